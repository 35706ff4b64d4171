import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const aided = act({ target: 'aided', citation: article('51', 2) });
const prevention = act({ citation: article('69') });

/** What is done under the agreement: prevention (68-70), and the aid of the Federation (51). */
export const cooperation = procedure.createStateConfig({
  initial: 'unaided',
  description: 'La cooperación con la otra parte.',
  meta: { citations: [article('51'), article('69')] },
  states: {
    unaided: {
      description: 'La Junta no ha pedido el auxilio de la Federación.',
      meta: { citations: [article('51', 2)], stable: true },
      on: { 'federal-aid.requested': aided, 'prevention.action-recorded': prevention },
    },
    aided: {
      description: 'La Junta pidió el auxilio de la Federación por fallas de la entidad.',
      meta: { citations: [article('51', 2)], stable: true },
      on: { 'federal-aid.requested': aided, 'prevention.action-recorded': prevention },
    },
  },
});
