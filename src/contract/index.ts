export { caseEnvelopeSchema } from './case-envelope-schema';
export { NAMED, NOTES, named, noted } from './named';
export { nextSchema } from './next-schema';
export * as part from './parts';
export { findingSchema, reportLineSchema, reportSchema } from './report-schema';
export { ledgerSchema, termSchema } from './term-schema';
export { voteSchema } from './vote-schema';
export { withoutBoundsOfZod } from './without-bounds-of-zod';
