import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import { HINDERED } from './arrivals';
import * as duties from './duties';
import * as law from './laws';

const PROCEDURE = { scope: ['procedure'] };
/** What is less than the procedure: to refuse it moves nothing here (8, 57). */
const PART = {
  scope: ['study', 'measures', 'plan', 'non-permanent-invitee', 'termination', 'suspension'],
};

const applied = (byAnother?: string) => ({
  'application.received': [
    act({
      ...(byAnother === undefined ? {} : { target: byAnother }),
      citation: article('54'),
      given: { filedBy: ['third-party'] },
    }),
    act({ target: 'given', citation: article('54'), given: { filedBy: ['self'] } }),
  ],
});
const given = {
  'consent.given': act({
    target: 'given',
    citation: article('56'),
    given: PROCEDURE,
    ...law.CONSENTED,
  }),
};
const hindered = {
  'application.grave-cause-recorded': act({
    target: 'exempt',
    citation: article('54'),
    given: HINDERED,
  }),
};

/** Whether the person wants the procedure. A lack of it is followed up, and stops nothing (54, 56). */
export const consent = procedure.createStateConfig({
  initial: 'notAsked',
  description: 'El consentimiento de la persona para el procedimiento.',
  meta: { citations: [article('54'), article('56'), article('57')] },
  on: {
    'consent.given': act({ citation: article('57'), ...law.CONSENTED }),
    'consent.refused': [
      act({ target: '.refused', citation: article('56'), given: PROCEDURE, ...law.REFUSED }),
      act({ citation: article('57'), given: PART }),
    ],
    'consent.withdrawn': act({ citation: article('57') }),
  },
  states: {
    notAsked: {
      description: 'No consta si la persona quiere el procedimiento.',
      meta: { citations: [article('54'), article('56')], stable: true },
      on: { ...applied('pending'), ...given, ...hindered },
    },
    exempt: {
      description:
        'Una causa grave impide a la persona pedir o acordar; mientras dure no se le exige consentir.',
      meta: { citations: [article('54'), article('57')], stable: true },
      on: {
        ...applied(),
        ...given,
        'application.impediment-ceased': act({ target: 'pending', citation: article('54') }),
      },
    },
    pending: {
      description: 'Falta el consentimiento de la persona; entre tanto se la protege.',
      meta: { citations: [article('54'), article('56')], opens: duties.OPENED_BY_ABILITY },
      on: { ...applied(), ...given, ...hindered },
    },
    given: {
      description: 'La persona quiere el procedimiento; cada medida se acuerda por separado.',
      meta: {
        citations: [article('54'), article('56'), article('57')],
        closes: duties.CLOSED_BY_CONSENT,
        stable: true,
      },
      on: {
        'consent.withdrawn': act({
          target: 'withdrawn',
          citation: article('57'),
          given: PROCEDURE,
        }),
      },
    },
    refused: {
      description: 'La persona no quiere el procedimiento; puede cambiar de parecer.',
      meta: { citations: [article('56')], stable: true },
      on: { ...applied('pending'), ...given },
    },
    withdrawn: {
      description:
        'La persona retiró su consentimiento; ninguna medida termina por eso sin el trámite debido.',
      meta: { citations: [article('57'), article('101')], stable: true },
      on: { ...applied('pending'), ...given },
    },
  },
});
