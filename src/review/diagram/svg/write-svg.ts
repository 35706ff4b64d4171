import { escaped } from '../../words/escaped';
import { textWidth } from '../text-width';
import type { Box, BoxKind, Mark, Point, Scene, TextLine, Tone, Wire } from './scene';

const FONT = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif";
const TONES: Readonly<Record<Tone, string>> = { ink: '#111', soft: '#444', paper: '#fff' };
const LINE = '#333';

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly radius: number;
  readonly dash?: string;
  /** A second border inside the first. */
  readonly double?: true;
}

/** No two kinds differ by colour alone. */
const LOOKS: Readonly<Record<BoxKind, Look>> = {
  head: { fill: 'none', stroke: 'none', width: 0, radius: 0 },
  region: { fill: '#fff', stroke: '#111', width: 1.5, radius: 4 },
  group: { fill: '#fafafa', stroke: '#555', width: 1.2, radius: 10, dash: '7 4' },
  state: { fill: '#f1f1ee', stroke: '#333', width: 1.2, radius: 10 },
  protective: { fill: '#e3eef9', stroke: '#0b3a66', width: 3.2, radius: 10 },
  final: { fill: '#f1f1ee', stroke: '#333', width: 1.2, radius: 10, double: true },
  act: { fill: '#fff', stroke: '#777', width: 0.8, radius: 0 },
  from: { fill: '#fff', stroke: '#333', width: 1.2, radius: 12, dash: '3 3' },
  start: { fill: '#111', stroke: '#111', width: 1, radius: 6 },
  note: { fill: '#fff', stroke: '#bbb', width: 0.8, radius: 0 },
};

/** Writes a picture: no scripts, nothing from elsewhere, the same bytes for the same scene. */
export function writeSvg(
  scene: Scene,
  title: string,
  description: string,
  language: string,
  prefix = '',
): string {
  const { width, height, boxes, wires } = scene;
  const [w, h] = [num(width), num(height)];
  const under = boxes.filter(({ kind }) => kind === 'region' || kind === 'group');
  const over = boxes.filter(({ kind }) => kind !== 'region' && kind !== 'group');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" lang="${language}" aria-labelledby="${prefix}title ${prefix}desc" font-family="${FONT}">`,
    `<title id="${prefix}title">${escaped(title)}</title>`,
    `<desc id="${prefix}desc">${escaped(description)}</desc>`,
    `<rect width="${w}" height="${h}" fill="#fff"/>`,
    ...under.map(boxSvg),
    ...wires.map(wireSvg),
    ...over.map(boxSvg),
    '</svg>',
    '',
  ].join('\n');
}

function boxSvg({ kind, of, x, y, width, height, texts, marks }: Box): string {
  const { fill, stroke, width: line, radius, dash, double } = LOOKS[kind];
  const rect = (inset: number, paint: string) =>
    `<rect x="${num(x + inset)}" y="${num(y + inset)}" width="${num(width - 2 * inset)}" height="${num(height - 2 * inset)}" rx="${Math.max(0, radius - inset)}" fill="${paint}" stroke="${stroke}" stroke-width="${line}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`;
  return [
    `<g class="${kind}" data-of="${escaped(of)}">`,
    ...(kind === 'head' ? [] : [rect(0, fill)]),
    ...(double === true ? [rect(3.5, 'none')] : []),
    ...marks.map(markSvg),
    ...texts.map(textSvg),
    '</g>',
  ].join('');
}

function markSvg({ shape, x, y, width, height }: Mark): string {
  if (shape === 'rule') {
    return `<path d="M${num(x)} ${num(y)}h${num(width)}" stroke="#999" stroke-width="0.7"/>`;
  }
  const filled = shape === 'pill';
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(shape === 'circle' ? height / 2 : 3)}" fill="${filled ? '#111' : '#fff'}" stroke="#111" stroke-width="1"/>`;
}

/** `textLength` holds the line to its measure where the reader's typeface is another one. */
function textSvg({ text, x, y, size, bold, tone }: TextLine): string {
  const length = textWidth(text, size, bold);
  return `<text x="${num(x)}" y="${num(y)}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="${TONES[tone]}" textLength="${num(length)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

const CORNER = 5;
const ARROW = { length: 8, half: 3.6 } as const;

function wireSvg({ points, from, to }: Wire): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const size = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [(end.x - before.x) / size, (end.y - before.y) / size];
  const neck = { x: end.x - dx * ARROW.length, y: end.y - dy * ARROW.length };
  const line = `<path class="line" data-from="${escaped(from)}" data-to="${escaped(to)}" d="${pathOf([...points.slice(0, -1), neck])}" fill="none" stroke="${LINE}" stroke-width="1.1"/>`;
  const side = (sign: number) =>
    `${num(neck.x - sign * dy * ARROW.half)} ${num(neck.y + sign * dx * ARROW.half)}`;
  return `${line}<path d="M${num(end.x)} ${num(end.y)}L${side(1)}L${side(-1)}z" fill="${LINE}"/>`;
}

/** A line with its corners rounded. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${num(first.x)} ${num(first.y)}`;
  let from = first;
  rest.forEach((point, at) => {
    const next = rest[at + 1];
    if (next === undefined) path += `L${num(point.x)} ${num(point.y)}`;
    else {
      const into = towards(point, from);
      const out = towards(point, next);
      path += `L${num(into.x)} ${num(into.y)}Q${num(point.x)} ${num(point.y)} ${num(out.x)} ${num(out.y)}`;
    }
    from = point;
  });
  return path;
}

/** A point on the way from a corner to another point, at most half of the way. */
function towards(corner: Point, other: Point): Point {
  const size = Math.hypot(other.x - corner.x, other.y - corner.y) || 1;
  const part = Math.min(CORNER, size / 2) / size;
  return {
    x: corner.x + (other.x - corner.x) * part,
    y: corner.y + (other.y - corner.y) * part,
  };
}

const num = (value: number): string => String(Math.round(value * 100) / 100);
