import type { RuleTerm } from '../format/term';

/** Which open question of time an outcome turns on, by the unit of the term. */
export const QUESTION_OF_UNIT: Readonly<Record<RuleTerm['unit'], string>> = {
  'business-days': 'A28',
  'calendar-days': 'A25',
  hours: 'A26',
  immediately: 'A29',
  months: 'A30',
  'next-session': 'A22',
};
