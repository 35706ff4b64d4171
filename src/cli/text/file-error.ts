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
  return language === 'es'
    ? `No se pudo escribir el archivo (${code}). Compruebe la ruta y los permisos.\n`
    : `The file could not be written (${code}). Check its path and permissions.\n`;
}

/** What to say of it; `log` is the place of the file among those given, from 1. The name stays out. */
export function fileError(code: string, language: Language, log?: number): string {
  if (language === 'es') {
    const which = log === undefined ? 'el archivo' : `el registro ${log}`;
    return `No se pudo leer ${which} (${code}). Compruebe la ruta y los permisos.\n`;
  }
  const which = log === undefined ? 'The file' : `Log ${log}`;
  return `${which} could not be read (${code}). Check its path and permissions.\n`;
}
