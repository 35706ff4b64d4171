import { canonicalJson, parsePlainDate, type Verdict } from '../../core/index';
import type { ParameterValue } from '../format/parameter';
import type { Contested, Rule } from '../format/rule';
import { missedVerdict } from '../judge/readings';
import type { RulePack } from '../rule-pack';
import { federalRulePack } from './federal';
import { SAFETY_FLOOR } from './safety-floor';

/** A place of the floor in which what stands gives less than the federal rule, or a figure of it that does. */
export interface FloorFlaw {
  readonly place: string;
  readonly because: 'absent' | 'content' | 'dates' | 'figure';
}

/**
 * Where rules give less than the federal ones on which the safety properties rest. What such a rule
 * asks is the same in every legal order: in what is walked of the machines it is only a name that says
 * «broken» or not, so that one that never says it would hold every property. Its figures may be others.
 */
export function floorFlaws({ rules, parameters, standing }: RulePack): readonly FloorFlaw[] {
  const federal = federalRulePack();
  const versionsOf = (pack: readonly Rule[], id: string) => pack.filter((rule) => rule.id === id);
  const flaws: FloorFlaw[] = [];
  for (const place of SAFETY_FLOOR) {
    const stands = versionsOf(rules, standing?.replaced.get(place) ?? place);
    const [first] = versionsOf(federal.rules, place);
    if (first === undefined) continue;
    if (stands.length === 0 || standing?.closed.has(place) || standing?.reference.has(place)) {
      flaws.push({ place, because: 'absent' });
    } else if (stands.some((rule) => rule !== first && isLess(rule, first))) {
      flaws.push({ place, because: 'content' });
    } else if (!isInForceForGood(stands)) flaws.push({ place, because: 'dates' });
  }
  for (const [id, gives] of FIGURES) {
    const [bound] = federal.parameters.filter((each) => each.id === id).flatMap((p) => p.values);
    const values = parameters.filter((each) => each.id === id).flatMap((p) => p.values);
    if (bound === undefined || values.every(({ value }) => gives(value, bound.value))) continue;
    flaws.push({ place: id, because: 'figure' });
  }
  return flaws;
}

const NOT_LESS = (value: ParameterValue, bound: ParameterValue) => Number(value) >= Number(bound);
const NO_OTHERS = (value: ParameterValue, bound: ParameterValue) =>
  Array.isArray(value) &&
  Array.isArray(bound) &&
  value.every((each) => (bound as readonly unknown[]).includes(each));

/** Whether a rule asks another thing, or stops less; most profiles leave the federal one as it is. */
const isLess = (rule: Rule, federal: Rule): boolean =>
  asks(rule) !== asks(federal) || isSofter(rule, federal);

/** Figures by which a rule of the floor would let pass what it stops, and that no walk of the votes sees. */
const FIGURES = new Map([
  ['termination/documented-summonses', NOT_LESS],
  ['urgent/decisions-that-replace', NO_OTHERS],
  ['urgent/decisions-that-settle', NO_OTHERS],
]);

/** What decides nothing of an act: whose it is, where it is written, and what is said of it. */
const PROSE: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'title',
  'citation',
  'effective',
  'addressee',
  'summary',
  'notes',
  'besides',
  'interpretation',
  'consequence',
  'examples',
  'review',
  'missed',
  'contested',
]);

const asks = (rule: Rule): string =>
  canonicalJson(
    unworded(Object.fromEntries(Object.entries(rule).filter(([key]) => !PROSE.has(key)))),
  );

/** The same without what is written for readers: the meaning of a fact, the name of a condition. */
function unworded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unworded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !WORDS.has(key) || typeof member !== 'string')
      .map(([key, member]) => [key, unworded(member)]),
  );
}

const WORDS: ReadonlySet<string> = new Set(['meaning', 'name']);

const STOPS: ReadonlySet<Verdict> = new Set(['violation', 'indeterminate']);

/** Whether what stops an act lets it pass; to say nothing stops some acts, and stays as it is. */
const isLighter = (one: Verdict, other: Verdict): boolean =>
  !STOPS.has(one) && (STOPS.has(other) || (other === 'not-applicable' && one !== other));

/** Whether by the reading of the machines, the one for the person, a miss or an open question stops less. */
function isSofter(rule: Rule, federal: Rule): boolean {
  const missed = missedVerdict(rule);
  if (missed !== 'violation' && missed !== missedVerdict(federal)) return true;
  const own = rule.contested ?? [];
  const others = federal.contested ?? [];
  return (
    own.length !== others.length ||
    own.some((entry, at) => {
      const other = others[at];
      if (other === undefined || turnsOn(entry) !== turnsOn(other)) return true;
      const outcomes = entry.of === undefined ? OUTCOMES : [entry.of];
      return outcomes.some((outcome) =>
        isLighter(givenBy(entry, outcome, rule), givenBy(other, outcome, federal)),
      );
    })
  );
}

const OUTCOMES = ['compliant', 'missed'] as const;

const turnsOn = ({ of, when }: Contested): string => canonicalJson([of ?? null, unworded(when)]);

/** Without a verdict of its own a question leaves the outcome as it is. */
const givenBy = ({ verdict }: Contested, outcome: (typeof OUTCOMES)[number], rule: Rule): Verdict =>
  verdict['pro-persona'] ?? (outcome === 'compliant' ? 'compliant' : missedVerdict(rule));

/** Each version begins on the day after the one before it ended, and the last one ends on no day. */
function isInForceForGood(versions: readonly Rule[]): boolean {
  const dated = versions
    .map(({ effective: { from, to } }) => ({
      from: parsePlainDate(from) ?? Number.POSITIVE_INFINITY,
      to: to === null ? Number.POSITIVE_INFINITY : (parsePlainDate(to) ?? 0),
    }))
    .sort((a, b) => a.from - b.from);
  return dated.every(({ to }, at) => {
    const next = dated[at + 1];
    return next === undefined ? to === Number.POSITIVE_INFINITY : next.from === to + 1;
  });
}
