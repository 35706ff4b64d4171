import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const released = act({ target: 'published', citation: article('68'), ...law.RELEASED });

/** Whether data of the base were published. They may be published again, corrected. */
export const release = procedure.createStateConfig({
  initial: 'unpublished',
  description: 'La publicación de los datos.',
  meta: { citations: [article('68'), article('71', 2)] },
  states: {
    unpublished: {
      description: 'Los datos no se han publicado.',
      meta: { citations: [article('71', 2)], stable: true },
      on: { 'database.published': released },
    },
    published: {
      description: 'Los datos son públicos.',
      meta: { citations: [article('68'), article('71', 2)], stable: true },
      on: { 'database.published': released },
    },
  },
});
