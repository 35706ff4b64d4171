import { IDENTIFIER } from '../events/index';
import { type Mode, openCase } from '../machines/index';
import type { Profile } from '../rules/index';
import { pinsOf } from './pins';
import type { Plan } from './plan';
import { CallRefused } from './refused';
import { instantIn, openingHash, snapshotOf } from './standing-case';
import type { Pins, StoredCase } from './stored-case';

/** What a case may be opened with; by default in `drive` mode under the first profile. */
export interface OpenRequest {
  readonly mode?: Mode;
  /** Id of one of the profiles of the service. */
  readonly profile?: string;
}

/** Under what a case is open. */
export interface OpenAnswer {
  /** `existing` where it was open already: nothing changed. */
  readonly outcome: 'opened' | 'existing';
  readonly pins: Pins;
  readonly openedAt: string;
  readonly events: number;
}

/**
 * Opens a case, once.
 *
 * @throws CallRefused `E_BODY`, `E_CASE_KEY`, `E_PROFILE`; `E_CASE_OPEN` where it is open in another
 * mode, or under another profile, than is asked for.
 */
export function decideOpen(
  id: string,
  stored: StoredCase | null,
  sent: unknown,
  { profiles, now }: { readonly profiles: readonly Profile[]; readonly now: number },
): Plan<OpenAnswer> {
  if (!IDENTIFIER.test(id)) {
    throw new CallRefused('E_CASE_KEY', 'the key of a case is a pseudonym of [A-Za-z0-9._:-]');
  }
  const { mode, profile: name } = readRequest(sent);
  if (stored !== null) {
    const { pins, openedAt, events } = stored;
    if ((mode ?? pins.mode) !== pins.mode || (name ?? pins.profile) !== pins.profile) {
      throw new CallRefused('E_CASE_OPEN', 'the case is open in another mode or profile');
    }
    return { answer: { outcome: 'existing', pins, openedAt, events } };
  }
  const profile = name === undefined ? profiles[0] : profiles.find((each) => each.id === name);
  if (profile === undefined) {
    throw new CallRefused('E_PROFILE', 'the service has no such profile');
  }
  const openedAt = instantIn(profile, now);
  const pins = pinsOf(profile, mode ?? 'drive');
  const current = openCase(profile, { mode: pins.mode, case: id });
  return {
    answer: { outcome: 'opened', pins, openedAt, events: 0 },
    change: {
      stored: {
        format: 1,
        pins,
        openedAt,
        events: 0,
        head: openingHash(id, openedAt),
        snapshot: snapshotOf(current, openedAt),
        duties: [],
        timers: [],
        armed: 0,
        migrations: [],
      },
      arm: [],
    },
  };
}

function readRequest(sent: unknown): OpenRequest {
  if (sent === undefined || sent === null) return {};
  if (typeof sent !== 'object' || Array.isArray(sent)) return refuse();
  const { mode, profile, ...rest } = sent as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0) refuse();
  if (mode !== undefined && mode !== 'drive' && mode !== 'audit') refuse();
  if (profile !== undefined && typeof profile !== 'string') refuse();
  return sent as OpenRequest;
}

function refuse(): never {
  throw new CallRefused('E_BODY', 'the body is `{ "mode"?: "drive" | "audit", "profile"?: id }`');
}
