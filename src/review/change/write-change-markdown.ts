import type { Zone } from '../../calendar/index';
import type { BilingualText } from '../../core/index';
import { idMarkdown, plainMarkdown } from '../report/markdown/plain-markdown';
import { dateWords } from '../report/report-words';
import { citationWords } from '../words/citation-words';
import type { Language } from '../words/language';
import type { Change, ChangeSubject, Direction } from './change';
import type { ChangeReport } from './change-report';
import { effectSections } from './effects/effect-words';
import { CHANGE_WORDS, DIRECTION_NAMES, outlineOf, summaryWords } from './outline';

/** How a summary is written. */
export interface ChangeStyle {
  readonly language: Language;
  readonly zone: Zone;
}

/** What is shown folded: who reads a pull request looks first at what takes protection away. */
const FOLDED: readonly Direction[] = ['more-protection', 'neutral'];
/** So many changes of one direction; a comment of a pull request holds 65,536 characters. */
const SHOWN = 60;
const DETAILS = 12;

/** A summary for a pull request: no links, no images, no markup from the files. */
export function* writeChangeMarkdown(report: ChangeReport, style: ChangeStyle): Generator<string> {
  const { language } = style;
  const say = (text: BilingualText) => plainMarkdown(text[language]);
  yield `## ${say(CHANGE_WORDS.title)}\n\n${plainMarkdown(summaryWords(report, language))}\n`;
  const unread = [...report.old.defects, ...report.new.defects];
  if (unread.length > 0) {
    yield `\n### ${say(CHANGE_WORDS.unread)}\n\n`;
    for (const { file, line, column, code, message } of unread.slice(0, SHOWN)) {
      yield `- ${idMarkdown(`${file}:${line}:${column}`)} ${idMarkdown(code)} ${say(message)}\n`;
    }
  }
  if (report.changes.length === 0) yield `\n${say(CHANGE_WORDS.none)}\n`;
  for (const { direction, count, things } of outlineOf(report)) {
    const title = `${say(DIRECTION_NAMES[direction])} (${count})`;
    const folded = FOLDED.includes(direction);
    yield folded ? `\n<details><summary><b>${title}</b></summary>\n` : `\n### ${title}\n`;
    let shown = 0;
    for (const { subject, changes } of things) {
      if (shown >= SHOWN) break;
      yield `\n${subjectMarkdown(subject, language)}\n\n`;
      for (const change of changes.slice(0, SHOWN - shown)) yield changeMarkdown(change, style);
      shown += changes.length;
    }
    if (count > SHOWN)
      yield `\n${language === 'es' ? `… y ${count - SHOWN} más` : `… and ${count - SHOWN} more`}\n`;
    if (folded) yield '\n</details>\n';
  }
  yield* effectsMarkdown(report, style);
  yield `\n${say(CHANGE_WORDS.hint)}\n`;
}

/** Names cases: there only where the logs were asked for. */
function* effectsMarkdown(
  { effects }: ChangeReport,
  { language, zone }: ChangeStyle,
): Generator<string> {
  if (effects === undefined) return;
  for (const { title, lines } of effectSections(effects, zone, language)) {
    yield `\n### ${plainMarkdown(title)}\n\n`;
    for (const line of lines.slice(0, SHOWN)) yield `- ${plainMarkdown(line)}\n`;
    const more = lines.length - SHOWN;
    if (more > 0) yield `\n${language === 'es' ? `… y ${more} más` : `… and ${more} more`}\n`;
  }
}

function subjectMarkdown({ citation, title, id }: ChangeSubject, language: Language): string {
  const article =
    citation === undefined ? '' : `${plainMarkdown(citationWords(citation, language))} · `;
  return `**${article}${plainMarkdown(title[language])}** ${idMarkdown(id)}`;
}

function changeMarkdown(change: Change, { language, zone }: ChangeStyle): string {
  const { says, reason, before, after, details = [], limits = [], rules = [] } = change;
  const say = (text: BilingualText) => plainMarkdown(text[language]);
  const lines = [`- ${say(says)} _${say(reason)}_`];
  if (before !== undefined) lines.push(`  - ${say(CHANGE_WORDS.before)}: ${say(before)}`);
  if (after !== undefined) lines.push(`  - ${say(CHANGE_WORDS.after)}: ${say(after)}`);
  for (const detail of details.slice(0, DETAILS)) {
    const text = say(detail);
    if (text !== '') lines.push(`  - ${text}`);
  }
  if (details.length > DETAILS) lines.push(`  - … (+${details.length - DETAILS})`);
  if (rules.length > 0)
    lines.push(`  - ${say(CHANGE_WORDS.uses)}: ${rules.map(idMarkdown).join(', ')}`);
  if (limits.length === 0) return `${lines.join('\n')}\n`;
  const date = (text: string | undefined) =>
    plainMarkdown(
      text === undefined ? CHANGE_WORDS.noLimit[language] : dateWords(text, zone, language),
    );
  const rows = limits.map(
    ({ occasion, start, before: was, after: is }) =>
      `  | ${say(occasion)}: ${date(start)} | ${date(was)} | ${date(is)} |`,
  );
  const headings = CHANGE_WORDS.limits.map(say).join(' | ');
  return `${[...lines, '', `  | ${headings} |`, '  | --- | --- | --- |', ...rows].join('\n')}\n\n`;
}
