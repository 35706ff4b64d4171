/** The procedures of the Mecanismo as logs: each lawful in everything that its options do not change. */
export { applies, assesses, forwards } from './intake';
export { endsForReducedRisk, grants, standingMeasure, tellsExecutors, withdraws } from './measures';
export { ordinaryCase, proposes, studies } from './ordinary-case';
export { type Sitting, sits, type Vote } from './session';
export { urgentCase, urgentCaseIsFollowed } from './urgent-case';
