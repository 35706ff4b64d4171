/** A unit of a table as a reader of the file counts it: its month and its category in each view. */
export interface Counted {
  /** `YYYY-MM` in the hour of Mexico City. */
  readonly month: string;
  readonly views: Readonly<Record<string, readonly string[]>>;
}

interface Line {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly refs?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

const CITY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Mexico_City',
  year: 'numeric',
  month: '2-digit',
});

/**
 * Counts a log anew, from the lines of the file and with nothing of the library, for logs in which
 * nothing is corrected, nothing is wrong and states go by one name.
 */
export function recount(text: string): ReadonlyMap<string, readonly Counted[]> {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ type }) => type !== undefined);
  const of = (type: string) => lines.filter((line) => line.type === type);
  const one = (line: Line, views: Counted['views'] = {}): Counted => ({
    month: monthOf(line),
    views,
  });
  return new Map<string, readonly Counted[]>([
    ['applications', of('application.received').map((line) => one(line, answered(line, lines)))],
    ['persons', persons(of('person.profiled'))],
    [
      'aggressions',
      of('aggression.recorded').map((line) => ({
        month: typeof line.data?.month === 'string' ? line.data.month : monthOf(line),
        views: {
          aggressor: [said(line, 'aggressorType')],
          type: [said(line, 'type')],
          state: [said(line, 'state')],
        },
      })),
    ],
    [
      'measures',
      of('measure.granted').map((line) =>
        one(line, {
          'class-and-type': within(said(line, 'class'), said(line, 'catalogCode')),
          state: [said(line, 'state')],
        }),
      ),
    ],
    [
      'prevention',
      of('prevention.action-recorded').map((line) => one(line, { kind: [said(line, 'kind')] })),
    ],
    [
      'inconformidades',
      of('inconformidad.filed').map((line) =>
        one(line, { route: [said(line, 'route')], result: [resultOf(line, lines)] }),
      ),
    ],
    ['amparos', of('amparo.reported').map((line) => one(line, { stage: [said(line, 'stage')] }))],
    ['sessions', of('junta.session-opened').map((line) => one(line))],
    ['cases-heard', of('junta.case-opened').map((line) => one(line))],
    ['votes', of('junta.vote-held').map((line) => one(line, { unanimity: [unanimity(line)] }))],
  ]);
}

const NOT_STATED = 'not-stated';

const said = ({ data }: Line, key: string): string => String(data?.[key] ?? NOT_STATED);

const within = (whole: string, part: string): string[] =>
  whole === NOT_STATED ? [whole] : [whole, part];

function monthOf({ occurredAt }: Line): string {
  return occurredAt.length === 10 ? occurredAt.slice(0, 7) : CITY.format(new Date(occurredAt));
}

/** What came after an application in its case, up to the next one. */
function answered(line: Line, lines: readonly Line[]): Counted['views'] {
  const own = lines.filter(({ refs }) => refs?.case === line.refs?.case);
  const after = own.slice(own.indexOf(line) + 1);
  const next = after.findIndex(({ type }) => type === 'application.received');
  const mine = next === -1 ? after : after.slice(0, next);
  const last = (...types: string[]) => mine.filter(({ type }) => types.includes(type)).at(-1);
  const answer = last('application.admitted', 'application.not-admitted')?.type;
  const track = last('procedure.determined');
  if (answer === undefined) return { outcome: ['unresolved'] };
  if (answer === 'application.not-admitted') return { outcome: ['not-admitted'] };
  return { outcome: ['admitted', track === undefined ? NOT_STATED : said(track, 'track')] };
}

function persons(profiles: readonly Line[]): Counted[] {
  const known = new Map<string, { first: Line; last: Line }>();
  for (const line of profiles) {
    const person = line.refs?.person ?? line.id;
    known.set(person, { first: known.get(person)?.first ?? line, last: line });
  }
  return [...known.values()].map(({ first, last }) => ({
    month: monthOf(first),
    views: {
      'kind-and-sex': within(said(last, 'kind'), said(last, 'sex')),
      subject: [said(last, 'subject')],
      state: [said(last, 'state')],
    },
  }));
}

function resultOf({ refs }: Line, lines: readonly Line[]): string {
  const about = lines.filter((line) => line.refs?.inconformidad === refs?.inconformidad);
  const resolved = about.filter(({ type }) => type === 'inconformidad.resolved').at(-1);
  if (resolved !== undefined) return String(resolved.data?.outcome ?? 'resolved');
  return about.some(({ type }) => type === 'inconformidad.dismissed') ? 'dismissed' : 'unresolved';
}

function unanimity({ data }: Line): string {
  const votes = (data?.votes as readonly { readonly vote: string }[] | undefined) ?? [];
  if (votes.length === 0) return NOT_STATED;
  const kinds = new Set(votes.map(({ vote }) => vote));
  return kinds.size === 1 && !kinds.has('abstain') ? 'unanimous' : 'divided';
}
