import { canonicalJson } from '../../../core/index';
import { eventLabel } from '../../words/concern-words';
import { alike, both, type Direction, type Finding } from '../change';
import { effectChanges } from './effect-changes';
import type { FileState, FileTransition, States } from './flatten';
import { guardChanges } from './guard-changes';
import { natureOf, protects } from './nature';
import { stateWords } from './state-changes';

/** The acts of a state: those that came, those that went, and those that are not as they were. */
export function actChanges(one: FileState, other: FileState, was: States, is: States): Finding[] {
  const pairs: (readonly [FileTransition, FileTransition])[] = [];
  const left = [...other.transitions];
  const take = (fits: (act: FileTransition) => boolean): FileTransition | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  let rest = [...one.transitions];
  const sameAct = (a: FileTransition, b: FileTransition) => a.event === b.event;
  const rounds: ((a: FileTransition, b: FileTransition) => boolean)[] = [
    (a, b) => actContent(a) === actContent(b),
    (a, b) => a.target === b.target && a.guard === b.guard,
    (a, b) => a.guard === b.guard,
    (a, b) => a.target === b.target,
    () => true,
  ];
  for (const fits of rounds) {
    rest = rest.filter((act) => {
      const match = take((each) => sameAct(act, each) && fits(act, each));
      if (match === undefined) return true;
      pairs.push([act, match]);
      return false;
    });
  }
  return [
    ...rest.map((act) => actComesOrGoes(act, one, false, was)),
    ...left.map((act) => actComesOrGoes(act, other, true, is)),
    ...pairs.flatMap(([a, b]) => [
      ...retargeted(a, b, one, was, is),
      ...guardChanges(a, b, one, was, is),
      ...effectChanges(a, b, one, was, is),
    ]),
    ...reordered(one, other, pairs),
  ];
}

const actContent = ({ at: _at, ...act }: FileTransition): string =>
  canonicalJson({ ...act, target: act.target ?? null, guard: act.guard ?? null });

/** An act in words: its name, and where it leads. */
function actWords(act: FileTransition, state: FileState, states: States): string {
  const target = act.target === undefined ? undefined : states.get(act.target);
  const to =
    act.target === undefined
      ? ''
      : ` → ${target === undefined ? `\`${act.target}\`` : stateWords(target)}`;
  return `«${eventLabel(act.event)}», ${stateWords(state)}${to}`;
}

function actComesOrGoes(
  act: FileTransition,
  state: FileState,
  comes: boolean,
  states: States,
): Finding {
  const words = actWords(act, state, states);
  const says = comes
    ? both(`Acto que antes no cabía: ${words}`, `An act that had no place before: ${words}`)
    : both(`Acto que ya no cabe: ${words}`, `An act that no longer has a place: ${words}`);
  const kind = comes ? 'act-added' : 'act-removed';
  if (act.guard === 'isEvidence') {
    return {
      kind: `evidence-${comes ? 'added' : 'removed'}`,
      direction: 'unclear',
      says,
      reason: both(
        'Cambia de qué se entera el procedimiento.',
        'What the procedure is told changes.',
      ),
    };
  }
  const nature = natureOf(act, state, states);
  if (nature === 'ends') {
    return {
      kind,
      says,
      direction: comes ? 'less-protection' : 'more-protection',
      reason: comes
        ? both(
            'Es un camino más para terminar, reducir, suspender o negar la protección.',
            'It is one more way to end, reduce, suspend or deny protection.',
          )
        : both(
            'Es un camino menos para terminar, reducir, suspender o negar la protección.',
            'It is one way fewer to end, reduce, suspend or deny protection.',
          ),
    };
  }
  const isProtected = act.target !== undefined && protects(act.target, states);
  // An act that grants may lead out of protection all the same: its name is no proof of where.
  if (nature === 'grants' && (!comes || isProtected)) {
    return {
      kind,
      says,
      direction: comes ? 'more-protection' : 'less-protection',
      reason: comes
        ? both(
            'Es un camino más para proteger o para seguir el procedimiento.',
            'It is one more way to protect or to go on with the procedure.',
          )
        : both(
            'Es un camino menos para proteger o para seguir el procedimiento.',
            'It is one way fewer to protect or to go on with the procedure.',
          ),
    };
  }
  return {
    kind,
    says,
    direction: 'unclear',
    reason: both(
      'No se ve en el procedimiento si el acto protege más o menos.',
      'The procedure does not show whether the act protects more or less.',
    ),
  };
}

function retargeted(
  one: FileTransition,
  other: FileTransition,
  state: FileState,
  was: States,
  is: States,
): Finding[] {
  if (one.target === other.target) return [];
  const [before, after] = [
    protects(one.target ?? state.path, was),
    protects(other.target ?? state.path, is),
  ];
  const direction: Direction =
    before === after ? 'unclear' : after ? 'more-protection' : 'less-protection';
  const name = (act: FileTransition, states: States) => {
    const target = act.target === undefined ? undefined : states.get(act.target);
    return target === undefined
      ? both(act.target ?? 'sin moverse', act.target ?? 'without moving')
      : alike(stateWords(target));
  };
  return [
    {
      kind: 'act-retargeted',
      direction,
      says: both(
        `«${eventLabel(one.event)}», desde ${stateWords(state)}, lleva a otro estado.`,
        `«${eventLabel(one.event)}», from ${stateWords(state)}, leads to another state.`,
      ),
      reason:
        direction === 'unclear'
          ? both(
              'Los dos estados protegen igual; qué sigue de cada uno hay que verlo.',
              'Both states protect alike; what follows from each must be seen.',
            )
          : after
            ? both(
                'Lleva a donde la protección está en vigor.',
                'It leads to where protection is in force.',
              )
            : both(
                'Lleva a donde la protección ya no está en vigor.',
                'It leads to where protection is no longer in force.',
              ),
      before: name(one, was),
      after: name(other, is),
    },
  ];
}

/** The first act whose guard holds is taken: another order may be another act. */
function reordered(
  one: FileState,
  other: FileState,
  pairs: readonly (readonly [FileTransition, FileTransition])[],
): Finding[] {
  const events = [...new Set(pairs.map(([act]) => act.event))].filter((event) => {
    const ofEvent = pairs.filter(([act]) => act.event === event).sort(([a], [b]) => a.at - b.at);
    return ofEvent.some(([, b], at) => at > 0 && b.at < (ofEvent[at - 1]?.[1].at ?? 0));
  });
  return events.map((event) => ({
    kind: 'act-order',
    direction: 'unclear' as const,
    says: both(
      `Cambia el orden en que se prueban los casos de «${eventLabel(event)}», en ${stateWords(other)}.`,
      `The order in which the cases of «${eventLabel(event)}» are tried changes, in ${stateWords(one)}.`,
    ),
    reason: both('Se toma el primero que se cumple.', 'The first that holds is taken.'),
  }));
}
