import { canonicalJson } from '../../../core/index';
import type { Selection } from '../../../rules/index';

/** What the new one takes in, against the old one. */
export type Relation = 'same' | 'narrower' | 'wider' | 'other';

const FLIPPED = { same: 'same', narrower: 'wider', wider: 'narrower', other: 'other' } as const;

/** A relation where more of the parts means less of the whole: conditions, shared references. */
const flipped = (relation: Relation): Relation => FLIPPED[relation];

/** How two sets compare: fewer members, `narrower`. */
export function setRelation(before: readonly unknown[], after: readonly unknown[]): Relation {
  const [old, now] = [before, after].map((list) => new Set(list.map(written))) as [
    Set<string>,
    Set<string>,
  ];
  const gone = [...old].some((each) => !now.has(each));
  const come = [...now].some((each) => !old.has(each));
  if (gone && come) return 'other';
  return gone ? 'narrower' : come ? 'wider' : 'same';
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : canonicalJson(value);

/** What relations on several parts make of the whole. */
export function bothRelations(relations: readonly Relation[]): Relation {
  const moved = relations.filter((relation) => relation !== 'same');
  const [first] = moved;
  if (first === undefined) return 'same';
  return moved.every((relation) => relation === first) ? first : 'other';
}

/** Whether events that one selection takes are all taken by another. */
export function selectionRelation(before: Selection, after: Selection): Relation {
  return bothRelations([
    setRelation(before.events, after.events),
    flipped(setRelation(before.same, after.same)),
    before.covering === after.covering ? 'same' : 'other',
    whereRelation(before.where ?? [], after.where ?? []),
  ]);
}

type Wheres = NonNullable<Selection['where']>;

/** Lists of one field are compared by what they admit; everything else as it is written. */
function whereRelation(before: Wheres, after: Wheres): Relation {
  const lists = before.flatMap((one) => {
    const other = after.find(
      ({ field, operator }) => field === one.field && operator === one.operator,
    );
    if (other === undefined || one.operator !== 'in') return [];
    if (!Array.isArray(one.value) || !Array.isArray(other.value)) return [];
    return [{ one, other, relation: setRelation(one.value, other.value) }];
  });
  const rest = (wheres: Wheres) =>
    wheres.filter((each) => !lists.some(({ one, other }) => each === one || each === other));
  return bothRelations([
    flipped(setRelation(rest(before), rest(after))),
    ...lists.map(({ relation }) => relation),
  ]);
}

/** What a query on the log has besides a selection. */
export interface QueryLike extends Selection {
  readonly order: string;
  readonly take: string;
  readonly value?: string | undefined;
}

const WITHIN: Readonly<Record<string, readonly string[]>> = {
  before: ['by', 'any'],
  by: ['any'],
  after: ['any'],
};

/** Whether what one query finds, another finds too. */
export function queryRelation(before: QueryLike, after: QueryLike): Relation {
  if (before.take !== after.take || before.value !== after.value) return 'other';
  const order =
    before.order === after.order
      ? 'same'
      : (WITHIN[before.order] ?? []).includes(after.order)
        ? 'wider'
        : (WITHIN[after.order] ?? []).includes(before.order)
          ? 'narrower'
          : 'other';
  return bothRelations([order, selectionRelation(before, after)]);
}
