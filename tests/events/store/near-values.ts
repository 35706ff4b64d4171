import fc from 'fast-check';

/** As a log carries it: `-0` becomes 0, prototypes go. */
export function asWritten<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Values at the edges of what a payload may hold. */
const ODD: readonly unknown[] = [
  null,
  true,
  -0,
  -1,
  0,
  10,
  1.5,
  2 ** 53,
  1e21,
  '',
  'a',
  'a b',
  'ñ',
  'a\n',
  '\ud800',
  '2016-02-29',
  '2015-02-29',
  '2016-02-29T10:00:00-06:00',
  '2016-02-29T10:00:00',
  '2016-13',
  'P1D',
  'P',
  [],
  {},
  [null],
  [[]],
  [{}],
  { case: 'x' },
  { length: 0 },
];

interface Change {
  readonly at: number;
  readonly kind: 'replace' | 'add' | 'wrap' | 'drop' | 'rename' | 'repeat';
  readonly value: number;
}

const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'add', 'wrap', 'drop', 'rename', 'repeat'),
  value: fc.nat({ max: ODD.length - 1 }),
});

/** Values and their neighbours: with a member more, less, or of another kind, at any depth. */
export function nearly<T>(values: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(changes, { maxLength: 2 }))
    .map(([value, steps]) => steps.reduce(changed, asWritten(value as unknown)));
}

function changed(root: unknown, { at, kind, value }: Change): unknown {
  const holder = { root };
  const places: [object, string | number][] = [];
  const visit = (owner: object): void => {
    for (const key of Object.keys(owner)) {
      const place = Array.isArray(owner) ? Number(key) : key;
      places.push([owner, place]);
      const member = (owner as Record<string, unknown>)[key];
      if (typeof member === 'object' && member !== null) visit(member);
    }
  };
  visit(holder);
  const [owner, place] = places[at % places.length] as [Record<string | number, unknown>, string];
  const odd = structuredClone(ODD[value]);
  const old = owner[place];
  if (kind === 'replace') owner[place] = odd;
  else if (kind === 'wrap') owner[place] = [old];
  else if (kind === 'repeat') owner[place] = Array.isArray(old) ? [...old, ...old] : [old, old];
  else if (kind === 'add') {
    if (Array.isArray(old)) old.push(odd);
    else if (typeof old === 'object' && old !== null) Object.assign(old, { extra: odd });
  } else if (owner !== holder) {
    if (Array.isArray(owner)) owner.splice(Number(place), 1);
    else {
      delete owner[place];
      if (kind === 'rename') owner[`${place}s`] = old;
    }
  }
  return holder.root;
}
