import { expect } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { Mode, Subject } from '../../src/machines/index';
import { ballots, hourly, run, type Short, sessionDeciding } from './kit';

export const CASE = { case: 'C1' };
export const I1 = { case: 'C1', inconformidad: 'I1' };

export const filed = (
  route: string | undefined,
  ground: string,
  data: Readonly<Record<string, unknown>> = {},
): Short => ({
  type: 'inconformidad.filed',
  by: 'BEN',
  refs: I1,
  data: {
    ...(route === undefined ? {} : { route }),
    form: 'written',
    signedBy: 'self',
    filedBefore: route === 'extraordinary' ? 'CEN' : 'SE',
    ground,
    ...data,
  },
});

/** An act of the inconformidad. */
export const does = (
  act: string,
  data: Readonly<Record<string, unknown>> = {},
  by = 'CEN',
  refs: Readonly<Record<string, string>> = I1,
): Short => ({ type: act, by, refs, data });

export const resolved = (outcome: string, by = 'JG', decision = 'D2'): Short =>
  does('inconformidad.resolved', { outcome }, by, by === 'JG' ? { ...I1, decision } : I1);

/** The study that the Junta asks for anew, and the dictamen on it. */
export const RESTUDIED: readonly Short[] = [
  does('inconformidad.admitted', {}, 'SE'),
  does('risk-study.requested', { reason: 'inconformidad' }, 'CEN', { ...CASE, study: 'S2' }),
  does('risk-study.completed', { reason: 'inconformidad' }, 'UER', { ...CASE, study: 'S2' }),
  does('inconformidad.dictamen-submitted', { basis: 'new-study', personOpinion: true }),
];

/** A session that votes an inconformidad, of nine seats unless told. */
export const voted = (
  inFavour: number,
  against: number,
  decision = 'D2',
  castingVote?: string,
): readonly Short[] =>
  sessionDeciding({
    session: `J-${decision}`,
    case: 'C1',
    kind: 'inconformidad',
    decision,
    present: inFavour + against,
    votes: ballots(inFavour, against),
    ...(castingVote === undefined ? {} : { castingVote }),
  });

export const PERSISTED: Short = does('inconformidad.persistence-declared', {}, 'BEN');

export const COMMISSIONED: Short = does(
  'independent-study.commissioned',
  { funding: 'Fondo', independenceDeclared: true, confidentialityDeclared: true },
  'CC',
);

/** What follows once the person persists, up to the dictamen on the independent study. */
export const INDEPENDENTLY_STUDIED: readonly Short[] = [
  PERSISTED,
  COMMISSIONED,
  does('independent-study.delivered', { to: 'CEN' }, 'EVAL-IND', { ...I1, study: 'S9' }),
  does('consejo.inconformidad-opinion-issued', {}, 'CC'),
  does('inconformidad.dictamen-submitted', { basis: 'independent-study', personOpinion: true }),
];

export const drive = (
  machine: unknown,
  events: readonly Short[],
  mode: Mode = 'drive',
  subject: Subject = {},
) => run(machine as AnyStateMachine, hourly(events), { mode, subject });

/** Drives a lawful log: each event is applied and breaks nothing. */
export function lawful(machine: unknown, events: readonly Short[]) {
  const { snapshot, steps } = drive(machine, events);
  expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
    steps.map(() => ['applied', []]),
  );
  return snapshot;
}

/**
 * Drives a lawful log and then an act that breaks a rule: refused in `drive`, where nothing moves,
 * and taken and reported in `audit`.
 */
export function unlawful(
  machine: unknown,
  before: readonly Short[],
  act: Short,
  rule: string,
  subject: Subject = {},
): void {
  const start = drive(machine, before, 'drive', subject);
  const stopped = drive(machine, [...before, act], 'drive', subject);
  const last = stopped.steps.at(-1);
  expect(last?.outcome).toBe('blocked');
  expect(last?.failed.map((failed) => failed.rule)).toContain(rule);
  const [, article] = /art-0*(\d+)\//.exec(rule) ?? [];
  const failure = last?.failed.find((failed) => failed.rule === rule);
  expect(failure?.citation?.article).toBe(article);
  expect(failure?.conditions.length).toBeGreaterThan(0);
  expect(stopped.snapshot.value).toEqual(start.snapshot.value);
  const taken = drive(machine, [...before, act], 'audit', subject).steps.at(-1);
  expect(taken?.outcome).toBe('applied');
  expect(taken?.failed.map((failed) => failed.rule)).toContain(rule);
}

export const openedBy = (steps: readonly { opened: readonly { rule: string }[] }[], at: number) =>
  steps.at(at)?.opened.map(({ rule }) => rule);

export const closedBy = (steps: readonly { closed: readonly { rule: string }[] }[], at: number) =>
  steps.at(at)?.closed.map(({ rule }) => rule);

export const AGAINST_URGENT = filed('extraordinary', 'urgent-grant-denial');
