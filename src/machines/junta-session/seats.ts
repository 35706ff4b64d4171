import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const known = {
  'junta.substitute-appointed': act({ target: 'substituted', citation: article('7') }),
  'secure-channel.provided': act({
    citation: article('14'),
    given: { participantKind: ['member', 'invitee'] },
  }),
  'organ.succeeded': act({ citation: article('6') }),
};

/** Who may sit in the nine seats: whether somebody counts for one is judged at each opening (7, 14). */
export const seats = procedure.createStateConfig({
  initial: 'holders',
  description: 'Quién puede ocupar los nueve asientos.',
  meta: { citations: [article('6'), article('7'), article('14')] },
  states: {
    holders: {
      description: 'No consta ningún suplente; cada asiento lo ocupa su titular.',
      meta: { citations: [article('6')], stable: true },
      on: known,
    },
    substituted: {
      description:
        'Consta la designación de algún suplente; si cuenta, se juzga al abrir la sesión.',
      meta: { citations: [article('7')], stable: true },
      on: known,
    },
  },
});
