import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, isEventType, type ParsedLog, readLog } from '../../src/events/index';
import { eventWith, headerWith, lineWith } from './log-lines';

const KEY_PATH = /^[A-Za-z*]+(\[\]|\.[A-Za-z*]+)*$/;

/** What holds of a log whatever its text is. */
function expectSound(log: ParsedLog): void {
  for (const { line, key } of log.problems) {
    expect(line).toBeGreaterThanOrEqual(0);
    expect(line).toBeLessThanOrEqual(log.lines);
    if (key !== undefined) expect(key).toMatch(KEY_PATH);
  }
  for (const { line, known, type, from, to } of log.events) {
    expect(line).toBeLessThanOrEqual(log.lines);
    expect(known).toBe(isEventType(type));
    expect(from).toBeLessThanOrEqual(to);
    expect(Number.isSafeInteger(from) && Number.isSafeInteger(to)).toBe(true);
  }
  expect(log.problems.some(({ code }) => code === 'E_LOG_EMPTY')).toBe(
    log.events.length + log.superseded.length === 0,
  );
}

/** A valid event in which any JSON stands at one of its places. */
const mutated = fc
  .record({
    type: fc.constantFrom(...EVENT_TYPES),
    place: fc.constantFrom('id', 'type', 'occurredAt', 'recordedAt', 'precision', 'actor', 'refs'),
    inner: fc.constantFrom(
      'data',
      'evidence',
      'supersedes',
      'votes',
      'indicators',
      'case',
      'organ',
    ),
    outer: fc.jsonValue(),
    value: fc.jsonValue(),
    deep: fc.boolean(),
  })
  .map(({ type, place, inner, outer, value, deep }) => {
    const event = eventWith({ type });
    event[deep ? inner : place] = outer;
    if (deep) event.data = { [inner]: [value, { seat: value, total: value }] };
    return JSON.stringify(event);
  });

const line = fc.oneof(
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.constantFrom('', lineWith(), headerWith(), '{}', '\uFEFF', '{"a":') },
);

describe('readLog', () => {
  it('takes any text and any JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const log = readLog(lines.map((text) => text.replaceAll('\n', ' ')).join('\n'));
        expectSound(log);
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes any cut of a valid line', () => {
    const text = `${headerWith({ zone: 'America/Tijuana' })}\n${lineWith({ evidence: ['d'] })}`;
    for (let end = 0; end <= text.length; end++) expectSound(readLog(text.slice(0, end)));
  });

  it('gives the same answer for the same text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        expect(readLog(lines)).toEqual(readLog(lines));
      }),
      { numRuns: 500 },
    );
  });
});
