import type { Step } from './invariant';
import { said, typeOf } from './steps';

/** The lawful ways in which a measure stops protecting, each by acts of its own. */
export type WayOut =
  | 'voluntary'
  | 'risk-reduced'
  | 'misuse'
  | 'suspended-by-person'
  | 'suspended-by-junta'
  | 'succeeded'
  | 'death';

/** Which way an act takes; `undefined` for an act by which no measure lawfully stops. */
export function wayOut(step: Step): WayOut | undefined {
  const ground = said(step, 'ground');
  switch (typeOf(step)) {
    case 'measure.termination-confirmed':
      return said(step, 'confirmed') === true ? 'voluntary' : undefined;
    case 'measure.terminated':
      return ground === 'voluntary' || ground === 'risk-reduced' || ground === 'misuse'
        ? ground
        : undefined;
    case 'measure.withdrawn':
      return 'misuse';
    case 'measure.suspended':
      if (ground === 'person-request') return 'suspended-by-person';
      return ground === 'junta-decision' ? 'suspended-by-junta' : undefined;
    case 'measure.lapsed':
      return 'succeeded';
    case 'case.person-deceased':
      return 'death';
    default:
      return undefined;
  }
}

/** The acts of one way, among several. */
export const byWay = (steps: readonly Step[], ...ways: readonly WayOut[]): readonly Step[] =>
  steps.filter((step) => ways.some((way) => wayOut(step) === way));
