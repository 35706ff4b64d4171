import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

/** One of the four moments at which the measure is agreed with the person (Reglamento 57). */
const phase = (name: string, moment: string) => {
  const agreed = (target: string) => ({
    'measure.agreed': [
      act({
        target: 'excepted',
        citation: article('57'),
        given: { phase: [name] },
        known: ['exceptionRef'],
      }),
      act({ target, citation: article('57'), given: { phase: [name] } }),
    ],
  });
  return procedure.createStateConfig({
    initial: 'open',
    description: `Acuerdo con la persona ${moment}.`,
    meta: { citations: [article('57')] },
    states: {
      open: {
        description: `No consta acuerdo con la persona ${moment}.`,
        meta: { citations: [article('57')], stable: true },
        on: agreed('agreed'),
      },
      agreed: {
        description: `La persona dio su acuerdo ${moment}.`,
        meta: { citations: [article('57')], stable: true },
        on: agreed('agreed'),
      },
      excepted: {
        description: `Una causa grave suple el acuerdo de la persona ${moment}.`,
        meta: { citations: [article('57')], stable: true },
        on: agreed('agreed'),
      },
    },
  });
};

/** What the person has agreed to, phase by phase. */
export const agreement = procedure.createStateConfig({
  type: 'parallel',
  description: 'El acuerdo con la persona en cada fase de la medida.',
  meta: { citations: [article('57')] },
  states: {
    analysis: phase('analysis', 'en el análisis'),
    determination: phase('determination', 'en la determinación'),
    implementation: phase('implementation', 'en la implementación'),
    evaluation: phase('evaluation', 'en la evaluación'),
  },
});
