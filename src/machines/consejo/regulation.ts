import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const inForce = act({ target: 'inForce', citation: article('T1') });

/** From when the Reglamento binds the Council: a Council older than it owes nothing before (T1, T5). */
export const regulation = procedure.createStateConfig({
  initial: 'unpublished',
  description: 'La vigencia del Reglamento.',
  meta: { citations: [article('T1'), article('T5')] },
  states: {
    unpublished: {
      description: 'No consta la publicación del Reglamento.',
      meta: { citations: [article('T1')], stable: true },
      on: {
        'regulation.published': act({ target: 'published', citation: article('T1') }),
        'regulation.in-force': inForce,
      },
    },
    published: {
      description: 'El Reglamento está publicado y aún no rige.',
      meta: { citations: [article('T1')] },
      on: { 'regulation.in-force': inForce },
    },
    inForce: {
      type: 'final',
      description: 'El Reglamento rige.',
      meta: { citations: [article('T1')] },
    },
  },
});
