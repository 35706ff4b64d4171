import type { AnyStateMachine } from 'xstate';
import type { EventType, RefKey } from '../../events/index';
import { extraordinaryProcedureMachine } from '../extraordinary/extraordinary-procedure-machine';
import { juntaSessionMachine } from '../junta-session/junta-session-machine';
import { measureMachine } from '../measure/measure-machine';
import { ordinaryProcedureMachine } from '../ordinary/ordinary-procedure-machine';
import type { Concern } from '../procedure/law';

/** When an act begins a machine: on any act of the type, or on one with such a payload. */
export type Opening = Pick<Concern, 'given'>;

/** A part that a machine plays in a case. */
export interface Part {
  readonly machine: AnyStateMachine;
  /** One machine for each id of this kind that the case meets; without it, one for the case. */
  readonly per?: RefKey;
  /** Only these acts begin it; without them, any act for which its first state has a place. */
  readonly opensOn?: Readonly<Partial<Record<EventType, readonly Opening[]>>>;
}

const ANY: readonly Opening[] = [{}];

const part = (machine: unknown, terms: Omit<Part, 'machine'> = {}): Part => ({
  machine: machine as AnyStateMachine,
  ...terms,
});

/**
 * Which machines a case is made of, and what begins each. A new incident of imminent danger in a
 * case whose extraordinary procedure is over begins another one (58, 61, 78).
 */
export const CAST: readonly Part[] = [
  part(extraordinaryProcedureMachine, {
    opensOn: {
      'application.received': [
        { given: { declaresImminentDanger: [true] } },
        { given: { requestsUrgent: [true] } },
      ],
      'procedure.determined': [{ given: { track: ['extraordinary'] } }],
      'case.new-incident': [{ given: { imminent: [true] } }],
      'immediate-study.started': ANY,
      'immediate-study.completed': ANY,
      'agency.consulted': ANY,
      'agency.excluded': ANY,
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
  part(measureMachine, { per: 'measure' }),
  part(juntaSessionMachine, { per: 'session' }),
];
