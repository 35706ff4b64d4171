import { writeDay } from '../../audit/index';
import { type BilingualText, parsePlainDate } from '../../core/index';
import { alike, both } from './change';

/** A civil day, or a plain date, as people read it; what is none, as it is. */
export function dayWords(date: string | number): BilingualText {
  const day = typeof date === 'number' ? date : parsePlainDate(date);
  return day === undefined ? alike(String(date)) : writeDay(day);
}

/** The days on which something holds: `del 1.º de diciembre de 2012 al 31 de marzo de 2027`. */
export function spanWords({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string | null;
}): BilingualText {
  const first = dayWords(from);
  if (to === null) return both(`desde el ${first.es}`, `from ${first.en}`);
  const last = dayWords(to);
  return both(`del ${first.es} al ${last.es}`, `from ${first.en} to ${last.en}`);
}
