import { ZONE_NAMES, type Zone, zoneOf } from '../../calendar/index';
import { isIdentifier } from '../envelope';
import { lastInstantOf } from './event-interval';
import type { LogHeader } from './parsed-log';
import type { ProblemList } from './problem-list';

const KEYS: ReadonlySet<string> = new Set(['log', 'version', 'profile', 'zone', 'completeThrough']);

/** Whether a parsed line is meant as a header rather than an event. */
export function isHeader(value: object): boolean {
  return (
    Object.hasOwn(value, 'log') && !Object.hasOwn(value, 'id') && !Object.hasOwn(value, 'type')
  );
}

/**
 * Reads a header. What cannot be honoured is reported and left out; a header of another log format
 * or version says nothing that may be relied on, and gives `undefined`.
 */
export function readHeader(
  value: object,
  fallback: Zone,
  problems: ProblemList,
): LogHeader | undefined {
  const { log, version, profile, zone, completeThrough } = value as Record<string, unknown>;
  if (Object.keys(value).some((key) => !KEYS.has(key))) problems.add('E_LOG_KEY');
  if (log !== 'mecanismo' || version !== 1) {
    problems.add('E_LOG_HEADER', log === 'mecanismo' ? 'version' : 'log');
    return undefined;
  }
  const header: { -readonly [Key in keyof LogHeader]: LogHeader[Key] } = {};
  if (typeof profile === 'string' && isIdentifier(profile)) header.profile = profile;
  else if (profile !== undefined) problems.add('E_LOG_HEADER', 'profile');
  if (typeof zone === 'string' && ZONE_NAMES.includes(zone)) header.zone = zone;
  else if (zone !== undefined) problems.add('E_LOG_HEADER', 'zone');
  const through =
    typeof completeThrough === 'string'
      ? lastInstantOf(completeThrough, header.zone === undefined ? fallback : zoneOf(header.zone))
      : undefined;
  if (through !== undefined) header.completeThrough = through;
  else if (completeThrough !== undefined) problems.add('E_LOG_HEADER', 'completeThrough');
  return Object.freeze(header);
}
