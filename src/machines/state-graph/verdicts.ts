import { ProtocolError } from '../../core/index';
import type { Law } from '../procedure/law';

/** What a rule may say of an act, as far as a guard asks. */
export const SAID = ['met', 'broken', 'doubtful', 'silent'] as const;

/** One of `SAID`. */
export type Said = (typeof SAID)[number];

/** What each rule says; one that is left out is met. */
export type Verdicts = Readonly<Record<string, Said>>;

/** Laws that fail together, and how rules come to speak so. */
export interface Failing {
  readonly laws: ReadonlySet<Law>;
  /** The fewest rules that bring it about. */
  readonly because: Verdicts;
  /** Decisions of another kind than these lists are named by the act. */
  readonly misplaced: boolean;
  /** How many ways of speaking of all the rules come to this. */
  readonly ways: bigint;
}

/** Laws that a rule fails by what it says: `brokenRules`, on one rule. */
const failedBy = (rule: string, said: Said, laws: readonly Law[]): readonly Law[] =>
  laws.filter(({ rules, doubt, speaking }) => {
    if (!rules.includes(rule) || said === 'met') return false;
    if (said === 'broken') return true;
    return said === 'doubtful' ? doubt === 'blocks' : speaking?.includes(rule) === true;
  });

/** One bit of a number stands for each law. */
const MOST_LAWS = 30;
/** Sets of laws that fail at once; in the federal machines there are at most four. */
const MOST_SETS = 256;

/**
 * Every set of laws that can fail at once, whatever the rules say, each independently of the others:
 * all `4^n` ways for `n` rules, told apart by the laws that fail. `fixed` says what some rules say.
 *
 * @throws ProtocolError `GRAPH_SIZE` for more than 30 laws, or more than 256 sets of them.
 */
export function failures(laws: readonly Law[], fixed: Verdicts = {}): readonly Failing[] {
  if (laws.length > MOST_LAWS) throw tooMany();
  const bit = new Map(laws.map((law, at) => [law, 1 << at]));
  const maskOf = (failed: readonly Law[]) =>
    failed.reduce((mask, law) => mask | (bit.get(law) as number), 0);
  const rules = [...new Set(laws.flatMap((law) => law.rules))];
  let found = new Map<number, Way>([[0, { because: {}, misplaced: false, ways: 1n, weight: 0 }]]);
  for (const rule of rules) {
    const said = fixed[rule];
    const options = (said === undefined ? SAID : [said]).map(
      (each) => [each, maskOf(failedBy(rule, each, laws))] as const,
    );
    const next: typeof found = new Map();
    for (const [mask, { because, misplaced, ways, weight }] of found) {
      for (const [each, failed] of options) {
        const isMet = each === 'met';
        keep(next, mask | failed, isMet ? weight : weight + 1, ways, () => ({
          because: isMet ? because : { ...because, [rule]: each },
          misplaced,
        }));
      }
    }
    found = next;
    if (found.size > MOST_SETS) throw tooMany();
  }
  for (const rest of decidedLists(laws)) {
    const next: typeof found = new Map(found);
    for (const [mask, way] of found) {
      const weight = way.weight + (way.misplaced ? 0 : 1);
      keep(next, mask | maskOf(rest), weight, way.ways, () => ({
        because: way.because,
        misplaced: true,
      }));
    }
    found = next;
    if (found.size > MOST_SETS) throw tooMany();
  }
  return [...found].map(([mask, { because, misplaced, ways }]) => ({
    because,
    misplaced,
    ways,
    laws: new Set(laws.filter((law) => (mask & (bit.get(law) as number)) !== 0)),
  }));
}

const tooMany = () => new ProtocolError('GRAPH_SIZE', 'too many laws may fail together');

interface Way extends Omit<Failing, 'laws'> {
  /** How many rules, and whether a decision out of place, bring it about. */
  readonly weight: number;
}

/** Adds a way to those that come to the same; of them, the first of the lightest is told. */
function keep(
  found: Map<number, Way>,
  mask: number,
  weight: number,
  ways: bigint,
  told: () => Pick<Way, 'because' | 'misplaced'>,
): void {
  const known = found.get(mask);
  const isTold = known !== undefined && known.weight <= weight;
  found.set(mask, {
    ...(isTold ? known : { ...told(), weight }),
    ways: (known?.ways ?? 0n) + ways,
  });
}

/** Laws that rest on the same kinds of decision, and ask that a rule speak. */
function decidedLists(laws: readonly Law[]): readonly (readonly Law[])[] {
  const lists = new Map<string, Law[]>();
  for (const law of laws) {
    if (law.decided === undefined || (law.speaking ?? []).length === 0) continue;
    const key = law.decided.join('|');
    lists.set(key, [...(lists.get(key) ?? []), law]);
  }
  return [...lists.values()];
}
