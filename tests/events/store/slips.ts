import fc from 'fast-check';

/** A key of a line and its value as it is written. */
export type Member = readonly [key: string, value: string];

const EXTRAS: readonly Member[] = [
  ['extra', '1'],
  ['Id', '"e-9"'],
  ['', '""'],
  ['__proto__', '{}'],
  ['id', '"e-9"'],
  ['refs', '{}'],
  ['refs', '{"case":"EXP-9"}'],
  ['data', '{}'],
  ['data', '{"form":"phone"}'],
  ['evidence', '["doc-9"]'],
  ['log', '"mecanismo"'],
];

/** A slip in the writing of a line: some break it, others do not. */
export interface Slip {
  readonly kind: 'none' | 'extra' | 'missing' | 'cut' | 'character' | 'removed' | 'around';
  readonly at: number;
  readonly which: number;
}

export const slips: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'none',
    'extra',
    'missing',
    'cut',
    'character',
    'removed',
    'around',
  ),
  at: fc.nat(),
  which: fc.nat(),
});

const CHARACTERS = [...'{}[]",:\\ \t\ré\u2028', '\ud83d\ude00', '"}', '{}', '},{', '"a":"b",'];
const AROUND: readonly (readonly [string, string])[] = [
  ['', '\r'],
  [' ', ''],
  ['', ' '],
  ['\uFEFF', ''],
  ['[', ']'],
  ['', '}'],
  ['', ' x'],
  ['{"a":', '}'],
];

/** The members of a line with one more, or one less. */
export function slippedMembers(members: readonly Member[], { kind, at, which }: Slip): Member[] {
  if (kind === 'missing') return members.filter((_, place) => place !== at % members.length);
  const all = [...members];
  if (kind === 'extra') {
    all.splice(at % (all.length + 1), 0, EXTRAS[which % EXTRAS.length] as Member);
  }
  return all;
}

/** A line cut short, with a character changed or removed, or with something around it. */
export function slippedText(line: string, { kind, at, which }: Slip): string {
  const place = at % line.length;
  if (kind === 'cut') return line.slice(0, place);
  if (kind === 'removed') return line.slice(0, place) + line.slice(place + 1);
  if (kind === 'character') {
    const character = CHARACTERS[which % CHARACTERS.length] as string;
    return line.slice(0, place) + character + line.slice(place + (at % 2));
  }
  if (kind !== 'around') return line;
  const [before, after] = AROUND[which % AROUND.length] as readonly [string, string];
  return before + line + after;
}
