import type { AnyStateMachine } from 'xstate';
import type { EventType, RefKey } from '../../events/index';
import { applicationMachine } from '../application/application-machine';
import { caseItemMachine } from '../case-item/case-item-machine';
import { emergencyProcurementMachine } from '../emergency-procurement/emergency-procurement-machine';
import { extraordinaryProcedureMachine } from '../extraordinary/extraordinary-procedure-machine';
import { inconformidadExtraordinariaMachine } from '../inconformidad-extraordinaria/inconformidad-extraordinaria-machine';
import { inconformidadOrdinariaMachine } from '../inconformidad-ordinaria/inconformidad-ordinaria-machine';
import { juntaSessionMachine } from '../junta-session/junta-session-machine';
import { measureMachine } from '../measure/measure-machine';
import { minutesMachine } from '../minutes/minutes-machine';
import { misuseMachine } from '../misuse/misuse-machine';
import { ordinaryProcedureMachine } from '../ordinary/ordinary-procedure-machine';
import type { Concern } from '../procedure/law';
import { reviewMachine } from '../review/review-machine';
import { riskReducedTerminationMachine } from '../risk-reduced-termination/risk-reduced-termination-machine';
import { travelSuspensionMachine } from '../travel-suspension/travel-suspension-machine';
import { voluntaryTerminationMachine } from '../voluntary-termination/voluntary-termination-machine';

/** When an act begins a machine: on any of its type, on one with such a payload, or without a key. */
export interface Opening extends Pick<Concern, 'given'> {
  readonly lacks?: string;
}

/** A part that a machine plays in a case. */
export interface Part {
  readonly machine: AnyStateMachine;
  /** One machine for each id of this kind that the case meets; without it, one for the case. */
  readonly per?: RefKey;
  /** Only these acts begin it; without them, any act that is its to allow and has its place there. */
  readonly opensOn?: Readonly<Partial<Record<EventType, readonly Opening[]>>>;
}

const ANY: readonly Opening[] = [{}];

const part = (machine: unknown, terms: Omit<Part, 'machine'> = {}): Part => ({
  machine: machine as AnyStateMachine,
  ...terms,
});

/**
 * Which machines a case is made of, and what begins each. An incident of imminent danger, or one of
 * which that is not known, begins the extraordinary procedure in any case, or begins it anew (58, 61,
 * 78).
 */
export const CAST: readonly Part[] = [
  part(applicationMachine),
  part(extraordinaryProcedureMachine, {
    opensOn: {
      'application.received': [
        { given: { declaresImminentDanger: [true] } },
        { given: { requestsUrgent: [true] } },
      ],
      'procedure.determined': [{ given: { track: ['extraordinary'] } }],
      'case.new-incident': [{ given: { imminent: [true] } }, { lacks: 'imminent' }],
      'immediate-study.started': ANY,
      'immediate-study.completed': ANY,
      'agency.consulted': ANY,
      'agency.excluded': ANY,
      'agency.implicated': ANY,
      'urgent-measures.issued': ANY,
      'urgent-measures.denied': ANY,
    },
  }),
  part(ordinaryProcedureMachine, {
    opensOn: {
      'application.received': [{ given: { declaresImminentDanger: [false] } }],
      'procedure.determined': [{ given: { track: ['ordinary'] } }],
      'case.forwarded-to-uer': ANY,
      'risk-study.completed': ANY,
      'measure.proposed': ANY,
    },
  }),
  part(measureMachine, {
    per: 'measure',
    opensOn: {
      'urgent-measures.issued': ANY,
      'measure.proposed': ANY,
      'measure.granted': ANY,
      'measure.denied': ANY,
      'measure.agreed': ANY,
    },
  }),
  part(reviewMachine, {
    per: 'measure',
    opensOn: {
      'measure.review-requested': ANY,
      'measure.periodic-review-completed': ANY,
      'measure.review-proposal-submitted': ANY,
    },
  }),
  part(voluntaryTerminationMachine, {
    per: 'measure',
    opensOn: { 'measure.termination-requested': ANY },
  }),
  part(riskReducedTerminationMachine, {
    per: 'measure',
    opensOn: {
      'measure.review-proposal-submitted': [{ given: { proposal: ['terminate'] } }],
      'measure.terminated': [{ given: { ground: ['risk-reduced'] } }],
    },
  }),
  part(misuseMachine, {
    per: 'measure',
    opensOn: { 'measure.misuse-detected': ANY, 'measure.withdrawn': ANY },
  }),
  part(travelSuspensionMachine, {
    per: 'measure',
    opensOn: { 'measure.suspension-requested': ANY },
  }),
  part(inconformidadOrdinariaMachine, {
    per: 'inconformidad',
    opensOn: {
      'inconformidad.filed': [
        { given: { route: ['ordinary', 'unspecified'] } },
        { lacks: 'route' },
      ],
      'inconformidad.rechanneled': ANY,
    },
  }),
  part(inconformidadExtraordinariaMachine, {
    per: 'inconformidad',
    opensOn: {
      'inconformidad.filed': [
        { given: { route: ['extraordinary', 'unspecified'] } },
        { lacks: 'route' },
      ],
      'inconformidad.rechanneled': ANY,
    },
  }),
  part(juntaSessionMachine, { per: 'session' }),
  part(caseItemMachine, { per: 'session' }),
  part(minutesMachine, { per: 'session' }),
  part(emergencyProcurementMachine, { per: 'procurement' }),
];
