import { describe, expect, it } from 'vitest';
import type { VoteReport } from '../../src/rules/index';
import { mecanismo } from '../support/command';

const counted = async (line: string): Promise<VoteReport> =>
  JSON.parse((await mecanismo(`vote ${line} --format json`)).stdout) as VoteReport;

describe('mecanismo vote', () => {
  const rows: [string, string, boolean, boolean, string[]][] = [
    ['a majority', '--present 9 --for 5 --against 4', true, true, []],
    ['a tie', '--present 8 --for 4 --against 4', true, false, []],
    [
      'a tie that the chair breaks',
      '--present 8 --for 4 --against 4 --casting for',
      true,
      true,
      [],
    ],
    [
      'a tie that the chair breaks against',
      '--present 8 --for 4 --against 4 --casting against',
      true,
      false,
      [],
    ],
    ['no votes either way', '--present 8 --for 0 --against 0 --casting for', true, false, []],
    ['a bare quorum, open to question', '--present 5 --for 4 --against 1', true, true, ['A01']],
    ['no quorum', '--present 4 --for 4 --against 0', false, false, []],
    ['exactly two thirds', '--present 6 --for 4 --against 2 --rule two-thirds', true, true, []],
    ['less than two thirds', '--present 8 --for 5 --against 3 --rule two-thirds', true, false, []],
    [
      'two thirds of the ballots only',
      '--present 7 --for 4 --against 1 --rule two-thirds',
      true,
      false,
      ['A07'],
    ],
    [
      'nobody voting either way',
      '--present 9 --for 0 --against 0 --rule two-thirds',
      true,
      false,
      [],
    ],
    ['nobody in favour', '--present 9 --for 0 --against 9 --rule two-thirds', true, false, []],
    [
      'two thirds that the chair cannot complete',
      '--present 8 --for 4 --against 4 --rule two-thirds --casting for',
      true,
      false,
      [],
    ],
  ];
  it.each(rows)('counts %s', async (_name, line, quorum, carried, questions) => {
    const { result, questions: named } = await counted(line);
    expect([result.quorum, result.carried]).toEqual([quorum, carried]);
    expect(named.map(({ question }) => question)).toEqual(questions);
  });

  it('agrees with the integer arithmetic of two thirds for every vote of nine seats', async () => {
    for (let present = 5; present <= 9; present++) {
      for (let votes = 0; votes <= present; votes++) {
        const { result } = await counted(
          `--present ${present} --for ${votes} --against ${present - votes} --rule two-thirds`,
        );
        expect(result.carried).toBe(3 * votes >= 2 * present);
      }
    }
  });

  it('shows the count in Spanish, with what an open question would change', async () => {
    const { stdout, code } = await mecanismo(
      'vote --present 7 --for 4 --against 1 --rule two-thirds',
    );
    expect(code).toBe(0);
    for (const text of [
      'Quórum',
      '7 presentes; hacen falta 5',
      'Dos terceras partes',
      'hacen falta 5 a favor',
      'No aprobada',
      'A07: ',
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it('asks of a simple majority more for than against, never a number of ballots', async () => {
    for (const line of ['--present 9 --for 9 --against 0', '--present 9 --for 0 --against 9']) {
      const { stdout } = await mecanismo(`vote ${line}`);
      expect(stdout).toContain('se piden más a favor que en contra');
      expect(stdout).not.toMatch(/hacen? falta \d+ a favor/);
    }
  });

  it('says that the casting vote has no place in a two-thirds vote', async () => {
    const { stdout } = await mecanismo(
      'vote --present 8 --for 4 --against 4 --rule two-thirds --casting for',
    );
    expect(stdout).toContain('no procede');
  });

  it('says what a tie still lacks, and why a majority without quorum decides nothing', async () => {
    const tie = await mecanismo('vote --present 8 --for 4 --against 4');
    expect(tie.stdout).toContain('voto de calidad (art. 21); indíquelo con --casting');
    const few = await mecanismo('vote --present 4 --for 4 --against 0');
    expect(few.stdout).toMatch(/Quórum.*│ no/);
    expect(few.stdout).toMatch(/Mayoría.*│ sí/);
    expect(few.stdout).toContain('Sin quórum no hay decisión');
  });

  it('shows the count in English', async () => {
    const { stdout } = await mecanismo('vote --present 5 --for 4 --against 1 --lang en');
    for (const text of ['Quorum', 'Majority', 'Carried', 'A01: ']) expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/presentes|Aprobada|Mayoría/);
  });

  it('says nothing with --quiet', async () => {
    expect(await mecanismo('vote --present 5 --for 4 --against 1 --quiet')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it.each([
    '--present 10 --for 5 --against 5',
    '--present 5 --for 4 --against 2',
    '--present 5 --for 6 --against 0',
    '--present 5.5 --for 3 --against 1',
    '--present -5 --for 3 --against 1',
    '--present cinco --for 3 --against 1',
    '--present 1e3 --for 3 --against 1',
    '--present 5 --for 3',
    '--present 5 --for 3 --against 1 --rule unanimity',
    '--present 5 --for 3 --against 1 --casting abstain',
  ])('refuses %s', async (line) => {
    const { code, stdout, stderr } = await mecanismo(`vote ${line}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});
