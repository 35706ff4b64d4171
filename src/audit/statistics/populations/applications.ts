import type { LogEvent } from '../../../events/index';
import type { Population } from '../population';
import { BY_EVENT, column, NOT_STATED, notStated } from './columns';
import type { Source } from './source';

const OUTCOMES = [
  column('admitted', 'admitidas', 'admitted', [
    column('extraordinary', 'extraordinaria', 'extraordinary'),
    column('ordinary', 'ordinaria', 'ordinary'),
    notStated,
  ]),
  column('not-admitted', 'no admitidas', 'not admitted'),
  column('unresolved', 'sin resolver en el registro', 'not resolved in the log'),
];

/** Applications, by what came of them and by which procedure. */
export function applications(source: Source): Population {
  const received = source.eventsOf('application.received');
  const admitted = source.eventsOf('application.admitted');
  const refused = source.eventsOf('application.not-admitted');
  const determined = source.eventsOf('procedure.determined');
  const items = received.flatMap((events, log) => {
    const caseOf = byCase(events);
    const answers = byCase<LogEvent>([...(admitted[log] ?? []), ...(refused[log] ?? [])]);
    const tracks = byCase(determined[log] ?? []);
    return events.map((event) => {
      const { case: file } = event.refs;
      const until = next(event, file === undefined ? [] : (caseOf.get(file) ?? []));
      const within = <E extends LogEvent>(lists: ReadonlyMap<string, readonly E[]>) =>
        (file === undefined ? [] : (lists.get(file) ?? []))
          .filter(({ from, to }) => to >= event.from && (until === undefined || from < until))
          .at(-1);
      const answer = within(answers)?.type;
      const track = within(tracks)?.data.track;
      const path =
        answer === 'application.admitted'
          ? ['admitted', track ?? NOT_STATED]
          : [answer === undefined ? 'unresolved' : 'not-admitted'];
      return { month: source.monthOf(event), paths: [path] };
    });
  });
  return {
    id: 'applications',
    title: { es: 'Solicitudes', en: 'Applications' },
    universe: {
      es: 'Solicitudes recibidas; cada una, con la última respuesta de su expediente antes de otra solicitud.',
      en: 'Applications received; each with the last answer in its case before another application.',
    },
    dating: BY_EVENT,
    sources: [
      'application.received',
      'application.admitted',
      'application.not-admitted',
      'procedure.determined',
    ],
    hidesZero: false,
    views: [{ id: 'outcome', title: { es: 'Resultado', en: 'Outcome' }, columns: OUTCOMES }],
    items,
    expected: source.monthsOf('application.received'),
  };
}

function byCase<E extends LogEvent>(events: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const cases = new Map<string, E[]>();
  for (const event of events) {
    const { case: file } = event.refs;
    if (file === undefined) continue;
    const list = cases.get(file);
    if (list === undefined) cases.set(file, [event]);
    else list.push(event);
  }
  for (const list of cases.values()) list.sort((a, b) => a.to - b.to || a.line - b.line);
  return cases;
}

/** When the next application of the case arrived; `undefined` for the last. */
function next(event: LogEvent, ofCase: readonly LogEvent[]): number | undefined {
  return ofCase[ofCase.indexOf(event) + 1]?.from;
}
