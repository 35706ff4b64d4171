import type { AnyStateMachine } from 'xstate';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { misuseMachine } from './misuse/misuse-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';
import { reviewMachine } from './review/review-machine';
import { riskReducedTerminationMachine } from './risk-reduced-termination/risk-reduced-termination-machine';
import { travelSuspensionMachine } from './travel-suspension/travel-suspension-machine';
import { voluntaryTerminationMachine } from './voluntary-termination/voluntary-termination-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  reviewMachine,
  voluntaryTerminationMachine,
  riskReducedTerminationMachine,
  misuseMachine,
  travelSuspensionMachine,
  juntaSessionMachine,
] as unknown as readonly AnyStateMachine[];
