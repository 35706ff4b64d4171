/** The colours of a page, by what they are for. */
export interface Palette {
  /** Text, and what stands on `paper` or `wash` with the weight of text. */
  readonly ink: string;
  /** Text of less weight. */
  readonly soft: string;
  /** What only divides: nothing is told by it alone. */
  readonly line: string;
  readonly paper: string;
  /** Ground of what a link led to. */
  readonly wash: string;
  /** Breaches, as text and as bars, and the ring around what has the focus. */
  readonly accent: string;
  /** A term as a bar. */
  readonly term: string;
  /** Links and bars of figures. */
  readonly bar: string;
}

/** Text at 4.5:1 at least on both grounds, and what is drawn at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const LIGHT: Palette = {
  ink: '#1d1b19',
  soft: '#57524c',
  line: '#cfc8be',
  paper: '#ffffff',
  wash: '#f6f3ee',
  accent: '#8c1d18',
  term: '#857e74',
  bar: '#2f5d8a',
};

export const DARK: Palette = {
  ink: '#ece7df',
  soft: '#b9b1a6',
  line: '#47413a',
  paper: '#171513',
  wash: '#26221e',
  accent: '#ff9d92',
  term: '#8f887d',
  bar: '#8ab8e6',
};

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');

/** The palettes as variables of a page: dark where the reader asks for it, and light on paper. */
export const PALETTE_STYLE = `:root{color-scheme:light;${variables(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${variables(DARK)}}}`;

/** Pages by number at the foot of each, in the margin that a page leaves for them. */
export const PAGE_NUMBERS = `@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt system-ui,sans-serif;color:${LIGHT.soft}}`;

/** What only a screen reader reads. */
export const SPOKEN_STYLE =
  '.spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}';
