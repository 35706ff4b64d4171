import { MECHANISM_ZONE, ZONE_NAMES } from '../../../calendar/index';
import { isCalendarChoice } from './calendar-choice';
import { EMPTY_QUESTION, type TermQuestion } from './term-question';

const PLACE = '#plazo';
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?$/;
const RULE = /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * The question that a link to the term calculator asks: `#plazo?regla=…&desde=2026-04-03T13:00`,
 * with `zona`, `calendario` and `hora=segunda` where they are not the usual ones. What a link says
 * and nobody understands is as if it were not there; `undefined` for a link to another place.
 */
export function readTermLink(hash: string): TermQuestion | undefined {
  const [place, query = ''] = splitOnce(hash, '?');
  if (place !== PLACE) return undefined;
  const asked = new URLSearchParams(query);
  const moment = MOMENT.exec(asked.get('desde') ?? '');
  const rule = asked.get('regla') ?? '';
  const zone = asked.get('zona') ?? '';
  const calendar = asked.get('calendario') ?? '';
  return {
    rule: RULE.test(rule) ? rule : '',
    date: moment?.[1] ?? '',
    time: moment?.[2] ?? '',
    zone: ZONE_NAMES.includes(zone) ? zone : MECHANISM_ZONE,
    calendar: isCalendarChoice(calendar) ? calendar : EMPTY_QUESTION.calendar,
    repeated: asked.get('hora') === 'segunda' ? 'second' : 'first',
  };
}

/** The link that asks a question again. */
export function writeTermLink({
  rule,
  date,
  time,
  zone,
  calendar,
  repeated,
}: TermQuestion): string {
  const parts = [
    ...(rule === '' ? [] : [`regla=${rule}`]),
    ...(date === '' ? [] : [`desde=${time === '' ? date : `${date}T${time}`}`]),
    ...(zone === MECHANISM_ZONE ? [] : [`zona=${zone}`]),
    ...(calendar === EMPTY_QUESTION.calendar ? [] : [`calendario=${calendar}`]),
    ...(repeated === 'second' ? ['hora=segunda'] : []),
  ];
  return parts.length === 0 ? PLACE : `${PLACE}?${parts.join('&')}`;
}

function splitOnce(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
