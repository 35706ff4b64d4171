import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act, caseAct } from './acts';
import * as duties from './duties';

const ensured = [
  act({ target: 'ensured', citation: article('109', 6) }),
  caseAct({ citation: article('109', 6) }),
];

/** What protects the person while an authority refuses (109). It takes the place of no measure. */
export const safeguard = procedure.createStateConfig({
  initial: 'notEnsured',
  description: 'La protección que la Coordinación garantiza mientras una autoridad rechaza.',
  meta: { citations: [article('109', 6)] },
  states: {
    notEnsured: {
      description: 'No consta otra protección que la de las medidas.',
      meta: { citations: [article('109', 6)], stable: true },
      on: { 'protection.ensured-interim': ensured },
    },
    ensured: {
      description: 'La Coordinación garantizó la protección por otros medios.',
      meta: { citations: [article('109', 6)], closes: duties.CLOSED_BY_PROTECTION, stable: true },
      on: { 'protection.ensured-interim': ensured },
    },
  },
});
