import { InvalidArgumentError } from 'commander';
import type { AnchoredHead } from '../../evidence/index';
import type { Language } from './language';

/** A head as it is printed to be anchored: 64 hexadecimal digits, a colon and the number of lines. */
export const headText = (head: string, lines: number): string => `${head}:${lines}`;

/** Parses `--head`: a head as it was printed, or its digits alone. */
export const headOption =
  (language: Language) =>
  (text: string): AnchoredHead => {
    const match = /^([0-9a-f]{64})(?::([1-9]\d{0,14}))?$/i.exec(text);
    if (match?.[1] !== undefined) {
      const head = match[1].toLowerCase();
      return match[2] === undefined ? { head } : { head, lines: Number(match[2]) };
    }
    throw new InvalidArgumentError(
      language === 'es'
        ? 'Escriba la cabeza como la dio mecanismo seal: 64 cifras hexadecimales, dos puntos y el número de líneas.'
        : 'Write the head as mecanismo seal gave it: 64 hexadecimal digits, a colon and the number of lines.',
    );
  };
