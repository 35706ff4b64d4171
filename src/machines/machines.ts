import type { AnyStateMachine } from 'xstate';
import { annualReportMachine } from './annual-report/annual-report-machine';
import { consejoMachine } from './consejo/consejo-machine';
import { consejoRenewalMachine } from './consejo-renewal/consejo-renewal-machine';
import { convenioMachine } from './convenio/convenio-machine';
import { dataSnapshotMachine } from './data-snapshot/data-snapshot-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  juntaSessionMachine,
  consejoMachine,
  consejoRenewalMachine,
  convenioMachine,
  annualReportMachine,
  dataSnapshotMachine,
] as unknown as readonly AnyStateMachine[];
