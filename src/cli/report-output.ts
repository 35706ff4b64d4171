import type { Report } from '../audit/index';
import type { Verdict } from '../core/index';
import {
  type CaseFiles,
  headOf,
  tailOf,
  writeCsv,
  writeHtml,
  writeJson,
  writeJsonl,
  writeJunit,
  writeMarkdown,
} from '../review/index';
import type { Profile } from '../rules/index';
import { auditTable } from './table/audit-table';
import type { TableStyle } from './table/finding-rows';

/** The forms in which a report is written; the first is what people read at a terminal. */
export const REPORT_FORMATS = [
  'table',
  'json',
  'jsonl',
  'junit',
  'html',
  'csv',
  'markdown',
] as const;

/** One of `REPORT_FORMATS`. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What the forms of a report need besides the report. */
export interface ReportContext {
  readonly files: CaseFiles;
  readonly profile: Profile;
  readonly style: TableStyle;
  /** Verdicts at or above the level that was asked for. */
  readonly failing: ReadonlySet<Verdict>;
}

/** A report in one of its forms, piece by piece. */
export function reportOutput(
  format: ReportFormat,
  report: Report,
  { files, profile, style, failing }: ReportContext,
): Iterable<string> {
  const { findings } = report;
  const { language, zone } = style;
  const [head, tail] = [headOf(report), tailOf(report)];
  switch (format) {
    case 'table':
      return [auditTable(report, style, profile.rules.questions)];
    case 'json':
      return writeJson(report);
    case 'jsonl':
      return writeJsonl(head, findings, tail);
    case 'junit':
      return writeJunit(head, findings, tail, { language, failing });
    case 'html':
      return writeHtml({ head, findings, tail, files, language, zone });
    case 'csv':
      return writeCsv(findings, language, zone);
    case 'markdown':
      return writeMarkdown(head, findings, tail, { language, zone });
  }
}
