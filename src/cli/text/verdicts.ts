import type { createColors } from 'picocolors';
import type { BilingualText, Verdict } from '../../core/index';

/** Names of the verdicts, as tables show them. */
export const VERDICT_NAMES: Readonly<Record<Verdict, BilingualText>> = {
  compliant: { es: 'cumple', en: 'compliant' },
  violation: { es: 'incumple', en: 'violation' },
  warning: { es: 'advertencia', en: 'warning' },
  contestable: { es: 'controvertido', en: 'contestable' },
  pending: { es: 'pendiente', en: 'pending' },
  indeterminate: { es: 'indeterminado', en: 'indeterminate' },
  'not-applicable': { es: 'no aplica', en: 'not applicable' },
};

/** A text in the colour of its verdict: what calls for attention stands out. */
export function paint(
  verdict: Verdict,
  text: string,
  colors: ReturnType<typeof createColors>,
): string {
  if (verdict === 'violation') return colors.bold(colors.red(text));
  if (verdict === 'warning' || verdict === 'contestable') return colors.yellow(text);
  if (verdict === 'pending') return colors.cyan(text);
  if (verdict === 'compliant') return colors.green(text);
  return text;
}
