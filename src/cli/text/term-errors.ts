import type { TermErrorCode } from '../../calendar/index';
import type { BilingualText } from '../../core/index';

/** Why a term could not be counted, and what to write instead. */
export const TERM_ERROR_TEXTS: Readonly<Record<TermErrorCode, BilingualText>> = {
  CALENDAR_NOT_COVERED: {
    es: 'La cuenta sale de los años que cubren los calendarios (2011 a 2030): no se adivina.',
    en: 'The count leaves the years that the calendars cover (2011 to 2030): nothing is guessed.',
  },
  TERM_INVALID: {
    es: 'El plazo no se puede contar: la duración es al menos 1, y los meses sólo se cuentan hacia adelante.',
    en: 'The term cannot be counted: its length is at least 1, and months are only counted forward.',
  },
  TERM_FROM_DATE_ONLY: {
    es: 'Un plazo en horas corre desde una hora: escriba --from con fecha, hora y desfase.',
    en: 'A term in hours runs from an hour: write --from with a date, a time and an offset.',
  },
};
