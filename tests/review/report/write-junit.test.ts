import { describe, expect, it } from 'vitest';
import { VERDICTS, type Verdict } from '../../../src/index';
import { headOf, tailOf, writeJunit } from '../../../src/review/index';
import { mecanismo } from '../../support/command';
import { elementsOf, HOSTILE, hostileFinding, sampleReport } from '../../support/reports';
import { urgentSample } from '../../support/sample-logs';

const report = sampleReport();
const failing: ReadonlySet<Verdict> = new Set(['violation']);
const written = (findings = report.findings, problems = report.problems) =>
  [
    ...writeJunit(
      headOf(report),
      findings,
      { ...tailOf(report), problems },
      { language: 'es', failing },
    ),
  ].join('');

describe('a report for continuous integration', () => {
  it('has a suite for each case, with as many tests as it says', () => {
    const elements = elementsOf(written());
    const suites = elements.filter(({ name }) => name === 'testsuite');
    const named = suites.map(({ attributes }) => attributes.name);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(expect.arrayContaining(['EXP-2016-031', 'EXP-2015-044']));
    const sum = (key: string) =>
      suites.reduce((total, { attributes }) => total + Number(attributes[key]), 0);
    const count = (name: string) => elements.filter((element) => element.name === name).length;
    expect(sum('tests')).toBe(count('testcase'));
    expect(sum('failures')).toBe(count('failure'));
    expect(sum('skipped')).toBe(count('skipped'));
    expect(count('testcase')).toBe(report.findings.length);
  });

  it.each(VERDICTS.map((verdict) => [verdict]))('tells %s from the others', (verdict) => {
    const finding = { ...hostileFinding('EXP-1'), verdict };
    const elements = elementsOf(written([finding], []));
    const names = elements.map(({ name }) => name);
    expect(names.includes('failure')).toBe(verdict === 'violation');
    expect(names.includes('skipped')).toBe(
      ['pending', 'indeterminate', 'not-applicable'].includes(verdict),
    );
    expect(names.includes('system-out')).toBe(['warning', 'contestable'].includes(verdict));
  });

  it('makes an error of each line that could not be read', () => {
    const elements = elementsOf(written([], [{ line: 7, code: 'E_LOG_JSON' }]));
    expect(elements.find(({ name }) => name === 'error')?.attributes.type).toBe('E_LOG_JSON');
    expect(elements.find(({ name }) => name === 'testcase')?.attributes.name).toBe('línea 7');
  });

  it('fails what --fail-on fails', async () => {
    const log = urgentSample().text();
    const failures = async (level: string) => {
      const { stdout } = await mecanismo(`audit a --format junit --fail-on ${level}`, { a: log });
      return elementsOf(stdout).filter(({ name }) => name === 'failure').length;
    };
    expect(await failures('contestable')).toBeGreaterThan(await failures('violation'));
  });

  it('takes every text of a log for text, and begins no line with it', () => {
    const xml = written(HOSTILE.map(hostileFinding), []);
    const plain = elementsOf(
      written(
        HOSTILE.map(() => hostileFinding('x')),
        [],
      ),
    );
    expect(elementsOf(xml).filter(({ name }) => name === 'failure')).toHaveLength(HOSTILE.length);
    expect(new Set(elementsOf(xml).map(({ name }) => name))).toEqual(
      new Set(plain.map(({ name }) => name)),
    );
    expect(xml).not.toMatch(/^\s*::/m);
  });
});
