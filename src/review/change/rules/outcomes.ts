import { canonicalJson, READINGS, type Reading, type Verdict } from '../../../core/index';
import {
  type Condition,
  type ConditionRule,
  evaluate,
  type FactValue,
  type RootCondition,
} from '../../../rules/index';
import { type Shift, together, verdictShift } from '../shift';
import { type Assignment, type DatedRule, FactSpace, leavesOf } from './fact-space';
import { isOfVote } from './vote-facts';

/** So many assignments are tried one by one; of more, so many spread over them. */
const ALL = 40_000;
const SOME = 12_000;
/** A step that visits a space evenly whatever its size: a prime. */
const STRIDE = 2_654_435_761;

/** A rule by which something must hold, with its figures. */
export type DatedCondition = DatedRule & { readonly rule: ConditionRule };

/** One case in which two versions of a rule do not say the same. */
export interface Flip {
  readonly before: Verdict;
  readonly after: Verdict;
  /** What the new version was told, by the names of its facts, but for what is counted of a vote. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Seats present and ballots, by their source, before any factor. */
  readonly votes: ReadonlyMap<string, number>;
}

/** How the outcomes of a rule have moved. */
export interface OutcomeShift {
  readonly shift: Shift;
  /** The simplest case that moves towards asking less, and the one that moves towards more. */
  readonly laxer: Flip | undefined;
  readonly stricter: Flip | undefined;
  /** Every case was tried. */
  readonly isWhole: boolean;
}

/** Tries two versions of a condition rule on all that a log could tell them, and says what flips. */
export function outcomeShift(before: DatedCondition, after: DatedCondition): OutcomeShift {
  const whole = new FactSpace([before, after], [partsOf(before.rule), partsOf(after.rule)]);
  if (whole.size <= ALL) return tried(before, after, whole);
  const [old, now] = withoutCommonParts(before, after);
  return tried(old, now, new FactSpace([old, now], [partsOf(old.rule), partsOf(now.rule)]));
}

function tried(before: DatedCondition, after: DatedCondition, space: FactSpace): OutcomeShift {
  const isWhole = space.size <= ALL;
  const count = isWhole ? space.size : SOME;
  const flips: { laxer?: Case; stricter?: Case; unsettled?: Case } = {};
  for (let at = 0; at < count; at++) {
    const assignment = space.at(isWhole ? at : (at * STRIDE) % space.size);
    if (assignment === undefined) continue;
    const one = evaluate(before.rule, space.factsOf(before, assignment));
    const other = evaluate(after.rule, space.factsOf(after, assignment));
    for (const reading of READINGS) {
      const [was, is] = [one.readings[reading], other.readings[reading]];
      const shift = verdictShift(was, is);
      if (shift === 'none' || shift === 'mixed') continue;
      const known = flips[shift];
      if (known === undefined || isPlainer(was, is, known))
        flips[shift] = { before: was, after: is, reading, assignment };
    }
  }
  const shift = together((Object.keys(flips) as Shift[]).sort());
  return {
    shift: shift === 'none' && !isWhole ? 'unsettled' : settled(flips, shift),
    laxer: toldOf(flips.laxer, before, after, space),
    stricter: toldOf(flips.stricter, before, after, space),
    isWhole,
  };
}

/** A case that flips, as it was found. */
interface Case {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly reading: Reading;
  readonly assignment: Assignment;
}

/** The case without what does not matter to it: what may go unsaid is left unsaid. */
function toldOf(
  found: Case | undefined,
  before: DatedCondition,
  after: DatedCondition,
  space: FactSpace,
): Flip | undefined {
  if (found === undefined) return undefined;
  const says = (rule: DatedCondition, assignment: Assignment) =>
    evaluate(rule.rule, space.factsOf(rule, assignment)).readings[found.reading];
  let assignment = found.assignment;
  for (let at = 0; at < assignment.length; at++) {
    const without = assignment.map((value, place) => (place === at ? undefined : value));
    const isSame = says(before, without) === found.before && says(after, without) === found.after;
    if (isSame) assignment = without;
  }
  const facts = space.factsOf(after, assignment);
  const said = space.namesIn(after, assignment);
  return {
    before: found.before,
    after: found.after,
    facts: Object.fromEntries(
      Object.entries(facts).filter(
        ([name]) => said.has(name) && !isOfVote(after.rule.facts?.[name]),
      ),
    ),
    votes: space.votesIn(assignment),
  };
}

/** Between being met and not applying nothing is owed; it matters only where nothing else moves. */
const settled = (flips: { laxer?: Case; stricter?: Case }, shift: Shift): Shift => {
  const { laxer, stricter } = flips;
  if (laxer !== undefined && stricter !== undefined) return 'mixed';
  if (laxer !== undefined) return 'laxer';
  return stricter === undefined ? shift : 'stricter';
};

/** A case in which what is wrong becomes right says more than one about what is not known. */
const isPlainer = (was: Verdict, is: Verdict, known: Case): boolean =>
  certainty(was, is) > certainty(known.before, known.after);

const certainty = (...verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict === 'violation' || verdict === 'compliant').length;

/** Every condition of a rule that its outcome may turn on. */
const partsOf = (rule: ConditionRule): readonly Condition[] => [
  ...(rule.when === undefined ? [] : [rule.when]),
  rule.condition,
  ...(rule.contested ?? []).map(({ when }) => when),
];

/**
 * The same two rules without the lines that both ask, on facts that both read alike: where those hold
 * nothing but the rest decides, and where they fail neither version is met.
 */
function withoutCommonParts(
  before: DatedCondition,
  after: DatedCondition,
): readonly [DatedCondition, DatedCondition] {
  const reduce = (root: RootCondition, other: RootCondition): RootCondition => {
    if (!('all' in root) || !('all' in other)) return root;
    const theirs = new Set(other.all.map(canonicalJson));
    return {
      all: root.all.filter(
        (part) => !(theirs.has(canonicalJson(part)) && readsAlike(part, before, after)),
      ),
    };
  };
  const reduced = (one: DatedCondition, other: DatedCondition): DatedCondition => {
    const { when, ...rest } = one.rule;
    const left =
      when === undefined || other.rule.when === undefined ? when : reduce(when, other.rule.when);
    return {
      ...one,
      rule: {
        ...rest,
        ...(left === undefined ? {} : { when: left }),
        condition: reduce(one.rule.condition, other.rule.condition),
      },
    };
  };
  return [reduced(before, after), reduced(after, before)];
}

/** The facts of a part, and those that they rest on, are defined alike for both. */
function readsAlike(part: Condition, before: DatedRule, after: DatedRule): boolean {
  return leavesOf(part).every(({ fact, value }) =>
    [fact, (value as { readonly fact?: unknown }).fact].every((name) => {
      if (typeof name !== 'string') return true;
      const [one, other] = [before, after].map(({ rule }) => rule.facts?.[name]);
      if (one === undefined || other === undefined) return false;
      const { meaning: _one, ...defined } = one;
      const { meaning: _other, ...redefined } = other;
      const figures = [one.times, one.lastDay?.length].flatMap((ref) => ref?.parameter ?? []);
      return (
        canonicalJson(defined) === canonicalJson(redefined) &&
        figures.every(
          (id) => before.figures.on(id, before.day) === after.figures.on(id, after.day),
        ) &&
        (one.onlyIf === undefined || readsAlike(one.onlyIf, before, after))
      );
    }),
  );
}

const NEVER: RootCondition = { not: { all: [] } };

/**
 * Whether a duty arises, as a rule of which it is the graver outcome: how outcomes move is then how
 * the cases move in which something is owed.
 */
export function asApplication({ rule, ...dated }: DatedRule): DatedCondition {
  const { when, contested: _contested, ...rest } = rule as ConditionRule;
  const condition: RootCondition = when === undefined ? NEVER : { not: when };
  return { ...dated, rule: { ...rest, kind: 'condition', missed: 'violation', condition } };
}
