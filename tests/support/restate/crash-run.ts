import assert from 'node:assert/strict';
import type { ProtocolEvent } from '../../../src/events/index';
import type { CaseView, DueView, Notice, RecordAnswer } from '../../../src/restate/index';
import { uninterrupted } from './expected';
import type { Machine } from './machine';
import { scriptedCase } from './scripted-case';

/** A case that was driven through a crash, or through none. */
export interface DrivenCase {
  readonly id: string;
  readonly due: number;
  readonly events: readonly ProtocolEvent[];
}

/** How long after its first event the short terms of a case end. */
const SHORT_MS = 1_500;

/** Drives a case as a sender does that never knows what became of a call: it sends it again. */
export async function drive(machine: Machine, id: string): Promise<DrivenCase> {
  const due = Date.now() + SHORT_MS;
  const events = scriptedCase(id, due);
  const opened = await machine.call(`MecanismoCase/${id}/open`);
  assert.equal(opened.status, 200, id);
  for (const event of events) {
    const { status, body } = await machine.call(`MecanismoCase/${id}/record`, event);
    assert.equal(status, 200, `${id}: ${JSON.stringify(body)}`);
    const { outcome } = body as RecordAnswer;
    assert.ok(outcome === 'applied' || outcome === 'duplicate', `${id}: ${outcome}`);
  }
  return { id, due, events };
}

/** What is on record of a case is what an uninterrupted run leaves: no more and no less. */
export async function expectWhole(machine: Machine, { id, due, events }: DrivenCase) {
  const asOf = Date.now();
  const expected = uninterrupted(id, events, Math.max(asOf, due));
  const log = (await machine.call(`MecanismoCase/${id}/log`)).body as string;
  const lines = log.trim().split('\n').slice(1);
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    events,
    id,
  );
  const view = (await machine.call(`MecanismoCase/${id}/read`)).body as CaseView;
  assert.deepEqual(view.envelope.states, plain(expected.states), id);
  assert.deepEqual(view.envelope.history, plain(expected.history), id);
  const { owed, notices } = (await machine.call(`MecanismoCase/${id}/due`)).body as DueView;
  assert.deepEqual(termsOf(owed), [...expected.owed].sort(byName), id);
  const passed = expected.owed.filter(({ due: end }) => Date.parse(end ?? '') < asOf);
  assert.equal(passed.length, 3, id);
  const taken = ((await machine.call(`Inbox/${id}/all`)).body ?? []) as Notice[];
  assert.deepEqual(termsOf(taken), [...passed].sort(byName), id);
  for (const notice of taken) {
    assert.ok(Date.parse(notice.sentAt) > Date.parse(notice.due), `${id}: early`);
  }
  assert.deepEqual(idsOf(notices), idsOf(taken), id);
  const waiting = owed.flatMap(({ warnings }) => warnings);
  assert.equal(waiting.length, expected.owed.length - passed.length, id);
  return waiting.length;
}

/** Every timer that a case waits for is on the list of the server. */
export async function expectArmed(machine: Machine, waiting: ReadonlyMap<string, number>) {
  const rows = await machine.query<{ target_service_key: string; armed: number }>(
    `select target_service_key, count(*) as armed from sys_invocation
     where target_handler_name = 'warn' and status = 'scheduled' group by target_service_key`,
  );
  const armed = new Map(rows.map((row) => [row.target_service_key, row.armed]));
  for (const [id, timers] of waiting) {
    // A term that moved or ended leaves its timer behind, which will find nothing to do.
    assert.ok((armed.get(id) ?? 0) >= timers, `${id}: a timer is missing`);
  }
}

/** Until no call to a case or about a notice is under way. */
export async function settled(machine: Machine): Promise<void> {
  const end = Date.now() + 60_000;
  // A server that comes up lists nothing before its partitions are back.
  for (let quiet = 0; quiet < 5; ) {
    const rows = await machine.query<{ open: number }>(
      "select count(*) as open from sys_invocation where status not in ('scheduled', 'completed')",
    );
    quiet = rows[0]?.open === 0 ? quiet + 1 : 0;
    if (Date.now() > end) throw new Error('calls are still under way');
    await new Promise((done) => setTimeout(done, 100));
  }
}

type Named = readonly { readonly rule: string; readonly since: { event: string }; due?: string }[];

const termsOf = (list: Named) =>
  list.map(({ rule, since, due }) => ({ rule, since: since.event, due })).sort(byName);

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();

/** As it comes over the wire. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const byName = (one: unknown, other: unknown) =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
