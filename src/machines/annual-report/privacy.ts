import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const LIMITS = [article('20', 4), article('71', 2)];

const reviewed = {
  'report.privacy-reviewed': [
    act({ target: 'approved', citation: article('20', 4), given: { outcome: ['approved'] } }),
    act({
      target: 'changesRequired',
      citation: article('20', 4),
      given: { outcome: ['changes-required'] },
    }),
    act({ target: 'rejected', citation: article('20', 4), given: { outcome: ['rejected'] } }),
  ],
};

/** The review of what is to be published: personal, reserved and confidential data stay out. */
export const privacy = procedure.createStateConfig({
  initial: 'unreviewed',
  description: 'La revisión de privacidad de lo que se va a publicar.',
  meta: { citations: LIMITS },
  states: {
    unreviewed: {
      description: 'No consta una revisión de privacidad.',
      meta: { citations: LIMITS },
      on: reviewed,
    },
    approved: {
      description: 'La última revisión admite que se publique.',
      meta: { citations: LIMITS, stable: true },
      on: reviewed,
    },
    changesRequired: {
      description: 'La última revisión pide cambios antes de publicar.',
      meta: { citations: LIMITS },
      on: reviewed,
    },
    rejected: {
      description: 'La última revisión rechaza que se publique.',
      meta: { citations: LIMITS, stable: true },
      on: reviewed,
    },
  },
});
