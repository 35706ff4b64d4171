import type { Zone } from '../../calendar/index';
import { type BilingualText, formatDuration } from '../../core/index';
import type { Rule } from '../../rules/index';

const UNITS = [
  { letter: 'D', es: ['día', 'días'], en: ['day', 'days'] },
  { letter: 'H', es: ['hora', 'horas'], en: ['hour', 'hours'] },
  { letter: 'M', es: ['minuto', 'minutos'], en: ['minute', 'minutes'] },
  { letter: 'S', es: ['segundo', 'segundos'], en: ['second', 'seconds'] },
] as const;

/** A term in days is missed by days, whatever the hour of the act. */
export function isInDays(rule: Rule): boolean {
  return rule.kind === 'response' && /days$|months/.test(rule.term.unit);
}

/**
 * How late an act came, as an ISO 8601 duration: elapsed time for a term in hours, civil days for
 * one in days, whatever the hour of the act.
 */
export function lateBy(act: number, due: number, inDays: boolean, zone: Zone): string {
  if (!inDays || !zone.covers(act) || !zone.covers(due)) return formatDuration(act - due);
  return `P${zone.dayOf(act) - zone.dayOf(due)}D`;
}

/** A duration of `lateBy` in its two largest units: «2 días y 3 horas». */
export function writeDelay(duration: string): BilingualText {
  const es: string[] = [];
  const en: string[] = [];
  for (const [, digits, letter] of duration.matchAll(/(\d+)(?:\.\d+)?([DHMS])/g)) {
    const unit = UNITS.find((candidate) => candidate.letter === letter);
    const count = Number(digits);
    if (unit === undefined || count === 0 || es.length === 2) continue;
    es.push(`${count} ${unit.es[count === 1 ? 0 : 1]}`);
    en.push(`${count} ${unit.en[count === 1 ? 0 : 1]}`);
  }
  if (es.length === 0) return { es: 'menos de un segundo', en: 'less than a second' };
  return { es: es.join(' y '), en: en.join(' and ') };
}
