import { formatInstant, ProtocolError, parseInstant } from '../core/index';

/**
 * The instant of an evaluation: RFC 3339 with offset, or epoch milliseconds.
 *
 * @throws ProtocolError `E_AS_OF` where it is neither.
 */
export function asOfInstant(asOf: string | number): number {
  // A number is an instant where it can be written as one, in the years that a log may hold.
  const text = Number.isSafeInteger(asOf) ? formatInstant(asOf as number, 0) : asOf;
  const instant = typeof text === 'string' ? parseInstant(text)?.epochMs : undefined;
  if (instant === undefined) {
    throw new ProtocolError(
      'E_AS_OF',
      '`asOf` is not an instant',
      'write it as 2016-12-31T23:59:59-06:00, with its offset',
    );
  }
  return instant;
}
