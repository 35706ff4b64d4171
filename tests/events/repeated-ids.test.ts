import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { eventWith, lineWith } from './log-lines';

const first = lineWith();

function readPair(second: string, before = first) {
  return readLog(`${before}\n${second}`);
}

describe('an id that comes again', () => {
  it('changes nothing when the line is the same', () => {
    expect(readPair(first)).toMatchObject({ duplicates: 1, defects: [], problems: [] });
    expect(readPair(first).events).toHaveLength(1);
  });

  it('changes nothing when only the order of keys or the spacing differs', () => {
    const { data, ...rest } = eventWith();
    const reordered = {
      data: Object.fromEntries(Object.entries(data as object).reverse()),
      ...rest,
    };
    expect(readPair(JSON.stringify(reordered, undefined, 1).replaceAll('\n', ' '))).toMatchObject({
      duplicates: 1,
      defects: [],
    });
  });

  it.each([
    [{ occurredAt: '2016-03-18T22:41:00-06:00' }],
    [{ type: 'application.admitted', data: {} }],
    [{ data: { form: 'written', filedBy: 'self' } }],
    [{ data: { form: 'phone' } }],
    [{ refs: { case: 'EXP-2' } }],
    [{ actor: { organ: 'PET' } }],
    [{ evidence: ['doc-1'] }],
    [{ supersedes: 'e0' }],
    [{ extra: 1 }],
  ])('is a defect when the content differs, and the first stands: %j', (changes) => {
    const log = readPair(lineWith(changes));
    expect(log.events).toEqual(readLog(first).events);
    expect(log.duplicates).toBe(0);
    expect(log.defects).toEqual([
      { code: 'id-reused', events: ['e-0001'], lines: [1, 2], refs: { case: 'EXP-2016-031' } },
    ]);
  });

  it('is compared as written where something had to be left out of the event', () => {
    const odd = lineWith({ extra: { a: 1, b: [2] } });
    const same = lineWith({ extra: { b: [2], a: 1 } });
    const other = lineWith({ extra: { a: 1, b: [3] } });
    expect(readPair(odd, odd)).toMatchObject({ duplicates: 1, defects: [] });
    expect(readPair(same, odd)).toMatchObject({ duplicates: 1, defects: [] });
    expect(readPair(other, odd)).toMatchObject({ duplicates: 0, defects: [{ code: 'id-reused' }] });
  });

  it('may be used once more when its first line was no event', () => {
    const log = readPair(first, lineWith({ occurredAt: '2016-02-30' }));
    expect(log.events).toHaveLength(1);
    expect(log.defects).toEqual([]);
  });
});
