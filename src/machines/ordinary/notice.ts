import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const decided = [
  act({
    target: 'owed',
    citation: article('22'),
    given: { kind: ['grant', 'modify', 'extend', 'continue', 'resume'] },
    names: ['case'],
    ...law.DECIDED_FOR,
  }),
  act({
    target: 'owed',
    citation: article('22'),
    given: { kind: ['deny', 'reduce', 'suspend'] },
    names: ['case'],
    ...law.DECIDED_AGAINST,
  }),
  act({
    target: 'owed',
    citation: article('22'),
    given: { kind: ['no-resolution'] },
    names: ['case'],
    ...law.LEFT_UNRESOLVED,
  }),
];
const notified = act({ target: 'notified', citation: article('22'), given: { form: ['written'] } });

/** What the Junta determines is told to the person in writing, in ten business days (22). */
export const notice = procedure.createStateConfig({
  initial: 'notDue',
  description: 'La notificación por escrito de lo que la Junta determina.',
  meta: { citations: [article('22')] },
  states: {
    notDue: {
      description: 'La Junta aún no determina nada que notificar.',
      meta: { citations: [article('22')], stable: true },
      on: { 'junta.decision-adopted': decided },
    },
    owed: {
      description: 'Corren diez días hábiles para notificar por escrito a la persona.',
      meta: { citations: [article('22')], opens: duties.OPENED_BY_DECISION },
      on: { 'junta.decision-adopted': decided, 'determination.notified': notified },
    },
    notified: {
      description: 'La determinación se notificó por escrito.',
      meta: { citations: [article('22')], closes: duties.CLOSED_BY_NOTICE, stable: true },
      on: { 'junta.decision-adopted': decided, 'determination.notified': notified },
    },
  },
});
