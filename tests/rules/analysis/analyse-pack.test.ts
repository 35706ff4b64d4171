import { describe, expect, it } from 'vitest';
import { codesIn, foundIn, line, type Open } from '../../support/changed-pack';

const R = 'reglamento';
const TERMINATION = `${R}/art-102/termination-vote`;
const MAJORITY = `${R}/art-021/decision-by-majority`;
const QUORUM = `${R}/art-013/quorum-at-each-vote`;
const TOLD = `${R}/art-094/measure-communicated-in-72-hours`;
const HOURS = 'parameters/ordinary/communication-hours';

const changed = (path: string, change: (value: Open) => void, as?: string) =>
  codesIn({ path, change, ...(as === undefined ? {} : { as }) });

/** The rule beside one of ours, under another name. */
const copy = (path: string, name: string, change: (value: Open) => void) =>
  changed(path, change, path.replace(/[^/]+$/, name));

describe('the analysis of our own pack', () => {
  it('finds nothing', () => {
    expect(codesIn()).toEqual([]);
  });
});

describe('a rule that cannot do anything', () => {
  it('is found where no facts set it in motion, and not where some do', () => {
    const also = (extra: object) => (rule: Open) => {
      rule.when = { all: [rule.when, extra] };
    };
    const excluded = also(line('kind', 'equal', 'grant'));
    expect(changed(TERMINATION, excluded)).toEqual([`E_NEVER_APPLIES ${TERMINATION}`]);
    expect(changed(TERMINATION, also(line('kind', 'notEqual', 'grant')))).toEqual([]);
  });

  it('is found where every act breaks it, and not where one act in many keeps it', () => {
    const below = (figure: number) => (rule: Open) => {
      rule.condition.all.push(line('present', 'lessThan', figure));
    };
    expect(changed(QUORUM, below(5))).toEqual([`E_NEVER_MET ${QUORUM}`]);
    expect(changed(QUORUM, below(6))).toEqual([]);
  });

  it('is found where no act breaks it, and not where a figure is left to break it', () => {
    const or = (figure: number) => (rule: Open) => {
      rule.condition = { any: [rule.condition, line('present', 'greaterThanInclusive', figure)] };
    };
    expect(changed(QUORUM, or(0))).toEqual([`E_NEVER_BROKEN ${QUORUM}`]);
    expect(changed(QUORUM, or(1))).toEqual([]);
  });

  it('is found by an alternative that what is around it excludes', () => {
    const or = (kind: string) => (rule: Open) => {
      rule.when.all.push({
        any: [line('kind', 'equal', 'terminate'), line('kind', 'equal', kind)],
      });
    };
    expect(changed(TERMINATION, or('grant'))).toEqual([`E_LINE_IDLE ${TERMINATION}`]);
    expect(changed(TERMINATION, or('terminate'))).toEqual([]);
  });

  it('is a warning only where the rest of the rule stands', () => {
    const [found] = foundIn({
      path: TERMINATION,
      change: (rule) =>
        rule.when.all.push({
          any: [line('kind', 'equal', 'terminate'), line('kind', 'equal', 'grant')],
        }),
    });
    expect(found).toMatchObject({ level: 'warning', rule: TERMINATION });
  });
});

describe('a word that the event contract does not have', () => {
  const text = (from: string, to: string) => (rule: Open) => {
    Object.assign(rule, JSON.parse(JSON.stringify(rule).replaceAll(from, to)));
  };

  it('is found as a code, with the one that was meant', () => {
    const slip = text('"misuse"', '"missuse"');
    const [found] = foundIn({ path: TERMINATION, change: slip });
    expect(found).toMatchObject({
      code: 'E_CODE_UNKNOWN',
      help: { es: '¿quiso decir `misuse`?' },
    });
    expect(changed(TERMINATION, text('"misuse"', '"expiry"'))).toEqual([]);
  });

  it('is found as a key of a payload', () => {
    const read = (source: string) => (rule: Open) => {
      rule.facts.kind.source = source;
    };
    expect(changed(TERMINATION, read('event.data.kynd'))).toContain(`E_KEY_UNKNOWN ${TERMINATION}`);
    expect(changed(TERMINATION, read('decision.kind'))).toEqual([]);
  });

  it('is found as an organ whose act it is not', () => {
    const ORDERED = `${R}/art-087/urgent-measure-ordered`;
    const by = (organs: readonly string[]) => (rule: Open) => {
      rule.response.where[0].value = organs;
    };
    expect(changed(ORDERED, by(['JG']))).toEqual([`E_ACTOR_UNKNOWN ${ORDERED}`]);
    expect(changed(ORDERED, by(['URCRR', 'JG']))).toEqual([]);
  });
});

describe('dates', () => {
  const version = (from: string) =>
    codesIn(
      {
        path: TOLD,
        change: (rule) => {
          rule.effective.to = '2020-01-01';
        },
      },
      {
        path: TOLD,
        as: `${TOLD}@${from}`,
        change: (rule) => {
          rule.effective.from = from;
        },
      },
    );

  it('leave no day between two versions', () => {
    expect(version('2020-01-03')).toEqual([`E_DATES_GAP ${TOLD}@2020-01-03`]);
    expect(version('2020-01-02')).toEqual([]);
  });

  it('do not begin before the law that the rule cites', () => {
    const from = (date: string) => (rule: Open) => {
      rule.effective.from = date;
    };
    expect(changed(TOLD, from('2012-11-30'))).toEqual([`E_BEFORE_THE_LAW ${TOLD}`]);
    expect(changed(TOLD, from('2012-12-02'))).toEqual([]);
  });

  it('of a rule that ends end what names it', () => {
    const FILED = `${R}/art-107/filed-within-thirty-days`;
    const named = 'parameters/inconformidades/rules-of-the-ordinary-term';
    const ends = (value: Open) => {
      value.effective.to = '2020-01-01';
    };
    expect(changed(FILED, ends)).toEqual([`E_RULE_CLOSED ${named}`]);
    const ended = (value: Open) => {
      value.values[0].to = '2020-01-01';
    };
    expect(codesIn({ path: FILED, change: ends }, { path: named, change: ended })).toEqual([]);
    const misnamed = (value: Open) => {
      value.values[0].value = [`${R}/art-107/filed-within-thirty-day`];
    };
    expect(changed(named, misnamed)).toContain(`E_RULE_UNKNOWN ${named}`);
  });

  it('of a rule that ends are seen by the one beside it', () => {
    const BESIDE = 'lppddhp/art-026/study-at-the-time-of-issue';
    const ends = (rule: Open) => {
      rule.effective.to = '2020-01-01';
    };
    expect(changed(`${R}/art-083/study-before-urgent-measures`, ends)).toEqual([
      `E_RULE_CLOSED ${BESIDE}`,
    ]);
  });
});

describe('a duty without a term', () => {
  const all = (code: string) => (found: readonly string[]) => {
    expect(found.length).toBeGreaterThan(1);
    for (const each of found) expect(each).toContain(code);
  };

  it.each(['72', 1.5, -1, ['72']])('is found where the figure is %j', (value) => {
    const wrong = (parameter: Open) => {
      parameter.values[0].value = value;
    };
    all('E_TERM_FIGURE')(changed(HOURS, wrong));
  });

  it.each([0, 71, 1000])('is not found where the figure is %i', (value) => {
    const other = (parameter: Open) => {
      parameter.values[0].value = value;
    };
    expect(changed(HOURS, other)).toEqual([]);
  });

  it('is found from the day on which the figure ends', () => {
    const to = (date: string | null) => (value: Open) => {
      value.values[0].to = date;
    };
    all('E_TERM_FIGURE')(changed(HOURS, to('2020-01-01')));
    expect(changed(HOURS, to(null))).toEqual([]);
  });

  it('is found where hours are counted as days', () => {
    const unit = (name: string) => (rule: Open) => {
      rule.term.unit = name;
    };
    expect(changed(TOLD, unit('business-days'))).toEqual([`E_TERM_UNIT ${TOLD}`]);
    expect(changed(TOLD, unit('hours'))).toEqual([]);
  });
});

describe('a vote', () => {
  it('is measured against those present, and not against a figure', () => {
    const six = (rule: Open) => {
      rule.condition = { all: [line('inFavourTimesThree', 'greaterThanInclusive', 18)] };
    };
    expect(changed(TERMINATION, six)).toContain(`E_VOTE_BASE ${TERMINATION}`);
  });

  it('asks for more than a half, and not for more than all', () => {
    const times = (inFavour?: string, present?: string) => (rule: Open) => {
      for (const [name, id] of [
        ['inFavourTimesThree', inFavour],
        ['presentTimesTwo', present],
      ] as const) {
        delete rule.facts[name].times;
        if (id !== undefined) rule.facts[name].times = { parameter: `votes/${id}` };
      }
    };
    const wrong = [`E_VOTE_FRACTION ${TERMINATION}`];
    expect(changed(TERMINATION, times('two-thirds-denominator'))).toEqual(wrong);
    expect(changed(TERMINATION, times('two-thirds-numerator'))).toEqual(wrong);
    expect(changed(TERMINATION, times('two-thirds-numerator', 'two-thirds-denominator'))).toEqual(
      wrong,
    );
    expect(changed(TERMINATION, times())).toEqual([]);
  });

  it('by simple majority says what comes of a tie', () => {
    const bare = (rule: Open) => {
      rule.condition.all[3] = line('inFavour', 'greaterThan', { fact: 'against' });
      delete rule.facts.castingVote;
    };
    expect(changed(MAJORITY, bare)).toEqual([`E_VOTE_TIE ${MAJORITY}`]);
  });

  it('is not carried by the casting vote against a majority', () => {
    const without =
      (...lines: readonly number[]) =>
      (rule: Open) => {
        const tie = rule.condition.all[3].any[1];
        tie.all = tie.all.filter((_: unknown, at: number) => !lines.includes(at));
      };
    expect(changed(MAJORITY, without(0))).toEqual([`E_VOTE_CAST ${MAJORITY}`]);
    expect(changed(MAJORITY, without(1))).toEqual([]);
  });
});

describe('two rules', () => {
  const shorter = (rule: Open) => {
    rule.term.length.parameter = 'extraordinary/study-hours';
  };

  it('owe one act with two terms only where they say which prevails', () => {
    expect(copy(TOLD, 'told-sooner', shorter)).toEqual([`E_RULE_OVERLAP ${R}/art-094/told-sooner`]);
    const beside = (rule: Open) => {
      shorter(rule);
      rule.besides = [
        { rule: TOLD, prevails: 'both', grounds: { es: 'Obligan las dos.', en: 'Both bind.' } },
      ];
    };
    expect(copy(TOLD, 'told-sooner', beside)).toEqual([]);
  });

  it('owe one act with two terms where their cases exclude one another', () => {
    const apart = (rule: Open) => {
      shorter(rule);
      rule.when = { not: rule.when };
    };
    expect(copy(TOLD, 'told-sooner', apart)).toEqual([]);
  });

  it('do not say the same', () => {
    const same = (rule: Open) => {
      rule.title = { es: 'Otro nombre', en: 'Another name' };
    };
    expect(copy(TOLD, 'told-twice', same)).toEqual([`E_RULE_TWIN ${R}/art-094/told-twice`]);
    const other = (rule: Open) => {
      same(rule);
      rule.addressee = 'JG';
    };
    expect(copy(TOLD, 'told-twice', other)).toEqual([]);
  });

  it('do not ask of one act what excludes one another', () => {
    const votes = (operator: string) => (rule: Open) => {
      rule.condition = { all: [line('inFavourTimesThree', operator, { fact: 'presentTimesTwo' })] };
    };
    const fewer = copy(TERMINATION, 'zz-fewer', votes('lessThan'));
    expect(fewer).toContain(`E_RULE_CONTRADICTION ${R}/art-102/zz-fewer`);
    expect(copy(TERMINATION, 'zz-more', votes('greaterThan'))).toEqual([]);
  });

  it('do not oblige to an act and forbid it', () => {
    const ORDERED = `${R}/art-087/urgent-measure-ordered`;
    const forbidden = (organs: readonly string[]) => (rule: Open) => {
      rule.modality = 'prohibition';
      rule.on = ['measure.ordered'];
      rule.facts = {
        actor: { type: 'text', source: 'event.actor.organ', meaning: 'Quien ordena' },
      };
      delete rule.when;
      rule.condition = { all: [line('actor', 'notIn', organs)] };
    };
    const all = ['URCRR', 'URCRR-T', 'CEN', 'CEN-T'];
    expect(copy(TERMINATION, 'not-ordered', forbidden(all))).toContain(
      `E_RULE_CONTRADICTION ${ORDERED}`,
    );
    expect(copy(TERMINATION, 'not-ordered', forbidden(['URCRR']))).toEqual([]);
  });

  it('do not wait for one another', () => {
    const waits = (on: string, after: string) => (rule: Open) => {
      for (const key of ['when', 'facts', 'condition']) delete rule[key];
      rule.kind = 'precedence';
      rule.on = [on];
      rule.after = [{ events: [after], same: ['case'] }];
    };
    const [one, other] = ['immediate-study.completed', 'urgent-measures.issued'] as const;
    const twice = codesIn(
      { path: TERMINATION, as: `${R}/art-102/first`, change: waits(one, other) },
      { path: TERMINATION, as: `${R}/art-102/second`, change: waits(other, one) },
    );
    expect(twice).toEqual([`E_RULE_CYCLE ${R}/art-102/first`, `E_RULE_CYCLE ${R}/art-102/second`]);
    expect(copy(TERMINATION, 'first', waits(one, other))).toEqual([]);
  });

  it('do not end a term before the act is allowed', () => {
    const dismissed = (figure: string) => (rule: Open) => {
      for (const key of ['facts', 'when', 'forEach', 'endedBy']) delete rule[key];
      rule.interpretation = [];
      rule.on = ['inconformidad.cure-requested'];
      rule.addressee = 'CEN';
      rule.subject = ['inconformidad'];
      rule.term = {
        length: { parameter: figure },
        unit: 'business-days',
        from: 'event',
        runsAgainst: 'authority',
      };
      rule.response = { events: ['inconformidad.dismissed'], same: ['inconformidad'] };
    };
    const soon = copy(TOLD, 'dismissed-soon', dismissed('notices/change-business-days'));
    expect(soon).toEqual([`E_TERM_TOO_EARLY ${R}/art-094/dismissed-soon`]);
    expect(copy(TOLD, 'dismissed-soon', dismissed('junta/written-notice-days'))).toEqual([]);
  });
});

describe('a duty whose act comes before what it answers', () => {
  it('is found, and the same moment is not', () => {
    const SENT = `${R}/art-088/file-sent-to-risk-unit`;
    const when = (operator: string) => (rule: Open) => {
      rule.response.where[0].operator = operator;
    };
    expect(changed(SENT, when('lessThan'))).toEqual([`E_RESPONSE_BEFORE ${SENT}`]);
    expect(changed(SENT, when('lessThanInclusive'))).toEqual([]);
  });
});

describe('what nothing reads', () => {
  it('is pointed out: a fact, a parameter', () => {
    const fact = (rule: Open) => {
      rule.facts.idle = { type: 'text', source: 'event.data.kind', meaning: 'Nada' };
    };
    expect(changed(TERMINATION, fact)).toEqual([`E_UNUSED_FACT ${TERMINATION}`]);
    const [path, as] = [HOURS, 'parameters/ordinary/other-hours'];
    const renamed = (value: Open) => {
      value.id = 'ordinary/other-hours';
    };
    expect(codesIn({ path, as, change: renamed })).toEqual([`E_UNUSED_PARAMETER ${as}`]);
  });
});

describe('a finding', () => {
  const [found] = foundIn({
    path: TOLD,
    as: `${R}/art-094/told-twice`,
    change: (rule) => {
      rule.modality = 'obligation';
    },
  });

  it('says where, in which rule, what is wrong and what to do, in both languages', () => {
    const rule = `${R}/art-094/told-twice`;
    expect(found).toMatchObject({ file: `rules/${rule}.json`, rule, line: 3, column: 3 });
    expect(found?.help?.es).not.toBe(found?.help?.en);
  });

  it('names another rule by its title and its id', () => {
    expect(found?.message.es).toContain(
      '«Comunicación de cada medida a quien la implementa en setenta y dos horas» (`reglamento/art-094/measure-communicated-in-72-hours`)',
    );
  });

  it('stands on one line whatever a title says', () => {
    const [hostile] = foundIn({
      path: HOURS,
      as: 'parameters/ordinary/other-hours',
      change: (value) => {
        value.id = 'ordinary/other-hours';
        value.title = 'Un título\u202e\ncon trampa';
      },
    });
    expect(hostile?.message.es).toContain('Un título\\u202e\\x0acon trampa');
  });
});
