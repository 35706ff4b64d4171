import * as z from 'zod';
import { identifier, identifiers } from './identifiers';

/** Who receives a notice on the side of the person concerned. */
export const CONCERNED_PARTIES = ['petitioner', 'beneficiary', 'representative'] as const;

export const concernedParty = z.enum(CONCERNED_PARTIES);

/** A person is only ever a pseudonym. */
export const pseudonym = identifier.describe('pseudonym');

export const pseudonyms = identifiers.describe('pseudonyms');
