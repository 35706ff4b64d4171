import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const on = {
  'consejo.installed': act({
    target: 'installed',
    citation: article('27'),
    ...law.INSTALLED,
  }),
};

/** Whether there is a Council (27). The first one owes its guide in two months (T5). */
export const installation = procedure.createStateConfig({
  initial: 'uninstalled',
  description: 'La instalación del Consejo.',
  meta: { citations: [article('27'), article('T5')] },
  states: {
    uninstalled: {
      description: 'No consta que el Consejo se haya instalado.',
      meta: { citations: [article('27')], stable: true },
      on,
    },
    installed: {
      description: 'El Consejo está instalado.',
      meta: {
        citations: [article('27'), article('31'), article('T5')],
        opens: duties.OPENED_BY_INSTALLATION,
        stable: true,
      },
      on,
    },
  },
});
