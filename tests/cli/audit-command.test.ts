import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { PROBLEM_SEVERITIES } from '../../src/events/index';
import { audit, type Report } from '../../src/index';
import { PROBLEM_TEXTS } from '../../src/review/index';
import { CaseLog, mx } from '../support/case-log';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { ordinaryCase, sits } from '../support/procedures';
import { terminationSample, urgentSample } from '../support/sample-logs';

const END = '2016-12-31T23:59:59-06:00';
const urgent = urgentSample().text();
const termination = terminationSample().text();
const files = { 'a.jsonl': urgent, 'b.jsonl': termination };
const parsed = (text: string) => JSON.parse(text) as Report;

/** A log whose only findings are of the verdicts named. */
function logOf(verdict: 'none' | 'warning' | 'contestable' | 'indeterminate'): string {
  const log = new CaseLog('EXP-1');
  if (verdict === 'indeterminate') {
    log.header = undefined;
    log.add('application.received', mx('2016-03-18 22:40'), {
      by: 'BP',
      data: { form: 'written', filedBy: 'self', declaresImminentDanger: true },
    });
    return log.text();
  }
  ordinaryCase(log, '2016-08-24');
  sits(log, {
    session: 'JG-1',
    opens: '2016-09-14 10:00',
    matter: 'deny',
    ...(verdict === 'contestable' ? { present: ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH'] } : {}),
    ...(verdict === 'warning'
      ? {
          votes: {
            ...Object.fromEntries(
              ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3'].map((s) => [s, 'for']),
            ),
            'CC-4': 'abstain',
          },
        }
      : {}),
    afterDecision: (_log, at, decision) =>
      log.add('measure.denied', at, {
        by: 'JG',
        refs: { measure: 'M-1', decision },
        data: { class: 'protection', ground: 'insufficient-risk', decisionRef: decision },
      }),
  });
  return log.text();
}

describe('the table of an audit', () => {
  it('names a transitory article as one', async () => {
    const installed = {
      id: 'e1',
      type: 'consejo.installed',
      occurredAt: '2013-01-15T10:00:00-06:00',
      actor: { organ: 'JG' },
      refs: {},
    };
    const { stdout } = await mecanismo('audit c.jsonl --complete', {
      'c.jsonl': JSON.stringify(installed),
    });
    expect(stdout).toContain('trans. 5');
    expect(stdout).not.toContain('art. T5');
  });

  it('says in Spanish what was owed, by whom, until when, and what happened', async () => {
    const { stdout, code } = await mecanismo('audit a.jsonl', files);
    expect(code).toBe(1);
    for (const text of [
      'Revisión conforme al Reglamento',
      'Al 31 de diciembre de 2016',
      'registro completo',
      'Qué se debía',
      'A cargo de',
      'Vencía',
      'EXP-2016-031',
      'art. 83',
      'Unidad de',
      '19-mar-2016',
      '01:40',
      '25 minutos de retraso',
      'incumple',
      'pregunta abierta A39',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toMatch(/compliant|violation|Findings|undefined|null|NaN/);
  });

  it('says the same in English', async () => {
    const { stdout } = await mecanismo('audit a.jsonl --lang en', files);
    for (const text of [
      'Audit against the Reglamento',
      'What was owed',
      'By whom',
      '25 minutes late',
      'violation',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toMatch(/incumple|retraso|Vencía|Asunto|caso\b/);
  });

  it('keeps to the width of the terminal', async () => {
    for (const columns of [80, 100, 119, 120, 135, 150]) {
      for (const language of ['es', 'en']) {
        const line = `audit a.jsonl --show all --lang ${language}`;
        const { stdout } = await mecanismo(line, files, { columns });
        const widest = Math.max(...stdout.split('\n').map((row) => [...row].length));
        expect(widest).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('says the same in a narrow terminal as in a wide one', async () => {
    const words = (text: string) => text.replace(/[│┌┐└┘├┤┬┴┼─\s]+/g, ' ');
    const { stdout } = await mecanismo('audit a.jsonl', files, { columns: 80 });
    for (const text of ['A cargo de: Unidad de', 'vencía', '19-mar-2016', '01:40 h', 'se hizo']) {
      expect(words(stdout)).toContain(text);
    }
  });

  it('never cuts an id', async () => {
    const id = 'EXP-2016-0000000000000000000000000000031';
    for (const columns of [80, 140]) {
      const { stdout } = await mecanismo(
        'audit x',
        { x: urgent.replaceAll('EXP-2016-031', id) },
        { columns },
      );
      const first = stdout.split('\n').map((row) => row.split('│')[1]?.trim() ?? '');
      expect(first.join('')).toContain(id);
      expect(stdout).not.toContain('…');
    }
  });

  it('shows a date of years that the calendars do not cover', async () => {
    const line = { ...JSON.parse(urgent.split('\n')[1] ?? ''), occurredAt: '2035-03-18' };
    const { stdout, code } = await mecanismo(
      'audit x --show all --as-of 2036-01-01T00:00:00-06:00',
      { x: JSON.stringify(line) },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('indeterminado');
  });

  it('says what would settle an outcome where an event does not say its case', async () => {
    const lines = readFileSync('examples/08-avisos-tardios.jsonl', 'utf8').trim().split('\n');
    const log = lines
      .map((line, at) => {
        const { completeThrough: _none, ...event } = JSON.parse(line);
        if (at > 6) delete event.refs?.case;
        return JSON.stringify(event);
      })
      .join('\n');
    const told = async (options: string, columns: number) => {
      const line = `audit x --show indeterminate ${options} --as-of ${END}`;
      const { stdout } = await mecanismo(line, { x: log }, { columns });
      const cell = columns < 100 ? 2 : 3;
      return stdout
        .split('\n')
        .map((row) => row.split('│')[cell]?.trim() ?? '')
        .join(' ');
    };
    for (const columns of [80, 140]) {
      expect(await told('', columns)).toContain(
        'Qué lo aclararía: De qué asunto trata «Medida propuesta» (refs.case de h-008, «Medida propuesta»)',
      );
    }
    expect(await told('--lang en', 140)).toContain(
      'What would settle it: Which matter measure.proposed is about (refs.case of h-008, measure.proposed)',
    );
  });

  it('says once what the message names already', async () => {
    const lines = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8').split('\n');
    const { contents: _unsaid, ...data } = JSON.parse(lines[1] ?? '').data;
    const x = [
      lines[0],
      JSON.stringify({ ...JSON.parse(lines[1] ?? ''), data }),
      ...lines.slice(2),
    ].join('\n');
    const { stdout } = await mecanismo('audit x --show indeterminate', { x }, { columns: 200 });
    expect(stdout).toContain('Falta saber');
    expect(stdout).not.toContain('Qué lo aclararía');
  });

  it('counts every verdict, shown or not', async () => {
    const { stdout } = await mecanismo('audit a.jsonl --show pending', files);
    const { summary } = audit(urgent, { asOf: END });
    const counted = (name: string) =>
      Number(new RegExp(`^ +${name} +(\\d+)$`, 'm').exec(stdout)?.[1]);
    expect(counted('incumple')).toBe(summary.violation);
    expect(counted('cumple')).toBe(summary.compliant);
    expect(counted('no aplica')).toBe(summary['not-applicable']);
  });

  it('names lines by number and code where something could not be read', async () => {
    const { stdout } = await mecanismo('audit a.jsonl', { 'a.jsonl': `${urgent}{oops\n` });
    expect(stdout).toContain(`línea ${urgent.split('\n').length}: E_LOG_JSON`);
    expect(stdout).not.toContain('oops');
  });

  it('says what each code means and what to write instead', async () => {
    const { stdout } = await mecanismo('audit a.jsonl', { 'a.jsonl': `${urgent}{oops\n` });
    expect(stdout).toMatch(/E_LOG_JSON {2}la línea no es JSON\. Cada evento/);
    const english = await mecanismo('audit a.jsonl --lang en', { 'a.jsonl': '' });
    expect(english.stdout).toMatch(/ {2}log: E_LOG_EMPTY\n/);
    expect(english.stdout).toContain('the log has no event.');
    for (const code of Object.keys(PROBLEM_SEVERITIES)) expect(PROBLEM_TEXTS).toHaveProperty(code);
  });

  it('says what the open questions are that the findings name', async () => {
    const late = urgent.replace('immediate-study.completed', 'urgent-measures.issued');
    const { stdout } = await mecanismo('audit a.jsonl', { 'a.jsonl': late });
    expect(stdout).toMatch(/Preguntas abiertas\n {2}A39 {2}Qué debe ocurrir en tres horas/);
  });

  it('says why it has nothing to show', async () => {
    const { stdout, code } = await mecanismo(
      'audit a.jsonl --as-of 2013-01-01T00:00:00-06:00',
      files,
    );
    expect(stdout).toContain('No hubo nada que revisar');
    expect(code).toBe(3);
  });

  it('takes the names of verdicts that it shows', async () => {
    const spanish = await mecanismo('audit a.jsonl --show incumple,no-aplica', files);
    expect(spanish).toEqual(
      await mecanismo('audit a.jsonl --show violation,not-applicable', files),
    );
    expect(spanish.code).toBe(1);
  });

  it('has colour only on a terminal, and none with --no-color', async () => {
    const paint = '\u001b[';
    const painted = async (line: string, color: boolean) =>
      (await mecanismo(line, files, { color })).stdout.includes(paint);
    expect(await painted('audit a.jsonl', true)).toBe(true);
    expect(await painted('audit a.jsonl --no-color', true)).toBe(false);
    expect(await painted('audit a.jsonl', false)).toBe(false);
    expect(await painted('audit a.jsonl --format json', true)).toBe(false);
  });
});

describe('the JSON of an audit', () => {
  it('is the report of the library', async () => {
    const { stdout } = await mecanismo('audit a.jsonl --show all --format json', files);
    expect(parsed(stdout)).toEqual(audit(urgent, { asOf: END }));
  });

  it('takes the instant, the reading and completeness from the options', async () => {
    const asOf = '2016-03-19T12:00:00-06:00';
    const { stdout } = await mecanismo(
      `audit a.jsonl --as-of ${asOf} --reading literal --complete --show all --format json`,
      files,
    );
    expect(parsed(stdout)).toEqual(audit(urgent, { asOf, reading: 'literal', complete: true }));
  });

  it('is as of the end of the log, or of the clock where the log says none', async () => {
    const asOf = async (text: string) =>
      parsed(
        (
          await mecanismo(
            'audit x --format json',
            { x: text },
            { now: '2016-05-01T10:00:00-05:00' },
          )
        ).stdout,
      ).asOf;
    expect(await asOf(urgent)).toBe(END);
    expect(await asOf(logOf('indeterminate'))).toBe('2016-05-01T10:00:00-05:00');
  });

  it('is as of the log that reaches furthest', async () => {
    const early = urgent.replace(END, '2016-06-30T12:00:00-05:00');
    for (const line of ['audit early late', 'audit late early']) {
      const { stdout } = await mecanismo(`${line} --format json`, { early, late: urgent });
      expect([parsed(stdout).asOf, parsed(stdout).complete]).toEqual([END, false]);
    }
  });

  it('leaves out what was met and what does not apply, unless it is asked for', async () => {
    const verdicts = async (show: string) => {
      const { stdout } = await mecanismo(`audit a.jsonl ${show} --format json`, files);
      return [...new Set(parsed(stdout).findings.map(({ verdict }) => verdict))].sort();
    };
    const all = [
      ...new Set(audit(urgent, { asOf: END }).findings.map(({ verdict }) => verdict)),
    ].sort();
    expect(await verdicts('--show all')).toEqual(all);
    expect(await verdicts('')).toEqual(
      all.filter((v) => v !== 'compliant' && v !== 'not-applicable'),
    );
    expect(await verdicts('--show compliant')).toEqual(['compliant']);
    expect(await verdicts('--show violation,compliant')).toEqual(['compliant', 'violation']);
  });

  it('keeps the whole count in the summary whatever is shown', async () => {
    const { stdout } = await mecanismo('audit a.jsonl --show pending --format json', files);
    expect(parsed(stdout).summary).toEqual(audit(urgent, { asOf: END }).summary);
  });

  it('is the same bytes each time', async () => {
    const once = await mecanismo('audit a.jsonl b.jsonl --format json', files);
    expect(await mecanismo('audit a.jsonl b.jsonl --format json', files)).toEqual(once);
  });
});

describe('a report that goes to a file', () => {
  it('is what would be printed, and its name is printed instead', async () => {
    const printed = await mecanismo('audit a.jsonl --format html', files);
    const io = new FakeIo(files);
    expect(await run('audit a.jsonl --format html -o informe.html'.split(' '), io)).toBe(
      printed.code,
    );
    expect([...io.written]).toEqual([['informe.html', printed.stdout]]);
    expect(io.stdout).toBe('informe.html\n');
  });

  it('is written under --quiet too, in silence', async () => {
    const io = new FakeIo(files);
    expect(await run('audit a.jsonl --quiet -o informe.txt'.split(' '), io)).toBe(1);
    expect([...io.written.keys()]).toEqual(['informe.txt']);
    expect([io.stdout, io.stderr]).toEqual(['', '']);
  });

  it('that cannot be written is the fault of whoever named it', async () => {
    const io = new FakeIo(files);
    const create = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    expect(await run(['audit', 'a.jsonl', '-o', 'x'], { ...io, create })).toBe(2);
  });
});

describe('the input of an audit', () => {
  it('may be standard input', async () => {
    const fromInput = await mecanismo('audit - --format json', { '-': urgent });
    expect(fromInput).toEqual(await mecanismo('audit a.jsonl --format json', files));
  });

  it('may be several logs, each with its number', async () => {
    const { stdout } = await mecanismo('audit a.jsonl b.jsonl --format json', files);
    const { findings, summary } = parsed(stdout);
    expect(new Set(findings.map(({ log }) => log))).toEqual(new Set([1, 2]));
    expect(summary.cases).toBe(2);
  });

  it('is audited as far as it can be read when one of several logs is missing', async () => {
    const { code, stdout, stderr } = await mecanismo(
      'audit a.jsonl nowhere.jsonl --format json',
      files,
    );
    expect(code).toBe(3);
    expect(stderr).toBe('No se pudo leer el registro 2 (ENOENT). No existe: compruebe la ruta.\n');
    const report = parsed(stdout);
    expect(report.problems).toEqual([{ line: 0, code: 'E_LOG_EMPTY', log: 2 }]);
    expect(report.findings.some(({ verdict }) => verdict === 'violation')).toBe(true);
  });
});

describe('the exit code of an audit', () => {
  /** Read without fault, and no rule turns on it. */
  const nothingOwed = JSON.stringify({
    id: 'n-1',
    type: 'intake.contact-attempted',
    occurredAt: '2016-05-02T10:00:00-05:00',
    actor: { organ: 'URCRR' },
    refs: {},
    data: { channel: 'phone', outcome: 'failed' },
  });
  const unknownType = `${logOf('none')}{"id":"u-1","type":"medida.cancelada_v2","occurredAt":"2016-09-20","actor":{"organ":"JG"},"refs":{}}\n`;
  const rows: [string, string, string, number][] = [
    ['0 where nothing is at the fail level', 'audit x', logOf('none'), 0],
    ['1 where there is a violation', 'audit x', urgent, 1],
    ['0 for a warning', 'audit x', logOf('warning'), 0],
    ['1 for a warning with --fail-on warning', 'audit x --fail-on warning', logOf('warning'), 1],
    ['0 for a contestable finding', 'audit x --fail-on warning', logOf('contestable'), 0],
    [
      '1 for a contestable one with --fail-on contestable',
      'audit x --fail-on contestable',
      logOf('contestable'),
      1,
    ],
    ['1 for a violation whatever the fail level', 'audit x --fail-on indeterminate', urgent, 1],
    ['0 for what cannot be known', 'audit x', logOf('indeterminate'), 0],
    [
      '1 for it with --fail-on indeterminate',
      'audit x --fail-on indeterminate',
      logOf('indeterminate'),
      1,
    ],
    ['4 for it with --strict', 'audit x --strict', logOf('indeterminate'), 4],
    ['1 for it with both', 'audit x --strict --fail-on indeterminate', logOf('indeterminate'), 1],
    ['1 for a violation with --strict', 'audit x --strict', urgent, 1],
    ['0 with --strict where all is known', 'audit x --strict', logOf('none'), 0],
    ['3 for an empty log', 'audit x', '', 3],
    ['3 for a log of a header alone', 'audit x', `${urgent.split('\n')[0]}\n`, 3],
    ['3 where no rule had anything to say', 'audit x', nothingOwed, 3],
    ['3 for an unreadable line', 'audit x', `${logOf('none')}{oops\n`, 3],
    ['3 before 1', 'audit x', `${urgent}{oops\n`, 3],
    [
      '3 for an event without a date',
      'audit x',
      logOf('none').replace(/"occurredAt":"2016-09-15[^"]*"/, '"occurredAt":"2016-02-30"'),
      3,
    ],
    ['0 for an unknown type only', 'audit x', unknownType, 0],
    ['1 for it with --fail-on warning', 'audit x --fail-on warning', unknownType, 1],
    [
      '0 for an unknown key',
      'audit x',
      logOf('none').replace('"data":{', '"data":{"nombre":"x",'),
      0,
    ],
    ['3 for a missing file', 'audit y', '', 3],
    ['2 for an unknown format', 'audit x --format xml', urgent, 2],
    ['2 for an instant without an offset', 'audit x --as-of 2016-12-31', urgent, 2],
    ['2 for a verdict that does not exist', 'audit x --show nada', urgent, 2],
    ['2 for a profile that does not exist', 'audit x --profile narnia', urgent, 2],
    ['2 without a log', 'audit', urgent, 2],
  ];
  it.each(rows)('is %s', async (_name, line, text, code) => {
    expect((await mecanismo(line, { x: text })).code).toBe(code);
  });

  it('does not depend on what is shown or on the form of the output', async () => {
    for (const how of ['--show compliant', '--format json', '--quiet', '--lang en']) {
      expect((await mecanismo(`audit a.jsonl ${how}`, files)).code).toBe(1);
    }
  });

  it('is all there is with --quiet', async () => {
    expect(await mecanismo('audit a.jsonl --quiet', files)).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
  });

  it('is never 0 for a defect of the program, and its message holds nothing of the case', async () => {
    const io = new FakeIo();
    const broken = {
      ...io,
      read: () => {
        throw new TypeError('cannot read EXP-SECRET');
      },
      err: io.err,
    };
    const code = await run(['audit', 'x'], broken);
    const { stderr } = io;
    expect(code).not.toBe(0);
    expect(stderr).not.toContain('SECRET');
    expect(stderr.split('\n')).toHaveLength(2);
  });
});
