import { ProtocolError, parseInstant } from '../../core/index';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import type { Mode } from '../procedure/machine-context';
import { dutiesOf, dutiesOpen, type Obligation } from '../procedure/obligations';
import { castOf } from './cast-of';
import type { ProtectionCase } from './protection-case';

/** A case in its wrapper: under which machines, law and profile it was driven. Plain JSON. */
export interface CaseEnvelope {
  readonly envelope: 'case';
  /** Names and versions of the machines that a case is made of, such as `measure@2012-12-01`. */
  readonly machines: readonly string[];
  /** Hash of the rule set. */
  readonly rulesHash: string;
  /** Id of the profile. */
  readonly profile: string;
  /** RFC 3339 instant at which it was made. */
  readonly at: string;
  readonly mode: Mode;
  readonly case?: string;
  /** Duties open at that instant, for people to read; nothing is decided on them. */
  readonly obligations: readonly Obligation[];
  /** Key of each machine, and the states in which it was. */
  readonly states: Readonly<Record<string, unknown>>;
  /** The events taken. Ids and codes only: the vocabulary has no field for personal data. */
  readonly history: readonly LogEvent[];
}

/**
 * Wraps a case for storage, with the duties open at `at` (RFC 3339 with offset).
 *
 * @throws ProtocolError `SNAPSHOT_AT` where `at` is not an instant.
 */
export function persistCase(
  current: ProtectionCase,
  options: { readonly at: string },
): CaseEnvelope {
  const at = options?.at;
  const instant = typeof at === 'string' ? parseInstant(at) : undefined;
  if (instant === undefined) {
    throw new ProtocolError('SNAPSHOT_AT', '`at` is not an RFC 3339 instant with an offset');
  }
  const { profile, mode, id, history, actors } = current;
  return {
    envelope: 'case',
    machines: castVersions(profile),
    rulesHash: profile.rules.hash,
    profile: profile.id,
    at,
    mode,
    ...(id === undefined ? {} : { case: id }),
    obligations: dutiesOpen(dutiesOf(profile), profile, history, instant.epochMs),
    states: Object.fromEntries(actors.map(({ key, snapshot }) => [key, snapshot.value])),
    history,
  };
}

/** Ids of the machines that a case is made of, with their versions. */
export const castVersions = (profile: Profile): readonly string[] =>
  castOf(profile).map(({ machine }) => machine.id);
