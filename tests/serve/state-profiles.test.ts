import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED_PROFILES, shippedProfile } from '../../src/profiles/index';
import type { Service } from '../../src/serve/index';
import { publishedSchemas } from '../support/published-schemas';
import { against, schemaOf } from './described';
import { ask } from './kit';

const published = publishedSchemas();
const service: Service = {
  version: '9.9.9',
  profiles: SHIPPED_PROFILES.flatMap((id) => shippedProfile(id) ?? []),
};
const states = SHIPPED_PROFILES.filter((id) => id !== 'federal');
const folder = (state: string) => `profiles/${state}/examples`;
const logs = states.flatMap((state) =>
  readdirSync(folder(state))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => [state, name] as const),
);
const read = (state: string, name: string) => readFileSync(`${folder(state)}/${name}`, 'utf8');
const eventsOf = (log: string) =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((line) => !('log' in line));

/** What is answered, once the description and the published schema have nothing against it. */
async function answered(target: string, asked: { log: string } | { json: unknown }, file?: string) {
  const answer = await ask(target, { ...asked, service });
  const body = JSON.parse(answer.body);
  expect([answer.status, body.code], target).toEqual([200, undefined]);
  expect(against(schemaOf(target, 'post', answer) ?? { not: {} }, body), target).toEqual([]);
  if (file !== undefined) expect(published.faults(file, body), target).toEqual([]);
  return body;
}

describe.each(logs)('the example of %s in %s', (state, name) => {
  const log = read(state, name);

  it('is audited into the report that is described and published', async () => {
    for (const reading of ['pro-persona', 'literal', 'authority-lenient']) {
      const target = `/v1/audit?profile=${state}&show=all&reading=${reading}`;
      const report = await answered(target, { log }, 'report.schema.json');
      expect(report.profile).toBe(state);
      expect(report.problems).toEqual([]);
      for (const finding of report.findings) {
        expect(published.faults('finding.schema.json', finding)).toEqual([]);
      }
    }
  });

  it('says what is owed as it is described and published, from its first event on', async () => {
    const events = eventsOf(log);
    for (const { occurredAt } of [events[0], events[events.length >> 1], events.at(-1)]) {
      const asOf = /T/.test(occurredAt) ? occurredAt : `${occurredAt}T12:00:00-06:00`;
      const target = `/v1/next?profile=${state}&asOf=${encodeURIComponent(asOf)}`;
      const steps = await answered(target, { log }, 'next.schema.json');
      expect(steps.profile).toBe(state);
    }
  });

  it('is driven into cases that are described and published, and can be sent back', async () => {
    let sent: object | undefined;
    for (const event of eventsOf(log)) {
      const json =
        sent === undefined ? { event, profile: state, mode: 'audit' } : { event, case: sent };
      const step = await answered('/v1/step', { json });
      expect(published.faults('case-envelope.schema.json', step.case)).toEqual([]);
      sent = step.case as object;
    }
    await answered('/v1/next', { json: { case: sent } }, 'next.schema.json');
    const replay = await answered(`/v1/replay?profile=${state}&mode=audit`, { log });
    expect(replay.case).toMatchObject({ profile: state, mode: 'audit' });
  });
});

it('finds the examples of every state', () => {
  expect(new Set(logs.map(([state]) => state))).toEqual(new Set(states));
});
