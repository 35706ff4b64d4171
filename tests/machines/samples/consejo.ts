import type { Short } from '../kit';

/** The nine of the founding Council. */
export const NINE = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];

const SESSION = { session: 'CC1' };

export const REASONS = [
  'term-end',
  'not-ratified',
  'resignation',
  'public-office',
  'death',
  'other',
] as const;

export const INSTALLED: Short = {
  type: 'consejo.installed',
  by: 'JG',
  data: { members: NINE },
};

export const GUIDE: Short = {
  type: 'consejo.guide-approved',
  by: 'CC',
  data: { quorumRule: 5, voteRule: 'majority', juntaParticipationRule: 'doc-guide' },
};

export const held = (attending = 9, kind = 'ordinary', session = 'CC1'): Short => ({
  type: 'consejo.session-held',
  by: 'CC',
  refs: { session },
  data: {
    kind,
    attendance: NINE.slice(0, attending).map((person) => ({ person, mode: 'in-person' })),
  },
});

/** An election in which each number is the votes of one councillor. */
export const elected = (votes: readonly number[], interim = false): Short => ({
  type: 'consejo.president-elected',
  by: 'CC',
  refs: SESSION,
  data: {
    candidates: votes.map((count, at) => ({ person: NINE[at], votes: count })),
    interim,
  },
});

export const seats = (members: readonly string[] = NINE.slice(0, 4)): Short => ({
  type: 'consejo.junta-seats-elected',
  by: 'CC',
  data: { members },
});

export const requested = (id = 'q1'): Short => ({
  type: 'consejo.information-requested',
  id,
  by: 'CC',
  data: { to: 'cen' },
});

export const delivered = (privacyReviewed = true, requestRef = 'q1'): Short => ({
  type: 'consejo.information-delivered',
  by: 'CEN',
  data: { requestRef, privacyReviewed },
});

export const consulted = (topic = 'manual'): Short => ({
  type: 'junta.council-opinion-requested',
  by: 'JG-M',
  data: { topic },
});

export const opinion = (topic = 'manual', routedVia = 'SE'): Short => ({
  type: 'consejo.opinion-issued',
  by: 'CC',
  data: { topic, routedVia },
});

export const participation = (affectsMeasures = false): Short => ({
  type: 'consejo.event-participation',
  by: 'CC',
  data: { affectsMeasures, resourcesUsed: false },
});

export const voted = (forRatify: number, against: number): Short => ({
  type: 'consejo.ratification-voted',
  by: 'CC',
  refs: SESSION,
  data: { councillor: 'C1', forRatify, against },
});

export const vacancy = (reason: string): Short => ({
  type: 'consejo.vacancy-opened',
  by: 'CC',
  data: { reason, termEndsAt: '2016-12-31' },
});

export const call = (channels: readonly string[] = ['academia', 'media', 'cso']): Short => ({
  type: 'consejo.call-published',
  by: 'JG',
  data: { channels },
});

export const opened = (opensAt: string, closesAt: string): Short => ({
  type: 'consejo.candidacy-window-opened',
  by: 'CEN',
  data: { opensAt, closesAt },
});

export const CANDIDATE: Short = {
  type: 'consejo.candidate-registered',
  by: 'CEN',
  data: { person: 'C10', submittedAt: '2016-10-20' },
};

export const METHOD: Short = {
  type: 'consejo.election-method-approved',
  by: 'CC',
  data: { method: 'secret-ballot' },
};

export const designated = (person = 'C10', publicServant = false): Short => ({
  type: 'consejo.member-designated',
  by: 'CC',
  data: { person, profile: { publicServant, experience: ['human-rights'] } },
});

export const communicated = (members: readonly string[] = ['C10']): Short => ({
  type: 'consejo.members-communicated',
  by: 'CC',
  data: { members },
});

/** Samples of the Council and of its renewal. */
export const CONSEJO_SAMPLES: readonly Short[] = [
  { type: 'regulation.published', by: 'MEC', data: { date: '2012-11-30' } },
  { type: 'regulation.in-force', by: 'MEC', data: { date: '2012-12-01' } },
  INSTALLED,
  GUIDE,
  held(),
  held(9, 'extraordinary'),
  elected([5, 4]),
  elected([9], true),
  seats(),
  requested(),
  delivered(),
  consulted(),
  opinion('manual'),
  opinion('call'),
  participation(),
  { type: 'campaign.launched', by: 'MEC' },
  voted(4, 5),
  ...REASONS.map((reason) => vacancy(reason)),
  call(),
  opened('2016-10-15', '2016-11-15'),
  CANDIDATE,
  METHOD,
  designated(),
  communicated(),
];
