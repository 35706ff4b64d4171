/** Days of the week in the order of `weekdayOf`: 0 is Sunday. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** One of `WEEKDAYS`. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Spanish names, for the reasons that a lawyer reads in a ledger. */
export const WEEKDAY_NAMES_ES = [
  'domingo',
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
] as const;
