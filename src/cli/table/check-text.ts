import pc from 'picocolors';
import type { Verdict } from '../../core/index';
import { READING_NAMES, VERDICT_NAMES } from '../../review/index';
import type { CheckReport } from '../commands/check-report';
import { type Language, pick } from '../text/language';
import { visible } from '../text/visible';
import { coverageLine, coverageTable } from './coverage-table';
import { lawText } from './law-text';

/** What is wrong with a pack, one line and one suggestion each, and the count. */
export function checkText(
  report: CheckReport,
  style: { readonly language: Language; readonly color: boolean; readonly columns: number },
): string {
  const { language, color } = style;
  const colors = pc.createColors(color);
  const es = language === 'es';
  const lines: string[] = [];
  const named = (verdicts: readonly Verdict[]) =>
    verdicts.map((verdict) => VERDICT_NAMES[verdict][language]).join(', ') ||
    (es ? 'nada' : 'nothing');
  for (const { file, line, column, code, message, help } of report.defects) {
    lines.push(
      `${place(file)}:${line}:${column}  ${colors.red(code)}  ${visible(pick(message, language))}`,
    );
    if (help !== undefined)
      lines.push(`    ${es ? 'ayuda' : 'help'}: ${visible(pick(help, language))}`);
  }
  for (const failure of report.failedExamples) {
    const { rule, example, reading, expected, obtained, due, missingQuestion } = failure;
    lines.push(
      `${place(rule)}  ${colors.red(es ? 'ejemplo que falla' : 'failing example')}: ${visible(example)}`,
    );
    const [wanted, given] = [due?.expected, due && (due.obtained ?? (es ? 'nada' : 'nothing'))];
    const limit = (text: string | undefined) =>
      text === undefined ? '' : `, ${es ? 'vence' : 'due'} ${visible(text)}`;
    lines.push(
      es
        ? `    lectura ${READING_NAMES[reading].es}: esperado ${named(expected)}${limit(wanted)}; resultó ${named(obtained)}${limit(given)}`
        : `    reading ${READING_NAMES[reading].en}: expected ${named(expected)}${limit(wanted)}; got ${named(obtained)}${limit(given)}`,
    );
    if (missingQuestion !== undefined)
      lines.push(
        es
          ? `    el ejemplo dice que decide la pregunta ${missingQuestion}, y el resultado no depende de ella`
          : `    the example says that question ${missingQuestion} decides, and the result does not turn on it`,
      );
  }
  for (const { code, place: at, message } of report.gaps) {
    lines.push(`${place(at)}  ${colors.red(code)}  ${visible(pick(message, language))}`);
  }
  if (lines.length > 0) lines.push('');
  if (report.coverage?.articles !== undefined) {
    lines.push(coverageTable(report.coverage.articles, style), '');
  }
  if (report.law !== undefined) lines.push(lawText(report.law, style), '');
  const { rules, parameters, questions, examples, unsigned, defects, failedExamples } = report;
  lines.push(
    es
      ? `${rules} reglas (${unsigned} sin firmar), ${parameters} parámetros, ${questions} preguntas abiertas, ${examples} ejemplos`
      : `${rules} rules (${unsigned} unsigned), ${parameters} parameters, ${questions} open questions, ${examples} examples`,
  );
  if (report.coverage !== undefined) lines.push(coverageLine(report.coverage.summary, language));
  const wrong = defects.length + failedExamples.length + report.gaps.length;
  const verdict =
    wrong === 0
      ? colors.green(es ? 'sin defectos' : 'no defects')
      : colors.red(
          es
            ? `${wrong} ${wrong === 1 ? 'defecto' : 'defectos'}`
            : `${wrong} ${wrong === 1 ? 'defect' : 'defects'}`,
        );
  const drift = report.law?.changed.length ?? 0;
  if (drift > 0) {
    lines.push(
      colors.red(
        es
          ? `${drift} ${drift === 1 ? 'artículo de la ley ya no es el que se leyó' : 'artículos de la ley ya no son los que se leyeron'}`
          : `${drift} ${drift === 1 ? 'article of the law is no longer the one that was read' : 'articles of the law are no longer those that were read'}`,
      ),
    );
  }
  lines.push(
    rules === 0 && wrong === 0
      ? es
        ? 'No hay ninguna regla que revisar.'
        : 'There is no rule to check.'
      : verdict,
  );
  return `${lines.join('\n')}\n`;
}

/** A path at the start of a line; build services take a line that starts with `::` for an order. */
const place = (path: string): string => visible(path.startsWith(':') ? `./${path}` : path);
