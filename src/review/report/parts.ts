import type { Report } from '../../audit/index';

/** What a report says before its findings. */
export type ReportHead = Pick<
  Report,
  'reportVersion' | 'asOf' | 'profile' | 'reading' | 'hashes' | 'complete'
>;

/** What a report says after its findings. */
export type ReportTail = Pick<Report, 'signatures' | 'summary' | 'problems'>;

/** The part of a report that stands before its findings. */
export function headOf(report: Report): ReportHead {
  const { reportVersion, asOf, profile, reading, hashes, complete } = report;
  return { reportVersion, asOf, profile, reading, hashes, complete };
}

/** The part of a report that stands after its findings. */
export function tailOf({ signatures, summary, problems }: Report): ReportTail {
  return { signatures, summary, problems };
}
