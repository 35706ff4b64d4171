/**
 * Three rules on the same facts (quorum; two thirds with nesting; a deadline): the evaluator against
 * json-rules-engine and against functions written by hand, in shuffled rounds of one run. Prints
 * ratios of medians.
 *
 *     npx tsx bench/evaluator.ts
 */
import { pathToFileURL } from 'node:url';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { compileCondition } from '../src/rules/evaluate/compile-condition';
import { explainCondition } from '../src/rules/evaluate/explain-condition';
import type { Facts } from '../src/rules/evaluate/fact-value';
import type { RootCondition } from '../src/rules/format/condition';
import { type ConditionRule, evaluate } from '../src/rules/index';
import { generator, median, shuffled } from './sampling';

export interface EvaluatorLine {
  readonly name: string;
  /** Median nanoseconds of the three rules on one set of facts. */
  readonly nanoseconds: number;
  /** How many times slower than the functions written by hand. */
  readonly ratio: number;
  /** How many times faster than json-rules-engine `run`. */
  readonly gain: number;
}

type Given = Readonly<Record<string, string | number | boolean>>;

interface Contender {
  readonly name: string;
  /** Sets of facts in one round, so that a round lasts long enough to be timed. */
  readonly sets: number;
  /** How many of the rules hold, over so many sets of facts. */
  run(sets: number): number | Promise<number>;
}

const ROUNDS = 21;
const CASES = 512;
const SEED = 20_121_201;

const line = (fact: string, operator: string, value: unknown) =>
  ({ name: 'línea', fact, operator, value }) as unknown as RootCondition;

const CONDITIONS: readonly RootCondition[] = [
  { all: [line('present', 'greaterThanInclusive', 5)] },
  {
    any: [
      { not: line('kind', 'equal', 'terminate') },
      { all: [line('kind', 'equal', 'terminate'), line('ground', 'in', ['voluntary', 'misuse'])] },
      {
        all: [
          line('present', 'greaterThanInclusive', 5),
          line('inFavourTimesThree', 'greaterThanInclusive', { fact: 'presentTimesTwo' }),
        ],
      },
    ],
  },
  {
    any: [
      line('finishedAt', 'lessThanInclusive', { fact: 'due' }),
      line('suspended', 'equal', true),
    ],
  },
];

const TYPES = {
  present: 'count',
  kind: 'text',
  ground: 'text',
  inFavourTimesThree: 'count',
  presentTimesTwo: 'count',
  finishedAt: 'moment',
  due: 'moment',
  suspended: 'boolean',
} as const;

function makeCases(): Given[] {
  const pick = <T>(at: number, items: readonly T[]): T => items[at % items.length] as T;
  return Array.from({ length: CASES }, (_, at) => ({
    present: at % 10,
    kind: pick(at >> 1, ['terminate', 'continue']),
    ground: pick(at >> 2, ['voluntary', 'misuse', 'risk-reduced', 'unstated']),
    inFavourTimesThree: 3 * (at % 7),
    presentTimesTwo: 2 * (at % 10),
    finishedAt: 1_458_362_400_000 + (at % 11) * 1_000,
    due: 1_458_362_405_000,
    suspended: at % 5 === 0,
  }));
}

function ruleOf(condition: RootCondition, at: number): ConditionRule {
  const facts = Object.fromEntries(
    Object.entries(TYPES)
      .filter(([name]) => JSON.stringify(condition).includes(`"fact":"${name}"`))
      .map(([name, type]) => [name, { type, source: 'event.id', meaning: name }]),
  );
  return {
    $schema: '',
    id: `reglamento/art-001/bench-${at}`,
    title: { es: '', en: '' },
    citation: { instrument: 'reglamento', article: '1', textHash: '' },
    effective: { from: '2012-12-01', to: null },
    kind: 'condition',
    modality: 'obligation',
    addressee: 'JG',
    summary: '',
    subject: [],
    on: ['junta.vote-held'],
    facts,
    condition,
    interpretation: [],
    examples: [],
    review: { status: 'draft' },
  };
}

const BY_HAND: readonly ((facts: Given) => boolean)[] = [
  ({ present }) => (present as number) >= 5,
  ({ kind, ground, present, inFavourTimesThree, presentTimesTwo }) =>
    kind !== 'terminate' ||
    ground === 'voluntary' ||
    ground === 'misuse' ||
    ((present as number) >= 5 && (inFavourTimesThree as number) >= (presentTimesTwo as number)),
  ({ finishedAt, due, suspended }) =>
    (finishedAt as number) <= (due as number) || suspended === true,
];

/** Counts what holds when every judge sees every set of facts. */
function counting(cases: readonly Given[], judges: readonly ((facts: Given) => unknown)[]) {
  return (sets: number): number => {
    let held = 0;
    for (let at = 0; at < sets; at++) {
      const facts = cases[at % CASES] as Given;
      for (const judge of judges) if (judge(facts) === true) held++;
    }
    return held;
  };
}

function contenders(cases: readonly Given[]): Contender[] {
  const rules = CONDITIONS.map(ruleOf);
  const engine = new Engine([], { allowUndefinedFacts: true });
  CONDITIONS.forEach((condition, at) => {
    const conditions = condition as unknown as TopLevelCondition;
    engine.addRule({ name: String(at), event: { type: String(at) }, conditions });
  });
  return [
    { name: 'functions written by hand', sets: 200_000, run: counting(cases, BY_HAND) },
    {
      name: 'the evaluator: compiled conditions',
      sets: 50_000,
      run: counting(
        cases,
        CONDITIONS.map((condition) => compileCondition(condition)) as ((facts: Given) => unknown)[],
      ),
    },
    {
      name: 'evaluate(): untyped facts to a verdict',
      sets: 5_000,
      run: counting(
        cases,
        rules.map((rule) => (facts: Given) => evaluate(rule, facts).truth),
      ),
    },
    {
      name: 'the explanation tree',
      sets: 5_000,
      run: counting(
        cases,
        CONDITIONS.map((tree) => (facts: Given) => explainCondition(tree, facts as Facts).result),
      ),
    },
    {
      name: 'json-rules-engine `run`',
      sets: CASES,
      async run(sets) {
        let held = 0;
        for (let at = 0; at < sets; at++) {
          held += (await engine.run(cases[at % CASES])).events.length;
        }
        return held;
      },
    },
  ];
}

/** Runs the comparison. Throws when the contenders do not agree. */
export async function benchEvaluator(): Promise<EvaluatorLine[]> {
  const entries = contenders(makeCases()).map((contender) => ({
    contender,
    times: [] as number[],
  }));
  const held = await Promise.all(entries.map(({ contender }) => contender.run(CASES)));
  if (new Set(held).size !== 1) throw new Error(`the contenders do not agree: ${held.join(', ')}`);
  const random = generator(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { contender, times } of shuffled(entries, random)) {
      const start = performance.now();
      await contender.run(contender.sets);
      times.push(((performance.now() - start) * 1e6) / contender.sets);
    }
  }
  const floor = median(entries[0]?.times ?? []);
  const engine = median(entries.at(-1)?.times ?? []);
  return entries.map(({ contender, times }) => ({
    name: contender.name,
    nanoseconds: median(times),
    ratio: median(times) / floor,
    gain: engine / median(times),
  }));
}

/** The lines of a table. */
export function evaluatorTable(lines: readonly EvaluatorLine[]): string {
  const rows = lines.map(
    ({ name, nanoseconds, ratio, gain }) =>
      `${name.padEnd(44)}${nanoseconds.toFixed(1).padStart(12)} ns ${ratio.toFixed(1).padStart(9)} x ${gain.toFixed(0).padStart(9)} x`,
  );
  const head = `${''.padEnd(44)}${'three rules'.padStart(15)} ${'slower than'.padStart(11)} ${'faster than'.padStart(11)}\n${''.padEnd(59)} ${'by hand'.padStart(11)} ${'the engine'.padStart(11)}`;
  return [head, ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(evaluatorTable(await benchEvaluator()));
}
