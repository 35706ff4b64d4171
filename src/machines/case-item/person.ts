import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const PERSON = ['beneficiary', 'petitioner', 'representative'] as const;

const comesAs = (target: string, mode: string) =>
  act({
    target,
    citation: article('9'),
    given: { personPresent: [mode] },
    names: ['case'],
    ...law.TAKEN_UP,
  });

const opening = {
  'junta.case-opened': [
    comesAs('inTheRoom', 'in-person'),
    comesAs('remote', 'remote'),
    comesAs('represented', 'representative'),
    comesAs('absent', 'absent'),
  ],
};
const support = {
  'representative.designated': act({ citation: article('9', 3) }),
  'secure-channel.provided': act({
    citation: article('9', 3),
    given: { participantKind: [...PERSON] },
  }),
};
const preparation = {
  'junta.person-summoned': act({ target: 'summoned', citation: article('9') }),
  ...support,
};
/** After a recess the person is called again. */
const late = { 'junta.person-summoned': act({ citation: article('9') }), ...support };
const excluded = {
  'junta.person-excluded': act({
    target: 'excluded',
    citation: article('9'),
    ...law.EXCLUDED,
  }),
};
const over = {
  'junta.session-closed': act({ target: 'over', citation: article('24') }),
  'junta.session-not-held': act({ target: 'over', citation: article('13') }),
};

/** Whether the person was called to their case, and how they are in it (9, 102). */
export const person = procedure.createStateConfig({
  initial: 'notSummoned',
  description: 'El lugar de la persona en la sesión que trata su caso.',
  meta: { citations: [article('9')] },
  states: {
    notSummoned: {
      description: 'No consta que se haya citado a la persona.',
      meta: { citations: [article('9')], stable: true },
      on: { ...preparation, ...opening, ...over },
    },
    summoned: {
      description: 'La persona está citada a la sesión.',
      meta: { citations: [article('9')], stable: true },
      on: { ...preparation, ...opening, ...over },
    },
    inTheRoom: {
      description: 'La persona presencia la deliberación; puede acompañarla quien ella elija.',
      meta: { citations: [article('9')], stable: true },
      on: { ...late, ...opening, ...excluded, ...over },
    },
    remote: {
      description: 'La persona participa a distancia; la comunicación debe ser segura.',
      meta: { citations: [article('9', 3)], stable: true },
      on: { ...late, ...opening, ...excluded, ...over },
    },
    represented: {
      description:
        'Participa por la persona quien la representa; debe haberlo designado por escrito.',
      meta: { citations: [article('9', 3)], stable: true },
      on: { ...late, ...opening, ...excluded, ...over },
    },
    absent: {
      description: 'La persona no está en la deliberación de su caso.',
      meta: { citations: [article('9'), article('102', 3)], stable: true },
      on: { ...late, ...opening, ...excluded, ...over },
    },
    excluded: {
      description: 'Se hizo salir a la persona de la sesión.',
      meta: { citations: [article('9')], stable: true },
      on: { ...late, ...opening, ...over },
    },
    over: {
      type: 'final',
      tags: ['closed'],
      description: 'La sesión terminó.',
      meta: { citations: [article('24')] },
    },
  },
});
