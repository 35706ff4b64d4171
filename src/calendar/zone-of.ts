import file from '../../rules/zones/mexico.json' with { type: 'json' };
import { ProtocolError, parseInstant, parsePlainDate } from '../core/index';
import { OffsetZone } from './offset-zone';
import type { Zone } from './zone';

/** Zone of the seat of SEGOB, by which the federal Mecanismo counts its days. */
export const MECHANISM_ZONE = file.mechanismZone;

/** Names of the zones of the 32 states, the Mecanismo's first. */
export const ZONE_NAMES: readonly string[] = Object.keys(file.zones);

const built = new Map<string, Zone>();

/**
 * The zone of an IANA name, from `rules/zones/mexico.json`; covers 2010 to 2030.
 *
 * Throws `ProtocolError` `ZONE_UNKNOWN` for a name that is not one of `ZONE_NAMES`.
 */
export function zoneOf(name: string): Zone {
  let zone = built.get(name);
  if (zone === undefined) {
    zone = build(name);
    built.set(name, zone);
  }
  return zone;
}

function build(name: string): Zone {
  const data = Object.entries(file.zones).find(([key]) => key === name)?.[1];
  if (data === undefined) {
    throw new ProtocolError(
      'ZONE_UNKNOWN',
      'the zone is not one of the civil time zones of Mexico',
      `use one of ${ZONE_NAMES.join(', ')}`,
    );
  }
  return new OffsetZone(
    name,
    {
      from: known(parsePlainDate(file.coverage.from)),
      to: known(parsePlainDate(file.coverage.to)),
    },
    data.initialOffsetMinutes,
    data.transitions.map(({ at, offsetMinutes }) => ({
      at: known(parseInstant(at)).epochMs,
      offsetMinutes,
    })),
  );
}

function known<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new ProtocolError(
      'E_ZONE_SHAPE',
      'a date of the zone file cannot be read',
      'write dates as `YYYY-MM-DD` and transitions as RFC 3339 instants',
      'rules/zones/mexico.json',
    );
  }
  return value;
}
