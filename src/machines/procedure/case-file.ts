import { passesOnDoubt } from './law-of';
import { article } from './meta';
import { procedure } from './procedure';
import { actsAbout } from './transitions';

const act = actsAbout('case');

/** Whether the file is open: a file closed at the door still hears the person again (54, 71, 101). */
export const caseFile = procedure.createStateConfig({
  initial: 'open',
  description: 'Si el expediente está abierto.',
  meta: { citations: [article('53'), article('71')] },
  states: {
    open: {
      description: 'El expediente está abierto.',
      meta: { citations: [article('53')], stable: true },
      on: {
        'application.not-admitted': act({
          target: 'notAdmitted',
          citation: article('71'),
          names: ['case'],
          ...passesOnDoubt('reglamento/art-101/may-apply-again'),
        }),
        'application.withdrawn': act({
          target: 'withdrawn',
          citation: article('54'),
          names: ['case'],
        }),
        'case.person-deceased': act({
          target: 'extinguished',
          citation: article('100'),
          names: ['case'],
        }),
      },
    },
    notAdmitted: {
      tags: ['closed'],
      description: 'La solicitud no se admitió; la persona puede inconformarse o volver a pedir.',
      meta: { citations: [article('71'), article('101', 4)], stable: true },
      on: { 'application.admitted': act({ target: 'open', citation: article('71') }) },
    },
    withdrawn: {
      tags: ['closed'],
      description: 'La persona desistió; puede volver a pedir.',
      meta: { citations: [article('54'), article('101', 4)], stable: true },
      on: { 'application.admitted': act({ target: 'open', citation: article('71') }) },
    },
    extinguished: {
      type: 'final',
      tags: ['closed'],
      description: 'El procedimiento se extinguió por fallecimiento.',
      meta: { citations: [article('100')] },
    },
  },
});
