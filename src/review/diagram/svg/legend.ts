import type { Phrases } from '../phrases';
import { type Card, card, SIZE } from './cards';
import type { Block, BoxKind } from './scene';

const GAP = 12;

/** Each kind of box, telling what it means. */
export function legend(phrases: Phrases, width: number): Block {
  const { legend: heading, explained } = phrases;
  const kinds = Object.entries(explained) as [BoxKind, string][];
  const each = (width - GAP * (kinds.length - 1)) / kinds.length;
  const head = card('head', 'legend', [{ text: heading, size: SIZE.region, bold: true }], width);
  const samples = kinds.map(([kind, text], at): Card => {
    const sample = card(kind, `legend ${kind}`, [{ text, size: SIZE.text }], each);
    const [dx, dy] = [at * (each + GAP), head.height];
    return {
      ...sample,
      x: dx,
      y: dy,
      width: each,
      texts: sample.texts.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    };
  });
  const height = Math.max(...samples.map((sample) => sample.height));
  return {
    width,
    height: head.height + height,
    boxes: [head, ...samples.map((sample) => ({ ...sample, height }))],
    wires: [],
  };
}
