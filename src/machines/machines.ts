import type { AnyStateMachine } from 'xstate';
import { emergencyProcurementMachine } from './emergency-procurement/emergency-procurement-machine';
import { extraordinaryProcedureMachine } from './extraordinary/extraordinary-procedure-machine';
import { inconformidadExtraordinariaMachine } from './inconformidad-extraordinaria/inconformidad-extraordinaria-machine';
import { inconformidadOrdinariaMachine } from './inconformidad-ordinaria/inconformidad-ordinaria-machine';
import { juntaSessionMachine } from './junta-session/junta-session-machine';
import { measureMachine } from './measure/measure-machine';
import { ordinaryProcedureMachine } from './ordinary/ordinary-procedure-machine';

/** Every machine of the Reglamento, in the order in which a case meets them. */
export const MACHINES: readonly AnyStateMachine[] = [
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
  measureMachine,
  juntaSessionMachine,
  inconformidadOrdinariaMachine,
  inconformidadExtraordinariaMachine,
  emergencyProcurementMachine,
] as unknown as readonly AnyStateMachine[];
