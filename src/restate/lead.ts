/** The term of a duty. Instants are epoch milliseconds. */
export interface Term {
  /** Id of the rule. */
  readonly rule: string;
  /** Code of the organ that owes it. */
  readonly responsible: string;
  readonly startedAt: number;
  readonly due: number;
}

/** How many milliseconds before its end a term is warned of; 0 for no such warning. */
export type Lead = (term: Term) => number;

/** Warns when three quarters of a term have passed: 45 minutes before the end of three hours. */
export const lastQuarter: Lead = ({ startedAt, due }) => Math.round((due - startedAt) / 4);
