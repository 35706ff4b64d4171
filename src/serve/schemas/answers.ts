import {
  caseEnvelopeSchema,
  named,
  nextSchema,
  reportSchema,
  termSchema,
  voteSchema,
} from '../../contract/index';

/** What the contract publishes in a file of its own, as components of the description. */
export const reportAnswer = named('report', reportSchema);
export const nextAnswer = named('nextSteps', nextSchema);
export const termAnswer = named('term', termSchema);
export const voteAnswer = named('vote', voteSchema);

/** Where a case stands; a client keeps it as it is, and sends it back with the next event. */
export const caseAnswer = named('caseEnvelope', caseEnvelopeSchema);
