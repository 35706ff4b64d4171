import { decisionsBy, unvotedDecisionsBy, votesBy } from '../case-item/decisions';
import * as duties from '../case-item/duties';
import * as law from '../case-item/laws';
import { OPENED_BY_OPENING } from '../minutes/duties';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const votes = votesBy(act);
const decisions = decisionsBy(act);
const unvoted = unvotedDecisionsBy(act);

/** The Junta in session: one matter after another, each voted before it is decided (13, 21, 22). */
export const inSession = procedure.createStateConfig({
  initial: 'betweenMatters',
  description: 'La Junta sesiona; el quórum se cuenta al abrir, al reanudar y en cada votación.',
  meta: { citations: [article('13'), article('21')], opens: OPENED_BY_OPENING },
  on: {
    'junta.attendance-changed': act({ citation: article('13') }),
    'junta.invitee-admitted': act({ citation: article('8'), ...law.INVITED }),
    'junta.invitee-follow-up-granted': act({ citation: article('8'), ...law.FOLLOW_UP_GRANTED }),
    'junta.person-excluded': act({ citation: article('9'), ...law.EXCLUDED }),
    'junta.information-provided': act({ citation: article('21') }),
    'junta.case-opened': act({
      target: '#deliberating',
      citation: article('21'),
      ...law.CASE_OPENED,
    }),
    'junta.recess-declared': act({
      target: 'recessed',
      citation: article('21'),
      ...law.RECESSED,
    }),
    'junta.session-closed': act({ target: 'closed', citation: article('24') }),
  },
  states: {
    betweenMatters: {
      description: 'Ningún asunto está a discusión.',
      meta: { citations: [article('21')], stable: true },
      on: { ...votes, ...unvoted },
    },
    deliberating: {
      id: 'deliberating',
      description: 'La Junta delibera sobre un caso.',
      meta: { citations: [article('9'), article('21')], closes: duties.OPENED_BY_RECESS },
      on: { ...votes, ...unvoted },
    },
    voted: {
      description: 'El asunto se votó; el resultado se cuenta de las boletas.',
      meta: { citations: [article('18'), article('21')] },
      on: { ...votes, ...decisions },
    },
    decided: {
      description: 'La Junta decidió el asunto.',
      meta: {
        citations: [article('21'), article('22')],
        opens: duties.OPENED_BY_DECISION,
        closes: duties.CLOSED_BY_DECISION,
        stable: true,
      },
      on: { ...votes, ...unvoted },
    },
    deferred: {
      description: 'La Junta dejó el caso sin resolver para reunir información.',
      meta: {
        citations: [article('22')],
        opens: duties.OPENED_BY_DEFERRAL,
        closes: duties.CLOSED_BY_DECISION,
        stable: true,
      },
      on: { ...votes, ...unvoted },
    },
  },
});
