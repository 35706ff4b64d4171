import { type TermSpec, termWindow } from '../../../src/calendar/index';
import { formatInstant } from '../../../src/core/index';
import { CaseLog, type Json, mx, plusDays } from '../../support/case-log';
import { federalPolicy } from '../../support/federal-policy';
import type { Choices } from './choices';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** A log of one case that is being written, with the choices that are left open to it. */
export class Story {
  readonly log: CaseLog;
  readonly choices: Choices;
  /** Measures in force that the Junta granted. */
  readonly measures: string[] = [];
  /** Measures that wait for the Junta. */
  proposed: readonly string[] = [];
  proposedOn = '';
  /** Somebody else asked: both that person and the beneficiary are told of decisions (22). */
  hasPetitioner = false;
  /** Agencies that the facts involve: their seats stay away. */
  readonly implicated = new Set<string>();
  /** Purchases that the next session has to ratify. */
  readonly toRatify: string[] = [];
  #sessions = 0;
  #names = 0;
  #lookedAt = 0;
  #latest = 0;

  constructor(choices: Choices, file = 'EXP-2016-001') {
    this.log = new CaseLog(file, null);
    this.choices = choices;
  }

  /** The instant of the latest event, in epoch seconds. */
  get now(): number {
    const { lines } = this.log;
    // A story is only ever added to: what was looked at once need not be read again.
    for (; this.#lookedAt < lines.length; this.#lookedAt++) {
      this.#latest = Math.max(this.#latest, seconds(lines[this.#lookedAt]?.occurredAt));
    }
    return this.#latest;
  }

  get today(): string {
    return text(this.now).slice(0, 10);
  }

  session(): string {
    return `JG-${++this.#sessions}`;
  }

  name(prefix: string): string {
    return `${prefix}-${++this.#names}`;
  }

  /** A moment at most some hours after another one; often the very last. */
  withinHours(hours: number, from: number | string = this.now): string {
    return this.between(seconds(from), seconds(from) + hours * HOUR_S);
  }

  /** A moment up to the end of a term, which is the day's last second where it is in days. */
  withinTerm(length: number, unit: TermSpec['unit'], from: number | string = this.now): string {
    return this.between(seconds(from), lastSecond({ length, unit }, seconds(from)));
  }

  /** A moment of a span; one time in three its very last second. */
  between(first: number, last: number): string {
    if (last <= first) return text(last);
    const share = this.choices.upTo(11);
    if (share >= 8) return text(last);
    return text(first + Math.floor(((last - first) * share) / 8));
  }

  /** Some days from now. */
  daysAhead(fewest: number, most: number): string {
    return plusDays(this.today, fewest + this.choices.upTo(most - fewest));
  }

  act(type: string, when: string | number, by: string, data?: Json, refs: Json = {}): string {
    return this.log.add(type, typeof when === 'number' ? text(when) : when, {
      by,
      refs,
      ...(data === undefined ? {} : { data }),
    });
  }
}

/** The last second on time of an authority's term, under every reading that the law leaves open. */
export function lastSecond(spec: TermSpec, from: number): number {
  const { strict } = termWindow(
    spec,
    { kind: 'instant', epochMs: from * 1000 },
    { ...federalPolicy, burden: 'authority', reading: 'pro-persona' },
  );
  if (!strict.ok) throw new Error(strict.message);
  return Math.floor(strict.due / 1000);
}

export function seconds(moment: unknown): number {
  if (typeof moment === 'number') return moment;
  const written = String(moment);
  return Math.floor(Date.parse(/T/.test(written) ? written : mx(written)) / 1000);
}

/** RFC 3339 at the offset of Mexico City. */
export function text(epochSeconds: number): string {
  const epochMs = epochSeconds * 1000;
  return formatInstant(epochMs, federalPolicy.zone.offsetAt(epochMs));
}

export const later = (moment: string, by: number): string => text(seconds(moment) + by);
export { DAY_S, HOUR_S };
