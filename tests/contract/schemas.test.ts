import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import {
  audit,
  nextSteps,
  openCase,
  persistCase,
  READINGS,
  type Report,
  readLog,
  step,
} from '../../src/index';
import { headOf, tailOf, writeJsonl } from '../../src/review/index';
import { FakeIo } from '../support/fake-io';
import { publishedSchemas } from '../support/published-schemas';
import { terminationSample, urgentSample } from '../support/sample-logs';

const AS_OF = '2016-12-31T23:59:59-06:00';
const schemas = publishedSchemas();
const logs = [
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readFileSync(`examples/${name}`, 'utf8')),
  urgentSample().text(),
  terminationSample().text(),
];
/** As another program gets it. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** The places of a schema at which an object is described and anything else may be in it. */
function openObjects(schema: unknown, path = '#'): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Record<string, unknown>;
  const own =
    typeof node.properties === 'object' &&
    node.type === 'object' &&
    node.additionalProperties !== false
      ? [path]
      : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, value]) => openObjects(value, `${path}/${key}`)),
  ];
}

describe('the published schemas', () => {
  it.each(schemas.names)(
    '%s compiles, with nothing in it that a validator would ignore',
    (name) => {
      expect(() => schemas.faults(name, null)).not.toThrow();
    },
  );

  it.each([
    'report',
    'report-line',
    'finding',
    'next',
    'term',
    'vote',
    'case-envelope',
    'log-header',
  ])('%s leaves no object open', (name) => {
    expect(openObjects(JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')))).toEqual([]);
  });
});

describe('what the library gives', () => {
  const reports = (text: string): Report[] =>
    READINGS.map((reading) => audit(text, { asOf: AS_OF, reading }));

  it('is a report of the schema for every log and reading, whole and line by line', () => {
    for (const report of logs.flatMap(reports)) {
      expect(schemas.faults('report.schema.json', asJson(report))).toEqual([]);
      for (const finding of report.findings) {
        expect(schemas.faults('finding.schema.json', asJson(finding))).toEqual([]);
      }
      for (const line of writeJsonl(headOf(report), report.findings, tailOf(report))) {
        expect(schemas.faults('report-line.schema.json', JSON.parse(line))).toEqual([]);
      }
    }
  });

  it('is a report of the schema, whatever is in a log', () => {
    const lines = logs.flatMap((text) => text.split('\n').filter((line) => line !== ''));
    const spoiled = fc.oneof(
      fc.constantFrom(...lines),
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.constantFrom(...lines), fc.nat(), fc.string({ maxLength: 3 }))
        .map(([line, at, put]) => {
          const cut = at % line.length;
          return `${line.slice(0, cut)}${put}${line.slice(cut + 1)}`;
        }),
    );
    fc.assert(
      fc.property(fc.array(spoiled, { maxLength: 12 }), (each) => {
        const report = audit(each.join('\n'), { asOf: AS_OF });
        expect(schemas.faults('report.schema.json', asJson(report))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is a list of what is owed, of the schema, at any instant of a log', () => {
    for (const text of logs) {
      const instants = readLog(text).events.map(({ from }) => from);
      for (const asOf of [instants[0] as number, instants[instants.length >> 1] as number]) {
        const steps = nextSteps(text, { asOf });
        expect(schemas.faults('next.schema.json', asJson(steps))).toEqual([]);
      }
    }
  });

  it('is a stored case of the schema', () => {
    for (const text of logs) {
      let current = openCase(undefined, { mode: 'audit' });
      for (const event of readLog(text).events) current = step(current, event).case;
      const envelope = persistCase(current, { at: AS_OF });
      expect(schemas.faults('case-envelope.schema.json', asJson(envelope))).toEqual([]);
    }
  });

  it.each([
    ['term', 'term 10 dias-habiles --from 2016-03-18'],
    ['term', 'term 3 hours --from 2016-03-18T22:40:00-06:00'],
    ['term', 'term 1 months --from 2016-01-31'],
    ['term', 'term 5 business-days --from 2016-03-28 --direction before'],
    ['vote', 'vote --present 9 --for 5 --against 4 --rule two-thirds'],
    ['vote', 'vote --present 8 --for 4 --against 4 --casting for'],
  ])('is a %s of the schema: %s', async (name, typed) => {
    const io = new FakeIo();
    await run([...typed.split(' '), '--format', 'json'], io);
    expect(schemas.faults(`${name}.schema.json`, JSON.parse(io.stdout))).toEqual([]);
  });

  it('is no longer of the schema with one key more, or one less', () => {
    const report = asJson(reports(logs[0] as string)[0]) as Record<string, unknown>;
    for (const key of Object.keys(report)) {
      const { [key]: _, ...less } = report;
      expect(schemas.faults('report.schema.json', less), key).not.toEqual([]);
    }
    expect(schemas.faults('report.schema.json', { ...report, note: '' })).not.toEqual([]);
  });
});

describe('a log that the contract describes', () => {
  it('has a header and events of the schema, line by line', () => {
    for (const text of logs) {
      for (const line of text
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each) as object)) {
        expect(schemas.faults('event-envelope.schema.json', line)).toEqual([]);
        if ('log' in line) expect(schemas.faults('log-header.schema.json', line)).toEqual([]);
      }
    }
  });
});
