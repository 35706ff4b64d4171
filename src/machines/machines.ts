import type { AnyStateMachine } from 'xstate';
import { caseItemMachine } from './case-item/case-item-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { minutesMachine } from './minutes/minutes-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  juntaSessionMachine,
  caseItemMachine,
  minutesMachine,
] as unknown as readonly AnyStateMachine[];
