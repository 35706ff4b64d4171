import { act } from '../inconformidad-ordinaria/acts';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';

const told = (to: string, target: string) =>
  act({ target, citation: article('110', 2), given: { to: [to] } });

/** Whether the Junta and the Consejo were told of it (110). */
export const report = procedure.createStateConfig({
  initial: 'nobodyTold',
  description: 'Si se informó de la inconformidad a la Junta y al Consejo.',
  meta: { citations: [article('110', 2)] },
  states: {
    nobodyTold: {
      description: 'No consta que se informara a la Junta ni al Consejo.',
      meta: { citations: [article('110', 2)] },
      on: {
        'inconformidad.reported': [told('junta', 'juntaTold'), told('council', 'consejoTold')],
      },
    },
    juntaTold: {
      description: 'La Junta está informada; falta el Consejo.',
      meta: { citations: [article('110', 2)] },
      on: { 'inconformidad.reported': [told('junta', 'juntaTold'), told('council', 'bothTold')] },
    },
    consejoTold: {
      description: 'El Consejo está informado; falta la Junta.',
      meta: { citations: [article('110', 2)] },
      on: { 'inconformidad.reported': [told('junta', 'bothTold'), told('council', 'consejoTold')] },
    },
    bothTold: {
      description: 'La Junta y el Consejo están informados.',
      meta: { citations: [article('110', 2)], stable: true },
      on: { 'inconformidad.reported': act({ citation: article('110', 2) }) },
    },
  },
});
