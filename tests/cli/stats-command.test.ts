import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import type { StatisticsRelease } from '../../src/index';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { StatisticsLog, wholeLog } from '../support/statistics-log';

const whole = wholeLog().text();
const files = { 'a.jsonl': whole };
const released = async (line: string, all: Readonly<Record<string, string>> = files) => {
  const { stdout, code } = await mecanismo(`stats ${line} --format json`, all);
  return { code, text: stdout, release: JSON.parse(stdout) as StatisticsRelease };
};

describe('the tables', () => {
  it('are the same bytes for the same log', async () => {
    for (const format of ['table', 'json', 'csv', 'html']) {
      const one = await mecanismo(`stats a.jsonl --format ${format}`, files);
      expect(one.code).toBe(0);
      expect(one.stdout).toBe((await mecanismo(`stats a.jsonl --format ${format}`, files)).stdout);
    }
  });

  it('have no id, no day, no hash of the log, and no small number in any format', async () => {
    const { text, release } = await released('a.jsonl');
    expect(text).not.toMatch(/EXP-|JG-20|P-20|\d{4}-\d\d-\d\d/);
    expect(Object.keys(release.hashes)).toEqual(['rules', 'calendars']);
    const told = new Set<number>(
      [
        ...release.tables.flatMap(({ rows }) =>
          rows.flatMap(({ total, values }) => [total, ...Object.values(values).flat()]),
        ),
        ...release.ratios.map(({ value }) => value),
      ].filter((figure) => figure !== null),
    );
    for (const figure of told) expect(figure === 0 || figure >= 9).toBe(true);
    const csv = (await mecanismo('stats a.jsonl --format csv', files)).stdout;
    for (const line of csv.trim().split('\r\n').slice(1)) {
      const [table, , , , , , value] = line.split(',');
      if (table !== 'terms' && value !== '') expect(told).toContain(Number(value));
    }
    const html = (await mecanismo('stats a.jsonl --format html', files)).stdout;
    for (const [, figure] of html.matchAll(/<td>([\d.]+)<\/td>/g))
      expect(told).toContain(Number(figure));
    for (const [, spoken = ''] of html.matchAll(/aria-label="[^"]*?: ([^"]*)"/g)) {
      for (const [, figure] of spoken.matchAll(/: (\d+)(?:;|$)/g))
        expect(told).toContain(Number(figure));
    }
  });

  it('count a month in the hour of the authority', async () => {
    const log = new StatisticsLog('2016-04-30T23:59:59-05:00');
    for (let each = 0; each < 12; each++)
      log.add('amparo.reported', '2016-04-01T05:30:00Z', {}, {});
    for (let each = 0; each < 11; each++)
      log.add('amparo.reported', '2016-04-01T06:30:00Z', {}, {});
    const { release } = await released('x', { x: log.text() });
    const rows = release.tables.find(({ id }) => id === 'amparos')?.rows;
    const of = (month: string) => rows?.find(({ to }) => to === month)?.total;
    // The clock of March is six hours behind until the third of April 2016.
    expect([of('2016-03'), rows?.find(({ from }) => from === '2016-04')?.total]).toEqual([12, 11]);
  });

  it('say that a number is not known, and not zero, where the log does not say to be complete', async () => {
    const log = new StatisticsLog(null);
    const { release, code } = await released('x', { x: log.text() + whole.split('\n')[1] });
    expect(code).toBe(0);
    const amparos = release.tables.find(({ id }) => id === 'amparos');
    expect([amparos?.status, amparos?.rows[0]?.total]).toEqual(['unknown', null]);
    const complete = await released('x --complete', { x: log.text() + whole.split('\n')[1] });
    const same = complete.release.tables.find(({ id }) => id === 'amparos');
    expect([same?.status, same?.rows[0]?.total]).toEqual(['suppressed', null]);
  });

  it('leave nine out and tell ten', async () => {
    for (const [count, total] of [
      [9, null],
      [10, 10],
    ] as const) {
      const log = new StatisticsLog('2016-04-30T23:59:59-05:00');
      for (let each = 0; each < count; each++) log.add('amparo.reported', '2016-03-01', {}, {});
      const { release } = await released('x', { x: log.text() });
      expect(release.tables.find(({ id }) => id === 'amparos')?.rows[0]?.total).toBe(total);
    }
  });

  it('do not show codes that few have, nor how many there are', async () => {
    for (const rare of [1, 2, 9]) {
      const log = new StatisticsLog();
      for (let each = 0; each < 60; each++) {
        const type = each < rare ? `rara-${each % 4}` : each < 30 ? 'robo' : 'amenaza';
        log.add('aggression.recorded', '2016-03-01', {}, { type });
      }
      for (const format of ['table', 'json', 'csv', 'html']) {
        const { stdout } = await mecanismo(`stats x --format ${format}`, { x: log.text() });
        expect(stdout).toContain('amenaza');
        expect(stdout).toContain('las demás');
        expect(stdout).not.toContain('rara');
      }
    }
  });

  it('give a spreadsheet no formula', async () => {
    const log = new StatisticsLog();
    for (let each = 0; each < 40; each++) {
      log.add('aggression.recorded', '2016-03-01', {}, { type: each < 20 ? '-2' : 'robo' });
    }
    const { stdout } = await mecanismo('stats x --format csv', { x: log.text() });
    expect(stdout).toContain(",'-2,20,20,20,published");
  });

  it('are in HTML under a policy that loads and runs nothing', async () => {
    const { stdout } = await mecanismo('stats a.jsonl --format html', files);
    expect(stdout).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/,
    );
    expect(stdout).not.toMatch(/<script|style=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('take any log, however broken', async () => {
    for (const bad of ['', '{', '\u0000', '[]', '{"id":1}', '"x"\n{}', '{"log":"mecanismo"}']) {
      const { code, stdout } = await mecanismo('stats x --format json', { x: bad });
      expect([0, 3]).toContain(code);
      expect(() => JSON.parse(stdout)).not.toThrow();
    }
  });
});

describe('the options of the tables', () => {
  it('write them to a file', async () => {
    const io = new FakeIo(files);
    expect(await run('stats a.jsonl --format json -o tablas.json'.split(' '), io)).toBe(0);
    expect(io.written.get('tablas.json')).toBe((await released('a.jsonl')).text);
    expect(io.stdout).toBe('tablas.json\n');
  });

  it('refuse a threshold under the floor of three', async () => {
    for (const threshold of ['0', '2', '1001']) {
      const { code, stderr, stdout } = await mecanismo(
        `stats a.jsonl --threshold ${threshold}`,
        files,
      );
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('E_THRESHOLD');
    }
    expect((await mecanismo('stats a.jsonl --threshold 3 --quiet', files)).code).toBe(0);
  });

  it('refuse what is no month, and months out of order', async () => {
    for (const bad of [
      '--from 2016-13',
      '--from 2016',
      '--to 2016-00',
      '--from 2016-05 --to 2016-04',
      '--to 2016-11',
    ]) {
      expect((await mecanismo(`stats a.jsonl ${bad}`, files)).code).toBe(2);
    }
  });

  it('say in the help that there is no unsuppressed view', async () => {
    expect((await mecanismo('stats --help')).stdout).toContain('No hay vista sin suprimir');
  });
});

describe('a release after another', () => {
  const until = (to: string, more = '') => released(`a.jsonl --to ${to}${more}`);

  it('repeats the figures and the form of the first, and adds the new months', async () => {
    const first = await until('2015-12');
    expect(first.release.comparedWithPrevious).toBe(false);
    const all = { ...files, 'r.json': first.text };
    const second = await released('a.jsonl --previous r.json', all);
    expect(second.release.comparedWithPrevious).toBe(true);
    const [before, after] = [first, second].map(({ release }) => release.tables[0]);
    expect(after?.parts.slice(0, before?.parts.length)).toEqual(before?.parts);
    expect(after?.rows[0]?.total).toBe(447);
    const third = await released('a.jsonl --previous s.json', { ...all, 's.json': second.text });
    expect(third.text).toBe(second.text);
  });

  it('says where none was compared', async () => {
    expect((await mecanismo('stats a.jsonl', files)).stdout).toContain(
      'No se comparó con publicaciones anteriores',
    );
    expect((await mecanismo('stats a.jsonl', files)).stdout).toContain('con --previous');
  });

  it('has no advice about the command line on the page that is published', async () => {
    const { stdout } = await mecanismo('stats a.jsonl --format html', files);
    expect(stdout).toContain('No se comparó con publicaciones anteriores');
    expect(stdout).not.toContain('--previous');
  });

  it('is refused with other options, or where the file is no release', async () => {
    const { text, release } = await until('2015-12');
    const table = release.tables[0];
    const spoilt = (change: object) => JSON.stringify({ ...release, ...change });
    const [rule] = release.terms.rules;
    const rules = (...some: object[]) => spoilt({ terms: { ...release.terms, rules: some } });
    const outcomes = { ...rule?.outcomes, late: { atLeast: 9, atMost: 3 } };
    const rows = [
      ['r --threshold 5', text, 'E_PREVIOUS'],
      ['r --from 2013-01', text, 'E_PREVIOUS'],
      ['r --to 2015-11', text, 'E_PREVIOUS'],
      ['r', '{', 'E_RELEASE'],
      ['r', '{}', 'E_RELEASE'],
      ['r', whole, 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, rows: [] }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, parts: table?.parts.slice(1) }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, views: [] }] }), 'E_RELEASE'],
      ['r', rules({ ...rule, outcomes }), 'E_RELEASE'],
      ['r', rules({ ...rule, to: '2099-12' }), 'E_RELEASE'],
      ['r', rules({ ...rule }, { ...rule }), 'E_RELEASE'],
    ] as const;
    for (const [line, content, problem] of rows) {
      const { code, stderr, stdout } = await mecanismo(`stats a.jsonl --previous ${line}`, {
        ...files,
        r: content,
      });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(problem);
    }
  });
});
