import type { EventType } from '../../events/index';

/** A phase of a case as the case system of the Mecanismo names it, and the acts that begin it. */
export interface PhaseInfo {
  /** Name, as the case system shows it. */
  readonly label: string;
  /**
   * Acts after which a case is in the phase, until an act of another phase. An act on a measure counts
   * only where no other measure of the case holds it back (see `PhaseTracker`).
   */
  readonly begins: readonly EventType[];
}

/**
 * The seven phases, in their usual order. A case can go back: a new incident begins another study.
 * Where a phase has several beginnings, a change of phase alone does not say which act was done.
 */
export const PHASES = {
  recepcion: { label: 'Recepción', begins: ['application.received'] },
  incorporacion: { label: 'Incorporación', begins: ['consent.given', 'procedure.determined'] },
  analisisDeRiesgo: {
    label: 'Análisis de riesgo',
    begins: [
      'immediate-study.started',
      'immediate-study.completed',
      'case.forwarded-to-uer',
      'risk-study.requested',
      'risk-study.completed',
    ],
  },
  planDeProteccion: {
    label: 'Plan de protección',
    begins: ['protection-plan.defined', 'measure.proposed'],
  },
  implementacionDeMedidas: {
    label: 'Implementación de medidas',
    begins: ['urgent-measures.issued', 'measure.granted'],
  },
  seguimiento: { label: 'Seguimiento', begins: ['measure.implemented'] },
  conclusion: {
    label: 'Conclusión',
    begins: [
      'application.not-admitted',
      'application.withdrawn',
      'measure.denied',
      'measure.termination-confirmed',
      'measure.terminated',
      'measure.withdrawn',
      'case.person-deceased',
    ],
  },
} as const satisfies Readonly<Record<string, PhaseInfo>>;

/** One key of `PHASES`. */
export type Phase = keyof typeof PHASES;

const byType: ReadonlyMap<string, Phase> = new Map(
  Object.entries(PHASES).flatMap(([phase, { begins }]) =>
    begins.map((type) => [type, phase as Phase] as const),
  ),
);

/** The phase that an event type begins, if it begins one. */
export const phaseBegunBy = (type: string): Phase | undefined => byType.get(type);

/** The phase of a key of `PHASES` or of a name as the case system shows it. */
export function phaseNamed(text: string): Phase | undefined {
  const found = Object.entries(PHASES).find(
    ([phase, { label }]) => text === phase || text === label,
  );
  return found?.[0] as Phase | undefined;
}

/** The one act that begins a phase; `undefined` where there are several. */
export function onlyBeginningOf(phase: Phase): EventType | undefined {
  const { begins }: PhaseInfo = PHASES[phase];
  return begins.length === 1 ? begins[0] : undefined;
}
