import type { Finding, ReportProblem } from '../../../audit/index';
import type { Zone } from '../../../calendar/index';
import type { Verdict } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import type { Language } from '../../words/language';
import { PROBLEM_TEXTS } from '../../words/log-problem-words';
import { ownerName } from '../../words/organs';
import { READING_NAMES } from '../../words/reading-names';
import { placeWords } from '../../words/settling-words';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import { tallyCases } from '../case-tally';
import type { ReportHead, ReportTail } from '../parts';
import { dateWords, REPORT_WORDS, reportTitle, unreadWords } from '../report-words';
import { idMarkdown, plainMarkdown } from './plain-markdown';

/** How a summary is written. */
export interface MarkdownStyle {
  readonly language: Language;
  readonly zone: Zone;
}

/** A summary is read at a glance: of each list, so many. */
const SHOWN = 20;

const WORDS = {
  es: {
    verdicts: ['Resultado', 'Hallazgos'],
    articles: ['Norma', 'Qué se debía', 'Veces'],
    articlesTitle: 'Incumplimientos, por artículo',
    overdueTitle: 'Vencido y sin hacer',
    overdue: ['Venció', 'Se debe', 'A cargo de', 'Norma', 'Asunto'],
    casesTitle: 'Casos, del más grave al menos',
    case: 'Caso',
    settleTitle: 'Qué aclararía lo indeterminado',
    settle: ['Falta saber', 'Dónde constaría', 'Veces'],
    problemsTitle: 'Líneas que no se pudieron tomar como están escritas',
    problems: ['Línea', 'Código', 'Qué quiere decir'],
    more: (count: number) => `… y ${count} más`,
  },
  en: {
    verdicts: ['Verdict', 'Findings'],
    articles: ['Norm', 'What was owed', 'Times'],
    articlesTitle: 'Violations, by article',
    overdueTitle: 'Overdue and not done',
    overdue: ['Due', 'Owed', 'By whom', 'Norm', 'Matter'],
    casesTitle: 'Cases, the gravest first',
    case: 'Case',
    settleTitle: 'What would settle the indeterminate',
    settle: ['Not known', 'Where it would be said', 'Times'],
    problemsTitle: 'Lines that could not be taken as written',
    problems: ['Line', 'Code', 'What it means'],
    more: (count: number) => `… and ${count} more`,
  },
} as const;

/** A summary for a pull request or the page of a job: no links, no images, no markup from data. */
export function* writeMarkdown(
  head: ReportHead,
  findings: Iterable<Finding>,
  tail: ReportTail,
  style: MarkdownStyle,
): Generator<string> {
  const { language, zone } = style;
  const words = WORDS[language];
  const all = [...findings];
  const { cases, events } = tail.summary;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  yield `## ${reportTitle(head.profile)[language]}\n\n`;
  yield `${plainMarkdown(
    [
      say('Al ', 'As of ') + dateWords(head.asOf, zone, language),
      `${say('lectura', 'reading')} ${READING_NAMES[head.reading][language]}`,
      say(`casos: ${cases}, eventos: ${events}`, `cases: ${cases}, events: ${events}`),
      REPORT_WORDS[head.complete ? 'complete' : 'incomplete'][language],
    ].join(' · '),
  )}\n\n`;
  yield table(
    words.verdicts,
    BY_GRAVITY.filter((verdict) => tail.summary[verdict] > 0).map((verdict) => [
      plainMarkdown(VERDICT_NAMES[verdict][language]),
      String(tail.summary[verdict]),
    ]),
  );
  yield section(words.articlesTitle, words.articles, byArticle(all, language), words.more);
  yield section(words.overdueTitle, words.overdue, overdue(all, style), words.more);
  yield section(words.casesTitle, caseHeadings(language), caseRows(all, language), words.more);
  yield section(words.settleTitle, words.settle, settling(all, language), words.more);
  yield section(
    words.problemsTitle,
    words.problems,
    problemRows(tail.problems, language),
    words.more,
  );
  const unread = unreadWords(tail.signatures, language);
  yield `\n${plainMarkdown(
    say(
      `Reglas usadas: ${tail.signatures.used}; sin firma de un abogado: ${tail.signatures.unsigned}.`,
      `Rules used: ${tail.signatures.used}; not signed by a lawyer: ${tail.signatures.unsigned}.`,
    ),
  )}\n\n${unread === undefined ? '' : `${plainMarkdown(unread)}\n\n`}${plainMarkdown(REPORT_WORDS.limits[language])}\n`;
}

type Row = readonly string[];

const table = (headings: Row, rows: readonly Row[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');

function section(
  title: string,
  headings: Row,
  rows: readonly Row[],
  more: (count: number) => string,
): string {
  if (rows.length === 0) return '';
  const rest = rows.length > SHOWN ? `\n${more(rows.length - SHOWN)}\n` : '';
  return `\n### ${title}\n\n${table(headings, rows.slice(0, SHOWN))}${rest}`;
}

/** Rows with a count, the most frequent first. */
class Counter {
  readonly #rows = new Map<string, { readonly row: Row; count: number }>();

  add(row: Row): void {
    const key = row.join('\n');
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, { row, count: 1 });
    else known.count++;
  }

  get rows(): readonly Row[] {
    return [...this.#rows.values()]
      .sort((one, other) => other.count - one.count)
      .map(({ row, count }) => [...row, String(count)]);
  }
}

function byArticle(findings: readonly Finding[], language: Language): readonly Row[] {
  const counter = new Counter();
  for (const { verdict, citation, title } of findings) {
    if (verdict !== 'violation') continue;
    counter.add([plainMarkdown(citationWords(citation, language)), plainMarkdown(title[language])]);
  }
  return counter.rows;
}

function overdue(findings: readonly Finding[], { language, zone }: MarkdownStyle): readonly Row[] {
  return findings
    .filter(
      ({ verdict, due, occurredAt }) =>
        verdict === 'violation' && due !== undefined && occurredAt === undefined,
    )
    .sort((one, other) => Date.parse(one.due as string) - Date.parse(other.due as string))
    .map((finding) => [
      plainMarkdown(dateWords(finding.due as string, zone, language)),
      plainMarkdown(finding.title[language]),
      plainMarkdown(ownerName(finding)?.[language] ?? ''),
      plainMarkdown(citationWords(finding.citation, language)),
      Object.values(finding.subject)
        .flatMap((id) => (id === undefined ? [] : [idMarkdown(id)]))
        .join(' '),
    ]);
}

const COUNTED: readonly Verdict[] = BY_GRAVITY.slice(0, 5);

const caseHeadings = (language: Language): Row => [
  WORDS[language].case,
  ...COUNTED.map((verdict) => VERDICT_NAMES[verdict][language]),
];

function caseRows(findings: readonly Finding[], language: Language): readonly Row[] {
  return tallyCases(findings)
    .filter(({ counts }) => COUNTED.some((verdict) => counts.has(verdict)))
    .map(({ case: id, log, counts }) => [
      [
        id === undefined ? REPORT_WORDS.noCase[language] : idMarkdown(id),
        ...(log === undefined ? [] : [`(${log})`]),
      ].join(' '),
      ...COUNTED.map((verdict) => String(counts.get(verdict) ?? 0)),
    ]);
}

function settling(findings: readonly Finding[], language: Language): readonly Row[] {
  const counter = new Counter();
  for (const { wouldSettle = [] } of findings) {
    for (const { meaning, where } of wouldSettle) {
      const { event: _event, ...place } = where;
      counter.add([plainMarkdown(meaning[language]), plainMarkdown(placeWords(place, language))]);
    }
  }
  return counter.rows;
}

const problemRows = (problems: readonly ReportProblem[], language: Language): readonly Row[] =>
  problems.map(({ line, code, key, log }) => [
    log === undefined ? String(line) : `${log}:${line}`,
    idMarkdown(key === undefined ? code : `${code} ${key}`),
    plainMarkdown(PROBLEM_TEXTS[code]?.[language] ?? ''),
  ]);
