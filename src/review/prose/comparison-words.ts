import type { FactType, Operator } from '../../rules/index';

type Ordered = Extract<Operator, `${'less' | 'greater'}${string}`>;

const PLAIN: Readonly<Record<Exclude<Operator, Ordered>, string>> = {
  equal: 'es',
  notEqual: 'no es',
  in: 'es',
  notIn: 'no es',
  contains: 'incluye',
  doesNotContain: 'no incluye',
};
const OF_COUNTS: Readonly<Record<Ordered, string>> = {
  lessThan: 'es menor que',
  lessThanInclusive: 'es menor o igual que',
  greaterThan: 'es mayor que',
  greaterThanInclusive: 'es mayor o igual que',
};
/** A moment is that of an act or of an end of a term: to be equal to it is to be neither side of it. */
const OF_MOMENTS: Readonly<Record<Ordered, string>> = {
  lessThan: 'es anterior a',
  lessThanInclusive: 'no es posterior a',
  greaterThan: 'es posterior a',
  greaterThanInclusive: 'no es anterior a',
};

/** An operator in words, as it stands between what is compared. */
export function operatorWords(operator: Operator, type: FactType | undefined): string {
  if (Object.hasOwn(PLAIN, operator)) return PLAIN[operator as keyof typeof PLAIN];
  return (type === 'moment' ? OF_MOMENTS : OF_COUNTS)[operator as Ordered];
}
