import { describe, expect, it } from 'vitest';
import {
  type CheckProblem,
  type ProblemList,
  writeAnnotations,
  writeCheckJunit,
  writeCheckMarkdown,
  writeSarif,
} from '../../../src/review/index';

const HOSTILE =
  '::error::x\r\n::warning file=a,line=1::y | <script>alert(1)</script> ]]> <!-- & "q" \'q\' `code` [l](http://x) @team #1 \u001b[31m\u202e\ud800 %0A </details>';

const problem: CheckProblem = {
  code: 'E_EXAMPLE',
  level: 'error',
  file: 'rules/reglamento/art-102/termination-vote.json',
  line: 12,
  column: 5,
  rule: 'reglamento/art-102/termination-vote',
  title: 'Terminación, con dos terceras partes',
  message: { es: 'no se cumple el ejemplo', en: 'the example does not hold' },
  help: { es: 'corrija el ejemplo', en: 'correct the example' },
  story: 'S7 no se cumple: x\n\n1. Terminación.\n   Queda así: y',
};

const hostile: CheckProblem = {
  ...problem,
  code: HOSTILE,
  file: `rules/${HOSTILE}.json`,
  rule: HOSTILE,
  title: HOSTILE,
  message: { es: HOSTILE, en: HOSTILE },
  help: { es: HOSTILE, en: HOSTILE },
  story: `${HOSTILE}\n${HOSTILE}`,
};

const list = (...problems: readonly CheckProblem[]): ProblemList => ({
  problems,
  summary: '1 regla, 1 defecto',
  language: 'es',
});

const outputs = {
  github: writeAnnotations,
  junit: writeCheckJunit,
  markdown: writeCheckMarkdown,
  sarif: (each: ProblemList) => writeSarif(each, '1.0.0'),
} as const;

describe.each(Object.entries(outputs))('%s', (_name, write) => {
  it('holds no character that is not seen but the end of a line', () => {
    expect(write(list(hostile, problem)).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it('writes the same of the same', () => {
    expect(write(list(problem, hostile))).toBe(write(list(problem, hostile)));
  });

  it('says what is wrong, where, and what to do', () => {
    const text = write(list(problem));
    for (const part of ['no se cumple el ejemplo', 'corrija el ejemplo', 'E', 'termination-vote'])
      expect(text.replace(/&#45;/g, '-')).toContain(part);
  });

  it('ends well where nothing is wrong', () => {
    expect(write(list())).toMatch(/\n$/);
  });
});

describe('annotations of GitHub', () => {
  it('are one command a line, with the place of each', () => {
    const [first, ...rest] = writeAnnotations(
      list(problem, { ...problem, level: 'warning' }),
    ).split('\n');
    expect(first).toMatch(
      /^::error file=rules\/reglamento\/art-102\/termination-vote\.json,line=12,col=5,title=E_EXAMPLE · [^:,]+::no se cumple el ejemplo%0ARegla: /,
    );
    expect(rest[0]).toMatch(/^::warning /);
    expect(rest.slice(1)).toEqual(['1 regla, 1 defecto', '']);
  });

  it('are not ended, begun or extended by what a file says', () => {
    const lines = writeAnnotations(list(hostile)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(1);
    const properties = /^::error (.*?)::/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(properties.split(',').map((each) => each.split('=')[0])).toEqual([
      'file',
      'line',
      'col',
      'title',
    ]);
  });
});

describe('SARIF', () => {
  const results = (...problems: readonly CheckProblem[]) =>
    JSON.parse(writeSarif(list(...problems), '1.0.0')).runs[0].results;

  it('is one run of version 2.1.0, with a rule for each code', () => {
    const log = JSON.parse(writeSarif(list(problem, { ...problem, code: 'S3' }), '1.2.3'));
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const { driver } = log.runs[0].tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(['E_EXAMPLE', 'S3']);
    for (const { ruleId, ruleIndex } of log.runs[0].results)
      expect(driver.rules[ruleIndex].id).toBe(ruleId);
    expect(log.runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'rules/reglamento/art-102/termination-vote.json' },
      region: { startLine: 12, startColumn: 5 },
    });
  });

  it('knows a problem again after its lines have moved, and tells two that are alike apart', () => {
    const ids = (each: readonly { partialFingerprints: object }[]) =>
      each.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    const moved = { ...problem, line: 40, column: 1 };
    expect(ids(results(problem))).toEqual(ids(results(moved)));
    expect(new Set(ids(results(problem, moved))).size).toBe(2);
    const other = { ...problem, message: { es: 'otra cosa', en: 'another thing' } };
    expect(ids(results(other))).not.toEqual(ids(results(problem)));
  });

  it('names files by URIs, whatever their names hold', () => {
    const uri = (file: string) =>
      results({ ...problem, file })[0].locations[0].physicalLocation.artifactLocation.uri;
    expect(uri('/tmp/a b/regla.json')).toBe('file:///tmp/a%20b/regla.json');
    expect(uri('reglas/año#1.json')).toBe('reglas/a%C3%B1o%231.json');
    expect(() => new URL(uri(`/${HOSTILE}`))).not.toThrow();
  });
});

describe('JUnit', () => {
  it('fails for errors only, a suite for each file', () => {
    const text = writeCheckJunit(list(problem, { ...problem, level: 'warning' }, hostile));
    expect(text.match(/<testsuite /g)).toHaveLength(2);
    expect(text.match(/<testcase /g)).toHaveLength(3);
    expect(text.match(/<failure /g)).toHaveLength(2);
    expect(text).toContain('tests="2" failures="1"');
  });

  it('holds one test that passes where nothing is wrong', () => {
    expect(writeCheckJunit(list())).toContain('<testcase classname="mecanismo check"');
  });

  it('is not broken by what a file says', () => {
    const text = writeCheckJunit(list(hostile));
    expect(text).not.toMatch(/<script|<!--|]]>/);
    expect(text.match(/<\/?testcase/g)).toHaveLength(2);
  });
});

describe('Markdown', () => {
  it('tells what breaks protection first, and its story', () => {
    const { story: _story, ...plain } = problem;
    const text = writeCheckMarkdown(list(plain, { ...problem, code: 'S7' }));
    expect(text.indexOf('`S7`')).toBeLessThan(text.indexOf('`E_EXAMPLE`'));
    expect(text).toContain('<details><summary>');
  });

  it('takes nothing of a file for markup', () => {
    const text = writeCheckMarkdown(list(hostile));
    // What stands between backticks is shown as it is, and no id ends them.
    const shown = text.replace(/`[^`\n]*`/g, '');
    expect(shown).not.toMatch(/[`]|<script|\[l\]|@team|http:\/\//);
    expect(shown.match(/<\/?details>/g)).toHaveLength(2);
    const row = text.split('\n').find((line) => line.startsWith('| `:'));
    expect(row?.split(' | ')).toHaveLength(4);
  });

  it('shows no more than is read', () => {
    const many = Array.from({ length: 120 }, () => ({ ...problem }));
    expect(writeCheckMarkdown(list(...many))).toContain('… y 70 más');
  });
});
