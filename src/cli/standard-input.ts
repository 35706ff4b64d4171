import { EXIT } from './exit-code';
import type { Session } from './session';

/** Whether standard input is asked for more than once; says so. */
export function sharesStandardInput(
  paths: readonly (string | undefined)[],
  session: Session,
): boolean {
  if (paths.filter((path) => path === '-').length < 2) return false;
  session.io.err(
    session.language === 'es'
      ? 'Sólo uno de los archivos puede venir por la entrada estándar.\n'
      : 'Only one of the files can come by standard input.\n',
  );
  session.exit = EXIT.usage;
  return true;
}
