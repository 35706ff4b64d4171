import type { LogEvent } from '../../../src/events/index';
import type { Judgement } from '../../../src/rules/index';
import type { Edit } from './edits';
import { EXCUSED } from './excused';
import { judgedAgain, judgements } from './judged';

/**
 * - `found`: the same rule says that the same event is in breach, under some reading or other.
 * - `in doubt`: what is no longer said cannot be known, and the audit says so.
 * - `by the article`: the edit takes away what the rule is about, and another rule of the article, or
 *   the majority that every decision needs, finds it.
 * - `answered`: another act on record meets the duty; `ended`: an act on record put an end to it.
 * - `on time`: an act at the last instant of its term; `let pass`: the rule itself asks no more.
 */
export type Outcome =
  | 'found'
  | 'in doubt'
  | 'by the article'
  | 'answered'
  | 'ended'
  | 'on time'
  | 'let pass'
  | 'excused'
  | 'missed';

const BAD: readonly (string | undefined)[] = ['violation', 'warning', 'contestable'];

/** What the audit makes of an edited trace. */
export function outcomeOf({ kind, before, events, asOf }: Edit): Outcome {
  const { rule } = before.compiled;
  const after = judgedAgain(before, events, asOf);
  const isMet = after?.verdict === 'compliant';
  const isOther = isMet && after.act !== undefined && after.act.id !== before.act?.id;
  if (kind === 'act to the last instant' && isMet) return isOther ? 'answered' : 'on time';
  if (BAD.includes(after?.verdict)) return kind === 'act to the last instant' ? 'missed' : 'found';
  if (after?.verdict === 'indeterminate') return 'in doubt';
  if (isOther) return 'answered';
  if (isMet && letsPass(before)) return 'let pass';
  if (after?.verdict === 'not-applicable' && hasEnd(before, events)) return 'ended';
  const isRelated = (id: string) =>
    id.startsWith(rule.id.slice(0, rule.id.lastIndexOf('/') + 1)) ||
    (kind === 'ballots below the threshold' && id === 'reglamento/art-021/decision-by-majority');
  const all = judgements(events, asOf);
  if (all.some(({ compiled, verdict }) => BAD.includes(verdict) && isRelated(compiled.rule.id))) {
    return 'by the article';
  }
  return EXCUSED[kind]?.[rule.id] === undefined ? 'missed' : 'excused';
}

/** Whether the rule file says that to miss the duty is no breach, of itself or under a reading. */
const letsPass = ({ compiled: { rule } }: Judgement): boolean =>
  rule.missed === 'compliant' ||
  /"pro-persona":"compliant"/.test(JSON.stringify(rule.contested ?? []));

/** Whether something on record is of the kind that puts an end to the duty. */
function hasEnd(
  { compiled: { rule }, occurrence }: Judgement,
  events: readonly LogEvent[],
): boolean {
  if (rule.kind !== 'response') return false;
  const ends = (rule.endedBy ?? []).flatMap((selection) => selection.events as readonly string[]);
  return events.some(({ type, to }) => ends.includes(type) && to >= occurrence.event.from);
}
