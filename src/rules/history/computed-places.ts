import { ownValue } from '../../core/index';
/** Where the log tells what a computed source needs. */
export interface ComputedPlace {
  /** Types of the events that tell it; absent where it is the judged event itself. */
  readonly events?: readonly string[];
  /** The key that tells it. */
  readonly path?: string;
}

const VOTE = { events: ['junta.vote-held'], path: 'data.votes' } as const;
const SITTING = { events: ['junta.session-opened'], path: 'data.attendance' } as const;
const SESSION_DATES = { events: ['junta.session-opened', 'junta.session-closed'] } as const;
const FILING = { events: ['inconformidad.filed'] } as const;
const MEASURE = { events: ['measure.proposed', 'measure.granted'] } as const;
const SEATS = { events: ['consejo.junta-seats-elected', 'junta.substitute-appointed'] } as const;

/** Sources whose place is not that of their family. */
const OF_SOURCE: Readonly<Record<string, ComputedPlace>> = {
  'vote.matter': { ...VOTE, path: 'data.matter' },
  'vote.castingVote': { ...VOTE, path: 'data.castingVote' },
  'vote.present': SITTING,
  'vote.withheld': SITTING,
  'vote.absentBallots': SITTING,
  'measure.class': { ...MEASURE, path: 'data.class' },
  'measure.endsAt': { ...MEASURE, path: 'data.duration' },
  'measure.principles': { path: 'data.principles' },
  'study.considered': { path: 'data.considered' },
  'study.concluded': { path: 'data.concluded' },
  'study.analysed': { path: 'data.analysed' },
  'session.kind': { events: ['junta.convocation-issued'], path: 'data.kind' },
  'session.openedAt': { events: ['junta.session-opened'], path: 'occurredAt' },
  'session.nextOrdinaryOpensAt': SESSION_DATES,
  'session.followingOrdinaryClosesAt': SESSION_DATES,
  'session.presiding': { events: ['junta.session-opened'], path: 'data.presiding' },
  'session.seatsInOffice': SEATS,
  'session.holders': SEATS,
  'session.unconvened': { events: ['junta.convocation-issued'], path: 'data.recipients' },
  'session.hourStated': { events: ['junta.convocation-issued'], path: 'data.scheduledAt' },
  'session.uninformed': { events: ['junta.information-provided'] },
  'session.decidedCases': { events: ['junta.decision-adopted'], path: 'refs.case' },
  'decision.kind': { events: ['junta.decision-adopted'], path: 'data.kind' },
  'decision.unfitInvitees': { events: ['junta.invitee-admitted'] },
  'inconformidad.route': { ...FILING, path: 'data.route' },
  'inconformidad.ground': { ...FILING, path: 'data.ground' },
  'inconformidad.filedInOrdinaryTerm': { ...FILING, path: 'data.knownAt' },
  'inconformidad.filedInExtraordinaryTerm': { ...FILING, path: 'data.knownAt' },
};

const OF_FAMILY: Readonly<Record<string, ComputedPlace>> = {
  vote: VOTE,
  session: SITTING,
  decision: { events: ['junta.decision-adopted'] },
  measure: MEASURE,
  case: { events: ['risk-study.updated'], path: 'data.riskLevel' },
  inconformidad: FILING,
  report: { path: 'data.period' },
  database: { path: 'data.indicators' },
  council: { events: ['consejo.member-designated', 'consejo.ratification-voted'] },
  unit: { path: 'data.members' },
};

/** Where what a computed source needs is written; nothing for a source that is read from one field. */
export function placeOfComputed(source: string): ComputedPlace | undefined {
  return ownValue(OF_SOURCE, source) ?? ownValue(OF_FAMILY, source.split('.')[0] ?? '');
}
