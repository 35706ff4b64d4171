import { canonicalJson } from '../core/index';
import { repeatedKeys } from '../events/index';
import { isPlainJson } from './plain-json';

/** How a line is sealed: by what it says as JSON, or by its very bytes. */
export const FORMS = ['json', 'bytes'] as const;
export type LineForm = (typeof FORMS)[number];

/** What of a line is sealed: its canonical JSON (RFC 8785), or its bytes without the line feed. */
export interface LineContent {
  readonly form: LineForm;
  readonly content: string | Uint8Array;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line is `json` where all readers make the same of it; any other line still has its bytes. */
export function lineContent(line: Uint8Array): LineContent {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(line);
    value = JSON.parse(text);
  } catch {
    return { form: 'bytes', content: line };
  }
  return isPlainJson(text) && !repeatsKeys(text, value)
    ? { form: 'json', content: canonicalJson(value) }
    : { form: 'bytes', content: line };
}

/** Of a key that is there twice a reader takes the first or the last: the line says two things. */
function repeatsKeys(text: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && repeatedKeys(text, value).length > 0;
}
