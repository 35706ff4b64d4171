import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

/** What is collected, under its codes and without names (68, 71). */
const gathered = (target?: string) => {
  const taken = (citation = article('71')) =>
    act({ ...(target === undefined ? {} : { target }), citation });
  return {
    'person.profiled': taken(),
    'aggression.recorded': taken(article('68')),
    'amparo.reported': taken(),
  };
};

/** The database of aggressions and measures, from what is gathered to an update that holds it. */
export const collection = procedure.createStateConfig({
  initial: 'collecting',
  description: 'La base de datos del Mecanismo.',
  meta: { citations: [article('68'), article('71')] },
  states: {
    collecting: {
      description: 'Se reúnen datos que la base aún no recoge.',
      meta: { citations: [article('68'), article('71')] },
      on: {
        ...gathered(),
        'database.updated': act({ target: 'updated', citation: article('71'), ...law.UPDATED }),
      },
    },
    updated: {
      description: 'La base recoge los contenidos que la norma pide.',
      meta: { citations: [article('71')], stable: true },
      on: {
        ...gathered('collecting'),
        'database.updated': act({ citation: article('71'), ...law.UPDATED }),
      },
    },
  },
});
