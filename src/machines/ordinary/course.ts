import { CONSENTED, TO_ORDINARY } from '../application/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import { decisions } from './decisions';
import * as duties from './duties';
import { laterStudies, reviews } from './later-studies';
import * as law from './laws';

const studied = act({ target: 'studied', citation: article('91'), ...law.STUDIED });
const heard = { 'risk-study.participation-recorded': act({ citation: article('90', 2) }) };
const proposed = act({ target: 'proposed', citation: article('93') });
const planned = act({ target: 'planned', citation: article('58', 2), ...law.PLANNED });
const forwarded = act({ target: 'atRiskUnit', citation: article('91') });
const determined = act({
  target: 'remitting',
  citation: article('91'),
  given: { track: ['ordinary'] },
  ...TO_ORDINARY,
});
const implemented = [
  act({
    target: 'implemented',
    citation: article('94', 1),
    given: { complete: [true] },
    every: { made: ['measure.granted'], done: 'measure.implemented' },
  }),
  act({ citation: article('94', 1) }),
];

/** The way of a case from the risk unit to the Junta and back (22, 44, 58, 90-95). */
export const course = procedure.createStateConfig({
  initial: 'start',
  description: 'El curso del procedimiento ordinario.',
  meta: { citations: [article('90'), article('91'), article('94')] },
  states: {
    start: {
      description: 'El procedimiento ordinario no ha empezado.',
      meta: { citations: [article('78', 2), article('91')], stable: true },
      on: {
        'application.received': act({ target: 'applied', citation: article('91') }),
        'consent.given': act({
          target: 'applied',
          citation: article('56'),
          given: { scope: ['procedure'] },
          ...CONSENTED,
        }),
        'procedure.determined': determined,
        'case.forwarded-to-uer': forwarded,
      },
    },
    applied: {
      description: 'Se recibió la solicitud; falta determinar por qué procedimiento sigue.',
      meta: { citations: [article('91')], opens: duties.OPENED_BY_APPLICATION },
      on: {
        'application.received': act({ citation: article('91') }),
        'procedure.determined': determined,
        'case.forwarded-to-uer': forwarded,
      },
    },
    remitting: {
      description:
        'El caso sigue la vía ordinaria y debe pasar de inmediato a la unidad de riesgos.',
      meta: { citations: [article('91')], opens: duties.OPENED_BY_TRACK },
      on: { 'case.forwarded-to-uer': forwarded },
    },
    atRiskUnit: {
      description:
        'La unidad de riesgos tiene el expediente y debe concluir el estudio en plazo; el del caso ordinario directo corre desde la solicitud.',
      meta: {
        citations: [article('88'), article('91')],
        opens: duties.OPENED_BY_ARRIVAL,
        closes: duties.OPENED_BY_TRACK,
      },
      on: {
        'risk-study.requested': act({ citation: article('91') }),
        'risk-study.participation-recorded': act({
          target: 'participated',
          citation: article('90', 2),
        }),
        'risk-study.completed': studied,
      },
    },
    participated: {
      description: 'Consta la intervención de la persona en el estudio.',
      meta: { citations: [article('90', 2)] },
      on: {
        ...heard,
        'risk-study.completed': studied,
      },
    },
    studied: {
      description: 'El estudio de riesgo está concluido; siguen el plan y las medidas propuestas.',
      meta: { citations: [article('91'), article('92')], closes: duties.CLOSED_BY_STUDY },
      on: {
        ...heard,
        'risk-study.completed': studied,
        'risk-study.updated': act({ citation: article('92') }),
        'protection-plan.defined': planned,
        'measure.proposed': proposed,
      },
    },
    planned: {
      description: 'El plan de protección integral está definido.',
      meta: { citations: [article('44'), article('58')] },
      on: { ...heard, 'protection-plan.defined': planned, 'measure.proposed': proposed },
    },
    proposed: {
      description: 'Las medidas están propuestas; la Junta decide en su siguiente sesión.',
      meta: { citations: [article('93'), article('22')], opens: duties.OPENED_BY_PROPOSAL },
      on: {
        ...heard,
        'measure.proposed': act({ citation: article('93') }),
        'protection-plan.defined': act({ citation: article('58', 2), ...law.PLANNED }),
        'risk-study.updated': act({ citation: article('92') }),
        'junta.case-opened': act({ target: 'inSession', citation: article('21') }),
        ...decisions,
      },
    },
    inSession: {
      description: 'La Junta delibera sobre el caso.',
      meta: { citations: [article('9'), article('21')] },
      on: { ...heard, 'measure.proposed': act({ citation: article('93') }), ...decisions },
    },
    granted: {
      description: 'La Junta otorgó o mantuvo medidas; falta comunicarlas e implementarlas.',
      meta: {
        citations: [article('22'), article('94')],
        opens: duties.OPENED_BY_GRANT,
        closes: duties.OPENED_BY_PROPOSAL,
      },
      on: {
        ...laterStudies,
        'measure.granted': act({ target: 'granted', citation: article('22'), ...law.DECIDED_FOR }),
        'measure.communicated': [
          act({
            target: 'communicated',
            citation: article('94', 1),
            every: { made: ['measure.granted'], done: 'measure.communicated' },
          }),
          act({ citation: article('94', 1) }),
        ],
        'measure.implemented': implemented,
      },
    },
    communicated: {
      description: 'Cada autoridad que ejecuta conoce sus medidas.',
      meta: { citations: [article('52'), article('94')], closes: duties.CLOSED_BY_COMMUNICATION },
      on: {
        ...laterStudies,
        'measure.granted': act({ target: 'granted', citation: article('22'), ...law.DECIDED_FOR }),
        'measure.communicated': act({ citation: article('94', 1) }),
        'measure.procurement-requested': act({ citation: article('94', 3) }),
        'measure.implemented': implemented,
      },
    },
    implemented: {
      description: 'Todas las medidas otorgadas funcionan.',
      meta: {
        citations: [article('94', 1)],
        closes: duties.CLOSED_BY_IMPLEMENTATION,
        stable: true,
      },
      on: {
        ...laterStudies,
        'measure.granted': act({ target: 'granted', citation: article('22'), ...law.DECIDED_FOR }),
        'complaint.right-informed': act({
          target: 'monitoring',
          citation: article('76'),
          given: { moment: ['post-implementation'] },
        }),
      },
    },
    monitoring: {
      description: 'Las medidas funcionan y se les da seguimiento; cada una vive por su cuenta.',
      meta: { citations: [article('76'), article('99')], stable: true },
      on: {
        ...reviews,
        'measure.proposed': proposed,
        'risk-study.completed': studied,
        'case.forwarded-to-uer': forwarded,
      },
    },
    denied: {
      description: 'La Junta no otorgó medidas; la persona puede inconformarse o volver a pedir.',
      meta: {
        citations: [article('22'), article('107'), article('101', 4)],
        closes: duties.OPENED_BY_PROPOSAL,
        stable: true,
      },
      on: {
        ...reviews,
        'application.received': act({ target: 'applied', citation: article('101', 4) }),
        'case.forwarded-to-uer': forwarded,
        'inconformidad.resolved': act({
          target: 'proposed',
          citation: article('109'),
          given: { outcome: ['revoke', 'modify'] },
        }),
        'risk-study.completed': studied,
      },
    },
  },
});
