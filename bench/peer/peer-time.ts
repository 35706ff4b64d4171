import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { endOfDay } from 'date-fns/endOfDay';
import { format } from 'date-fns/format';
import { isWeekend } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';
import { fromZonedTime, toZonedTime } from 'date-fns-tz';
import { federalCalendars, MECHANISM_ZONE } from '../../src/calendar/index';
import { formatPlainDate } from '../../src/core/index';
import { listedDays } from '../listed-days';
import type { PeerEvent, Span } from './peer-event';

const holidays = new Set(listedDays(federalCalendars().union).map(formatPlainDate));

/** When an event happened. */
export function spanOf({ id, occurredAt }: PeerEvent): Span {
  const from = parseISO(occurredAt).getTime();
  return { id, from, to: from };
}

/** So many hours after an event. */
export const hoursAfter = (span: Span, hours: number): number =>
  addHours(new Date(span.to), hours).getTime();

/** The end of the business day so many after the day of an event, in Mexico City. */
export function businessDaysAfter(span: Span, count: number): number {
  let day = toZonedTime(new Date(span.to), MECHANISM_ZONE);
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.has(format(day, 'yyyy-MM-dd'))) left--;
  }
  return fromZonedTime(endOfDay(day), MECHANISM_ZONE).getTime();
}
