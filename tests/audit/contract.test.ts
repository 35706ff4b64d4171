import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditLogs, readAuditInput } from '../../src/audit/index';
import { reportSchema } from '../../src/contract/index';
import { REF_KEYS, readLog } from '../../src/events/index';
import {
  audit,
  auditStream,
  defineProfile,
  type Finding,
  type Profile,
  type Report,
} from '../../src/index';
import { loadRuleSet, sha256Of } from '../../src/rules/index';
import { CaseLog, type Json, moment, mx, plusSeconds } from '../support/case-log';
import { auditOf, findingsOn, only, substanceOf } from '../support/findings';
import { applies, ordinaryCase, sits } from '../support/procedures';
import { ruleFiles } from '../support/rule-files';
import { terminationSample, urgentSample } from '../support/sample-logs';

const END = mx('2016-12-31 23:59:59');
const samples = {
  urgent: urgentSample(),
  termination: terminationSample(),
};
const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => [name, readFileSync(`examples/${name}`, 'utf8')] as const);

/** The study of immediate action of a case opened at 22:40, whose three hours end at 01:40. */
const APPLIED = mx('2016-03-18 22:40');
const DUE = mx('2016-03-19 01:40');
function opened(completeThrough: string | null = '2016-12-31 23:59:59', appliedAt = APPLIED) {
  const log = new CaseLog('EXP-2016-031', completeThrough);
  log.add('application.received', appliedAt, {
    by: 'BP',
    data: { form: 'written', filedBy: 'self', declaresImminentDanger: true },
  });
  return log;
}
function studied(at: string, also?: Json, appliedAt = APPLIED): CaseLog {
  const log = opened(undefined, appliedAt);
  log.add('immediate-study.completed', at, { by: 'URCRR', ...(also && { also }) });
  return log;
}
const threeHours = (report: Report): Finding =>
  only(report.findings.filter(({ rule }) => rule.endsWith('/immediate-study-in-three-hours')));
const logFindings = (report: Report): string[] =>
  report.findings.filter(({ rule }) => rule.startsWith('log/')).map(({ rule }) => rule);
const aboutLaw = (report: Report): Finding[] =>
  report.findings.filter(({ rule }) => !rule.startsWith('log/'));

describe('the report', () => {
  it.each(examples)('of %s has the shape of the contract', (_name, text) => {
    reportSchema.parse(audit(text, { asOf: END }));
  });

  it('of hostile text has the shape of the contract', () => {
    for (const text of ['', '\0', 'null', '[]', '{', '{"id":1}', '\ufeff', '{"log":"mecanismo"}']) {
      reportSchema.parse(audit(text, { asOf: END }));
    }
  });

  it('says what it was asked', () => {
    const report = auditOf(samples.urgent, '2016-06-30 12:00', 'literal');
    expect(report).toMatchObject({
      reportVersion: 1,
      asOf: '2016-06-30T12:00:00-05:00',
      profile: 'federal',
      reading: 'literal',
      complete: true,
    });
    expect(report.hashes.input).toBe(sha256Of(samples.urgent.text()));
  });

  it('counts every finding in its summary, shown or not', () => {
    const { summary, findings } = auditOf(samples.urgent);
    const { cases, events, ...byVerdict } = summary;
    expect(cases).toBe(1);
    expect(events).toBe(samples.urgent.lines.length);
    expect(Object.values(byVerdict).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
    for (const [verdict, count] of Object.entries(byVerdict)) {
      expect(findings.filter((finding) => finding.verdict === verdict)).toHaveLength(count);
    }
  });

  it('gives the verdict of the reading asked for, and those of the other two', () => {
    for (const reading of ['pro-persona', 'literal', 'authority-lenient'] as const) {
      for (const { verdict, readings, rule } of auditOf(samples.urgent, undefined, reading)
        .findings) {
        if (!rule.startsWith('log/')) expect(readings?.[reading]).toBe(verdict);
      }
    }
  });

  it('takes an instant as text or in milliseconds, and nothing else', () => {
    const text = samples.urgent.text();
    expect(audit(text, { asOf: Date.parse(END) })).toEqual(audit(text, { asOf: END }));
    for (const asOf of ['2016-12-31', 'yesterday', '', Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => audit(text, { asOf })).toThrow(expect.objectContaining({ code: 'E_AS_OF' }));
    }
    const reading = 'strict' as 'literal';
    expect(() => audit(text, { asOf: END, reading })).toThrow(
      expect.objectContaining({ code: 'E_READING' }),
    );
  });

  it('cites an event of the log in every finding', () => {
    for (const [name, text] of examples) {
      const ids = new Set(
        text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (JSON.parse(line) as { id?: string }).id),
      );
      for (const { events } of audit(text, { asOf: END }).findings) {
        for (const id of events) expect(ids, name).toContain(id);
      }
    }
  });
});

describe('the order of findings', () => {
  const bySubject = (finding: Finding) =>
    REF_KEYS.map((key) => finding.subject[key] ?? '').join('\u0000');

  it('is by subject, then instant, then rule', () => {
    const mixed = new CaseLog('EXP-B');
    ordinaryCase(mixed, '2016-08-24', ['M-2', 'M-1']);
    ordinaryCase(mixed.alongside('EXP-A'), '2016-08-25', ['M-4', 'M-3']);
    for (const log of [samples.urgent, samples.termination, mixed]) {
      const at = new Map(log.lines.map((line) => [line.id, Date.parse(String(line.occurredAt))]));
      const { findings } = auditOf(log);
      const keys = findings.map(
        (finding) =>
          [bySubject(finding), at.get(finding.events[0] ?? '') ?? 0, finding.rule] as const,
      );
      const sorted = [...keys].sort(
        (a, b) =>
          (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) ||
          a[1] - b[1] ||
          (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0),
      );
      expect(keys).toEqual(sorted);
      expect(new Set(keys.map(([subject]) => subject)).size).toBeGreaterThan(1);
    }
  });
});

describe('the same input', () => {
  it('gives the same bytes', async () => {
    for (const [name, text] of examples) {
      const bytes = JSON.stringify(audit(text, { asOf: END }));
      expect(JSON.stringify(audit(text, { asOf: END })), name).toBe(bytes);
      const pieces = text.match(/[\s\S]{1,97}/g) ?? [];
      expect(JSON.stringify(await auditStream(pieces, { asOf: END })), name).toBe(bytes);
    }
  });

  it('gives the same findings in whatever order its lines and keys come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(samples.urgent, samples.termination),
        fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
        (log, noise) => {
          const shuffled = shuffleInstants(log.lines, noise).map((line) =>
            shuffleKeys(line, noise),
          );
          const text = [log.header, ...shuffled].map((line) => JSON.stringify(line)).join('\r\n');
          expect(substanceOf(audit(text, { asOf: END }))).toEqual(
            substanceOf(audit(log.text(), { asOf: END })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is left as it was', async () => {
    const input = await readAuditInput([samples.urgent.text()]);
    const before = JSON.stringify(input);
    const options = Object.freeze({ asOf: END, complete: true });
    const first = auditLogs([input], options);
    expect(JSON.stringify(input)).toBe(before);
    expect(auditLogs([input], options)).toEqual(first);
  });
});

/** Moves lines about, but keeps those of the same instant in the order of the file. */
function shuffleInstants(lines: readonly Json[], noise: readonly number[]): Json[] {
  const instants = [...new Set(lines.map(({ occurredAt }) => occurredAt))]
    .map((at, index) => ({ at, key: noise[index % noise.length] ?? 0 }))
    .sort((a, b) => a.key - b.key);
  return instants.flatMap(({ at }) => lines.filter(({ occurredAt }) => occurredAt === at));
}

function shuffleKeys<T>(value: T, noise: readonly number[]): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, noise)) as T;
  const entries = Object.entries(value).map(([key, member]) => [key, shuffleKeys(member, noise)]);
  const turn = (noise[0] ?? 0) % Math.max(entries.length, 1);
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse()) as T;
}

describe('an act that is not in the log', () => {
  const rows: [string, string | null, string, boolean, string][] = [
    [
      'is missed where the log is complete past the limit',
      '2016-12-31 23:59:59',
      END,
      false,
      'violation',
    ],
    ['is pending at the limit itself', '2016-12-31 23:59:59', DUE, false, 'pending'],
    ['is missed one second later', '2016-12-31 23:59:59', plusSeconds(DUE, 1), false, 'violation'],
    ['is missed where the log is complete up to the limit itself', DUE, END, false, 'violation'],
    [
      'is unknown where the log is complete up to a second less',
      plusSeconds(DUE, -1),
      END,
      false,
      'indeterminate',
    ],
    [
      'is pending before the limit though the log is not complete',
      null,
      plusSeconds(DUE, -1),
      false,
      'pending',
    ],
    ['is pending at the limit though the log is not complete', null, DUE, false, 'pending'],
    [
      'is unknown past the limit in a log that does not say',
      null,
      plusSeconds(DUE, 1),
      false,
      'indeterminate',
    ],
    [
      'is missed past the limit in a log declared complete',
      null,
      plusSeconds(DUE, 1),
      true,
      'violation',
    ],
    ['is missed where a log that ends early is declared complete', APPLIED, END, true, 'violation'],
  ];
  it.each(rows)('%s', (_name, through, asOf, complete, verdict) => {
    const report = audit(opened(through).text(), { asOf, complete });
    expect(threeHours(report).verdict).toBe(verdict);
  });

  it('makes the report complete only where the log reaches as far as the audit', () => {
    const at = (through: string | null) => audit(opened(through).text(), { asOf: DUE }).complete;
    expect([at(DUE), at(plusSeconds(DUE, -1)), at(null)]).toEqual([true, false, false]);
    expect(audit(opened(null).text(), { asOf: DUE, complete: true }).complete).toBe(true);
  });

  it('reads a plain date of the header to the end of that day', () => {
    const verdict = (day: string) => threeHours(audit(opened(day).text(), { asOf: END })).verdict;
    expect([verdict('2016-03-18'), verdict('2016-03-19')]).toEqual(['indeterminate', 'violation']);
  });
});

describe('the time of an act', () => {
  it('is inclusive of the limit, to the millisecond', () => {
    const verdict = (at: string) => threeHours(auditOf(studied(at))).verdict;
    expect(verdict(DUE)).toBe('compliant');
    expect(verdict('2016-03-19T01:40:00.001-06:00')).toBe('violation');
    expect(threeHours(auditOf(studied(plusSeconds(DUE, 1500)))).lateBy).toBe('PT25M');
  });

  it('is looked at when it is the very instant of the audit', () => {
    const report = audit(studied(DUE).text(), { asOf: DUE });
    expect(threeHours(report)).toMatchObject({ verdict: 'compliant', occurredAt: DUE });
  });

  it('is late by civil days where the term is in days, whatever its hour', () => {
    for (const at of ['2016-05-31 00:00', '2016-05-31 23:59:59']) {
      const log = new CaseLog();
      applies(log, { at: '2016-05-16 10:00', form: 'phone', formalizedOn: at });
      const written = only(findingsOn(auditOf(log), '53', 'eight-days'));
      expect(written).toMatchObject({ due: '2016-05-26T23:59:59.999-05:00', lateBy: 'P5D' });
      expect(written.message.es).toContain('con 5 días de retraso');
    }
  });

  it('is the same in any offset', () => {
    for (const at of [
      '2016-03-19T07:40:00Z',
      '2016-03-19T00:40:00-07:00',
      '2016-03-19T13:10:00+05:30',
    ]) {
      expect(threeHours(auditOf(studied(at))).verdict).toBe('compliant');
    }
  });

  it('is not moved by when it was written down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(DUE, plusSeconds(DUE, 1)),
        (hours, at) => {
          const recordedAt = plusSeconds(at, hours * 3600);
          const report = auditOf(studied(at, { recordedAt }));
          expect(aboutLaw(report)).toEqual(aboutLaw(auditOf(studied(at))));
          expect(logFindings(report)).toEqual(
            hours < 0 ? ['log/recorded-before-it-happened'] : hours > 24 ? ['log/late-entry'] : [],
          );
        },
      ),
    );
  });

  it('decides an hour term by a date only where the whole day is on one side', () => {
    const verdict = (day: string) => threeHours(auditOf(studied(day))).verdict;
    expect(verdict('2016-03-18')).toBe('compliant');
    expect(verdict('2016-03-19')).toBe('indeterminate');
    expect(verdict('2016-03-20')).toBe('violation');
  });

  it('gives an hour term that starts on a date two ends', () => {
    const verdict = (at: string) =>
      threeHours(auditOf(studied(at, undefined, '2016-03-18'))).verdict;
    expect(verdict('2016-03-19T02:59:59.999-06:00')).toBe('indeterminate');
    expect(verdict('2016-03-19T03:00:00-06:00')).toBe('violation');
    expect(verdict('2016-03-18T12:00:00-06:00')).toBe('indeterminate');
    expect(verdict('2016-03-18T03:00:00-06:00')).toBe('compliant');
  });

  it('of date precision is the day, whatever hour is written', () => {
    const verdict = (at: string) => threeHours(auditOf(studied(at, { precision: 'date' }))).verdict;
    expect(verdict('2016-03-19T01:00:00-06:00')).toBe('indeterminate');
    expect(verdict('2016-03-20T01:00:00-06:00')).toBe('violation');
  });

  it('of minute precision is the instant written', () => {
    const verdict = (at: string) =>
      threeHours(auditOf(studied(at, { precision: 'minute' }))).verdict;
    expect(verdict(DUE)).toBe('compliant');
    expect(verdict(plusSeconds(DUE, 60))).toBe('violation');
  });

  it('falls on the day of the zone that the header names', () => {
    const log = studied('2016-03-18', undefined, mx('2016-03-18 21:30'));
    expect(threeHours(auditOf(log)).verdict).toBe('compliant');
    log.header = { ...log.header, zone: 'America/Tijuana' };
    expect(threeHours(auditOf(log)).verdict).toBe('indeterminate');
  });
});

describe('what the reader cannot take', () => {
  const dates = [
    '2016-02-30',
    '05/06/2016',
    '2016-3-19',
    '2016-03-19T24:00:00-06:00',
    '2016-03-19T01:00:60-06:00',
    '2016-03-19T01:00:00',
    '2016-03-19T01:00:00+25:00',
    '+275760-09-13',
    '2016-03-19 01:00:00-06:00',
    '',
  ];
  it.each(dates)('%j is no date: the act has no time, and is never shifted', (at) => {
    const log = opened();
    log.lines.push({ ...studied(DUE).lines[1], occurredAt: at });
    const report = auditOf(log);
    expect(report.problems).toEqual([{ line: 3, code: 'E_LOG_DATE', key: 'occurredAt' }]);
    expect(threeHours(report).verdict).toBe('indeterminate');
    expect(threeHours(report).occurredAt).toBeUndefined();
  });

  it.each(['2016-02-30', '18/03/2016', '2016-03-18T22:40:00'])(
    'in the payload, %j leaves the fact unknown',
    (scheduledAt) => {
      const log = new CaseLog();
      log.addToSession('junta.convocation-issued', '2016-03-01 10:00', 'JG-1', {
        by: 'SE',
        data: { kind: 'ordinary', scheduledAt, place: 'sala-1', mode: 'electronic' },
      });
      const report = auditOf(log);
      expect(report.problems).toEqual([{ line: 2, code: 'E_LOG_VALUE', key: 'data.scheduledAt' }]);
      expect(only(findingsOn(report, '11', 'five-business-days')).verdict).toBe('indeterminate');
    },
  );

  const values: [string, unknown, string][] = [
    ['an object that hides its conversion', { toString: 1, valueOf: 1 }, 'E_LOG_VALUE'],
    ['a fraction of a vote', 3.5, 'E_LOG_VALUE'],
    ['a number as text', '5', 'E_LOG_VALUE'],
    ['null', null, 'E_LOG_VALUE'],
  ];
  it.each(values)(
    '%s in the place of the votes makes the vote unknown, and nothing else',
    (_name, votes, code) => {
      const log = terminationSample();
      const at = log.lines.findLastIndex(({ type }) => type === 'junta.vote-held');
      const vote = log.lines[at] as { data: Json };
      log.lines[at] = { ...vote, data: { ...vote.data, votes } };
      const report = auditOf(log);
      expect(report.problems).toEqual([expect.objectContaining({ line: at + 2, code })]);
      const outcome = findingsOn(report, '102', 'termination-vote');
      expect(outcome.map(({ verdict }) => verdict)).toEqual(['indeterminate']);
      const others = (r: Report) =>
        r.findings.filter(({ events }) => !events.includes(String(vote && (vote as Json).id)));
      expect(others(report)).toEqual(others(auditOf(terminationSample())));
    },
  );

  it('takes a ballot that cannot be read for either vote', () => {
    const outcome = (against: number) => {
      const log = terminationSample();
      const at = log.lines.findLastIndex(({ type }) => type === 'junta.vote-held');
      const vote = log.lines[at] as { data: Json };
      const votes = (vote.data.votes as Json[]).map((ballot, seat) =>
        seat === 0 ? 5 : { ...ballot, vote: seat >= 9 - against ? 'against' : 'for' },
      );
      log.lines[at] = { ...vote, data: { ...vote.data, votes } };
      return only(findingsOn(auditOf(log), '102', 'termination-vote').slice(-1)).verdict;
    };
    expect([2, 3, 4].map(outcome)).toEqual(['compliant', 'indeterminate', 'violation']);
  });

  it('keeps machinery of objects out of the facts', () => {
    const log = studied(DUE);
    const text = log
      .text()
      .replace(
        '"declaresImminentDanger":true',
        '"__proto__":{"declaresImminentDanger":true,"quorum":99}',
      );
    const report = audit(text, { asOf: END });
    expect(report.problems).toEqual([expect.objectContaining({ code: 'E_LOG_KEY' })]);
    expect(({} as { quorum?: unknown }).quorum).toBeUndefined();
    expect(report.findings.some(({ rule }) => rule.endsWith('three-hours'))).toBe(true);
  });
});

describe('a second line for the same event', () => {
  it('changes nothing when it says the same', () => {
    const log = urgentSample();
    const before = auditOf(log);
    log.lines.push(...log.lines.map((line) => shuffleKeys(line, [3])));
    expect(substanceOf(auditOf(log))).toEqual(substanceOf(before));
  });

  it('is a warning when it says something else, and the first one stands', () => {
    const log = urgentSample();
    const before = auditOf(log);
    log.lines.push({ ...log.lines[0], occurredAt: mx('2016-03-18 20:00') });
    const report = auditOf(log);
    const warning = only(report.findings.filter(({ rule }) => rule.startsWith('log/')));
    expect(warning).toMatchObject({
      rule: 'log/id-reused',
      verdict: 'warning',
      citation: { instrument: 'log' },
      events: ['e-001'],
    });
    expect(aboutLaw(report)).toEqual(aboutLaw(before));
  });

  it('takes the place of the first when it supersedes it', () => {
    const log = studied(plusSeconds(DUE, 60));
    expect(threeHours(auditOf(log)).verdict).toBe('violation');
    log.add('immediate-study.completed', DUE, { by: 'URCRR', also: { supersedes: 'e-002' } });
    const corrected = auditOf(log);
    expect(threeHours(corrected)).toMatchObject({
      verdict: 'compliant',
      events: ['e-001', 'e-003'],
    });
    log.add('immediate-study.completed', plusSeconds(DUE, 120), {
      by: 'URCRR',
      also: { supersedes: 'e-003' },
    });
    expect(threeHours(auditOf(log))).toMatchObject({ verdict: 'violation', lateBy: 'PT2M' });
  });

  it('is a warning when it supersedes an event that is not there', () => {
    const report = auditOf(studied(DUE, { supersedes: 'e-999' }));
    expect(logFindings(report)).toEqual(['log/supersedes-unknown']);
    expect(threeHours(report).verdict).toBe('compliant');
  });
});

describe('what is not of the vocabulary', () => {
  it('is a warning where it is a type, and nothing else changes', () => {
    const log = urgentSample();
    const before = auditOf(log);
    log.add('medida.cancelada_v2', '2016-03-20 10:00', { by: 'JG', refs: { measure: 'M-ESCORT' } });
    const report = auditOf(log);
    const id = String(log.lines.at(-1)?.id);
    expect(report.problems).toEqual([{ line: log.lines.length + 1, code: 'E_LOG_TYPE' }]);
    expect(only(report.findings.filter(({ rule }) => rule.startsWith('log/')))).toMatchObject({
      rule: 'log/unknown-type',
      verdict: 'warning',
      severity: 'warning',
      citation: { instrument: 'log' },
      subject: { case: log.file, measure: 'M-ESCORT' },
      events: [id],
    });
    expect(aboutLaw(report)).toEqual(before.findings);
  });

  it('is a note where it is a key, and nothing else changes', () => {
    const log = urgentSample();
    const before = auditOf(log);
    const [first] = log.lines as [Json];
    log.lines[0] = { ...first, nota: 1, data: { ...(first.data as Json), apodo: 2 } };
    const report = auditOf(log);
    expect(report.problems).toEqual([{ line: 2, code: 'E_LOG_KEY' }]);
    expect(report.findings).toEqual(before.findings);
  });

  it('may be the mark that some editors put at the start of a file', () => {
    const text = samples.urgent.text();
    const report = audit(`\ufeff${text}`, { asOf: END });
    expect(substanceOf(report)).toEqual(substanceOf(audit(text, { asOf: END })));
  });
});

describe('the order of facts', () => {
  it('finds an effect before its cause, and gives no negative delay', () => {
    const report = auditOf(studied(plusSeconds(APPLIED, -60)));
    expect(logFindings(report)).toEqual(['log/effect-before-cause']);
    const study = threeHours(report);
    expect(study.verdict).toBe('indeterminate');
    expect(study.lateBy).toBeUndefined();
  });

  it('finds a measure that nothing brought into being, and only as far as the log is complete', () => {
    const log = new CaseLog();
    log.add('measure.implemented', '2016-05-02 10:00', {
      by: 'AUT-IMPL',
      refs: { measure: 'M-9' },
      data: { complete: true, by: 'SSP' },
    });
    expect(logFindings(auditOf(log))).toEqual(['log/measure-without-origin']);
    expect(
      logFindings(
        audit(log.text().replace(/"completeThrough":"[^"]*"/, '"completeThrough":"2016-05-01"'), {
          asOf: END,
        }),
      ),
    ).toEqual([]);
  });
});

describe('the law in time', () => {
  it('runs a duty begun before the Reglamento from the day on which it came into force', () => {
    const study = (at: string) => {
      const log = opened('2016-12-31 23:59:59', mx('2012-11-30 20:00'));
      log.add('immediate-study.completed', at, { by: 'URCRR' });
      return threeHours(auditOf(log));
    };
    expect(study(mx('2012-12-01 03:00'))).toMatchObject({
      verdict: 'compliant',
      due: '2012-12-01T03:00:00-06:00',
    });
    expect(study(mx('2012-12-01 03:01')).verdict).toBe('violation');
    expect(study(mx('2012-11-30 23:59')).verdict).toBe('not-applicable');
  });

  it('applies nothing to a session held before', () => {
    const log = new CaseLog();
    ordinaryCase(log, '2012-10-02');
    sits(log, { session: 'JG-0', opens: '2012-10-24 10:00', present: ['SEGOB', 'PGR', 'CC-1'] });
    const session = auditOf(log).findings.filter(
      ({ subject, rule }) => subject.session === 'JG-0' && !rule.startsWith('log/'),
    );
    expect(session.length).toBeGreaterThan(0);
    expect(new Set(session.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']));
  });
});

describe('the instant of the audit', () => {
  const cut = (log: CaseLog, asOf: string): CaseLog => {
    const prefix = new CaseLog(log.file);
    prefix.header = log.header;
    const at = Date.parse(asOf);
    prefix.lines.push(...log.lines.filter((l) => Date.parse(moment(String(l.occurredAt))) <= at));
    return prefix;
  };
  const instantsOf = (log: CaseLog) => [
    ...new Set(log.lines.map(({ occurredAt }) => String(occurredAt))),
  ];

  it('hides what comes after it: a report is that of the events so far', () => {
    for (const log of [samples.urgent, samples.termination]) {
      for (const asOf of instantsOf(log)) {
        const whole = audit(log.text(), { asOf });
        expect(substanceOf(whole)).toEqual(substanceOf(audit(cut(log, asOf).text(), { asOf })));
      }
    }
  });

  it('hides defects of events that come after it', () => {
    const log = studied(DUE);
    log.add('medida.cancelada_v2', '2016-06-01 10:00');
    log.add('immediate-study.completed', '2016-06-01 11:00', { also: { supersedes: 'e-999' } });
    log.lines.push({ ...log.lines[3], actor: { organ: 'UER' } });
    const report = audit(log.text(), { asOf: mx('2016-04-01 10:00') });
    expect(logFindings(report)).toEqual([]);
    expect(logFindings(auditOf(log))).toHaveLength(3);
  });

  it('moves a duty from pending to met or missed once, and never back without a new event', () => {
    const settled = new Set(['compliant', 'violation']);
    for (const log of [samples.urgent, samples.termination]) {
      const duties = auditOf(log).findings.flatMap(({ due }) => due ?? []);
      const grid = [...new Set([...instantsOf(log), ...duties].map((at) => Date.parse(at)))]
        .flatMap((at) => [at, at + 1])
        .sort((a, b) => a - b);
      const events = new Set(instantsOf(log).map((at) => Date.parse(at)));
      let before = new Map<string, string>();
      for (const asOf of grid) {
        const report = audit(log.text(), { asOf });
        const now = new Map(
          report.findings.map((f) => [
            `${f.rule} ${JSON.stringify(f.subject)} ${f.events[0]}`,
            f.verdict,
          ]),
        );
        if (!events.has(asOf)) {
          for (const [key, verdict] of before) {
            if (settled.has(verdict)) expect(now.get(key), key).toBe(verdict);
          }
        }
        before = now;
      }
    }
  });
});

describe('a rule set', () => {
  const files = ruleFiles();
  const parsed = files.map(({ path, text }) => ({
    path,
    rule: JSON.parse(text) as { id?: string; kind?: string; besides?: { rule: string }[] },
  }));
  /** Rules that a parameter names: others depend on them, so they are not unrelated. */
  const named = new Set(
    files
      .filter(({ path }) => path.includes('/parameters/'))
      .flatMap(({ text }) => text.match(/reglamento\/art-[a-z0-9/-]+/g) ?? []),
  );
  /** Rules that another one says it stands beside: the pack does not load without them. */
  const beside = new Set(parsed.flatMap(({ rule }) => rule.besides ?? []).map(({ rule }) => rule));
  /** A finding without what it says of another rule. */
  const alone = ({ besides: _besides, message: _message, ...finding }: Finding) => finding;
  /** Loaded where it is used: a file that is wrong fails these tests and no others. */
  let loaded: Profile | undefined;
  const whole = () => {
    loaded ??= defineProfile({ id: 'whole', rules: loadRuleSet(files) });
    return loaded;
  };
  const removable = parsed.filter(
    ({ rule, path }) =>
      /rules\/(reglamento|lppddhp)\//.test(path) &&
      !named.has(rule.id ?? '') &&
      !beside.has(rule.id ?? '') &&
      !/art-107|art-112/.test(path),
  );

  it('gives the federal findings when it is loaded from the files of the repository', () => {
    const report = audit(samples.urgent.text(), { asOf: END, profile: whole() });
    expect({ ...report, profile: 'federal' }).toEqual(auditOf(samples.urgent));
  });

  it('without one rule gives every other finding unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...removable), ({ path, rule }) => {
        const rules = loadRuleSet(files.filter((file) => file.path !== path));
        const profile = defineProfile({ id: 'federal', rules });
        for (const log of [samples.urgent, samples.termination]) {
          const without = audit(log.text(), { asOf: END, profile });
          const all = audit(log.text(), { asOf: END, profile: whole() }).findings;
          expect(without.findings.map(alone)).toEqual(
            all.filter((finding) => finding.rule !== rule.id).map(alone),
          );
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('several logs', () => {
  it('are numbered, and each is complete on its own', async () => {
    const inputs = await Promise.all(
      [samples.urgent.text(), opened(null).text()].map((text) => readAuditInput([text])),
    );
    const report = auditLogs(inputs, { asOf: END });
    reportSchema.parse(report);
    expect(report.complete).toBe(false);
    const alone = (text: string) => audit(text, { asOf: END }).findings;
    const of = (log: number) =>
      report.findings
        .filter((finding) => finding.log === log)
        .map(({ log: _log, ...rest }) => rest);
    expect(of(1)).toEqual(alone(samples.urgent.text()));
    expect(of(2)).toEqual(alone(opened(null).text()));
  });

  it('are read as the one log that they are not: an event of one answers no duty of another', async () => {
    const [first, second] = [opened(), studied(DUE)];
    second.lines.shift();
    const inputs = await Promise.all([first, second].map((log) => readAuditInput([log.text()])));
    const report = auditLogs(inputs, { asOf: END });
    expect(threeHours(report).verdict).toBe('violation');
    expect(readLog(first.text()).events).toHaveLength(1);
  });
});
