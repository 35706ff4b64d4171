import { describe, expect, it } from 'vitest';
import { MACHINES, measureMachine } from '../../../src/machines/index';
import { flawProblems } from '../../../src/review/check/flaw-problems';
import { graphOf, packProcedures } from '../../../src/review/check/pack-procedures';
import { placed } from '../../../src/review/check/placed';
import { safetyProblems } from '../../../src/review/check/safety-problems';
import { machineName } from '../../../src/review/diagram/machine-names';
import { type CheckProblem, checkProcedures, runExamples } from '../../../src/review/index';
import type { LoadedPack } from '../../../src/rules/index';
import { defineProfile, federal, readRulePack, soundPart } from '../../../src/rules/index';
import { printJson } from '../../../src/rules/load/print-rule';
import { BROKEN_MACHINES } from '../../machines/proof/breakings';
import { actsAt, everyAct, stateAt, type WrittenState } from '../../machines/proof/broken';
import { ruleFiles } from '../../support/rule-files';
import { packWith, packWithProcedure } from './pack-copy';

const profile = defineProfile({ id: 'pack', rules: federal().rules });
const whole = MACHINES.map((machine) => ({ name: machineName(machine), machine }));
const graphs = new Map(whole.map((each) => [each.name, graphOf(each, profile).graph]));

/** What is said of one procedure beside the others as they are; the whole check takes longer. */
function told(pack: LoadedPack, name: string): readonly CheckProblem[] {
  const file = pack.procedures.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no procedure ${name}`);
  const read = packProcedures([file], profile);
  const changed = read.procedures.find((each) => each.name === name);
  if (changed === undefined) throw new Error(`no procedure ${name}`);
  // Only this one was given, so that the others are told as missing.
  const problems = read.problems.filter((each) => each.name === name);
  const { graph } = graphOf(changed, profile);
  const all = [...graphs].map(([each, known]) => (each === name ? graph : known));
  return [...problems, ...flawProblems(graph), ...safetyProblems(all, profile, [name])].map(
    (problem) => placed(problem, pack),
  );
}

/** The text of the lines that a problem names. */
const lineOf = (pack: LoadedPack, { file, line }: CheckProblem): string =>
  pack.texts.get(file)?.text.split('\n')[line - 1] ?? '';

const codesOf = (problems: readonly CheckProblem[]) => problems.map(({ code }) => code);

describe('a procedure that breaks a safety property', () => {
  it.each(BROKEN_MACHINES)(
    '$invariant is told at its line: $name',
    ({ invariant, machine, edit }) => {
      const pack = packWithProcedure(machine, edit);
      const problems = told(pack, machine);
      const own = problems.filter(({ code }) => code === invariant);
      expect(own.length).toBeGreaterThan(0);
      expect(codesOf(problems)).toContain('E_PROCEDURE_STALE');
      for (const problem of own) {
        expect(problem.file).toBe(`rules/procedures/${machine}.json`);
        expect(problem.story).toContain(`${invariant} no se cumple`);
        expect(problem.help?.es).toBeTruthy();
        // The type of the act, or the place of it among several of that type, stands on the line.
        if (problem.story?.includes('1. ')) expect(lineOf(pack, problem)).toMatch(/^ *(\{|")/);
        if (problem.story?.includes('1. ')) expect(problem.line).toBeGreaterThan(1);
      }
    },
  );

  it('tells the shortest story at the line of the act that is added', () => {
    const name = 'an inconformidad that suspends a measure';
    const breaking = BROKEN_MACHINES.find((each) => each.name === name);
    const pack = packWithProcedure('measure', breaking?.edit ?? (() => undefined));
    const problem = told(pack, 'measure').find(({ code }) => code === 'S15');
    if (problem === undefined) throw new Error('nothing told');
    expect(lineOf(pack, problem)).toContain('{');
    expect(
      pack.texts
        .get(problem.file)
        ?.text.split('\n')
        .slice(0, problem.line)
        .reverse()
        .find((line) => line.includes('"inconformidad.filed"')),
    ).toBeDefined();
    expect(problem.story?.match(/^\d\. /gm)).toHaveLength(2);
  });
});

describe('a procedure with a flaw of form', () => {
  const flawed: readonly [string, string, (config: WrittenState) => void][] = [
    [
      'P_UNREACHABLE',
      '"suspendedByJunta"',
      (config) => {
        for (const act of everyAct(config, 'measure.suspended')) {
          if (act.target === '#suspendedByJunta') act.target = '#suspendedByPerson';
        }
      },
    ],
    [
      'P_SHADOWED',
      '{',
      (config) => {
        const state = stateAt(config, 'execution.ordered');
        const [first] = actsAt(config, 'execution.ordered', 'measure.communicated');
        const second = { ...structuredClone(first), target: 'rejected' };
        state.on = { ...state.on, 'measure.communicated': [first, second] as never };
      },
    ],
    [
      'P_NEVER_TAKEN',
      '{',
      (config) => {
        for (const act of actsAt(config, 'execution.ordered', 'measure.implemented')) {
          if (act.target === 'implemented') act.guard.params.given = { complete: ['entirely'] };
        }
      },
    ],
    [
      'P_DEAD_END',
      '"rejected"',
      (config) => {
        stateAt(config, 'execution.rejected').on = {};
      },
    ],
    [
      'P_NO_REST',
      '"awaitingOrder"',
      (config) => {
        for (const [name, state] of Object.entries(stateAt(config, 'execution').states ?? {})) {
          if (name !== 'notDue' && state.meta !== undefined) delete state.meta.stable;
        }
      },
    ],
  ];

  it.each(flawed)('%s is told at the line of %s', (code, text, edit) => {
    const pack = packWithProcedure('measure', edit);
    const own = told(pack, 'measure').filter((problem) => problem.code === code);
    expect(own.map((problem) => lineOf(pack, problem).trim())).toContainEqual(
      expect.stringContaining(text),
    );
  });
});

describe('the check of all procedures', () => {
  const check = (pack: LoadedPack) => checkProcedures(pack, soundPart(pack));

  it('finds nothing in ours, and says what it checked', () => {
    const { problems, ...rest } = check(readRulePack(ruleFiles()));
    expect(problems).toEqual([]);
    expect(rest).toEqual({
      procedures: 20,
      from: 'pack',
      safety: { checked: 28, broken: 0, lacking: 0 },
    });
  });

  it('says of a harmless change only that the program does not have it, and where', () => {
    const pack = packWith('rules/procedures/measure.json', (text) =>
      text.replace('La medida aún no se otorga.', 'La medida no se otorga todavía.'),
    );
    const { problems } = check(pack);
    expect(codesOf(problems)).toEqual(['E_PROCEDURE_STALE']);
    expect(lineOf(pack, problems[0] as CheckProblem)).toContain('no se otorga todavía');
  });

  it('names the rule that the procedures rest on and the pack does not have', () => {
    const id = 'reglamento/art-103/relapse-after-the-warning';
    const pack = readRulePack(ruleFiles().filter(({ path }) => path !== `rules/${id}.json`));
    const { problems, safety } = check(pack);
    expect(new Set(codesOf(problems))).toEqual(new Set(['E_PROCEDURE_RULE']));
    for (const problem of problems) expect(lineOf(pack, problem)).toContain(id);
    expect(safety?.lacking).toBe(1);
  });

  it('suggests the rule that is meant by a slip', () => {
    const pack = packWithProcedure('extraordinary-procedure', (config) => {
      const { meta } = stateAt(config, 'handover.due');
      if (meta !== undefined) meta.opens = meta.opens?.map((id) => id.replace(/.$/, '')) ?? [];
    });
    const [problem] = check(pack).problems.filter(({ code }) => code === 'E_PROCEDURE_RULE');
    expect(problem?.help?.es).toMatch(
      /^¿quiso decir `reglamento\/art-075\/determination-on-urgency-communicated`/,
    );
    expect(lineOf(pack, problem as CheckProblem)).toContain('reglamento/art-075/');
  });

  it('tells of a rule that looks at acts of which no note is taken', () => {
    const pack = packWithProcedure('measure', (config) => {
      delete config.on?.['case.new-incident'];
    });
    const unseen = check(pack).problems.filter(({ code }) => code === 'E_PROCEDURE_UNSEEN');
    expect(unseen.map(({ message }) => message.es).join()).toContain('case.new-incident');
  });

  it('does not check the properties with a rule that cannot be read, and says so', () => {
    const pack = packWith('rules/reglamento/art-102/termination-vote.json', (text) => `${text},`);
    const { safety, problems } = check(pack);
    expect(safety).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('takes the machines of the library for a pack without procedures', () => {
    const files = ruleFiles().filter(({ path }) => !path.includes('procedures/'));
    const { from, safety, problems } = check(readRulePack(files));
    expect([from, safety?.broken, problems]).toEqual(['library', 0, []]);
  });

  it('tells of a missing procedure and of one that no program has', () => {
    const files = ruleFiles().map((file) => ({
      ...file,
      path: file.path.replace('procedures/measure.json', 'procedures/mesure.json'),
    }));
    const { problems } = check(readRulePack(files));
    expect(codesOf(problems)).toEqual(['E_PROCEDURE_UNKNOWN', 'E_PROCEDURE_MISSING']);
    expect(problems[0]?.help?.es).toContain('¿quiso decir `measure`?');
    expect(problems[1]?.file).toContain('procedures/measure.json');
  });

  it('points to the figure by which a property fails', () => {
    const path = 'rules/parameters/votes/two-thirds-denominator.json';
    const pack = packWith(path, (text) => text.replace('"value": 3', '"value": 4'));
    const [problem] = check(pack).problems;
    expect(problem).toMatchObject({ code: 'V5', file: path });
    expect(lineOf(pack, problem as CheckProblem)).toContain('"values"');
  });
});

describe('a reform that has a date', () => {
  const path = 'rules/reglamento/art-102/termination-vote.json';
  const reformed = (day: string, before: string) =>
    readRulePack(
      ruleFiles().flatMap((file) => {
        if (file.path !== path) return [file];
        const old = JSON.parse(file.text);
        const version = {
          ...structuredClone(old),
          effective: { from: day, to: null },
          examples: old.examples.slice(0, 3),
        };
        version.condition.all[0].operator = 'notEqual';
        old.effective.to = before;
        return [
          { path, text: printJson(old) },
          { path: path.replace('.json', `@${day}.json`), text: printJson(version) },
        ];
      }),
    );

  it.each([
    ['2016-04-01', '2016-03-31', '1.º de abril de 2016'],
    ['2042-04-01', '2042-03-31', '1.º de abril de 2042'],
  ])('is told at the version that starts on %s, with its day', (day, before, written) => {
    const pack = reformed(day, before);
    const broken = safetyProblems(
      [],
      defineProfile({ id: 'pack', rules: soundPart(pack).rules }),
      [],
    );
    const problem = broken.find(({ code }) => code === 'V5');
    if (problem === undefined) throw new Error('nothing told');
    const at = placed(problem, pack);
    expect(at.file).toBe(path.replace('.json', `@${day}.json`));
    expect(lineOf(pack, at)).toContain('"effective"');
    expect(at.message.es).toContain(`Desde el ${written}: terminar con`);
    expect(at.help?.es).toContain('diga qué artículo la deroga');
  });

  it('says of an example with older facts that they are too early', () => {
    const id = 'reglamento/art-011/convocation-content';
    const pack = packWith(`rules/${id}.json`, (text) =>
      text.replace('"from": "2012-12-01"', '"from": "2027-04-01"'),
    );
    const { problems } = runExamples(pack, soundPart(pack).rules);
    const early = problems.find(({ rule }) => rule === id);
    expect(early?.help?.es).toMatch(
      /^los hechos del ejemplo son del \d.* y esta versión rige desde el 1\.º de abril de 2027: ponga fechas posteriores$/,
    );
  });
});

it('is about the machine that the tests break', () => {
  expect(machineName(measureMachine as never)).toBe('measure');
});
