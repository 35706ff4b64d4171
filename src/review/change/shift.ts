import type { BilingualText, Verdict } from '../../core/index';
import type { Rule } from '../../rules/index';
import { effectOfAct } from './act-effects';
import { both, type Direction } from './change';
import { doubtOf } from './procedures/procedures-of';
import type { PackSide } from './side';

/** How what a rule demands has moved; `mixed` where it demands more here and less there. */
export type Shift = 'laxer' | 'stricter' | 'mixed' | 'unsettled' | 'none';

/** The same change seen from the other side. */
export const opposite = (shift: Shift): Shift =>
  shift === 'laxer' ? 'stricter' : shift === 'stricter' ? 'laxer' : shift;

/** What several movements make together. */
export function together(shifts: readonly Shift[]): Shift {
  const moved = shifts.filter((shift) => shift !== 'none');
  const [first] = moved;
  if (first === undefined) return 'none';
  if (moved.every((shift) => shift === first)) return first;
  return moved.includes('unsettled') ? 'unsettled' : 'mixed';
}

/**
 * Whom a rule weighs on. `either`: a condition of validity asked both of acts that grant protection
 * and of acts that end it; `grant`: one asked of acts that grant it; `act`: one of acts of which
 * nothing says what they do to protection; `granting`: what binds the
 * authority in the granting of it.
 */
export type Burden = 'authority' | 'person' | 'either' | 'grant' | 'granting' | 'act' | 'nobody';

const PERSONS: readonly string[] = ['BEN', 'PET', 'BP'];
const NO_DEMAND: readonly Rule['modality'][] = ['permission', 'power', 'definition'];

/**
 * Whom a rule weighs on, by its modality, its addressee, the acts that it is about, and those that
 * ask for it in the procedures of the packs compared.
 */
export function burdenOf(rule: Rule, ...sides: readonly PackSide[]): Burden {
  if (NO_DEMAND.includes(rule.modality)) return 'nobody';
  const runs = rule.kind === 'response' ? rule.term.runsAgainst : undefined;
  if (runs === 'person' || PERSONS.includes(rule.addressee)) return 'person';
  const effects = new Set(rule.on.map(effectOfAct));
  const [only] = effects.size === 1 ? effects : [];
  if (rule.modality === 'prohibition' && effects.has('grants')) return 'granting';
  if (rule.modality !== 'validity-condition') return 'authority';
  const doubts = new Set(sides.flatMap((side) => [...doubtOf(rule.id, side)]));
  if (doubts.size === 2) return 'either';
  if (only !== undefined) return only === 'ends' ? 'authority' : 'grant';
  if (doubts.has('blocks')) return 'authority';
  return effects.has('grants') ? 'either' : 'act';
}

/**
 * Whom a rule weighs on that was not there. A term that follows a grant does not stand in its way;
 * what is asked of the grant itself may, where nobody has read yet what for.
 */
export function burdenOfNew(rule: Rule, ...sides: readonly PackSide[]): Burden {
  const burden = burdenOf(rule, ...sides);
  const isOfTheGrant =
    rule.kind !== 'response' && rule.on.some((type) => effectOfAct(type) === 'grants');
  return burden === 'authority' && isOfTheGrant ? 'granting' : burden;
}

interface Judged {
  readonly direction: Direction;
  readonly reason: BilingualText;
}

const REASONS = {
  authority: {
    laxer: [
      'less-protection',
      both('La autoridad queda obligada a menos.', 'The authority is bound to less than before.'),
    ],
    stricter: [
      'more-protection',
      both('La autoridad queda obligada a más.', 'The authority is bound to more than before.'),
    ],
  },
  person: {
    laxer: [
      'more-protection',
      both('A la persona se le exige menos.', 'Less is asked of the person.'),
    ],
    stricter: [
      'less-protection',
      both('A la persona se le exige más.', 'More is asked of the person.'),
    ],
  },
  either: {
    laxer: [
      'less-protection',
      both(
        'Con menos requisitos también valen los actos que terminan o reducen la protección.',
        'With fewer requirements, acts that end or reduce protection are valid too.',
      ),
    ],
    stricter: [
      'unclear',
      both(
        'Cuesta más terminar o reducir la protección, y también otorgarla.',
        'It is harder to end or reduce protection, and also to grant it.',
      ),
    ],
  },
  grant: {
    laxer: [
      'unclear',
      both(
        'Cuesta menos otorgar la protección; si así protege más, depende de qué guardaba el requisito.',
        'Protection is easier to grant; whether it protects more depends on what the requirement guarded.',
      ),
    ],
    stricter: [
      'less-protection',
      both('Cuesta más otorgar la protección.', 'Protection is harder to grant.'),
    ],
  },
  granting: {
    laxer: [
      'less-protection',
      both(
        'La autoridad queda obligada a menos al otorgar la protección.',
        'The authority is bound to less in granting protection.',
      ),
    ],
    stricter: [
      'unclear',
      both(
        'La autoridad queda obligada a más al otorgar la protección; si así cuesta más otorgarla, hay que leerlo.',
        'The authority is bound to more in granting protection; whether that makes it harder to grant must be read.',
      ),
    ],
  },
  act: {
    laxer: [
      'less-protection',
      both('La autoridad queda obligada a menos.', 'The authority is bound to less than before.'),
    ],
    stricter: [
      'unclear',
      both(
        'Cuesta más que el acto valga; nada dice si el acto protege o quita protección.',
        'The act is harder to make valid; nothing says whether it protects or takes protection away.',
      ),
    ],
  },
  nobody: {
    laxer: [
      'unclear',
      both(
        'La norma permite o define: si eso protege más o menos depende de quién la use.',
        'The norm permits or defines: whether that protects more or less depends on who uses it.',
      ),
    ],
    stricter: [
      'unclear',
      both(
        'La norma permite o define: si eso protege más o menos depende de quién la use.',
        'The norm permits or defines: whether that protects more or less depends on who uses it.',
      ),
    ],
  },
} as const satisfies Record<
  Burden,
  Record<'laxer' | 'stricter', readonly [Direction, BilingualText]>
>;

const MIXED: BilingualText = both(
  'En unos casos exige más y en otros menos: hay que leerlo.',
  'It asks more in some cases and less in others: it must be read.',
);
const UNSETTLED: BilingualText = both(
  'De lo escrito no se sigue si exige más o menos: hay que leerlo.',
  'What is written does not settle whether it asks more or less: it must be read.',
);
const NOTHING: BilingualText = both('No cambia ningún resultado.', 'No outcome changes.');

/** What a movement of a rule does to protection, and why. */
export function judged(shift: Shift, burden: Burden): Judged {
  if (shift === 'none') return { direction: 'neutral', reason: NOTHING };
  if (shift === 'mixed') return { direction: 'unclear', reason: MIXED };
  if (shift === 'unsettled') return { direction: 'unclear', reason: UNSETTLED };
  const [direction, reason] = REASONS[burden][shift];
  return { direction, reason };
}

/** How much a verdict asks of whoever owes the act. */
const GRAVITY: Readonly<Record<Verdict, number>> = {
  violation: 5,
  warning: 4,
  contestable: 3,
  indeterminate: 2,
  pending: 1,
  compliant: 0,
  'not-applicable': 0,
};

/** How what is demanded moves where one verdict takes the place of another. */
export function verdictShift(before: Verdict, after: Verdict): Shift {
  const difference = GRAVITY[after] - GRAVITY[before];
  if (difference < 0) return 'laxer';
  if (difference > 0) return 'stricter';
  return before === after ? 'none' : 'unsettled';
}
