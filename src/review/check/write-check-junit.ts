import { visible } from '../../core/index';
import { attributes } from '../report/junit/attributes';
import { escaped } from '../words/escaped';
import type { CheckProblem } from './problem';
import { linesOf, type ProblemList } from './problem-list';

/** Problems for continuous integration: a suite for each file, a test for each problem. */
export function writeCheckJunit({ problems, summary, language }: ProblemList): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const testOf = (problem: CheckProblem): string => {
    const { code, file, line, column, level, message } = problem;
    const name = `${file}:${line}:${column}`;
    const text = [name, ...linesOf(problem, language)]
      .map((each) => escaped(visible(each)))
      .join('\n');
    const body =
      level === 'error'
        ? `<failure${attributes({ message: message[language], type: code })}>${text}</failure>`
        : `<system-out>${text}</system-out>`;
    return `    <testcase${attributes({ classname: code, name })}>${body}</testcase>\n`;
  };
  const suites = files.map((file) => {
    const here = problems.filter((problem) => problem.file === file);
    return suiteOf(file, here, here.map(testOf).join(''));
  });
  // A file without a single test is taken by some for a build that did not run.
  const clean = `    <testcase${attributes({ classname: 'mecanismo check', name: summary })}/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: 'mecanismo check' })}>\n`,
    ...(suites.length > 0 ? suites : [suiteOf('mecanismo check', [undefined], clean)]),
    '</testsuites>\n',
  ].join('');
}

function suiteOf(
  name: string,
  tests: readonly (CheckProblem | undefined)[],
  content: string,
): string {
  const open = attributes({
    name,
    tests: tests.length,
    failures: tests.filter((test) => test?.level === 'error').length,
    errors: 0,
    skipped: 0,
  });
  return `  <testsuite${open}>\n${content}  </testsuite>\n`;
}
