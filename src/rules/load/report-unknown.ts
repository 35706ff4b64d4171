import type { RuleText } from './rule-text';
import { suggest } from './suggest';

/** A word of the file as a message may repeat it: short, and without control characters. */
export const shown = (word: string): string => word.slice(0, 60).replace(/[^\w.:/-]/g, '?');

/** «no se conoce el hecho `quorrum`»; ayuda: «¿quiso decir `quorum`?» */
export function reportUnknown(
  text: RuleText,
  code: string,
  path: readonly (string | number)[],
  es: string,
  en: string,
  word: string,
  known: readonly string[],
): void {
  if (text.isFull) return;
  const meant = suggest(word, known);
  text.report(
    code,
    path,
    { es: `no se conoce: ${es} \`${shown(word)}\``, en: `unknown ${en} \`${shown(word)}\`` },
    meant === undefined
      ? {
          es: `se admiten: ${known.join(', ') || 'ninguno, falta declararlos'}`,
          en: `known: ${known.join(', ') || 'none declared'}`,
        }
      : { es: `¿quiso decir \`${meant}\`?`, en: `did you mean \`${meant}\`?` },
  );
}
