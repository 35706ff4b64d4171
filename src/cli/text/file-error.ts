import type { BilingualText } from '../../core/index';
import type { Language } from './language';

/** What systems call their errors, such as `ENOENT`; those of Node and of this library have a `_`. */
const SYSTEM_ERROR = /^E[A-Z0-9]+$/;

/** The code of an error of the file system, for a file out of reach; else `undefined`. */
export function unreadableFile(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && SYSTEM_ERROR.test(code) ? code : undefined;
}

/** What to say where a file cannot be written; its name stays out. */
export function unwritable(code: string, language: Language): string {
  if (code === 'EEXIST') {
    return language === 'es'
      ? 'Ya hay un archivo con ese nombre y no se sobrescribe. Elija otro.\n'
      : 'There is a file of that name, and it is not overwritten. Choose another.\n';
  }
  return language === 'es'
    ? `No se pudo escribir el archivo (${code}). Compruebe la ruta y los permisos.\n`
    : `The file could not be written (${code}). Check its path and permissions.\n`;
}

/** What a file is for: messages tell the files of a command apart by it, and the names stay out. */
const ROLES = {
  file: { es: 'el archivo', en: 'The file' },
  log: { es: 'el registro', en: 'The log' },
  seal: { es: 'el sello', en: 'The seal' },
  key: { es: 'la clave', en: 'The key' },
  map: { es: 'el mapa', en: 'The map' },
  law: { es: 'el texto de la ley', en: 'The text of the law' },
  release: { es: 'la publicación anterior', en: 'The previous release' },
  rules: { es: 'la carpeta de reglas', en: 'The folder of rules' },
  profile: { es: 'la carpeta del perfil', en: 'The folder of the profile' },
} as const satisfies Record<string, BilingualText>;

export type FileRole = keyof typeof ROLES;

const ADVICE: Readonly<Record<string, BilingualText>> = {
  ENOENT: { es: 'No existe: compruebe la ruta.', en: 'It does not exist: check its path.' },
  EISDIR: {
    es: 'Es una carpeta: nombre los archivos que contiene.',
    en: 'It is a folder: name the files in it.',
  },
  EACCES: { es: 'Falta el permiso de leer.', en: 'The permission to read it is missing.' },
};
const ANY_ADVICE: BilingualText = {
  es: 'Compruebe la ruta y los permisos.',
  en: 'Check its path and permissions.',
};

/** What to say of a file out of reach; `place` is that of one among several logs. */
export function fileError(
  code: string,
  language: Language,
  role: FileRole = 'file',
  place?: number,
): string {
  const which = ROLES[role][language] + (place === undefined ? '' : ` ${place}`);
  const advice = (ADVICE[code] ?? ANY_ADVICE)[language];
  return language === 'es'
    ? `No se pudo leer ${which} (${code}). ${advice}\n`
    : `${which} could not be read (${code}). ${advice}\n`;
}
