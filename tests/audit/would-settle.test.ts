import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, EVENT_TYPES, type Finding } from '../../src/index';
import { CaseLog, type Json, mx } from '../support/case-log';

const END = '2016-12-31T23:59:59-06:00';
const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

/** An urgent application, with what it says of the danger, and the study of it. */
function logOf(data: Json, { study = '2016-03-19 00:10', through = END as string | null } = {}) {
  const log = new CaseLog('EXP-1', through);
  log.add('application.received', mx('2016-03-18 22:40'), {
    by: 'BP',
    data: { form: 'written', filedBy: 'self', ...data },
  });
  if (study !== '')
    log.add('immediate-study.completed', study.length > 10 ? mx(study) : study, { by: 'URCRR' });
  return log;
}

const onStudy = (log: CaseLog): Finding | undefined =>
  audit(log.text(), { asOf: END }).findings.find(
    ({ rule }) => rule === 'reglamento/art-083/immediate-study-in-three-hours',
  );

describe('what would settle an unknown outcome', () => {
  it('is said of every finding that is indeterminate, and of no other', () => {
    const spoiled = examples.flatMap((text) => {
      const [header = '', ...events] = text.split('\n');
      const bare = (line: string) =>
        line === '' ? '' : JSON.stringify({ ...(JSON.parse(line) as object), data: {} });
      return [
        text,
        events.join('\n'),
        [header, ...events.map(bare)].join('\n'),
        text.replace(/T\d\d:\d\d:\d\d-0\d:00/g, ''),
        [header, ...events.map((line, at) => (at % 5 === 2 ? `${line.slice(0, -9)}` : line))].join(
          '\n',
        ),
      ];
    });
    const findings = spoiled.flatMap((text) => audit(text, { asOf: END }).findings);
    const unknown = findings.filter(({ verdict }) => verdict === 'indeterminate');
    expect(unknown.length).toBeGreaterThan(500);
    for (const { wouldSettle = [] } of unknown) {
      expect(wouldSettle).not.toEqual([]);
      const texts = wouldSettle.map((each) => JSON.stringify(each));
      expect(new Set(texts).size).toBe(texts.length);
      for (const { where } of wouldSettle) {
        for (const type of where.events) expect(EVENT_TYPES).toContain(type);
      }
    }
    const known = findings.filter(({ verdict }) => verdict !== 'indeterminate');
    expect(known.filter((finding) => finding.wouldSettle !== undefined)).toEqual([]);
  });

  it('names the key that an event lacks, and the outcome is settled once it is there', () => {
    const implemented = (data: Json) => {
      const log = logOf({ declaresImminentDanger: true });
      log.add('urgent-measures.issued', mx('2016-03-19 00:20'), {
        by: 'URCRR-T',
        data: { measureRefs: ['M-1'] },
      });
      log.add('measure.implemented', mx('2016-03-19 04:00'), {
        by: 'AUT-IMPL',
        refs: { measure: 'M-1' },
        data,
      });
      return audit(log.text(), { asOf: END }).findings.find(({ rule }) =>
        rule.endsWith('/urgent-measure-in-nine-hours'),
      );
    };
    const finding = implemented({});
    expect(finding?.verdict).toBe('indeterminate');
    expect(finding?.wouldSettle).toEqual([
      {
        fact: 'content',
        meaning: { es: 'Lo que dice «Medida implementada»', en: 'What measure.implemented says' },
        where: { events: ['measure.implemented'], event: 'e-004', path: 'data.complete' },
      },
    ]);
    expect(implemented({ complete: true })?.verdict).toBe('compliant');
    expect(implemented({ complete: false })?.verdict).toBe('violation');
  });

  it('asks for the hour of an act that has only its day', () => {
    const finding = onStudy(logOf({ declaresImminentDanger: true }, { study: '2016-03-19' }));
    expect(finding?.wouldSettle).toEqual([
      expect.objectContaining({
        fact: 'occurredAt',
        where: expect.objectContaining({
          events: ['immediate-study.completed'],
          path: 'occurredAt',
        }),
      }),
    ]);
  });

  it('asks the log to say that it is complete where nothing is on record', () => {
    const log = logOf({ declaresImminentDanger: true }, { study: '', through: null });
    const finding = onStudy(log);
    expect(finding?.verdict).toBe('indeterminate');
    expect(finding?.wouldSettle).toContainEqual(
      expect.objectContaining({
        fact: 'completeThrough',
        meaning: expect.objectContaining({
          es: expect.stringContaining('19 de marzo de 2016, 01:40 h'),
        }),
      }),
    );
    expect(onStudy(logOf({ declaresImminentDanger: true }, { study: '' }))?.verdict).toBe(
      'violation',
    );
  });

  it('points at a line that cannot be read', () => {
    const log = logOf({ declaresImminentDanger: true }, { study: '' }).text();
    const broken = `{"id":"x","type":"immediate-study.completed","occurredAt":"?","actor":{"organ":"URCRR"},"refs":{"case":"EXP-1"}}`;
    const finding = audit(`${log}\n${broken}\n`, { asOf: END }).findings.find(({ rule }) =>
      rule.endsWith('immediate-study-in-three-hours'),
    );
    expect(finding?.verdict).toBe('indeterminate');
    expect(finding?.wouldSettle?.map(({ fact }) => fact)).toEqual(['line']);
  });
});
