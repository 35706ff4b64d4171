import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const changes = {
  'cen.head-appointed': act({ target: 'headed', citation: article('37'), ...law.HEADED }),
  'cen.head-substituted': act({ target: 'stoodIn', citation: article('41'), ...law.STOOD_IN }),
};

/** Who is the Executive Secretary: the head of the Coordination, or who stands in (16, 37, 41). */
export const secretariat = procedure.createStateConfig({
  initial: 'unknown',
  description: 'Quién ejerce la Secretaría Ejecutiva; tiene voz y no voto.',
  meta: { citations: [article('16'), article('37'), article('41')] },
  states: {
    unknown: {
      description: 'No consta quién encabeza la Coordinación.',
      meta: { citations: [article('37')], stable: true },
      on: changes,
    },
    headed: {
      description: 'La ejerce la persona titular de la Coordinación.',
      meta: { citations: [article('16'), article('37')], stable: true },
      on: changes,
    },
    stoodIn: {
      description: 'La suple, en su orden, la persona titular de una unidad.',
      meta: { citations: [article('41')], stable: true },
      on: changes,
    },
  },
});
