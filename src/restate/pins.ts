import { canonicalJson } from '../core/index';
import { type Mode, openCase, persistCase } from '../machines/index';
import type { Profile } from '../rules/index';
import { CallRefused } from './refused';
import type { Pins } from './stored-case';

const machinesOf = new WeakMap<Profile, readonly string[]>();

/** What a case that is opened now under a profile is pinned to. */
export function pinsOf(profile: Profile, mode: Mode): Pins {
  let machines = machinesOf.get(profile);
  if (machines === undefined) {
    ({ machines } = persistCase(openCase(profile), { at: '2012-12-01T00:00:00Z' }));
    machinesOf.set(profile, machines);
  }
  return {
    profile: profile.id,
    rulesHash: profile.rules.hash,
    calendarsHash: profile.calendarsHash,
    zone: profile.calendars.zone.name,
    machines,
    mode,
  };
}

/**
 * The profile that a case is pinned to, of those that the service knows.
 *
 * @throws CallRefused `E_CASE_PINNED` where the service has none of these rules, calendars and
 * machines.
 */
export function pinnedProfile(pins: Pins, profiles: readonly Profile[]): Profile {
  const wanted = canonicalJson(pins);
  const found = profiles.find((profile) => canonicalJson(pinsOf(profile, pins.mode)) === wanted);
  if (found !== undefined) return found;
  throw new CallRefused(
    'E_CASE_PINNED',
    'the case is pinned to rules, calendars or machines that this service does not have; ' +
      'add their profile to the service, or migrate the case',
  );
}
