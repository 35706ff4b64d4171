import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io';
import { run } from '../../src/cli/program';
import { EXCHANGE_TEXTS } from '../../src/cli/text/exchange-problem';
import { EXCHANGE_CODES, PHASES } from '../../src/exchange/index';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { urgentSample } from '../support/sample-logs';

const read = (name: string) => readFileSync(`examples/import/${name}`, 'utf8');
const files = { 'casos.csv': read('casos.csv'), 'mapa.json': read('mapa.json') };
const IMPORT = 'import csv casos.csv --map mapa.json';
const withRow = (row: string) => ({ ...files, 'casos.csv': `${files['casos.csv']}${row}\n` });

/** The order of the keys of a line says nothing. */
const linesIn = (log: string): unknown[] =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the worked example of an import', () => {
  it('gives the log beside it, byte by byte, and says nothing else', async () => {
    expect(await mecanismo(IMPORT, files)).toEqual({
      code: 0,
      stdout: read('casos.jsonl'),
      stderr: '',
    });
  });

  it('gives a log that audit reads to the last line', async () => {
    const { stdout, code } = await mecanismo('audit x --format json', { x: read('casos.jsonl') });
    expect([0, 1]).toContain(code);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], summary: { cases: 2, events: 5 } });
  });
});

describe('mecanismo import', () => {
  it('exits with 1 and says on standard error what was not mapped, and where', async () => {
    const { code, stdout, stderr } = await mecanismo(
      IMPORT,
      withRow('A;Medida implementada;;31/02/2016;09:15;;;M-1;;;tal vez;SSP;'),
    );
    expect(code).toBe(1);
    expect(linesIn(stdout).slice(1)).toEqual(linesIn(read('casos.jsonl')).slice(1));
    expect(stderr).toContain('6 filas leídas, 5 eventos escritos, 1 sin evento, 1 evento perdido');
    expect(stderr).toMatch(
      /E_IMPORT_DATE {2}1 vez · fila 7 · fecha, hora\n {2}falta la fecha, no existe/,
    );
    expect(stderr).not.toContain('31/02');
    const english = await mecanismo(
      `${IMPORT} --lang en`,
      withRow('A;Medida implementada;;;;;;M-1;;;;;'),
    );
    expect(english.stderr).toMatch(
      /6 rows read.*\n\nE_IMPORT_DATE {2}1 time · row 7 · fecha, hora\n {2}the date is missing/,
    );
  });

  it('audits what it kept of a foreign type as an unknown one', async () => {
    const map = JSON.stringify({
      version: 1,
      unmapped: 'keep',
      events: [
        {
          type: { column: 't', values: {} },
          occurredAt: { column: 'f', formats: ['date'] },
          actor: { organ: 'ANY' },
          refs: {},
        },
      ],
    });
    const { code, stdout } = await mecanismo('import csv a --map m', {
      a: 't,f\nAlta,2016-03-18\n',
      m: map,
    });
    expect(code).toBe(1);
    const report = await mecanismo('audit x --format json', { x: stdout });
    expect(JSON.parse(report.stdout)).toMatchObject({ findings: [{ rule: 'log/unknown-type' }] });
  });

  it('exits with 3 where the file cannot be read on, and says so', async () => {
    const { code, stdout, stderr } = await mecanismo(IMPORT, withRow('"'));
    expect(code).toBe(3);
    expect(linesIn(stdout).slice(1)).toEqual(linesIn(read('casos.jsonl')).slice(1));
    expect(stderr).toContain('E_CSV_QUOTE');
    expect(stderr).toContain('El archivo no se leyó hasta el final.');
  });

  it.each([
    ['import csv nowhere.csv --map mapa.json', 3, 'ENOENT'],
    ['import csv casos.csv --map nowhere.json', 3, 'ENOENT'],
    ['import csv casos.csv', 2, 'E_MAP_MISSING  el archivo no lo exportó esta biblioteca'],
    ['import csv casos.csv --map casos.csv', 2, 'E_MAP_JSON  el mapa no es JSON\nayuda: '],
    ['import csv - --map -', 2, 'Sólo uno de los archivos puede venir por la entrada estándar.'],
    ['stats - --previous -', 2, 'Sólo uno de los archivos puede venir por la entrada estándar.'],
    ['import pdf casos.csv --map mapa.json', 2, 'Se admite: csv, xes, ocel'],
    ['import csv', 2, 'Falta el argumento'],
    ['export csv casos.csv', 2, 'Se admite: ocel, xes'],
    ['export xes nowhere', 3, 'ENOENT'],
    ['export xes casos.csv', 3, 'E_EXPORT_LINE'],
  ])('%s exits with %i', async (line, code, said) => {
    const outcome = await mecanismo(line, files);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(said);
  });

  it('names the part of the map that cannot be followed, in either language', async () => {
    const map = files['mapa.json'].replace('"vías" }', '"veas" }');
    expect(map).not.toBe(files['mapa.json']);
    const broken = { ...files, 'mapa.json': map };
    const spanish = await mecanismo(IMPORT, broken);
    expect(spanish).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'E_MAP_TABLE  el mapa nombra una tabla que no tiene (events.0.data.form.values)\nayuda: añádala en `tables`\n',
    });
    const english = await mecanismo(`${IMPORT} --lang en`, broken);
    expect(english.stderr).toContain('the map names a table that it does not have');
  });

  it('has a text for every code', () => {
    expect(Object.keys(EXCHANGE_TEXTS).sort()).toEqual(Object.keys(EXCHANGE_CODES).sort());
    for (const { es, en } of Object.values(EXCHANGE_TEXTS)) {
      for (const text of [es, en]) expect(text).toMatch(/^[a-záéíóú].*[.aáeioósdit]$/i);
    }
  });
});

describe('where a conversion goes', () => {
  it('is the output, or a file; the report goes to a file in JSON', async () => {
    const io = new FakeIo(withRow('A;x;;;;;;;;;;;;'));
    const code = await run(
      'import csv casos.csv --map mapa.json -o a.jsonl --report r.json'.split(' '),
      io,
    );
    expect(code).toBe(1);
    expect(linesIn(io.written.get('a.jsonl') ?? '').slice(1)).toEqual(
      linesIn(read('casos.jsonl')).slice(1),
    );
    expect(JSON.parse(io.written.get('r.json') ?? '')).toMatchObject({
      format: 'csv',
      read: 6,
      problems: [{ code: 'E_IMPORT_ROW', severity: 'note', count: 1, rows: [7], columns: [] }],
    });
    expect(io.stdout).toContain(
      '6 filas leídas, 5 eventos escritos, 1 sin evento, 1 evento perdido',
    );
    expect(io.stderr).toBe('');
  });

  it('is nowhere with --quiet, but for a file that was asked for', async () => {
    expect(await mecanismo(`${IMPORT} --quiet`, withRow('"'))).toEqual({
      code: 3,
      stdout: '',
      stderr: '',
    });
    const io = new FakeIo(files);
    await run('import csv casos.csv --map mapa.json -o a.jsonl --quiet'.split(' '), io);
    expect([io.stdout, io.stderr, io.written.size]).toEqual(['', '', 1]);
  });

  it('tells the report in JSON with --format json', async () => {
    const { stderr } = await mecanismo(`${IMPORT} --format json`, withRow('"'));
    expect(JSON.parse(stderr)).toMatchObject({ complete: false });
  });
});

describe('mecanismo export', () => {
  it.each(['xes', 'ocel'])('to %s gives what import takes back without a map', async (format) => {
    const log = urgentSample().text();
    const out = await mecanismo(`export ${format} x`, { x: log });
    expect([out.code, out.stderr]).toEqual([0, '']);
    const back = await mecanismo(`import ${format} y`, { y: out.stdout });
    expect([back.code, back.stderr]).toEqual([0, '']);
    expect(linesIn(back.stdout)).toEqual(linesIn(log));
  });
});

describe('a file on the disk', () => {
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(resolve('.tmp/exchange-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const io = () => ({ ...nodeIo(), out: () => undefined, err: () => undefined });

  it('may be written over by what was made of it', async () => {
    writeFileSync(at('same'), urgentSample().text());
    expect(await run(['export', 'xes', at('same'), '-o', at('same')], io())).toBe(0);
    expect(await run(['import', 'xes', at('same'), '-o', at('same')], io())).toBe(0);
    expect(linesIn(readFileSync(at('same'), 'utf8'))).toEqual(linesIn(urgentSample().text()));
  });

  it('is not there where nothing could be read, nor half of it', async () => {
    expect(await run(['export', 'xes', at('nowhere'), '-o', at('new')], io())).toBe(3);
    expect(readdirSync(folder)).toEqual(['same']);
  });

  it('that cannot be written is told as such', async () => {
    expect(await run(['export', 'xes', at('same'), '-o', at('same/inside')], io())).toBe(2);
  });
});

describe('the page about formats', () => {
  const page = readFileSync('docs/formatos.md', 'utf8');

  it('has the phases and the acts that begin them', () => {
    for (const [phase, { label, begins }] of Object.entries(PHASES)) {
      const acts = begins.map((type) => `\`${type}\``).join(', ');
      expect(page).toContain(`| ${label} | \`${phase}\` | ${acts} |`);
    }
  });

  it('has every code of a report', () => {
    for (const code of Object.keys(EXCHANGE_CODES)) expect(page).toContain(`\`${code}\``);
  });

  it('shows the example as it is', () => {
    const shown = page.match(/```csv\n([\s\S]*?)```/)?.[1];
    expect(shown).toBe(read('casos.csv'));
  });
});

/** What the first line of a log says of being complete. */
const completeThrough = (log: string | undefined): unknown =>
  (linesIn(log ?? '')[0] as Record<string, unknown>).completeThrough;

describe('the date up to which a log says to be complete', () => {
  const LOG = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8');
  const UNREADABLE_DATE = 'A;Medida implementada;;31/02/2016;09:15;;;M-1;;;tal vez;SSP;';
  const toFile = async (row: string) => {
    const io = new FakeIo(withRow(row));
    await run(`${IMPORT} -o a.jsonl --report r.json`.split(' '), io);
    const report = JSON.parse(io.written.get('r.json') ?? '');
    return { log: io.written.get('a.jsonl'), said: io.stdout, report };
  };

  it('is there where every event is', async () => {
    const io = new FakeIo(files);
    await run(`${IMPORT} -o a.jsonl`.split(' '), io);
    expect(io.written.get('a.jsonl')).toBe(read('casos.jsonl'));
    expect(completeThrough(read('casos.jsonl'))).toEqual(expect.any(String));
    expect(io.stdout).not.toContain('completeThrough');
  });

  it.each([
    ['a date that does not exist', UNREADABLE_DATE],
    ['a row of another width', 'A;x;;;;;;;;;;;;'],
    ['a file cut in the middle of a cell', '"'],
  ])('is taken out of a file that was written, with %s', async (_name, row) => {
    const { log, said, report } = await toFile(row);
    expect(completeThrough(log)).toBeUndefined();
    expect(linesIn(log ?? '').slice(1)).toEqual(linesIn(read('casos.jsonl')).slice(1));
    expect(said).toContain('El registro ya no dice hasta cuándo está completo');
    expect(report.missing > 0 || !report.complete).toBe(true);
  });

  it.each([
    ['another sign between its columns', (text: string) => text.replaceAll(';', ',')],
    ['a column under another name', (text: string) => text.replace('medida', 'otra')],
  ])('is taken out where the map names a column that is not there: %s', async (_name, change) => {
    const io = new FakeIo({ ...files, 'casos.csv': change(files['casos.csv']) });
    await run(`${IMPORT} -o a.jsonl`.split(' '), io);
    expect(completeThrough(io.written.get('a.jsonl'))).toBeUndefined();
    expect(io.stdout).toContain('E_IMPORT_COLUMN');
  });

  it('is taken out where a reference of an exported log cannot be an id', async () => {
    const { stdout } = await mecanismo('export xes x', { x: LOG });
    const broken = stdout.replace(/(key="mecanismo:refs\/case" value=)"[^"]*"/, '$1"A B"');
    expect(broken).not.toBe(stdout);
    const { stdout: log } = await mecanismo('import xes y', { y: broken });
    expect(completeThrough(log)).toBeUndefined();
  });

  it('stays with a row that the map says to ignore, and with no other without an event', async () => {
    const row = 'A;Llamada;;18/03/2016;09:15;;;;;;;;';
    const { log, report } = await toFile(row);
    expect(report).toMatchObject({ missing: 1, problems: [{ code: 'E_IMPORT_UNMAPPED' }] });
    expect(completeThrough(log)).toBeUndefined();
    const map = {
      ...JSON.parse(files['mapa.json']),
      ignore: { column: 'acto', equals: 'Llamada' },
    };
    const io = new FakeIo({ ...withRow(row), 'mapa.json': JSON.stringify(map) });
    expect(await run(`${IMPORT} -o a.jsonl`.split(' '), io)).toBe(0);
    expect(io.written.get('a.jsonl')).toBe(read('casos.jsonl'));
    expect(io.stdout).toContain('6 filas leídas, 5 eventos escritos, 1 sin evento.');
  });

  it('is left out of the output too, for which a file is read twice', async () => {
    const { stdout, stderr } = await mecanismo(IMPORT, withRow(UNREADABLE_DATE));
    expect(linesIn(stdout).slice(1)).toEqual(linesIn(read('casos.jsonl')).slice(1));
    expect(completeThrough(stdout)).toBeUndefined();
    expect(stderr).toContain('ya no dice hasta cuándo está completo');
    expect(stderr).toContain('6 filas leídas, 5 eventos escritos, 1 sin evento, 1 evento perdido');
  });

  it('cannot be taken back from the output where the file is piped in, which is told', async () => {
    const all = withRow(UNREADABLE_DATE);
    const { stdout, stderr } = await mecanismo('import csv - --map mapa.json', {
      ...all,
      '-': all['casos.csv'],
    });
    expect(completeThrough(stdout)).toEqual(expect.any(String));
    expect(stderr).toContain('No lo use así');
    expect(stderr).toContain('-o');
  });

  it.each(['xes', 'ocel'])('is not exported to %s with a line that is not', async (form) => {
    const whole = await mecanismo(`export ${form} x`, { x: LOG });
    const cut = await mecanismo(`export ${form} x`, { x: `${LOG}{"id":"e-99"\n` });
    expect(whole.stdout).toContain('completeThrough');
    expect(cut.stdout).not.toContain('completeThrough');
    expect([whole.stderr, cut.stderr]).toEqual(['', expect.stringContaining('ya no dice')]);
  });

  it.each(['xes', 'ocel'])(
    'does not come back from %s with an event that is lost',
    async (form) => {
      const { stdout } = await mecanismo(`export ${form} x`, { x: LOG });
      const broken = stdout.replaceAll('2016-03-18T22:40:00-06:00', 'x');
      const logs = [stdout, broken].map((y) => mecanismo(`import ${form} y`, { y }));
      const [whole, back] = await Promise.all(logs);
      expect(completeThrough(whole?.stdout)).toEqual(expect.any(String));
      expect(completeThrough(back?.stdout)).toBeUndefined();
      expect(back?.stderr).toContain('ya no dice hasta cuándo está completo');
    },
  );
});
