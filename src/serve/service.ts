import type { StreamHash } from '../audit/index';
import type { Profile } from '../rules/index';
import { ServiceProblem } from './http/problem';

/** What the answers depend on besides the request. It does not change while the service runs. */
export interface Service {
  /** Version of the package. */
  readonly version: string;
  /** The legal orders that can be asked for; the first is the one of who asks for none. */
  readonly profiles: readonly Profile[];
  /** SHA-256 of the platform, which is faster than that of the library. */
  readonly sha256?: (() => StreamHash) | undefined;
}

/**
 * The profile of an id, or the first one.
 *
 * @throws ServiceProblem `E_PROFILE`.
 */
export function profileNamed({ profiles }: Service, id: string | undefined): Profile {
  const profile = id === undefined ? profiles[0] : profiles.find((each) => each.id === id);
  if (profile === undefined) throw new ServiceProblem('E_PROFILE', 'profile');
  return profile;
}
