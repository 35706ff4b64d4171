import type { RuleText } from './rule-text';

/**
 * Control, format (among them those that turn the direction of writing) and unpaired characters, and
 * breaks of line: what they do is not seen, and a text that holds them may read as another.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Reports every key and text of a file in which a character is not seen, however it is written. */
export function lintCharacters(source: RuleText): void {
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (source.isFull) return;
    if (typeof value === 'string') reportUnseen(source, value, path);
    else if (Array.isArray(value)) {
      value.forEach((member, at) => {
        visit(member, [...path, at]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        reportUnseen(source, key, [...path, key]);
        visit(member, [...path, key]);
      }
    }
  };
  visit(source.value, []);
}

function reportUnseen(source: RuleText, text: string, path: readonly (string | number)[]): void {
  const found = UNSEEN.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return;
  const name = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  source.report(
    'E_TEXT_UNSEEN',
    path,
    {
      es: `hay un carácter que no se ve (${name}): el texto puede leerse distinto de lo que dice`,
      en: `there is a character that is not seen (${name}): the text may read otherwise than it says`,
    },
    {
      es: 'bórrelo; si hace falta, escriba el texto de nuevo',
      en: 'delete it; if need be, write the text again',
    },
  );
}
