import { type Provision, splitProvisions } from './split-provisions';

/** An article of a law, with its text normalised for hashing. */
export interface Article {
  /** `83`, or `T1` to `T7` for the transitory ones. */
  readonly number: string;
  readonly text: string;
  /** Its paragraphs and fractions, in order. */
  readonly provisions: readonly Provision[];
}

const ORDINALS = ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo'];
/** `24 Bis`, `24-Bis`, `24-A`: an article put between two others. */
const INSERTED = String.raw`[\s-]+(?:[Bb]is|BIS|[Tt]er|TER|[Qq]u[aá]ter|QU[AÁ]TER|[Qq]uinquies|QUINQUIES|[A-Z](?=[\s*]*[.°º–—-]))`;
/** A heading has a mark after its number; a line that goes on about «Artículo 22 o 23» has none. */
const ARTICLE = new RegExp(
  String.raw`^\s*\**(?:Art[ií]culo|ART[IÍ]CULO)\s+(\d+(?:${INSERTED})?)(?:[\s*]*[.°º–—-]|o(?!\p{L}))`,
  'u',
);
const TRANSITORY = new RegExp(`^\\s*\\**(${ORDINALS.join('|')})\\s*\\.-`, 'i');
const HEADING =
  /^\s*\**(t[ií]tulo|cap[ií]tulo)\s+(primero|segundo|tercero|cuarto|quinto|sexto|[uú]nico|[ivx]+)\b|^\s*\**transitorios\**\s*$/i;
/** Running heads and feet of the consolidated texts of the Cámara de Diputados. */
const PAGE =
  /^\s*(\d+ de \d+|última reforma dof .*|cámara de diputados del h\. congreso.*|secretaría general|secretaría de servicios parlamentarios)\s*$/i;
/** Also what only some programs take for the end of a line. */
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/;
const CLOSING = /^\s*dado en la residencia/i;

/**
 * Splits the text of a law into its articles. Bold marks, list dashes, broken lines, page breaks and
 * the spacing around them carry no norm and are normalised away, so that the same article gives
 * the same hash from another copy of the text.
 */
export function splitArticles(law: string): readonly Article[] {
  const articles: { number: string; lines: string[] }[] = [];
  let transitory = false;
  for (const line of law.normalize('NFC').split(LINE_END)) {
    if (/^\s*\**transitorios\**\s*$/i.test(line)) transitory = true;
    if (CLOSING.test(line)) break;
    const number = numberOf(line, transitory);
    if (number !== undefined) articles.push({ number, lines: [line] });
    else if (!HEADING.test(line) && !PAGE.test(line) && !isHeading(line)) {
      articles.at(-1)?.lines.push(line);
    }
  }
  return articles.map(({ number, lines }) => ({
    number,
    text: normalised(lines.join('\n')),
    provisions: splitProvisions(lines).map((provision) => ({
      ...provision,
      text: normalised(provision.text),
    })),
  }));
}

function numberOf(line: string, transitory: boolean): string | undefined {
  if (transitory) {
    const ordinal = TRANSITORY.exec(line)?.[1]?.toLowerCase();
    return ordinal === undefined ? undefined : `T${ORDINALS.indexOf(ordinal) + 1}`;
  }
  return ARTICLE.exec(line)?.[1]
    ?.toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

/** Titles of chapters stand in capitals on lines of their own. */
const isHeading = (line: string): boolean => /\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line);

function normalised(text: string): string {
  return text
    .replace(/\*+/g, '')
    .replace(/^[^\S\n]*-\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
