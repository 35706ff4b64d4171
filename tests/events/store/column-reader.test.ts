import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ColumnReader, readLog, type StoredLog } from '../../../src/events/index';
import { hasLoneSurrogate } from '../../../src/events/log/inspect-value';
import { TextPool } from '../../../src/events/store/text-pool';
import { headerWith, lineWith } from '../log-lines';
import { eventLines, logTexts } from './lines';
import { expectSameLog } from './same-log';

/** Each line as a text. */
function stored(text: string, options = {}): StoredLog {
  const reader = new ColumnReader(options);
  for (const line of linesOf(text)) reader.push(line);
  return reader.finish();
}

/** All lines as bytes out of the middle of others. */
function storedBytes(text: string, options = {}): StoredLog {
  const reader = new ColumnReader(options);
  const bytes = new TextEncoder().encode(
    `{"id":"\n${linesOf(text)
      .map((line) => `${line}\n`)
      .join('')}{"id":"`,
  );
  reader.pushBytes(bytes, 8, bytes.lastIndexOf(10) + 1);
  return reader.finish();
}

/** The lines of a text; the last one is none if it is empty. */
const linesOf = (text: string) =>
  text.split('\n').filter((line, at, all) => line !== '' || at + 1 < all.length);

function expectSame(text: string, options = {}): void {
  const plain = readLog(text, options);
  // Half a character has no bytes.
  const read = hasLoneSurrogate(text) ? stored : storedBytes;
  expectSameLog(read(text, options), plain);
}

const first = lineWith({ id: 'first' });

describe('a log read into columns', () => {
  afterEach(() => vi.restoreAllMocks());

  it('keeps the evidence for which the pool of evidence has no room', () => {
    const text = `${headerWith()}\n${lineWith({ evidence: ['DOC-1', 'DOC-2'] })}\n`;
    const add = TextPool.prototype.add;
    const OPEN_LIST = 91;
    vi.spyOn(TextPool.prototype, 'add').mockImplementation(function (this: TextPool, ...given) {
      const [bytes, from] = given;
      return bytes[from] === OPEN_LIST ? -1 : add.apply(this, given);
    });
    expectSame(text);
  });

  it('is the log read into memory, whatever its text', () => {
    fc.assert(
      fc.property(logTexts, fc.constantFrom({}, { zone: 'America/Hermosillo' }), expectSame),
      { numRuns: 4_000 },
    );
  });

  it('is so for each line alone behind one that is no header', () => {
    let taken = 0;
    fc.assert(
      fc.property(eventLines, (line) => {
        const text = `${first}\n${line}\n`;
        expectSame(text);
        const { store } = stored(text);
        if (store.size === 2 && store.whole(1) === undefined) taken++;
      }),
      { numRuns: 10_000 },
    );
    expect(taken, 'lines taken part by part').toBeGreaterThan(1_000);
  });

  it('is so for a line with any character changed or cut', () => {
    const line = lineWith({
      id: 'e2',
      recordedAt: '2016-03-18T22:52:10-06:00',
      precision: 'minute',
      evidence: ['doc-1'],
      data: { form: 'phone', contents: { identification: true } },
    });
    const dataInTheMiddle = line.replace(/,"data":(.*\}\}),(.*)\}$/, ',$2,"data":$1}');
    expect(dataInTheMiddle).not.toBe(line);
    for (const whole of [line, dataInTheMiddle]) {
      for (let at = 0; at <= whole.length; at++) {
        for (const character of [
          '',
          '{',
          '}',
          '[',
          ']',
          '"',
          ',',
          ':',
          ' ',
          '\\',
          '\r',
          'é',
          '0',
        ]) {
          expectSame(`${first}\n${whole.slice(0, at)}${character}${whole.slice(at + 1)}\n`);
          expectSame(`${first}\n${whole.slice(0, at)}${character}${whole.slice(at)}\n${line}`);
        }
      }
    }
  });

  it.each([
    '2016-03-18T22:40:00-06:00',
    '2016-03-18T22:40:00.000-06:00',
    '2016-03-18T22:40:00.123456-06:00',
    '2016-03-19T04:40:00Z',
    '2016-03-19T04:40:00.000Z',
    '2016-03-19T04:40:00+00:00',
    '2016-03-19T04:40:00.007+00:00',
  ])('takes part by part a time as writers commonly write it: %s', (occurredAt) => {
    for (const rest of [{}, { precision: 'minute' }, { recordedAt: occurredAt }]) {
      const text = `${first}\n${lineWith({ id: 'e2', occurredAt, ...rest })}\n`;
      expectSame(text);
      expect(stored(text).store.whole(1)).toBeUndefined();
    }
  });

  it.each(['San Luis Potosí', 'San Luis Potos\\u00ed', 'San Luis Potos\\u00ED'])(
    'takes part by part a word of the contract as writers commonly write it: %s',
    (state) => {
      const written = `{"type":"threat","aggressorType":"state","state":"${state}","month":"2013-01"}`;
      const line = lineWith({ id: 'e2', type: 'aggression.recorded', refs: {}, data: {} });
      const text = `${first}\n${line.replace('"data":{}', `"data":${written}`)}\n`;
      expect(text).toContain(written);
      expectSame(text);
      const { store } = storedBytes(text);
      expect([store.size, store.whole(1)]).toEqual([2, undefined]);
    },
  );

  it.each(['2016-03-19T04:40:00-00:00', '2016-03-18T22:40:00.5-06:00'])(
    'is so for a time that is written in another way: %s',
    (occurredAt) => expectSame(`${first}\n${lineWith({ id: 'e2', occurredAt })}\n`),
  );

  it.each([
    ['a list ends where an object should', '{]'],
    ['an object ends where a list should', '{"contents":[}]}'],
    ['an object holds nothing but a space', '{ }'],
    ['a bracket stands in a text', '{"form":"}"}'],
    ['a key is repeated', '{"form":"phone","form":"verbal"}'],
    ['a key is repeated and written in two ways', '{"form":"phone","f\\u006frm":"verbal"}'],
  ])('is so where in a payload %s', (_, data) => {
    const line = (rest: string) =>
      `{"id":"e2","type":"application.received","occurredAt":"2016-03-18","actor":{"organ":"BP"},"refs":{},"data":${data}${rest}}`;
    expectSame(`${first}\n${line('')}`);
    expectSame(`${first}\n${line(',"evidence":[]')}`);
    expectSame(
      `${first}\n${line(',"evidence":[]')}\n${line(',"evidence":[]').replace('e2', 'e3')}`,
    );
  });

  it('is so for corrections before, behind, in chains, forks and circles', () => {
    const ids = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'lost');
    const event = fc
      .tuple(ids, fc.option(ids), fc.constantFrom('application.received', 'medida.x'), fc.nat(3))
      .map(([id, supersedes, type, hour]) =>
        lineWith({
          id,
          type,
          occurredAt: id === 'lost' ? 'ayer' : `2016-03-18T2${hour}:40:00-06:00`,
          ...(supersedes === null ? {} : { supersedes }),
        }),
      );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (lines) => expectSame(lines.join('\n'))),
      { numRuns: 2_000 },
    );
  });

  it('repeats payloads, references and actors as they were, past what is remembered of them', () => {
    const lines = [headerWith({ zone: 'America/Tijuana' })];
    for (let at = 0; at < 40_000; at++) {
      const one = at % 37_000;
      lines.push(
        `{"id":"e${at}","type":"application.received","occurredAt":"2016-03-${String(1 + (at % 31)).padStart(2, '0')}","actor":{"organ":"BP","person":"p${one}"},"refs":{"case":"c${one}"},"data":{"form":"phone","receivedBy":"r${one % 20_000}"}}`,
      );
    }
    const text = lines.join('\n');
    const plain = readLog(text);
    const { store } = stored(text);
    expect(store.size).toBe(40_000);
    for (const event of plain.events) {
      const own = store.event(store.rowOf(event.id));
      if (JSON.stringify(own) !== JSON.stringify(event)) expect(own).toStrictEqual(event);
    }
  });

  it('looks no further than a line for the end of one of its parts', () => {
    const tail = 'x'.repeat(50_000_000);
    for (const line of ['{"refs":{', '{"actor":{', '{"evidence":[', '{"data":{', '{"id":"']) {
      const text = `${first}\n${`${line}\n`.repeat(20_000)}${tail}`;
      const start = performance.now();
      expect(stored(text).problems).toHaveLength(20_001);
      expect(performance.now() - start, line).toBeLessThan(5_000);
    }
  });
});
