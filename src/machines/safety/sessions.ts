import { article } from '../procedure/meta';
import type { Breach, Invariant, Proof } from './invariant';
import { MAJORITY, QUORUM, TWO_THIRDS, WITHDRAWAL_VOTE } from './rule-ids';
import {
  BROKEN,
  breach,
  governedInSpiteOf,
  governedSteps,
  NOT_CERTAIN,
  opensDuty,
  reachedWithout,
  rulesAsked,
  said,
  stepsOf,
  takenInSpiteOf,
  typeOf,
} from './steps';
import { mostSeatsAtEachVote } from './votes';

const VOTE = 'junta.vote-held';
const OF_A_VOTE = [MAJORITY, TWO_THIRDS, WITHDRAWAL_VOTE];

/** A decision asks for the quorum of its vote, or can only follow a vote that asked for it. */
function quorumAtEachVote(proof: Proof): readonly Breach[] {
  const resting = stepsOf(proof).filter((step) =>
    rulesAsked(step).some((rule) => OF_A_VOTE.includes(rule)),
  );
  return [
    ...governedInSpiteOf(proof, VOTE, [QUORUM], BROKEN, 'Se vota sin quórum.'),
    ...takenInSpiteOf(
      resting.filter(({ part, move }) => reachedWithout(part, [VOTE]).has(move.from)),
      [QUORUM],
      BROKEN,
      'Un acto descansa en una votación sin quórum.',
    ),
    ...takenInSpiteOf(
      resting.filter(({ move }) => move.taken.some(blocksOnDoubt)),
      [QUORUM],
      ['doubtful'],
      'Una decisión adversa descansa en una votación cuyo quórum no consta.',
    ),
  ];
}

const blocksOnDoubt = ({ guard }: { readonly guard?: unknown }) =>
  (guard as { params?: { doubt?: unknown } } | undefined)?.params?.doubt === 'blocks';

const PERSON_PRESENT = 'reglamento/art-102/person-present';

const personPresent = (proof: Proof): readonly Breach[] =>
  takenInSpiteOf(
    governedSteps(proof, 'junta.decision-adopted').filter(
      (step) => said(step, 'kind') === 'terminate',
    ),
    [PERSON_PRESENT],
    NOT_CERTAIN,
    'La Junta termina medidas sin que la persona esté presente o representada.',
  );

const PRIOR_CONSENT = 'reglamento/art-008/prior-consent-to-each-invitee';

const inviteesByConsent = (proof: Proof): readonly Breach[] =>
  governedInSpiteOf(
    proof,
    'junta.case-opened',
    [PRIOR_CONSENT],
    BROKEN,
    'Un invitado no permanente conoce el caso sin consentimiento previo.',
  );

const RECESS = 'reglamento/art-021/recess-of-seventy-two-hours';
const MINUTES = 'reglamento/art-024/minutes-of-each-session';
const SIGNED = 'reglamento/art-024/minutes-signed-by-each-attendee';
const OWN_EXCERPT = 'reglamento/art-024/person-receives-only-own-excerpt';

function recessAndMinutes(proof: Proof): readonly Breach[] {
  const opened = governedSteps(proof, 'junta.session-opened');
  const owed = [MINUTES, SIGNED].filter(
    (duty) => !opened.some(({ part, move }) => opensDuty(part, move.to, duty)),
  );
  return [
    ...governedInSpiteOf(
      proof,
      'junta.session-resumed',
      [RECESS],
      BROKEN,
      'La sesión se reanuda después de un receso más largo que el permitido.',
    ),
    ...owed.map((rule) => ({
      rule,
      says: 'Abrir una sesión no obliga a levantar y firmar su acta.',
    })),
    ...governedInSpiteOf(
      proof,
      'junta.minutes-delivered',
      [OWN_EXCERPT],
      BROKEN,
      'La persona recibe del acta lo que toca a otros casos.',
    ),
    ...stepsOf(proof, 'junta.recess-declared')
      .filter(({ part, move }) => move.from !== move.to && !opensDuty(part, move.to, RECESS))
      .map((step) => breach('Un receso no obliga a reanudar en plazo.', step)),
  ].filter(({ step }: Breach) => step === undefined || typeOf(step).startsWith('junta.'));
}

/** The Junta in session (Reglamento 8, 9, 13, 21, 24, 102). */
export const SESSIONS: readonly Invariant[] = [
  {
    id: 'V1',
    title: 'Hay quórum en cada votación, y de él depende cuanto en ella descansa.',
    citations: [article('13')],
    about: [QUORUM],
    check: (proof) => [...quorumAtEachVote(proof), ...mostSeatsAtEachVote(proof)],
  },
  {
    id: 'V8',
    title: 'La persona está presente, a distancia o representada cuando se terminan sus medidas.',
    citations: [article('9'), article('102')],
    check: personPresent,
  },
  {
    id: 'V9',
    title: 'Un invitado no permanente sólo asiste con consentimiento previo y expreso.',
    citations: [article('8', 2)],
    check: inviteesByConsent,
  },
  {
    id: 'V10',
    title: 'Receso de plazo cierto, acta firmada y a la persona sólo lo suyo.',
    citations: [article('21'), article('24')],
    check: recessAndMinutes,
  },
];
