/** Exit codes of every command. */
export const EXIT = {
  /** Nothing at or above the fail level. */
  ok: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** Wrong usage. */
  usage: 2,
  /** Some input could not be read, or nothing was checked; takes precedence over `findings`. */
  unreadable: 3,
  /** Under `--strict`: nothing worse than indeterminate. */
  indeterminate: 4,
  /** A defect of the program. */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
