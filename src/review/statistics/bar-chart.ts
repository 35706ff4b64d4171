import { escaped } from '../words/escaped';
import type { SheetChart } from './sheet';

const ROW = 26;
const BAR = 16;
const LABELS = 200;
const WIDTH = 480;
const FIGURES = 48;

/** Bars with their labels and figures, as an SVG that needs nothing else and prints in black. */
export function barChart({ title, bars }: SheetChart, name: string): string {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const height = bars.length * ROW;
  const drawn = bars.map(({ label, value }, at) => {
    const y = at * ROW;
    const width = Math.round(((WIDTH - LABELS - FIGURES) * value) / most);
    const middle = y + ROW / 2;
    return [
      `<text class="label" x="${LABELS - 8}" y="${middle}">${escaped(shortened(label))}</text>`,
      `<rect x="${LABELS}" y="${y + (ROW - BAR) / 2}" width="${width}" height="${BAR}"/>`,
      `<text x="${LABELS + width + 6}" y="${middle}">${value}</text>`,
    ].join('');
  });
  const spoken = bars.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return [
    `<figure><figcaption>${escaped(title)}</figcaption>`,
    `<svg role="img" aria-label="${escaped(`${name}. ${title}. ${spoken}`)}" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">`,
    ...drawn,
    '</svg></figure>',
  ].join('\n');
}

const MAX_LABEL = 28;
/** The whole label stands in the table beside the chart. */
const shortened = (label: string): string =>
  label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
