import { RESUMED } from '../junta-session/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import type { Act } from '../procedure/transitions';
import { act } from './acts';
import { decisionsBy, unvotedDecisionsBy, votesBy } from './decisions';
import * as duties from './duties';
import * as law from './laws';

/** A session decides many matters: only what names the case is a vote or a decision on it. */
const onTheCase = (terms: Act) => act({ ...terms, names: ['case'] });
const votes = votesBy(onTheCase);
const unvoted = unvotedDecisionsBy(onTheCase);

/** What the Junta votes and decides besides cases; a case item has nothing to say to it. */
const OTHER_BUSINESS = ['ratify', 'preapprove', 'manual', 'appoint', 'budget', 'report', 'other'];
const otherBusiness = {
  'junta.vote-held': act({ citation: article('21'), given: { matter: OTHER_BUSINESS } }),
  'junta.decision-adopted': act({ citation: article('21'), given: { kind: OTHER_BUSINESS } }),
};
const informed = { 'junta.information-provided': act({ citation: article('21') }) };
const takenUp = {
  'junta.case-opened': act({
    target: '#onTheTable',
    citation: article('21'),
    names: ['case'],
    ...law.TAKEN_UP,
  }),
};
const recessed = {
  'junta.recess-declared': act({ target: 'recessed', citation: article('21'), ...law.RECESSED }),
};
const closedWith = (target: string) => ({
  'junta.session-closed': act({ target, citation: article('24') }),
});
const notReached = {
  ...closedWith('leftOver'),
  'junta.session-not-held': act({ target: 'leftOver', citation: article('13') }),
};

/** One case before the Junta: listed, deliberated, voted, decided or put off (9, 21, 22, 93). */
export const deliberation = procedure.createStateConfig({
  initial: 'unlisted',
  description: 'El paso del caso por una sesión de la Junta.',
  meta: { citations: [article('21'), article('22'), article('93')] },
  on: otherBusiness,
  states: {
    unlisted: {
      description: 'El caso no consta en el orden del día de la sesión.',
      meta: { citations: [article('10'), article('16')], stable: true },
      on: {
        'junta.agenda-authorized': act({ target: 'listed', citation: article('16') }),
        ...informed,
        ...takenUp,
        ...notReached,
      },
    },
    listed: {
      description:
        'El caso está en el orden del día; hay que citar a la persona e informar a los integrantes.',
      meta: { citations: [article('9'), article('16'), article('21')] },
      on: {
        'junta.agenda-authorized': act({ citation: article('16') }),
        ...informed,
        ...takenUp,
        ...notReached,
      },
    },
    deliberating: {
      id: 'onTheTable',
      description: 'La Junta delibera sobre el caso.',
      meta: { citations: [article('9'), article('21')] },
      on: { ...takenUp, ...informed, ...votes, ...unvoted, ...recessed, ...notReached },
    },
    recessed: {
      description:
        'La deliberación está en receso para reunir información; debe reanudarse a más tardar a las setenta y dos horas.',
      meta: { citations: [article('21')], opens: duties.OPENED_BY_RECESS },
      on: {
        ...informed,
        'junta.session-resumed': act({
          target: 'deliberating',
          citation: article('21'),
          ...RESUMED,
        }),
        ...notReached,
      },
    },
    voted: {
      description:
        'El caso se votó; el resultado se cuenta de las boletas y se asienta como decisión.',
      meta: { citations: [article('18'), article('21')] },
      on: { ...takenUp, ...votes, ...decisionsBy(onTheCase), ...recessed, ...notReached },
    },
    decided: {
      description: 'La Junta decidió el caso; falta notificarlo.',
      meta: {
        citations: [article('21'), article('22')],
        opens: duties.OPENED_BY_DECISION,
        closes: duties.CLOSED_BY_DECISION,
        stable: true,
      },
      on: { ...takenUp, ...votes, ...unvoted, ...closedWith('resolved') },
    },
    deferred: {
      description:
        'La Junta dejó el caso sin resolver para reunir información; vuelve en su siguiente sesión.',
      meta: {
        citations: [article('22'), article('93')],
        opens: duties.OPENED_BY_DEFERRAL,
        closes: duties.CLOSED_BY_DECISION,
        stable: true,
      },
      on: { ...takenUp, ...votes, ...unvoted, ...closedWith('postponed') },
    },
    resolved: {
      type: 'final',
      tags: ['closed'],
      description: 'La sesión terminó con el caso resuelto.',
      meta: { citations: [article('22'), article('24')] },
    },
    postponed: {
      type: 'final',
      tags: ['closed'],
      description: 'La sesión terminó con el caso aplazado; lo ya otorgado sigue igual.',
      meta: { citations: [article('22'), article('93')] },
    },
    leftOver: {
      type: 'final',
      tags: ['closed'],
      description:
        'La sesión pasó sin decidir el caso; debe listarse en otra y lo ya otorgado sigue igual.',
      meta: { citations: [article('22'), article('93')] },
    },
  },
});
