import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/rules/history/environment';
import type { HistoryEvent } from '../../src/rules/history/history';
import { statedIn } from '../../src/rules/history/stated';

const stated = (data: unknown, removed: readonly string[] = []) =>
  statedIn('considered')({} as Environment, { data, removed } as unknown as HistoryEvent);

describe('what a group of a payload states', () => {
  it('is every key that is there and not answered no', () => {
    expect(stated({ considered: { facts: true, context: false, place: 'x' } })).toEqual([
      'facts',
      'place',
    ]);
    expect(stated({ considered: {} })).toEqual([]);
  });

  it('counts an empty list as an answer', () => {
    expect(stated({ considered: { detectedRisks: [] } })).toEqual(['detectedRisks']);
  });

  it('is unknown where the group is missing or is no group', () => {
    expect(stated({})).toBeUndefined();
    expect(stated({ considered: ['facts'] })).toBeUndefined();
    expect(stated({ considered: null })).toBeUndefined();
  });

  it('is unknown where some key of it could not be read', () => {
    const data = { considered: { facts: true } };
    expect(stated(data, ['considered.context'])).toBeUndefined();
    expect(stated(data, ['considered'])).toBeUndefined();
    expect(stated(data, ['*'])).toBeUndefined();
    expect(stated(data, ['concluded.duration'])).toEqual(['facts']);
  });
});
