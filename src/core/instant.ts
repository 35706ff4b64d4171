import { formatPlainDate, readPlainDate, readTwoDigits } from './plain-date';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The widest civil offset in use (UTC+14); what lies beyond is a slip, not a place. */
const MAX_OFFSET_MINUTES = 14 * 60;

/** A point of the time line, with the offset that it was written in. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMs: number;
  /** Minutes east of UTC, as written; `-360` for `-06:00`. */
  readonly offsetMinutes: number;
}

/**
 * Reads a strict RFC 3339 instant: `2016-03-18T22:40:00-06:00`, with an optional fraction of a
 * second (cut to milliseconds) and a mandatory offset. Returns `undefined` for anything else: no
 * offset, `24:00`, second 60, lower-case `t` or `z`, a day that does not exist, a year outside
 * 1900-2100, an offset beyond 14 hours. Nothing is repaired.
 */
export function parseInstant(text: string): Instant | undefined {
  const day = readPlainDate(text);
  if (day === undefined || text.charCodeAt(10) !== 84) return undefined;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return undefined;
  const hour = readTwoDigits(text, 11);
  const minute = readTwoDigits(text, 14);
  const second = readTwoDigits(text, 17);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return undefined;
  }
  let position = 19;
  let milliseconds = 0;
  if (text.charCodeAt(position) === 46) {
    const end = endOfDigits(text, position + 1);
    if (end === position + 1) return undefined;
    for (let place = 100, at = position + 1; place >= 1 && at < end; place /= 10, at++) {
      milliseconds += place * (text.charCodeAt(at) - 48);
    }
    position = end;
  }
  const offsetMinutes = readOffset(text, position);
  if (offsetMinutes === undefined) return undefined;
  const wallMs = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  return { epochMs: wallMs - offsetMinutes * MINUTE_MS, offsetMinutes };
}

/**
 * Writes an instant at an offset: `2016-03-19T01:40:00-06:00`. The fraction appears only when it is
 * not zero; offset 0 is written `Z`.
 */
export function formatInstant(epochMs: number, offsetMinutes: number): string {
  const wallMs = epochMs + offsetMinutes * MINUTE_MS;
  const day = Math.floor(wallMs / DAY_MS);
  const inDay = wallMs - day * DAY_MS;
  const seconds = Math.floor(inDay / 1000);
  const milliseconds = inDay - seconds * 1000;
  const time = `${padded(Math.floor(seconds / 3600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}`;
  const fraction = milliseconds === 0 ? '' : `.${padded(milliseconds, 3)}`;
  return `${formatPlainDate(day)}T${time}${fraction}${formatOffset(offsetMinutes)}`;
}

/** `-06:00`, or `Z` for 0. */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'Z';
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}:${padded(size % 60, 2)}`;
}

function readOffset(text: string, position: number): number | undefined {
  const sign = text.charCodeAt(position);
  if (sign === 90) return text.length === position + 1 ? 0 : undefined;
  if (sign !== 43 && sign !== 45) return undefined;
  if (text.length !== position + 6 || text.charCodeAt(position + 3) !== 58) return undefined;
  const hours = readTwoDigits(text, position + 1);
  const minutes = readTwoDigits(text, position + 4);
  if (hours < 0 || minutes < 0 || minutes > 59) return undefined;
  const size = hours * 60 + minutes;
  if (size > MAX_OFFSET_MINUTES) return undefined;
  return sign === 45 && size !== 0 ? -size : size;
}

function endOfDigits(text: string, start: number): number {
  let position = start;
  while (text.charCodeAt(position) >= 48 && text.charCodeAt(position) <= 57) position++;
  return position;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
