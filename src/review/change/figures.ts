import { parsePlainDate } from '../../core/index';
import type { Parameter, ParameterValue } from '../../rules/index';

/** Parameters by date, of a pack that may be broken elsewhere: what it does not have is unknown. */
export class Figures {
  readonly all: readonly Parameter[];
  readonly #byId: ReadonlyMap<string, Parameter>;

  constructor(parameters: readonly Parameter[]) {
    this.all = parameters;
    this.#byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  }

  get(id: string): Parameter | undefined {
    return this.#byId.get(id);
  }

  /** Value on a civil day, or the first one before any is in force. */
  on(id: string, day: number): ParameterValue | undefined {
    const values = this.#byId.get(id)?.values ?? [];
    const found = values.find(({ from, to }) => firstDay(from) <= day && day <= lastDay(to));
    if (found !== undefined) return found.value;
    const [first] = [...values].sort((one, other) => firstDay(one.from) - firstDay(other.from));
    return first !== undefined && day < firstDay(first.from) ? first.value : undefined;
  }

  /** A value on a civil day where it is a whole number. */
  number(id: string, day: number): number | undefined {
    const value = this.on(id, day);
    return typeof value === 'number' ? value : undefined;
  }
}

/** Civil day from which something holds. */
export const firstDay = (date: string): number => parsePlainDate(date) ?? Number.NEGATIVE_INFINITY;

/** Last civil day on which something holds; without end for `null`. */
export const lastDay = (date: string | null): number =>
  date === null ? Number.POSITIVE_INFINITY : (parsePlainDate(date) ?? Number.POSITIVE_INFINITY);
