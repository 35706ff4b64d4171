import type { ExchangeCode } from './codes';

/** Thrown inside this layer where a file cannot be read on; a conversion ends with it, never throws it. */
export class Unreadable extends Error {
  constructor(
    readonly code: ExchangeCode,
    /** Row or event where it was met; without it, after the last one read. */
    readonly row?: number,
  ) {
    super(code);
  }
}
