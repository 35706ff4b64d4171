import { formatInstant } from '../core/index';
import type { Duty, SentNotice, Stage, StoredCase, Timer } from './stored-case';
import { noticeId } from './timers';

/** A warning that a term is about to end, or has ended. It changes nothing in the case. */
export interface Notice extends Omit<Duty, 'key' | 'due'> {
  /** The same for every delivery of the same notice: whoever sends it on can tell repeats by it. */
  readonly id: string;
  /** Pseudonymous id of the case. */
  readonly case: string;
  readonly stage: Stage;
  /** Last instant on time, RFC 3339. */
  readonly due: string;
  /** The term had ended when the notice was sent, though it was to be sent before. */
  readonly overdue: boolean;
  readonly sentAt: string;
}

/** What a timer that went off comes to. */
export type Warning =
  /** Its duty was done, or its term moved: another timer waits, or none is needed. */
  | { readonly kind: 'nothing' }
  /** It went off before its time, by a clock that is ahead. */
  | { readonly kind: 'early'; readonly timer: Timer }
  | {
      readonly kind: 'notice';
      readonly notice: Notice;
      readonly stored: StoredCase;
      readonly sent: readonly SentNotice[];
    };

/**
 * Decides on a timer by what is stored alone: it asks no rule and no machine, so that a warning goes
 * out whatever versions the service has by then.
 */
export function decideWarning(
  id: string,
  stored: StoredCase | null,
  number: number,
  { now, sent }: { readonly now: number; readonly sent: readonly SentNotice[] },
): Warning {
  const timer = stored?.timers.find((each) => each.number === number);
  const found = stored?.duties.find(({ key }) => key === timer?.duty);
  if (stored === null || timer === undefined || found === undefined) return { kind: 'nothing' };
  if (now < timer.at) return { kind: 'early', timer };
  const { key, due: _, ...duty } = found;
  const { stage, due } = timer;
  const mark: SentNotice = {
    id: noticeId(id, key, stage, due),
    duty: key,
    stage,
    due,
    sentAt: formatInstant(now, 0),
  };
  const end = stored.timers.find((each) => each.duty === key && each.stage === 'ended');
  return {
    kind: 'notice',
    notice: {
      id: mark.id,
      case: id,
      stage,
      ...duty,
      due,
      overdue: end === undefined || now >= end.at,
      sentAt: mark.sentAt,
    },
    stored: { ...stored, timers: stored.timers.filter((each) => each !== timer) },
    sent: [...sent, mark],
  };
}
