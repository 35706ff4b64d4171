import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { CAST, type Part } from '../../../src/machines/case/cast';
import { openCase, type ProtectionCase } from '../../../src/machines/index';
import { INVARIANTS } from '../../../src/machines/safety/invariants';
import { FIXED_SEED, SEEDS } from '../../support/seeds';
import { BROKEN_MACHINES, BROKEN_RULES } from '../proof/breakings';
import { broken, everyAct, type WrittenState } from '../proof/broken';
import { COLLEGIATE } from './invariants/collegiate';
import { ENDINGS } from './invariants/endings';
import { PROTECTION } from './invariants/protection';
import { type Check, type Run, runOf } from './invariants/run';
import { randomTrace } from './random-trace';
import { Breach } from './stories';

const RUNS = Number(process.env.N ?? 2000);
const CHECKS: Readonly<Record<string, Check>> = { ...PROTECTION, ...ENDINGS, ...COLLEGIATE };

/** Every history is driven once, and all that must hold of it is looked at then. */
const breaches = new Map<string, { readonly wrong: string; readonly run: Run }>();
const counts = new Map<string, number>();
function driven(): void {
  if (counts.size > 0) return;
  for (const seed of SEEDS) {
    for (const events of fc.sample(randomTrace, { numRuns: RUNS, seed })) {
      const run = runOf(events);
      for (const { event } of run.taken) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
      for (const [id, check] of Object.entries(CHECKS)) {
        const wrong = breaches.has(id) ? undefined : check(run);
        if (wrong !== undefined) breaches.set(id, { wrong, run });
      }
    }
  }
}

const SOME = fc.sample(randomTrace, { numRuns: 400, seed: FIXED_SEED + 1 });

/** Whether a check fails on some history that a case takes where something in it is broken. */
const isCaught = (id: string, start: () => ProtectionCase): boolean =>
  SOME.some((events) => CHECKS[id]?.(runOf(events, start())) !== undefined);

/** What no guard keeps: a case that takes whatever was done. */
const audited = () => openCase(undefined, { mode: 'audit' });

/** What no act that is merely taken breaks: only another rule or another machine. */
const NOT_BY_LAW: ReadonlySet<string> = new Set([
  'S3',
  'S9',
  'S12',
  'S13',
  'S14',
  'S15',
  'V6',
  'V7',
]);

/** Whether a new application is refused where the machine of the application asks for a ground. */
const refusesToHearAgain = (): boolean =>
  SOME.some((events) => {
    const run = runOf(events);
    const actors = run.last.actors.map((actor) =>
      actor.role === 'application'
        ? { ...actor, machine: broken(actor.machine, closesTheDoor) }
        : actor,
    );
    return CHECKS.S9?.({ ...run, last: { ...run.last, actors } }) !== undefined;
  });

const closesTheDoor = (config: WrittenState): void => {
  for (const { guard } of everyAct(config, 'application.received')) {
    guard.type = 'satisfies';
    guard.params = { rules: ['reglamento/art-101/may-apply-again'], doubt: 'blocks' };
  }
};

/** The cast of a case with one machine in the place of another, while something is looked at. */
function withMachine<T>(
  name: string,
  edit: (machine: AnyStateMachine) => AnyStateMachine,
  look: () => T,
) {
  const part = CAST.find(({ machine }) => machine.id.startsWith(`${name}@`)) as {
    -readonly [key in keyof Part]: Part[key];
  };
  const whole = part.machine;
  part.machine = edit(whole);
  try {
    return look();
  } finally {
    part.machine = whole;
  }
}

describe.each(INVARIANTS.map(({ id, title, citations }) => ({ id, title, citations })))(
  '$id',
  ({ id, title, citations }) => {
    it(`holds of whatever a case takes: ${title}`, () => {
      driven();
      const breach = breaches.get(id);
      if (breach !== undefined) {
        throw new Breach(`${id}: ${breach.wrong}`, breach.run.history, citations[0]?.article);
      }
      expect(CHECKS[id]).toBeDefined();
    });

    it('is seen to fail where what it rests on is broken', () => {
      const ways = [
        ...(id === 'S9' ? [refusesToHearAgain] : []),
        ...(NOT_BY_LAW.has(id) ? [] : [() => isCaught(id, audited)]),
        ...BROKEN_MACHINES.filter(({ invariant }) => invariant === id && id !== 'S9').map(
          ({ machine, edit }) =>
            () =>
              withMachine(
                machine,
                (whole) => broken(whole, edit),
                () => isCaught(id, openCase) || isCaught(id, audited),
              ),
        ),
        ...BROKEN_RULES.filter(({ invariant }) => invariant === id).map(({ profile }) => () => {
          const own = profile();
          return isCaught(id, () => openCase(own));
        }),
      ];
      expect(ways.some((way) => way())).toBe(true);
    });
  },
);

it('was put to the proof by acts of many kinds', () => {
  driven();
  console.info('acts taken', Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])));
  for (const type of ['terminated', 'withdrawn', 'reduced', 'suspended', 'lapsed']) {
    expect(counts.get(`measure.${type}`) ?? 0, type).toBeGreaterThan(0);
  }
});
