import type { AnyStateMachine } from 'xstate';
import { applicationMachine } from './application/application-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  applicationMachine,
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  juntaSessionMachine,
] as unknown as readonly AnyStateMachine[];
