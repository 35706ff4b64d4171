import { type LogHeader, LogReader } from '../../events/index';

const HEADER_KEYS = ['profile', 'zone', 'completeThrough'] as const;

/** A header as written, less its `log` and `version` and what the reader of logs did not accept. */
export type WrittenHeader = Readonly<Record<string, string>>;

/** What of a header was accepted, as it was written. */
export function writtenHeader(raw: unknown, accepted: LogHeader): WrittenHeader {
  const written = raw as WrittenHeader;
  return Object.fromEntries(
    HEADER_KEYS.flatMap((key) => (accepted[key] === undefined ? [] : [[key, written[key] ?? '']])),
  );
}

/** Holds a header against the contract by reading it as the first line of a log. */
export function checkHeader(given: object): { readonly header: object; readonly isWhole: boolean } {
  const fixed = { log: 'mecanismo', version: 1 };
  const raw = { ...given, ...fixed };
  const reader = new LogReader();
  reader.push(JSON.stringify(raw));
  const { header = {}, problems } = reader.close();
  return {
    header: { ...fixed, ...writtenHeader(raw, header) },
    isWhole: problems.every(({ code }) => code === 'E_LOG_EMPTY'),
  };
}
