import type { DiagramState, DiagramTransition, Duty } from '../diagram';
import type { Phrases } from '../phrases';
import { textWidth } from '../text-width';
import { actLines, dutyLine } from '../told';
import type { Wiring } from '../wiring';
import { naturalWidth, type Paragraph, setColumn } from './column';
import type { Box, BoxKind, Mark, TextLine } from './scene';

/** Sizes of type. */
export const SIZE = { title: 20, region: 14, state: 12, text: 10.5, badge: 8.5 } as const;

/** A box that has not been put in its place yet: it starts at the origin. */
export type Card = Box;

/** How wide cards may be. */
export interface Widths {
  readonly state: number;
  readonly act: number;
}
export const WIDE: Widths = { state: 236, act: 206 };
/** For a region that would not fit the page. */
export const NARROW: Widths = { state: 204, act: 172 };

const PAD = 10;
const FROM_WIDTH = 206;
const NUMBER = 18;
const BADGE = { height: 14, side: 6, gap: 5 } as const;

/** A state as a box: its number, what it is, its articles, duties, and the acts that leave it as it is. */
export function stateCard(
  state: DiagramState,
  wiring: Wiring,
  phrases: Phrases,
  { state: width }: Widths,
): Card {
  const number = wiring.numberOf.get(state.id);
  const badges = badgesOf(state, phrases);
  const top = headLine(number, badges, PAD, PAD);
  const column = setColumn(
    stateParagraphs(state, wiring, phrases),
    PAD,
    PAD + NUMBER + 5,
    width - 2 * PAD,
  );
  return {
    kind: kindOf(state),
    of: state.id,
    x: 0,
    y: 0,
    width,
    height: PAD + NUMBER + 5 + column.height + PAD,
    texts: [...top.texts, ...column.texts],
    marks: [...top.marks, ...column.marks],
  };
}

/** The head of a box that holds other states; its height is that of the head alone. */
export function groupHead(
  state: DiagramState,
  wiring: Wiring,
  phrases: Phrases,
  maxWidth: number,
): Card {
  const number = wiring.numberOf.get(state.id);
  const badges = badgesOf(state, phrases);
  const bare = number === undefined && badges.length === 0;
  const top = headLine(number, badges, PAD, PAD);
  const start = bare ? PAD : PAD + NUMBER + 5;
  const paragraphs = stateParagraphs(state, wiring, phrases);
  const width = Math.min(maxWidth, Math.ceil(naturalWidth(paragraphs)) + 2 * PAD);
  const column = setColumn(paragraphs, PAD, start, width - 2 * PAD);
  return {
    kind: 'group',
    of: state.id,
    x: 0,
    y: 0,
    width,
    height: start + column.height + PAD,
    texts: [...top.texts, ...column.texts],
    marks: [...top.marks, ...column.marks],
  };
}

/** One or more acts that lead from the same states to the same state. */
export function actCard(
  of: string,
  acts: readonly DiagramTransition[],
  also: readonly number[],
  elsewhere: string | undefined,
  phrases: Phrases,
  { act: width }: Widths,
): Card {
  const paragraphs = acts.flatMap((act, at) => {
    const [label, ...rest] = actParagraphs(act, phrases);
    return [{ ...(label as Paragraph), ...(at === 0 ? {} : { above: 9, ruled: true }) }, ...rest];
  });
  if (also.length > 0) {
    paragraphs.push({ text: phrases.alsoFrom(also), size: SIZE.text, bold: true, above: 4 });
  }
  if (elsewhere !== undefined) {
    paragraphs.push({ text: phrases.goesTo(elsewhere), size: SIZE.text, bold: true, above: 4 });
  }
  return card('act', of, paragraphs, width);
}

/** A short text from which several acts set out. */
export function fromCard(of: string, text: string): Card {
  return card('from', of, [{ text, size: SIZE.text, bold: true }], FROM_WIDTH);
}

/** A box of any text. */
export function card(
  kind: BoxKind,
  of: string,
  paragraphs: readonly Paragraph[],
  maxWidth: number,
): Card {
  const width = Math.min(maxWidth, Math.ceil(naturalWidth(paragraphs)) + 2 * PAD);
  const { height, texts, marks } = setColumn(paragraphs, PAD, PAD - 2, width - 2 * PAD);
  return { kind, of, x: 0, y: 0, width, height: height + 2 * PAD - 4, texts, marks };
}

const kindOf = ({ kind, protective }: DiagramState): BoxKind =>
  kind === 'final' ? 'final' : protective ? 'protective' : 'state';

function stateParagraphs(
  { description, articles, id, opens, closes, kind, states: parts }: DiagramState,
  { stays, numberOf }: Wiring,
  phrases: Phrases,
): readonly Paragraph[] {
  const key = id.split('.').at(-1) ?? id;
  return [
    { text: description, size: SIZE.state, bold: true },
    { text: `${articles.join(', ')} · ${key}`, size: SIZE.text, tone: 'soft', above: 2 },
    ...(kind === 'parallel'
      ? [{ text: phrases.regions(parts.length), size: SIZE.text, above: 2 }]
      : []),
    ...dutyParagraphs(phrases.opens, opens, phrases),
    ...dutyParagraphs(phrases.closes, closes, phrases),
    ...(stays.get(id) ?? []).flatMap(({ acts, states }) => [
      heading(phrases.stays(states.map((each) => numberOf.get(each) ?? 0))),
      ...acts.map((act) => {
        const [label, ...rest] = actLines(act, phrases);
        return item(`${label}. ${rest.join(' ')}`);
      }),
    ]),
  ];
}

const heading = (text: string): Paragraph => ({
  text,
  size: SIZE.text,
  bold: true,
  above: 9,
  ruled: true,
});

const item = (text: string): Paragraph => ({
  text,
  size: SIZE.text,
  above: 2,
  indent: 9,
  bullet: '•',
});

function dutyParagraphs(
  title: string,
  duties: readonly Duty[],
  phrases: Phrases,
): readonly Paragraph[] {
  if (duties.length === 0) return [];
  return [heading(title), ...duties.map((duty) => item(dutyLine(duty, phrases)))];
}

/** An act: its name, and under it what else there is to say of it. */
function actParagraphs(act: DiagramTransition, phrases: Phrases): readonly Paragraph[] {
  return actLines(act, phrases).map((text, at) =>
    at === 0 ? { text, size: SIZE.text + 0.5, bold: true } : { text, size: SIZE.text, above: 1 },
  );
}

function badgesOf({ kind, protective, stable, states, badge }: DiagramState, phrases: Phrases) {
  const filled = [
    ...(badge === undefined ? [] : [badge]),
    ...(protective ? [phrases.protects] : []),
    ...(kind === 'final' ? [phrases.final] : []),
  ].map((text) => ({ text, filled: true }));
  const waits = kind !== 'final' && !stable && states.length === 0;
  return waits ? [...filled, { text: phrases.awaits, filled: false }] : filled;
}

/** The number of a state in a circle, and its badges beside it. */
function headLine(
  number: number | undefined,
  badges: readonly { readonly text: string; readonly filled: boolean }[],
  x: number,
  y: number,
): { readonly texts: readonly TextLine[]; readonly marks: readonly Mark[] } {
  const texts: TextLine[] = [];
  const marks: Mark[] = [];
  let left = x;
  if (number !== undefined) {
    const text = String(number);
    const width = textWidth(text, SIZE.text, true);
    marks.push({ shape: 'circle', x, y, width: NUMBER, height: NUMBER });
    texts.push({
      text,
      x: x + (NUMBER - width) / 2,
      y: y + NUMBER / 2 + SIZE.text * 0.36,
      size: SIZE.text,
      bold: true,
      tone: 'ink',
    });
    left += NUMBER + BADGE.gap;
  }
  for (const { text, filled } of badges) {
    const width = textWidth(text, SIZE.badge, true) + 2 * BADGE.side;
    const top = y + (NUMBER - BADGE.height) / 2;
    marks.push({
      shape: filled ? 'pill' : 'outline',
      x: left,
      y: top,
      width,
      height: BADGE.height,
    });
    texts.push({
      text,
      x: left + BADGE.side,
      y: top + BADGE.height / 2 + SIZE.badge * 0.36,
      size: SIZE.badge,
      bold: true,
      tone: filled ? 'paper' : 'ink',
    });
    left += width + BADGE.gap;
  }
  return { texts, marks };
}
