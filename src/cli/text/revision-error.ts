import type { BilingualText } from '../../core/index';
import type { RevisionFault, UnreadableRevision } from '../revision';
import type { Language } from './language';

const FAULTS: Readonly<Record<RevisionFault, BilingualText>> = {
  'no-git': {
    es: 'no es una carpeta, y no hay `git` con que leerla como revisión. Instale git o dé la carpeta.',
    en: 'is no folder, and there is no `git` to read it as a revision. Install git, or give the folder.',
  },
  'no-repository': {
    es: 'no es una carpeta, y aquí no hay un repositorio de git que leer. Compruebe la ruta, o ejecútelo dentro del repositorio.',
    en: 'is no folder, and there is no git repository here to read. Check the path, or run it inside the repository.',
  },
  'no-revision': {
    es: 'no es una carpeta ni una revisión del repositorio. Compruebe el nombre: rama, etiqueta o commit.',
    en: 'is neither a folder nor a revision of the repository. Check its name: branch, tag or commit.',
  },
  'no-folder': {
    es: 'no tiene la carpeta de reglas. Diga cuál es con --path.',
    en: 'does not have the folder of rules. Say which it is with --path.',
  },
  'missing-objects': {
    es: 'no está completa en este clon, y no se descarga nada. Traiga antes sus archivos con `git fetch`.',
    en: 'is not whole in this clone, and nothing is downloaded. Get its files first with `git fetch`.',
  },
  'too-large': {
    es: 'tiene una carpeta demasiado grande para ser de reglas. Diga cuál es con --path.',
    en: 'has a folder too large to be of rules. Say which it is with --path.',
  },
};
const SHALLOW: BilingualText = {
  es: ' El clon es superficial: traiga la historia con `git fetch --unshallow`, o con `fetch-depth: 0` en la acción que lo clona.',
  en: ' The clone is shallow: get its history with `git fetch --unshallow`, or with `fetch-depth: 0` in the action that clones it.',
};

const SIDES = {
  old: { es: 'Lo que se dio como anterior', en: 'What was given as old' },
  new: { es: 'Lo que se dio como nuevo', en: 'What was given as new' },
} as const;

/** What to say of a side that cannot be had; what was typed is not repeated. */
export function revisionError(
  { fault, isShallow }: UnreadableRevision,
  side: keyof typeof SIDES,
  language: Language,
): string {
  const more = isShallow ? SHALLOW[language] : '';
  return `${SIDES[side][language]} ${FAULTS[fault][language]}${more}\n`;
}

/** What to say of a side that was read and holds no rule. */
export function withoutRules(side: keyof typeof SIDES, language: Language): string {
  return language === 'es'
    ? `${SIDES[side].es} no tiene ninguna regla que se pueda leer. Compruebe la carpeta.\n`
    : `${SIDES[side].en} holds no rule that can be read. Check the folder.\n`;
}
