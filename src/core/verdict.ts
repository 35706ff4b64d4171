/**
 * What an audit says of one occurrence of one rule, in the order in which reports count them.
 * `contestable` means that an open question of law decides; `indeterminate` that the log does not say.
 */
export const VERDICTS = [
  'compliant',
  'violation',
  'warning',
  'contestable',
  'pending',
  'indeterminate',
  'not-applicable',
] as const;

/** One of `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number];

/** The runnable readings of the open questions; `pro-persona` is the default. */
export const READINGS = ['pro-persona', 'literal', 'authority-lenient'] as const;

/** One of `READINGS`. */
export type Reading = (typeof READINGS)[number];

/** Three-valued truth: `undefined` is unknown. */
export type Truth = boolean | undefined;
