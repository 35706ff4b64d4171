import type { Citation } from '../../core/index';
import { citationWords } from '../words/citation-words';

/** One event of a story. */
export interface Happening {
  /** Its Spanish name. */
  readonly what: string;
  readonly who?: string | undefined;
  /** A date, as a person reads it. */
  readonly when?: string | undefined;
  /** What makes it the act that it is, such as its ground. */
  readonly with?: readonly string[];
  /** How things stand after it, in whole sentences. */
  readonly after?: readonly string[];
}

/** What goes wrong, told as a short story: the events in order, the fault, and the law. */
export interface Story {
  /** The name of what does not hold, such as `S3`, and what it demands. */
  readonly title: string;
  readonly happenings: readonly Happening[];
  readonly wrong: string;
  readonly citations: readonly Citation[];
  /** In own words, what the law wants instead. */
  readonly wanted: string;
}

/** The story as plain Spanish text. */
export function tellStory({ title, happenings, wrong, citations, wanted }: Story): string {
  const articles = citations.map((citation) => citationWords(citation, 'es')).join('; ');
  return [
    title,
    '',
    ...happenings.flatMap(({ what, who, when, with: details = [], after = [] }, at) => [
      `${at + 1}. ${what}${who === undefined ? '' : ` (${who})`}${
        when === undefined ? '' : `, el ${when}`
      }${details.map((detail) => `; ${detail}`).join('')}.`,
      ...after.map((sentence) => `   ${sentence}`),
    ]),
    ...(happenings.length === 0 ? [] : ['']),
    `Qué salió mal: ${wrong}`,
    `Qué pide la ley (${articles}): ${wanted}`,
  ].join('\n');
}
