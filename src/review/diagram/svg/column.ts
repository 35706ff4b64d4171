import { textWidth, wrap } from '../text-width';
import type { Mark, TextLine, Tone } from './scene';

/** A paragraph of a card. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** Space above it. */
  readonly above?: number;
  readonly indent?: number;
  /** Set before the first line, in the indent. */
  readonly bullet?: string;
  /** A line is drawn above it. */
  readonly ruled?: boolean;
}

/** Text set in a column. */
export interface Column {
  readonly height: number;
  readonly texts: readonly TextLine[];
  readonly marks: readonly Mark[];
}

const LEADING = 1.28;
/** From the top of a line to its base line, as a part of the size. */
export const ASCENT = 0.95;

/** Sets paragraphs one under another in a column that starts at a point. */
export function setColumn(
  paragraphs: readonly Paragraph[],
  x: number,
  y: number,
  width: number,
): Column {
  const texts: TextLine[] = [];
  const marks: Mark[] = [];
  let top = y;
  for (const paragraph of paragraphs) {
    const { text, size, bold = false, tone = 'ink', above = 0, indent = 0, bullet } = paragraph;
    top += above;
    if (paragraph.ruled === true) {
      marks.push({ shape: 'rule', x, y: top - above / 2, width, height: 0 });
    }
    for (const [at, line] of wrap(glued(text), width - indent, size, bold).entries()) {
      const base = top + size * ASCENT;
      if (at === 0 && bullet !== undefined) {
        texts.push({ text: bullet, x, y: base, size, bold, tone });
      }
      texts.push({
        text: line.replaceAll('\u00a0', ' '),
        x: x + indent,
        y: base,
        size,
        bold,
        tone,
      });
      top += size * LEADING;
    }
  }
  return { height: top - y, texts, marks };
}

/** No line ends within `art. 83`, `párr. 2` or `3 horas`, nor begins with a dot between two parts. */
const glued = (text: string): string =>
  text
    .replaceAll(' · ', '\u00a0· ')
    .replace(/\b(art\.|párr\.|para\.|fr\.|R?\d+) (?=[\p{L}\p{N}])/gu, '$1\u00a0');

/** The width of the widest line that paragraphs would have if none were wrapped. */
export function naturalWidth(paragraphs: readonly Paragraph[]): number {
  return Math.max(
    0,
    ...paragraphs.map(
      ({ text, size, bold = false, indent = 0 }) => textWidth(text, size, bold) + indent,
    ),
  );
}
