import { type Finding, type ShownEvent, writeDelay } from '../../../audit/index';
import { parseInstant, parsePlainDate } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { dateWords } from '../report-words';
import { HTML_WORDS } from './html-words';
import { mark } from './marks';
import { html, type Markup } from './markup';
import { idMarkup, type PageStyle } from './page-style';
import type { Places } from './places';
import { type TimeScale, timeScale, WIDTH } from './time-scale';

const HEIGHT = 18;
/** A span too short to be seen is drawn so wide. */
const LEAST = 3;
const TERM = html`class="of-term"`;
const DELAY = html`fill="url(#over)"`;
const ACT = html`class="of-act"`;
const EVENT = html`class="of-event"`;

interface Span {
  readonly finding: Finding;
  readonly start: number;
  readonly due: number;
  /** When it was done; else nothing. */
  readonly done: number | undefined;
}

/**
 * The terms of a case as bars on one scale: from their beginning to their end, and on to the act, or
 * to the instant of the audit, in another pattern where they were missed. Nothing where no finding
 * has a term that ends.
 */
export function termBars(
  findings: readonly Finding[],
  events: readonly ShownEvent[],
  places: Pick<Places, 'anchorOf'>,
  style: PageStyle,
): Markup {
  const spans = findings.flatMap((finding) => spanOf(finding, style));
  if (spans.length === 0) return html``;
  const { language, zone } = style;
  const words = HTML_WORDS[language];
  const moments = [
    ...events.map(({ from }) => from),
    ...spans.flatMap(({ start, due, done }) => [start, due, done ?? Math.max(due, style.asOf)]),
  ];
  const scale = timeScale(moments);
  // Not as arguments of one call: a case may have more events than a call takes.
  const first = moments.reduce((least, moment) => Math.min(least, moment));
  const last = moments.reduce((most, moment) => Math.max(most, moment));
  const ends = [first, last].map((moment) => dateWords(isoOf(moment), zone, language));
  return html`<h3>${words.timeline}</h3>
<p class="key">${words.timelineNote}</p>
<p class="key"><span><svg viewBox="0 0 40 12" aria-hidden="true"><rect class="of-term" y="3" width="40" height="6"/></svg>${words.term}</span><span><svg viewBox="0 0 40 12" aria-hidden="true"><rect y="1" width="40" height="10" fill="url(#over)"/></svg>${words.over}</span><span><svg viewBox="0 0 40 12" aria-hidden="true"><rect class="of-act" x="18" width="5" height="12"/></svg>${words.done}</span></p>
<div class="axis"><div><span>${ends[0]}</span><span>${ends[1]}</span></div>${bar(ticks(events, scale))}</div>
<ol class="terms">
${spans.map((span) => row(span, scale, places.anchorOf(span.finding), style))}</ol>
`;
}

const isoOf = (epochMs: number): string => new Date(epochMs).toISOString();

function spanOf(finding: Finding, { asOf }: PageStyle): readonly Span[] {
  const { startedAt, due, occurredAt } = finding;
  const [start, end] = [instantOf(startedAt), instantOf(due)];
  if (start === undefined || end === undefined || finding.rule.startsWith('log/')) return [];
  const done = occurredAt === undefined ? undefined : instantOf(occurredAt);
  return [{ finding, start, due: end, done: done ?? (end > asOf ? end : undefined) }];
}

/** The instant of a date of a report; a plain day stands at its noon, for a picture. */
function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const day = parsePlainDate(text);
  return parseInstant(text)?.epochMs ?? (day === undefined ? undefined : (day + 0.75) * 86_400_000);
}

function row(
  { finding, start, due, done }: Span,
  scale: TimeScale,
  anchor: string | undefined,
  style: PageStyle,
): Markup {
  const { language, zone, asOf } = style;
  const words = HTML_WORDS[language];
  const end = done ?? Math.max(due, asOf);
  const [from, until, to] = [scale(start), scale(due), scale(end)];
  const isMissed = finding.verdict !== 'compliant' && end > due;
  const late = finding.lateBy === undefined ? undefined : writeDelay(finding.lateBy)[language];
  const { case: _case, ...others } = finding.subject;
  const matters = Object.values(others).flatMap((id) =>
    id === undefined ? [] : [html`${idMarkup(id)} `],
  );
  const title = finding.title[language];
  const note = [
    `${due <= asOf ? words.ended : words.until}: ${dateWords(finding.due as string, zone, language)}`,
    ...(late === undefined ? [] : [`${words.over}: ${late}`]),
    ...(finding.occurredAt === undefined && due <= asOf ? [words.undone] : []),
  ];
  return html`<li class="${finding.verdict}"><p>${mark(finding.verdict)}${citationWords(finding.citation, language)} · ${anchor === undefined ? title : html`<a href="#${anchor}">${title}</a>`} ${matters}</p>${bar(
    [
      rect(Math.min(from, until), 6, Math.abs(until - from), 6, TERM),
      ...(isMissed ? [rect(until, 2, to - until, 14, DELAY)] : []),
      ...(finding.occurredAt === undefined ? [] : [rect(to - LEAST / 2, 0, LEAST, HEIGHT, ACT)]),
    ],
  )}<p class="span"><b>${VERDICT_NAMES[finding.verdict][language]}</b> · ${note.join(' · ')}</p></li>
`;
}

const bar = (shapes: readonly Markup[]): Markup =>
  html`<svg class="bar" viewBox="-2 0 ${WIDTH + 4} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${shapes}</svg>`;

const rect = (x: number, y: number, width: number, height: number, looks: Markup): Markup =>
  html`<rect x="${Math.round(x * 10) / 10}" y="${y}" width="${Math.round(Math.max(width, LEAST) * 10) / 10}" height="${height}" ${looks}/>`;

const ticks = (events: readonly ShownEvent[], scale: TimeScale): readonly Markup[] =>
  [...new Set(events.map(({ from }) => scale(from)))].map((x) => rect(x - 1, 6, 1, 12, EVENT));
