import { codeWords } from './datum-words';

/**
 * What a fact means, with the codes that its rule is written with in words: `; «none» si no consta`
 * as `; “ninguna” si no consta`. A code beside its own words is left out.
 */
export function meaningWords(meaning: string): string {
  return meaning
    .replaceAll(/«([a-z][a-z-]*)»/g, (quoted, code: string) => {
      const words = codeWords(code, meaning);
      return words === undefined ? quoted : `“${words}”`;
    })
    .replaceAll(/ \(([a-z][a-z-]*)\)/g, (aside, code: string) =>
      codeWords(code, meaning) === undefined ? aside : '',
    );
}
