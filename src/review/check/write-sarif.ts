import type { Log, ReportingDescriptor, Result } from 'sarif';
import { sha256Of, visible, visibleJson } from '../../core/index';
import { codeWords } from './codes';
import type { CheckProblem } from './problem';
import { linesOf, type ProblemList } from './problem-list';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Problems as SARIF 2.1.0, one run. A result is known again after its lines have moved by a
 * fingerprint of what it says and where it says it, without numbers of lines.
 */
export function writeSarif({ problems, language }: ProblemList, version: string): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const rules = codes.map((id): ReportingDescriptor => {
    const words = visible(codeWords(id)[language]);
    return { id, shortDescription: { text: words }, fullDescription: { text: words } };
  });
  const seen = new Map<string, number>();
  const results = problems.map((problem): Result => {
    const { code, level, line, column, rule } = problem;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level,
      message: { text: linesOf(problem, language).map(visible).join('\n') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(problem.file) },
            region: { startLine: line, startColumn: column },
          },
        },
      ],
      partialFingerprints: { 'mecanismo/v1': fingerprintOf(problem, seen) },
      ...(rule === undefined ? {} : { properties: { rule: visible(rule) } }),
    };
  });
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mecanismo check', version, language, rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}

/** Of problems that are alike in all but their place, the first, the second, and so on. */
function fingerprintOf(problem: CheckProblem, seen: Map<string, number>): string {
  const { code, file, rule, message } = problem;
  const content = JSON.stringify([code, file, rule, message.es]);
  const count = (seen.get(content) ?? 0) + 1;
  seen.set(content, count);
  return `${sha256Of(content).replace('sha256:', '')}:${count}`;
}

/** A path from the working directory stays one; from the root, it is a file of this machine. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(visible).map(encodeURIComponent);
  return path.startsWith('/') ? `file://${parts.join('/')}` : parts.join('/');
}
