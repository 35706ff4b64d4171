import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/core/index';
import type { CaseEnvelope } from '../../src/index';
import { nextSteps, openCase, persistCase, restoreCase, step } from '../../src/index';
import { mecanismo } from '../support/command';
import { ask, codeOf } from './kit';

const example = (name: string) => readFileSync(`examples/${name}.jsonl`, 'utf8');
const urgent = example('03-urgencia-fuera-de-plazo');
const lawful = example('01-extraordinario-conforme');
const eventsOf = (log: string) =>
  log
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
const read = async (response: ReturnType<typeof ask>) => JSON.parse((await response).body);

describe('a log that is sent to the service', () => {
  const rows: [string, string, string][] = [
    ['/v1/audit', 'audit a.jsonl', ''],
    ['/v1/audit?show=all', 'audit a.jsonl --show all', ''],
    ['/v1/audit?show=incumple,pending', 'audit a.jsonl --show incumple,pending', ''],
    [
      '/v1/audit?asOf=2016-06-01T00:00:00-05:00&reading=literal&complete=true&profile=federal',
      'audit a.jsonl --as-of 2016-06-01T00:00:00-05:00 --reading literal --complete',
      '',
    ],
    ['/v1/next', 'next a.jsonl', ''],
    [
      '/v1/next?asOf=2016-06-01T00:00:00-05:00',
      'next a.jsonl --as-of 2016-06-01T00:00:00-05:00',
      '',
    ],
    ['/v1/next?case=EXP-2016-103', 'next a.jsonl --case EXP-2016-103', ''],
    ['/v1/audit', 'audit a.jsonl', '{"no":"header"}\nnot json\n'],
    ['/v1/audit', 'audit a.jsonl', ' '],
  ];
  it.each(rows)('%s is answered with the bytes of `mecanismo %s`', async (target, line, other) => {
    const log = other === '' ? urgent : other;
    const { stdout } = await mecanismo(`${line} --format json`, { 'a.jsonl': log });
    const { status, headers, body } = await ask(target, { log });
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(body).toBe(stdout);
  });

  it('is looked at by the clock only where nothing else says the instant', async () => {
    const [, ...lines] = urgent.trim().split('\n');
    const asOf = async (log: string, now: number) =>
      (await read(ask('/v1/audit', { log, now }))).asOf;
    expect(await asOf(urgent, 0)).toBe(await asOf(urgent, 1e12));
    expect(await asOf(lines.join('\n'), Date.parse('2018-05-02T00:00:00-05:00'))).toBe(
      '2018-05-02T00:00:00-05:00',
    );
  });

  it('has a case, or the service says that it has not', async () => {
    expect(await codeOf(ask('/v1/next?case=EXP-2016-999', { log: urgent }))).toMatchObject({
      status: 404,
      code: 'E_CASE_UNKNOWN',
    });
  });
});

describe('a case that is driven over the service', () => {
  it('goes where `step` leads it, with nothing kept in between', async () => {
    let current = openCase();
    let sent: unknown;
    for (const event of eventsOf(lawful)) {
      const expected = step(current, event);
      current = expected.case;
      const answered = await read(
        ask('/v1/step', { json: { event, ...(sent === undefined ? {} : { case: sent }) } }),
      );
      const { case: _, ...rest } = expected;
      const { case: envelope, ...taken } = answered;
      expect(taken).toEqual(JSON.parse(JSON.stringify(rest)));
      sent = envelope;
    }
    const { at } = sent as CaseEnvelope;
    expect(sent).toEqual(JSON.parse(JSON.stringify(persistCase(current, { at }))));
    const asOf = '2016-12-31T23:59:59-06:00';
    const steps = await ask(`/v1/next?asOf=${asOf}`, { json: { case: sent } });
    expect(steps.body).toBe(jsonText(nextSteps(restoreCase(sent), { asOf })));
  });

  it('stays where it was when an act is refused, and the answer says why', async () => {
    const [first] = eventsOf(lawful);
    const { case: opened } = await read(ask('/v1/step', { json: { event: first } }));
    const ended = {
      id: 'x-1',
      type: 'measure.terminated',
      occurredAt: '2016-05-09T21:00:00-05:00',
      actor: { organ: 'SE' },
      refs: { case: 'EXP-2016-101', measure: 'M-1' },
    };
    const refused = await read(ask('/v1/step', { json: { case: opened, event: ended } }));
    expect(refused.outcome).toBe('not-enabled');
    expect(refused.refusal.reason).toBe('not-begun');
    expect(refused.case).toEqual(opened);
    for (const event of [{}, { type: 'no.such-type' }, { ...first, secret: 'x' }]) {
      const unread = await read(ask('/v1/step', { json: { event } }));
      expect([unread.outcome, unread.refusal.reason]).toEqual(['unknown-event', 'unreadable']);
    }
  });

  it('gives the same bytes for the same request whatever the hour, once something happened', async () => {
    const [event] = eventsOf(lawful);
    const [one, other] = [
      ask('/v1/step', { json: { event }, now: 0 }),
      ask('/v1/step', { json: { event } }),
    ];
    expect((await one).body).toBe((await other).body);
    const at = '2017-01-01T00:00:00-06:00';
    const dated = await read(ask('/v1/step', { json: { event, asOf: at } }));
    expect(dated.case.at).toBe(at);
  });

  it('takes what was already done in audit mode, and says what it breaks', async () => {
    const [event] = eventsOf(lawful);
    const { case: opened } = await read(ask('/v1/step', { json: { event, mode: 'audit' } }));
    expect(opened.mode).toBe('audit');
  });

  it('is not taken where it was altered, or is of other rules or machines', async () => {
    const [event, second] = eventsOf(lawful);
    const { case: opened } = await read(ask('/v1/step', { json: { event } }));
    const rows: [object, number, string][] = [
      [{ states: {} }, 422, 'SNAPSHOT_SHAPE'],
      [{ envelope: 'other' }, 422, 'SNAPSHOT_SHAPE'],
      [{ history: [{ secret: 'MARTHA' }] }, 422, 'SNAPSHOT_SHAPE'],
      [{ rulesHash: 'sha256:0' }, 409, 'SNAPSHOT_RULES'],
      [{ profile: 'atlantis' }, 409, 'SNAPSHOT_RULES'],
      [{ machines: ['measure@1999-01-01'] }, 409, 'SNAPSHOT_VERSION'],
    ];
    for (const [change, status, code] of rows) {
      const json = { case: { ...opened, ...change }, event: second };
      const response = await ask('/v1/step', { json });
      expect(await codeOf(response)).toMatchObject({ status, code });
      expect(response.body).not.toContain('MARTHA');
      expect(await codeOf(ask('/v1/next', { json: { case: json.case } }))).toMatchObject({
        status,
        code,
      });
    }
  });

  it('keeps the mode and the profile that it was opened with', async () => {
    const [event] = eventsOf(lawful);
    const { case: opened } = await read(ask('/v1/step', { json: { event } }));
    for (const key of ['mode', 'profile']) {
      const json = { case: opened, event, [key]: key === 'mode' ? 'audit' : 'federal' };
      expect(await codeOf(ask('/v1/step', { json }))).toMatchObject({
        status: 422,
        code: 'E_HTTP_SHAPE',
        where: key,
      });
    }
  });

  it('is opened anew from its log, and the same as when it was driven', async () => {
    const replayed = await read(ask('/v1/replay', { log: lawful }));
    expect([replayed.taken, replayed.refused, replayed.problems]).toEqual([
      eventsOf(lawful).length,
      [],
      [],
    ]);
    let current = openCase();
    for (const event of eventsOf(lawful)) current = step(current, event).case;
    const { at } = replayed.case;
    const { history: one, ...driven } = JSON.parse(JSON.stringify(persistCase(current, { at })));
    const { history: other, ...again } = replayed.case;
    expect(again).toEqual(driven);
    expect(other.map(({ id }: { id: string }) => id)).toEqual(
      one.map(({ id }: { id: string }) => id),
    );
  });

  it('names the events of a log that it refuses, and the lines that it cannot read', async () => {
    const log = `${lawful}{"broken\n${lawful
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/"id": "[^"]*"/, '"id": "again"')}\n`;
    const replayed = await read(ask('/v1/replay?mode=drive', { log }));
    expect(replayed.problems).toEqual([{ line: 70, code: 'E_LOG_JSON' }]);
    for (const { event, line, outcome } of replayed.refused) {
      expect([event, line]).toEqual(['again', 71]);
      expect(outcome).not.toBe('applied');
    }
  });
});

describe('the calculators of the service', () => {
  const terms: [object, string][] = [
    [
      { length: 10, unit: 'business-days', from: '2014-04-24' },
      '10 business-days --from 2014-04-24',
    ],
    [
      { length: 5, unit: 'business-days', from: '2014-05-09', direction: 'before' },
      '5 business-days --from 2014-05-09 --direction before',
    ],
    [
      { length: 3, unit: 'hours', from: '2016-03-18T22:40:00-06:00' },
      '3 hours --from 2016-03-18T22:40:00-06:00',
    ],
    [
      {
        length: 2,
        unit: 'months',
        from: '2014-04-24',
        calendar: 'lft-74',
        zone: 'America/Tijuana',
        lastDay: 'rolls',
      },
      '2 months --from 2014-04-24 --calendar lft-74 --zone America/Tijuana --last-day rolls',
    ],
  ];
  it.each(terms)('count the term %o as `mecanismo term` does', async (json, line) => {
    const { stdout } = await mecanismo(`term ${line} --format json`);
    expect((await ask('/v1/term', { json })).body).toBe(stdout);
  });

  const votes: [object, string][] = [
    [
      { present: 7, for: 4, against: 1, rule: 'two-thirds' },
      '--present 7 --for 4 --against 1 --rule two-thirds',
    ],
    [
      { present: 8, for: 4, against: 4, casting: 'for' },
      '--present 8 --for 4 --against 4 --casting for',
    ],
    [{ present: 5, for: 4, against: 1 }, '--present 5 --for 4 --against 1'],
  ];
  it.each(votes)('count the vote %o as `mecanismo vote` does', async (json, line) => {
    const { stdout } = await mecanismo(`vote ${line} --format json`);
    expect((await ask('/v1/vote', { json })).body).toBe(stdout);
    expect((await ask('/v1/vote', { json: { ...json, on: '2016-05-31' } })).body).toBe(stdout);
  });

  const refused: [string, object, string, string | undefined][] = [
    ['/v1/vote', { present: 10, for: 5, against: 5 }, 'E_VOTE', undefined],
    ['/v1/vote', { present: 5, for: 4, against: 2 }, 'E_VOTE', undefined],
    ['/v1/vote', { present: 5, for: 4, against: 1, profile: 'atlantis' }, 'E_PROFILE', 'profile'],
    ['/v1/vote', { present: -1, for: 0, against: 0 }, 'E_HTTP_SHAPE', 'present'],
    ['/v1/vote', { present: '5', for: 0, against: 0 }, 'E_HTTP_SHAPE', 'present'],
    ['/v1/vote', { present: 5, for: 0 }, 'E_HTTP_SHAPE', 'against'],
    ['/v1/vote', { present: 5, for: 0, against: 0, on: '2016-02-30' }, 'E_HTTP_SHAPE', 'on'],
    ['/v1/term', { length: 0, unit: 'hours', from: '2016-01-01' }, 'E_HTTP_SHAPE', 'length'],
    [
      '/v1/term',
      { length: 1, unit: 'hours', from: '2016-01-01' },
      'TERM_FROM_DATE_ONLY',
      undefined,
    ],
    ['/v1/term', { length: 1, unit: 'hours', from: '2016-02-30' }, 'E_HTTP_SHAPE', 'from'],
    [
      '/v1/term',
      { length: 1, unit: 'months', from: '2016-01-01', direction: 'before' },
      'TERM_INVALID',
      undefined,
    ],
    [
      '/v1/term',
      { length: 900_000, unit: 'business-days', from: '2016-01-01' },
      'CALENDAR_NOT_COVERED',
      undefined,
    ],
    ['/v1/term', { length: 1, unit: 'fortnights', from: '2016-01-01' }, 'E_HTTP_SHAPE', 'unit'],
  ];
  it.each(refused)('refuse %s of %o', async (target, json, code, where) => {
    expect(await codeOf(ask(target, { json }))).toEqual({
      status: 422,
      type: 'application/problem+json',
      code,
      where,
    });
  });
});
