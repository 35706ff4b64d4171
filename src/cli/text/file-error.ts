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

const THE_FILE: BilingualText = { es: 'el archivo', en: 'The file' };

/** What to say of it; `which` tells it from others that were given. The name stays out. */
export function fileError(code: string, language: Language, which = THE_FILE): string {
  return language === 'es'
    ? `No se pudo leer ${which.es} (${code}). Compruebe la ruta y los permisos.\n`
    : `${which.en} could not be read (${code}). Check its path and permissions.\n`;
}
