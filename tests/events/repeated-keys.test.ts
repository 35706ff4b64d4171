import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { repeatedKeys } from '../../src/events/log/repeated-keys';
import { eventWith, lineWith } from './log-lines';

const pathsIn = (text: string) => repeatedKeys(text, JSON.parse(text) as object);

describe('repeatedKeys', () => {
  it('finds a key twice in one object, wherever it is', () => {
    expect(pathsIn('{"a":1,"a":1}')).toEqual([['a']]);
    expect(pathsIn('{"a":{"b":1, "b" :2}}')).toEqual([['a', 'b']]);
    expect(pathsIn('{"v":[0,{"x":1},[{"y":1,"z":[],"y":2}]]}')).toEqual([['v', 2, 0, 'y']]);
    expect(pathsIn('{"a":1,"\\u0061":2}')).toEqual([['a']]);
    expect(pathsIn('{"a":1,"a"\t:2,"a":3}')).toEqual([['a'], ['a']]);
  });

  it('finds none where keys only look alike, or stand in a text', () => {
    for (const text of [
      '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
      '{"t":"x\\":1,\\"t\\":2"}',
      '{"t":"{\\"a\\":1,\\"a\\":1}","a" : "b"}',
      '{"a\\\\":1,"a":2}',
      '{}',
    ]) {
      expect(pathsIn(text)).toEqual([]);
    }
  });

  it('is not led astray by whitespace that makes up for the second key', () => {
    expect(pathsIn('{"a" :1,"b":2,"a":3}')).toEqual([['a']]);
  });

  it('finds none in what a program writes, and every one that is put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.json()), fc.string(), (object, key) => {
        const text = JSON.stringify(object);
        expect(pathsIn(text)).toEqual([]);
        const spaced = JSON.stringify(object, null, 1);
        expect(pathsIn(spaced)).toEqual([]);
        const twice = `{${JSON.stringify(key)}:1,${JSON.stringify(key)}:2}`;
        expect(pathsIn(twice)).toEqual([[key]]);
      }),
    );
  });

  it('takes a text as deep as a line may be', () => {
    const depth = 400_000;
    const text = `{"a":1,"a":2,"b":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(pathsIn(text)).toEqual([['a']]);
  });
});

describe('a key written twice in a line', () => {
  it('is left out, for nobody can say which one counts', () => {
    const line = lineWith().replace('"form":"phone"', '"form":"phone","form":"written"');
    const { events, problems } = readLog(line);
    expect(events[0]?.data).toEqual({ filedBy: 'self' });
    expect(events[0]?.removed).toEqual(['form']);
    expect(problems).toEqual([{ line: 1, code: 'E_LOG_DUPKEY', key: 'data.form' }]);
  });

  it('makes no event where the event cannot do without it', () => {
    const later = '"occurredAt":"2016-03-20T22:40:00-06:00"';
    const { events, problems } = readLog(`${lineWith().slice(0, -1)},${later}}`);
    expect(events).toEqual([]);
    expect(problems.slice(0, 2)).toEqual([
      { line: 1, code: 'E_LOG_DUPKEY', key: 'occurredAt' },
      { line: 1, code: 'E_LOG_SHAPE', key: 'occurredAt' },
    ]);
  });

  it('leaves a header without what it says twice', () => {
    const header =
      '{"log":"mecanismo","version":1,"completeThrough":"2016-01-01","completeThrough":"2017-01-01"}';
    const log = readLog(`${header}\n${lineWith()}`);
    expect(log.header).toEqual({});
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_DUPKEY', key: '*' }]);
  });
});

describe('a payload that cannot be read as a whole', () => {
  it('is lost, and is not the same as one without keys', () => {
    const { events } = readLog(JSON.stringify(eventWith({ data: 7 })));
    expect(events[0]?.removed).toEqual(['*']);
    const { events: empty } = readLog(JSON.stringify(eventWith({ data: {} })));
    expect(empty[0]?.removed).toEqual([]);
  });
});
