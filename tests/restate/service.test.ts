import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DueView, Notice, RecordAnswer } from '../../src/restate/index';
import { Machine } from '../support/restate/machine';
import { at, scriptedCase } from '../support/restate/scripted-case';
import { serverBinary } from '../support/restate/server';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.skipIf(serverBinary() === undefined)('a case on Restate', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await Machine.start({ LEAD_MS: String(HOUR) });
  }, 120_000);
  afterAll(() => machine?.stop());

  const call = (id: string, handler: string, body?: unknown) =>
    machine.call(`MecanismoCase/${id}/${handler}`, body);
  const dueOf = async (id: string) => (await call(id, 'due')).body as DueView;
  const inboxOf = async (id: string) =>
    ((await machine.call(`Inbox/${id}/all`)).body ?? []) as Notice[];
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

  it('refuses what is malformed with a code, and takes the next event', async () => {
    const [event] = scriptedCase('C-1', Date.now() + DAY);
    expect((await call('C-1', 'record', event)).status).toBe(404);
    expect((await call('a b', 'open')).status).toBe(400);
    await call('C-1', 'open');
    const answers = [];
    for (const body of ['{nope', '[]', 'null', '{"id":"a","id":"b"}', '']) {
      answers.push((await call('C-1', 'record', body)).status);
    }
    expect(answers).toEqual([400, 422, 422, 400, 422]);
    const reserved = await call('C-1', 'record', { ...event, type: 'xstate.done' });
    expect(reserved).toMatchObject({
      status: 422,
      body: { metadata: { code: 'E_EVENT_RESERVED' } },
    });
    expect((await call('C-1', 'record', event)).body).toMatchObject({ outcome: 'applied' });
    expect((await call('C-1', 'open', { mode: 'audit' })).status).toBe(409);
    expect((await call('C-1', 'open')).body).toMatchObject({ outcome: 'existing', events: 1 });
  });

  it('takes an event once, though it is delivered by many at once and again later', async () => {
    await call('C-2', 'open');
    const events = scriptedCase('C-2', Date.now() + DAY);
    for (const event of events) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => call('C-2', 'record', event)),
      );
      const outcomes = answers.map(({ body }) => (body as RecordAnswer).outcome).sort();
      expect(outcomes).toEqual(['applied', ...Array.from({ length: 7 }, () => 'duplicate')]);
    }
    const before = await dueOf('C-2');
    for (const event of [...events].reverse()) await call('C-2', 'record', event);
    expect((await dueOf('C-2')).owed).toEqual(before.owed);
    const other = { ...events[0], occurredAt: at(Date.now(), -1) };
    expect((await call('C-2', 'record', other)).status).toBe(409);
    expect((await call('C-2', 'read')).body).toMatchObject({ events: events.length });
  });

  it('keeps its timer to itself, and reads without waiting', async () => {
    expect((await call('C-2', 'warn', { timer: 0 })).status).toBe(400);
    const url = `http://127.0.0.1:${machine.ports.admin}/services/MecanismoCase`;
    const { handlers } = (await (await fetch(url)).json()) as {
      handlers: { name: string; ty: string; public: boolean; journal_retention: string }[];
    };
    const shared = handlers.filter(({ ty }) => ty === 'Shared').map(({ name }) => name);
    expect(shared.sort()).toEqual(['due', 'log', 'read']);
    expect(handlers.filter((handler) => !handler.public).map(({ name }) => name)).toEqual(['warn']);
    // A call leaves nothing behind of what was sent.
    expect(new Set(handlers.map((handler) => handler.journal_retention))).toEqual(new Set(['0s']));
  });

  it('warns ahead of the end of a term, and after it, once each, though all was dead when it ended', async () => {
    const due = Date.now() + 6_000;
    await call('C-3', 'open');
    await call('C-3', 'record', scriptedCase('C-3', due)[0]);
    await expect.poll(async () => (await inboxOf('C-3')).length, { timeout: 20_000 }).toBe(3);
    expect((await inboxOf('C-3')).map(({ stage, overdue }) => [stage, overdue])).toEqual(
      Array.from({ length: 3 }, () => ['approaching', false]),
    );
    await machine.leaveDead(due + 1_500 - Date.now());
    await expect.poll(async () => (await inboxOf('C-3')).length, { timeout: 20_000 }).toBe(6);
    const ended = (await inboxOf('C-3')).slice(3);
    for (const { stage, overdue, sentAt } of ended) {
      expect([stage, overdue]).toEqual(['ended', true]);
      expect(Date.parse(sentAt)).toBeGreaterThan(due);
    }
    await pause(500);
    expect(new Set((await inboxOf('C-3')).map(({ id }) => id)).size).toBe(6);
    expect((await inboxOf('C-3')).length).toBe(6);
  });

  it('waits thirty days for a term of thirty days, over a crash too', async () => {
    const [, ...lines] = readFileSync('examples/02-ordinario-conforme.jsonl', 'utf8')
      .trim()
      .split('\n');
    const all = lines.map((line) => JSON.parse(line));
    const granted = all.findIndex(({ type }) => type === 'measure.communicated');
    const adopted = all.find(({ type }) => type === 'junta.decision-adopted');
    const shift = Date.now() - Date.parse(adopted.occurredAt);
    await call('EXP-2016-102', 'open', { mode: 'audit' });
    for (const event of all.slice(0, granted + 1)) {
      const occurredAt = new Date(Date.parse(event.occurredAt) + shift).toISOString();
      await call('EXP-2016-102', 'record', { ...event, occurredAt });
    }
    const { owed } = await dueOf('EXP-2016-102');
    const term = owed.find(({ rule }) => rule.endsWith('measure-implemented-in-thirty-days'));
    const end = Date.parse(term?.due ?? '');
    expect(end - Date.now()).toBeGreaterThan(29 * DAY);
    // More than 2^31 milliseconds, at which a timer of Node goes off at once.
    expect(end - Date.now()).toBeGreaterThan(2 ** 31);
    const scheduled = async () =>
      (
        await machine.query<{ scheduled_start_at: string }>(
          // Without the other columns, this one comes back empty.
          `select * from sys_invocation where target_handler_name = 'warn'
           and target_service_key = 'EXP-2016-102' and status = 'scheduled'`,
        )
      ).map((row) => Date.parse(row.scheduled_start_at));
    const isArmed = (times: readonly number[]) =>
      times.some((time) => time > end && time < end + 60_000);
    expect(isArmed(await scheduled())).toBe(true);
    await machine.leaveDead(0);
    // A server that comes up lists nothing before its partitions are back.
    await expect.poll(async () => isArmed(await scheduled()), { timeout: 20_000 }).toBe(true);
    await pause(1_000);
    const early = (await inboxOf('EXP-2016-102')).filter(({ due }) => Date.parse(due) === end);
    expect(early).toEqual([]);
  });

  it('warns though its versions are gone, takes no event until they are back or it is migrated', async () => {
    const due = Date.now() + 12_000;
    const events = scriptedCase('C-4', due);
    await call('C-4', 'open');
    await call('C-4', 'record', events[0]);
    await machine.replaceService({ PROFILE: 'otra' });
    const refused = await call('C-4', 'record', events[1]);
    expect(refused).toMatchObject({ status: 409, body: { metadata: { code: 'E_CASE_PINNED' } } });
    const endedOf = async () => (await inboxOf('C-4')).filter(({ stage }) => stage === 'ended');
    await expect.poll(async () => (await endedOf()).length, { timeout: 40_000 }).toBe(3);
    expect((await call('C-4', 'migrate', { migration: 'nothing' })).status).toBe(404);
    expect((await call('C-4', 'migrate', { migration: 'replay' })).body).toMatchObject({
      outcome: 'migrated',
      pins: { profile: 'otra' },
    });
    expect((await call('C-4', 'record', events[1])).body).toMatchObject({ outcome: 'applied' });
    expect((await call('C-4', 'read')).body).toMatchObject({
      migrations: [{ migration: 'replay', events: 1, from: { profile: 'federal' } }],
    });
    expect((await endedOf()).length).toBe(3);
  });

  it('goes on where nobody takes its notices, which wait', async () => {
    await machine.replaceService({ NOTIFIER: 'Nobody' });
    await call('C-5', 'open');
    const events = scriptedCase('C-5', Date.now() - 1_000);
    for (const event of events) {
      expect((await call('C-5', 'record', event)).body).toMatchObject({ outcome: 'applied' });
    }
    const waiting = () =>
      machine.query<{ n: number }>(
        `select count(*) as n from sys_invocation where target_handler_name = 'deliver'
         and status <> 'completed'`,
      );
    await expect.poll(async () => (await waiting())[0]?.n, { timeout: 20_000 }).toBe(3);
    expect((await call('C-5', 'read')).body).toMatchObject({ events: events.length });
    await machine.replaceService({});
    await expect.poll(async () => (await inboxOf('C-5')).length, { timeout: 70_000 }).toBe(3);
  });
});
