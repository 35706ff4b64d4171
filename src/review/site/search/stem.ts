/** Endings of Spanish words, without accents, the longest first. */
const ENDINGS =
  /(?:aciones|imientos|imiento|amientos|amiento|uciones|iciones|acion|icion|ucion|iones|adores|adoras|ador|adora|antes|ante|iendo|aron|ieron|ando|(?<=[a-zñ]{4})(?:[ai]d[ao]s?)|aban|aba|ion|ar|er|ir|an|en|es|os|as|o|a|e|s)$/;
/** What must be left of a word for it to stand for others. */
const SHORTEST = 3;

/** The beginning that the forms of a word share: `votar`, `votos` and `votacion` as `vot`. */
export function stemOf(word: string): string {
  if (!/^[a-zñ]+$/.test(word)) return word;
  const stem = word.replace(ENDINGS, '');
  return stem.length < SHORTEST ? word : stem;
}
