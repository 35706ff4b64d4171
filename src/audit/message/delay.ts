import type { Zone } from '../../calendar/index';
import type { BilingualText } from '../../core/index';

const UNITS = [
  { ms: 86_400_000, es: ['día', 'días'], en: ['day', 'days'] },
  { ms: 3_600_000, es: ['hora', 'horas'], en: ['hour', 'hours'] },
  { ms: 60_000, es: ['minuto', 'minutos'], en: ['minute', 'minutes'] },
  { ms: 1000, es: ['segundo', 'segundos'], en: ['second', 'seconds'] },
] as const;

/** A delay in its two largest units: «2 días y 3 horas»; under a second, «menos de un segundo». */
export function writeDelay(ms: number): BilingualText {
  const es: string[] = [];
  const en: string[] = [];
  let rest = ms;
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.ms);
    rest -= count * unit.ms;
    if (count === 0) {
      if (es.length > 0) break;
      continue;
    }
    es.push(`${count} ${unit.es[count === 1 ? 0 : 1]}`);
    en.push(`${count} ${unit.en[count === 1 ? 0 : 1]}`);
    if (es.length === 2) break;
  }
  if (es.length === 0) return { es: 'menos de un segundo', en: 'less than a second' };
  return { es: es.join(' y '), en: en.join(' and ') };
}

/** A delay in civil days: «1 día», «3 días». */
export function writeDays(act: number, due: number, zone: Zone): BilingualText {
  const days = zone.dayOf(act) - zone.dayOf(due);
  return {
    es: `${days} ${days === 1 ? 'día' : 'días'}`,
    en: `${days} ${days === 1 ? 'day' : 'days'}`,
  };
}
