import { describe, expect, it } from 'vitest';
import { generateLog, type LogOptions } from '../../bench/generate-log';
import { audit } from '../../src/audit/index';
import { readLog } from '../../src/events/index';
import { troubles } from '../support/findings';

const EVENTS = 4000;

const made = (options: Partial<LogOptions> = {}): string[] => [
  ...generateLog({ events: EVENTS, ...options }),
];

const audited = ([header = '', ...lines]: readonly string[]) =>
  audit([header, ...lines].join('\n'), { asOf: Date.parse(JSON.parse(header).completeThrough) });

const instantOf = (line: string): number => Date.parse(JSON.parse(line).occurredAt);

describe('a log that is made up for the benchmarks', () => {
  const [header = '', ...lines] = made();
  const report = audited([header, ...lines]);

  it('has the same bytes for the same seed, and others for another', () => {
    expect(made()).toEqual([header, ...lines]);
    expect(made({ seed: 2 })).not.toEqual([header, ...lines]);
  });

  it('is read without a problem, each line with an id of its own', () => {
    const { problems, events } = readLog([header, ...lines]);
    expect(problems).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('has about as many events as it was asked for, some twenty a case', () => {
    expect(Math.abs(lines.length - EVENTS)).toBeLessThan(EVENTS * 0.25);
    expect(report.summary.events / report.summary.cases).toBeGreaterThan(16);
    expect(report.summary.events / report.summary.cases).toBeLessThan(26);
  });

  it('has lines as long as those of a producer, some of them with accents', () => {
    const bytes = Buffer.byteLength(lines.join('\n')) / lines.length;
    expect(bytes).toBeGreaterThan(190);
    expect(bytes).toBeLessThan(290);
    const accented = lines.filter((line) => /[^ -~]/.test(line)).length / lines.length;
    expect(accented).toBeGreaterThan(0.02);
  });

  it('holds the same events in the order of time as case by case', () => {
    const [first, ...inTime] = made({ interleaved: true });
    expect(first).toBe(header);
    expect([...inTime].sort()).toEqual([...lines].sort());
    expect(inTime.map(instantOf)).toEqual(inTime.map(instantOf).sort((a, b) => a - b));
    const files = lines.flatMap((line) => JSON.parse(line).refs.case ?? []);
    const changes = files.filter((file, at) => file !== files[at - 1]).length;
    expect(changes).toBe(new Set(files).size);
  });

  it('keeps the law in everything, when nothing is made to go wrong', () => {
    const lawful = audited(made({ faults: 0 }));
    expect(lawful.problems).toEqual([]);
    expect(troubles(lawful).filter((trouble) => !trouble.endsWith(' pending'))).toEqual([]);
    expect(lawful.summary.pending).toBeLessThan(60);
  });

  it('breaks it here and there by default: most of what applies is met', () => {
    const { compliant, violation, warning, indeterminate, contestable } = report.summary;
    const judged = compliant + violation + warning + indeterminate + contestable;
    expect(violation / judged).toBeGreaterThan(0.002);
    expect(violation / judged).toBeLessThan(0.03);
    expect(warning / judged).toBeLessThan(0.02);
    expect((indeterminate + contestable) / judged).toBeLessThan(0.02);
  });
});
