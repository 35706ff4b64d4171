import { InvalidArgumentError } from 'commander';
import type { Moment } from '../../calendar/index';
import { parseInstant, parsePlainDate } from '../../core/index';
import type { Language } from './language';

/** Parses `--as-of`: an instant with its offset. */
export const instantOption =
  (language: Language) =>
  (text: string): number => {
    const instant = parseInstant(text);
    if (instant !== undefined) return instant.epochMs;
    throw new InvalidArgumentError(
      language === 'es'
        ? 'Escriba la fecha con hora y desfase, como 2016-12-31T23:59:59-06:00.'
        : 'Write date, time and offset, such as 2016-12-31T23:59:59-06:00.',
    );
  };

/** Parses `--from`: an instant with its offset, or a plain date. */
export const momentOption =
  (language: Language) =>
  (text: string): Moment => {
    const instant = parseInstant(text);
    if (instant !== undefined) return { kind: 'instant', ...instant };
    const day = parsePlainDate(text);
    if (day !== undefined) return { kind: 'date', day };
    throw new InvalidArgumentError(
      language === 'es'
        ? 'Escriba un día, como 2016-03-18, o un momento completo y con desfase, como 2016-03-18T22:40:00-06:00; la fecha debe existir.'
        : 'Write a day, such as 2016-03-18, or a full moment with offset, such as 2016-03-18T22:40:00-06:00; the date must exist.',
    );
  };

/** Parses a whole number that is not negative. */
export const countOption =
  (language: Language) =>
  (text: string): number => {
    if (/^\d{1,6}$/.test(text)) return Number(text);
    throw new InvalidArgumentError(
      language === 'es' ? 'Escriba un número entero.' : 'Write a whole number.',
    );
  };
