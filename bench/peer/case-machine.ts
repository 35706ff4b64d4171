import { assign, setup } from 'xstate';
import type { PeerEvent, Span } from './peer-event';

/** An act that has to follow, and the instant until which. */
export interface Duty {
  readonly rule: string;
  readonly since: Span;
  readonly due: number;
}

export interface CaseContext {
  readonly received: Span | undefined;
  /** Whether the person took part, or would not, in some study. */
  readonly wasHeard: boolean;
  /** Acts that are awaited, by what they are about. */
  readonly awaited: Readonly<Record<string, Duty>>;
  readonly diedAt: number | undefined;
}

/** What the actor of a case is sent: the event of the log, when it was, and what it opens or closes. */
export interface CaseEvent {
  readonly type: string;
  readonly event: PeerEvent;
  readonly span: Span;
  readonly opens?: Readonly<Record<string, Duty>>;
  readonly closes?: string;
}

/** A case as an actor of its own goes through it: only what the rules of the peer have to know. */
export const caseMachine = setup({
  types: { context: {} as CaseContext, events: {} as CaseEvent },
  actions: {
    receive: assign({ received: ({ event }) => event.span }),
    hear: assign({ wasHeard: true }),
    open: assign({ awaited: ({ context, event }) => ({ ...context.awaited, ...event.opens }) }),
    close: assign({
      awaited: ({ context, event }) => {
        const { [event.closes ?? '']: _, ...others } = context.awaited;
        return others;
      },
    }),
    die: assign({ diedAt: ({ event }) => event.span.from }),
  },
  guards: {
    isExtraordinary: ({ event }) => event.event.data?.track === 'extraordinary',
  },
}).createMachine({
  id: 'case',
  initial: 'new',
  context: { received: undefined, wasHeard: false, awaited: {}, diedAt: undefined },
  on: {
    'risk-study.participation-recorded': { actions: 'hear' },
    'junta.decision-adopted': { actions: 'open' },
    'determination.notified': { actions: 'close' },
    'inconformidad.filed': { actions: 'open' },
    'inconformidad.resolved': { actions: 'close' },
    'case.person-deceased': { actions: 'die' },
  },
  states: {
    new: { on: { 'application.received': { target: 'received', actions: 'receive' } } },
    received: {
      on: {
        'procedure.determined': [
          { guard: 'isExtraordinary', target: 'urgent', actions: 'open' },
          { target: 'ordinary' },
        ],
        'application.not-admitted': 'closed',
      },
    },
    urgent: { on: { 'immediate-study.completed': { target: 'ordinary', actions: 'close' } } },
    ordinary: { on: { 'risk-study.completed': 'studied', 'application.withdrawn': 'closed' } },
    studied: { on: { 'measure.granted': 'protected', 'measure.denied': 'closed' } },
    protected: { on: { 'measure.terminated': 'closed' } },
    closed: {},
  },
});
