import type { DayCount } from './count-days';
import type { Ledger } from './ledger';
import type { TermDue } from './term';

/** The end of a term, whose ledger is written at the first reading: audits compute many, show few. */
export class DueTerm implements TermDue {
  readonly ok = true;
  readonly due: number;
  readonly dueDay: number;
  readonly nominalDay: number;
  readonly rolled: boolean;
  readonly #write: () => Ledger;
  #ledger: Ledger | undefined;

  constructor(due: number, count: DayCount, write: () => Ledger) {
    this.due = due;
    this.dueDay = count.dueDay;
    this.nominalDay = count.nominalDay;
    this.rolled = count.dueDay !== count.nominalDay;
    this.#write = write;
  }

  get ledger(): Ledger {
    this.#ledger ??= this.#write();
    return this.#ledger;
  }
}
