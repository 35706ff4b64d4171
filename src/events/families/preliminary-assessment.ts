import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { documentId, identifier, identifiers } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { pseudonyms } from '../vocabulary/parties';
import { flag } from '../vocabulary/values';

/** Preliminary assessment and the choice of procedure (Reglamento 78-80). */
export const preliminaryAssessmentEvents = family({
  'preliminary.assessed': {
    label: 'Evaluación preliminar concluida',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['3', '78', '80', '91'],
    data: payload(
      {
        imminent: flag.describe('imminent risk found'),
        high: flag.describe('high risk found'),
        doubt: flag.describe('doubt between urgent and protection measures recorded'),
        factors: group({
          threatCycles: flag,
          continuity: flag,
          temporalProximity: flag,
          irreparability: flag,
          others: identifiers.describe('codes of further factors weighed'),
        }).describe('answer per factor: false is an answer, a factor left out was not answered'),
        coveredPersons: pseudonyms,
        reasonsRef: documentId,
      },
      ['imminent', 'high', 'doubt', 'factors'],
    ),
  },
  'procedure.determined': {
    label: 'Determinación del procedimiento',
    actors: ['URCRR-T'],
    refs: ['case'],
    articles: ['78', '79', '91'],
    data: payload(
      {
        track: z.enum(['extraordinary', 'ordinary']),
        protocolRef: identifier.describe(
          'id of the junta.manual-approved event, or its refs.decision id',
        ),
        decidedBy: organ.describe('who decided the track; art. 79 asks for URCRR-T'),
      },
      ['track', 'protocolRef', 'decidedBy'],
    ),
  },
});
