import * as z from 'zod';

/**
 * The only free text of a log: ids, pseudonyms and short codes in plain ASCII. Look-alike letters,
 * zero-width characters and spaces have no place to hide in, and a person's name does not fit.
 */
export const IDENTIFIER = /^[A-Za-z0-9._:-]+$/;

export const identifier = z.string().regex(IDENTIFIER);

export const identifiers = z.array(identifier);

export const oneOrMore = z.union([identifier, identifiers]);

export const caseId = identifier.describe('refs.case id');
export const decisionId = identifier.describe('refs.decision id');
export const measureId = identifier.describe('refs.measure id');
export const measureIds = identifiers.describe('refs.measure ids');
export const procurementId = identifier.describe(
  'refs.procurement id, or the id of the procurement event',
);
export const documentId = identifier.describe('document id');
export const shortCode = identifier.describe('short code, no free text');
