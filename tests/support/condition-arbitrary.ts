import fc from 'fast-check';
import { operatorsFor } from '../../src/rules/evaluate/operators';
import type {
  Comparand,
  Condition,
  Leaf,
  RootCondition,
  Scalar,
} from '../../src/rules/format/condition';
import type { FactType } from '../../src/rules/format/fact';

/** The facts that random conditions are about, three of each type, declared as a rule declares them. */
export const DECLARED: Readonly<Record<string, FactType>> = Object.fromEntries(
  (['boolean', 'count', 'text', 'moment', 'list'] as const).flatMap((type) =>
    [1, 2, 3].map((n) => [`${type}${n}`, type]),
  ),
);

const WORDS = ['SEGOB', 'PGR', '7', '', 'for', 'toString', 'é'];
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const MOMENTS = [0, 1, 1_354_320_000_000, 1_354_320_000_001, 1_458_362_400_000];

const scalarOf: Readonly<Record<Exclude<FactType, 'list'>, fc.Arbitrary<Scalar>>> = {
  boolean: fc.boolean(),
  count: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...COUNTS) },
    { weight: 1, arbitrary: fc.maxSafeNat() },
  ),
  text: fc.constantFrom(...WORDS),
  moment: fc.constantFrom(...MOMENTS),
};

const member = fc.oneof(scalarOf.text, scalarOf.count);

/** A value of a declared type; small domains, so that equal values and boundaries are common. */
export function typedValue(type: FactType): fc.Arbitrary<Scalar | Scalar[]> {
  return type === 'list' ? fc.array(member, { maxLength: 5 }) : scalarOf[type];
}

const names = (fits: (type: FactType) => boolean): string[] =>
  Object.keys(DECLARED).filter((name) => fits(DECLARED[name] as FactType));

const factRef = (fits: (type: FactType) => boolean): fc.Arbitrary<Comparand> =>
  fc.constantFrom(...names(fits)).map((fact) => ({ fact }));

function comparandOf(type: FactType, operator: string): fc.Arbitrary<Comparand> {
  if (operator === 'in' || operator === 'notIn') {
    return fc.oneof(
      fc.array(scalarOf[type as 'text'], { minLength: 1, maxLength: 4 }),
      factRef((other) => other === 'list'),
    );
  }
  if (type === 'moment') return factRef((other) => other === 'moment');
  if (type === 'list')
    return fc.oneof(
      member,
      factRef((other) => other !== 'list'),
    );
  return fc.oneof(
    scalarOf[type],
    factRef((other) => other === type),
  );
}

/** A line that a rule may have: an operator that its type allows, a comparand that fits. */
export const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...Object.keys(DECLARED)).chain((fact) => {
  const type = DECLARED[fact] as FactType;
  return fc
    .constantFrom(...operatorsFor(type))
    .chain((operator) =>
      comparandOf(type, operator).map((value) => ({ name: 'línea', fact, operator, value })),
    );
});

const { root } = fc.letrec<{ root: RootCondition; node: Condition }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('root')),
  root: fc.oneof(
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
}));

/** A condition tree that loads: groups of one line and more, nested, negated. */
export const rootCondition: fc.Arbitrary<RootCondition> = root;

/** Every declared fact, known and of its type. */
export const knownFacts: fc.Arbitrary<Record<string, Scalar | Scalar[]>> = fc.record(
  Object.fromEntries(Object.entries(DECLARED).map(([name, type]) => [name, typedValue(type)])),
);
