import * as z from 'zod';

/** Form of an act that the norms want in writing: anything else is told apart only from that. */
export const writtenOrOther = z.enum(['written', 'other']);
