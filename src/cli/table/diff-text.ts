import pc from 'picocolors';
import type { Zone } from '../../calendar/index';
import {
  CHANGE_WORDS,
  type Change,
  type ChangeReport,
  changeSubjectWords,
  DIRECTION_NAMES,
  dateWords,
  effectSections,
  outlineOf,
  summaryWords,
} from '../../review/index';
import { type Language, pick } from '../text/language';
import { visible } from '../text/visible';
import { wrapped } from '../text/wrapped';

interface Style {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly zone: Zone;
}

/** What a change means, for a terminal: what moves towards less protection first. */
export function diffText(report: ChangeReport, style: Style): string {
  const { language, color, columns } = style;
  const colors = pc.createColors(color);
  const paint = {
    'less-protection': colors.red,
    unclear: colors.yellow,
    'more-protection': colors.green,
    neutral: colors.dim,
  };
  const lines: string[] = [];
  for (const { direction, count, things } of outlineOf(report)) {
    lines.push(
      paint[direction](colors.bold(`${pick(DIRECTION_NAMES[direction], language)} (${count})`)),
    );
    for (const { subject, changes } of things) {
      lines.push('', ...block(changeSubjectWords(subject, language), 2, columns).map(colors.bold));
      for (const change of changes) lines.push(...changeLines(change, style));
    }
    lines.push('');
  }
  for (const [side, { defects }] of [
    ['old', report.old],
    ['new', report.new],
  ] as const) {
    for (const { file, line, column, code, message } of defects) {
      const place = `${visible(file)}:${line}:${column}`;
      lines.push(
        `${colors.red(pick(CHANGE_WORDS.unread, language))} (${pick(CHANGE_WORDS[side], language)}): ${place}  ${code}  ${visible(pick(message, language))}`,
      );
    }
  }
  const isEmpty =
    report.changes.length === 0 && report.old.defects.length + report.new.defects.length === 0;
  if (isEmpty) return `${pick(CHANGE_WORDS.none, language)}\n`;
  for (const { title, lines: sentences } of effectsOf(report, style)) {
    lines.push(colors.bold(title), ...sentences.flatMap((line) => bulleted(line, columns)), '');
  }
  lines.push(...wrapped(pick(CHANGE_WORDS.hint, language), columns).map(colors.dim));
  lines.push(summaryWords(report, language));
  return `${lines.join('\n')}\n`;
}

const effectsOf = ({ effects }: ChangeReport, { zone, language }: Style) =>
  effects === undefined ? [] : effectSections(effects, zone, language);

function changeLines(change: Change, { language, columns, zone }: Style): readonly string[] {
  const { says, reason, before, after, details = [], limits = [], rules = [] } = change;
  const words = (text: { es: string; en: string }) => visible(pick(text, language));
  const said = words(says);
  const values = [
    ...(before === undefined ? [] : [`${words(CHANGE_WORDS.before)}: ${words(before)}`]),
    ...(after === undefined ? [] : [`${words(CHANGE_WORDS.after)}: ${words(after)}`]),
  ];
  // A sentence that names both values already says them.
  const named =
    before !== undefined &&
    after !== undefined &&
    said.includes(words(before)) &&
    said.includes(words(after));
  return [
    ...bulleted(said, columns),
    ...(named ? [] : values.flatMap((value) => block(value, 6, columns))),
    ...details.flatMap((detail) => block(words(detail), 6, columns)),
    ...limits.flatMap(({ occasion, start, before: was, after: is }) => {
      const date = (text: string | undefined) =>
        text === undefined
          ? words(CHANGE_WORDS.noLimit)
          : `${language === 'es' ? 'el ' : ''}${dateWords(text, zone, language)}`;
      const [starting, due, now] = CHANGE_WORDS.limits.map((each) => words(each).toLowerCase());
      return block(
        `${words(occasion)}: ${starting} ${date(start)}, ${due} ${date(was)}; ${now} ${date(is)}.`,
        6,
        columns,
      );
    }),
    ...(rules.length === 0
      ? []
      : block(`${words(CHANGE_WORDS.uses)}: ${rules.map(visible).join(', ')}`, 6, columns)),
    ...block(`${words(CHANGE_WORDS.why)}: ${words(reason)}`, 6, columns),
  ];
}

const block = (text: string, indent: number, columns: number): readonly string[] =>
  wrapped(text, columns - indent).map((line) => `${' '.repeat(indent)}${line}`);

const bulleted = (text: string, columns: number): readonly string[] =>
  wrapped(text, columns - 6).map((line, at) => `${at === 0 ? '    • ' : '      '}${line}`);
