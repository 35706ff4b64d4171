import * as z from 'zod';

/** The four kinds of measure that the Ley tells apart (art. 2); two of them are near-homonyms. */
export const MEASURE_CLASSES = ['urgent', 'preventive', 'protection', 'prevention'] as const;

/** One code of `MEASURE_CLASSES`. */
export type MeasureClass = (typeof MEASURE_CLASSES)[number];

export const measureClass = z.enum(MEASURE_CLASSES);
