import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { NO_FACTS } from '../../src/rules/history/facts';
import type { HistoryEvent } from '../../src/rules/history/history';
import { Selector } from '../../src/rules/history/select';
import { openBench } from '../../src/rules/judge/open-bench';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { federalPolicy } from '../support/federal-policy';
import { ruleFiles } from '../support/rule-files';

const pack = readRulePack(ruleFiles());
const { authorities } = pack;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');
const rules = new RuleSet({ ...pack, authorities });

/** Whether an act on one measure, or on none, is taken to be about what is judged. */
function covers(act: Record<string, unknown>, judged: { readonly measure?: string }) {
  const line = {
    id: 'act',
    type: 'measure.termination-request-forwarded',
    occurredAt: '2016-10-04T10:00:00-05:00',
    actor: { organ: 'CEN' },
    refs: { case: 'C', ...act },
    data: {},
  };
  const { events } = readLog([JSON.stringify(line)]);
  const bench = openBench(events, {
    rules,
    policy: federalPolicy,
    asOf: Date.parse('2017-01-01T00:00:00-06:00'),
    reading: 'pro-persona',
    knownThrough: Date.parse('2017-01-01T00:00:00-06:00'),
  });
  const selection = { events: [line.type], same: ['case'], covering: 'measure' } as const;
  const matches = new Selector(
    { ...selection, same: ['case'], events: [line.type] },
    new Map(),
  ).matches(bench.env, { case: 'C', ...judged } as HistoryEvent['links'], NO_FACTS);
  return matches?.map(({ sure }) => sure);
}

describe('what covers a measure', () => {
  it('names it, or names none and so is about all', () => {
    expect(covers({ measure: 'M-1' }, { measure: 'M-1' })).toEqual([true]);
    expect(covers({}, { measure: 'M-1' })).toEqual([true]);
    expect(covers({ measure: 'M-2' }, { measure: 'M-1' })).toEqual([]);
  });

  it('is uncertain where all were meant and it names one', () => {
    expect(covers({}, {})).toEqual([true]);
    expect(covers({ measure: 'M-1' }, {})).toEqual([false]);
  });
});
