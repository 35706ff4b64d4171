import { type Json, SEATS } from '../../support/case-log';

/** A change of one event that only somebody who knows the rule would make. */
export interface ByHand {
  /** Type of the event changed, where it is not the one that the rule judges. */
  readonly type?: string;
  readonly edit?: (data: Json) => Json;
  /** The act was done once before. */
  readonly twice?: true;
  /** An act of another type, done before it. */
  readonly before?: string;
}

type Ballots = readonly { readonly seat: string; readonly vote: string }[];

const ballots = (edit: (votes: Ballots) => Ballots): ByHand => ({
  edit: (data) => ({ ...data, votes: edit(data.votes as Ballots) }),
});

const leaving = (group: string, left: string): ByHand => ({
  edit: (data) => {
    const { [left]: _, ...rest } = data[group] as Json;
    return { ...data, [group]: rest };
  },
});

/** The application leaves something out. */
const contents = (left: Json): ByHand => ({
  edit: (data) => ({ ...data, contents: { ...(data.contents as Json), ...left } }),
});

/** By rule: what breaks it, where leaving out what it reads does not. */
export const BY_HAND: Readonly<Record<string, ByHand>> = {
  'reglamento/art-006/ballots-from-seats-only': ballots((votes) => [
    ...votes,
    { seat: 'CEN', vote: 'for' },
  ]),
  'reglamento/art-006/ballots-from-seats-present-only': ballots((votes) => [
    ...votes,
    ...SEATS.filter((seat) => votes.every((ballot) => ballot.seat !== seat)).map((seat) => ({
      seat,
      vote: 'for',
    })),
  ]),
  'reglamento/art-006/one-ballot-per-seat': ballots((votes) => [...votes, ...votes.slice(0, 1)]),
  'reglamento/art-009/companion-of-their-choice': {
    edit: (data) => ({ ...data, companion: 'refused' }),
  },
  'reglamento/art-016/executive-secretary-holds-no-seat': {
    edit: (data) => ({
      ...data,
      attendance: [{ seat: 'SE', mode: 'in-person', substitute: false }],
    }),
  },
  'reglamento/art-018/each-member-present-votes': ballots((votes) => votes.slice(1)),
  'reglamento/art-021/casting-vote-on-a-tie-only': ballots((votes) =>
    votes.map(({ seat }) => ({ seat, vote: 'for' })),
  ),
  'reglamento/art-021/one-recess-per-case': { twice: true },
  'reglamento/art-038/voice-without-vote-in-the-junta': ballots((votes) => [
    ...votes,
    { seat: 'CEN-T', vote: 'for' },
  ]),
  'reglamento/art-043/implicated-agency-not-consulted': {
    before: 'agency.implicated',
    edit: (data) => ({ agency: data.agency }),
  },
  'reglamento/art-053/contents-of-the-application': contents({ facts: false }),
  'reglamento/art-053/other-mechanism-declared': contents({ otherMechanism: 'undeclared' }),
  'reglamento/art-053/reasons-for-urgent-measures': contents({ urgencyReasons: false }),
  'reglamento/art-057/not-against-a-refusal': {
    before: 'consent.refused',
    edit: () => ({ scope: 'measures' }),
  },
  'reglamento/art-058/plan-includes-protection-and-prevention': {
    edit: (data) => ({ ...data, includes: { protection: false, prevention: true } }),
  },
  'reglamento/art-061/no-denial-in-doubt': {
    type: 'preliminary.assessed',
    edit: (data) => ({ ...data, doubt: true }),
  },
  'reglamento/art-062/duration-from-the-immediate-study': {
    type: 'immediate-study.completed',
    edit: (data) => ({ ...data, concluded: {} }),
  },
  'reglamento/art-080/four-factors-answered': {
    type: 'preliminary.assessed',
    edit: (data) => ({ ...data, factors: {} }),
  },
  'reglamento/art-084/five-inputs-considered': leaving('considered', 'place'),
  'reglamento/art-085/four-outputs-determined': leaving('concluded', 'generalRisk'),
  'reglamento/art-086/principles-weighed': leaving('principles', 'timeliness'),
  'reglamento/art-092/four-inputs-considered': leaving('considered', 'context'),
  'reglamento/art-092/three-analyses-made': leaving('analysed', 'vulnerability'),
  'reglamento/art-093/principles-weighed': leaving('principles', 'suitability'),
  'reglamento/art-098/no-reduction-unless-the-risk-fell': {
    type: 'risk-study.updated',
    edit: (data) => ({ ...data, riskLevel: 'high' }),
  },
};
