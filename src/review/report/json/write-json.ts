import type { Report } from '../../../audit/index';
import { jsonText, visibleJson } from '../../../core/index';

const MARGIN = '    ';
const EMPTY = '"findings": []\n}\n';

/**
 * A report as JSON, laid out as `jsonText` does, a finding at a time: the whole of a report of years of
 * cases in one text takes more memory than the audit.
 */
export function* writeJson(report: Report): Generator<string> {
  const { findings, ...rest } = report;
  const whole = jsonText({ ...rest, findings: [] });
  if (findings.length === 0) {
    yield whole;
    return;
  }
  yield `${whole.slice(0, -EMPTY.length)}"findings": [`;
  let before = '\n';
  for (const finding of findings) {
    // No text in it has a line end that is not escaped: those that stand there are of the layout.
    const lines = visibleJson(JSON.stringify(finding, null, 2)).replaceAll('\n', `\n${MARGIN}`);
    yield `${before}${MARGIN}${lines}`;
    before = ',\n';
  }
  yield '\n  ]\n}\n';
}
