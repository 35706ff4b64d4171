import type { Finding, ReportProblem } from '../../../audit/index';
import { type Verdict, visible } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import { escaped } from '../../words/escaped';
import type { Language } from '../../words/language';
import { PROBLEM_TEXTS } from '../../words/log-problem-words';
import { placeWords } from '../../words/settling-words';
import { VERDICT_NAMES } from '../../words/verdict-names';
import type { ReportHead, ReportTail } from '../parts';
import { attributes } from './attributes';

/** How a report is told to a test runner. */
export interface JunitStyle {
  readonly language: Language;
  /** Verdicts that fail; the others that ask for attention pass, with their text beside them. */
  readonly failing: ReadonlySet<Verdict>;
}

/** Without a failure or a pass: the term runs, nobody knows, or the rule is not for the matter. */
const SKIPPED: ReadonlySet<Verdict> = new Set(['pending', 'indeterminate', 'not-applicable']);

/**
 * A report for continuous integration: a suite for each case, a test for each finding, and one for
 * each line that could not be taken as written. Findings of one case stand together, as a report
 * has them.
 */
export function* writeJunit(
  head: ReportHead,
  findings: Iterable<Finding>,
  { problems }: ReportTail,
  style: JunitStyle,
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'mecanismo audit' })}>\n`;
  let suite: Finding[] = [];
  for (const finding of findings) {
    if (suite.length > 0 && keyOf(suite[0] as Finding) !== keyOf(finding)) {
      yield suiteOf(suite, head, style);
      suite = [];
    }
    suite.push(finding);
  }
  if (suite.length > 0) yield suiteOf(suite, head, style);
  if (problems.length > 0) yield problemSuite(problems, style.language);
  yield '</testsuites>\n';
}

const keyOf = ({ subject, log }: Finding): string => JSON.stringify([subject.case, log]);

function suiteOf(findings: readonly Finding[], head: ReportHead, style: JunitStyle): string {
  const [first] = findings;
  const outside = style.language === 'es' ? 'sin caso' : 'no case';
  const isFailure = ({ verdict }: Finding) => style.failing.has(verdict);
  const open = attributes({
    name: [
      first?.subject.case ?? outside,
      ...(first?.log === undefined ? [] : [`(${first.log})`]),
    ].join(' '),
    tests: findings.length,
    failures: findings.filter(isFailure).length,
    errors: 0,
    skipped: findings.filter((each) => !isFailure(each) && SKIPPED.has(each.verdict)).length,
    timestamp: head.asOf,
  });
  return `  <testsuite${open}>\n${findings.map((finding) => testOf(finding, style)).join('')}  </testsuite>\n`;
}

function testOf(finding: Finding, { language, failing }: JunitStyle): string {
  const { verdict, rule, title, subject, element, events, message, wouldSettle = [] } = finding;
  const about = [...Object.values(subject), element].filter((id) => id !== undefined);
  const open = attributes({
    classname: rule,
    name: [title[language], ...about, events[0]].join(' · '),
  });
  const text = [
    `${citationWords(finding.citation, language)}: ${message[language]}`,
    ...wouldSettle.map(
      ({ meaning, where }) => `- ${meaning[language]} (${placeWords(where, language)})`,
    ),
  ]
    .map((part) => escaped(visible(part)))
    .join('\n');
  const note = attributes({
    message: `${VERDICT_NAMES[verdict][language]}: ${message[language]}`,
  });
  const body = failing.has(verdict)
    ? `<failure${note}${attributes({ type: verdict })}>${text}</failure>`
    : SKIPPED.has(verdict)
      ? `<skipped${note}/>`
      : verdict === 'compliant'
        ? undefined
        : `<system-out>${text}</system-out>`;
  return body === undefined
    ? `    <testcase${open}/>\n`
    : `    <testcase${open}>${body}</testcase>\n`;
}

function problemSuite(problems: readonly ReportProblem[], language: Language): string {
  const open = attributes({
    name: language === 'es' ? 'lectura del registro' : 'reading of the log',
    tests: problems.length,
    failures: 0,
    errors: problems.length,
    skipped: 0,
  });
  const tests = problems.map(({ line, code, key, log }) => {
    const where = [
      ...(log === undefined ? [] : [`${language === 'es' ? 'registro' : 'log'} ${log}`]),
      `${language === 'es' ? 'línea' : 'line'} ${line}`,
      ...(key === undefined ? [] : [key]),
    ].join(', ');
    const error = attributes({ message: PROBLEM_TEXTS[code]?.[language] ?? code, type: code });
    return `    <testcase${attributes({ classname: code, name: where })}><error${error}/></testcase>\n`;
  });
  return `  <testsuite${open}>\n${tests.join('')}  </testsuite>\n`;
}
