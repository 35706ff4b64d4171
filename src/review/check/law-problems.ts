import type { LawComparison, LoadedPack } from '../../rules/index';
import type { CheckProblem } from './problem';

/** Articles that are no longer as they were read, each where its hash is written. */
export function lawProblems(
  { instrument, changed }: LawComparison,
  pack: LoadedPack,
): readonly CheckProblem[] {
  const text = [...pack.texts.values()].find(({ file }) => /(^|\/)sources\.json$/.test(file));
  const at = (pack.sources?.instruments ?? []).findIndex(({ id }) => id === instrument);
  return changed.map(({ article, cite }) => ({
    code: 'E_LAW_CHANGED',
    level: 'error',
    file: text?.file ?? '',
    ...(text?.placeOf(['instruments', at, 'articles', article]) ?? { line: 1, column: 1 }),
    message: {
      es: `el artículo ${article} no es el que se leyó; reglas que lo citan: ${cite.join(', ') || 'ninguna'}`,
      en: `article ${article} is not the one that was read; rules that cite it: ${cite.join(', ') || 'none'}`,
    },
    help: {
      es: 'lea de nuevo el artículo, revise esas reglas y registre el texto con `npm run record:law`',
      en: 'read the article again, review those rules, and record the text with `npm run record:law`',
    },
  }));
}
