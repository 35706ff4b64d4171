import { EVENT_TYPES, type EventType, eventTypes, isEventType } from '../../events/index';
import { suggest } from '../../rules/index';
import { type ProcedureDefect, shown } from './defect';
import { type ActInPlace, actsIn, everyState } from './every-state';
import type { Place } from './place';
import type { WrittenRoot } from './procedure-schema';
import { targetFinder } from './targets';

/** What is wrong with the acts of a procedure of the right form: names that nothing bears, and effects. */
export function* lintActs(root: WrittenRoot): Generator<ProcedureDefect> {
  const targets = targetFinder(root);
  for (const each of everyState(root)) {
    for (const written of actsIn(each)) {
      const { act, place } = written;
      if (act.target !== undefined && targets.find(act.target, each.path) === undefined) {
        yield unknown(
          'E_PROCEDURE_TARGET',
          [...place, 'target'],
          ['estado', 'state'],
          act.target,
          targets.names(each.path),
        );
      }
      yield* lintEffect(written, each.path.length === 0);
      yield* lintTypes(written);
    }
  }
}

/** Only the whole procedure notes, and it does nothing else; only an act of a state is taken. */
function* lintEffect({ act, place }: ActInPlace, isRoot: boolean): Generator<ProcedureDefect> {
  const notes = act.guard.type === 'isEvidence';
  const whole = notes && act.actions === 'note' && act.meta.evidence === true;
  const taken = !notes && act.actions !== 'note' && act.meta.evidence === undefined;
  if (isRoot ? whole && act.target === undefined : taken) return;
  yield {
    code: 'E_PROCEDURE_EFFECT',
    place,
    message: isRoot
      ? {
          es: 'el procedimiento en su conjunto sólo toma nota de los actos (`isEvidence`, `note`)',
          en: 'the procedure as a whole only notes acts (`isEvidence`, `note`)',
        }
      : {
          es: 'un acto de un estado va con `concerns` o `satisfies`, y con `take`',
          en: 'an act of a state goes with `concerns` or `satisfies`, and with `take`',
        },
    help: {
      es: 'escríbalo como los actos vecinos',
      en: 'write it as the acts beside it are written',
    },
  };
}

/** Types of the contract, and keys that their payload has. */
function* lintTypes({ type, act, place }: ActInPlace): Generator<ProcedureDefect> {
  if (!isEventType(type)) {
    yield unknown('E_PROCEDURE_EVENT', place, ['tipo de evento', 'event type'], type, EVENT_TYPES);
    return;
  }
  if (act.guard.type === 'isEvidence') return;
  const { params } = act.guard;
  const at: Place = [...place, 'guard', 'params'];
  const payload = Object.keys(eventTypes[type as EventType].schema.shape);
  const keys = [
    ...(['given', 'listed'] as const).flatMap((term) =>
      Object.keys(params[term] ?? {}).map((key) => [key, [...at, term, key]] as const),
    ),
    ...(['known', 'missing'] as const).flatMap((term) =>
      (params[term] ?? []).map((key, position) => [key, [...at, term, position]] as const),
    ),
  ];
  for (const [key, where] of keys) {
    if (!payload.includes(key))
      yield unknown('E_PROCEDURE_PAYLOAD', where, ['dato', 'datum'], key, payload);
  }
  const { made = [], done } = params.every ?? {};
  for (const named of [...made, ...(done === undefined ? [] : [done])]) {
    if (!isEventType(named)) {
      const where = [...at, 'every'];
      yield unknown(
        'E_PROCEDURE_EVENT',
        where,
        ['tipo de evento', 'event type'],
        named,
        EVENT_TYPES,
      );
    }
  }
}

/** A name that nothing bears, with the nearest one that something does. */
export function unknown(
  code: string,
  place: Place,
  [es, en]: readonly [string, string],
  word: string,
  known: readonly string[],
): ProcedureDefect {
  const meant = suggest(word, known);
  const list = known.slice(0, 12).map(shown).join(', ');
  return {
    code,
    place,
    message: {
      es: `no se conoce: ${es} \`${shown(word)}\``,
      en: `unknown ${en} \`${shown(word)}\``,
    },
    help:
      meant === undefined
        ? { es: `se admiten: ${list}`, en: `known: ${list}` }
        : { es: `¿quiso decir \`${shown(meant)}\`?`, en: `did you mean \`${shown(meant)}\`?` },
  };
}
