import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/events/index';
import { federalPackRecord } from '../../../src/rules/federal-pack';
import type { Fact } from '../../../src/rules/format/fact';
import { FactPlan } from '../../../src/rules/history/facts';
import { SharedQueries } from '../../../src/rules/history/shared-queries';
import { federal, federalRulePack, RuleSet } from '../../../src/rules/index';
import { openBench } from '../../../src/rules/judge/open-bench';

const profile = federal();
const asOf = Date.parse('2017-06-01T00:00:00-05:00');
const { events } = readLog(
  ['junta.session-opened', 'junta.vote-held', 'junta.session-closed'].map((type, at) =>
    JSON.stringify({
      id: `e${at}`,
      type,
      occurredAt: `2016-09-14T1${at}:00:00-05:00`,
      actor: { organ: 'SE' },
      refs: { session: 'S' },
      data: {},
    }),
  ),
);
const bench = openBench(events, {
  rules: profile.rules,
  policy: profile.calendars,
  asOf,
  reading: 'pro-persona',
  knownThrough: asOf,
});

const asking = (type: string): Fact => ({
  type: 'boolean',
  source: { events: [type], same: ['session'], order: 'before', take: 'exists' } as Fact['source'],
  meaning: '',
});

/** Rules of the sessions of the Junta, with a question of their own in each that asks any. */
function packOf(profileNumber: number) {
  const pack = federalRulePack();
  const clause = { field: `data.only${profileNumber}`, operator: 'equal', value: 'x' };
  const ofSessions = pack.rules.filter(({ on }) => on.includes('junta.session-opened'));
  const rules = ofSessions.map((rule) => ({
    ...rule,
    facts: Object.fromEntries(
      Object.entries(rule.facts ?? {}).map(([name, fact]) => {
        const { source } = fact;
        const asks = typeof source === 'object' && 'events' in source;
        const where = asks ? [...(source.where ?? []), clause] : [];
        return [name, asks ? { ...fact, source: { ...source, where } } : fact];
      }),
    ),
  }));
  return { ...pack, rules: rules as unknown as typeof pack.rules };
}

describe('what several rules ask alike', () => {
  it('is numbered anew in each rule set, however many were loaded before', () => {
    const sizes = new Set<number>();
    for (let number = 0; number < 200; number++) {
      const rules = new RuleSet(packOf(number), federalPackRecord);
      for (const compiled of rules.rules) void compiled.forLogs;
      sizes.add(rules.sharedQueries.size);
    }

    expect([...sizes]).toEqual([5]);
  });

  it('goes with the rule set that asked it', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const asked: WeakRef<SharedQueries>[] = [];
    for (let number = 0; number < 20; number++) {
      const rules = new RuleSet(packOf(number), federalPackRecord);
      for (const compiled of rules.rules) void compiled.forLogs;
      asked.push(new WeakRef(rules.sharedQueries));
    }
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      collect();
    }
    expect(asked.filter((each) => each.deref() !== undefined).length).toBeLessThanOrEqual(1);
  });

  it('is one question where it is worded alike, and another where it rests on a fact', () => {
    const queries = new SharedQueries();
    const opened = { events: ['junta.session-opened'], same: [], order: 'before', take: 'exists' };
    const number = (query: object) => queries.numberOf(query as never);
    expect(number(opened)).toBe(0);
    expect(number({ ...opened })).toBe(0);
    expect(number({ ...opened, take: 'count' })).toBe(1);
    const clause = { field: 'data.seat', operator: 'equal' };
    expect(number({ ...opened, where: [{ ...clause, value: ['a'] }] })).toBe(2);
    expect(number({ ...opened, where: [{ ...clause, value: { fact: 'seat' } }] })).toBe(undefined);
    expect(queries.size).toBe(3);
  });

  it('is never answered with what a rule of another set asked under the same number', () => {
    const { env } = bench;
    const event = env.history.events.at(-1);
    if (event === undefined) throw new Error('an empty log');
    const answer = (type: string, among?: SharedQueries) =>
      new FactPlan({ fact: asking(type) }, among).of(env, { event, links: event.links }).get(0);
    const own = profile.rules.sharedQueries;
    const other = new SharedQueries();
    // Until the other set has given out as many numbers as this one had when it was asked.
    const first = own.numberOf(asking('junta.vote-held').source as never) as number;
    for (let number = 0; number < first; number++) other.numberOf({ take: number } as never);
    expect(answer('junta.vote-held', own)).toBe(true);
    expect(other.numberOf(asking('junta.minutes-approved').source as never)).toBe(first);
    expect(answer('junta.minutes-approved', other)).toBe(false);
    expect(answer('junta.minutes-approved')).toBe(false);
    expect(answer('junta.vote-held', own)).toBe(true);
  });
});
