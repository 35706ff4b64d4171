import type { BilingualText } from '../../core/index';
import type { ParsedLog } from '../../events/index';

/** One of the nine contents of the database (art. 71, I to IX), and where it can be read. */
export interface Article71Content {
  readonly fraction: string;
  readonly title: BilingualText;
  /** Tables of this release that give it; none where no event of a log says it. */
  readonly tables: readonly string[];
  /** The last update of the database gives it; `null` where the log has no readable update. */
  readonly inLastUpdate: boolean | null;
}

const CONTENTS: readonly (readonly [string, BilingualText, readonly string[]])[] = [
  ['I', { es: 'Solicitudes presentadas', en: 'Applications filed' }, ['applications']],
  ['II', { es: 'Solicitudes aceptadas', en: 'Applications accepted' }, ['applications']],
  ['III', { es: 'Solicitudes desechadas', en: 'Applications rejected' }, ['applications']],
  ['IV', { es: 'Medidas, por clase', en: 'Measures, by class' }, ['measures', 'prevention']],
  ['V', { es: 'Eficacia de las medidas', en: 'Efficacy of the measures' }, []],
  ['VI', { es: 'Patrones de agresión', en: 'Patterns of aggression' }, ['aggressions']],
  ['VII', { es: 'Dónde se dan', en: 'Where they occur' }, ['aggressions']],
  ['VIII', { es: 'Si aumentan o disminuyen', en: 'Whether they grow' }, ['aggressions']],
  ['IX', { es: 'Quiénes agreden', en: 'Who the aggressors are' }, ['aggressions']],
];

/** What the tables and the last update of the database give of each content; no figure of either. */
export function article71(logs: readonly ParsedLog[], asOf: number): Article71Content[] {
  const updates = logs
    .flatMap(({ events }) => events)
    .filter(({ type, to }) => type === 'database.updated' && to <= asOf)
    .sort((a, b) => a.to - b.to);
  const last = updates.at(-1);
  const given = last?.removed.some((key) => key === '*' || key.startsWith('indicators'))
    ? undefined
    : last?.data.indicators;
  return CONTENTS.map(([fraction, title, tables], at) => ({
    fraction,
    title,
    tables,
    inLastUpdate: Array.isArray(given) ? given[at] !== undefined && given[at] !== null : null,
  }));
}
