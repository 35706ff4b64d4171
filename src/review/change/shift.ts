import type { BilingualText, Verdict } from '../../core/index';
import type { Law } from '../../machines/index';
import { MACHINES, statesOf } from '../../machines/index';
import type { Rule } from '../../rules/index';
import { both, type Direction } from './change';

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
 * and of acts that end it.
 */
export type Burden = 'authority' | 'person' | 'either' | 'nobody';

const PERSONS: readonly string[] = ['BEN', 'PET', 'BP'];
const NO_DEMAND: readonly Rule['modality'][] = ['permission', 'power', 'definition'];

/** Whom a rule weighs on, by its modality, its addressee, and the acts that ask for it. */
export function burdenOf(rule: Rule): Burden {
  if (NO_DEMAND.includes(rule.modality)) return 'nobody';
  const runs = rule.kind === 'response' ? rule.term.runsAgainst : undefined;
  if (runs === 'person' || PERSONS.includes(rule.addressee)) return 'person';
  if (rule.modality !== 'validity-condition') return 'authority';
  return askedBothWays().has(rule.id) ? 'either' : 'authority';
}

let twoSided: ReadonlySet<string> | undefined;

/** Rules asked of acts that doubt stops (what ends, reduces, denies) and of acts that it does not. */
function askedBothWays(): ReadonlySet<string> {
  if (twoSided === undefined) {
    const asked = { blocks: new Set<string>(), passes: new Set<string>() };
    for (const machine of MACHINES) {
      for (const { guard } of statesOf(machine).flatMap(({ transitions }) => transitions)) {
        if (guard?.type !== 'satisfies') continue;
        const law = guard.params as Law;
        for (const id of law.rules) asked[law.doubt].add(id);
      }
    }
    twoSided = new Set([...asked.blocks].filter((id) => asked.passes.has(id)));
  }
  return twoSided;
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
