import { writeDay } from '../../audit/index';
import { formatInstant, type Reading, type Verdict } from '../../core/index';
import {
  type CalendarPolicy,
  checkExample,
  type FactsTooEarly,
  factsTooEarly,
  federal,
  type LoadedPack,
  type RuleSet,
} from '../../rules/index';
import { READING_NAMES } from '../words/reading-names';
import { VERDICT_NAMES } from '../words/verdict-names';
import { changedFigures } from './changed-figures';
import type { CheckProblem } from './problem';

/** An example of a rule that did not give what it says. */
export interface FailedExample {
  readonly rule: string;
  readonly example: string;
  /** The reading under which it failed. */
  readonly reading: Reading;
  readonly expected: readonly Verdict[];
  readonly obtained: readonly Verdict[];
  /** The limit that the example states and the one that the rule gives, where they differ. */
  readonly due?: { readonly expected: string; readonly obtained: string | undefined };
  /** The open question that was to decide, and did not. */
  readonly missingQuestion?: string;
}

/** The examples of a pack, run: how many, those that failed, and each of these at its place. */
export interface ExampleRun {
  readonly run: number;
  readonly failed: readonly FailedExample[];
  readonly problems: readonly CheckProblem[];
}

/** Runs every example of the rules that a set has, by the federal calendars or those of its profile. */
export function runExamples(
  pack: LoadedPack,
  rules: RuleSet,
  calendars: CalendarPolicy = federal().calendars,
): ExampleRun {
  const usable = new Set(rules.rules.map(({ rule }) => rule));
  const written = (instant: number | undefined) =>
    instant === undefined ? undefined : formatInstant(instant, calendars.zone.offsetAt(instant));
  const failed: FailedExample[] = [];
  const problems: CheckProblem[] = [];
  let run = 0;
  for (const rule of pack.rules) {
    if (!usable.has(rule)) continue;
    for (const [at, example] of rule.examples.entries()) {
      run++;
      const failures = checkExample(rule, example, rules, calendars).map(
        (failure): FailedExample => {
          const { reading, expected, obtained, due, missingQuestion } = failure;
          return {
            rule: rule.id,
            example: example.name,
            reading,
            expected,
            obtained,
            ...(due === undefined
              ? {}
              : { due: { expected: due.expected, obtained: written(due.obtained) } }),
            ...(missingQuestion === undefined ? {} : { missingQuestion }),
          };
        },
      );
      failed.push(...failures);
      if (failures.length === 0) continue;
      const source = pack.origins.get(rule);
      const early = factsTooEarly(rule, example);
      const figures = changedFigures(rule, pack.parameters).map(({ id }) => id);
      problems.push({
        code: 'E_EXAMPLE',
        level: 'error',
        file: source?.file ?? '',
        ...(source?.placeOf(['examples', at]) ?? { line: 1, column: 1 }),
        rule: rule.id,
        title: rule.title.es,
        message: {
          es: `no se cumple el ejemplo «${example.name}»: ${failures.map((each) => told(each, 'es')).join('; ')}`,
          en: `the example "${example.name}" does not hold: ${failures.map((each) => told(each, 'en')).join('; ')}`,
        },
        help: early === undefined ? helpWith(figures) : beforeHelp(early),
      });
    }
  }
  return { run, failed, problems };
}

/** The facts of the example are from before the version that it is an example of. */
const beforeHelp = ({ facts, from }: FactsTooEarly) => ({
  es: `los hechos del ejemplo son del ${writeDay(facts).es} y esta versión rige desde el ${writeDay(from).es}: ponga fechas posteriores`,
  en: `the facts of the example are of ${writeDay(facts).en} and this version applies from ${writeDay(from).en}: give later dates`,
});

const helpWith = (figures: readonly string[]) =>
  figures.length === 0
    ? {
        es: 'si la norma cambió, corrija el ejemplo; si no, restaure la regla o sus cifras',
        en: 'if the norm changed, correct the example; if not, restore the rule or its figures',
      }
    : {
        es: `si la norma cambió, corrija el ejemplo; si no, restaure las cifras que cambiaron: ${figures.join(', ')}`,
        en: `if the norm changed, correct the example; if not, restore the figures that changed: ${figures.join(', ')}`,
      };

function told(failure: FailedExample, language: 'es' | 'en'): string {
  const { reading, expected, obtained, due, missingQuestion } = failure;
  const es = language === 'es';
  const named = (verdicts: readonly Verdict[]) =>
    verdicts.map((verdict) => VERDICT_NAMES[verdict][language]).join(', ') ||
    (es ? 'nada' : 'nothing');
  const limit = (text: string | undefined) =>
    text === undefined ? '' : `, ${es ? 'vence' : 'due'} ${text}`;
  const wanted = `${named(expected)}${limit(due?.expected)}`;
  const given = `${named(obtained)}${limit(due && (due.obtained ?? (es ? 'nada' : 'nothing')))}`;
  const undecided =
    missingQuestion === undefined
      ? ''
      : es
        ? `; el ejemplo dice que decide la pregunta ${missingQuestion}, y el resultado no depende de ella`
        : `; the example says that question ${missingQuestion} decides, and the result does not turn on it`;
  return es
    ? `lectura ${READING_NAMES[reading].es}: esperado ${wanted}; resultó ${given}${undecided}`
    : `reading ${READING_NAMES[reading].en}: expected ${wanted}; got ${given}${undecided}`;
}
