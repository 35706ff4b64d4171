import { InvalidArgumentError } from 'commander';
import { parseInstant, parsePlainDate } from '../../core/index';
import type { AnchoredHead } from '../../evidence/index';
import type { Language } from './language';

/**
 * A head as it is printed to be anchored: 64 hexadecimal digits, a colon and the number of lines, and
 * where it rests on it another colon and until when the log said that it was complete.
 */
export const headText = (head: string, lines: number, completeThrough?: string): string =>
  `${head}:${lines}${completeThrough === undefined ? '' : `:${completeThrough}`}`;

/** Parses `--head`: a head as it was printed, or less of it: its digits alone, or without the time. */
export const headOption =
  (language: Language) =>
  (text: string): AnchoredHead => {
    const match = /^([0-9a-f]{64})(?::([1-9]\d{0,14})(?::(.+))?)?$/i.exec(text);
    const [, digits, lines, completeThrough] = match ?? [];
    if (digits !== undefined && (completeThrough === undefined || isTime(completeThrough))) {
      return {
        head: digits.toLowerCase(),
        ...(lines === undefined ? {} : { lines: Number(lines) }),
        ...(completeThrough === undefined ? {} : { completeThrough }),
      };
    }
    throw new InvalidArgumentError(
      language === 'es'
        ? 'Escriba la cabeza como la dio mecanismo seal: 64 cifras hexadecimales, dos puntos, el número de líneas y, si la trae, la fecha.'
        : 'Write the head as mecanismo seal gave it: 64 hexadecimal digits, a colon, the number of lines and, where it has one, the date.',
    );
  };

const isTime = (text: string): boolean =>
  (parseInstant(text) ?? parsePlainDate(text)) !== undefined;
