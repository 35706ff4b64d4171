import { expect } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { Mode } from '../../src/machines/index';
import { hourly, type Run, run, type Short, statesIn } from './kit';
import { CASE, M1 } from './scenarios';

export const SUBJECT = { case: 'C1', measure: 'M1' };

/** Acts of the organs and of the person on the measure of the scenarios. */
export const on = (
  type: string,
  by: string,
  data: Readonly<Record<string, unknown>> = {},
  refs: Readonly<Record<string, string>> = M1,
): Short => ({ type, by, refs, data });

export const byJunta = (type: string, data: Readonly<Record<string, unknown>> = {}): Short =>
  on(type, 'JG', data, { ...M1, decision: 'D2' });

export const reviewed = (found: Readonly<Record<string, boolean>> = {}): Short =>
  on('measure.periodic-review-completed', 'UER', {
    adequate: true,
    sufficient: true,
    riskReduced: false,
    riskGone: false,
    ...found,
  });

export const proposes = (proposal: string, by = 'UER'): Short =>
  on('measure.review-proposal-submitted', by, { proposal, personNeedsConsidered: true });

export const studied = (riskLevel: string, study = 'S2', evidenceSufficient = true): Short =>
  on('risk-study.updated', 'UER', { riskLevel, evidenceSufficient }, { ...CASE, study });

export const follow = (machine: unknown, events: readonly Short[], mode: Mode = 'drive'): Run =>
  run(machine as AnyStateMachine, hourly(events), { mode, subject: SUBJECT });

/** Drives a lawful log: each act is applied and breaks nothing. */
export function lawful(machine: unknown, events: readonly Short[]): Run {
  const result = follow(machine, events);
  expect(
    result.steps.map(({ outcome, failed }) => [outcome, failed.map(({ rule }) => rule)]),
  ).toEqual(result.steps.map(() => ['applied', []]));
  return result;
}

/** The last act is refused for a rule when driving; in an audit it is taken and reported. */
export function refuses(
  machine: unknown,
  events: readonly Short[],
  rule: string,
): { readonly before: unknown; readonly audited: unknown } {
  const driven = follow(machine, events);
  const last = driven.steps.at(-1);
  const article = /art-0*(\d+)\//.exec(rule)?.[1];
  expect(last?.outcome).toBe('blocked');
  expect(last?.failed).toContainEqual(
    expect.objectContaining({ rule, citation: expect.objectContaining({ article }) }),
  );
  const before = follow(machine, events.slice(0, -1));
  expect(statesIn(driven.snapshot)).toBe(statesIn(before.snapshot));
  const audit = follow(machine, events, 'audit');
  expect(audit.steps.at(-1)?.outcome).toBe('applied');
  expect(audit.steps.at(-1)?.failed.map((each) => each.rule)).toContain(rule);
  return { before: driven.snapshot.value, audited: audit.snapshot.value };
}

/** Ids of the duties that the last act of a log opened and closed. */
export function dutiesOf({ steps }: Run): {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
} {
  const last = steps.at(-1);
  const short = (rule: string) => rule.replace('reglamento/', '');
  return {
    opened: (last?.opened ?? []).map(({ rule }) => short(rule)),
    closed: (last?.closed ?? []).map(({ rule }) => short(rule)),
  };
}
