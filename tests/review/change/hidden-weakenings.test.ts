import { describe, expect, it } from 'vitest';
import { compareCalendars } from '../../../src/review/change/calendar-changes';
import { compareProcedures } from '../../../src/review/change/procedures/compare-procedures';
import { compareRules } from '../../../src/review/change/rules/compare-rules';
import type { Change, PackSide } from '../../../src/review/index';
import { readSide } from '../../../src/review/index';
import type { RuleFile } from '../../../src/rules/index';
import { ruleFiles } from '../../support/rule-files';

// biome-ignore lint/suspicious/noExplicitAny: a file is edited as whoever writes it might
type Written = any;

const ALL: readonly RuleFile[] = ruleFiles().map(({ path, text }) => ({
  path: path.replace(/^rules\//, ''),
  text,
}));
const COMMUNICATED = 'reglamento/art-094/measure-communicated-in-72-hours.json';
const GRANTED = 'reglamento/art-022/measure-granted-by-the-junta.json';
const CONVENED = 'reglamento/art-012/convened-on-request.json';
const WRITTEN_FORM = 'reglamento/art-053/written-form-in-eight-days.json';

const filesOf = (kept: RegExp): readonly RuleFile[] => ALL.filter(({ path }) => kept.test(path));

const FOUND = /^(parameters|questions|calendars)\/|^(glossary|authorities|sources)\.json$/;
const written = (path: string): Written =>
  JSON.parse(ALL.find((file) => file.path === path)?.text ?? 'null');

/** A pack of the figures and calendars, and of these rules. */
const sideOf = (...rules: readonly (readonly [path: string, value: Written])[]): PackSide =>
  readSide([
    ...filesOf(FOUND).filter(({ path }) => !rules.some(([own]) => own === path)),
    ...rules.map(([path, value]) => ({ path, text: JSON.stringify(value) })),
  ]);

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, direction }) => `${direction} ${kind}`).sort();

const version = (path: string, from: string, to: string | null, edit = (rule: Written) => rule) => {
  const rule = { ...written(path), effective: { from, to } };
  return [
    from === '2012-12-01' ? path : path.replace('.json', `@${from}.json`),
    edit(rule),
  ] as const;
};

describe('the days of a rule', () => {
  const whole = sideOf(version(COMMUNICATED, '2012-12-01', null));

  it('are lost where a successor ends and nothing follows', () => {
    const ended = sideOf(
      version(COMMUNICATED, '2012-12-01', '2026-12-31'),
      version(COMMUNICATED, '2027-01-01', '2027-01-31'),
    );
    const found = compareRules(whole, ended);
    expect(told(found)).toContain('less-protection rule-closed');
    expect(found.find(({ kind }) => kind === 'rule-closed')?.after?.en).toBe(
      'from 1 December 2012 to 31 January 2027',
    );
    expect(told(compareRules(ended, whole))).toContain('more-protection rule-extended');
  });

  it('are not lost where a successor without end takes them over', () => {
    const succeeded = sideOf(
      version(COMMUNICATED, '2012-12-01', '2026-12-31'),
      version(COMMUNICATED, '2027-01-01', null),
    );
    expect(told(compareRules(whole, succeeded))).toEqual(['neutral version-added']);
  });

  it('are lost in a gap before a successor that was there already', () => {
    const old = sideOf(
      version(COMMUNICATED, '2012-12-01', '2019-12-31'),
      version(COMMUNICATED, '2020-01-01', null),
    );
    const gap = sideOf(
      version(COMMUNICATED, '2012-12-01', '2015-12-31'),
      version(COMMUNICATED, '2020-01-01', null),
    );
    const found = compareRules(old, gap);
    expect(told(found)).toEqual(['less-protection rule-closed']);
    expect(found[0]?.before?.en).toBe('from 1 December 2012');
    expect(found[0]?.after?.en).toBe(
      'from 1 December 2012 to 31 December 2015; from 1 January 2020',
    );
  });

  it('are held against the version that they pass to', () => {
    const soft = (rule: Written) => ({ ...rule, missed: 'warning' });
    const old = sideOf(
      version(COMMUNICATED, '2012-12-01', '2019-12-31', soft),
      version(COMMUNICATED, '2020-01-01', '2024-12-31'),
      version(COMMUNICATED, '2025-01-01', null),
    );
    const now = sideOf(
      version(COMMUNICATED, '2012-12-01', '2023-12-31', soft),
      version(COMMUNICATED, '2025-01-01', null),
      version(COMMUNICATED, '2024-01-01', '2024-12-31'),
    );
    expect(told(compareRules(old, now))).toContain('less-protection missed');
  });
});

describe('what is asked of an act that grants protection', () => {
  it('protects less where it is new', () => {
    const rule = written(GRANTED);
    const added = GRANTED.replace('.json', '-too.json');
    const found = compareRules(
      sideOf([GRANTED, rule]),
      sideOf([GRANTED, rule], [added, { ...rule, id: added.replace('.json', '') }]),
    );
    expect(told(found)).toEqual(['less-protection rule-added']);
  });

  it('protects less where a successor asks more, and is to be read where it asks less', () => {
    const more = (rule: Written) => ({
      ...rule,
      condition: {
        all: [rule.condition, { name: 'Además', fact: 'granter', operator: 'equal', value: 'CEN' }],
      },
    });
    const old = sideOf(version(GRANTED, '2012-12-01', null));
    const now = sideOf(
      version(GRANTED, '2012-12-01', '2026-12-31'),
      version(GRANTED, '2027-01-01', null, more),
    );
    expect(told(compareRules(old, now))).toContain('less-protection condition');
    expect(told(compareRules(now, old))).not.toContain('more-protection condition');
  });

  it('is to be read where it is a new duty in granting', () => {
    const rule = { ...written(GRANTED), modality: 'obligation' };
    const old = sideOf(version(COMMUNICATED, '2012-12-01', null));
    const now = sideOf(version(COMMUNICATED, '2012-12-01', null), [GRANTED, rule]);
    expect(told(compareRules(old, now))).toEqual(['unclear rule-added']);
  });

  it('is to be read where nothing says what the act does to protection', () => {
    const rule = written(GRANTED);
    const path = GRANTED.replace('.json', '-of-another.json');
    const other = { ...rule, id: path.replace('.json', ''), on: ['measure.modified'] };
    const old = sideOf(version(COMMUNICATED, '2012-12-01', null));
    const now = sideOf(version(COMMUNICATED, '2012-12-01', null), [path, other]);
    expect(told(compareRules(old, now))).toEqual(['unclear rule-added']);
    expect(told(compareRules(now, old))).toEqual(['less-protection rule-removed']);
  });
});

describe('a term', () => {
  it('that a day off moves for the person and for the authority protects as little as it takes away', () => {
    const lists = ['lft-74', 'calendario-oficial', 'lfpa-28', 'dof-closures-segob'];
    const without = lists.map((list) => {
      const path = `calendars/${list}.json`;
      const file = written(path);
      const days = file.days.filter(({ date }: Written) => date !== '2025-05-01');
      return [path, { ...file, days }] as const;
    });
    // One more duty, owed by the authority, of as many days.
    const rule = written(WRITTEN_FORM);
    const path = WRITTEN_FORM.replace('.json', '-of-the-authority.json');
    const authority = {
      ...rule,
      id: path.replace('.json', ''),
      addressee: 'CEN',
      term: { ...rule.term, runsAgainst: 'authority' },
    };
    const both = [[WRITTEN_FORM, rule] as const, [path, authority] as const];
    const old = sideOf(...both);
    const now = sideOf(...both, ...without);
    for (const [one, other] of [[old, now] as const, [now, old] as const]) {
      const found = compareCalendars(one, other);
      expect(new Set(found.map(({ direction }) => direction))).toEqual(
        new Set(['less-protection']),
      );
      expect(found[0]?.rules).toContain(rule.id);
      expect(found[0]?.limits?.[0]?.occasion).toEqual(rule.title);
    }
  });

  it('protects less with days before the session that excuse what is left out', () => {
    const cutOff = (rule: Written) => ({
      ...rule,
      term: { ...rule.term, cutOff: { parameter: 'sessions/information-days' } },
    });
    const old = sideOf(version(CONVENED, '2012-12-01', null));
    const now = sideOf(
      version(CONVENED, '2012-12-01', '2026-12-31'),
      version(CONVENED, '2027-01-01', null, cutOff),
    );
    expect(told(compareRules(old, now))).toContain('less-protection term-cutOff');
    const edited = sideOf(version(CONVENED, '2012-12-01', null, cutOff));
    expect(told(compareRules(edited, old))).toContain('more-protection term-cutOff');
  });

  it('of a successor is followed to where its figure changes later', () => {
    const figure = written('parameters/ordinary/communication-hours.json');
    const id = `${figure.id}-two`;
    const two = {
      ...figure,
      id,
      values: [
        { from: '2012-12-01', to: '2027-01-31', value: 72 },
        { from: '2027-02-01', to: null, value: 7200 },
      ],
    };
    const stepping = (rule: Written) => ({
      ...rule,
      term: { ...rule.term, length: { parameter: id } },
    });
    const found = compareRules(
      sideOf(version(COMMUNICATED, '2012-12-01', null)),
      sideOf(
        version(COMMUNICATED, '2012-12-01', '2026-12-31'),
        version(COMMUNICATED, '2027-01-01', null, stepping),
        [`parameters/${id}.json`, two],
      ),
    );
    const longer = found.find(({ kind }) => kind === 'term-longer');
    expect(longer?.direction).toBe('less-protection');
    expect(longer?.says.en).toContain('1 February 2027');
  });
});

describe('a procedure', () => {
  const files = filesOf(/^procedures\//);
  const library = readSide(files);
  const side = (name: string, edit: (machine: Written) => unknown): PackSide =>
    readSide(
      files.map((file) => {
        if (file.path !== `procedures/${name}.json`) return file;
        const machine = JSON.parse(file.text);
        return { ...file, text: JSON.stringify(edit(machine) ?? machine) };
      }),
    );
  const eachList = (
    state: Written,
    visit: (event: string, acts: Written[], state: Written) => void,
  ) => {
    for (const [event, acts] of Object.entries<Written>(state.on ?? {}))
      visit(event, [acts].flat(), state);
    for (const child of Object.values<Written>(state.states ?? {})) eachList(child, visit);
  };

  it('whose acts reach more measures than those that they name protects less', () => {
    const now = side('measure', (machine) => {
      eachList(machine, (_event, acts) => {
        for (const { actions } of acts)
          if (actions.params?.subject?.length === 2) actions.params.subject = ['case'];
      });
    });
    expect(told(compareProcedures(library, now))).toContain('less-protection act-subject');
    const back = new Set(told(compareProcedures(now, library)));
    expect(back).toEqual(new Set(['unclear act-subject']));
  });

  it.each([
    ['application', 'application.not-admitted'],
    ['risk-reduced-termination', 'measure.terminated'],
    ['risk-reduced-termination', 'measure.termination-confirmed'],
    ['travel-suspension', 'measure.suspended'],
    ['review', 'measure.reduced'],
  ])('of %s with a lax twin of %s protects less', (name, event) => {
    let isDone = false;
    const now = side(name, (machine) => {
      eachList(machine, (type, acts, state) => {
        const act = acts.find(({ guard }) => guard.params?.doubt === 'blocks');
        if (isDone || type !== event || act?.guard.type !== 'satisfies') return;
        const lax = structuredClone(act);
        lax.guard.params.doubt = 'passes';
        lax.guard.params.rules = lax.guard.params.rules.slice(0, 1);
        state.on[type] = [lax, ...acts];
        isDone = true;
      });
    });
    expect(isDone).toBe(true);
    const found = compareProcedures(library, now);
    expect(told(found)).toContain('less-protection act-added');
    expect(found.map(({ direction }) => direction)).not.toContain('more-protection');
  });

  it('never protects more only because doubt does not stop a new act in it', () => {
    const now = side('review', (machine) => {
      const state = machine.states.request?.states.live ?? machine;
      const [first] = Object.values<Written>(state.on);
      const act = structuredClone([first].flat()[0]);
      act.guard = { type: 'satisfies', params: { rules: [], doubt: 'passes' } };
      state.on['measure.communicated'] = act;
      state.on['measure.ordered'] = act;
    });
    const found = compareProcedures(library, now);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ direction }) => direction)).not.toContain('more-protection');
  });

  it('that a pack had stricter than the library is missed when the pack drops its own', () => {
    const strict = side('travel-suspension', (machine) =>
      JSON.parse(JSON.stringify(machine).replaceAll('"doubt":"passes"', '"doubt":"blocks"')),
    );
    const none = readSide([]);
    expect(compareProcedures(strict, none).length).toBeGreaterThan(0);
    expect(compareProcedures(none, strict).length).toBeGreaterThan(0);
    expect(compareProcedures(library, none)).toEqual([]);
  });

  it('that differs in something not compared is to be read', () => {
    const now = side('travel-suspension', (machine) => {
      machine.id = 'travel-suspension@2030-01-01';
    });
    expect(told(compareProcedures(library, now))).toEqual(['unclear procedure-changed']);
  });
});
