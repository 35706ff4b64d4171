import { VERDICTS, type Verdict } from '../../core/index';
import { VERDICT_NAMES } from './verdict-names';

const HIDDEN_BY_DEFAULT: readonly Verdict[] = ['compliant', 'not-applicable'];

/**
 * The verdicts asked for by their names in either language, separated by commas, or `all`; without a
 * request, those that a report shows by itself. Nothing for an unknown name.
 */
export function shownVerdicts(show: string | undefined): ReadonlySet<Verdict> | undefined {
  if (show === undefined)
    return new Set(VERDICTS.filter((verdict) => !HIDDEN_BY_DEFAULT.includes(verdict)));
  if (show === 'all') return new Set(VERDICTS);
  const asked = show.split(',').map((name) => verdictNamed(name.trim()));
  return asked.every((verdict) => verdict !== undefined) ? new Set(asked) : undefined;
}

/** What `shownVerdicts` takes besides `all`, with the Spanish name first. */
export const verdictChoices = (): string =>
  VERDICTS.map((verdict) => `${spanishName(verdict)} (${verdict})`).join(', ');

/** As tables show it, with a hyphen for the space. */
const spanishName = (verdict: Verdict): string => VERDICT_NAMES[verdict].es.replace(' ', '-');
const verdictNamed = (name: string): Verdict | undefined =>
  VERDICTS.find((verdict) => verdict === name || spanishName(verdict) === name);
