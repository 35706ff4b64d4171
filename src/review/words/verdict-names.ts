import type { BilingualText, Verdict } from '../../core/index';

/** Names of the verdicts, as reports show them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, BilingualText>> = {
  compliant: { es: 'cumple', en: 'compliant' },
  violation: { es: 'incumple', en: 'violation' },
  warning: { es: 'advertencia', en: 'warning' },
  contestable: { es: 'controvertido', en: 'contestable' },
  pending: { es: 'pendiente', en: 'pending' },
  indeterminate: { es: 'indeterminado', en: 'indeterminate' },
  'not-applicable': { es: 'no aplica', en: 'not applicable' },
};

/** The verdicts as reports list them, what asks for most attention first. */
export const BY_GRAVITY: readonly Verdict[] = [
  'violation',
  'warning',
  'contestable',
  'indeterminate',
  'pending',
  'compliant',
  'not-applicable',
];
