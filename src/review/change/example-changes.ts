import { canonicalJson, READINGS, type Verdict } from '../../core/index';
import { type Example, type Rule, runExample } from '../../rules/index';
import { VERDICT_NAMES } from '../words/verdict-names';
import { alike, both, type Change } from './change';
import { subjectOf } from './rules/compare-rules';
import { burdenOf, judged, together, verdictShift } from './shift';
import type { PackSide } from './side';

/**
 * Examples whose outcome is not the same under both packs: those of the old pack, and those that
 * only the new one has. Nothing where either pack does not stand together.
 */
export function compareExamples(old: PackSide, now: PackSide): Change[] {
  const [before, after] = [old.profile, now.profile];
  if (before === undefined || after === undefined) return [];
  return pairsOf(old, now).flatMap(([one, other]) => {
    const known = new Set(one.examples.map(({ given }) => canonicalJson(given)));
    const given = [
      ...one.examples,
      ...other.examples.filter((example) => !known.has(canonicalJson(example.given))),
    ];
    const flips = given.flatMap((example) => flipOf(example, one, other, old, now));
    return [...flips, ...reexpected(one, other), ...fewer(one, other)];
  });
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

function flipOf(example: Example, one: Rule, other: Rule, old: PackSide, now: PackSide): Change[] {
  if (old.profile === undefined || now.profile === undefined) return [];
  const was = runExample(one, example, old.profile.rules, old.policy);
  const is = runExample(other, example, now.profile.rules, now.policy);
  if (was.problems.length > 0 || is.problems.length > 0) return [];
  const [before, after] = [was.readings, is.readings];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const shifts = before.flatMap((reading, at) =>
    READINGS.map((name) => {
      const [from, to] = [reading[name], after[at]?.[name]];
      return to === undefined ? 'unsettled' : verdictShift(from, to);
    }),
  );
  const shift = before.length === after.length ? together(shifts) : 'unsettled';
  return [
    {
      kind: 'example-flips',
      ...judged(shift, burdenOf(other)),
      subject: subjectOf(other),
      says: both(
        `Cambia el resultado del ejemplo «${example.name}».`,
        `The outcome of the example «${example.name}» changes.`,
      ),
      before: named(was.verdicts),
      after: named(is.verdicts),
    },
  ];
}

const named = (verdicts: readonly Verdict[]) => {
  const list = (language: 'es' | 'en') =>
    verdicts.map((verdict) => VERDICT_NAMES[verdict][language]).join(', ') || '—';
  return both(list('es'), list('en'));
};

/** Examples that are now said to give something else. */
function reexpected(one: Rule, other: Rule): Change[] {
  return one.examples.flatMap((example) => {
    const same = other.examples.find(
      ({ given }) => canonicalJson(given) === canonicalJson(example.given),
    );
    if (same === undefined || canonicalJson(same.expected) === canonicalJson(example.expected)) {
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
  const given = (rule: Rule) =>
    new Map(rule.examples.map((each) => [canonicalJson(each.given), each.name]));
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
