/** A paragraph of an article, or a fraction of one of its paragraphs. */
export interface Provision {
  /** From 1. The words that open a list of fractions are the paragraph to which these belong. */
  readonly paragraph: number;
  /** Roman numeral. */
  readonly fraction?: string;
  readonly text: string;
}

/** `2` for a paragraph, `1.III` for a fraction. */
export const provisionKey = ({ paragraph, fraction }: Omit<Provision, 'text'>): string =>
  fraction === undefined ? `${paragraph}` : `${paragraph}.${fraction}`;

const FRACTION = /^[\s*-]*([IVXL]+)\s*\.[\s*-]/;
/** A sentence or an item of a list ends here; otherwise the line was broken by the page. */
const COMPLETE = /[.;:]\**\s*$|[,;]\s*[yo]\**\s*$/;

/**
 * Splits the lines of an article into paragraphs and fractions. A blank line divides paragraphs
 * where what stands before it is complete; a line or a page that breaks in the middle of a sentence
 * divides nothing. In a text that sets paragraphs without blank lines, every complete line ends one.
 */
export function splitProvisions(lines: readonly string[]): readonly Provision[] {
  const found: { paragraph: number; fraction?: string; lines: string[] }[] = [];
  const written = lines.map((line) => line.trim() !== '');
  const spaced = written.slice(written.indexOf(true), written.lastIndexOf(true)).includes(false);
  let afterBlank = false;
  for (const [at, line] of lines.entries()) {
    if (written[at] !== true) {
      afterBlank = true;
      continue;
    }
    const last = found.at(-1);
    const fraction = last === undefined ? undefined : FRACTION.exec(line)?.[1];
    if (fraction !== undefined && last !== undefined) {
      found.push({ paragraph: last.paragraph, fraction, lines: [line] });
    } else if (last === undefined || ((afterBlank || !spaced) && isComplete(last.lines))) {
      found.push({ paragraph: (last?.paragraph ?? 0) + 1, lines: [line] });
    } else {
      last.lines.push(line);
    }
    afterBlank = false;
  }
  return found.map(({ lines: own, ...place }) => ({ ...place, text: own.join('\n') }));
}

/** Two lines tell: the «y» that ends an item may stand alone on the last one. */
const isComplete = (lines: readonly string[]): boolean => COMPLETE.test(lines.slice(-2).join('\n'));
