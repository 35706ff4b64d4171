import type { BilingualText } from '../core/index';
import type { LogDefect } from '../events/index';
import type { Bench, HistoryEvent, Judgement } from '../rules/index';
import type { Finding } from './report';

const HOUR_MS = 3_600_000;

/** What a log that is not well kept is told, by the code after `log/` in the id of the finding. */
export const LOG_FINDING_TEXTS: Readonly<
  Record<string, { title: BilingualText; message: BilingualText }>
> = {
  'unknown-type': {
    title: { es: 'Tipo de evento desconocido', en: 'Unknown event type' },
    message: {
      es: 'El tipo del evento no está en el vocabulario; no cambia nada ni quita ninguna medida.',
      en: 'The type is not in the vocabulary; it changes nothing and removes no measure.',
    },
  },
  'id-reused': {
    title: { es: 'Identificador repetido con otro contenido', en: 'Id reused with other content' },
    message: {
      es: 'Dos eventos distintos llevan el mismo identificador; vale el primero.',
      en: 'Two different events carry one id; the first one stands.',
    },
  },
  'supersedes-unknown': {
    title: {
      es: 'Corrección de un evento que no está',
      en: 'Correction of an event not in the log',
    },
    message: {
      es: 'El evento dice corregir a otro que el registro no tiene.',
      en: 'The event says it corrects one that the log does not have.',
    },
  },
  'supersedes-cycle': {
    title: { es: 'Correcciones en círculo', en: 'Corrections in a circle' },
    message: {
      es: 'Los eventos se corrigen unos a otros en círculo; todos siguen contando.',
      en: 'The events correct each other in a circle; all of them stand.',
    },
  },
  'supersedes-fork': {
    title: { es: 'Varias correcciones de un evento', en: 'Several corrections of one event' },
    message: {
      es: 'Varios eventos corrigen al mismo; todas las correcciones cuentan.',
      en: 'Several events correct the same one; all corrections stand.',
    },
  },
  'late-entry': {
    title: { es: 'Registro tardío', en: 'Late entry' },
    message: {
      es: 'El acto se registró mucho después de la fecha en que se dice que ocurrió; se juzga por la fecha en que ocurrió.',
      en: 'The act was recorded long after it is said to have happened; it is judged by when it happened.',
    },
  },
  'recorded-before-it-happened': {
    title: { es: 'Registrado antes de ocurrir', en: 'Recorded before it happened' },
    message: {
      es: 'El acto se registró antes de la fecha en que se dice que ocurrió.',
      en: 'The act was recorded before it is said to have happened.',
    },
  },
  'effect-before-cause': {
    title: { es: 'Efecto anterior a su causa', en: 'Effect before its cause' },
    message: {
      es: 'El acto está fechado antes del hecho que lo originó; no se le cuenta como cumplimiento.',
      en: 'The act is dated before what gave rise to it; it does not count as compliance.',
    },
  },
  'measure-without-origin': {
    title: { es: 'Medida sin origen', en: 'Measure without origin' },
    message: {
      es: 'El evento se refiere a una medida que el registro no muestra propuesta, otorgada ni emitida.',
      en: 'The event is about a measure that the log does not show proposed, granted or issued.',
    },
  },
};

/** A finding about the log itself: never a breach of law, and it removes no measure. */
export function logFinding(
  code: string,
  subject: Finding['subject'],
  events: readonly string[],
): Finding {
  const text = LOG_FINDING_TEXTS[code] ?? {
    title: { es: code, en: code },
    message: { es: 'El registro tiene un defecto.', en: 'The log has a defect.' },
  };
  return {
    rule: `log/${code}`,
    title: text.title,
    citation: { instrument: 'log' },
    verdict: 'warning',
    severity: 'warning',
    subject,
    events,
    interpretations: [],
    message: text.message,
  };
}

export const defectFinding = ({ code, refs, events }: LogDefect): Finding =>
  logFinding(code, refs, events);

/** The log shows the act only before the event that it answers. */
export const outOfOrderFinding = ({ occurrence }: Judgement, early: HistoryEvent): Finding =>
  logFinding('effect-before-cause', early.refs, [early.id, occurrence.event.id]);

/** An act written down long after, or before, the time it gives. */
export function entryFinding({ env }: Bench, event: HistoryEvent): Finding | undefined {
  const { recordedAt } = event;
  if (recordedAt === undefined) return undefined;
  if (recordedAt < event.from) {
    return logFinding('recorded-before-it-happened', event.refs, [event.id]);
  }
  const hours = env.parameter('alerts/late-entry-hours', event);
  return typeof hours === 'number' && recordedAt - event.to > hours * HOUR_MS
    ? logFinding('late-entry', event.refs, [event.id])
    : undefined;
}

/** Event types that bring a measure into the log. */
const ORIGINS = ['measure.proposed', 'measure.granted', 'measure.denied', 'measure.agreed'];

/** Event types that list measures which they bring into the log. */
const LISTS = [
  'urgent-measures.issued',
  'protection-plan.defined',
  'immediate-study.completed',
  'risk-study.completed',
];

/** Finds events of measures that nothing in the log brought into being, as far as it is complete. */
export class OriginCheck {
  readonly #bench: Bench;
  #listed: ReadonlySet<string> | undefined;
  /** The case that was asked about last, and what it lists. */
  #file: string | undefined;
  #listedInFile: ReadonlySet<string> = new Set();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  findingOf(event: HistoryEvent): Finding | undefined {
    const { measure } = event.links;
    if (measure === undefined || !event.known || !event.type.startsWith('measure.')) {
      return undefined;
    }
    const { knownThrough } = this.#bench.env.history;
    if (event.to > knownThrough || this.#hasOrigin(measure, event.links.case)) return undefined;
    return logFinding('measure-without-origin', event.refs, [event.id]);
  }

  #hasOrigin(measure: string, file: string | undefined): boolean {
    const { history } = this.#bench.env;
    for (const type of ORIGINS) {
      if (history.ofTypeWith(type, 'measure', measure).length > 0) return true;
    }
    if (file !== undefined && this.#isListedIn(file, measure)) return true;
    this.#listed ??= this.#measuresListed((type) => history.eachOfType(type));
    return this.#listed.has(measure);
  }

  /** Whether its own case lists it: most are, and then the log need not be read through. */
  #isListedIn(file: string, measure: string): boolean {
    if (file !== this.#file) {
      const { history } = this.#bench.env;
      this.#file = file;
      this.#listedInFile = this.#measuresListed((type) => history.ofTypeWith(type, 'case', file));
    }
    return this.#listedInFile.has(measure);
  }

  #measuresListed(eventsOf: (type: string) => Iterable<HistoryEvent>): ReadonlySet<string> {
    const { history } = this.#bench.env;
    const listed = new Set<string>();
    for (const type of LISTS) {
      for (const event of eventsOf(type)) {
        for (const ref of measuresListedIn(event)) listed.add(history.nameOf('measure', ref));
      }
    }
    return listed;
  }
}

function measuresListedIn({ data }: HistoryEvent): readonly string[] {
  const { measures } = (data.concluded ?? {}) as { readonly measures?: unknown };
  return [data.measureRefs, data.proposedMeasures, measures]
    .filter(Array.isArray)
    .flat()
    .filter((ref) => typeof ref === 'string');
}
