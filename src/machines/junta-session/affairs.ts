import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const approved = {
  'junta.manual-approved': act({
    target: 'approved',
    citation: article('19'),
    ...law.MANUAL_APPROVED,
  }),
};
const asked = {
  'junta.council-opinion-requested': act({ target: 'asked', citation: article('25') }),
};
const reforms = {
  'junta.reform-proposal-analysed': act({
    target: 'analysed',
    citation: article('26'),
    ...law.REFORM_ANALYSED,
  }),
  'reform.proposed': act({ target: 'proposed', citation: article('74') }),
};
const appointments = {
  'unit.head-appointed': act({
    target: 'made',
    citation: article('40'),
    ...law.HEAD_APPOINTED,
  }),
  'unit.member-designated': act({
    target: 'made',
    citation: article('43'),
    ...law.MEMBER_DESIGNATED,
  }),
  'unit.composition-recorded': act({ citation: article('36'), ...law.COMPOSED }),
};
const submitted = {
  'cen.budget-submitted': act({ target: 'submitted', citation: article('38') }),
  'cen.work-plan-submitted': act({ target: 'submitted', citation: article('16') }),
};

/** What the Junta does besides cases (16, 19, 25, 26, 36, 38, 40, 43, 74, T4). */
export const affairs = procedure.createStateConfig({
  type: 'parallel',
  description: 'Los asuntos de la Junta que no son casos.',
  meta: { citations: [article('19'), article('25'), article('26'), article('38')] },
  states: {
    manuals: {
      initial: 'none',
      description: 'Los manuales, protocolos y perfiles técnicos.',
      meta: { citations: [article('19')] },
      states: {
        none: {
          description:
            'No consta la aprobación de ninguno; los primeros se deben a los dos meses de vigencia.',
          meta: {
            citations: [article('19'), article('T4')],
            opens: duties.OPENED_BY_FORCE,
            stable: true,
          },
          on: approved,
        },
        approved: {
          description: 'La Junta aprobó uno, a propuesta de la Coordinación.',
          meta: {
            citations: [article('19'), article('38')],
            closes: duties.CLOSED_BY_APPROVAL,
            stable: true,
          },
          on: approved,
        },
      },
    },
    advice: {
      initial: 'none',
      description: 'La opinión del Consejo Consultivo.',
      meta: { citations: [article('25')] },
      states: {
        none: {
          description: 'No se ha pedido al Consejo ninguna opinión.',
          meta: { citations: [article('25')], stable: true },
          on: asked,
        },
        asked: {
          description: 'Un integrante de la Junta pidió la opinión del Consejo; basta uno.',
          meta: { citations: [article('25')], stable: true },
          on: asked,
        },
      },
    },
    reforms: {
      initial: 'none',
      description: 'Las propuestas de reforma.',
      meta: { citations: [article('26'), article('74')] },
      states: {
        none: {
          description: 'No consta ninguna propuesta de reforma.',
          meta: { citations: [article('26')], stable: true },
          on: reforms,
        },
        proposed: {
          description: 'Hay una propuesta de reforma o de política pública.',
          meta: {
            citations: [article('26'), article('74')],
            opens: duties.OPENED_BY_REFORM_PROPOSAL,
            stable: true,
          },
          on: reforms,
        },
        analysed: {
          description: 'La Junta analizó la propuesta; si procede, la Coordinación le da trámite.',
          meta: { citations: [article('26')], closes: duties.CLOSED_BY_ANALYSIS, stable: true },
          on: reforms,
        },
      },
    },
    appointments: {
      initial: 'none',
      description: 'Las titularidades y la integración de las unidades auxiliares.',
      meta: { citations: [article('38'), article('40'), article('43')] },
      states: {
        none: {
          description: 'No consta ningún nombramiento de la Junta.',
          meta: { citations: [article('38')], stable: true },
          on: appointments,
        },
        made: {
          description: 'La Junta nombró a propuesta de la Coordinación.',
          meta: { citations: [article('38'), article('40')], stable: true },
          on: appointments,
        },
      },
    },
    plans: {
      initial: 'none',
      description: 'El presupuesto operativo y el programa anual de trabajo.',
      meta: { citations: [article('16'), article('20', 1), article('38')] },
      states: {
        none: {
          description: 'No se ha sometido ninguno a la Junta.',
          meta: { citations: [article('38')], stable: true },
          on: submitted,
        },
        submitted: {
          description: 'La Coordinación los sometió a la Junta.',
          meta: { citations: [article('16'), article('20', 1), article('38')], stable: true },
          on: submitted,
        },
      },
    },
  },
});
