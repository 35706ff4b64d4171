import { createHash } from 'node:crypto';
import { SHIPPED_PROFILES, shippedProfile } from '../../profiles/index';
import type { Service } from '../../serve/index';
import { version } from '../version';

/** What the service answers by; the same in every thread. */
export function served(): Service {
  return {
    version,
    profiles: SHIPPED_PROFILES.flatMap((id) => shippedProfile(id) ?? []),
    sha256: () => {
      const hash = createHash('sha256');
      return {
        update: (piece) => hash.update(piece),
        digest: () => `sha256:${hash.digest('hex')}`,
      };
    },
  };
}
