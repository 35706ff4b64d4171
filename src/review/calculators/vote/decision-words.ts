import { valueWords } from '../../words/payload-words';
import type { BallotPaper } from './ballot-paper';
import type { MajorityAnswer } from './majority-answer';

/** The outcome of a vote, in the words of what is voted on. */
export interface DecisionWords {
  /** `undefined` where the matter alone does not tell which majority it takes. */
  readonly carried: boolean | undefined;
  readonly lead: string;
  /** What another majority adds, where a matter is measured by more than one. */
  readonly besides: readonly string[];
}

/**
 * Says whether what is voted on is passed, by the majorities that its rules ask for; the simple
 * majority comes first, and a larger one that some reading asks for is told besides.
 */
export function decisionWords(
  matter: BallotPaper['matter'],
  asked: readonly MajorityAnswer[],
): DecisionWords {
  const name = valueWords('matter', matter, 'es');
  const [first, ...others] = asked;
  if (first === undefined) {
    return {
      carried: undefined,
      lead: `«${name}»: ninguna regla dice, sólo por el asunto, qué mayoría pide. Vea las dos.`,
      besides: [],
    };
  }
  const { carried } = first.report.result;
  return {
    carried,
    lead: `«${name}» pide ${asks(first)}: ${carried ? 'se aprueba' : `NO se aprueba, ${lackOf(first)}`}.`,
    besides: others.map((other) =>
      other.report.result.carried
        ? `También alcanza ${asks(other)}.`
        : `No alcanza ${asks(other)}, ${lackOf(other)}: vea qué dice esa regla.`,
    ),
  };
}

const asks = ({ name, places }: MajorityAnswer) =>
  `${name.charAt(0).toLowerCase()}${name.slice(1)} (${places})`;

/** Why a majority is not reached: the quorum comes before any count. */
function lackOf({ majority, report }: MajorityAnswer): string {
  const { count, result, quorumNeeded } = report;
  if (!result.quorum) return `no hay quórum: ${missing(quorumNeeded - count.present, 'presente')}`;
  if (majority === 'two-thirds') return missing(result.needed - count.for, 'voto', ' a favor');
  if (result.tie) {
    return count.castingVote === undefined
      ? 'hay empate y falta el voto de calidad'
      : 'hay empate y el voto de calidad fue en contra';
  }
  return `no hay más a favor (${count.for}) que en contra (${count.against})`;
}

const missing = (number: number, thing: string, after = '') =>
  number === 1 ? `falta 1 ${thing}${after}` : `faltan ${number} ${thing}s${after}`;

/** What a majority asks for and what there is, as a line of its own. */
export function countWords({ majority, report }: MajorityAnswer): string {
  const { count, result } = report;
  if (!result.quorum) return 'sin quórum no hay decisión, cualquiera que sea la votación.';
  if (majority === 'two-thirds') return `necesita ${result.needed} a favor y hay ${count.for}.`;
  if (result.tie) {
    return count.castingVote === undefined
      ? 'hay empate; la Presidencia puede usar su voto de calidad.'
      : 'hay empate, y lo decide el voto de calidad.';
  }
  return result.carried
    ? `hay más a favor (${count.for}) que en contra (${count.against}).`
    : `no hay más a favor (${count.for}) que en contra (${count.against}).`;
}
