import { type ReleasePeriod, type ReleaseRow, writeShortMonth } from '../../audit/index';
import type { Language } from '../words/language';

/** A row's months as people write them: «Total», «2016», «mar 2016», «ene–mar 2016». */
export function periodWords(
  { from, to, kind }: ReleasePeriod & { readonly kind?: ReleaseRow['kind'] },
  language: Language,
): string {
  if (kind === 'total') return 'Total';
  const [year, month] = partsOf(from);
  const [lastYear, lastMonth] = partsOf(to);
  if (year === lastYear && month === 1 && lastMonth === 12) return String(year);
  const first = writeShortMonth(year, month)[language];
  if (from === to) return first;
  const last = writeShortMonth(lastYear, lastMonth)[language];
  return year === lastYear ? `${first.slice(0, 3)}–${last}` : `${first}–${last}`;
}

function partsOf(text: string): readonly [number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
}
