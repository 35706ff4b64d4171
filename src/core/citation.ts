/** Where a rule or a transition is written. Transitory articles are `T1` to `T7`. */
export interface Citation {
  /** `reglamento`, `lppddhp`, `lfpa`, or `log` for a finding about the log itself. */
  readonly instrument: string;
  /** Short name of the instrument, where it is one of a state's own. */
  readonly law?: BilingualText | undefined;
  readonly article?: string | undefined;
  readonly paragraph?: number | undefined;
  readonly fraction?: string | undefined;
}

/** A text in the two languages that reports are written in. */
export interface BilingualText {
  readonly es: string;
  readonly en: string;
}
