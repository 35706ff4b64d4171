/** A condition in Spanish, with its groups kept: read from the top, it says what the rule says. */
export type Prose = ProseLine | ProseGroup;

/** One comparison. */
export interface ProseLine {
  readonly kind: 'line';
  /** The name that the rule gives it. */
  readonly name: string;
  /** What is compared with what: the meaning of the fact, the operator, the value. */
  readonly compared: string;
}

export interface ProseGroup {
  readonly kind: 'all' | 'any' | 'not';
  /** How the group begins, without the colon after it. */
  readonly lead: string;
  /** One part at least; of `not`, exactly one. */
  readonly parts: readonly Prose[];
}
