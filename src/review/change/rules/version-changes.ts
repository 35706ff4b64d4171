import { type BilingualText, canonicalJson } from '../../../core/index';
import { parametersOf, type Rule } from '../../../rules/index';
import { both, type Finding } from '../change';
import { dayWords } from '../day-words';
import { firstDay, lastDay } from '../figures';
import { type Burden, burdenOf, judged } from '../shift';
import type { PackSide } from '../side';
import { changedLines, proseOf } from './condition-prose';
import { factChanges, factsOutsideConditions } from './fact-changes';
import type { DatedRule } from './fact-space';
import { figureChanges, isOfTermAlone } from './figure-changes';
import { givenWords, instance } from './instance-words';
import { asApplication, type DatedCondition, outcomeShift } from './outcomes';
import { finding, heavier, partChanges } from './part-changes';
import { questionChanges } from './question-changes';
import { termChange } from './term-change';
import { textChanges } from './text-changes';

/** A version, the figures of its pack, and the calendars that its terms are counted by. */
interface Version extends DatedRule {
  readonly side: PackSide;
}

/**
 * What changes from one version of a rule to another, by its own words and by the figures it takes.
 *
 * @param from civil day from which the second takes the place of the first, where it is a later one
 */
export function versionChanges(
  before: Rule,
  after: Rule,
  old: PackSide,
  now: PackSide,
  from?: number,
): Finding[] {
  const isSuccessor = from !== undefined;
  const start = from ?? Math.max(firstDay(before.effective.from), firstDay(after.effective.from));
  const version = (rule: Rule, side: PackSide, day: number): Version => ({
    rule,
    side,
    figures: side.figures,
    day,
  });
  const isSameContent = contentOf(before) === contentOf(after);
  const written = isSameContent
    ? []
    : [...questionChanges(before, after, old, now), ...writtenChanges(before, after, old, now)];
  const seen = new Set<string>();
  const days = turningDays(before, after, old, now, start, isSuccessor);
  const dated = days.flatMap((day) => {
    const found = datedChanges(version(before, old, day), version(after, now, day));
    return found
      .filter(({ kind, before: one, after: other }) => {
        const key = canonicalJson([kind, one ?? null, other ?? null]);
        return !seen.has(key) && seen.add(key);
      })
      .map((each) => (day === start && !isSuccessor ? each : sinceDay(each, day)));
  });
  const changes = [
    ...dated,
    ...written.map((each) => (isSuccessor ? sinceDay(each, start) : each)),
  ];
  // A figure that is edited says so itself.
  const decides = changes.some(({ direction }) => direction !== 'neutral');
  const rewrites = !isSuccessor && !isSameContent && decides;
  return rewrites ? [...changes, rewritten(after)] : changes;
}

/** What is read and judged: everything but the signature, the dates and the examples. */
const contentOf = ({
  review: _review,
  effective: _effective,
  examples: _examples,
  ...content
}: Rule): string => canonicalJson(content);

const rewritten = ({ effective }: Rule): Finding => ({
  kind: 'rewrites-in-force',
  direction: 'unclear',
  says: both(
    `Se corrige la versión en vigor desde el ${dayWords(effective.from).es} en vez de cerrarla y añadir otra: cambia también lo que se juzga de los casos desde ese día.`,
    `The version in force since ${dayWords(effective.from).en} is edited instead of closed and followed by another: what is judged of cases since that day changes too.`,
  ),
  reason: both(
    'Está bien si se corrige un error; si la ley cambió, los casos anteriores se juzgan por la de su día.',
    'Right where a mistake is corrected; where the law changed, earlier cases are judged by that of their day.',
  ),
});

const sinceDay = (each: Finding, day: number): Finding => ({
  ...each,
  says: both(
    `${each.says.es} Desde el ${dayWords(day).es}.`,
    `${each.says.en} From ${dayWords(day).en}.`,
  ),
});

/** The first day on which both hold, and each later one on which a figure of either changes. */
function turningDays(
  before: Rule,
  after: Rule,
  old: PackSide,
  now: PackSide,
  start: number,
  isSuccessor: boolean,
): number[] {
  const ends = [lastDay(before.effective.to), lastDay(after.effective.to)];
  // One of the two ends as the other begins: they are compared for as long as the later one lasts.
  const end = isSuccessor ? Math.max(...ends) : Math.min(...ends);
  const values = [
    ...parametersOf(before, old.figures.all),
    ...parametersOf(after, now.figures.all),
  ].flatMap((parameter) => parameter.values.map(({ from }) => firstDay(from)));
  const later = values.filter((day) => day > start && day <= end);
  return [...new Set([start, ...later])].sort((one, other) => one - other);
}

/** What is written in the rule itself. */
function writtenChanges(before: Rule, after: Rule, old: PackSide, now: PackSide): Finding[] {
  const burden = heavier(burdenOf(before, old, now), burdenOf(after, old, now));
  return [
    ...partChanges(before, after, burden),
    ...outsideFacts(before, after),
    ...textChanges(before, after),
  ];
}

/** Facts of terms, searches and lists: what they do to the outcome is not tried out. */
function outsideFacts(before: Rule, after: Rule): Finding[] {
  const outside = new Set([...factsOutsideConditions(before), ...factsOutsideConditions(after)]);
  const details = [...factChanges(before, after)]
    .filter(([name]) => outside.has(name))
    .map(([, words]) => words);
  if (details.length === 0) return [];
  return [
    finding('fact-source', 'unsettled', 'authority', {
      says: both(
        'Cambia de dónde sale un dato del que dependen el plazo o el acto que se busca.',
        'Where a fact comes from changes, on which the term or the act looked for rests.',
      ),
      details,
    }),
  ];
}

/** What is judged otherwise on a day: by the conditions, the term, and the figures of both. */
function datedChanges(before: Version, after: Version): Finding[] {
  const sides = [before.side, after.side];
  const burden = heavier(burdenOf(before.rule, ...sides), burdenOf(after.rule, ...sides));
  return [
    ...conditionChanges(before, after, burden),
    ...applicationChanges(before, after, burden),
    ...(before.rule.kind === 'response' && after.rule.kind === 'response'
      ? termChange(
          { ...before, rule: before.rule, policy: before.side.policy },
          // Days off are compared by themselves: here only the term moves.
          { ...after, rule: after.rule, policy: before.side.policy },
          burden,
        )
      : []),
    ...figureChanges(before, after, burden),
  ];
}

function conditionChanges(before: Version, after: Version, burden: Burden): Finding[] {
  if (before.rule.kind !== 'condition' || after.rule.kind !== 'condition') return [];
  const [old, now] = [before as DatedCondition, after as DatedCondition];
  if (!conditionsDiffer(before, after)) return [];
  const { shift, laxer, stricter } = outcomeShift(old, now);
  const lines = changedLines(
    proseOf(old.rule.condition, old.rule.facts ?? {}),
    proseOf(now.rule.condition, now.rule.facts ?? {}),
  );
  const when = changedLines(
    proseOf(old.rule.when, old.rule.facts ?? {}),
    proseOf(now.rule.when, now.rule.facts ?? {}),
  );
  const facts = [...factChanges(old.rule, now.rule).values()];
  if (shift === 'none' && lines.length + when.length + facts.length === 0) return [];
  const instances = [instance(laxer, now), instance(stricter, now)].filter(
    (each) => each !== undefined,
  );
  const kind = lines.length === 0 && when.length > 0 ? 'applies-to' : 'condition';
  return [
    {
      kind,
      ...judged(shift, burden),
      says:
        kind === 'applies-to'
          ? both('Cambia a qué casos se aplica.', 'The cases that it applies to change.')
          : both('Cambia lo que exige.', 'What it asks changes.'),
      details: [...when.map(applied), ...lines, ...facts, ...instances],
    },
  ];
}

const applied = ({ es, en }: BilingualText): BilingualText =>
  both(`(se aplica si) ${es}`, `(applies if) ${en}`);

/** Whether a duty arises in the same cases. */
function applicationChanges(before: Version, after: Version, burden: Burden): Finding[] {
  if (before.rule.kind === 'condition' || after.rule.kind === 'condition') return [];
  if (!conditionsDiffer(before, after)) return [];
  const details = changedLines(
    proseOf(before.rule.when, before.rule.facts ?? {}),
    proseOf(after.rule.when, after.rule.facts ?? {}),
  );
  const { shift, laxer, stricter } = outcomeShift(asApplication(before), asApplication(after));
  if (shift === 'none' && details.length === 0) return [];
  const found = shift === 'stricter' ? stricter : laxer;
  const given = found === undefined ? [] : [givenWords(found, after.rule)];
  const [narrowed, widened] = [
    both('Se aplica a menos casos.', 'It applies to fewer cases.'),
    both('Se aplica a más casos.', 'It applies to more cases.'),
  ];
  return [
    {
      kind: 'applies-to',
      ...judged(shift, burden),
      says:
        shift === 'laxer'
          ? narrowed
          : shift === 'stricter'
            ? widened
            : both('Cambia a qué casos se aplica.', 'The cases that it applies to change.'),
      details: [...details, ...given],
    },
  ];
}

/** Whether anything that the conditions rest on differs: lines, facts, open questions, figures. */
function conditionsDiffer(before: Version, after: Version): boolean {
  const parts = ({ rule }: Version) =>
    canonicalJson([
      rule.when ?? null,
      rule.kind === 'condition' ? rule.condition : null,
      rule.contested ?? null,
      rule.facts ?? null,
      rule.missed ?? null,
      rule.modality,
    ]);
  if (parts(before) !== parts(after)) return true;
  return parametersOf(before.rule, before.figures.all)
    .filter(({ id }) => !isOfTermAlone(before.rule, id))
    .some(
      ({ id }) =>
        canonicalJson(before.figures.on(id, before.day) ?? null) !==
        canonicalJson(after.figures.on(id, after.day) ?? null),
    );
}
