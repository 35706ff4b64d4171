import type { AnyStateMachine } from 'xstate';
import { applicationMachine } from './application/application-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';
import { measureMachine } from './measure/measure-machine';
import { inconformidadOrdinariaMachine } from './inconformidad-ordinaria/inconformidad-ordinaria-machine';
import { inconformidadExtraordinariaMachine } from './inconformidad-extraordinaria/inconformidad-extraordinaria-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { emergencyProcurementMachine } from './emergency-procurement/emergency-procurement-machine';
import { consejoMachine } from './consejo/consejo-machine';
import { consejoRenewalMachine } from './consejo-renewal/consejo-renewal-machine';
import { convenioMachine } from './convenio/convenio-machine';
import { annualReportMachine } from './annual-report/annual-report-machine';
import { dataSnapshotMachine } from './data-snapshot/data-snapshot-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  applicationMachine,
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  inconformidadOrdinariaMachine,
  inconformidadExtraordinariaMachine,
  juntaSessionMachine,
  emergencyProcurementMachine,
  consejoMachine,
  consejoRenewalMachine,
  convenioMachine,
  annualReportMachine,
  dataSnapshotMachine,
] as unknown as readonly AnyStateMachine[];
