import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/events/index';
import type { Part } from '../../../src/machines/case/cast';
import { castOf } from '../../../src/machines/case/cast-of';
import { openCase, type ProtectionCase } from '../../../src/machines/index';
import { INVARIANTS } from '../../../src/machines/safety/invariants';
import { federal } from '../../../src/rules/index';
import { FIXED_SEED, SEEDS } from '../../support/seeds';
import { BROKEN_MACHINES, BROKEN_RULES } from '../proof/breakings';
import { broken, everyAct, type WrittenState } from '../proof/broken';
import { COLLEGIATE } from './invariants/collegiate';
import { ENDINGS } from './invariants/endings';
import { PROTECTION } from './invariants/protection';
import { type Check, type Run, runOf } from './invariants/run';
import { randomTrace } from './random-trace';
import { Breach } from './stories';

const RUNS = 2000;
const CHECKS: Readonly<Record<string, Check>> = { ...PROTECTION, ...ENDINGS, ...COLLEGIATE };

/** Every history is driven once, and all that must hold of it is looked at then. */
const breaches = new Map<string, { readonly wrong: string; readonly run: Run }>();
const counts = new Map<string, number>();
beforeAll(() => {
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
}, 600_000);

const SOME = fc.sample(randomTrace, { numRuns: 400, seed: FIXED_SEED + 1 });

/** Whether a check fails on a history in a case of which something is broken. */
type Way = (events: readonly LogEvent[]) => boolean;

const caughtIn =
  (id: string, start: () => ProtectionCase): Way =>
  (events) =>
    CHECKS[id]?.(runOf(events, start())) !== undefined;

/** What no guard keeps: a case that takes whatever was done. */
const audited = () => openCase(undefined, { mode: 'audit' });

const failing = new Set<string>();
let looked = 0;

/** Whether it fails where no guard keeps it; every check looks at each of those runs once. */
function failsUnguarded(id: string): boolean {
  while (!failing.has(id) && looked < SOME.length) {
    const run = runOf(SOME[looked++] ?? [], audited());
    for (const [each, check] of Object.entries(CHECKS)) {
      if (check(run) !== undefined) failing.add(each);
    }
  }
  return failing.has(id);
}

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
function refusesToHearAgain(events: readonly LogEvent[]): boolean {
  const run = runOf(events);
  const actors = run.last.actors.map((actor) =>
    actor.role === 'application'
      ? { ...actor, machine: broken(actor.machine, closesTheDoor) }
      : actor,
  );
  return CHECKS.S9?.({ ...run, last: { ...run.last, actors } }) !== undefined;
}

const closesTheDoor = (config: WrittenState): void => {
  for (const { guard } of everyAct(config, 'application.received')) {
    guard.type = 'satisfies';
    guard.params = { rules: ['reglamento/art-101/may-apply-again'], doubt: 'blocks' };
  }
};

/** A way to look at histories while one machine of the cast is broken; it is made once. */
function withMachine(name: string, edit: (config: WrittenState) => void, look: Way): Way {
  const part = castOf(federal()).find(({ machine }) => machine.id.startsWith(`${name}@`)) as {
    -readonly [key in keyof Part]: Part[key];
  };
  const whole = part.machine;
  const other = broken(whole, edit);
  return (events) => {
    part.machine = other;
    try {
      return look(events);
    } finally {
      part.machine = whole;
    }
  };
}

describe.each(INVARIANTS.map(({ id, title, citations }) => ({ id, title, citations })))(
  '$id',
  ({ id, title, citations }) => {
    it(`holds of whatever a case takes: ${title}`, () => {
      const breach = breaches.get(id);
      if (breach !== undefined) {
        throw new Breach(`${id}: ${breach.wrong}`, breach.run.history, citations[0]?.article);
      }
      expect(CHECKS[id]).toBeDefined();
    });

    it('is seen to fail where what it rests on is broken', () => {
      const driven = caughtIn(id, openCase);
      const recorded = caughtIn(id, audited);
      const ways: readonly Way[] = [
        ...(id === 'S9' ? [refusesToHearAgain] : []),
        ...BROKEN_MACHINES.filter(({ invariant }) => invariant === id && id !== 'S9').map(
          ({ machine, edit }) =>
            withMachine(machine, edit, (events) => driven(events) || recorded(events)),
        ),
        ...BROKEN_RULES.filter(({ invariant }) => invariant === id).map(({ profile }) => {
          const own = profile();
          // `openCase` refuses such rules: it is shown what would come of them.
          return caughtIn(id, () => ({ ...openCase(), profile: own }));
        }),
      ];
      const isCaught =
        (!NOT_BY_LAW.has(id) && failsUnguarded(id)) ||
        // All ways on one history, then on the next: the first to be caught ends the search.
        SOME.some((events) => ways.some((way) => way(events)));
      expect(isCaught).toBe(true);
    });
  },
);

it('was put to the proof by acts of many kinds', () => {
  console.info('acts taken', Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])));
  for (const type of ['terminated', 'withdrawn', 'reduced', 'suspended', 'lapsed']) {
    expect(counts.get(`measure.${type}`) ?? 0, type).toBeGreaterThan(0);
  }
});
