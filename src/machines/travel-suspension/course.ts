import { act } from '../measure/acts';
import * as duties from '../measure/duties';
import { endsLeadingTo } from '../measure/ends';
import * as law from '../measure/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';

/** Short notice is a note, never a reason to refuse; so is a petition that is not in writing (A60). */
const requested = {
  'measure.suspension-requested': act({ target: 'requested', citation: article('104', 1) }),
};
const refused = {
  'measure.suspension-refused': act({
    target: 'refused',
    citation: article('104', 1),
    ...law.SUSPENSION_REFUSED,
  }),
};
const suspended = {
  'measure.suspended': act({
    target: 'suspended',
    citation: article('104', 1),
    given: { ground: ['person-request'] },
    names: ['measure'],
    ...law.SUSPENDED_AT_REQUEST,
  }),
};
const announced = {
  'measure.return-announced': act({ target: 'returning', citation: article('104', 2) }),
};
const resumed = { 'measure.resumed': act({ target: 'inPlace', citation: article('104', 2) }) };

/**
 * A suspension for a journey, at the request of the person and until they are back (104). The Junta
 * has no part in it, neither to suspend nor to resume.
 */
export const course = procedure.createStateConfig({
  initial: 'live',
  description: 'La suspensión de la medida por viaje o ausencia.',
  meta: { citations: [article('104')] },
  states: {
    live: {
      initial: 'inPlace',
      description: 'La persona dispone de la medida y puede suspenderla cuando se ausente.',
      meta: { citations: [article('104')] },
      on: endsLeadingTo({
        voluntary: 'ended',
        riskReduced: 'ended',
        misuse: 'ended',
        death: 'ended',
      }),
      states: {
        inPlace: {
          description: 'La medida no está suspendida por viaje.',
          meta: { citations: [article('104')], closes: duties.CLOSED_BY_RETURN, stable: true },
          on: { ...requested, ...suspended, ...announced, ...resumed },
        },
        requested: {
          description:
            'La persona pidió suspender la medida; mientras no se suspenda, sigue en pie.',
          meta: { citations: [article('104', 1)] },
          on: { ...requested, ...refused, ...suspended, ...announced },
        },
        refused: {
          description:
            'La Coordinación no suspendió la medida, que sigue; la persona puede pedirlo otra vez.',
          meta: { citations: [article('104', 1)], stable: true },
          on: { ...requested, ...refused, ...suspended },
        },
        suspended: {
          description: 'La medida está suspendida mientras la persona está ausente.',
          meta: { citations: [article('104')], opens: duties.OPENED_BY_SUSPENSION },
          on: { ...announced, ...resumed },
        },
        returning: {
          description:
            'La persona avisó cuándo regresa; a esa hora la medida debe estar otra vez en pie, sin que la Junta tenga que decidirlo.',
          meta: { citations: [article('104', 2)], opens: duties.OPENED_BY_RETURN },
          on: { ...announced, ...resumed, ...suspended },
        },
      },
    },
    ended: {
      type: 'final',
      description: 'La medida terminó; ya no hay qué suspender.',
      meta: { citations: [article('100')] },
    },
  },
});
