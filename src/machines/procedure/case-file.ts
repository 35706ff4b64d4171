import { blocksOnDoubt, passesOnDoubt } from './law-of';
import { article } from './meta';
import { procedure } from './procedure';
import { actsAbout } from './transitions';

const act = actsAbout('case');

const OPEN_AGAIN = passesOnDoubt('reglamento/art-054/consent-by-the-person');

/** What closes a file. None of it touches a measure: those end by their own rules (100-103). */
export const closings = {
  'application.not-admitted': act({
    target: 'notAdmitted',
    citation: article('71'),
    names: ['case'],
    ...blocksOnDoubt(
      'reglamento/art-053/not-refused-for-its-form',
      'reglamento/art-101/may-apply-again',
      'reglamento/art-022/unfounded-only-by-the-board',
    ),
  }),
  'application.withdrawn': act({
    target: 'withdrawn',
    citation: article('54'),
    names: ['case'],
    ...blocksOnDoubt('reglamento/art-054/withdrawn-by-the-person'),
  }),
  'consent.refused': act({
    target: 'withoutConsent',
    citation: article('56'),
    given: { scope: ['procedure'] },
    names: ['case'],
    ...blocksOnDoubt('reglamento/art-056/informed-before-refusal'),
  }),
  'case.person-deceased': act({
    target: 'extinguished',
    citation: article('100'),
    names: ['case'],
    soleBeneficiary: true,
  }),
};

/**
 * The states of a closed file. Each of them but death hears the person again (54, 58, 71, 101).
 *
 * @param received where an application or an imminent incident leads
 * @param noticed where the notice of an incident that is not imminent leads
 */
export function closedStates(received: string, noticed: string) {
  const heardAgain = {
    'application.received': act({ target: received, citation: article('53', 1) }),
    'case.new-incident': [
      act({ target: noticed, citation: article('58'), given: { imminent: [false] } }),
      act({ target: received, citation: article('58') }),
    ],
  };
  const admitted = {
    'application.admitted': act({ target: received, citation: article('71') }),
  };
  return {
    notAdmitted: {
      tags: ['closed'],
      description: 'La solicitud no se admitió; la persona puede inconformarse o volver a pedir.',
      meta: {
        citations: [article('71'), article('75', 1), article('108'), article('101', 4)],
        stable: true,
      },
      on: {
        ...heardAgain,
        ...admitted,
        'inconformidad.resolved': act({
          target: received,
          citation: article('109'),
          given: { outcome: ['revoke', 'modify'] },
        }),
      },
    },
    withdrawn: {
      tags: ['closed'],
      description: 'La persona desistió; puede volver a pedir.',
      meta: { citations: [article('54'), article('101', 4)], stable: true },
      on: { ...heardAgain, ...admitted },
    },
    withoutConsent: {
      tags: ['closed'],
      description: 'La persona negó su consentimiento; puede darlo o volver a pedir.',
      meta: { citations: [article('54'), article('56'), article('101', 4)], stable: true },
      on: {
        ...heardAgain,
        'consent.given': act({
          target: received,
          citation: article('56'),
          given: { scope: ['procedure'] },
          ...OPEN_AGAIN,
        }),
      },
    },
    extinguished: {
      type: 'final',
      tags: ['closed'],
      description: 'El procedimiento se extinguió por fallecimiento.',
      meta: { citations: [article('100')] },
    },
  } as const;
}

/** Whether the file is open: a file closed at the door still hears the person again (54, 71, 101). */
export const caseFile = procedure.createStateConfig({
  initial: 'open',
  description: 'Si el expediente está abierto.',
  meta: { citations: [article('53'), article('71')] },
  states: {
    open: {
      description: 'El expediente está abierto.',
      meta: { citations: [article('53')], stable: true },
      on: closings,
    },
    ...closedStates('open', 'open'),
  },
});
