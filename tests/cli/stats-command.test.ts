import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import type { StatisticsRelease } from '../../src/index';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { StatisticsLog, wholeLog } from '../support/statistics-log';

const whole = wholeLog().text();
const files = { 'a.jsonl': whole };
/** What a command line makes of the log alone, made once for all tests that only read it. */
const made = new Map<string, ReturnType<typeof mecanismo>>();
const tables = (line: string) => {
  const outcome = made.get(line) ?? mecanismo(`stats ${line}`, files);
  made.set(line, outcome);
  return outcome;
};
const released = async (line: string, all: Readonly<Record<string, string>> = files) => {
  const asJson = `${line} --format json`;
  const { stdout, code } = await (all === files
    ? tables(asJson)
    : mecanismo(`stats ${asJson}`, all));
  return { code, text: stdout, release: JSON.parse(stdout) as StatisticsRelease };
};

describe('the tables', () => {
  it('are the same bytes for the same log', async () => {
    for (const format of ['table', 'json', 'csv', 'html']) {
      const one = await tables(`a.jsonl --format ${format}`);
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
    const csv = (await tables('a.jsonl --format csv')).stdout;
    for (const line of csv.trim().split('\r\n').slice(1)) {
      const [table, , , , , , value] = line.split(',');
      if (table !== 'terms' && value !== '') expect(told).toContain(Number(value));
    }
    const html = (await tables('a.jsonl --format html')).stdout;
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
    const { stdout } = await tables('a.jsonl --format html');
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
    const { stdout } = await mecanismo('stats a.jsonl', files);
    expect(stdout).toContain('No se comparó con publicaciones anteriores');
    expect(stdout).toContain('con --previous');
  });

  it('has no advice about the command line on the page that is published', async () => {
    const { stdout } = await tables('a.jsonl --format html');
    expect(stdout).toContain('No se comparó con publicaciones anteriores');
    expect(stdout).not.toContain('--previous');
  });

  it('names the releases that it takes into account, and no log', async () => {
    const [first, second] = [await until('2015-06'), await until('2015-12')];
    const all = { ...files, 'r1.json': first.text, 'r2.json': second.text };
    const after = await released('a.jsonl --to 2015-12 --previous r1.json', all);
    expect(first.release.chain).toEqual([]);
    expect(after.release.chain.map(({ to }) => to)).toEqual(['2015-06']);
    const third = await released('a.jsonl --previous r2.json', {
      ...all,
      'r2.json': after.text,
    });
    expect(third.release.chain[0]).toEqual(after.release.chain[0]);
    expect(third.release.chain.map(({ to }) => to)).toEqual(['2015-06', '2015-12']);
  });

  it('takes all the releases of a series, in any order, as it takes the last', async () => {
    const first = await until('2015-06');
    const all = { ...files, r1: first.text };
    const second = await released('a.jsonl --to 2015-12 --previous r1', all);
    const both = { ...all, r2: second.text };
    const last = await released('a.jsonl --previous r2', both);
    expect((await released('--previous r1 --previous r2 a.jsonl', both)).text).toBe(last.text);
    expect((await released('a.jsonl --previous r2 --previous r1', both)).text).toBe(last.text);
  });

  it('is refused after two that were made apart from each other', async () => {
    const [first, apart] = [await until('2015-06'), await until('2015-12')];
    const all = { ...files, r1: first.text, r2: apart.text };
    const { code, stdout, stderr } = await mecanismo(
      'stats a.jsonl --previous r1 --previous r2',
      all,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('E_PREVIOUS_CHAIN');
  });

  it('is refused of a part of the cases, and of another scope', async () => {
    const { text } = await until('2015-12');
    const part = whole.split('\n').filter((line) => !line.includes('"Oaxaca"'));
    const all = { ...files, part: part.join('\n'), r: text };
    for (const [line, problem] of [
      ['part --previous r', 'E_PREVIOUS_CASES'],
      ['a.jsonl --scope Oaxaca --previous r', 'con otro alcance\n'],
    ] as const) {
      const { code, stdout, stderr } = await mecanismo(`stats ${line}`, all);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(problem);
      expect(stderr).not.toContain('Oaxaca');
    }
    // What was corrected since, of fewer than the threshold, is repeated as it was told.
    const some = whole.split('\n').filter((_, at) => at < 3 || at > 11);
    const { code } = await mecanismo('stats some --previous r', { some: some.join('\n'), r: text });
    expect(code).toBe(0);
  });

  it('says what it is of, and that other releases can be subtracted from it', async () => {
    const scope = ['stats', 'a.jsonl', '--scope', 'Casos de <b>Oaxaca</b>', '--format'];
    for (const format of ['table', 'html']) {
      const io = new FakeIo(files);
      expect(await run([...scope, format], io)).toBe(0);
      expect(io.stdout).toMatch(/Alcance, según quien publica: Casos de (<|&lt;|&#60;)b/);
      if (format === 'html') expect(io.stdout).not.toContain('<b>');
      expect(io.stdout.replace(/\s+/g, ' ')).toContain('se puede restar de ella');
    }
    const { stdout } = await mecanismo('stats --help');
    expect(stdout.replace(/\s+/g, ' ')).toContain('la diferencia puede señalar a una persona');
    for (const bad of ['', 'x'.repeat(81), 'a\u001bb', 'a\nb']) {
      expect(await run(['stats', 'a.jsonl', '--scope', bad], new FakeIo(files))).toBe(2);
    }
  });

  it('keeps to the tables of one of the first version, and tells its terms no second time', async () => {
    const { release } = await until('2015-12');
    const { scope, chain, terms, ...rest } = release;
    expect(scope).toBeNull();
    const [rule, ...others] = terms.rules;
    expect(others.length).toBeGreaterThan(0);
    const band = { atLeast: 0, atMost: 20 };
    const bands = { inTime: band, late: band, unmet: band, running: band, unknown: band };
    const old = (own: object) =>
      JSON.stringify({
        ...rest,
        statisticsVersion: 1,
        terms: { rules: [{ rule: rule?.rule, ...own, outcomes: bands, delays: null }] },
      });
    for (const own of [{}, { from: '2012-01', to: '2015-12' }]) {
      const next = await released('a.jsonl --previous r', { ...files, r: old(own) });
      expect(next.release.tables[0]?.parts.slice(0, 3)).toEqual(
        release.tables[0]?.parts.slice(0, 3),
      );
      const toldBefore = [{ rule: rule?.rule, from: '2012-01', to: '2015-12' }];
      expect(next.release.terms.toldBefore).toEqual(toldBefore);
      const again = next.release.terms.rules.filter((each) => each.rule === rule?.rule);
      expect(again.every(({ from }) => from > '2015-12')).toBe(true);
      const third = await released('a.jsonl --previous r', { ...files, r: next.text });
      expect(third.release.terms.toldBefore).toEqual(toldBefore);
    }
  });

  it('is refused with other options, or where the file is no release', async () => {
    const { text, release } = await until('2015-12');
    const table = release.tables[0];
    const spoilt = (change: object) => JSON.stringify({ ...release, ...change });
    const [rule] = release.terms.rules;
    const rules = (...some: object[]) => spoilt({ terms: { ...release.terms, rules: some } });
    const done = { atLeast: 50, atMost: 40 };
    const figures = (change: (value: number) => number) =>
      table?.rows.map((row) => ({
        ...row,
        values: { outcome: row.values.outcome?.map((value) => value && change(value)) },
      }));
    const rows = [
      ['r --threshold 5', text, 'E_PREVIOUS  la publicación anterior se hizo con otro umbral\n'],
      ['r --from 2013-01', text, 'se hizo desde otro mes\n'],
      ['r --to 2015-11', text, 'se hizo hasta un mes posterior\n'],
      ['r', '{', 'E_RELEASE'],
      ['r', '{}', 'E_RELEASE'],
      ['r', whole, 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, rows: [] }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, parts: table?.parts.slice(1) }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, views: [] }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, rows: figures((value) => value + 1) }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, rows: figures(() => 3) }] }), 'E_RELEASE'],
      ['r', spoilt({ tables: [{ ...table, rows: figures(() => 1e300) }] }), 'E_RELEASE'],
      ['r', spoilt({ statisticsVersion: 3 }), 'E_RELEASE'],
      ['r', spoilt({ threshold: 5, scope: 'x' }), 'con otro umbral y con otro alcance\n'],
      ['r', spoilt({ scope: 'Oaxaca' }), 'con otro alcance\n'],
      ['r', spoilt({ chain: [{ to: '2014-12', hash: 'secreto' }] }), 'E_RELEASE'],
      ['r', spoilt({ from: 'secreto' }), 'E_RELEASE'],
      ['r', text.slice(0, text.length / 2), 'E_RELEASE'],
      ['r', `${text}secreto`, 'E_RELEASE'],
      ['r', '['.repeat(100_000) + ']'.repeat(100_000), 'E_RELEASE'],
      ['r', `{"statisticsVersion":2,"__proto__":{"tables":[]},"tables":{"length":1}}`, 'E_RELEASE'],
      ['r', `"${'x'.repeat(17 * 1024 * 1024)}"`, 'E_'],
      ['r', rules({ ...rule, done }), 'E_RELEASE'],
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
      expect(stderr).not.toContain('secreto');
      expect(stderr.length).toBeLessThan(600);
    }
  });
});
