import { audit, type Finding } from '../../../audit/index';
import type { Verdict } from '../../../core/index';
import type { Profile } from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import { type CaseWalk, lastInstant } from './case-walk';
import { logText } from './log-text';

/** Something that an act, or the time that passed until it, left to be answered for. */
export interface FindingView {
  readonly key: string;
  readonly verdict: Verdict;
  readonly verdictName: string;
  readonly title: string;
  readonly place: string;
  readonly message: string;
}

const TOLD: readonly Verdict[] = ['violation', 'warning', 'contestable'];

/** What the audit says after the last act of a walk and did not say after the one before. */
export function newFindings(walk: CaseWalk, profile: Profile): readonly FindingView[] {
  const before = new Set(walk.before === undefined ? [] : toldOf(walk.before, profile).map(keyOf));
  const told = new Map(toldOf(walk, profile).map((finding) => [keyOf(finding), finding]));
  const rank = ({ verdict }: Finding) => BY_GRAVITY.indexOf(verdict);
  return [...told]
    .filter(([key]) => !before.has(key))
    .sort(([, one], [, other]) => rank(one) - rank(other))
    .map(([key, { verdict, title, citation, message }]) => ({
      key,
      verdict,
      verdictName: VERDICT_NAMES[verdict].es,
      title: title.es,
      place: citationWords(citation, 'es'),
      message: message.es,
    }));
}

/** The findings of a walk at the instant of its latest act. */
function toldOf(walk: CaseWalk, profile: Profile): readonly Finding[] {
  const asOf = lastInstant(walk);
  if (asOf === undefined) return [];
  const { findings } = audit(logText(walk.log), { asOf, profile });
  return findings.filter(({ verdict }) => TOLD.includes(verdict));
}

/** The same thing said of the same act is no news, however the case went on. */
const keyOf = ({ rule, verdict, subject, element, events, startedAt }: Finding): string =>
  JSON.stringify([rule, verdict, subject, element ?? '', startedAt ?? events[0] ?? '']);
