import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { logOf } from './log-lines';

function readChain(...supersedes: (string | undefined)[]) {
  const log = readLog(
    logOf(...supersedes.map((id) => (id === undefined ? {} : { supersedes: id }))),
  );
  return {
    events: log.events.map(({ id }) => id),
    superseded: log.superseded.map(({ id }) => id),
    defects: log.defects.map(({ code, events }) => [code, ...events]),
    problems: log.problems,
  };
}

describe('a correction', () => {
  it('takes the place of the event that it corrects', () => {
    expect(readChain(undefined, 'e1')).toEqual({
      events: ['e2'],
      superseded: ['e1'],
      defects: [],
      problems: [],
    });
  });

  it('may stand before the event that it corrects', () => {
    expect(readChain('e2', undefined).events).toEqual(['e1']);
  });

  it('may be corrected itself', () => {
    expect(readChain(undefined, 'e1', 'e2', undefined)).toMatchObject({
      events: ['e3', 'e4'],
      superseded: ['e1', 'e2'],
      defects: [],
    });
  });

  it('stands as an event of its own when its target is unknown', () => {
    expect(readChain(undefined, 'e9')).toMatchObject({
      events: ['e1', 'e2'],
      defects: [['supersedes-unknown', 'e2']],
    });
  });

  it('may correct a line that could not be read', () => {
    const log = readLog(logOf({ occurredAt: '2016-02-30' }, { supersedes: 'e1' }));
    expect(log.events.map(({ id }) => id)).toEqual(['e2']);
    expect(log.defects).toEqual([]);
  });

  it('removes nothing in a circle, of itself or of several', () => {
    expect(readChain('e1')).toMatchObject({
      events: ['e1'],
      defects: [['supersedes-cycle', 'e1']],
    });
    expect(readChain('e2', 'e3', 'e1', undefined)).toMatchObject({
      events: ['e1', 'e2', 'e3', 'e4'],
      superseded: [],
      defects: [['supersedes-cycle', 'e1', 'e2', 'e3']],
    });
  });

  it('makes no circle with an event of unknown type, which corrects nothing', () => {
    const log = readLog(logOf({ supersedes: 'e2' }, { type: 'foo.bar', supersedes: 'e1' }));
    expect(log.events.map(({ id }) => id)).toEqual(['e1']);
    expect(log.defects.map(({ code }) => code)).toEqual(['unknown-type']);
  });

  it('of an event in a circle is a correction like others', () => {
    expect(readChain('e2', 'e1', 'e1')).toMatchObject({
      events: ['e2', 'e3'],
      superseded: ['e1'],
      defects: [['supersedes-cycle', 'e1', 'e2']],
    });
  });

  it('that competes with another is a defect, and both stand', () => {
    expect(readChain(undefined, 'e1', 'e1')).toMatchObject({
      events: ['e2', 'e3'],
      superseded: ['e1'],
      defects: [['supersedes-fork', 'e2', 'e3']],
    });
  });

  it('is resolved for any graph, and never empties a log', () => {
    const graphs = fc.array(fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(graphs, (targets) => {
        const read = readChain(
          ...targets.map((target) => (target === undefined ? undefined : `e${target}`)),
        );
        expect(read.events.length).toBeGreaterThan(0);
        expect(read.events.length + read.superseded.length).toBe(targets.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
