import type { Finding } from '../../../audit/index';
import { visibleJson } from '../../../core/index';
import type { ReportHead, ReportTail } from '../parts';

/** The first line: `{"kind":"head","reportVersion":1,"asOf":…,"hashes":…}`. */
export const jsonlHead = (head: ReportHead): string => line({ kind: 'head', ...head });

/** One line: `{"kind":"finding","finding":{…}}`, the finding as in the JSON report. */
export const jsonlFinding = (finding: Finding): string => line({ kind: 'finding', finding });

/** The last line: `{"kind":"tail","signatures":…,"summary":…,"problems":…}`. */
export const jsonlTail = (tail: ReportTail): string => line({ kind: 'tail', ...tail });

/**
 * A report as JSON Lines: its head, a line for each finding, and its counts and problems at the end.
 * A file without its last line is a report cut short.
 */
export function* writeJsonl(
  head: ReportHead,
  findings: Iterable<Finding>,
  tail: ReportTail,
): Generator<string> {
  yield jsonlHead(head);
  for (const finding of findings) yield jsonlFinding(finding);
  yield jsonlTail(tail);
}

const line = (value: unknown): string => `${visibleJson(JSON.stringify(value))}\n`;
