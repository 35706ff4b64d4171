import { epochDayOf, formatInstant } from '../../src/core/index';
import { federalPolicy } from './federal-policy';

const { zone } = federalPolicy;

/** Every seat of the Junta, in the order of art. 6. */
export const SEATS = [
  'SEGOB',
  'PGR',
  'SSP',
  'SRE',
  'CNDH',
  'CC-1',
  'CC-2',
  'CC-3',
  'CC-4',
] as const;

/** Wall time of Mexico City (`2016-03-18 22:40`, seconds optional) as the log writes it. */
export function mx(wall: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)(?::(\d\d))?$/.exec(wall);
  if (match === null) throw new Error(`not a wall time: ${wall}`);
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const civil = epochDayOf(year as number, month as number, day as number);
  if (civil === undefined) throw new Error(`not a day: ${wall}`);
  const instants = zone.instantsOf(civil, hour as number, minute as number);
  if (instants.length !== 1) throw new Error(`${wall} happened ${instants.length} times`);
  const epochMs = (instants[0] as number) + (second as number) * 1000;
  return formatInstant(epochMs, zone.offsetAt(epochMs));
}

/** A moment of the log moved by a number of seconds, in the offset of Mexico City. */
export function plusSeconds(instant: string, seconds: number): string {
  const epochMs = Date.parse(instant) + seconds * 1000;
  return formatInstant(epochMs, zone.offsetAt(epochMs));
}

/** `2016-03-18` moved by a number of civil days. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Accepts a wall time of Mexico City, an instant with its offset, or a plain date. */
export function moment(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(text) ? mx(text) : text;
}

export type Json = Readonly<Record<string, unknown>>;

export interface LineParts {
  readonly by?: string;
  readonly refs?: Json;
  readonly data?: Json;
  /** Any other field of the envelope. */
  readonly also?: Json;
}

/** A log of one case, written event by event. */
export class CaseLog {
  readonly file: string;
  readonly lines: Json[];
  header: Json | undefined;

  constructor(
    file = 'EXP-2016-001',
    completeThrough: string | null = '2016-12-31 23:59:59',
    lines: Json[] = [],
  ) {
    this.file = file;
    this.lines = lines;
    this.header = {
      log: 'mecanismo',
      version: 1,
      profile: 'federal',
      zone: 'America/Mexico_City',
      ...(completeThrough === null ? {} : { completeThrough: moment(completeThrough) }),
    };
  }

  /** Another case in the same log. */
  alongside(file: string): CaseLog {
    return new CaseLog(file, null, this.lines);
  }

  /** Adds an event and returns its id. */
  add(type: string, when: string, { by = 'CEN', refs, data, also }: LineParts = {}): string {
    const id = `e-${String(this.lines.length + 1).padStart(3, '0')}`;
    this.lines.push({
      id,
      type,
      occurredAt: moment(when),
      actor: { organ: by },
      refs: { case: this.file, ...refs },
      ...(data === undefined ? {} : { data }),
      ...also,
    });
    return id;
  }

  /** Adds an event of a session that belongs to no case. */
  addToSession(type: string, when: string, session: string, parts: LineParts = {}): string {
    const id = this.add(type, when, parts);
    const line = this.lines.pop() as Record<string, unknown>;
    this.lines.push({ ...line, refs: { session, ...parts.refs } });
    return id;
  }

  text(): string {
    const all = this.header === undefined ? this.lines : [this.header, ...this.lines];
    return `${all.map((line) => JSON.stringify(line)).join('\n')}\n`;
  }
}
