import { writeDay } from '../../audit/index';
import { epochDayOf } from '../../core/index';

/** «abril de 2026»; `month` is 1 to 12. */
export const monthName = (year: number, month: number): string =>
  writeDay(epochDayOf(year, month, 2)).es.replace(/^2 de /, '');
