import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const admitted = act({ target: 'admitted', citation: article('106') });
const cureRequested = act({ target: 'curing', citation: article('106') });
const persisted = act({ target: '#secondStage', citation: article('109', 7) });
const voted = {
  'junta.vote-held': act({
    target: 'voted',
    citation: article('109'),
    given: { matter: ['inconformidad'] },
  }),
  'junta.decision-adopted': act({
    target: 'voted',
    citation: article('109'),
    given: { kind: ['inconformidad'] },
  }),
};

/** From the filing to the first answer of the Junta (106-109). Silence leaves it open. */
export const firstStage = procedure.createStateConfig({
  initial: 'filed',
  description:
    'La inconformidad está en trámite y la Junta debe resolverla en su siguiente sesión.',
  meta: { citations: [article('107'), article('109', 1)], opens: duties.OPENED_BY_FILING },
  on: {
    'inconformidad.dismissed': act({
      target: '#dismissed',
      citation: article('107'),
      ...law.DISMISSED,
    }),
    'inconformidad.rechanneled': [
      act({
        target: '#onOtherRoute',
        citation: article('110'),
        given: { toRoute: ['extraordinary'] },
      }),
      act({ citation: article('106'), given: { toRoute: ['ordinary'] } }),
    ],
    'risk-study.requested': act({
      target: '.restudying',
      citation: article('109', 1),
      given: { reason: ['inconformidad'] },
    }),
    'risk-study.completed': act({
      target: '.restudied',
      citation: article('109', 2),
      given: { reason: ['inconformidad'] },
    }),
    'inconformidad.dictamen-submitted': act({
      target: '.withDictamen',
      citation: article('109', 2),
      given: { basis: ['new-study', 'compliance'] },
      ...law.SUBMITTED,
    }),
    'authority.exhorted': act({
      target: '.exhorted',
      citation: article('109', 6),
      given: { sanctionsCited: [true] },
      inconformidad: { ground: ['authority-refusal'] },
    }),
    'inconformidad.persistence-declared': act({
      target: '#secondStage',
      citation: article('109', 7),
      inconformidad: { ground: ['authority-refusal'] },
    }),
    'inconformidad.resolved': [
      act({
        target: '#resolved',
        citation: article('109', 1),
        given: { outcome: ['revoke', 'modify'] },
        ...law.GIVEN_REASON,
      }),
      act({
        target: '#resolved',
        citation: article('109', 1),
        given: { outcome: ['confirm'] },
        ...law.CONFIRMED,
      }),
      act({
        target: '#fulfilled',
        citation: article('109', 6),
        given: { outcome: ['fulfilled'] },
        ...law.FULFILLED,
      }),
    ],
  },
  states: {
    filed: {
      description: 'La persona presentó su inconformidad; falta decir si se admite.',
      meta: { citations: [article('106'), article('107'), article('108')] },
      on: {
        'inconformidad.admitted': admitted,
        'inconformidad.cure-requested': cureRequested,
      },
    },
    curing: {
      description: 'Se pidió a la persona subsanar lo que falta; la inconformidad sigue viva.',
      meta: { citations: [article('106')] },
      on: {
        'inconformidad.filed': act({ target: 'filed', citation: article('106') }),
        'inconformidad.admitted': admitted,
        'inconformidad.cure-requested': cureRequested,
      },
    },
    admitted: {
      id: 'admitted',
      description: 'La inconformidad se admitió.',
      meta: { citations: [article('106'), article('109', 1)] },
    },
    restudying: {
      description: 'La unidad de riesgos estudia de nuevo el caso.',
      meta: { citations: [article('109', 1)] },
    },
    restudied: {
      description: 'El nuevo estudio está concluido; la Coordinación hace con él su dictamen.',
      meta: { citations: [article('109', 2)] },
    },
    withDictamen: {
      description: 'La Junta tiene el dictamen y falta que lo vote.',
      meta: { citations: [article('109', 2), article('109', 5)] },
      on: { ...voted, 'inconformidad.persistence-declared': persisted },
    },
    voted: {
      description:
        'La Junta votó; si no reunió la mayoría que toca, nada quedó decidido y la protección sigue igual.',
      meta: { citations: [article('109', 3), article('109', 4), article('109', 5)] },
      on: { ...voted, 'inconformidad.persistence-declared': persisted },
    },
    exhorted: {
      description: 'La Coordinación exhortó a la autoridad que rechaza y le señaló las sanciones.',
      meta: { citations: [article('109', 6)], closes: duties.CLOSED_BY_EXHORT },
      on: {
        'measure.rejected-by-authority': act({ citation: article('108') }),
        'measure.implemented': [
          act({
            target: '#fulfilled',
            citation: article('109', 6),
            mendsRefusal: true,
          }),
          act({ citation: article('109', 6) }),
        ],
        'inconformidad.persistence-declared': persisted,
      },
    },
  },
});
