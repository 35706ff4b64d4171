import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { reportSchema } from '../../src/contract/index';
import { audit, auditStream, EVENT_TYPES, type Report } from '../../src/index';
import { type CaseLog, type Json, mx } from '../support/case-log';
import { FakeIo } from '../support/fake-io';
import { substanceOf } from '../support/findings';
import { terminationSample, urgentSample } from '../support/sample-logs';

const END = mx('2016-12-31 23:59:59');
const samples = [urgentSample(), terminationSample()];
const auditText = (text: string) => audit(text, { asOf: END });

/** What a log says of the law, and of itself but for unknown types. */
const sayings = (report: Report) =>
  report.findings.filter(({ rule }) => rule !== 'log/unknown-type');

/** A line that says nothing that can be relied on. */
const noise = (file: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, ' ')),
    fc.json().filter((text) => !/"(?:id|log)"/.test(text)),
    fc.constantFrom('', '   ', '{', '[]', 'null', '{"id":"x"}', '{"type":"measure.terminated"}'),
    fc
      .record({
        id: fc.stringMatching(/^n-[0-9]{6}$/),
        type: fc.constantFrom('medida.cancelada_v2', 'measure.terminated.v2', 'x', 'constructor'),
        occurredAt: fc.constantFrom('2016-03-19', '2016-03-19T00:30:00-06:00', '2016-08-24'),
        actor: fc.constant({ organ: 'JG' }),
        refs: fc.constantFrom({ case: file }, { case: file, measure: 'M-ESCORT' }, {}),
        data: fc.constantFrom({}, { ground: 'voluntary' }, { complete: true }),
        supersedes: fc.constantFrom('e-001', 'e-005', 'e-020'),
      })
      .map((event) => JSON.stringify(event)),
    fc
      .record({
        id: fc.constantFrom('con espacio', 'ñ', '', 7, null),
        type: fc.constantFrom('measure.terminated', 'measure.lapsed', 'junta.decision-adopted'),
        occurredAt: fc.constant('2016-03-19T00:30:00-06:00'),
        actor: fc.constant({ organ: 'JG' }),
        refs: fc.constant({ case: file, measure: 'M-ESCORT' }),
      })
      .map((event) => JSON.stringify(event)),
    fc
      .record({
        id: fc.stringMatching(/^d-[0-9]{6}$/),
        type: fc.constantFrom('measure.terminated', 'measure.lapsed', 'junta.decision-adopted'),
        occurredAt: fc.constantFrom('2016-02-30', '19/03/2016', '2016-03-19T00:30:00', ''),
        actor: fc.constant({ organ: 'JG' }),
        refs: fc.constant({ case: file, measure: 'M-ESCORT' }),
      })
      .map((event) => JSON.stringify(event)),
  );

describe('noise in a log', () => {
  it('never removes or changes a finding about the events that can be read', () => {
    for (const log of samples) {
      const clean = auditText(log.text());
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(), noise(log.file)), { minLength: 1, maxLength: 12 }),
          (extra) => {
            const lines = log.text().trimEnd().split('\n');
            for (const [at, line] of extra) lines.splice(1 + (at % lines.length), 0, line);
            const report = auditText(lines.join('\n'));
            expect(sayings(report)).toEqual(clean.findings);
            expect(report.complete).toBe(true);
          },
        ),
        { numRuns: 40 },
      );
    }
  });

  it('in the place of the header takes away only what the header said', () => {
    const [log] = samples as [CaseLog, CaseLog];
    const body = log.lines.map((line) => JSON.stringify(line)).join('\n');
    const report = auditText(`not json\n${body}`);
    expect(report.complete).toBe(false);
    expect(report.findings.filter(({ verdict }) => verdict === 'violation').length).toBeGreaterThan(
      0,
    );
    expect(report.problems).toEqual([{ line: 1, code: 'E_LOG_JSON' }]);
  });
});

describe('any text', () => {
  it('gives a report', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(fc.json({ maxDepth: 3 }), { maxLength: 6 }).map((lines) => lines.join('\n')),
          fc.uint8Array({ maxLength: 120 }).map((bytes) => new TextDecoder().decode(bytes)),
        ),
        fc.boolean(),
        (text, complete) => {
          const report = audit(text, { asOf: END, complete });
          expect(report.summary.events).toBe(0);
          expect(report.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  const anyValue = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      -1,
      3.5,
      1e308,
      2 ** 60,
      '',
      '5',
      [],
      [5],
      {},
      [[]],
      { toString: 1, valueOf: 1 },
      { constructor: { prototype: {} } },
      '2016-02-30',
      '\ud800',
      '\u202e',
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const keys = [
    'id',
    'type',
    'occurredAt',
    'recordedAt',
    'precision',
    'actor',
    'refs',
    'data',
    'evidence',
    'supersedes',
    'extra',
  ];
  const change = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), to: fc.nat() }),
    fc.record({
      kind: fc.constant('retype' as const),
      at: fc.nat(),
      type: fc.constantFrom(...EVENT_TYPES),
    }),
    fc.record({
      kind: fc.constant('set' as const),
      at: fc.nat(),
      key: fc.constantFrom(...keys),
      value: anyValue,
    }),
    fc.record({ kind: fc.constant('data' as const), at: fc.nat(), key: fc.nat(), value: anyValue }),
    fc.record({
      kind: fc.constant('date' as const),
      at: fc.nat(),
      day: fc.integer({ min: 0, max: 9999 }),
    }),
  );
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

  function changed(lines: readonly Json[], changes: readonly Change[]): Json[] {
    const copy = lines.map((line) => structuredClone(line) as Record<string, unknown>);
    for (const step of changes) {
      const at = step.at % Math.max(copy.length, 1);
      const line = copy[at];
      if (line === undefined) continue;
      if (step.kind === 'drop') copy.splice(at, 1);
      else if (step.kind === 'swap') copy.splice(step.to % copy.length, 0, ...copy.splice(at, 1));
      else if (step.kind === 'retype') line.type = step.type;
      else if (step.kind === 'set') line[step.key] = step.value;
      else if (step.kind === 'date') {
        line.occurredAt = new Date(step.day * 86_400_000)
          .toISOString()
          .slice(0, step.day % 2 ? 10 : 24);
      } else {
        const data = { ...(line.data as Json | undefined) } as Record<string, unknown>;
        const names = Object.keys(data);
        data[names[step.key % Math.max(names.length, 1)] ?? 'votes'] = step.value;
        line.data = data;
      }
    }
    return copy;
  }

  it('made from a lawful log by any changes gives a report of the contract', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2030, 0) }),
        fc.nat(60),
        (log, changes, asOf, start) => {
          const some = log.lines.slice(start, start + 15);
          const lines = [log.header, ...changed(some, changes)];
          const report = audit(lines.map((line) => JSON.stringify(line)).join('\n'), { asOf });
          const ids = new Set(lines.map((line) => (line as { id?: unknown })?.id));
          for (const { events } of report.findings)
            for (const id of events) expect(ids).toContain(id);
          reportSchema.parse(report);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of one line, cut anywhere, gives a report', () => {
    const line = JSON.stringify(samples[0]?.lines[8]);
    for (let end = 0; end <= line.length; end++) auditText(line.slice(0, end));
  });

  it('as deep or as wide as it may be gives a report', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const wide = `{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',')}}`;
    for (const text of [deep, '['.repeat(200_000), wide, 'x'.repeat(1_200_000)]) {
      expect(auditText(text).summary.events).toBe(0);
    }
  });
});

describe('a line that does not end', () => {
  it('is refused without being kept, and the lines after it are read', async () => {
    const log = urgentSample();
    const chunk = new Uint8Array(16 * 2 ** 20).fill(0x61);
    async function* endless() {
      yield `${JSON.stringify(log.header)}\n`;
      // More than a text can hold.
      for (let size = 0; size < 2 ** 29; size += chunk.length) yield chunk;
      yield `\n${log.lines.map((line) => JSON.stringify(line)).join('\n')}`;
    }
    const report = await auditStream(endless(), { asOf: END });
    expect(report.problems).toEqual([{ line: 2, code: 'E_LIMIT_LINE' }]);
    expect(report.findings).toEqual(auditText(log.text()).findings);
  }, 180_000);

  it('counts in bytes, not in letters', async () => {
    const line = (letters: number) => `{"id":"${'ñ'.repeat(letters)}"}`;
    for (const [letters, code] of [
      [499_990, 'E_LOG_SHAPE'],
      [500_010, 'E_LIMIT_LINE'],
    ] as const) {
      const { problems } = await auditStream([line(letters)], { asOf: END });
      expect(problems.map((problem) => problem.code)).toContain(code);
    }
  });
});

describe('what a log holds besides ids', () => {
  const CANARY = 'Canario-Garza-7731';
  const name = `${CANARY} Pérez`;
  /** Lines with the canary where a careless writer would put a name. */
  const tainted = (word: string): string => {
    const log = urgentSample();
    const line = (at: number, parts: Json) => {
      log.lines[at] = { ...(log.lines[at] as Json), ...parts };
    };
    const data = (at: number, parts: Json) =>
      line(at, { data: { ...(log.lines[at]?.data as Json), ...parts } });
    line(0, { [word]: word, nombre: word });
    data(0, { [word]: word, form: word, contents: { [word]: word, facts: word } });
    line(1, { precision: word, recordedAt: word, evidence: [word] });
    line(2, { actor: { organ: word, person: word, [word]: word } });
    data(3, { factors: word, reasonsRef: word });
    line(5, { refs: { case: log.file, measure: word, [word]: word } });
    const body = log.lines.map((each) => JSON.stringify(each));
    const event = (parts: Json) =>
      JSON.stringify({
        id: 'x-1',
        type: 'measure.granted',
        occurredAt: '2016-05-02',
        actor: { organ: 'JG' },
        refs: {},
        ...parts,
      });
    return [
      JSON.stringify({ ...log.header, [word]: word, profile: word, zone: word }),
      ...body,
      word,
      `{"id": "${word}`,
      event({ id: word }),
      event({ id: 'x-2', type: word }),
      event({ id: 'x-3', occurredAt: word }),
      event({ id: 'x-4', refs: word }),
      event({ id: 'x-5', supersedes: word }),
      event({ id: 'x-6', data: word }),
      event({
        id: 'x-7',
        type: 'junta.vote-held',
        data: { votes: [{ seat: word, vote: word }], matter: word },
      }),
      event({
        id: 'x-8',
        type: 'database.updated',
        data: { indicators: [{ [word]: word }], period: word },
      }),
      JSON.stringify({ log: word, version: word }),
    ].join('\n');
  };
  const outputs = async (word: string): Promise<string[]> => {
    const text = tainted(word);
    const io = new FakeIo({ 'a.jsonl': text });
    for (const lang of ['es', 'en']) {
      for (const format of ['table', 'json']) {
        await run(['audit', 'a.jsonl', '--show', 'all', '--format', format, '--lang', lang], io);
      }
    }
    return [io.stdout, io.stderr, JSON.stringify(auditText(text))];
  };

  it('never appears in any byte of output', async () => {
    for (const bytes of await outputs(name)) expect(bytes).not.toContain(CANARY);
  });

  it('does not show in what is said either: two names give the same report', () => {
    const said = (word: string) => substanceOf(auditText(tainted(word)));
    expect(said('Ana Ñ')).toEqual(said('María Guadalupe de los Ángeles Ñ'));
  });

  it('never appears where it is a short code and not an id', () => {
    const log = urgentSample();
    for (const [at, line] of log.lines.entries()) {
      const data = line.data as Record<string, unknown> | undefined;
      if (data === undefined) continue;
      const codes = Object.fromEntries(
        Object.entries(data).map(([key, value]) =>
          ['reasonsRef', 'documentRef', 'protocolRef', 'catalogCode', 'place', 'opinion'].includes(
            key,
          )
            ? [key, CANARY]
            : [key, value],
        ),
      );
      log.lines[at] = { ...line, data: codes, evidence: [CANARY] };
    }
    expect(log.text()).toContain(CANARY);
    expect(JSON.stringify(auditText(log.text()))).not.toContain(CANARY);
  });
});
