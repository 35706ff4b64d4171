import * as z from 'zod';

/** Route by which an inconformidad was filed; the person need not name one. */
export const FILED_ROUTES = ['ordinary', 'extraordinary', 'unspecified'] as const;

export const filedRoute = z.enum(FILED_ROUTES);
