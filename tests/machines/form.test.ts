import { describe, expect, it } from 'vitest';
import {
  type Law,
  type MachineTransition,
  measureMachine,
  openingRules,
  rulesOf,
  statesOf,
} from '../../src/machines/index';
import { federal, type Rule } from '../../src/rules/index';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { ruleFiles } from '../support/rule-files';
import { machines } from './kit';

const rules = new Map<string, Rule>(readRulePack(ruleFiles()).rules.map((rule) => [rule.id, rule]));

const lawOf = ({ guard }: MachineTransition): Law | undefined =>
  guard?.type === 'satisfies' ? (guard.params as Law) : undefined;

/** Every event type that a rule names, however deep. */
function typesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(typesIn);
  return Object.entries(value).flatMap(([key, member]) =>
    (key === 'events' || key === 'on') && Array.isArray(member)
      ? member.filter((type): type is string => typeof type === 'string')
      : typesIn(member),
  );
}

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s', (_, machine) => {
  const states = statesOf(machine);
  const transitions = states.flatMap((state) => state.transitions);

  it('carries its version in its id', () => {
    expect(machine.id).toMatch(/^[a-z]+(-[a-z]+)*@\d{4}-\d{2}-\d{2}$/);
  });

  it('names only rules that exist', () => {
    expect(rulesOf(machine).filter((id) => !rules.has(id))).toEqual([]);
    const missing = rulesOf(machine).filter((id) => federal().rules.versionsOf(id).length === 0);
    expect(missing).toEqual([]);
  });

  it('opens and closes duties of kind response only', () => {
    const named = states.flatMap(({ meta }) => [...(meta?.opens ?? []), ...(meta?.closes ?? [])]);
    expect([...new Set(named)].filter((id) => rules.get(id)?.kind !== 'response')).toEqual([]);
    expect(openingRules(machine).length).toBeGreaterThan(0);
  });

  it('says in Spanish what each state is', () => {
    for (const { path, description, meta } of states) {
      expect(description, path).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
      expect(meta?.citations.length, path).toBeGreaterThan(0);
    }
  });

  it('cites a provision on each transition', () => {
    for (const { event, meta } of transitions) {
      const { citation } = meta ?? {};
      expect(citation?.instrument, event).toBeTypeOf('string');
      if (meta?.evidence !== true) expect(citation?.article, event).toMatch(/^(\d+|T[1-7])$/);
    }
  });

  it('guards each transition by name', () => {
    const names = new Set(transitions.map(({ guard }) => guard?.type));
    expect([...names].sort()).toEqual(['concerns', 'isEvidence', 'satisfies']);
  });

  it('has no timer and invokes nothing', () => {
    for (const { event } of transitions) expect(event).not.toMatch(/^xstate\.|^$|\*/);
    const text = JSON.stringify(machine.config);
    expect(text).not.toMatch(/"(after|invoke|always|delay)":/);
  });

  it('blocks on doubt whatever leads out of protection', () => {
    const guarded = transitions.flatMap(({ event, targets, guard, meta }) => {
      if (meta?.evidence === true) return [];
      const lands = targets.map((target) => states.find(({ path }) => path === target));
      const ends = lands.some((state) =>
        /^legal\.(ended|withdrawn|replaced|denied)|suspendedBy/.test(state?.path ?? ''),
      );
      const lawful = (guard?.params ?? {}) as Partial<Law>;
      return ends ? [{ event, doubt: lawful.doubt }] : [];
    });
    expect(guarded.filter(({ doubt }) => doubt !== 'blocks')).toEqual([]);
    if (machine.id === measureMachine.id) expect(guarded.length).toBeGreaterThan(10);
  });

  it('is shown every event type that its rules read', () => {
    const shown = new Set(transitions.map(({ event }) => event));
    const read = rulesOf(machine).flatMap((id) => typesIn(rules.get(id)));
    expect([...new Set(read)].filter((type) => !shown.has(type))).toEqual([]);
  });

  it('judges each act by rules that are about it or about what it rests on', () => {
    for (const transition of transitions) {
      for (const id of lawOf(transition)?.speaking ?? []) {
        expect(lawOf(transition)?.rules).toContain(id);
      }
    }
  });
});
