import { MECHANISM_ZONE, ZONE_NAMES, type Zone, zoneOf } from '../calendar/index';
import { canonicalJson } from '../core/index';
import { isHeader, lastInstantOf } from '../events/index';

/** The header of a log, as far as a seal is concerned. */
export interface HeaderContent {
  /** What is sealed in its line: its canonical JSON but for `completeThrough`. */
  readonly content: string;
  /** Until when the log is complete, as written; absent where it does not say, or says no time. */
  readonly completeThrough?: string;
  /** Zone of its plain dates. */
  readonly zone: Zone;
  /** Canonical JSON of all of it. */
  readonly whole: string;
}

/**
 * How the header of a log is sealed: `completeThrough` moves on as the log grows, so that it is no part
 * of the line but of the head. One that is no time stays in the line. `undefined` for another value.
 */
export function headerContent(value: unknown): HeaderContent | undefined {
  if (typeof value !== 'object' || value === null || !isHeader(value)) return undefined;
  const { completeThrough, ...rest } = value as Readonly<Record<string, unknown>>;
  if (rest.log !== 'mecanismo' || rest.version !== 1) return undefined;
  const named = typeof rest.zone === 'string' && ZONE_NAMES.includes(rest.zone);
  const zone = zoneOf(named ? (rest.zone as string) : MECHANISM_ZONE);
  const whole = canonicalJson(value);
  return typeof completeThrough === 'string' && lastInstantOf(completeThrough, zone) !== undefined
    ? { content: canonicalJson(rest), completeThrough, zone, whole }
    : { content: whole, zone, whole };
}
