import { audit } from '../../../audit/index';
import { formatPlainDate, type Verdict } from '../../../core/index';
import {
  type Majority,
  type Profile,
  type Rule,
  type VoteReport,
  voteReport,
} from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { enumeration } from '../../words/language';
import { READING_NAMES } from '../../words/reading-names';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import {
  type BallotPaper,
  castingVoteOf,
  isPresent,
  presidingSeat,
  type Stand,
} from './ballot-paper';
import { type DecisionWords, decisionWords } from './decision-words';
import type { MajorityAnswer } from './majority-answer';

/** What a rule of the pack says of the vote, or of a decision that rests on it. */
export interface RuleAnswer {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly verdictName: string;
  readonly message: string;
  /** Readings that judge otherwise. */
  readonly otherwise: readonly string[];
}

export interface VoteAnswer {
  readonly seats: number;
  readonly quorumPlace: string;
  /** Whether what is voted on is passed. */
  readonly decision: DecisionWords;
  /** The majorities that the matter takes, first; where its rules name none, none is first. */
  readonly asked: readonly Majority[];
  readonly majorities: readonly MajorityAnswer[];
  readonly rules: readonly RuleAnswer[];
}

const QUORUM = ['reglamento/art-013/quorum-at-each-vote'];
const PRESIDENCY = [
  'reglamento/art-010/presided-by-the-interior-ministry',
  'lppddhp/art-005/presided-by-segob-or-a-member-present',
];
const BY_MAJORITY: Readonly<Record<Majority, { name: string; rules: readonly string[] }>> = {
  majority: { name: 'Mayoría de votos', rules: ['reglamento/art-021/decision-by-majority'] },
  'two-thirds': {
    name: 'Dos terceras partes de los presentes',
    rules: [
      'reglamento/art-102/termination-vote',
      'reglamento/art-103/withdrawal-vote',
      'reglamento/art-109/two-thirds-at-the-decision',
    ],
  },
};

const MAJORITIES = ['majority', 'two-thirds'] as const;

/** The seats with a vote on a civil day, by their codes. */
export function votingSeats({ rules }: Profile, day: number): readonly string[] {
  const seats = rules.parameterOn('junta/seats', day);
  return Array.isArray(seats) ? seats.map(String) : [];
}

/** Counts a vote of the Junta on a civil day, and asks the rules of a profile about it. */
export function voteAnswer(paper: BallotPaper, profile: Profile, day: number): VoteAnswer {
  const seats = votingSeats(profile, day);
  const standing = (stand: Stand) => seats.filter((seat) => paper.seats[seat] === stand).length;
  const inFavour = standing('for');
  const against = standing('against');
  const given = {
    present: inFavour + against + standing('abstain'),
    for: inFavour,
    against,
    castingVote: castingVoteOf(paper),
  };
  const majorities = MAJORITIES.flatMap((majority): readonly MajorityAnswer[] => {
    const report = voteReport(given, majority, profile.rules, day);
    if (report === undefined) return [];
    const { name, rules } = BY_MAJORITY[majority];
    const places = placesOf(rules, profile, day);
    return [{ majority, name, places, report, questions: questionsOf(report, profile) }];
  });
  const bases = askedMajorities(paper.matter, seats, profile, day);
  const asked = majorities.flatMap((each) => {
    const rules = bases.get(each.majority);
    return rules === undefined ? [] : [{ ...each, places: placesOf(rules, profile, day) }];
  });
  return {
    seats: seats.length,
    quorumPlace: placesOf(QUORUM, profile, day),
    decision: decisionWords(paper.matter, asked),
    asked: [...bases.keys()],
    majorities,
    rules: askedRules(paper, seats, profile, day),
  };
}

/**
 * The majorities that a matter takes, with the rules that ask for each: those that every seat in
 * favour complies with. A rule that cannot tell even then turns on facts beyond the vote.
 */
function askedMajorities(
  matter: BallotPaper['matter'],
  seats: readonly string[],
  profile: Profile,
  day: number,
): ReadonlyMap<Majority, readonly string[]> {
  const unanimous = Object.fromEntries(seats.map((seat) => [seat, 'for' as const]));
  const paper = { seats: unanimous, presiding: seats[0], castingVote: undefined, matter };
  const met = askedRules(paper, seats, profile, day)
    .filter(({ verdict }) => verdict === 'compliant')
    .map(({ id }) => id);
  return new Map(
    MAJORITIES.flatMap((majority): readonly [Majority, readonly string[]][] => {
      const rules = BY_MAJORITY[majority].rules.filter((id) => met.includes(id));
      return rules.length === 0 ? [] : [[majority, rules]];
    }),
  );
}

function questionsOf({ questions }: VoteReport, { rules }: Profile): MajorityAnswer['questions'] {
  return questions.flatMap(({ question: id, carried, quorum }) => {
    const question = rules.questions.get(id);
    const outcome = !quorum ? 'no habría quórum' : carried ? 'se aprobaría' : 'no se aprobaría';
    return question === undefined ? [] : [{ question, outcome }];
  });
}

/** The rules that read the ballots or the attendance, on a log of this vote and its decision. */
function askedRules(
  paper: BallotPaper,
  seats: readonly string[],
  profile: Profile,
  day: number,
): readonly RuleAnswer[] {
  const asOf = `${formatPlainDate(day)}T12:00:00Z`;
  const log = votedLog(paper, seats, asOf);
  const { findings } = audit(log, { asOf, profile, complete: true });
  // A rule that is judged seat by seat says each thing once.
  const told = new Map(findings.map((finding) => [`${finding.rule} ${finding.verdict}`, finding]));
  const answers = [...told.values()].flatMap((finding): readonly RuleAnswer[] => {
    const rule = profile.rules.versionOn(finding.rule, day)?.rule;
    if (rule === undefined || !readsTheVote(rule) || finding.verdict === 'not-applicable') {
      return [];
    }
    const otherwise = Object.entries(finding.readings ?? {}).flatMap(([reading, verdict]) =>
      verdict === finding.verdict
        ? []
        : `${READING_NAMES[reading as keyof typeof READING_NAMES].es}: ${VERDICT_NAMES[verdict].es}`,
    );
    return [
      {
        id: rule.id,
        place: citationWords(rule.citation, 'es'),
        title: rule.title.es,
        verdict: finding.verdict,
        verdictName: VERDICT_NAMES[finding.verdict].es,
        message: finding.message.es,
        otherwise,
      },
    ];
  });
  const rank = ({ verdict }: RuleAnswer) => BY_GRAVITY.indexOf(verdict);
  return answers.sort((one, other) => rank(one) - rank(other));
}

function readsTheVote({ id, on, facts }: Rule): boolean {
  if (PRESIDENCY.includes(id) || on.includes('junta.vote-held')) return true;
  return Object.values(facts ?? {}).some(
    ({ source }) => typeof source === 'string' && source.startsWith('vote.'),
  );
}

/** A session that does nothing but hold this vote and decide by it. */
function votedLog(paper: BallotPaper, seats: readonly string[], at: string): string {
  const { seats: stands, matter } = paper;
  const present = seats.filter((seat) => isPresent(paper, seat));
  const presiding = presidingSeat(paper);
  const castingVote = castingVoteOf(paper);
  const refs = { case: 'CASO-1', session: 'SESION-1' };
  const events = [
    {
      id: 'apertura',
      type: 'junta.session-opened',
      actor: { organ: 'SE' },
      refs: { session: refs.session },
      data: {
        attendance: present.map((seat) => ({ seat, mode: 'in-person', substitute: false })),
        ...(presiding === undefined ? {} : { presiding }),
      },
    },
    {
      id: 'votacion',
      type: 'junta.vote-held',
      actor: { organ: 'SE' },
      refs,
      data: {
        matter,
        votes: present.map((seat) => ({ seat, vote: stands[seat] })),
        ...(castingVote === undefined ? {} : { castingVote }),
      },
    },
    {
      id: 'decision',
      type: 'junta.decision-adopted',
      actor: { organ: 'JG' },
      refs: { ...refs, decision: 'DECISION-1' },
      data: { kind: matter, voteRef: 'votacion' },
    },
  ];
  return events.map((event) => JSON.stringify({ ...event, occurredAt: at })).join('\n');
}

/** `arts. 102 párr. 3, 103 y 109` of the rules that are in force. */
function placesOf(ids: readonly string[], { rules }: Profile, day: number): string {
  const places = ids.flatMap((id) => {
    const rule = rules.versionOn(id, day)?.rule;
    return rule === undefined ? [] : [citationWords(rule.citation, 'es')];
  });
  return enumeration([...new Set(places)], 'es');
}
