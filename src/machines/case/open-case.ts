import { ProtocolError } from '../../core/index';
import { IDENTIFIER } from '../../events/index';
import { federal, type Profile, RuleSet } from '../../rules/index';
import { MODES, type Mode } from '../procedure/machine-context';
import { refuseUnsafe } from '../safety/refuse-unsafe';
import type { ProtectionCase } from './protection-case';

/** What a case may be opened with. */
export interface OpenCaseOptions {
  /** `drive` (default) refuses what the law forbids; `audit` takes it and reports it. */
  readonly mode?: Mode;
  /** Pseudonymous id of the case; without it, the first event that names a case gives it. */
  readonly case?: string;
}

/**
 * A case in which nothing has happened yet. Its machines begin with the acts that open them.
 *
 * @throws ProtocolError `CASE_INPUT` for what is no profile, a mode that is none, or an id that is no
 * identifier; `E_PROFILE_SAFETY` for a profile in which a safety property does not hold.
 */
export function openCase(
  profile: Profile = federal(),
  { mode = 'drive', case: id }: OpenCaseOptions = {},
): ProtectionCase {
  if (!(profile?.rules instanceof RuleSet)) {
    throw new ProtocolError(
      'CASE_INPUT',
      'the first argument of `openCase` is a profile',
      'leave it undefined for the federal one: openCase(undefined, { mode })',
    );
  }
  refuseUnsafe(profile);
  if (!MODES.includes(mode)) {
    throw new ProtocolError('CASE_INPUT', 'the mode of a case is `drive` or `audit`');
  }
  if (id !== undefined && !(typeof id === 'string' && IDENTIFIER.test(id))) {
    throw new ProtocolError('CASE_INPUT', 'the id of a case is an identifier');
  }
  return { profile, mode, id, history: [], actors: [] };
}
