import type { BilingualText, ProtocolError } from '../../core/index';

/** What is wrong with a seal, a key or a file to be sealed, and what to do about it. */
const TEXTS: Readonly<Record<string, BilingualText>> = {
  E_SEAL_HEADER: {
    es: 'el archivo no es un sello de esta versión. Los hace mecanismo seal.',
    en: 'the file is no seal of this version. mecanismo seal makes them.',
  },
  E_SEAL_LINE: {
    es: 'la línea no es de un sello: el sello está dañado o fue alterado. Use otra copia, o verifique sin él con la cabeza anclada (--head).',
    en: 'the line is none of a seal: the seal is damaged or was changed. Use another copy, or verify without it by the anchored head (--head).',
  },
  E_SEAL_CUT: {
    es: 'al sello le falta el final. Use otra copia, o verifique sin él con la cabeza anclada (--head).',
    en: 'the end of the seal is missing. Use another copy, or verify without it by the anchored head (--head).',
  },
  E_SEAL_HEAD: {
    es: 'la cabeza del sello no se sigue de sus líneas: el sello está dañado o fue alterado. Use otra copia, o verifique sin él con la cabeza anclada (--head).',
    en: 'the head of the seal does not follow from its lines: the seal is damaged or was changed. Use another copy, or verify without it by the anchored head (--head).',
  },
  E_SEAL_EMPTY: {
    es: 'el registro no tiene ninguna línea que sellar.',
    en: 'the log has no line to seal.',
  },
  E_SEAL_KEY: {
    es: 'el sello se hizo con otra clave, o sin clave. Use --key-file con la clave con que se selló, y sólo si se selló con una.',
    en: 'the seal was made with another key, or with none. Use --key-file with the key of the seal, and only if it was made with one.',
  },
  E_SEAL_KEY_LENGTH: {
    es: 'la clave debe tener de 32 a 1024 bytes. Haga una al azar: openssl rand -out clave.bin 32',
    en: 'a key has from 32 to 1024 bytes. Make one at random: openssl rand -out key.bin 32',
  },
};

/** The problem in both languages, with the line of the seal if it has one; `undefined` for another error. */
export function sealProblem({ code, where }: ProtocolError): BilingualText | undefined {
  const text = TEXTS[code];
  const line = where?.replace('line ', '');
  if (text === undefined || line === undefined || line === '0') return text;
  return { es: `línea ${line} del sello: ${text.es}`, en: `line ${line} of the seal: ${text.en}` };
}
