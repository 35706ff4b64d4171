import {
  type BilingualText,
  canonicalJson,
  READINGS,
  type Reading,
  type Verdict,
} from '../../core/index';
import { type Example, type Rule, runExample } from '../../rules/index';
import { READING_NAMES } from '../words/reading-names';
import { VERDICT_NAMES } from '../words/verdict-names';
import { alike, both, type Change } from './change';
import { subjectOf } from './rules/compare-rules';
import { burdenOf, judged, type Shift, together, verdictShift } from './shift';
import type { PackSide } from './side';

/**
 * Examples whose outcome is not the same under both packs: those of the old pack, and those that
 * only the new one has. Nothing where either pack does not stand together.
 */
export function compareExamples(old: PackSide, now: PackSide): Change[] {
  if (old.profile === undefined || now.profile === undefined) return [];
  return pairsOf(old, now).flatMap(([one, other]) => {
    const known = new Set(one.examples.map(keyOf));
    const given = [...one.examples, ...other.examples.filter((each) => !known.has(keyOf(each)))];
    const flips = given.flatMap((example) => flipOf(example, one, other, old, now) ?? []);
    return [...flipped(flips, other, old, now), ...reexpected(one, other), ...fewer(one, other)];
  });
}

const keys = new WeakMap<Example, string>();

/** Two examples that are given the same under the same reading are one. */
function keyOf(example: Example): string {
  let key = keys.get(example);
  if (key === undefined) {
    key = canonicalJson([example.given, example.reading ?? null]);
    keys.set(example, key);
  }
  return key;
}

interface ExampleFlip {
  readonly shift: Shift;
  readonly says: BilingualText;
}

/** Between «cumple» and «no aplica» nothing is owed: it counts only where nothing else moves. */
function ofAll(shifts: readonly Shift[]): Shift {
  const settled = shifts.filter((shift) => shift !== 'unsettled');
  return together(settled.some((shift) => shift !== 'none') ? settled : shifts);
}

/** All that flips in one rule, told together. */
function flipped(
  flips: readonly ExampleFlip[],
  rule: Rule,
  ...sides: readonly PackSide[]
): Change[] {
  if (flips.length === 0) return [];
  const count = flips.length;
  return [
    {
      kind: 'example-flips',
      ...judged(ofAll(flips.map(({ shift }) => shift)), burdenOf(rule, ...sides)),
      subject: subjectOf(rule),
      says: both(
        count === 1
          ? 'Cambia el resultado de un ejemplo.'
          : `Cambia el resultado de ${count} ejemplos.`,
        count === 1
          ? 'The outcome of an example changes.'
          : `The outcome of ${count} examples changes.`,
      ),
      details: flips.map(({ says }) => says),
    },
  ];
}

/** The same rule on both sides, version by version. */
function pairsOf(old: PackSide, now: PackSide): readonly (readonly [Rule, Rule])[] {
  const key = ({ id, effective }: Rule) => `${id}@${effective.from}`;
  const after = new Map(now.pack.rules.map((rule) => [key(rule), rule]));
  return [...old.pack.rules]
    .sort((one, other) => (key(one) < key(other) ? -1 : 1))
    .flatMap((rule) => {
      const other = after.get(key(rule));
      return other === undefined ? [] : [[rule, other] as const];
    });
}

function flipOf(
  example: Example,
  one: Rule,
  other: Rule,
  old: PackSide,
  now: PackSide,
): ExampleFlip | undefined {
  if (old.profile === undefined || now.profile === undefined) return undefined;
  const was = runExample(one, example, old.profile.rules, old.policy);
  const is = runExample(other, example, now.profile.rules, now.policy);
  if (was.problems.length > 0 || is.problems.length > 0) return undefined;
  const [before, after] = [was.readings, is.readings];
  if (canonicalJson(before) === canonicalJson(after)) return undefined;
  const shifts = before.flatMap((reading, at) =>
    READINGS.map((name) => {
      const [from, to] = [reading[name], after[at]?.[name]];
      return to === undefined ? 'unsettled' : verdictShift(from, to);
    }),
  );
  const moves =
    was.verdicts.join() === is.verdicts.join()
      ? readingMoves(before, after)
      : both(
          `${named(was.verdicts, 'es')} → ${named(is.verdicts, 'es')}`,
          `${named(was.verdicts, 'en')} → ${named(is.verdicts, 'en')}`,
        );
  return {
    shift: before.length === after.length ? ofAll(shifts) : 'unsettled',
    says: both(`«${example.name}»: ${moves.es}.`, `«${example.name}»: ${moves.en}.`),
  };
}

type Outcomes = readonly Readonly<Record<Reading, Verdict>>[];

/** Where the reading of the example gives the same, the others that do not; each once. */
function readingMoves(before: Outcomes, after: Outcomes): BilingualText {
  const list = (language: 'es' | 'en') => {
    const moves = before.flatMap((outcome, at) =>
      READINGS.filter((name) => outcome[name] !== after[at]?.[name]).map((name) => {
        const to = after[at]?.[name];
        const from = VERDICT_NAMES[outcome[name]][language];
        const now = to === undefined ? '—' : VERDICT_NAMES[to][language];
        return `${READING_NAMES[name][language]}: ${from} → ${now}`;
      }),
    );
    return [...new Set(moves)].join('; ');
  };
  return both(list('es'), list('en'));
}

const named = (verdicts: readonly Verdict[], language: 'es' | 'en'): string =>
  verdicts.map((verdict) => VERDICT_NAMES[verdict][language]).join(', ') || '—';

/** Examples that are now said to give something else. */
function reexpected(one: Rule, other: Rule): Change[] {
  return one.examples.flatMap((example) => {
    const alikes = other.examples.filter((each) => keyOf(each) === keyOf(example));
    const same = alikes.find(({ name }) => name === example.name) ?? alikes[0];
    const expected = canonicalJson(example.expected);
    if (same === undefined || alikes.some((each) => canonicalJson(each.expected) === expected)) {
      return [];
    }
    return [
      {
        kind: 'example-expected',
        direction: 'unclear',
        subject: subjectOf(other),
        says: both(
          `Se espera otro resultado del ejemplo «${example.name}».`,
          `Another outcome is expected of the example «${example.name}».`,
        ),
        reason: both(
          'Un ejemplo que se ajusta a la regla deja de probarla.',
          'An example made to fit the rule no longer tests it.',
        ),
        before: alike(expectedText(example)),
        after: alike(expectedText(same)),
      } satisfies Change,
    ];
  });
}

const expectedText = ({ expected }: Example): string =>
  typeof expected === 'string' ? expected : JSON.stringify(expected);

function fewer(one: Rule, other: Rule): Change[] {
  const given = (rule: Rule) => new Map(rule.examples.map((each) => [keyOf(each), each.name]));
  const [old, now] = [given(one), given(other)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, name]) => name);
  const come = [...now].filter(([key]) => !old.has(key)).map(([, name]) => name);
  if (gone.length === 0 && come.length === 0) return [];
  return [
    {
      kind: 'examples',
      direction: 'neutral',
      subject: subjectOf(other),
      says: both(
        `Ejemplos: ${gone.length} de menos, ${come.length} de más.`,
        `Examples: ${gone.length} fewer, ${come.length} more.`,
      ),
      reason: both(
        'Los ejemplos prueban la regla; no deciden resultados.',
        'Examples test the rule; they decide no outcome.',
      ),
      ...(gone.length === 0 ? {} : { before: alike(gone.join('; ')) }),
      ...(come.length === 0 ? {} : { after: alike(come.join('; ')) }),
    },
  ];
}
