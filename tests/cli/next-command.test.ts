import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mecanismo as command } from '../support/command';

const SILENT = 'examples/09-inconformidad-sin-respuesta.jsonl';
const LAWFUL = 'examples/02-ordinario-conforme.jsonl';
const IMPORTED = 'examples/import/casos.jsonl';

const files = Object.fromEntries(
  [SILENT, LAWFUL, IMPORTED].map((path) => [path, readFileSync(path, 'utf8')]),
);
const mecanismo = (line: string) => command(line, files);

describe('mecanismo next', () => {
  it('shows what is overdue first, with its delay, its organ and its article', async () => {
    const { stdout, stderr, code } = await mecanismo(`next ${SILENT}`);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^Lo que se debe\nAl 31 de diciembre de 2016/);
    const overdue = stdout.indexOf('Vencido (1)');
    expect(overdue).toBeGreaterThan(0);
    expect(stdout.indexOf('Por vencer')).toBeGreaterThan(overdue);
    expect(stdout).toContain('INC-109-1');
    expect(stdout).toContain('art. 110');
    expect(stdout).toMatch(/hace 1 día/);
  });

  it('explains one case: the count of each term and the acts that are lawful now', async () => {
    const { stdout } = await mecanismo(`next ${SILENT} --case EXP-2016-109`);
    expect(stdout).toContain('Qué lo cumple  Resolución');
    expect(stdout).toMatch(/Cuenta +del 2016-12-28 al 2017-01-06/);
    const answers = stdout.indexOf('Actos que cumplen lo que se debe');
    expect(answers).toBeGreaterThan(0);
    expect(stdout.indexOf('Actos que proceden ahora')).toBeGreaterThan(answers);
    expect(stdout).toContain('Actos que todavía no proceden');
  });

  it('shows nothing overdue before the term ends, and exits with 0', async () => {
    const { stdout, code } = await mecanismo(`next ${SILENT} --as-of 2016-12-30T20:59:59-06:00`);
    expect(code).toBe(0);
    expect(stdout).not.toContain('Vencido');
    expect(stdout).toContain('Por vencer (3)');
  });

  it('takes several logs as one list', async () => {
    const { stdout } = await mecanismo(`next ${LAWFUL} ${SILENT} --format json`);
    const { owed, cases } = JSON.parse(stdout) as {
      owed: { status: string }[];
      cases: { case: string; lawful: unknown[] }[];
    };
    expect(cases.map((each) => each.case)).toEqual(['EXP-2016-102', 'EXP-2016-109']);
    for (const { lawful } of cases) expect(lawful.length).toBeGreaterThan(10);
    expect(owed[0]?.status).toBe('overdue');
  });

  it('says in English what is owed', async () => {
    const { stdout } = await mecanismo(`next ${SILENT} --lang en`);
    expect(stdout).toMatch(/^What is owed\nAs of/);
    expect(stdout).toContain('Overdue (1)');
  });

  it('is quiet when asked to be, and keeps its exit code', async () => {
    expect(await mecanismo(`next ${SILENT} --quiet`)).toEqual({ stdout: '', stderr: '', code: 1 });
  });

  it('takes the folio of an office for the id that an import made of it', async () => {
    const byFolio = await mecanismo(`next ${IMPORTED} --case EXP/2016/202`);
    expect(byFolio.stdout).toContain('EXP_2F2016_2F202');
    expect(byFolio).toEqual(await mecanismo(`next ${IMPORTED} --case EXP_2F2016_2F202`));
    const explained = await mecanismo(`explain ${IMPORTED} --case EXP/2016/202`);
    expect(explained.stdout).toContain('EXP_2F2016_2F202');
  });

  it('refuses a case that no log has, and a log that is not there', async () => {
    const none = await mecanismo(`next ${SILENT} --case EXP-0`);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/^Ningún registro tiene ese caso\. Compruebe el identificador/);
    expect((await mecanismo('next nada.jsonl')).code).toBe(3);
  });
});
