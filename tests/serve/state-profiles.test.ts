import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED_PROFILES, shippedProfile } from '../../src/profiles/index';
import type { Service } from '../../src/serve/index';
import { mecanismo } from '../support/command';
import { publishedSchemas } from '../support/published-schemas';
import { against, schemaOf } from './described';
import { ask, codeOf } from './kit';

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

describe('a calculator of the service', () => {
  const terms: [object, string][] = [
    [
      { unit: 'business-days', from: '2017-09-22', profile: 'sinaloa' },
      '2017-09-29T23:59:59.999-06:00',
    ],
    [{ unit: 'business-days', from: '2017-09-22' }, '2017-10-06T23:59:59.999-05:00'],
    [
      { unit: 'business-days', from: '2017-09-22', profile: 'sinaloa', zone: 'America/Tijuana' },
      '2017-09-29T23:59:59.999-07:00',
    ],
  ];
  it.each(terms)('counts %o by the calendars of the profile, to %s', async (asked, due) => {
    const json = { length: 5, ...asked };
    expect((await answered('/v1/term', { json }, 'term.schema.json')).due).toBe(due);
  });

  it.each(SHIPPED_PROFILES)(
    'counts terms and votes under %s as the command does',
    async (profile) => {
      const term = { length: 20, unit: 'business-days', from: '2016-03-18', profile };
      const counted = await ask('/v1/term', { json: term, service });
      const typed = `term 20 business-days --from 2016-03-18 --profile ${profile} --format json`;
      expect(counted.body).toBe((await mecanismo(typed)).stdout);
      const vote = { present: 5, for: 3, against: 2, profile };
      const tallied = await answered('/v1/vote', { json: vote }, 'vote.schema.json');
      const said = `vote --present 5 --for 3 --against 2 --profile ${profile} --format json`;
      expect(tallied).toEqual(JSON.parse((await mecanismo(said)).stdout));
    },
  );

  it('knows no profile but those it has', async () => {
    const json = {
      length: 1,
      unit: 'hours',
      from: '2017-09-22T10:00:00-05:00',
      profile: 'atlantis',
    };
    expect(await codeOf(ask('/v1/term', { json, service }))).toMatchObject({
      status: 422,
      code: 'E_PROFILE',
      where: 'profile',
    });
  });
});
