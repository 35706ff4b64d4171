import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/rules/history/environment';
import { FactPlan, type Occurrence } from '../../../src/rules/history/facts';

describe('facts that are lent', () => {
  it('hold nothing of their log once they are given back, which would outlive its audit', () => {
    const plan = new FactPlan({
      done: { type: 'boolean', source: 'event.data.done', meaning: '' },
    });
    const env = {} as Environment;
    const occurrence = { event: { data: { done: true } }, links: {} } as unknown as Occurrence;
    const facts = plan.borrow(env, occurrence);
    expect(facts.get(0)).toBe(true);
    expect(Object.values(facts)).toEqual(expect.arrayContaining([env, occurrence]));
    plan.giveBack(facts);
    const held = Object.values(facts);
    expect(held.some((value) => value === env || value === occurrence)).toBe(false);
    const again = plan.borrow(env, { ...occurrence, event: { data: {} } } as Occurrence);
    expect(again).toBe(facts);
    expect(again.get(0)).toBeUndefined();
  });
});
