import { parsePlainDate } from '../../core/index';
import { type ProcedureDefect, shown } from './defect';
import { everyState, type StateInPlace } from './every-state';
import type { Place } from './place';
import type { WrittenRoot } from './procedure-schema';

const defect = (
  code: string,
  place: Place,
  [es, en]: readonly [string, string],
  help: readonly [string, string],
): ProcedureDefect => ({
  code,
  place,
  message: { es, en },
  help: { es: help[0], en: help[1] },
});

/** What is wrong with the states of a procedure of the right form: where they begin, end, and their names. */
export function* lintStates(root: WrittenRoot): Generator<ProcedureDefect> {
  if (parsePlainDate(root.id.split('@')[1] ?? '') === undefined) {
    yield defect(
      'E_PROCEDURE_ID',
      ['id'],
      ['la fecha de la identidad no existe', 'the date of the id does not exist'],
      ['escriba el día en que empieza a regir', 'write the day on which it comes into force'],
    );
  }
  const ids = new Set<string>();
  for (const each of everyState(root)) {
    yield* lintBeginning(each);
    const { id } = each.state;
    if (id === undefined || each.path.length === 0) continue;
    if (ids.has(id)) {
      yield defect(
        'E_PROCEDURE_ID',
        [...each.place, 'id'],
        [
          `hay dos estados con la identidad \`${shown(id)}\``,
          `two states have the id \`${shown(id)}\``,
        ],
        ['dé a cada uno la suya', 'give each its own'],
      );
    }
    ids.add(id);
  }
}

/** One of several states is the first; the parts of a parallel state all begin; a final one holds none. */
function* lintBeginning({ state, place }: StateInPlace): Generator<ProcedureDefect> {
  const below = Object.keys(state.states ?? {});
  const { type, initial } = state;
  if (type === 'final' && below.length > 0) {
    yield defect(
      'E_PROCEDURE_SHAPE',
      place,
      ['un estado final no tiene estados dentro', 'a final state has no states in it'],
      ['quite `type` o esos estados', 'remove `type` or those states'],
    );
  }
  if (type === 'parallel' && below.length === 0) {
    yield defect(
      'E_PROCEDURE_SHAPE',
      place,
      ['no hay partes que avancen a la par', 'there are no parts that move side by side'],
      ['escriba `states`, o quite `type`', 'write `states`, or remove `type`'],
    );
  }
  const begins = type !== 'parallel' && below.length > 0;
  if (begins ? !below.includes(initial ?? '') : initial !== undefined) {
    yield defect(
      'E_PROCEDURE_INITIAL',
      initial === undefined ? place : [...place, 'initial'],
      begins
        ? [
            'no se dice en cuál de sus estados empieza',
            'it is not said in which of its states it begins',
          ]
        : ['aquí no hay un primer estado', 'there is no first state here'],
      begins
        ? [
            `escriba en \`initial\` uno de: ${below.map(shown).join(', ')}`,
            `write one of these in \`initial\`: ${below.map(shown).join(', ')}`,
          ]
        : ['quite `initial`', 'remove `initial`'],
    );
  }
}
