import * as z from 'zod';
import { group } from '../payload';
import { presenceMode } from './channels';
import { identifier } from './identifiers';
import { flag } from './values';

export const SESSION_KINDS = ['ordinary', 'extraordinary'] as const;

export const sessionKind = z.enum(SESSION_KINDS);

/** One attendee of a session of the Junta de Gobierno. */
export const juntaAttendance = group(
  {
    seat: identifier.describe('seat code; a code outside the nine is kept, not counted'),
    person: identifier.describe('pseudonym, given for a substitute'),
    substitute: flag,
    mode: presenceMode,
  },
  ['seat', 'substitute', 'mode'],
);
