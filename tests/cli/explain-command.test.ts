import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../src/audit/index';
import { mecanismo } from '../support/command';

const files = {
  log: readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8'),
  broken: `${readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8')}{"id":\n`,
};
const CASE = '--case EXP-2016-103';
const STUDY = 'reglamento/art-083/immediate-study-in-three-hours';
const explain = (line: string) => mecanismo(`explain ${line}`, files);

describe('mecanismo explain', () => {
  it('goes from the verdict back to the lines of the log', async () => {
    const { code, stdout } = await explain(`log ${CASE} --rule ${STUDY}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /INCUMPLE\s+Estudio de acción inmediata en tres horas\s+art\. 83 párr\. 2/,
    );
    expect(stdout).toContain('c-001 (línea 2), 18 de marzo de 2016, 22:40 h');
    expect(stdout).toMatch(/Es el acto que\s+responde/);
    expect(stdout).toMatch(/\[declaresDanger\]: sí ← c-001/);
    expect(stdout).toMatch(/✓ Se determinó el procedimiento extraordinario/);
    expect(stdout).toContain('vence (3 h): horas corridas');
    expect(stdout).toContain('Ningún abogado la ha firmado.');
  });

  it('exits with 3 where the case may stand in what could not be read', async () => {
    expect((await explain('log --case EXP-0')).code).toBe(2);
    const { code, stderr } = await explain('broken --case EXP-0');
    expect(code).toBe(3);
    expect(stderr).toContain('Ningún registro tiene hallazgos del caso');
  });

  it('says the same in English', async () => {
    const { stdout } = await explain(`log ${CASE} --rule ${STUDY} --lang en`);
    expect(stdout).toContain('Case EXP-2016-103, as of 31 December 2016');
    expect(stdout).toContain('It ends on 19 March 2016, 01:40');
  });

  it('explains every verdict where it is asked to, and finds each finding of the report again', async () => {
    const { code, stdout } = await explain(`log ${CASE} --show all --format json`);
    expect(code).toBe(0);
    const { explained } = JSON.parse(stdout) as { explained: Derivation[] };
    const report = JSON.parse(
      (await mecanismo('audit log --show all --format json', files)).stdout,
    );
    expect(explained.map(({ finding }) => finding)).toEqual(report.findings);
    for (const { finding, rule, events, facts } of explained) {
      expect(rule.id).toBe(finding.rule);
      for (const id of finding.events) expect(events.map((event) => event.id)).toContain(id);
      expect(facts.map(({ fact }) => fact)).toEqual(Object.keys(rule.facts ?? {}));
    }
    const verdicts = new Set(explained.map(({ finding }) => finding.verdict));
    expect([...verdicts]).toEqual(
      expect.arrayContaining(['compliant', 'not-applicable', 'violation']),
    );
  });

  it('gives no date for an act that is not in the log, whatever the rule takes instead', async () => {
    const imported = { log: readFileSync('examples/import/casos.jsonl', 'utf8') };
    const line =
      'explain log --case EXP_2F2016_2F202 --rule reglamento/art-091/study-in-ten-days-from-application';
    const { stdout } = await mecanismo(line, imported);
    expect(stdout).toMatch(/\[remissionLimit\]: no consta$/m);
    expect((await mecanismo(`${line} --lang en`, imported)).stdout).toMatch(
      /\[remissionLimit\]: not in\s+the log$/m,
    );
    const { explained } = JSON.parse(
      (await mecanismo(`${line} --format json`, imported)).stdout,
    ) as {
      explained: Derivation[];
    };
    const assumed = explained[0]?.facts.filter((fact) => fact.assumed).map(({ fact }) => fact);
    expect(assumed).toEqual(['remissionLimit']);
  });

  it('says how to name a rule or an article where there is none of that name', async () => {
    const { code, stderr } = await explain(`log ${CASE} --rule 83`);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Escriba el artículo como reglamento/art-083'),
    ]);
  });

  it('holds each condition to its result', async () => {
    const { stdout } = await explain(`log ${CASE} --show all --format json`);
    const { explained } = JSON.parse(stdout) as { explained: Derivation[] };
    const judged = explained.filter(
      ({ condition, finding }) => condition !== undefined && finding.interpretations.length === 0,
    );
    expect(judged.length).toBeGreaterThan(5);
    for (const { condition, when, finding } of judged) {
      if (finding.verdict === 'compliant') expect(condition?.result).toBe(true);
      if (finding.verdict === 'violation') expect(condition?.result).toBe(false);
      if (when?.result === false) expect(finding.verdict).toBe('not-applicable');
    }
  });

  it('takes one finding by its number', async () => {
    const { stdout, code } = await explain(`log ${CASE} --finding 2`);
    expect(code).toBe(0);
    expect(stdout).toContain('\n2. ');
    expect(stdout).not.toContain('\n1. ');
  });

  it.each([
    ['a case that no log has', 'log --case EXP-9', /`EXP-9`/],
    [
      'a rule that does not exist',
      `log ${CASE} --rule reglamento/art-083/imediate-study-in-three-hours`,
      new RegExp(`¿Quiso decir ${STUDY}\\?`),
    ],
    [
      'a rule that the case does not set in motion',
      `log ${CASE} --rule reglamento/art-112`,
      /pone en marcha/,
    ],
    ['a number past the end', `log ${CASE} --finding 99`, /la lista tiene 3/],
    ['a verdict that does not exist', `log ${CASE} --show mal`, /--show admite/],
    ['no case', 'log', /--case/],
  ])('refuses %s with code 2 and a reason', async (_what, line, reason) => {
    const { code, stdout, stderr } = await explain(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });

  it('names no case of the log where one is mistyped', async () => {
    const { stderr } = await explain('log --case EXP-2016-104');
    expect(stderr).not.toContain('EXP-2016-103');
  });

  it('explains what could be read, and says by its code that it was not all', async () => {
    const { code, stdout } = await explain(`broken ${CASE}`);
    expect(code).toBe(3);
    expect(stdout).toContain('INCUMPLE');
    expect((await explain(`log ${CASE} --quiet`)).stdout).toBe('');
  });
});
