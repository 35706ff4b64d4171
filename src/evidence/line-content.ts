import { canonicalJson } from '../core/index';
import { repeatedKeys } from '../events/index';
import { type HeaderContent, headerContent } from './header-content';
import { isPlainJson } from './plain-json';

/** How a line is sealed: by what it says as JSON, by its very bytes, or as the header of a log. */
export const FORMS = ['json', 'bytes', 'header'] as const;
export type LineForm = (typeof FORMS)[number];

/**
 * What of a line is sealed: its canonical JSON (RFC 8785), that of a header but for `completeThrough`,
 * or its bytes without the line feed.
 */
export interface LineContent {
  readonly form: LineForm;
  readonly content: string | Uint8Array;
  readonly header?: HeaderContent;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line is `json` where all readers make the same of it; any other line still has its bytes. */
export function lineContent(line: Uint8Array, isFirst = false): LineContent {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(line);
    value = JSON.parse(text);
  } catch {
    return { form: 'bytes', content: line };
  }
  if (!isPlainJson(text) || repeatsKeys(text, value)) return { form: 'bytes', content: line };
  const header = isFirst ? headerContent(value) : undefined;
  return header === undefined
    ? { form: 'json', content: canonicalJson(value) }
    : { form: 'header', content: header.content, header };
}

/** Of a key that is there twice a reader takes the first or the last: the line says two things. */
function repeatsKeys(text: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && repeatedKeys(text, value).length > 0;
}
