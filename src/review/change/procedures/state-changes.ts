import { type BilingualText, canonicalJson } from '../../../core/index';
import { alike, both, type Direction, type Finding } from '../change';
import { setRelation } from '../rules/relation';
import type { FileState, States } from './flatten';
import { protects } from './nature';

/** How a state is called: what it says of itself, and where it is. */
export const stateWords = ({
  description,
  path,
}: Pick<FileState, 'description' | 'path'>): string =>
  description === '' ? `\`${path}\`` : `«${description}» (\`${path === '' ? '/' : path}\`)`;

export function stateComesOrGoes(
  state: FileState,
  comes: boolean,
  was: States,
  is: States,
): Finding {
  const isProtective = protects(state.path, comes ? is : was) && state.isProtective;
  const direction: Direction = isProtective
    ? comes
      ? 'more-protection'
      : 'less-protection'
    : 'unclear';
  const words = stateWords(state);
  return {
    kind: comes ? 'state-added' : 'state-removed',
    direction,
    says: comes
      ? both(`Estado nuevo: ${words}`, `New state: ${words}`)
      : both(`El estado ya no está: ${words}`, `The state is gone: ${words}`),
    reason: isProtective
      ? both('En ese estado la protección está en vigor.', 'Protection is in force in that state.')
      : both(
          'Qué pasa con los casos que estén o puedan estar en él, hay que verlo.',
          'What becomes of cases that are or may be in it must be seen.',
        ),
  };
}

export function stateChanges(one: FileState, other: FileState): Finding[] {
  const found: Finding[] = [];
  const words = stateWords(other);
  const add = (kind: string, direction: Direction, says: BilingualText, reason: BilingualText) =>
    found.push({ kind, direction, says: inState(says, words), reason });
  if (one.isProtective !== other.isProtective) {
    add(
      'protective',
      other.isProtective ? 'more-protection' : 'less-protection',
      other.isProtective
        ? both('Ahora cuenta como protección en vigor', 'It now counts as protection in force')
        : both(
            'Ya no cuenta como protección en vigor',
            'It no longer counts as protection in force',
          ),
      both(
        'Por esa marca se sabe si la medida protege.',
        'By that mark it is known whether the measure protects.',
      ),
    );
  }
  const duties = [
    ['opens', one.opens, other.opens],
    ['closes', one.closes, other.closes],
  ] as const;
  for (const [kind, before, after] of duties) {
    for (const rule of before.filter((id) => !after.includes(id)))
      found.push(dutyChange(kind, 'no-longer', rule, words));
    for (const rule of after.filter((id) => !before.includes(id)))
      found.push(dutyChange(kind, 'now', rule, words));
  }
  if (one.initial !== other.initial || one.type !== other.type) {
    add(
      'state-form',
      'unclear',
      both(
        `Cambia cómo empieza o qué clase de estado es (${one.initial ?? one.type} → ${other.initial ?? other.type})`,
        `How it begins, or what kind of state it is, changes (${one.initial ?? one.type} → ${other.initial ?? other.type})`,
      ),
      both('Cambia por dónde pasan los casos.', 'Where cases pass changes.'),
    );
  }
  if (one.isStable !== other.isStable) {
    add(
      'state-stable',
      other.isStable ? 'less-protection' : 'more-protection',
      other.isStable
        ? both('Ya no se espera que ocurra nada más', 'Nothing more is expected to happen')
        : both('Ahora se espera que ocurra algo más', 'Something more is now expected to happen'),
      both(
        'La marca dice si un caso puede quedarse ahí para siempre.',
        'The mark says whether a case may stay there for ever.',
      ),
    );
  }
  const tags = setRelation(
    one.tags.filter((tag) => tag !== 'protective'),
    other.tags.filter((tag) => tag !== 'protective'),
  );
  if (tags !== 'same') {
    add(
      'state-tags',
      'unclear',
      both(
        `Cambian sus marcas (${one.tags.join(', ') || '—'} → ${other.tags.join(', ') || '—'})`,
        `Its tags change (${one.tags.join(', ') || '—'} → ${other.tags.join(', ') || '—'})`,
      ),
      both('De ellas dependen otros pasos.', 'Other steps rest on them.'),
    );
  }
  if (one.description !== other.description) {
    found.push({
      kind: 'state-description',
      direction: 'neutral',
      says: both(
        `Cambia la descripción de \`${one.path || '/'}\`.`,
        `The description of \`${one.path || '/'}\` changes.`,
      ),
      reason: both('Sólo cambia lo que se lee.', 'Only what is read changes.'),
      before: alike(one.description),
      after: alike(other.description),
    });
  }
  if (canonicalJson(one.citations) !== canonicalJson(other.citations)) {
    found.push({
      kind: 'state-citations',
      direction: 'neutral',
      says: inState(both('Cambian los artículos que cita', 'The articles cited change'), words),
      reason: both('Sólo cambia lo que se lee.', 'Only what is read changes.'),
    });
  }
  return found;
}

const inState = ({ es, en }: BilingualText, state: string): BilingualText =>
  both(`${es}, en ${state}.`, `${en}, in ${state}.`);

function dutyChange(
  kind: 'opens' | 'closes',
  how: 'now' | 'no-longer',
  rule: string,
  state: string,
): Finding {
  const less = (kind === 'opens') === (how === 'no-longer');
  const says = {
    'opens now': both('Nace también el deber', 'This duty begins too'),
    'opens no-longer': both('Ya no nace el deber', 'This duty no longer begins'),
    'closes now': both('Se da también por cumplido el deber', 'This duty counts as met too'),
    'closes no-longer': both(
      'Ya no se da por cumplido el deber',
      'This duty no longer counts as met',
    ),
  }[`${kind} ${how}` as const];
  return {
    kind: `duty-${kind}-${how}`,
    direction: less ? 'less-protection' : 'more-protection',
    says: both(`${says.es} \`${rule}\`, en ${state}.`, `${says.en} \`${rule}\`, in ${state}.`),
    reason: less
      ? both(
          'El procedimiento deja de reclamar un deber.',
          'The procedure no longer calls for a duty.',
        )
      : both('El procedimiento reclama un deber más.', 'The procedure calls for one more duty.'),
  };
}
