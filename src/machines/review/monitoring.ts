import { act } from '../measure/acts';
import { endsLeadingTo } from '../measure/ends';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { changesLeadingTo } from './changes';
import * as duties from './duties';
import * as law from './laws';

/** What a periodic review finds; what protects more is looked at first, and doubt finds nothing. */
const reviewed = {
  'measure.periodic-review-completed': [
    act({ target: 'inadequate', citation: article('98', 2), given: { adequate: [false] } }),
    act({ target: 'insufficient', citation: article('98', 3), given: { sufficient: [false] } }),
    act({ target: 'riskGone', citation: article('102', 1), given: { riskGone: [true] } }),
    act({ target: 'riskReduced', citation: article('98', 4), given: { riskReduced: [true] } }),
    act({
      target: 'adequate',
      citation: article('99'),
      given: { adequate: [true], sufficient: [true] },
    }),
    act({ target: 'unclear', citation: article('99') }),
  ],
};
const followed = { ...reviewed, ...changesLeadingTo('running') };
const remedied = {
  ...followed,
  'measure.review-proposal-submitted': [
    act({
      target: 'remedyProposed',
      citation: article('99'),
      given: { proposal: ['modify', 'extend'] },
      ...law.PROPOSED,
    }),
    act({ citation: article('99'), ...law.PROPOSED }),
  ],
};

/** The periodic review of the measure by the risk unit, and what it calls for (67, 98, 99). */
export const monitoring = procedure.createStateConfig({
  initial: 'live',
  description: 'El seguimiento periódico de la medida.',
  meta: { citations: [article('67'), article('99')] },
  states: {
    live: {
      initial: 'running',
      description: 'La unidad de riesgos da seguimiento a la medida.',
      meta: { citations: [article('99')] },
      on: endsLeadingTo({
        voluntary: 'ended',
        riskReduced: 'ended',
        misuse: 'ended',
        death: 'ended',
      }),
      states: {
        running: {
          description:
            'La medida corre sin revisar desde que se otorgó o cambió. Si vence su duración, lo único atrasado es la revisión: nada termina.',
          meta: {
            citations: [article('67'), article('99')],
            opens: duties.OPENED_BY_GRANT,
            closes: [...duties.CLOSED_BY_REMEDY, ...duties.CLOSED_BY_CHANGE],
            stable: true,
          },
          on: followed,
        },
        adequate: {
          description: 'La revisión halló que la medida es adecuada y basta; sigue igual.',
          meta: {
            citations: [article('99')],
            opens: duties.OPENED_BY_REVIEW,
            closes: duties.CLOSED_BY_REVIEW,
            stable: true,
          },
          on: followed,
        },
        unclear: {
          description: 'La revisión no dice lo bastante; en la duda la medida sigue igual.',
          meta: {
            citations: [article('99'), article('102', 4)],
            opens: duties.OPENED_BY_REVIEW,
            closes: duties.CLOSED_BY_REVIEW,
            stable: true,
          },
          on: followed,
        },
        inadequate: {
          description: 'La medida no es la adecuada para proteger: debe modificarse.',
          meta: {
            citations: [article('98', 2), article('99')],
            opens: [...duties.OPENED_BY_REVIEW, ...duties.OPENED_BY_SHORTFALL],
            closes: duties.CLOSED_BY_REVIEW,
          },
          on: remedied,
        },
        insufficient: {
          description: 'La medida no alcanza para proteger: debe ampliarse.',
          meta: {
            citations: [article('98', 3), article('99')],
            opens: [...duties.OPENED_BY_REVIEW, ...duties.OPENED_BY_SHORTFALL],
            closes: duties.CLOSED_BY_REVIEW,
          },
          on: remedied,
        },
        remedyProposed: {
          description: 'La unidad de riesgos propuso a la Junta modificar o ampliar la medida.',
          meta: {
            citations: [article('98'), article('99')],
            opens: duties.OPENED_BY_REMEDY,
            closes: duties.CLOSED_BY_REMEDY,
          },
          on: remedied,
        },
        riskReduced: {
          description:
            'El riesgo bajó sin desaparecer: la Junta puede disminuir la medida, con cuidado de que el riesgo no crezca otra vez.',
          meta: {
            citations: [article('98', 4)],
            opens: duties.OPENED_BY_REVIEW,
            closes: duties.CLOSED_BY_REVIEW,
            stable: true,
          },
          on: followed,
        },
        riskGone: {
          description:
            'La revisión da el riesgo por desaparecido: terminar pide un estudio actualizado, la persona en la sesión y dos terceras partes de los presentes; mientras, la medida sigue.',
          meta: {
            citations: [article('102')],
            opens: duties.OPENED_BY_REVIEW,
            closes: duties.CLOSED_BY_REVIEW,
            stable: true,
          },
          on: followed,
        },
      },
    },
    // Not final: a machine whose regions are all final takes no more of the record of its case.
    ended: {
      description: 'La medida terminó; acabó también su seguimiento.',
      meta: { citations: [article('100')], stable: true },
    },
  },
});
