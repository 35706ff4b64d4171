/** A moment as it stands in a sentence: on its own, and after «de». */
export interface MomentWords {
  readonly plain: string;
  readonly of: string;
}

const MASCULINE =
  'Momento Fin Final Cierre Comienzo Día Inicio Instante Primer Término Último'.split(' ');
const FEMININE = 'Apertura Fecha Hora Primera Última'.split(' ');

/**
 * The meaning of a fact that is a moment, with its article: `el momento en que…`, `del momento en
 * que…`. What does not begin with a word known here is quoted as it is.
 */
export function momentWords(meaning: string): MomentWords {
  const lower = meaning.charAt(0).toLowerCase() + meaning.slice(1);
  const [first = ''] = meaning.split(' ');
  if (MASCULINE.includes(first)) return { plain: `el ${lower}`, of: `del ${lower}` };
  if (FEMININE.includes(first)) return { plain: `la ${lower}`, of: `de la ${lower}` };
  if (first === 'Cuándo') {
    const rest = `el momento en que ${meaning.slice('Cuándo '.length)}`;
    return { plain: rest, of: rest.replace(/^el/, 'del') };
  }
  return { plain: `este momento: «${meaning}»`, of: `de este momento: «${meaning}»` };
}
