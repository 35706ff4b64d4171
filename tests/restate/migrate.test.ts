import { describe, expect, it } from 'vitest';
import type { CaseEnvelope } from '../../src/machines/index';
import { CallRefused } from '../../src/restate/refused';
import { defineProfile, federal } from '../../src/rules/index';
import { MemoryCase } from '../support/restate/memory-case';
import { scriptedCase } from '../support/restate/scripted-case';

const DUE = Date.parse('2026-11-23T19:00:00Z');
const NOW = DUE - 60_000;
const events = scriptedCase('C-1', DUE);
const other = defineProfile({ id: 'otra', zone: 'America/Tijuana' });

function driven(): MemoryCase {
  const one = new MemoryCase('C-1');
  one.open(NOW);
  for (const event of events.slice(0, 3)) one.record(event, NOW);
  return one;
}

function refusal(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof CallRefused) return error.refused.message;
    throw error;
  }
  return undefined;
}

describe('a case whose versions the service does not have', () => {
  it('takes no event, and goes on once they are added', () => {
    const one = driven();
    one.profiles = [other];
    const before = one.bytes;
    expect(refusal(() => one.record(events[3], NOW))).toMatch(/^E_CASE_PINNED/);
    expect(one.bytes).toBe(before);
    one.profiles = [other, federal()];
    expect(one.record(events[3], NOW).outcome).toBe('applied');
    expect(one.opened.pins.profile).toBe('federal');
  });
});

describe('a migration', () => {
  it('moves a case to the first profile, keeps its log, and is put on record', () => {
    const one = driven();
    one.profiles = [other];
    const { log, opened: before } = one;
    expect(one.migrate('replay', NOW)).toMatchObject({
      outcome: 'migrated',
      pins: { profile: 'otra', zone: 'America/Tijuana' },
    });
    expect(one.log).toEqual(log);
    expect(one.opened.migrations).toMatchObject([
      { migration: 'replay', events: 3, from: before.pins },
    ]);
    expect(one.record(events[3], NOW).outcome).toBe('applied');
  });

  it('changes nothing the second time', () => {
    const one = driven();
    one.profiles = [other];
    one.migrate('replay', NOW);
    const before = one.bytes;
    expect(one.migrate('replay', NOW + 1).outcome).toBe('current');
    expect(one.bytes).toBe(before);
  });

  it('warns of no term twice', () => {
    const one = driven();
    const warned = one.opened.timers.find(({ at }) => at === DUE + 1);
    one.warn(warned?.number ?? -1, DUE + 1);
    one.profiles = [defineProfile({ id: 'otra' })];
    one.migrate('replay', DUE + 2);
    expect(one.opened.duties.map(({ key }) => key)).toContain(warned?.duty);
    expect(one.opened.timers.map(({ duty }) => duty)).not.toContain(warned?.duty);
  });

  it('is one that the service has, by its name', () => {
    const one = driven();
    expect(refusal(() => one.migrate('unknown', NOW))).toMatch(/^E_MIGRATION_UNKNOWN/);
    expect(refusal(() => one.migrate('', NOW))).toMatch(/^E_MIGRATION_UNKNOWN/);
    expect(refusal(() => one.migrate(7, NOW))).toMatch(/^E_BODY/);
  });

  it.each([
    ['leaves an event out', (read: CaseEnvelope) => ({ ...read, history: read.history.slice(1) })],
    ['leaves the case as it was', (read: CaseEnvelope) => read],
    ['says what does not follow from the log', (read: CaseEnvelope) => ({ ...read, states: {} })],
  ])('is refused where it %s', (_, change) => {
    const one = driven();
    one.profiles = [other];
    const before = one.bytes;
    one.migrations = [
      function mine(envelope: CaseEnvelope): CaseEnvelope {
        return change(envelope);
      },
    ];
    expect(refusal(() => one.migrate('mine', NOW))).toMatch(/^E_MIGRATION:/);
    expect(one.bytes).toBe(before);
  });

  it('mends a case whose states are no longer what its log leads to', () => {
    const one = driven();
    const { states } = one.opened.snapshot;
    const broken = { ...one.opened.snapshot, states: {} };
    one.stored = { ...one.opened, snapshot: broken };
    expect(refusal(() => one.record(events[3], NOW))).toMatch(/^E_CASE_STATE/);
    expect(one.migrate('replay', NOW).outcome).toBe('migrated');
    expect(one.opened.snapshot.states).toEqual(states);
  });
});
