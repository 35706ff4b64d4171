import type { BilingualText } from '../../../core/index';
import { eventLabel } from '../../words/concern-words';
import { alike, both, type Finding } from '../change';
import { setRelation } from '../rules/relation';
import type { FileState, FileTransition } from './flatten';
import { natureOf } from './nature';

type States = ReadonlyMap<string, FileState>;

/** Of which things an act is remembered, and whether it is taken into account at all. */
export function effectChanges(
  one: FileTransition,
  other: FileTransition,
  state: FileState,
  was: States,
  is: States,
): Finding[] {
  const where = `«${eventLabel(one.event)}», \`${state.path === '' ? '/' : state.path}\``;
  const at = ({ es, en }: BilingualText) => both(`${es}: ${where}.`, `${en}: ${where}.`);
  const found: Finding[] = [];
  const relation = setRelation(one.subject, other.subject);
  if (relation !== 'same') {
    const ends = [natureOf(one, state, was), natureOf(other, state, is)].includes('ends');
    const spreads = relation === 'narrower' && ends;
    found.push({
      kind: 'act-subject',
      direction: spreads ? 'less-protection' : 'unclear',
      says: at(both('Cambia de qué se entiende el acto', 'What the act is taken to be of changes')),
      reason: spreads
        ? both(
            'Con menos datos que coincidan, el fin de una medida puede acabar con otra.',
            'With less that must agree, the end of one measure may end another.',
          )
        : both(
            'De ello depende a qué medida o asunto alcanza el acto: hay que leerlo.',
            'The measure or matter that the act reaches rests on it: it must be read.',
          ),
      before: alike(one.subject.join(', ') || '—'),
      after: alike(other.subject.join(', ') || '—'),
    });
  }
  if (one.does !== other.does || one.isEvidence !== other.isEvidence) {
    found.push({
      kind: 'act-effect',
      direction: 'unclear',
      says: at(
        both(
          'Cambia si el acto mueve el procedimiento o sólo se anota',
          'Whether the act moves the procedure or is only noted changes',
        ),
      ),
      reason: both(
        'De ello depende si el procedimiento sigue al acto.',
        'Whether the procedure follows the act rests on it.',
      ),
      before: alike(one.does || '—'),
      after: alike(other.does || '—'),
    });
  }
  return found;
}
