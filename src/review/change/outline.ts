import { type BilingualText, visible } from '../../core/index';
import { citationWords } from '../words/citation-words';
import type { Language } from '../words/language';
import { both, type Change, type ChangeSubject, DIRECTIONS, type Direction } from './change';
import type { ChangeReport } from './change-report';

/** Changes of one thing, of one direction. */
export interface ChangedThing {
  readonly subject: ChangeSubject;
  readonly changes: readonly Change[];
}

/** Changes of one direction, thing by thing; a direction without any is left out. */
export interface DirectionSection {
  readonly direction: Direction;
  readonly count: number;
  readonly things: readonly ChangedThing[];
}

/** A report as it is read: what moves towards less protection first. */
export function outlineOf({ changes }: ChangeReport): readonly DirectionSection[] {
  return DIRECTIONS.flatMap((direction) => {
    const own = changes.filter((change) => change.direction === direction);
    if (own.length === 0) return [];
    const things = new Map<string, { subject: ChangeSubject; changes: Change[] }>();
    for (const change of own) {
      const key = `${change.subject.matter} ${change.subject.id}`;
      const thing = things.get(key);
      if (thing === undefined) things.set(key, { subject: change.subject, changes: [change] });
      else thing.changes.push(change);
    }
    return [{ direction, count: own.length, things: [...things.values()] }];
  });
}

/** Words of every form of a report of changes. */
export const CHANGE_WORDS = {
  title: both('Qué significa el cambio', 'What the change means'),
  none: both('Nada cambia.', 'Nothing changes.'),
  why: both('Por qué', 'Why'),
  before: both('Antes', 'Before'),
  after: both('Ahora', 'Now'),
  noLimit: both('sin límite que se pueda contar', 'no limit that can be counted'),
  uses: both('Reglas que la usan', 'Rules that use it'),
  unread: both('No se pudo leer', 'Could not be read'),
  limits: [both('Si empieza', 'Starting'), both('Vencía', 'Was due'), both('Vence', 'Is due')],
  old: both('en lo anterior', 'in the old'),
  new: both('en lo nuevo', 'in the new'),
  hint: both(
    'Lo que no se puede decidir con sólo leer los archivos está en «hay que verlo», nunca en «sin efecto». Una regla que no cambió no aparece.',
    'What reading the files alone does not decide is under “must be seen”, never under “no effect”. A rule that did not change is not listed.',
  ),
} as const;

export const DIRECTION_NAMES: Readonly<Record<Direction, BilingualText>> = {
  'less-protection': both('Menos protección', 'Less protection'),
  unclear: both(
    'Hay que verlo: no se puede decidir por sí solo',
    'Must be seen: not decided by itself',
  ),
  'more-protection': both('Más protección', 'More protection'),
  neutral: both('Sin efecto en los resultados', 'No effect on outcomes'),
};

/** The count of each direction, on one line. */
export function summaryWords({ summary }: ChangeReport, language: Language): string {
  const names = {
    'less-protection': both('menos protección', 'less protection'),
    unclear: both('por ver', 'to be seen'),
    'more-protection': both('más protección', 'more protection'),
    neutral: both('sin efecto', 'no effect'),
  };
  return DIRECTIONS.map((direction) => `${summary[direction]} ${names[direction][language]}`).join(
    ' · ',
  );
}

/** What a change is about: the article first, for lawyers look for it. */
export function changeSubjectWords(
  { citation, title, id }: ChangeSubject,
  language: Language,
): string {
  const article = citation === undefined ? '' : `${citationWords(citation, language)} · `;
  return visible(`${article}${title[language]} (${id})`);
}
