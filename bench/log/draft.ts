import { type Calendar, federalCalendars } from '../../src/calendar/index';
import { epochDayOf, formatPlainDate } from '../../src/core/index';
import { CaseLog, type Json, type LineParts } from '../../tests/support/case-log';

const { union: calendar }: { readonly union: Calendar } = federalCalendars();

/** Epoch day of `2016-03-18`, or of the day of a longer text. */
export function dayOf(text: string): number {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return epochDayOf(year as number, month as number, day as number);
}

export const dateOf = formatPlainDate;

/** The first business day from a day on. */
export const workdayFrom = (day: number): number => workdaysAfter(day - 1, 1);

/** The business day so many after a day. */
export function workdaysAfter(day: number, count: number): number {
  const found = calendar.addBusinessDays(day, count);
  if (found === undefined) throw new Error(`no calendar for ${dateOf(day)}`);
  return found;
}

/** A case of the log that is being made up: its events, and what chance decides in it. */
export class Draft extends CaseLog {
  readonly random: () => number;
  /** Who is told of decisions: also whoever asked for the person. */
  readonly toNotify = ['beneficiary'];
  #names = 0;

  constructor(file: string, random: () => number) {
    super(file, null);
    this.random = random;
  }

  override add(type: string, when: string, parts: LineParts = {}): string {
    super.add(type, when, parts);
    const line = this.lines.pop() as Json;
    const id = `e${this.file.slice(3)}-${String(this.lines.length + 1).padStart(2, '0')}`;
    this.lines.push({ ...line, id });
    return id;
  }

  /** Adds an event that is of no case. */
  addApart(type: string, when: string, parts: LineParts = {}): void {
    this.add(type, when, parts);
    const line = this.lines.pop() as Json;
    this.lines.push({ ...line, refs: {} });
  }

  /** A new name for a thing of this case: `M`, `INC`. */
  name(prefix: string): string {
    return `${prefix}${this.file.slice(3)}-${++this.#names}`;
  }

  /** A whole number of a span, both ends in it. */
  int(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  pick<T>(options: readonly T[]): T {
    return options[this.int(0, options.length - 1)] as T;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** Wall time of a day, in office hours unless told otherwise. */
  on(day: number, firstHour = 9, lastHour = 18): string {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${dateOf(day)} ${two(this.int(firstHour, lastHour))}:${two(this.int(0, 59))}`;
  }
}
