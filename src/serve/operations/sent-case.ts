import { formatInstant } from '../../core/index';
import {
  type CaseEnvelope,
  type ProtectionCase,
  persistCase,
  restoreCase,
} from '../../machines/index';
import { profileNamed, type Service } from '../service';

/**
 * The case of an envelope that a client sends back, under the profile that it names.
 *
 * @throws ProtocolError as `restoreCase`.
 */
export function caseOf(envelope: Readonly<Record<string, unknown>>, service: Service) {
  const { profile: id } = envelope;
  const known = service.profiles.find((profile) => profile.id === id);
  return restoreCase(envelope, known ?? profileNamed(service, undefined));
}

/**
 * The envelope of a case at `asOf`; without it, at the end of its latest event, so that the same
 * events give the same envelope. A case without events has only the clock.
 */
export function envelopeOf(
  current: ProtectionCase,
  asOf: string | undefined,
  now: number,
): CaseEnvelope {
  const { history, profile } = current;
  const { zone } = profile.calendars;
  const latest = history.length === 0 ? now : Math.max(...history.map(({ to }) => to));
  const offset = zone.covers(latest) ? zone.offsetAt(latest) : 0;
  return persistCase(current, { at: asOf ?? formatInstant(latest, offset) });
}
