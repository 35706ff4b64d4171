import { parseInstant, parsePlainDate } from '../../core/index';
import { textOf } from './ascii';
import {
  LENGTH_OF_OFFSET,
  NUMERIC_ZERO,
  ODD_FORM,
  type TimeForm,
  WITH_MICROS,
  WITH_MS,
} from './time-form';

const SHORTEST = '2016-03-18T22:40:00Z'.length;
/** Characters of a civil day. */
export const LENGTH_OF_DAY = '2016-03-18'.length;
const [PLUS, MINUS, COLON, T, Z, ZERO, DOT] = [43, 45, 58, 84, 90, 48, 46];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Days read last, by a hash of their digits. */
const DAYS_SHIFT = 21;
const DAYS = 1 << (32 - DAYS_SHIFT);
const NO_DAY = Number.NaN;

/**
 * Reads instants out of bytes. What is written in the most usual way is read here; all else, and
 * whether a day exists, is left to `parseInstant` and `parsePlainDate`.
 */
export class WrittenInstant {
  epochMs = 0;
  /** Minutes east of UTC, as written. */
  offsetMinutes = 0;
  /** How it was written; `ODD_FORM` where it could not be written again from its numbers. */
  form: TimeForm = 0;
  /** Microseconds past the millisecond, as written. */
  micros = 0;
  /** The digits of a year, and those of a month and a day, as they are written. */
  readonly #years = new Int32Array(DAYS);
  readonly #daysOfYears = new Int32Array(DAYS);
  readonly #days = new Float64Array(DAYS).fill(NO_DAY);

  /** Reads what stands between two places; no where that is no instant. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#readUsual(bytes, from, to) || this.#readOther(bytes, from, to);
  }

  #readUsual(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < SHORTEST) return false;
    const hour = twoDigits(bytes, from + 11);
    const minute = twoDigits(bytes, from + 14);
    const second = twoDigits(bytes, from + 17);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false;
    }
    if (bytes[from + 10] !== T || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) {
      return false;
    }
    let at = from + 19;
    let ms = 0;
    let micros = 0;
    let form = 0;
    if (bytes[at] === DOT) {
      ms = threeDigits(bytes, at + 1);
      form = WITH_MS;
      at += 4;
      if (bytes[at] !== Z && bytes[at] !== PLUS && bytes[at] !== MINUS) {
        micros = threeDigits(bytes, at);
        form = WITH_MICROS;
        at += 3;
      }
      if (ms < 0 || micros < 0) return false;
    }
    let offset = 0;
    const sign = bytes[at];
    if (sign === Z) {
      if (at + 1 !== to) return false;
    } else {
      const hours = twoDigits(bytes, at + 1);
      const minutes = twoDigits(bytes, at + 4);
      // Wider offsets are rare, and not all of them are allowed.
      if (hours < 0 || hours > 11 || minutes < 0 || minutes > 59) return false;
      if (bytes[at + 3] !== COLON || (sign !== PLUS && sign !== MINUS)) return false;
      if (at + LENGTH_OF_OFFSET !== to) return false;
      offset = hours * 60 + minutes;
      if (offset === 0) form = sign === PLUS ? form | NUMERIC_ZERO : ODD_FORM;
      else if (sign === MINUS) offset = -offset;
    }
    const day = this.#day(bytes, from);
    if (Number.isNaN(day)) return false;
    const wallMs = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
    this.epochMs = wallMs - offset * MINUTE_MS;
    this.offsetMinutes = offset;
    this.micros = micros;
    this.form = form;
    return true;
  }

  /** Epoch day of the ten characters at a place; `NaN` for what is no day. */
  #day(bytes: Uint8Array, from: number): number {
    if (bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return NO_DAY;
    const year = four(bytes, from, from + 1, from + 2, from + 3);
    const dayOfYear = four(bytes, from + 5, from + 6, from + 8, from + 9);
    const slot = Math.imul(year ^ Math.imul(dayOfYear, 0x9e3779b1), 0x85ebca6b) >>> DAYS_SHIFT;
    if (this.#years[slot] !== year || this.#daysOfYears[slot] !== dayOfYear) {
      this.#years[slot] = year;
      this.#daysOfYears[slot] = dayOfYear;
      this.#days[slot] = parsePlainDate(textOf(bytes, from, from + LENGTH_OF_DAY)) ?? NO_DAY;
    }
    return this.#days[slot] as number;
  }

  #readOther(bytes: Uint8Array, from: number, to: number): boolean {
    const instant = parseInstant(textOf(bytes, from, to));
    if (instant === undefined) return false;
    this.epochMs = instant.epochMs;
    this.offsetMinutes = instant.offsetMinutes;
    this.micros = 0;
    this.form = ODD_FORM;
    return true;
  }
}

/** Four bytes as one number. */
const four = (bytes: Uint8Array, a: number, b: number, c: number, d: number): number =>
  (bytes[a] as number) |
  ((bytes[b] as number) << 8) |
  ((bytes[c] as number) << 16) |
  ((bytes[d] as number) << 24);

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const units = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}

function threeDigits(bytes: Uint8Array, at: number): number {
  const hundreds = (bytes[at] as number) - ZERO;
  const rest = twoDigits(bytes, at + 1);
  return hundreds >= 0 && hundreds <= 9 && rest >= 0 ? hundreds * 100 + rest : -1;
}
