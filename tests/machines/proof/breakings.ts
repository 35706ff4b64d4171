import { defineProfile, type Profile, RuleSet, readRulePack } from '../../../src/rules/index';
import { ruleFiles } from '../../support/rule-files';
import { everyAct, stateAt, type WrittenAct, type WrittenState } from './broken';

/** A machine, by the beginning of its id, and what is done to it. */
export interface Breaking {
  readonly invariant: string;
  readonly name: string;
  readonly machine: string;
  readonly edit: (config: WrittenState) => void;
}

/** A rule or a parameter changed in memory. */
export interface RuleBreaking {
  readonly invariant: string;
  readonly name: string;
  readonly profile: () => Profile;
}

type Drop = (type: string, rule: string, of?: (act: WrittenAct) => boolean) => Breaking['edit'];

/** A rule left out of every law on an event type. */
const without: Drop = (type, rule, of = () => true) => {
  return (config) => {
    const acts = everyAct(config, type).filter(of);
    const named = acts.filter(({ guard }) => guard.params.rules?.includes(rule));
    if (named.length === 0) throw new Error(`no law on ${type} names ${rule}`);
    for (const { guard } of named) {
      guard.params.rules = guard.params.rules?.filter((id) => id !== rule) ?? [];
    }
  };
};

const forGround = (ground: string) => (act: WrittenAct) =>
  JSON.stringify(act.guard.params.given ?? {}).includes(`"${ground}"`);

/** An act added to a state, as free as any. */
const withAct = (path: string, type: string, target: string): Breaking['edit'] => {
  return (config) => {
    const state = stateAt(config, path);
    const act = {
      target,
      guard: { type: 'concerns', params: { names: ['measure'] } },
      actions: { type: 'take', params: { subject: ['measure', 'case'] } },
      meta: { citation: { instrument: 'reglamento', article: '100' } },
    };
    state.on = { ...state.on, [type]: [act] };
  };
};

const MEASURE = 'measure';
const SESSION = 'junta-session';
const EXTRAORDINARY = 'extraordinary-procedure';
const IN_FORCE = 'legal.live.inForce';

export const BROKEN_MACHINES: readonly Breaking[] = [
  {
    invariant: 'S1',
    name: 'an end of misuse that does not wait for the decision on urgent measures',
    machine: MEASURE,
    edit: without('measure.withdrawn', 'reglamento/art-062/urgent-measures-until-junta-decides'),
  },
  {
    invariant: 'S2',
    name: 'a lapse that does not wait for the measure that follows',
    machine: MEASURE,
    edit: without('measure.lapsed', 'reglamento/art-062/no-gap-before-succeeding-measures'),
  },
  {
    invariant: 'S2',
    name: 'a modification that suspends the measure it changes',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'measure.modified', 'suspendedByJunta'),
  },
  {
    invariant: 'S3',
    name: 'an expiry that ends the measure',
    machine: MEASURE,
    edit: (config) => {
      const alive = stateAt(config, 'legal.live');
      for (const act of everyAct(alive, 'measure.terminated').filter(forGround('expiry'))) {
        act.target = '#endedVoluntary';
      }
    },
  },
  {
    invariant: 'S3',
    name: 'a lapse before any decision or proof',
    machine: MEASURE,
    edit: (config) => {
      const acts = stateAt(config, 'legal.live.awaitingSuccessor').on?.['measure.lapsed'];
      const state = stateAt(config, IN_FORCE);
      state.on = { ...state.on, 'measure.lapsed': structuredClone(acts) as WrittenAct };
    },
  },
  {
    invariant: 'S4',
    name: 'a withdrawal that doubt lets pass',
    machine: MEASURE,
    edit: (config) => {
      for (const { guard } of everyAct(config, 'measure.withdrawn')) guard.params.doubt = 'passes';
    },
  },
  {
    invariant: 'S4',
    name: 'a decision to deny that doubt lets pass',
    machine: SESSION,
    edit: (config) => {
      for (const { guard } of everyAct(config, 'junta.decision-adopted').filter(
        forGround('deny'),
      )) {
        guard.params.doubt = 'passes';
      }
    },
  },
  {
    invariant: 'S5',
    name: 'an end that does not ask for a lawful ground',
    machine: MEASURE,
    edit: without('measure.terminated', 'reglamento/art-100/lawful-ground-of-end'),
  },
  {
    invariant: 'S5',
    name: 'a measure that an incident ends',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'case.new-incident', '#withdrawn'),
  },
  {
    invariant: 'S6',
    name: 'a confirmation that does not ask for the informed statement',
    machine: MEASURE,
    edit: without(
      'measure.termination-confirmed',
      'reglamento/art-101/informed-statement-while-at-risk',
    ),
  },
  {
    invariant: 'S6',
    name: 'a request that ends the measure',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'measure.termination-requested', '#endedVoluntary'),
  },
  {
    invariant: 'S7',
    name: 'an end for reduced risk without the proposal of the risk unit',
    machine: MEASURE,
    edit: without(
      'measure.terminated',
      'reglamento/art-102/proposal-of-the-risk-unit',
      forGround('risk-reduced'),
    ),
  },
  {
    invariant: 'S7',
    name: 'an end for reduced risk that does not count two thirds',
    machine: MEASURE,
    edit: without('measure.terminated', 'reglamento/art-102/termination-vote'),
  },
  {
    invariant: 'S8',
    name: 'a withdrawal at the first misuse',
    machine: MEASURE,
    edit: without('measure.withdrawn', 'reglamento/art-103/relapse-after-the-warning'),
  },
  {
    invariant: 'S9',
    name: 'a rule that stands before an application',
    machine: EXTRAORDINARY,
    edit: (config) => {
      for (const { guard } of everyAct(config, 'application.received')) {
        guard.type = 'satisfies';
        guard.params = { rules: ['reglamento/art-101/may-apply-again'], doubt: 'blocks' };
      }
    },
  },
  {
    invariant: 'S10',
    name: 'a return that the Junta has to vote on',
    machine: MEASURE,
    edit: (config) => {
      const state = stateAt(config, 'legal.live.suspendedByPerson');
      const [act] = [state.on?.['measure.return-announced'] ?? []].flat();
      if (act === undefined) throw new Error('no return');
      act.guard = {
        type: 'satisfies',
        params: { rules: ['reglamento/art-021/decision-by-majority'], doubt: 'passes' },
      };
    },
  },
  {
    invariant: 'S10',
    name: 'a suspension for a journey that nobody asked for',
    machine: MEASURE,
    edit: without('measure.suspended', 'reglamento/art-104/with-the-persons-agreement'),
  },
  {
    invariant: 'S11',
    name: 'a reduction that does not look at the risk',
    machine: MEASURE,
    edit: without('measure.reduced', 'reglamento/art-098/no-reduction-unless-the-risk-fell'),
  },
  {
    invariant: 'S12',
    name: 'a waiver of another mechanism that leaves the person with none',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'application.other-mechanism-waived', '#extinguished'),
  },
  {
    invariant: 'S13',
    name: 'a withdrawal that names no measure',
    machine: MEASURE,
    edit: (config) => {
      for (const { guard } of everyAct(config, 'measure.withdrawn')) delete guard.params.names;
    },
  },
  {
    invariant: 'S13',
    name: 'a notice that takes a measure away',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'measure.change-notified', '#withdrawn'),
  },
  {
    invariant: 'S14',
    name: 'urgent measures after which no file is owed to the risk unit',
    machine: EXTRAORDINARY,
    edit: (config) => {
      const { meta } = stateAt(config, 'handover.due');
      if (meta !== undefined) meta.opens = [];
    },
  },
  {
    invariant: 'S14',
    name: 'a file that need not be sent once a measure is executed',
    machine: EXTRAORDINARY,
    edit: withAct('handover.due', 'measure.implemented', 'withIntake'),
  },
  {
    invariant: 'S15',
    name: 'an inconformidad that suspends a measure',
    machine: MEASURE,
    edit: withAct(IN_FORCE, 'inconformidad.filed', 'suspendedByJunta'),
  },
  {
    invariant: 'S16',
    name: 'a grave cause in place of consent that nobody wrote down',
    machine: MEASURE,
    edit: (config) => {
      for (const { guard } of everyAct(config, 'measure.agreed')) delete guard.params.known;
    },
  },
  {
    invariant: 'V1',
    name: 'a vote that does not ask for the quorum',
    machine: SESSION,
    edit: without('junta.vote-held', 'reglamento/art-013/quorum-at-each-vote'),
  },
  {
    invariant: 'V1',
    name: 'an end that does not ask for the quorum of its vote',
    machine: MEASURE,
    edit: without('measure.terminated', 'reglamento/art-013/quorum-at-each-vote'),
  },
  {
    invariant: 'V2',
    name: 'a vote that does not ask whose the ballots are',
    machine: SESSION,
    edit: without('junta.vote-held', 'reglamento/art-006/ballots-from-seats-only'),
  },
  {
    invariant: 'V3',
    name: 'a vote that does not ask how often a seat votes',
    machine: SESSION,
    edit: without('junta.vote-held', 'reglamento/art-006/one-ballot-per-seat'),
  },
  {
    invariant: 'V8',
    name: 'a decision to terminate that does not ask for the person',
    machine: SESSION,
    edit: without('junta.decision-adopted', 'reglamento/art-102/person-present'),
  },
  {
    invariant: 'V9',
    name: 'a case opened before guests without consent',
    machine: SESSION,
    edit: without('junta.case-opened', 'reglamento/art-008/prior-consent-to-each-invitee'),
  },
  {
    invariant: 'V10',
    name: 'a recess as long as one likes',
    machine: SESSION,
    edit: without('junta.session-resumed', 'reglamento/art-021/recess-of-seventy-two-hours'),
  },
  {
    invariant: 'V11',
    name: 'urgent measures without any consultation',
    machine: EXTRAORDINARY,
    edit: without('urgent-measures.issued', 'reglamento/art-081/agencies-consulted-before-issue'),
  },
  {
    invariant: 'V12',
    name: 'a consultation of the agency named in the facts',
    machine: EXTRAORDINARY,
    edit: without('agency.consulted', 'reglamento/art-043/implicated-agency-not-consulted'),
  },
];

/** What a rule set is made of, without the texts that it was read from. */
const whole = (() => {
  const { rules, parameters, questions, glossary, authorities, calendars } = readRulePack(
    ruleFiles(),
  );
  return { rules, parameters, questions, glossary, authorities, calendars };
})();

type Pack = typeof whole;

/** The federal rules, with one of their files changed. */
function changed(id: string, change: (file: Record<string, unknown>) => void): () => Profile {
  return changedPack((pack) => {
    const file = [...pack.rules, ...pack.parameters].find((each) => each.id === id);
    if (file === undefined) throw new Error(`no file ${id}`);
    change(file as unknown as Record<string, unknown>);
  });
}

function changedPack(change: (pack: Pack) => void): () => Profile {
  return () => {
    const pack = structuredClone(whole) as Pack & { authorities: never };
    change(pack);
    return defineProfile({ id: 'broken', rules: new RuleSet(pack) });
  };
}

/** The federal rules, with another version of one of them from a day on. */
function reformed(id: string, from: string, change: (file: Record<string, unknown>) => void) {
  return changedPack((pack) => {
    const old = pack.rules.find((each) => each.id === id);
    if (old === undefined) throw new Error(`no file ${id}`);
    const version = structuredClone(old) as unknown as Record<string, unknown>;
    version.effective = { from, to: null };
    change(version);
    (old as { effective: unknown }).effective = { from: '2012-12-01', to: dayBefore(from) };
    (pack.rules as unknown[]).push(version);
  });
}

/** The federal rules, one of them in force until the day before. */
const ended = (id: string, from: string) =>
  changed(id, (file) => {
    file.effective = { from: '2012-12-01', to: dayBefore(from) };
  });

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const TERMINATION_VOTE = 'reglamento/art-102/termination-vote';
const GROUND_OF_END = 'reglamento/art-100/lawful-ground-of-end';

/** More than half of those present. */
const byMajority = (file: Record<string, unknown>) => {
  const facts = file.facts as Record<string, { times?: unknown }>;
  for (const fact of ['inFavourTimesThree', 'presentTimesTwo']) delete facts[fact]?.times;
  facts.twice = {
    ...facts.inFavourTimesThree,
    times: { parameter: 'votes/more-than-half-factor' },
  };
  const present = { fact: 'presentTimesTwo' };
  file.condition = {
    all: [{ name: 'Más de la mitad', fact: 'twice', operator: 'greaterThan', value: present }],
  };
};

const admitting = (ground: string) => (file: Record<string, unknown>) => {
  const [leaf] = (file.condition as { all: { value: string[] }[] }).all;
  leaf?.value.push(ground);
};

/** A condition that is met whatever is the case. */
const always = (fact: string) => (file: Record<string, unknown>) => {
  file.condition = {
    any: ['greaterThanInclusive', 'lessThan'].map((operator) => ({
      name: 'Cualquier número',
      fact,
      operator,
      value: 0,
    })),
  };
};

export const BROKEN_RULES: readonly RuleBreaking[] = [
  ...['S3', 'S5'].flatMap((invariant) => [
    {
      invariant,
      name: 'an expiry that is a ground of end',
      profile: changed(GROUND_OF_END, admitting('expiry')),
    },
    {
      invariant,
      name: 'an expiry that will be a ground of end',
      profile: reformed(GROUND_OF_END, '2042-04-01', admitting('expiry')),
    },
  ]),
  {
    invariant: 'S5',
    name: 'a list of grounds that ends',
    profile: ended(GROUND_OF_END, '2027-04-01'),
  },
  {
    invariant: 'S5',
    name: 'a person whom nobody finds, as a ground of end',
    profile: changed(GROUND_OF_END, (file) => {
      const [, lost] = file.contested as { verdict: Record<string, string> }[];
      if (lost !== undefined) lost.verdict['pro-persona'] = 'compliant';
    }),
  },
  ...['2016-07-01', '2027-04-01', '2042-04-01'].map((day) => ({
    invariant: 'V5',
    name: `a majority in the place of two thirds from ${day}`,
    profile: reformed(TERMINATION_VOTE, day, byMajority),
  })),
  {
    invariant: 'V5',
    name: 'a figure that will be another',
    profile: changed('votes/two-thirds-denominator', (file) => {
      file.values = [
        { from: '2012-12-01', to: '2027-03-31', value: 3 },
        { from: '2027-04-01', to: null, value: 4 },
      ];
    }),
  },
  {
    invariant: 'V5',
    name: 'two thirds that nothing asks for any more',
    profile: ended(TERMINATION_VOTE, '2027-04-01'),
  },
  {
    invariant: 'V5',
    name: 'two thirds that are asked for in no case',
    profile: changed(TERMINATION_VOTE, (file) => {
      file.when = { all: [{ name: 'Nunca', fact: 'kind', operator: 'equal', value: 'never' }] };
    }),
  },
  {
    invariant: 'V3',
    name: 'a rule that will count two ballots of a seat',
    profile: reformed(
      'reglamento/art-006/one-ballot-per-seat',
      '2027-04-01',
      always('repeatedBallots'),
    ),
  },
  {
    invariant: 'V4',
    name: 'a casting vote at any time from a day on',
    profile: ended('reglamento/art-021/casting-vote-on-a-tie-only', '2027-04-01'),
  },
  {
    invariant: 'V2',
    name: 'a rule that counts ballots of strangers',
    profile: changed('reglamento/art-006/ballots-from-seats-only', always('foreignBallots')),
  },
  {
    invariant: 'V3',
    name: 'a rule that counts two ballots of a seat',
    profile: changed('reglamento/art-006/one-ballot-per-seat', always('repeatedBallots')),
  },
  {
    invariant: 'V4',
    name: 'a casting vote at any time',
    profile: changed('reglamento/art-021/casting-vote-on-a-tie-only', (file) => {
      file.when = {
        all: [{ name: 'Nunca', fact: 'castingVote', operator: 'equal', value: 'never' }],
      };
    }),
  },
  {
    invariant: 'V5',
    name: 'a half in the place of two thirds',
    profile: changed('votes/two-thirds-denominator', (file) => {
      for (const dated of file.values as { value: number }[]) dated.value = 4;
    }),
  },
  {
    invariant: 'V6',
    name: 'two thirds and not one vote more',
    profile: changed('reglamento/art-102/termination-vote', (file) => {
      const [leaf] = (file.condition as { all: { operator: string }[] }).all;
      if (leaf !== undefined) leaf.operator = 'equal';
    }),
  },
  {
    invariant: 'V7',
    name: 'a seat that votes both ways, of which the first counts',
    profile: changed('reglamento/art-006/one-ballot-per-seat', always('repeatedBallots')),
  },
];
