import { visible } from '../../core/index';
import { codeWords } from './codes';
import { linesOf, type ProblemList } from './problem-list';

/** Problems as commands of GitHub's log, which shows each beside its line; then one line for people. */
export function writeAnnotations({ problems, summary, language }: ProblemList): string {
  const lines = problems.map((problem) => {
    const { level, file, line, column, code } = problem;
    const properties = Object.entries({
      file: file.replaceAll('\\', '/'),
      line,
      col: column,
      title: `${code} · ${codeWords(code)[language]}`,
    }).map(([name, value]) => `${name}=${property(String(value))}`);
    const text = linesOf(problem, language).map(visible).join('\n');
    return `::${level} ${properties.join(',')}::${data(text)}\n`;
  });
  return `${lines.join('')}${visible(summary)}\n`;
}

/** A percent sign begins an escape, and a line ends a command. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A colon ends the properties, and a comma one of them. */
const property = (text: string): string =>
  data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
