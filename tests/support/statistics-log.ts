import { FIXED_SEED } from './seeds';

type Line = Readonly<Record<string, unknown>>;

/** A log for tables: many events of few kinds, spread over months in a fixed, uneven way. */
export class StatisticsLog {
  readonly #lines: Line[] = [];
  #random = FIXED_SEED;

  /** `completeThrough` of the header; none where `null`. */
  constructor(completeThrough: string | null = '2016-10-31T23:59:59-06:00') {
    this.#lines.push({
      log: 'mecanismo',
      version: 1,
      profile: 'federal',
      zone: 'America/Mexico_City',
      ...(completeThrough === null ? {} : { completeThrough }),
    });
  }

  /** A number from 0 to `below`, the same ones in the same order in every run. */
  pick(below: number): number {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return this.#random % below;
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.pick(values.length)] as T;
  }

  /** A day of the months from `from` to `to` (1 to 12) of a year. */
  day(year: number, from = 1, to = 12): string {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${year}-${two(from + this.pick(to - from + 1))}-${two(1 + this.pick(28))}`;
  }

  add(type: string, occurredAt: string, refs: Line, data: Line = {}): void {
    this.#lines.push({
      id: `e-${this.#lines.length}`,
      type,
      occurredAt,
      actor: { organ: 'URCRR' },
      refs,
      data,
    });
  }

  /** An application and what came of it the same day. */
  application(day: string, outcome: 'ordinary' | 'extraordinary' | 'not-admitted'): void {
    const refs = { case: `EXP-${this.#lines.length}` };
    const declaresImminentDanger = outcome === 'extraordinary';
    this.add('application.received', day, refs, { form: 'written', declaresImminentDanger });
    if (outcome === 'not-admitted') {
      this.add('application.not-admitted', day, refs, { ground: 'other' });
      return;
    }
    this.add('procedure.determined', day, refs, { track: outcome });
    this.add('application.admitted', day, refs);
  }

  text(): string {
    return `${this.#lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  }
}

/**
 * The table of applications of the report of 2012 to 2016 (Segob, «Mecanismo de Protección,
 * 2012-2016», table «Solicitudes totales de incorporación»); 2012 is October to December, 2016
 * January to October.
 */
export const REPORTED_APPLICATIONS = [
  { year: '2012', filed: 24, refused: 5, ordinary: 12, extraordinary: 7, admitted: 19 },
  { year: '2013', filed: 107, refused: 8, ordinary: 70, extraordinary: 29, admitted: 99 },
  { year: '2014', filed: 100, refused: 37, ordinary: 53, extraordinary: 10, admitted: 63 },
  { year: '2015', filed: 122, refused: 15, ordinary: 80, extraordinary: 27, admitted: 107 },
  { year: '2016', filed: 94, refused: 11, ordinary: 69, extraordinary: 14, admitted: 83 },
] as const;

/** Its row of totals. */
export const REPORTED_TOTAL = {
  filed: 447,
  refused: 76,
  ordinary: 284,
  extraordinary: 87,
  admitted: 371,
} as const;

/** A log from which the table of applications of the report comes out. */
export function reportedLog(): StatisticsLog {
  const log = new StatisticsLog();
  for (const { year, refused, ordinary, extraordinary } of REPORTED_APPLICATIONS) {
    const [from, to] = year === '2012' ? [10, 12] : year === '2016' ? [1, 10] : [1, 12];
    const add = (count: number, outcome: 'ordinary' | 'extraordinary' | 'not-admitted') => {
      for (let each = 0; each < count; each++) {
        log.application(log.day(Number(year), from, to), outcome);
      }
    };
    add(refused, 'not-admitted');
    add(ordinary, 'ordinary');
    add(extraordinary, 'extraordinary');
  }
  return log;
}

const STATES = ['Guerrero', 'Oaxaca', 'Veracruz', 'Ciudad de México', 'Chihuahua', 'Sinaloa'];

/** The same log with persons, aggressions, measures, remedies and sessions. */
export function wholeLog(): StatisticsLog {
  const log = reportedLog();
  for (const year of [2013, 2014, 2015, 2016]) {
    const day = () => log.day(year, 1, 10);
    for (let each = 0; each < 130; each++) {
      log.add(
        'person.profiled',
        day(),
        { person: `P-${year}-${each}` },
        {
          sex: log.pick(100) === 0 ? 'other' : log.oneOf(['female', 'male']),
          kind: log.oneOf(['defender', 'defender', 'journalist']),
          subject: log.pick(30) === 0 ? 'collective' : 'person',
          state: log.oneOf(log.pick(20) === 0 ? ['Durango', 'Colima'] : STATES),
        },
      );
      log.add(
        'aggression.recorded',
        day(),
        {},
        {
          type: log.oneOf(['amenaza', 'agresion-fisica', 'hostigamiento', 'robo']),
          aggressorType: log.oneOf(['state', 'municipal', 'private', 'unknown', 'organised-crime']),
          state: log.oneOf(STATES),
          month: day().slice(0, 7),
        },
      );
      const kind = log.oneOf(['urgent', 'preventive', 'protection', 'protection'] as const);
      log.add(
        'measure.granted',
        day(),
        { case: `EXP-${each}`, measure: `M-${year}-${each}`, decision: `D-${each}` },
        {
          class: kind,
          catalogCode: log.oneOf(
            kind === 'urgent' ? ['ley32.I', 'ley32.IV'] : ['art66.II', 'art66.V'],
          ),
          state: log.oneOf(STATES),
        },
      );
    }
    for (let each = 0; each < 14; each++) {
      const session = `JG-${year}-${each}`;
      const held = day();
      log.add('junta.session-opened', held, { session }, {});
      for (let item = 0; item < 9; item++) {
        const refs = { session, case: `EXP-${each}-${item}` };
        log.add('junta.case-opened', held, refs, {});
        const against = log.pick(12) === 0;
        log.add('junta.vote-held', held, refs, {
          matter: 'grant',
          votes: ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH'].map((seat, at) => ({
            seat,
            vote: against && at === 0 ? 'against' : 'for',
          })),
        });
      }
    }
    for (let each = 0; each < 13; each++) {
      log.add(
        'inconformidad.filed',
        day(),
        { case: `EXP-${each}`, inconformidad: `I-${year}-${each}` },
        {
          route: log.oneOf(['ordinary', 'ordinary', 'extraordinary']),
          form: 'written',
        },
      );
    }
  }
  for (let each = 0; each < 6; each++) {
    log.add('amparo.reported', log.day(2015), { case: `EXP-${each}` }, { stage: 'filed' });
  }
  log.add(
    'database.updated',
    '2016-10-03',
    { report: 'R-1' },
    {
      indicators: [447, 371, 76, { urgent: 100 }, null, { amenaza: 9 }, { Oaxaca: 3 }, 1, null],
      period: '2016-09',
    },
  );
  return log;
}
