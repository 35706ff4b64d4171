import { describe, expect, it } from 'vitest';
import { compareCalendars } from '../../../src/review/change/calendar-changes';
import { compareRest } from '../../../src/review/change/pack-changes';
import { compareParameters } from '../../../src/review/change/parameter-changes';
import { compareProcedures } from '../../../src/review/change/procedures/compare-procedures';
import { compareRules } from '../../../src/review/change/rules/compare-rules';
import type { Change, PackSide } from '../../../src/review/index';
import { readSide } from '../../../src/review/index';
import { federalSide, packWith } from '../../support/edited-pack';

// biome-ignore lint/suspicious/noExplicitAny: a file is edited as whoever writes it might
type Edit = (value: any) => unknown;

const compared = (old: PackSide, now: PackSide): Change[] => {
  const rules = compareRules(old, now);
  return [
    ...rules,
    ...compareParameters(old, now, rules),
    ...compareProcedures(old, now),
    ...compareCalendars(old, now),
    ...compareRest(old, now),
  ];
};

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, direction }) => `${direction} ${kind}`).sort();

/** An edit, what it is called, and what it is called when it is undone. */
type Seed = readonly [name: string, path: string, edit: Edit, forth: string, back: string];

const NINE_HOURS = 'reglamento/art-087/urgent-measure-in-nine-hours.json';
const MEASURE = 'procedures/measure.json';

const inFirstValue =
  (value: unknown): Edit =>
  (parameter) => {
    parameter.values[0].value = value;
  };

const SEEDS: readonly Seed[] = [
  [
    'a longer term of the authority',
    'parameters/extraordinary/execution-hours.json',
    inFirstValue(12),
    'less-protection term-longer',
    'more-protection term-shorter',
  ],
  [
    'a shorter term of the person',
    'parameters/inconformidades/ordinary-filing-days.json',
    inFirstValue(15),
    'less-protection term-shorter',
    'more-protection term-longer',
  ],
  [
    'two thirds made one third',
    'parameters/votes/two-thirds-numerator.json',
    inFirstValue(1),
    'less-protection condition',
    'more-protection condition',
  ],
  [
    'a lower quorum',
    'parameters/junta/quorum.json',
    inFirstValue(4),
    'less-protection condition',
    'unclear condition',
  ],
  [
    'an agency less to consult',
    'parameters/extraordinary/consulted-agencies.json',
    inFirstValue(['PGR']),
    'less-protection figure',
    'more-protection figure',
  ],
  [
    'a later warning',
    'parameters/alerts/contact-attempt-hours.json',
    inFirstValue(72),
    'less-protection figure',
    'more-protection figure',
  ],
  [
    'a required content less',
    'reglamento/art-080/four-factors-answered.json',
    (rule) => void rule.condition.all.pop(),
    'less-protection condition',
    'more-protection condition',
  ],
  [
    'a duty in fewer cases',
    NINE_HOURS,
    (rule) => {
      rule.when = { all: [{ name: 'Se ordenó', fact: 'ordered', operator: 'equal', value: true }] };
    },
    'less-protection applies-to',
    'more-protection applies-to',
  ],
  [
    'one more end of a duty',
    NINE_HOURS,
    (rule) => void rule.endedBy.push({ events: ['measure.suspended'], same: ['measure'] }),
    'less-protection ended-by-added',
    'more-protection ended-by-removed',
  ],
  [
    'an end of a duty that asks less',
    NINE_HOURS,
    (rule) => {
      delete rule.endedBy[0].where;
    },
    'less-protection ended-by-changed',
    'more-protection ended-by-changed',
  ],
  [
    'a duty met by half a measure',
    NINE_HOURS,
    (rule) => {
      delete rule.response.where;
    },
    'less-protection response',
    'more-protection response',
  ],
  [
    'days for hours',
    NINE_HOURS,
    (rule) => {
      rule.term.unit = 'business-days';
    },
    'less-protection term-longer',
    'more-protection term-shorter',
  ],
  [
    'a term that runs against the person',
    'reglamento/art-094/measure-implemented-in-thirty-days.json',
    (rule) => {
      rule.term.runsAgainst = 'person';
    },
    'less-protection runs-against',
    'more-protection runs-against',
  ],
  [
    'a soft duty',
    NINE_HOURS,
    (rule) => {
      rule.modality = 'soft-obligation';
    },
    'less-protection modality',
    'more-protection modality',
  ],
  [
    'a duty of the person',
    NINE_HOURS,
    (rule) => {
      rule.addressee = 'BEN';
    },
    'less-protection addressee',
    'more-protection addressee',
  ],
  [
    'a milder outcome',
    NINE_HOURS,
    (rule) => {
      rule.missed = 'warning';
    },
    'less-protection missed',
    'more-protection missed',
  ],
  [
    'a rule that is closed',
    'reglamento/art-102/doubt-continues-the-measures.json',
    (rule) => {
      rule.effective.to = '2020-01-01';
    },
    'less-protection rule-closed',
    'more-protection rule-extended',
  ],
  [
    'a rule that is gone',
    'reglamento/art-102/doubt-continues-the-measures.json',
    () => null,
    'less-protection rule-removed',
    'more-protection rule-added',
  ],
  [
    'a day off in every list',
    'calendars/dof-closures-segob.json',
    (file) =>
      void file.days.push({
        date: '2026-06-15',
        reason: 'Puente',
        source: 'DOF',
        published: null,
        certainty: 'high',
      }),
    'less-protection days-gained',
    'more-protection days-lost',
  ],
  [
    'a day off in one list of several, which leaves an act of the authority in dispute',
    'calendars/calendario-oficial.json',
    (file) =>
      void file.days.push({
        date: '2026-06-15',
        reason: 'Puente',
        source: 'DOF',
        published: null,
        certainty: 'high',
      }),
    'less-protection days-gained',
    'more-protection days-lost',
  ],
  [
    'an end that asks a rule less',
    MEASURE,
    (machine) =>
      void machine.states.legal.states.live.on['measure.terminated'][1].guard.params.rules.pop(),
    'less-protection guard-rules-lost',
    'more-protection guard-rules-gained',
  ],
  [
    'doubt that no longer stops an end',
    MEASURE,
    (machine) => {
      machine.states.legal.states.live.on['measure.terminated'][1].guard.params.doubt = 'passes';
    },
    'less-protection doubt-passes',
    'more-protection doubt-blocks',
  ],
  [
    'a new way out of protection',
    MEASURE,
    (machine) => {
      machine.states.legal.states.live.on['measure.communicated'] = {
        ...machine.states.legal.states.live.on['measure.terminated'][1],
      };
    },
    'less-protection act-added',
    'more-protection act-removed',
  ],
  [
    'a state that no longer protects',
    MEASURE,
    (machine) => {
      delete machine.states.legal.states.live.states.terminationPending.tags;
    },
    'less-protection protective',
    'more-protection protective',
  ],
  [
    'a duty that no longer begins',
    MEASURE,
    (machine) => void machine.states.legal.states.live.states.inForce.meta.opens.shift(),
    'less-protection duty-opens-no-longer',
    'more-protection duty-opens-now',
  ],
  [
    'an act that leads out of protection',
    MEASURE,
    (machine) => {
      machine.states.legal.states.live.states.suspendedByPerson.on['measure.resumed'].target =
        '#withdrawn';
    },
    'less-protection act-retargeted',
    'more-protection act-retargeted',
  ],
  [
    'a question read otherwise',
    'questions/A40.json',
    (question) => {
      question.readings['pro-persona'] = 'Otra cosa.';
    },
    'unclear question-readings',
    'unclear question-readings',
  ],
  [
    'a doubtful source of a term',
    'reglamento/art-094/measure-implemented-in-thirty-days.json',
    (rule) => {
      rule.term.from = 'event';
    },
    'unclear term-start',
    'unclear term-start',
  ],
];

describe('a seeded change', () => {
  it('is seeded in a pack without defects', () => {
    expect(federalSide().defects.map(({ file, code }) => `${code} ${file}`)).toEqual([]);
  });

  it.each(SEEDS)('names %s, and its undoing the other way', (_name, path, edit, forth, back) => {
    const now = readSide(packWith(path, edit));
    expect(told(compared(federalSide(), now))).toContain(forth);
    expect(told(compared(now, federalSide()))).toContain(back);
  });

  it.each<readonly [string, string, Edit]>([
    [
      'a title',
      NINE_HOURS,
      (rule) => {
        rule.title.es += ' (bis)';
      },
    ],
    [
      'a summary',
      NINE_HOURS,
      (rule) => {
        rule.summary += ' Así es.';
      },
    ],
    [
      'what a fact means',
      NINE_HOURS,
      (rule) => {
        rule.facts.measure.meaning = 'La medida';
      },
    ],
    [
      'a note on a reading',
      NINE_HOURS,
      (rule) => {
        rule.interpretation[0].grounds = 'Porque sí.';
      },
    ],
    [
      'the title of a figure',
      'parameters/extraordinary/study-hours.json',
      (parameter) => {
        parameter.title += ' (bis)';
      },
    ],
    [
      'a description of a state',
      MEASURE,
      (machine) => {
        machine.states.legal.description += ' Nada más.';
      },
    ],
  ])('finds %s neutral', (_name, path, edit) => {
    const found = compared(federalSide(), readSide(packWith(path, edit)));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ direction }) => direction))).toEqual(new Set(['neutral']));
  });

  it('says that a version in force was edited, and not that a figure was reformed', () => {
    const edited = readSide(
      packWith(NINE_HOURS, (rule) => {
        rule.missed = 'warning';
      }),
    );
    expect(told(compared(federalSide(), edited))).toContain('unclear rewrites-in-force');
    const reformed = readSide(
      packWith('parameters/extraordinary/execution-hours.json', (parameter) => {
        const [value] = parameter.values;
        parameter.values = [
          { ...value, to: '2027-01-01' },
          { from: '2027-01-02', to: null, value: 6 },
        ];
      }),
    );
    const found = told(compared(federalSide(), reformed));
    expect(new Set(found)).toEqual(
      new Set(['more-protection parameter-reformed', 'more-protection term-shorter']),
    );
  });

  it('shows where the limit moves on telling days', () => {
    const now = readSide(
      packWith('parameters/ordinary/implementation-days.json', inFirstValue(45)),
    );
    const change = compared(federalSide(), now).find(({ kind }) => kind === 'term-longer');
    expect(change?.says.es).toBe('El plazo pasa de 30 días naturales a 45 días naturales.');
    expect(change?.limits?.[0]).toMatchObject({
      start: '2016-06-06T10:00:00-05:00',
      before: '2016-07-06T23:59:59.999-05:00',
      after: '2016-07-21T23:59:59.999-05:00',
    });
  });
});
