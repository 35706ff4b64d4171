import { describe, expect, it } from 'vitest';
import { READINGS, type Reading } from '../../src/core/index';
import { readLog } from '../../src/events/index';
import { federal } from '../../src/rules/index';
import { judge } from '../../src/rules/judge/judge';
import { openBench } from '../../src/rules/judge/open-bench';
import { defectsOf, goodRule, ruleText } from '../support/rule-text';

interface Line {
  readonly at: string;
  readonly type: string;
  readonly data: object;
}

const profile = federal();

/** Verdicts of a rule on a log, in the order of its events; the log is complete unless it says not. */
function verdicts(
  id: string,
  lines: readonly Line[],
  { asOf = '2017-06-01T00:00:00-05:00', complete = true, reading = 'pro-persona' as Reading } = {},
) {
  const [compiled] = profile.rules.versionsOf(id);
  if (compiled === undefined) throw new Error(`no rule ${id}`);
  const { events, lost } = readLog(
    lines.map(({ at, type, data }, line) =>
      JSON.stringify({
        id: `e${line}`,
        type,
        occurredAt: at,
        actor: { organ: 'CC' },
        refs: {},
        data,
      }),
    ),
  );
  const instant = Date.parse(asOf);
  const bench = openBench(events, {
    rules: profile.rules,
    policy: profile.calendars,
    asOf: instant,
    reading,
    knownThrough: complete ? instant : Number.NEGATIVE_INFINITY,
    lost,
  });
  return bench.env.history.events
    .filter(({ type }) => compiled.rule.on.includes(type))
    .flatMap((event) => judge(bench, compiled, event).map(({ verdict }) => verdict));
}

const window = (opensAt: string, closesAt: string): Line => ({
  at: '2016-01-01T10:00:00-06:00',
  type: 'consejo.candidacy-window-opened',
  data: { opensAt, closesAt },
});
const session = (at: string): Line => ({
  at,
  type: 'consejo.session-held',
  data: { kind: 'ordinary', attendance: [] },
});
const vote = (at: string, forRatify: number, against?: number): Line => ({
  at,
  type: 'consejo.ratification-voted',
  data: { councillor: 'C1', forRatify, ...(against === undefined ? {} : { against }) },
});
const lostSeat = (at: string): Line => ({
  at,
  type: 'consejo.vacancy-opened',
  data: { reason: 'not-ratified', termEndsAt: '2016-12-31' },
});

describe('the last day of a term', () => {
  const RULE = 'reglamento/art-032/one-month-to-apply';
  const closing = (opensAt: string, closesAt: string) =>
    verdicts(RULE, [window(opensAt, closesAt)])[0];

  it('begins at midnight of the same-numbered day', () => {
    expect(closing('2016-02-15', '2016-03-15T00:00:00-06:00')).toBe('compliant');
    expect(closing('2016-02-15', '2016-03-14T23:59:59.999-06:00')).toBe('violation');
  });

  it('is the same whether the start is known by its day or by its instant', () => {
    expect(closing('2016-02-15T23:30:00-06:00', '2016-03-15')).toBe('compliant');
    expect(closing('2016-02-15T23:30:00-06:00', '2016-03-14')).toBe('violation');
  });

  it('rolls past a non-working day in favour of whom it runs against, under each reading', () => {
    for (const reading of READINGS) {
      const lines = [window('2016-02-13', '2016-03-13')];
      expect(verdicts(RULE, lines, { reading })).toEqual(['violation']);
    }
    expect(closing('2016-02-13', '2016-03-14')).toBe('compliant');
  });

  it('is unknown past the years that the calendars cover', () => {
    expect(closing('1999-01-01', '1999-03-01')).toBe('indeterminate');
  });

  it('belongs to a moment only', () => {
    const { facts } = goodRule() as { facts: Record<string, object> };
    const lastDay = {
      length: { parameter: 'consejo/candidacy-months' },
      unit: 'months',
      runsAgainst: 'person',
    };
    const withLastDay = (name: string) =>
      ruleText({ facts: { ...facts, [name]: { ...facts[name], lastDay } } });
    expect(defectsOf(withLastDay('quorum')).map(({ code }) => code)).toContain('E_RULE_TYPE');
    expect(defectsOf(withLastDay('opened')).map(({ code }) => code)).not.toContain('E_RULE_TYPE');
  });
});

describe('a count of a list', () => {
  const installed = (members: readonly string[]): Line => ({
    at: '2013-01-15T10:00:00-06:00',
    type: 'consejo.installed',
    data: { members },
  });

  it('counts an element once, however often it is named', () => {
    const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const nine = 'reglamento/art-027/nine-councillors';
    expect(verdicts(nine, [installed([...eight, 'I'])])).toEqual(['compliant']);
    expect(verdicts(nine, [installed([...eight, 'A'])])).toEqual(['violation']);
    expect(verdicts(nine, [installed([...eight, 'I', 'I'])])).toEqual(['compliant']);
  });
});

describe('a duty that each act answers and begins anew', () => {
  const MONTHLY = 'reglamento/art-031/ordinary-session-every-month';

  it('is pending after the last act, which came first of none', () => {
    const lines = [session('2016-03-10T10:00:00-06:00'), session('2016-04-05T10:00:00-05:00')];
    const asOf = '2016-04-20T00:00:00-05:00';
    expect(verdicts(MONTHLY, lines, { asOf })).toEqual(['compliant', 'pending']);
  });

  it('counts civil months across a year', () => {
    const lines = [session('2015-12-02T10:00:00-06:00'), session('2016-01-29T10:00:00-06:00')];
    const asOf = '2016-02-01T00:00:00-06:00';
    expect(verdicts(MONTHLY, lines, { asOf })).toEqual(['contestable', 'pending']);
    const late = [lines[0] as Line, session('2016-02-01T00:00:00-06:00')];
    expect(verdicts(MONTHLY, late, { asOf: '2016-02-02T00:00:00-06:00' })).toEqual([
      'violation',
      'pending',
    ]);
  });
});

describe('the votes against ratification', () => {
  const RULE = 'reglamento/art-032/non-ratification-by-majority';
  const DAY = '2016-12-01T10:00:00-06:00';

  it('are enough by one', () => {
    expect(verdicts(RULE, [vote('2016-11-20', 4, 5), lostSeat(DAY)])).toEqual(['compliant']);
    expect(verdicts(RULE, [vote('2016-11-20', 5, 5), lostSeat(DAY)])).toEqual(['violation']);
  });

  it('decide nothing where they come after the vacancy', () => {
    expect(verdicts(RULE, [lostSeat(DAY), vote('2016-12-02', 0, 9)])).toEqual(['violation']);
  });

  it('are unknown where they cannot be read, or the log may not have them', () => {
    expect(verdicts(RULE, [vote('2016-11-20', 4), lostSeat(DAY)])).toEqual(['indeterminate']);
    expect(verdicts(RULE, [lostSeat(DAY)], { complete: false })).toEqual(['indeterminate']);
    const known = [vote('2016-11-20', 4, 5), lostSeat(DAY)];
    expect(verdicts(RULE, known, { complete: false })).toEqual(['indeterminate']);
  });
});

describe('an election', () => {
  const RULE = 'reglamento/art-030/president-by-simple-majority';
  const election = (candidates: readonly object[]): Line => ({
    at: '2013-02-10T10:00:00-06:00',
    type: 'consejo.president-elected',
    data: { candidates, interim: false },
  });

  it('does not depend on the order in which the candidates are listed', () => {
    const two = [
      { person: 'A', votes: 3 },
      { person: 'B', votes: 6 },
    ];
    expect(verdicts(RULE, [election(two)])).toEqual(['compliant']);
    expect(verdicts(RULE, [election([...two].reverse())])).toEqual(['compliant']);
  });

  it('is won by nobody without votes, and unknown where a count is missing', () => {
    expect(verdicts(RULE, [election([{ person: 'A', votes: 0 }])])).toEqual(['violation']);
    expect(verdicts(RULE, [election([])])).toEqual(['indeterminate']);
    const unread = [{ person: 'A', votes: 5 }, { person: 'B' }];
    expect(verdicts(RULE, [election(unread)])).toEqual(['indeterminate']);
  });
});
