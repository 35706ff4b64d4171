import {
  type ExchangeReport,
  type ExportFormat,
  exportLog,
  type ForeignFormat,
  importLog,
  readImportMap,
} from '../../src/exchange/index';

export interface Imported {
  /** The parsed lines, the header among them. */
  readonly lines: readonly Record<string, unknown>[];
  readonly events: readonly Record<string, unknown>[];
  readonly report: ExchangeReport;
  /** Code, count, rows and columns of each problem. */
  readonly problems: readonly (readonly [string, number, readonly number[], readonly string[]])[];
}

/** A file as it is imported; `map` is the content of a map, and the file may come in pieces. */
export async function imported(
  format: ForeignFormat,
  file: string | Uint8Array | readonly (string | Uint8Array)[],
  map?: object,
): Promise<Imported> {
  const conversion = importLog(file, {
    format,
    ...(map === undefined ? {} : { map: readImportMap(JSON.stringify(map)) }),
  });
  const lines: Record<string, unknown>[] = [];
  for await (const line of conversion.lines()) lines.push(JSON.parse(line));
  const report = conversion.report();
  return {
    lines,
    events: lines.filter((line) => !('log' in line)),
    report,
    problems: report.problems.map(({ code, count, rows, columns }) => [code, count, rows, columns]),
  };
}

export async function exported(
  format: ExportFormat,
  log: string,
): Promise<{ text: string; report: ExchangeReport }> {
  const conversion = exportLog([log], format);
  let text = '';
  for await (const piece of conversion.text()) text += piece;
  return { text, report: conversion.report() };
}

/** A map for one event a row: an application that came in, `fecha` and `folio` being its columns. */
export const applicationMap = (more: object = {}, event: object = {}): object => ({
  version: 1,
  zone: 'America/Mexico_City',
  ...more,
  events: [
    {
      type: 'application.received',
      occurredAt: { column: 'fecha', formats: ['date', 'wall', 'instant'] },
      actor: { organ: 'BP' },
      refs: { case: { column: 'folio' } },
      ...event,
    },
  ],
});
