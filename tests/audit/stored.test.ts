import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { generateLog } from '../../bench/generate-log';
import { generator, shuffled } from '../../bench/sampling';
import {
  type AuditOptions,
  auditLogs,
  auditShare,
  Derivations,
  type Report,
  reportOf,
  shareOptions,
} from '../../src/audit/index';
import { readStoredText } from '../../src/audit/read-audit-input';
import { READINGS, VERDICTS, type Verdict } from '../../src/core/index';
import { EventStore, readLog, type StoredLog } from '../../src/events/index';
import { StoredHistory } from '../../src/rules/history/stored/stored-history';
import { federal } from '../../src/rules/index';
import { changedLog, logChanges } from '../support/log-changes';
import { exampleLogs } from '../support/rule-example-logs';
import { terminationSample, urgentSample } from '../support/sample-logs';

const END = '2016-12-31T23:59:59-06:00';
const reading = { defaultZone: federal().calendars.zone.name, profile: federal().id };

type Options = Omit<AuditOptions, 'show'> & { readonly show?: ReadonlySet<Verdict> };

const inMemory = (text: string, options: Options): Report =>
  auditLogs([{ log: readLog(text, reading), hash: 'sha256:0' }], options);
const inColumns = (text: string, options: Options): Report =>
  auditLogs([{ log: readStoredText(text, reading).log, hash: 'sha256:0' }], options);

/** The same by several threads, each with what it would be given. */
function inShares(log: StoredLog, options: Options, of: number): Report {
  const { store, ...rest } = log;
  const parts = store.share();
  const share = shareOptions(options);
  const shares = Array.from({ length: of }, (_, part) => {
    const given = structuredClone({ rest, parts });
    return auditShare({ ...given.rest, store: new EventStore(given.parts) }, share, { part, of });
  });
  return reportOf([{ log, hash: 'sha256:0' }], [structuredClone(shares).reverse()], share);
}

/** Columns, events in memory and, where asked, shares of several threads: one report, to the byte. */
function expectSame(text: string, options: Options, shares: 'in shares' | 'whole'): Report {
  const { log } = readStoredText(text, reading);
  // First, as in the command: what other threads are given was judged by none.
  const shared = shares === 'whole' ? undefined : inShares(log, options, 2 + (text.length % 2));
  const stored = auditLogs([{ log, hash: 'sha256:0' }], options);
  const plain = inMemory(text, options);
  const bytes = JSON.stringify(plain);
  const expectBytes = (report: Report) => {
    if (JSON.stringify(report) === bytes) return;
    expect(report).toEqual(plain);
    throw new Error('the same, but in another order of keys');
  };
  expectBytes(stored);
  if (shared !== undefined) expectBytes(shared);
  return stored;
}

const files = readdirSync('examples').filter((name) => name.endsWith('.jsonl'));
const small: readonly (readonly [name: string, text: string])[] = [
  ...files.map((name) => [name, readFileSync(`examples/${name}`, 'utf8')] as const),
  ['the urgent sample', urgentSample().text()],
  ['the termination sample', terminationSample().text()],
];
const generated = (['grouped', 'interleaved'] as const).flatMap((order) =>
  [1, 2].map((seed) => {
    const lines = generateLog({
      events: 2_000,
      seed,
      interleaved: order === 'interleaved',
      faults: 0.2,
    });
    return [`${order}, seed ${seed}`, `${[...lines].join('\n')}\n`] as const;
  }),
);
/** All of them in one log, each with ids of its own. */
const together = small
  .map(([, text], at) =>
    text.replaceAll(/"(\w-\d{3})"/g, `"${at}.$1"`).replace(at === 0 ? '' : /^.*\n/, ''),
  )
  .join('');

const optionsOf = fc.record(
  {
    asOf: fc.oneof(
      fc.constantFrom<string | number>(END, '2012-01-01T00:00:00Z', '2030-01-01T00:00:00Z'),
      fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2017, 5) }),
    ),
    reading: fc.constantFrom(...READINGS),
    complete: fc.boolean(),
    show: fc.subarray([...VERDICTS]).map((some) => new Set(some)),
  },
  { requiredKeys: ['asOf'] },
);

afterEach(() => vi.restoreAllMocks());

describe('an audit of columns is that of events in memory', () => {
  it.each(small)('%s, under every reading, complete or not, at several times', (_, text) => {
    for (const asOf of [
      END,
      '2016-06-01T12:00:00-05:00',
      '2016-03-19T04:40:00Z',
      '2012-01-01T00:00:00Z',
    ]) {
      for (const complete of [true, false]) {
        for (const each of READINGS)
          expectSame(text, { asOf, reading: each, complete }, 'in shares');
      }
    }
  });

  it.each(generated)('a made-up log, %s', (_, text) => {
    // One of each order is put to the threads too; the others differ by their seed alone.
    const shares = text === generated[0]?.[1] || text === generated[2]?.[1] ? 'in shares' : 'whole';
    const end = '2014-06-30T12:00:00-05:00';
    for (const each of READINGS) {
      const report = expectSame(text, { asOf: end, reading: each }, shares);
      expect(report.summary.cases).toBeGreaterThan(40);
    }
    for (const asOf of ['2013-09-01T00:00:00-05:00', '2030-01-01T00:00:00Z']) {
      for (const complete of [true, false]) expectSame(text, { asOf, complete }, shares);
    }
  });

  it('every example of a rule that is told by events', () => {
    const logs = exampleLogs(federal().rules.rules);
    expect(logs.length).toBeGreaterThan(500);
    for (const { text, asOf, complete } of logs) {
      const options = { asOf, complete };
      expectSame(text, options, 'whole');
      expectSame(changedLog(`{}\n${text}`, [{ kind: 'move', at: 0, to: 7 }]), options, 'whole');
    }
  });

  it('any of them after any changes', () => {
    const texts = [...small.map(([, text]) => text), together];
    fc.assert(
      fc.property(fc.constantFrom(...texts), logChanges, optionsOf, (text, changes, options) => {
        expectSame(changedLog(text, changes), options, 'in shares');
      }),
      { numRuns: 600 },
    );
  });

  it('every example of a rule after any changes', () => {
    const logs = exampleLogs(federal().rules.rules);
    fc.assert(
      fc.property(
        fc.constantFrom(...logs),
        logChanges,
        fc.constantFrom(...READINGS),
        (log, changes, each) => {
          const { text, asOf, complete } = log;
          const options = { asOf, complete, reading: each };
          expectSame(changedLog(`{}\n${text}`, changes), options, 'in shares');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('made-up logs after any changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...generated),
        fc.array(logChanges, { minLength: 20, maxLength: 20 }),
        optionsOf,
        ([, text], changes, options) => {
          expectSame(changedLog(text, changes.flat()), options, 'whole');
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('what a finding follows from', () => {
  it('is the same for columns and for events in memory', () => {
    const mixed = (text: string) => {
      const [header = '', ...lines] = text.trimEnd().split('\n');
      return [header, ...shuffled(lines, generator(3))].join('\n');
    };
    for (const text of [together, mixed(together)]) {
      const options = { asOf: END };
      const stored = new Derivations(readStoredText(text, reading).log, options);
      const plain = new Derivations(readLog(text, reading), options);
      for (const finding of inMemory(text, options).findings) {
        expect(stored.of(finding)).toEqual(plain.of(finding));
      }
      for (const [, file = ''] of text.matchAll(/"case": ?"([^"]+)"/g)) {
        expect(stored.eventsOf(file)).toEqual(plain.eventsOf(file));
      }
    }
  });
});

describe('an audit that shows some verdicts', () => {
  it('counts all of them, and gives the findings of those alone', () => {
    const [, text] = generated[1] as (typeof generated)[number];
    const changes = fc.sample(logChanges, { numRuns: 10, seed: 1 }).flat();
    for (const log of [together, text, changedLog(together, changes)]) {
      for (const audit of [inColumns, inMemory]) {
        const whole = audit(log, { asOf: END });
        for (const shown of [
          [],
          ['violation'],
          ['warning', 'pending'],
          [...VERDICTS],
        ] as Verdict[][]) {
          const show = new Set(shown);
          const findings = whole.findings.filter(({ verdict }) => show.has(verdict));
          expect(audit(log, { asOf: END, show })).toEqual({ ...whole, findings });
        }
      }
    }
  });
});

/** A log in which no two events can have happened at the same time. */
function atDistinctTimes(text: string): string[] {
  const seen = new Set<number>();
  const days = new Set<string>();
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const event = JSON.parse(line) as { occurredAt?: string };
      const { occurredAt } = event;
      if (occurredAt === undefined) return [line];
      if (occurredAt.length === 10) {
        if (days.has(occurredAt)) return [];
        days.add(occurredAt);
        return [line];
      }
      let moment = Date.parse(occurredAt);
      while (seen.has(moment)) moment += 1_000;
      seen.add(moment);
      return [
        JSON.stringify({
          ...event,
          occurredAt: new Date(moment).toISOString().replace('.000', ''),
        }),
      ];
    });
}

describe('the lines of a log', () => {
  it('may stand in any order where no two events are of one time', () => {
    const logs = [together, ...generated.slice(1, 3).map(([, text]) => text)].map(atDistinctTimes);
    for (const [header = '', ...lines] of logs) {
      const usual = expectSame([header, ...lines].join('\n'), { asOf: END }, 'whole');
      for (const seed of [1, 2]) {
        const mixed = [header, ...shuffled(lines, generator(seed))].join('\n');
        expect(inColumns(mixed, { asOf: END })).toEqual(usual);
        expect(inMemory(mixed, { asOf: END })).toEqual(usual);
      }
    }
  });
});

describe('the groups of a history', () => {
  const texts = [together, ...generated.map(([, text]) => text)];

  it('may be judged in any order, and any event by itself', () => {
    for (const text of texts) {
      const changed = changedLog(text, fc.sample(logChanges, { numRuns: 10, seed: 2 }).flat());
      for (const log of [text, changed]) {
        const usual = inColumns(log, { asOf: END });
        for (const seed of [1, 2]) {
          const groups = vi.spyOn(StoredHistory.prototype, 'groups');
          groups.mockImplementation(function* (this: StoredHistory) {
            for (const event of shuffled(this.events, generator(seed))) yield [event];
          });
          expect(inColumns(log, { asOf: END })).toEqual(usual);
          groups.mockRestore();
        }
      }
    }
  });

  it('may bear any names', () => {
    for (const text of texts.slice(1)) {
      const names = [...new Set(text.match(/EXP-\d+/g))];
      const others = shuffled(names, generator(7));
      const name = new Map(names.map((each, at) => [each, others[at] as string]));
      const back = new Map(names.map((each, at) => [others[at] as string, each]));
      const renamed = (log: string, by: ReadonlyMap<string, string>) =>
        log.replaceAll(/EXP-\d+/g, (each) => by.get(each) ?? each);
      const findingsOf = (report: Report) =>
        report.findings.map((finding) => JSON.stringify(finding)).sort();
      const usual = inColumns(text, { asOf: END });
      const report = inColumns(renamed(text, name), { asOf: END });
      const returned = JSON.parse(renamed(JSON.stringify(report), back)) as Report;
      expect(returned.summary).toEqual(usual.summary);
      expect(findingsOf(returned)).toEqual(findingsOf(usual));
    }
  });
});
