import {
  type ProblemList,
  writeAnnotations,
  writeCheckJunit,
  writeCheckMarkdown,
  writeSarif,
} from '../review/index';
import type { CheckReport } from './commands/check-report';
import { checkSummary, checkText } from './table/check-text';
import type { Language } from './text/language';
import { jsonText } from './text/visible';
import { version } from './version';

/** The forms in which `check` tells what it found; the first is what people read at a terminal. */
export const CHECK_FORMATS = ['table', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;

/** One of `CHECK_FORMATS`. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What was found in a pack, in one of its forms. */
export function checkOutput(
  format: CheckFormat,
  report: CheckReport,
  style: { readonly language: Language; readonly color: boolean; readonly columns: number },
): string {
  const { language } = style;
  const list: ProblemList = {
    problems: report.problems,
    summary: checkSummary(report, language),
    language,
  };
  switch (format) {
    case 'table':
      return checkText(report, style);
    case 'json':
      return jsonText(report);
    case 'junit':
      return writeCheckJunit(list);
    case 'sarif':
      return writeSarif(list, version);
    case 'github':
      return writeAnnotations(list);
    case 'markdown':
      return writeCheckMarkdown(list);
  }
}
