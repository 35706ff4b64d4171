import type { createColors } from 'picocolors';
import type { Verdict } from '../../core/index';

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
