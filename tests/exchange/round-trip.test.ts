import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/index';
import { EVENT_TYPES, eventSchemas, ORGANS, PRECISIONS, REF_KEYS } from '../../src/events/index';
import { flatten, unflatten } from '../../src/exchange/native/flatten';
import { valuesOf } from '../events/schema-arbitrary';
import { terminationSample, urgentSample } from '../support/sample-logs';
import { exported, imported } from './convert';

const schemas = eventSchemas();
const identifiers = fc.stringMatching(/^[A-Za-z0-9._:-]{1,12}$/);
const moments = fc.constantFrom(
  '2016-03-18T22:40:00-06:00',
  '2016-03-18T22:40:00.250-06:00',
  '2016-03-19T04:40:00.1234567Z',
  '2016-10-30T01:30:00-05:00',
  '2016-10-30T01:30:00-06:00',
  '1950-01-01T00:00:00+14:00',
  '2016-03-18',
  '2031-02-28',
);
const members = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, identifiers])), { requiredKeys: [] });

const events = fc.constantFrom(...EVENT_TYPES).chain((type) =>
  fc.record(
    {
      id: identifiers,
      type: fc.constant(type),
      occurredAt: moments,
      recordedAt: fc.constantFrom('2016-03-18T23:00:00-06:00', '2016-03-18T23:00:00.5Z'),
      precision: fc.constantFrom(...PRECISIONS),
      actor: fc
        .tuple(fc.constantFrom(...ORGANS), members(['seat', 'person', 'substituteOf']))
        .map(([organ, rest]) => ({ organ, ...rest })),
      refs: members(REF_KEYS),
      data: valuesOf(schemas[type].data),
      evidence: fc.array(identifiers, { maxLength: 2 }),
      supersedes: identifiers,
    },
    { requiredKeys: ['id', 'type', 'occurredAt', 'actor', 'refs'] },
  ),
);
/** A precision finer than a plain date is a note of the reader, and is not kept. */
const acceptable = events.filter(
  ({ occurredAt, precision }) =>
    precision === undefined || occurredAt.length > 10 || precision === 'date',
);
const headers = fc.option(
  fc.record(
    {
      log: fc.constant('mecanismo'),
      version: fc.constant(1),
      profile: identifiers,
      zone: fc.constantFrom('America/Tijuana', 'America/Mexico_City'),
      completeThrough: fc.constantFrom('2016-12-31', '2016-12-31T23:59:59-06:00'),
    },
    { requiredKeys: ['log', 'version'] },
  ),
  { nil: undefined },
);

describe.each(['xes', 'ocel'] as const)('a log that goes to %s and comes back', (format) => {
  const comesBack = async (lines: readonly object[]) => {
    const log = lines.map((line) => JSON.stringify(line)).join('\n');
    const out = await exported(format, log);
    expect(out.report.problems).toEqual([]);
    expect(out.text).toMatch(/^[\x20-\x7e\n]*$/);
    const back = await imported(format, out.text);
    expect(back.report.problems).toEqual([]);
    expect(back.lines).toEqual(JSON.parse(JSON.stringify(lines)));
  };

  it('is the same, line by line, whatever its header and its events', async () => {
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.array(acceptable, { minLength: 1, maxLength: 4 }),
        async (header, list) => comesBack(header === undefined ? list : [header, ...list]),
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same for whole cases', async () => {
    for (const sample of [urgentSample(), terminationSample()]) {
      const lines = sample
        .text()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      await comesBack(lines);
    }
  });

  it('says again that a fact was there and could not be read', async () => {
    const lines = urgentSample().text().trim().split('\n');
    const spoiled = lines.map((line) => {
      const event = JSON.parse(line) as { data?: Record<string, unknown> };
      for (const [key, fact] of Object.entries(event.data ?? {})) {
        if (Array.isArray(fact)) fact.push(7);
        else if (typeof fact === 'object')
          Object.assign(fact as object, { facts: 7, continuity: 7 });
        else if (key === 'castingVote') Object.assign(event.data as object, { [key]: 7 });
      }
      return JSON.stringify(event);
    });
    const verdictsOf = (log: string) =>
      audit(log, { asOf: '2017-01-31T00:00:00-06:00' }).findings.map((finding) => [
        finding.rule,
        finding.verdict,
      ]);
    const { text } = await exported(format, spoiled.join('\n'));
    const back = await imported(format, text);
    const log = back.lines.map((line) => JSON.stringify(line)).join('\n');
    expect(verdictsOf(log)).toEqual(verdictsOf(spoiled.join('\n')));
    expect(verdictsOf(log)).not.toEqual(verdictsOf(lines.join('\n')));
  });

  it('is the same however it is cut into pieces', async () => {
    const { text } = await exported(format, urgentSample().text());
    const whole = await imported(format, text);
    const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
    expect(await imported(format, pieces)).toEqual(whole);
  });
});

describe('the names of flat values', () => {
  const texts = fc.string({ unit: 'binary' });
  const trees = fc.dictionary(texts, fc.jsonValue({ noUnicodeString: false }));

  it('keep every object, whatever its keys and letters', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const written = JSON.parse(JSON.stringify(tree)) as Record<string, unknown>;
        const entries = flatten(written);
        for (const [name, value] of entries) {
          expect(name).toMatch(/^[\x20-\x7e]*$/);
          if (typeof value === 'string') expect(value).toMatch(/^[\x20-\x7e]*$/);
        }
        expect(JSON.parse(JSON.stringify(unflatten(entries)))).toEqual(written);
      }),
      { numRuns: 2000 },
    );
  });

  it('give nothing where they contradict each other', () => {
    expect(
      unflatten([
        ['a', 1],
        ['a/b', 2],
      ]),
    ).toBeUndefined();
    expect(unflatten([['a#json', '{']])).toBeUndefined();
  });
});
