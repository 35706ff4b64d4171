import type { BilingualText } from '../../core/index';
import { type Flaw, flawsOf, type StateGraph, statesOf } from '../../machines/index';
import { machineName } from '../diagram/machine-names';
import type { ProcedureProblem } from './procedure-problem';

interface FlawWords {
  readonly code: string;
  readonly says: (what: string) => BilingualText;
  readonly help: BilingualText;
}

const WORDS: Readonly<Record<Flaw['kind'], FlawWords>> = {
  unreachable: {
    code: 'P_UNREACHABLE',
    says: (what) => ({
      es: `ningún acto lleva al estado ${what}`,
      en: `no act leads to the state ${what}`,
    }),
    help: {
      es: 'añada el acto que lleva a él, o quite el estado',
      en: 'add the act that leads to it, or remove the state',
    },
  },
  shadowed: {
    code: 'P_SHADOWED',
    says: (what) => ({
      es: `el acto ${what} nunca se toma: otro del mismo estado siempre va primero`,
      en: `the act ${what} is never taken: another one of the state always goes first`,
    }),
    help: {
      es: 'póngalo antes del otro, o distinga sus guardas',
      en: 'put it before the other one, or tell their guards apart',
    },
  },
  'never-taken': {
    code: 'P_NEVER_TAKEN',
    says: (what) => ({
      es: `ningún acto posible cumple la guarda de ${what}`,
      en: `no possible act meets the guard of ${what}`,
    }),
    help: {
      es: 'compare los valores de la guarda con los que admite ese acto (docs/eventos.md)',
      en: 'compare the values of the guard with those that the act admits (docs/eventos.md)',
    },
  },
  'dead-end': {
    code: 'P_DEAD_END',
    says: (what) => ({
      es: `del estado ${what} no sale ningún acto, y ahí no acaba nada`,
      en: `no act leaves the state ${what}, and nothing ends there`,
    }),
    help: {
      es: 'añada el acto que sigue; si nada más tiene que ocurrir, `"type": "final"` o `"stable": true`',
      en: 'add the act that follows; if nothing more need happen, `"type": "final"` or `"stable": true`',
    },
  },
  'no-rest': {
    code: 'P_NO_REST',
    says: (what) => ({
      es: `desde el estado ${what} nunca se llega a uno final o estable`,
      en: `from the state ${what} no final or stable one is ever reached`,
    }),
    help: {
      es: 'añada un acto que lo concluya, o declare `"stable": true` el estado en que puede quedar',
      en: 'add an act that concludes it, or declare the state in which it may stay `"stable": true`',
    },
  },
};

/** What is wrong with the form of a procedure, on all that it can do. */
export function flawProblems(graph: StateGraph): readonly ProcedureProblem[] {
  const states = new Map(statesOf(graph.machine).map((state) => [state.path, state]));
  return flawsOf(graph).map(({ kind, state, transition, place }) => {
    const { code, says, help } = WORDS[kind];
    const described = states.get(state)?.description ?? '';
    const what = transition === undefined ? `\`${state}\` («${described}»)` : `\`${transition}\``;
    return { name: machineName(graph.machine), code, place, message: says(what), help };
  });
}
