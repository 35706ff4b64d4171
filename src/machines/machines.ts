import type { AnyStateMachine } from 'xstate';
import { consejoMachine } from './consejo/consejo-machine';
import { consejoRenewalMachine } from './consejo-renewal/consejo-renewal-machine';
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
] as unknown as readonly AnyStateMachine[];
