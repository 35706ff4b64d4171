import { canonicalJson, parseInstant, parsePlainDate, sha256Of } from '../core/index';
import type { Lead } from './lead';
import type { Duty, SentNotice, Stage, StoredCase, Timer } from './stored-case';

const DAY_MS = 86_400_000;

/**
 * A timer this late was lost: somebody killed it by hand. It is armed again; should both go off after
 * all, the second finds its notice sent.
 */
const LATE_MS = 600_000;

/** Names a notice: one for each end of a term of a duty and each stage, whenever it is sent. */
export const noticeId = (id: string, duty: string, stage: Stage, due: string): string =>
  sha256Of(canonicalJson([id, duty, stage, due]));

type Wanted = Omit<Timer, 'number' | 'armedAt'>;

/** What the timers of a case have to be, of those that are armed already and new ones. */
export interface Rearmed {
  readonly timers: readonly Timer[];
  readonly armed: number;
  /** Those to be armed: the new ones, and those that should have gone off long ago. */
  readonly arm: readonly Timer[];
}

/**
 * Sets timers against duties: a duty that ended has none, a term that moved has another one, and a
 * notice that was sent is not waited for again.
 */
export function rearm(
  id: string,
  before: Pick<StoredCase, 'timers' | 'armed'>,
  duties: readonly Duty[],
  sent: readonly SentNotice[],
  { now, lead }: { readonly now: number; readonly lead: Lead },
): Rearmed {
  const done = new Set(sent.map((notice) => notice.id));
  const wanted = duties
    .flatMap((duty) => wantedFor(duty, now, lead))
    .filter(({ duty, stage, due }) => !done.has(noticeId(id, duty, stage, due)));
  const known = new Map(before.timers.map((timer) => [nameOf(timer), timer]));
  let armed = before.armed;
  const arm: Timer[] = [];
  const timers = wanted.map((timer) => {
    const kept = known.get(nameOf(timer));
    if (kept !== undefined && now - Math.max(kept.at, kept.armedAt) <= LATE_MS) return kept;
    const number = kept?.number ?? armed++;
    const fresh = { number, ...timer, armedAt: now };
    arm.push(fresh);
    return fresh;
  });
  return { timers, armed, arm };
}

/** A timer already armed is kept where it is for the same end, whatever lead is now asked for. */
const nameOf = ({ duty, stage, due }: Wanted) => `${stage} ${due} ${duty}`;

function wantedFor(duty: Duty, now: number, lead: Lead): readonly Wanted[] {
  const { key, rule, responsible, due } = duty;
  const end = due === undefined ? undefined : parseInstant(due)?.epochMs;
  if (due === undefined || end === undefined) return [];
  // The last instant on time is still on time.
  const ended: Wanted = { duty: key, stage: 'ended', due, at: end + 1 };
  const ahead = lead({ rule, responsible, startedAt: startOf(duty) ?? end, due: end });
  if (!(ahead > 0 && Number.isFinite(ahead)) || end < now) return [ended];
  return [{ duty: key, stage: 'approaching', due, at: Math.ceil(end - ahead) }, ended];
}

/** When a term began; where only the day is known, the beginning of that day, near enough here. */
function startOf({ startedAt, since }: Duty): number | undefined {
  const text = startedAt ?? since.at;
  const day = parsePlainDate(text);
  return day === undefined ? parseInstant(text)?.epochMs : day * DAY_MS;
}
