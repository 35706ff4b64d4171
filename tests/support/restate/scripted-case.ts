import type { ProtocolEvent } from '../../../src/events/index';

const HOUR_MS = 3_600_000;

/** An instant as the log writes it, some hours from another one. */
export const at = (epochMs: number, hours = 0): string =>
  new Date(epochMs + hours * HOUR_MS).toISOString();

/**
 * An urgent case that began three hours before `due`, so that terms of three hours end then. One term
 * moves by a correction, and two of a day end by an answer.
 */
export function scriptedCase(id: string, due: number): readonly ProtocolEvent[] {
  const refs = { case: id };
  const urcrr = { organ: 'URCRR' } as const;
  return [
    {
      id: 'e1',
      type: 'application.received',
      occurredAt: at(due, -3),
      actor: { organ: 'BP' },
      refs: { ...refs, person: 'P-1' },
      data: {
        form: 'phone',
        filedBy: 'self',
        requestsUrgent: true,
        declaresImminentDanger: true,
        contents: {
          identification: true,
          facts: true,
          place: true,
          activity: true,
          urgencyReasons: true,
          otherMechanism: 'none',
        },
      },
    },
    {
      id: 'e2',
      type: 'intake.first-contact',
      occurredAt: at(due, -2.5),
      actor: urcrr,
      refs,
      data: { channel: 'phone', with: 'beneficiary' },
    },
    {
      id: 'e3',
      type: 'intake.first-contact',
      occurredAt: at(due, -2),
      actor: urcrr,
      refs,
      data: { channel: 'phone', with: 'beneficiary' },
      supersedes: 'e2',
    },
    {
      id: 'e4',
      type: 'complaint.right-informed',
      occurredAt: at(due, -1.5),
      actor: urcrr,
      refs,
      data: { moment: 'first-contact', to: 'beneficiary' },
    },
    {
      id: 'e5',
      type: 'immediate-study.started',
      occurredAt: at(due, -1),
      actor: urcrr,
      refs: { ...refs, study: 'EAI-1' },
      data: {},
    },
    {
      id: 'e6',
      type: 'agency.consulted',
      occurredAt: at(due, -0.5),
      actor: { organ: 'URCRR-T' },
      refs,
      data: { agency: 'PGR', mode: 'phone', reached: true, opinion: 'favourable' },
    },
  ];
}
