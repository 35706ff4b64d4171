import type { Derivation, Finding, ShownEvent } from '../../../audit/index';
import type { Zone } from '../../../calendar/index';
import { formatOffset, parseInstant } from '../../../core/index';
import type { Language } from '../../words/language';
import { dateWords } from '../report-words';
import { html, type Markup } from './markup';

/** Goes back from findings to what they follow from, log by log. */
export interface CaseFiles {
  readonly of: (finding: Finding) => Derivation | undefined;
  /** Events of a case, in order; `log` is the place of the log among several. */
  readonly eventsOf: (file: string, log: number | undefined) => readonly ShownEvent[];
  readonly event: (id: string, log: number | undefined) => ShownEvent | undefined;
}

/** What every part of the page is written with. */
export interface PageStyle {
  readonly language: Language;
  readonly zone: Zone;
  /** Epoch milliseconds of the audit. */
  readonly asOf: number;
}

/** A date in words, with the offset of the clock that it is told by where the hour is said. */
export function dateMarkup(text: string, { language, zone }: PageStyle): Markup {
  const words = dateWords(text, zone, language);
  const hasHour = /\d:\d\d/.test(words);
  const instant = parseInstant(text);
  if (instant === undefined || !hasHour || !zone.covers(instant.epochMs)) {
    return html`<time datetime="${text}">${words}</time>`;
  }
  const offset = formatOffset(zone.offsetAt(instant.epochMs))
    .replace('-', '−')
    .replace('Z', '+00:00');
  return html`<time datetime="${text}">${words} (UTC${offset})</time>`;
}

/** An id of the log, kept apart from the text around it whatever its letters are. */
export const idMarkup = (id: string): Markup => html`<bdi class="id">${id}</bdi>`;

/** Spanish text in a page of another language says so. */
export const spanish = (text: string, { language }: PageStyle): Markup =>
  language === 'es' ? html`${text}` : html`<span lang="es">${text}</span>`;
