import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const preparation = {
  'secure-channel.provided': act({
    citation: article('15'),
    given: { participantKind: ['invitee'] },
  }),
};
const admitted = {
  'junta.invitee-admitted': act({ target: 'present', citation: article('8'), ...law.INVITED }),
};
const followUp = {
  'junta.invitee-follow-up-granted': act({
    target: 'following',
    citation: article('8', 3),
    ...law.FOLLOW_UP_GRANTED,
  }),
};
const overWith = (target: string) => ({
  'junta.session-closed': act({ target, citation: article('24') }),
  'junta.session-not-held': act({ target, citation: article('13') }),
});

/** Who hears the case besides the members: with voice, without vote (8, 15). */
export const invitees = procedure.createStateConfig({
  initial: 'none',
  description: 'Las personas invitadas a la deliberación del caso; tienen voz y no voto.',
  meta: { citations: [article('8'), article('15')] },
  states: {
    none: {
      description: 'No hay personas invitadas.',
      meta: { citations: [article('8')], stable: true },
      on: {
        ...preparation,
        ...admitted,
        ...overWith('nobody'),
      },
    },
    present: {
      description:
        'Hay personas invitadas; las no permanentes requieren que la persona las haya aceptado antes.',
      meta: { citations: [article('8')], stable: true },
      on: {
        ...preparation,
        ...admitted,
        ...followUp,
        'junta.attendance-changed': act({ citation: article('8'), known: ['invitee'] }),
        ...overWith('attended'),
      },
    },
    attended: {
      description: 'Hubo personas invitadas; la Junta puede encargarles seguir las medidas.',
      meta: { citations: [article('8', 3)], stable: true },
      on: followUp,
    },
    following: {
      description: 'Una persona invitada da seguimiento a las medidas por encargo de la Junta.',
      meta: { citations: [article('8', 3)], stable: true },
      on: { ...followUp, ...admitted },
    },
    nobody: {
      type: 'final',
      tags: ['closed'],
      description: 'La sesión terminó sin personas invitadas en el caso.',
      meta: { citations: [article('8')] },
    },
  },
});
