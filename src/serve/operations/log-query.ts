import * as z from 'zod';
import { type ReadInputOptions, readAuditInput, readStoredInput } from '../../audit/index';
import { READINGS } from '../../core/index';
import type { Profile } from '../../rules/index';
import { anyQuery } from '../operation';
import { instant, words } from '../schemas/common';
import type { Service } from '../service';

/** How a log is looked at: the options of the command line, by the same names. */
export const logQuery = anyQuery.extend({
  asOf: instant
    .optional()
    .describe('instant of the evaluation; default: as far as the log says to be complete, or now'),
  profile: words.optional().describe('id of the legal order; default: the first of /v1/health'),
  reading: z
    .enum(READINGS)
    .optional()
    .describe('reading of the open questions; default: pro-persona'),
  complete: z
    .enum(['true', 'false'])
    .optional()
    .describe('the whole log is complete up to asOf, whatever its header says'),
});

type LogQuery = z.output<typeof logQuery>;

/** The options of an evaluation of a log whose header says how far it is complete. */
export function evaluation(
  { asOf, reading: named, complete }: LogQuery,
  profile: Profile,
  completeThrough: number | undefined,
  now: number,
) {
  return {
    profile,
    asOf: asOf ?? completeThrough ?? now,
    reading: named ?? 'pro-persona',
    complete: complete === 'true',
  } as const;
}

/** A log as columns, which take little memory. */
export const storedLog = (log: Uint8Array, profile: Profile, service: Service) =>
  readStoredInput([log], readingOf(profile, service));

/** A log as events. */
export const parsedLog = (log: Uint8Array, profile: Profile, service: Service) =>
  readAuditInput([log], readingOf(profile, service));

function readingOf({ id, calendars }: Profile, { sha256 }: Service): ReadInputOptions {
  const hash = sha256?.();
  const options = { profile: id, defaultZone: calendars.zone.name };
  return hash === undefined ? options : { ...options, hash };
}
