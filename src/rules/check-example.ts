import { parseInstant, parsePlainDate, READINGS, type Reading, type Verdict } from '../core/index';
import type { CalendarPolicy } from './calendar-policy';
import type { Example } from './format/example';
import type { Rule } from './format/rule';
import type { RuleSet } from './rule-set';
import { runExample } from './run-example';

/** What an example expected of a reading, and what came of it. */
export interface ExampleFailure {
  readonly reading: Reading;
  readonly expected: readonly Verdict[];
  readonly obtained: readonly Verdict[];
  /** Only where the term ends elsewhere than expected; `obtained` in epoch milliseconds. */
  readonly due?: { readonly expected: string; readonly obtained: number | undefined };
  /** The open question that the example is about is not among those that decided. */
  readonly missingQuestion?: string;
  /** Lines of the example's log that could not be read. */
  readonly problems: readonly string[];
}

/** The readings under which an example is run, with what each is to give. */
export function expectations(
  example: Example,
): readonly (readonly [Reading, readonly Verdict[]])[] {
  const { expected } = example;
  if (typeof expected === 'string' || Array.isArray(expected)) {
    return [[example.reading ?? 'pro-persona', [expected].flat() as Verdict[]]];
  }
  return READINGS.map((reading) => [reading, [expected[reading]].flat() as Verdict[]]);
}

/** Every verdict that an example expects, under any reading. */
export const expectedVerdicts = (example: Example): readonly Verdict[] =>
  expectations(example).flatMap(([, verdicts]) => verdicts);

/**
 * Runs an example under each reading that it speaks of, and gives the ways in which it fails: none
 * where the rule does what the example says. The day on which a term ends is that of `pro-persona`,
 * or of the one reading that the example names.
 */
export function checkExample(
  rule: Rule,
  example: Example,
  rules: RuleSet,
  policy: CalendarPolicy,
): readonly ExampleFailure[] {
  const wantedDue =
    example.due === undefined ? undefined : (parseInstant(example.due)?.epochMs ?? Number.NaN);
  return expectations(example).flatMap(([reading, expected], at) => {
    const { verdicts, due, questions, problems } = runExample(
      rule,
      example,
      rules,
      policy,
      reading,
    );
    const verdictsFit = verdicts.join() === expected.join();
    const dueFits = at > 0 || wantedDue === undefined || wantedDue === due;
    const { question } = example;
    const questionFits =
      question === undefined || questions.includes(question) || !decides(example);
    if (verdictsFit && dueFits && questionFits && problems.length === 0) return [];
    return [
      {
        reading,
        expected,
        obtained: verdicts,
        problems,
        ...(dueFits ? {} : { due: { expected: example.due ?? '', obtained: due } }),
        ...(questionFits || question === undefined ? {} : { missingQuestion: question }),
      },
    ];
  });
}

/** Civil days: the last on which a fact of an example sets its rule in motion, and the first of the version. */
export interface FactsTooEarly {
  readonly facts: number;
  readonly from: number;
}

/** Whether all that would set a rule in motion, in an example of it, is from before its version applies. */
export function factsTooEarly(rule: Rule, { given }: Example): FactsTooEarly | undefined {
  const from = parsePlainDate(rule.effective.from);
  const days = ('events' in given ? given.events : [])
    .filter(({ type }) => rule.on.includes(type))
    .flatMap(({ at }) => parsePlainDate(at.slice(0, 'YYYY-MM-DD'.length)) ?? []);
  const facts = Math.max(...days);
  return from !== undefined && Number.isFinite(facts) && facts < from ? { facts, from } : undefined;
}

/** The readings differ: then the finding has to name the question that makes them differ. */
const decides = (example: Example): boolean =>
  new Set(expectations(example).map(([, verdicts]) => verdicts.join())).size > 1;
