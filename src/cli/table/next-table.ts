import pc from 'picocolors';
import {
  type CaseSteps,
  type NextSteps,
  OWED_STATUSES,
  type OwedStatus,
  type OwedStep,
  signaturesOf,
  writeDate,
  writeDelay,
  writeShortDate,
} from '../../audit/index';
import { type BilingualText, parseInstant } from '../../core/index';
import type { LawfulAct } from '../../machines/index';
import { givenWords, organName, ownerName, READING_NAMES } from '../../review/index';
import { pick } from '../text/language';
import { visible } from '../text/visible';
import { wrapped } from '../text/wrapped';
import { problemsText, signaturesText } from './audit-table';
import { folded, normParts, type TableStyle } from './finding-rows';
import { PADDING, ruledTable } from './ruled-table';

type Colors = ReturnType<typeof pc.createColors>;

const STATUS: Readonly<Record<OwedStatus, BilingualText>> = {
  overdue: { es: 'Vencido', en: 'Overdue' },
  unconfirmed: {
    es: 'Venció el plazo, y el registro no permite saber si se hizo',
    en: 'Past its term, and the log does not tell whether it was done',
  },
  running: { es: 'Por vencer', en: 'Running' },
  unknown: { es: 'No se puede saber', en: 'Cannot be known' },
};

/** The steps of several logs as one list. */
export function mergedSteps(all: readonly NextSteps[]): NextSteps {
  const [first] = all;
  const owed = all.flatMap((steps) => steps.owed);
  const rank = ({ status }: OwedStep) => OWED_STATUSES.indexOf(status);
  const end = ({ due }: OwedStep) =>
    due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due);
  return {
    ...(first as NextSteps),
    owed:
      all.length === 1
        ? owed
        : owed.sort(
            (one, other) => rank(one) - rank(other) || Math.sign(end(one) - end(other)) || 0,
          ),
    signatures: signaturesOf(owed),
    cases: all.flatMap((steps) => steps.cases),
    problems: all.flatMap(({ problems }, at) =>
      all.length === 1 ? problems : problems.map((problem) => ({ ...problem, log: at + 1 })),
    ),
  };
}

/** What is owed as a person reads it: a table, or one case in detail. */
export function nextTable(steps: NextSteps, inDetail: boolean, style: TableStyle): string {
  const colors = pc.createColors(style.color);
  const parts = [heading(steps, style, colors)];
  for (const status of OWED_STATUSES) {
    const owed = steps.owed.filter((step) => step.status === status);
    if (owed.length === 0) continue;
    parts.push(`${paint(status, pick(STATUS[status], style.language), colors)} (${owed.length})`);
    parts.push(
      inDetail
        ? owed.map((step) => detail(step, style, colors)).join('\n\n')
        : table(owed, style, colors),
    );
  }
  if (steps.owed.length === 0) {
    const isWhole = steps.problems.length === 0;
    const es = isWhole
      ? 'No se debe nada que conste.'
      : 'En lo que se pudo leer no se debe nada que conste: el registro no se leyó completo.';
    const en = isWhole
      ? 'Nothing on record is owed.'
      : 'Nothing is owed in what could be read: the log was not read in full.';
    parts.push(pick({ es, en }, style.language));
  }
  if (inDetail) {
    parts.push(...steps.cases.map((each) => lawfulText(each, steps.owed, style, colors)));
  }
  if (steps.owed.length > 0) parts.push(signaturesText(steps.signatures, style.language));
  if (steps.problems.length > 0) parts.push(problemsText(steps.problems, style, colors));
  return `${parts.join('\n\n')}\n`;
}

function heading(steps: NextSteps, { language, zone }: TableStyle, colors: Colors): string {
  const instant = parseInstant(steps.asOf);
  const date =
    instant === undefined ? { es: steps.asOf, en: steps.asOf } : writeDate(instant.epochMs, zone);
  return language === 'es'
    ? `${colors.bold('Lo que se debe')}\nAl ${date.es} · lectura ${READING_NAMES[steps.reading].es}`
    : `${colors.bold('What is owed')}\nAs of ${date.en} · reading ${READING_NAMES[steps.reading].en}`;
}

const HEADINGS = {
  es: ['Vence', 'Se debe', 'A cargo de', 'Asunto', 'Norma'],
  en: ['Due', 'Owed', 'By whom', 'Matter', 'Norm'],
};
const WIDTHS = { due: 20, organ: 20, matter: 22, norm: 12 };

function table(owed: readonly OwedStep[], style: TableStyle, colors: Colors): string {
  const { due, organ, matter, norm } = WIDTHS;
  const rest = Math.max(24, style.columns - due - organ - matter - norm - 6);
  return ruledTable({
    headings: HEADINGS[style.language].map((title) => colors.bold(title)),
    widths: [due, rest, organ, matter, norm],
    rows: owed.map((step) => [
      dueText(step, style),
      pick(step.title, style.language),
      visible(ownerName(step)?.[style.language] ?? ''),
      idsOf(step)
        .map((id) => folded(id, matter - PADDING))
        .join('\n'),
      normParts(step.citation, style.language).join('\n'),
    ]),
  });
}

function dueText({ due, overdueBy, status }: OwedStep, { language, zone }: TableStyle): string {
  const instant = due === undefined ? undefined : parseInstant(due);
  if (instant === undefined) {
    if (status === 'running') return language === 'es' ? 'sin fecha fija' : 'no fixed date';
    return '—';
  }
  const date = pick(writeShortDate(instant.epochMs, zone), language);
  if (overdueBy === undefined) return date;
  const delay = pick(writeDelay(overdueBy), language);
  return language === 'es' ? `${date}\nhace ${delay}` : `${date}\n${delay} ago`;
}

/** One duty with all that supports it. */
function detail(step: OwedStep, style: TableStyle, colors: Colors): string {
  const { language, zone } = style;
  const es = language === 'es';
  const due = step.due === undefined ? undefined : parseInstant(step.due);
  const until =
    due === undefined
      ? es
        ? 'sin fecha que se pueda calcular'
        : 'no date that can be computed'
      : pick(writeDate(due.epochMs, zone), language);
  const lines: [string, string][] = [
    [es ? 'Quién' : 'Who', visible(ownerName(step)?.[language] ?? '')],
    [es ? 'Asunto' : 'Matter', subjectText(step)],
    [es ? 'Qué lo cumple' : 'Answered by', step.answeredBy.map(({ label }) => label).join(' / ')],
    [es ? 'Desde' : 'Since', `${sinceText(step, style)} (${visible(step.since.event)})`],
    [es ? 'Hasta' : 'Until', until],
  ];
  if (step.overdueBy !== undefined) {
    lines.push([es ? 'Venció hace' : 'Overdue by', pick(writeDelay(step.overdueBy), language)]);
  }
  const count = ledgerText(step, es);
  if (count !== undefined) lines.push([es ? 'Cuenta' : 'Count', count]);
  if (step.interpretations.length > 0) {
    lines.push([es ? 'Depende de' : 'Turns on', step.interpretations.join(', ')]);
  }
  if (step.consequence !== undefined) {
    lines.push([es ? 'Si no se hace' : 'If missed', pick(step.consequence, language)]);
  }
  const margin = Math.max(...lines.map(([name]) => name.length)) + 4;
  const title = `${colors.bold(pick(step.title, language))}  ${colors.dim(normParts(step.citation, language).join(' '))}`;
  const body = lines.flatMap(([name, text]) =>
    wrapped(text, style.columns - margin).map(
      (line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(margin)}${line}`,
    ),
  );
  return [title, ...body].join('\n');
}

function sinceText({ since }: OwedStep, { language, zone }: TableStyle): string {
  const instant = parseInstant(since.at);
  return instant === undefined ? since.at : pick(writeDate(instant.epochMs, zone), language);
}

/** The days that did not count, and why; a term in hours has none. */
function ledgerText({ ledger }: OwedStep, es: boolean): string | undefined {
  if (ledger === undefined) return undefined;
  const skipped = ledger.entries.filter(
    ({ status, reason }) => status === 'skipped' && reason !== undefined,
  );
  const counted = ledger.entries.filter(({ ordinal }) => ordinal !== undefined).length;
  const days = skipped.map(({ date, reason }) => `${date} ${reason}`).join(', ');
  if (counted <= 1) return undefined;
  const first = ledger.entries.find(({ ordinal }) => ordinal !== undefined)?.date;
  const last = ledger.entries.at(-1)?.date;
  const span = es ? `del ${first} al ${last}` : `from ${first} to ${last}`;
  if (days === '') return span;
  return es ? `${span}; no contaron: ${days}` : `${span}; not counted: ${days}`;
}

const STANDINGS: readonly {
  readonly standing: LawfulAct['standing'];
  readonly es: string;
  readonly en: string;
}[] = [
  { standing: 'lawful', es: 'Actos que proceden ahora', en: 'Acts that are lawful now' },
  {
    standing: 'depends',
    es: 'Actos que proceden según lo que el acto diga',
    en: 'Acts that are lawful depending on what they say',
  },
  { standing: 'not-yet', es: 'Actos que todavía no proceden', en: 'Acts that are not lawful yet' },
];

/** The acts of a case: first those that answer what is owed, then by how they stand. */
function lawfulText(
  { lawful }: CaseSteps,
  owed: readonly OwedStep[],
  style: TableStyle,
  colors: Colors,
): string {
  const { language } = style;
  const awaited = new Set(owed.flatMap(({ answeredBy }) => answeredBy.map(({ type }) => type)));
  const isAwaited = ({ type }: LawfulAct) => awaited.has(type);
  const sections = [
    {
      title: { es: 'Actos que cumplen lo que se debe', en: 'Acts that answer what is owed' },
      acts: lawful.filter(isAwaited),
    },
    ...STANDINGS.map(({ standing, ...title }) => ({
      title,
      acts: lawful.filter((act) => act.standing === standing && !isAwaited(act)),
    })),
  ];
  return sections
    .filter(({ acts }) => acts.length > 0)
    .map(({ title, acts }) => {
      const groups = grouped(acts);
      const heading = `${colors.bold(pick(title, language))} (${groups.length})`;
      return [heading, ...groups.map((group) => actLine(group, style, colors))].join('\n');
    })
    .join('\n\n');
}

/** Acts of one type on one matter, of which the law asks the same. */
type ActGroup = readonly [LawfulAct, ...LawfulAct[]];

function grouped(acts: readonly LawfulAct[]): readonly ActGroup[] {
  const groups = new Map<string, [LawfulAct, ...LawfulAct[]]>();
  for (const act of acts) {
    const key = JSON.stringify([act.type, act.refs, act.remedies, Object.keys(act.given)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [act]);
    else group.push(act);
  }
  return [...groups.values()];
}

function actLine(acts: ActGroup, { language, columns }: TableStyle, colors: Colors): string {
  const [act] = acts;
  const given = Object.keys(act.given).map((key) => {
    const values = [...new Set(acts.flatMap((each) => each.given[key] ?? []))];
    return givenWords(act.type, key, values, language);
  });
  const by = act.by.map((organ) => visible(pick(organName(organ), language))).join(' / ');
  const about = visible(act.refs.measure ?? act.refs.inconformidad ?? act.refs.session ?? '');
  const articles = [...new Set(acts.map(({ citation }) => `art. ${citation.article}`))];
  const title = [
    act.label,
    given.length === 0 ? '' : `(${given.join('; ')})`,
    about === '' ? '' : `· ${about}`,
    `· ${by}`,
    `· ${articles.join(', ')}`,
  ]
    .filter((text) => text !== '')
    .join(' ');
  const needs = act.standing === 'lawful' ? [] : act.remedies;
  return [
    ...wrapped(title, columns - 4).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`),
    ...needs.flatMap((need) =>
      wrapped(need, columns - 6).map((line) => colors.dim(`      ${line}`)),
    ),
  ].join('\n');
}

const subjectText = (step: OwedStep) => idsOf(step).join(' · ');

function idsOf({ subject, element }: OwedStep): readonly string[] {
  return [...Object.values(subject), element].flatMap((id) =>
    id === undefined ? [] : [visible(id)],
  );
}

function paint(status: OwedStatus, text: string, colors: Colors): string {
  if (status === 'overdue') return colors.bold(colors.red(text));
  return status === 'running' ? colors.bold(text) : colors.bold(colors.yellow(text));
}
