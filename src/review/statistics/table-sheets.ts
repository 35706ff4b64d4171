import type {
  ReleaseRatio,
  ReleaseRow,
  ReleaseTable,
  ReleaseView,
  StatisticsRelease,
} from '../../audit/index';
import type { Language } from '../words/language';
import { periodWords } from './period-words';
import type { Sheet, SheetCell, SheetChart, SheetRow } from './sheet';

/** More categories than this do not fit beside each other: they stand below each other. */
const MAX_ACROSS = 6;
/** Fewer bars say nothing, more cannot be read. */
const [MIN_BARS, MAX_BARS] = [2, 40];

/** A part of several years stands beside the years. */
function levelOf({ kind, from, to }: ReleaseRow): SheetRow['level'] {
  if (kind === 'total') return 0;
  return kind === 'year' || from.slice(0, 4) !== to.slice(0, 4) ? 1 : 2;
}

/** The tables of a release as people read them: one sheet for each division of each table. */
export function tableSheets(release: StatisticsRelease, language: Language): Sheet[] {
  return release.tables.flatMap((table) => {
    const divided = table.views.filter(({ parts }) => parts.length > 0);
    const notes = [...notesOf(table, language), ...undividedNotes(table, release, language)];
    if (table.status !== 'published') {
      const note = statusNote(table, release, language);
      return [{ title: table.title[language], notes: [note, ...notes], ...EMPTY }];
    }
    const ratios = release.ratios.filter(({ id }) => RATIO_TABLES[id] === table.id);
    const isNarrow = (view: ReleaseView) => filledColumns(table, view).length <= MAX_ACROSS;
    const across = divided.filter(isNarrow);
    const below = divided.filter((view) => !isNarrow(view));
    const [first, ...others] = across;
    return [
      {
        ...acrossSheet(table, first, ratios, language),
        notes: [...notes, ...divided.flatMap((view) => zeroNotes(table, view, language))],
        charts: chartsOf(table, divided, language),
      },
      ...others.map((view) => acrossSheet(table, view, [], language)),
      ...below.map((view) => belowSheet(table, view, language)),
    ];
  });
}

const EMPTY = { head: [], rows: [], charts: [] } as const;

const RATIO_TABLES: Readonly<Record<ReleaseRatio['id'], string>> = {
  'cases-per-session': 'cases-heard',
  'unanimous-share': 'votes',
};
const RATIO_WORDS = {
  'cases-per-session': { es: 'casos por sesión', en: 'cases per session' },
  'unanimous-share': { es: '% unánimes', en: '% unanimous' },
} as const;

/** Places of the columns of a view that are not zero throughout. */
function filledColumns({ rows }: ReleaseTable, view: ReleaseView): number[] {
  return [...view.columns.keys()].filter((at) => rows[0]?.values[view.id]?.[at] !== 0);
}

/** The columns left out of a sheet because nothing is in them. */
function zeroNotes(table: ReleaseTable, view: ReleaseView, language: Language): string[] {
  const filled = filledColumns(table, view);
  const names = view.columns.filter((_, at) => !filled.includes(at));
  if (names.length === 0) return [];
  const title = view.title[language].toLowerCase();
  const list = names.map(({ label }) => label[language]).join(', ');
  return [language === 'es' ? `En cero, por ${title}: ${list}.` : `Zero, by ${title}: ${list}.`];
}

/** Periods below each other, categories beside each other. */
function acrossSheet(
  table: ReleaseTable,
  view: ReleaseView | undefined,
  ratios: readonly ReleaseRatio[],
  language: Language,
): Sheet {
  const ratio = ratios[0]?.id;
  const filled = view === undefined ? [] : filledColumns(table, view);
  return {
    title: titleOf(table, view, language),
    notes: [],
    head: [
      language === 'es' ? 'Periodo' : 'Period',
      'Total',
      ...filled.map((at) => view?.columns[at]?.label[language] ?? ''),
      ...(ratio === undefined ? [] : [RATIO_WORDS[ratio][language]]),
    ],
    rows: table.rows.map((row) => ({
      label: periodWords(row, language),
      level: levelOf(row),
      cells: [
        row.total,
        ...filled.map((at) => row.values[view?.id ?? '']?.[at] ?? null),
        ...(ratio === undefined ? [] : [ratioAt(ratios, row)]),
      ],
    })),
    charts: [],
  };
}

function ratioAt(ratios: readonly ReleaseRatio[], row: ReleaseRow): SheetCell {
  return (
    ratios.find(({ from, to }) => from === row.from && to === row.to)?.value.toFixed(1) ?? null
  );
}

/** Categories below each other, the total and the years beside each other. */
function belowSheet(table: ReleaseTable, view: ReleaseView, language: Language): Sheet {
  const rows = table.rows.filter(
    (row) =>
      row.kind === 'total' ||
      (row.kind === 'year' &&
        filledColumns(table, view).some((at) => row.values[view.id]?.[at] !== null)),
  );
  return {
    title: titleOf(table, view, language),
    notes: [],
    head: [view.title[language], ...rows.map((row) => periodWords(row, language))],
    rows: filledColumns(table, view).map((at) => ({
      label: view.columns[at]?.label[language] ?? '',
      level: 2,
      cells: rows.map((row) => row.values[view.id]?.[at] ?? null),
    })),
    charts: [],
  };
}

function titleOf(table: ReleaseTable, view: ReleaseView | undefined, language: Language): string {
  const title = table.title[language];
  return view === undefined ? title : `${title} · ${view.title[language]}`;
}

function notesOf(table: ReleaseTable, language: Language): string[] {
  const es = language === 'es';
  return [
    `${es ? 'Qué se cuenta' : 'What is counted'}: ${table.universe[language]}`,
    `${es ? 'Mes' : 'Month'}: ${table.dating[language]}`,
    `${es ? 'Eventos' : 'Events'}: ${table.sources.join(', ')}.`,
    ...(table.revised === true
      ? [
          es
            ? 'Las cifras de la publicación anterior se sustituyeron.'
            : 'The figures of the previous release were replaced.',
        ]
      : []),
  ];
}

function undividedNotes(
  table: ReleaseTable,
  { threshold }: StatisticsRelease,
  language: Language,
): string[] {
  const titles = table.views
    .filter(({ parts }) => parts.length === 0)
    .map(({ title }) => title[language].toLowerCase());
  if (titles.length === 0 || table.status !== 'published') return [];
  return [
    language === 'es'
      ? `Sin desglose por ${titles.join('; ni por ')}: mostraría alguna cifra menor de ${threshold}.`
      : `Not divided by ${titles.join('; nor by ')}: it would show a figure under ${threshold}.`,
  ];
}

function statusNote(
  { status }: ReleaseTable,
  { threshold }: StatisticsRelease,
  language: Language,
): string {
  if (status === 'unknown') {
    return language === 'es'
      ? `No se sabe: el registro tiene menos de ${threshold}, o ninguna, y no dice estar completo.`
      : `Not known: the log has fewer than ${threshold}, or none, and does not say to be complete.`;
  }
  return language === 'es'
    ? `Suprimida: son menos de ${threshold}, o ninguna.`
    : `Suppressed: fewer than ${threshold}, or none.`;
}

/** The longest published periods side by side, and each division in the whole period. */
function chartsOf(
  table: ReleaseTable,
  views: readonly ReleaseView[],
  language: Language,
): SheetChart[] {
  const [whole] = table.rows;
  const charts = [
    {
      title: language === 'es' ? 'Por periodo' : 'By period',
      bars: sideBySide(table).map((row) => ({
        label: periodWords(row, language),
        value: row.total ?? 0,
      })),
    },
    ...views.map((view) => ({
      title: view.title[language],
      bars: view.columns.flatMap(({ label }, at) => {
        const value = whole?.values[view.id]?.[at];
        return typeof value === 'number' && value > 0 ? [{ label: label[language], value }] : [];
      }),
    })),
  ];
  return charts.filter(({ bars }) => bars.length >= MIN_BARS && bars.length <= MAX_BARS);
}

/** Rows that follow each other without a gap or an overlap, each as long as it can be. */
function sideBySide({ rows }: ReleaseTable): ReleaseRow[] {
  const chosen: ReleaseRow[] = [];
  for (const row of rows) {
    // Rows are in the order of their first month, the longest first.
    if (row.kind === 'total' || row.total === null) continue;
    if (row.from > (chosen.at(-1)?.to ?? '')) chosen.push(row);
  }
  return chosen;
}
