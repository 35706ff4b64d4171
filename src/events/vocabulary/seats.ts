/**
 * The seats of the Junta de Gobierno by the names of 2012. A log may carry later names: which seat
 * they continue is a fact of the rules (`organ.succeeded`), so a seat in a log is only an
 * identifier, never checked against this list.
 */
export const SEATS = [
  'SEGOB',
  'PGR',
  'SSP',
  'SRE',
  'CNDH',
  'CC-1',
  'CC-2',
  'CC-3',
  'CC-4',
] as const;

/** One code of `SEATS`. */
export type Seat = (typeof SEATS)[number];
