/** What is drawn, in units of the picture, before it is written as SVG. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
}

export type BoxKind =
  | 'head'
  | 'region'
  | 'group'
  | 'state'
  | 'protective'
  | 'final'
  | 'act'
  | 'from'
  | 'start'
  | 'note';

export interface Box {
  readonly kind: BoxKind;
  /** What the box stands for, for those who read the file. */
  readonly of: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextLine[];
  readonly marks: readonly Mark[];
}

/** One line of text, from its left end on its base line. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly tone: Tone;
}

export type Tone = 'ink' | 'soft' | 'paper';

/** A small shape that is not text. */
export interface Mark {
  readonly shape: 'circle' | 'pill' | 'outline' | 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An arrow from one box to another, by its corners. */
export interface Wire {
  /** What the boxes at its ends stand for. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** Part of a picture, which can be put anywhere. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
}

/** The same part of a picture, elsewhere. */
export function moved({ width, height, boxes, wires }: Block, dx: number, dy: number): Block {
  const by = <T extends Point>(each: T): T => ({ ...each, x: each.x + dx, y: each.y + dy });
  return {
    width,
    height,
    boxes: boxes.map((box) => ({
      ...by(box),
      texts: box.texts.map(by),
      marks: box.marks.map(by),
    })),
    wires: wires.map((wire) => ({ ...wire, points: wire.points.map(by) })),
  };
}
