import type { AnyStateMachine } from 'xstate';
import { annualReportMachine } from './annual-report/annual-report-machine';
import { applicationMachine } from './application/application-machine';
import { caseItemMachine } from './case-item/case-item-machine';
import { consejoMachine } from './consejo/consejo-machine';
import { consejoRenewalMachine } from './consejo-renewal/consejo-renewal-machine';
import { convenioMachine } from './convenio/convenio-machine';
import { dataSnapshotMachine } from './data-snapshot/data-snapshot-machine';
import { emergencyProcurementMachine } from './emergency-procurement/emergency-procurement-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { inconformidadExtraordinariaMachine } from './inconformidad-extraordinaria/inconformidad-extraordinaria-machine';
import { inconformidadOrdinariaMachine } from './inconformidad-ordinaria/inconformidad-ordinaria-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { minutesMachine } from './minutes/minutes-machine';
import { misuseMachine } from './misuse/misuse-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';
import { reviewMachine } from './review/review-machine';
import { riskReducedTerminationMachine } from './risk-reduced-termination/risk-reduced-termination-machine';
import { travelSuspensionMachine } from './travel-suspension/travel-suspension-machine';
import { voluntaryTerminationMachine } from './voluntary-termination/voluntary-termination-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  applicationMachine,
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  reviewMachine,
  voluntaryTerminationMachine,
  riskReducedTerminationMachine,
  misuseMachine,
  travelSuspensionMachine,
  inconformidadOrdinariaMachine,
  inconformidadExtraordinariaMachine,
  juntaSessionMachine,
  caseItemMachine,
  minutesMachine,
  emergencyProcurementMachine,
  consejoMachine,
  consejoRenewalMachine,
  convenioMachine,
  annualReportMachine,
  dataSnapshotMachine,
] as unknown as readonly AnyStateMachine[];
