import { READINGS, type Reading, type Verdict } from '../../core/index';
import { alternatives, enumeration } from '../words/language';
import { READING_NAMES } from '../words/reading-names';
import { VERDICT_NAMES } from '../words/verdict-names';

/** The outcome of each reading: `controvertido (pro persona) o cumple (las otras dos)`. */
export function byReadingWords(verdict: Readonly<Partial<Record<Reading, Verdict>>>): string {
  const groups = new Map<Verdict, Reading[]>();
  for (const reading of READINGS) {
    const own = verdict[reading];
    if (own !== undefined) groups.set(own, [...(groups.get(own) ?? []), reading]);
  }
  const told = [...groups];
  const [only] = told;
  if (told.length === 1 && only !== undefined) {
    const [own, readings] = only;
    if (readings.length === READINGS.length) return `${VERDICT_NAMES[own].es} en toda lectura`;
    const lead = readings.length === 1 ? 'en la lectura' : 'en las lecturas';
    return `${VERDICT_NAMES[own].es} ${lead} ${namesOf(readings)}`;
  }
  const isWhole = told.flatMap(([, readings]) => readings).length === READINGS.length;
  const words = told.map(([own, readings], at) => {
    const isRest = isWhole && at === told.length - 1 && readings.length === 2;
    return `${VERDICT_NAMES[own].es} (${isRest ? 'las otras dos' : namesOf(readings)})`;
  });
  return alternatives(words, 'es');
}

const namesOf = (readings: readonly Reading[]): string =>
  enumeration(
    readings.map((reading) => READING_NAMES[reading].es),
    'es',
  );
