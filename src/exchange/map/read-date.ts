/** A date as a log writes it. */
export interface ReadDate {
  /** RFC 3339 instant with offset, or plain date. */
  readonly text: string;
  readonly precision: 'instant' | 'minute' | 'date';
}
