import { describe, expect, it } from 'vitest';
import { type LogEvent, LogReader, parsedLog, readLog } from '../../src/events/index';
import { eventWith, headerWith, lineWith, logOf } from './log-lines';

const at = (text: string): number => Date.parse(text);

describe('readLog', () => {
  it('reads an event with all its fields', () => {
    const { events, problems, defects } = readLog(
      lineWith({
        recordedAt: '2016-03-18T22:52:10-06:00',
        precision: 'minute',
        actor: { organ: 'JG-M', seat: 'CC-1', person: 'p-9', substituteOf: 'p-8' },
        evidence: ['doc-12'],
      }),
    );
    expect(problems).toEqual([]);
    expect(defects).toEqual([]);
    expect(events).toEqual([
      {
        id: 'e-0001',
        type: 'application.received',
        known: true,
        line: 1,
        occurredAt: '2016-03-18T22:40:00-06:00',
        at: { kind: 'instant', epochMs: at('2016-03-19T04:40:00Z'), offsetMinutes: -360 },
        from: at('2016-03-19T04:40:00Z'),
        to: at('2016-03-19T04:40:00Z'),
        precision: 'minute',
        recordedAt: at('2016-03-19T04:52:10Z'),
        actor: { organ: 'JG-M', seat: 'CC-1', person: 'p-9', substituteOf: 'p-8' },
        refs: { case: 'EXP-2016-031' },
        data: { form: 'phone', filedBy: 'self' },
        removed: [],
        evidence: ['doc-12'],
      },
    ]);
  });

  it('freezes what it gives out', () => {
    const event = readLog(lineWith({ evidence: ['d'] })).events[0];
    expect(event && Object.values(event).every(Object.isFrozen)).toBe(true);
    expect(Object.isFrozen(event)).toBe(true);
  });

  it('takes keys in any order, line ends of both kinds, blank lines and one byte order mark', () => {
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(eventWith()).reverse()));
    const log = readLog(`\uFEFF${reversed}\r\n\r\n  \n${lineWith({ id: 'e2' })}\r\n`);
    expect(log.events.map(({ id }) => id)).toEqual(['e-0001', 'e2']);
    expect(log.problems).toEqual([]);
    expect([log.lines, log.blank]).toEqual([4, 2]);
  });

  it('accepts a byte order mark only where the log begins', () => {
    const log = readLog(`${lineWith()}\n\uFEFF${lineWith({ id: 'e2' })}`);
    expect(log.problems).toEqual([{ line: 2, code: 'E_LOG_JSON' }]);
  });

  it('reads lines one by one as it reads their text', () => {
    const text = `${headerWith()}\n${logOf({}, { occurredAt: 'x' }, {})}`;
    const events = new Map<string, LogEvent>();
    const reader = new LogReader({}, events);
    const pushed = text.split('\n').map((line, index) => reader.push(line, index + 1)?.id);
    expect(pushed).toEqual([undefined, 'e1', undefined, 'e3']);
    expect(parsedLog(reader, events)).toEqual(readLog(text));
    expect(readLog(text.split('\n'))).toEqual(readLog(text));
  });

  it('reads what stands after a line that it cannot read', () => {
    const log = readLog([lineWith({ id: 'e1' }), '{"id":', '[]', lineWith({ id: 'e4' })]);
    expect(log.events.map(({ id }) => id)).toEqual(['e1', 'e4']);
    expect(log.problems).toEqual([
      { line: 2, code: 'E_LOG_JSON' },
      { line: 3, code: 'E_LOG_SHAPE' },
    ]);
  });

  it('reports a log without events', () => {
    for (const text of ['', '\n', headerWith(), 'NaN']) {
      expect(readLog(text).problems).toContainEqual({ line: 0, code: 'E_LOG_EMPTY' });
    }
    expect(readLog(lineWith()).problems).toEqual([]);
  });
});

describe('the required fields', () => {
  it.each(['id', 'type', 'occurredAt', 'actor', 'refs'])('make a line an event: %s', (field) => {
    const log = readLog(lineWith({ [field]: undefined }));
    expect(log.events).toEqual([]);
    expect(log.problems).toContainEqual({ line: 1, code: 'E_LOG_SHAPE', key: field });
  });

  it.each([
    ['id', 7, 'E_LOG_ID'],
    ['id', '', 'E_LOG_ID'],
    ['type', 7, 'E_LOG_SHAPE'],
    ['occurredAt', 1458362400, 'E_LOG_DATE'],
    ['actor', 'BP', 'E_LOG_SHAPE'],
    ['refs', ['c'], 'E_LOG_SHAPE'],
  ])('refuse a %s of %j', (field, value, code) => {
    const log = readLog(lineWith({ [field]: value }));
    expect(log.events).toEqual([]);
    expect(log.problems[0]).toEqual({ line: 1, code, key: field });
  });

  it('keep an act whose organ is no code of the contract, without the organ', () => {
    for (const actor of [{ organ: 'XX' }, {}, { organ: 3 }]) {
      const log = readLog(lineWith({ actor }));
      expect(log.events[0]?.actor).toEqual({});
      expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_SHAPE', key: 'actor.organ' }]);
    }
  });

  it('keep an event less a reference that is no id', () => {
    const log = readLog(lineWith({ refs: { case: 'EXP-1', measure: 'm 1', study: 4 } }));
    expect(log.events[0]?.refs).toEqual({ case: 'EXP-1' });
    expect(log.problems).toEqual([
      { line: 1, code: 'E_LOG_ID', key: 'refs.measure' },
      { line: 1, code: 'E_LOG_ID', key: 'refs.study' },
    ]);
  });
});

describe('the optional fields', () => {
  it.each([
    ['recordedAt', '2016-03-18', 'recordedAt'],
    ['recordedAt', null, 'recordedAt'],
    ['precision', 'hour', 'precision'],
    ['supersedes', ['e1'], 'supersedes'],
    ['evidence', 'doc-1', 'evidence'],
    ['evidence', ['a b'], 'evidence[]'],
    ['actor', { organ: 'BP', seat: 'a b' }, 'actor.seat'],
  ])('are missing when ill-typed: %s of %j', (field, value, key) => {
    const log = readLog(lineWith({ [field]: value }));
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key }]);
    expect(log.events[0]).toEqual({
      ...readLog(lineWith()).events[0],
      ...(field === 'actor' ? { actor: { organ: 'BP' } } : {}),
    });
  });

  it.each([
    [{ extra: 1 }],
    [{ refs: { case: 'EXP-2016-031', caso: 'x' } }],
    [{ actor: { organ: 'BP', name: 'x' } }],
    [{ data: { form: 'phone', filedBy: 'self', name: 'x' } }],
  ])('do not make room for unknown keys: %j', (changes) => {
    const log = readLog(lineWith(changes));
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
    expect(log.events).toEqual(readLog(lineWith()).events);
  });
});

describe('an unknown type', () => {
  const log = readLog(
    logOf({}, { type: 'measure.cancelled_v2', data: { form: 'phone' }, supersedes: 'e1' }),
  );

  it('is kept apart as unknown, with nothing of its payload', () => {
    expect(log.events[1]).toMatchObject({ type: 'measure.cancelled_v2', known: false, data: {} });
  });

  it('is a note on its line and a defect of the log', () => {
    expect(log.problems).toEqual([{ line: 2, code: 'E_LOG_TYPE' }]);
    expect(log.defects).toEqual([
      { code: 'unknown-type', events: ['e2'], lines: [2], refs: { case: 'EXP-2016-031' } },
    ]);
  });

  it('corrects nothing, for it changes nothing', () => {
    expect(log.events.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(log.superseded).toEqual([]);
  });

  it('is not named when its name is no identifier', () => {
    expect(readLog(lineWith({ type: 'Ana Pérez' })).events[0]?.type).toBe('?');
  });
});
