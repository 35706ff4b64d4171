import { privacy } from '../annual-report/privacy';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { collection } from './collection';
import { exchange } from './exchange';
import { release } from './release';

const states = { collection, privacy, release, exchange };

/**
 * One state of the database of aggressions and measures (Reglamento 39, 68, 71), from its contents
 * to their publication. Nothing that points at somebody is published.
 */
export const dataSnapshotMachine = procedure.createMachine({
  id: 'data-snapshot@2012-12-01',
  type: 'parallel',
  description: 'Un corte de la base de datos del Mecanismo.',
  meta: { citations: [article('39'), article('68'), article('71')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['database.'], []),
  states,
});
