import { type Moment, termReport, zoneOf } from '../../calendar/index';
import { parseInstant, parsePlainDate } from '../../core/index';
import { ServiceProblem } from '../http/problem';
import { anyQuery, operation } from '../operation';
import { termAnswer } from '../schemas/answers';
import { termRequest } from '../schemas/calculators';
import { profileNamed } from '../service';

/** The answer of `mecanismo term --format json`, byte for byte. */
export const countTerm = operation({
  method: 'POST',
  path: '/v1/term',
  id: 'countTerm',
  summary: 'Counts a term: when it ends, and each day that counts or does not, with its reason.',
  query: anyQuery,
  json: termRequest,
  answer: termAnswer,
  problems: ['E_PROFILE', 'TERM_INVALID', 'TERM_FROM_DATE_ONLY', 'CALENDAR_NOT_COVERED'],
  run({ json }, service) {
    if (json === undefined) throw new ServiceProblem('E_HTTP_TYPE');
    const { length, unit, direction, lastDay, from, calendar } = json;
    const spec = { length, unit, direction, lastDay };
    const authority = profileNamed(service, json.profile).calendars;
    const zone = json.zone === undefined ? authority.zone : zoneOf(json.zone);
    const counted = termReport(spec, momentOf(from), { calendar, zone, authority });
    if (!counted.ok) throw new ServiceProblem(counted.code);
    return counted.report;
  },
});

function momentOf(text: string): Moment {
  const instant = parseInstant(text);
  return instant === undefined
    ? { kind: 'date', day: parsePlainDate(text) as number }
    : { kind: 'instant', ...instant };
}
