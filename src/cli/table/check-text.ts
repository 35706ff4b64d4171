import pc from 'picocolors';
import type { CheckReport } from '../commands/check-report';
import { type Language, pick } from '../text/language';
import { visible } from '../text/visible';

/** What is wrong with a pack, one line and one suggestion each, and the count. */
export function checkText(report: CheckReport, language: Language, color: boolean): string {
  const colors = pc.createColors(color);
  const es = language === 'es';
  const lines: string[] = [];
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
        ? `    ${reading}: esperado ${expected.join(', ')}${limit(wanted)}; resultó ${obtained.join(', ') || 'nada'}${limit(given)}`
        : `    ${reading}: expected ${expected.join(', ')}${limit(wanted)}; got ${obtained.join(', ') || 'nothing'}${limit(given)}`,
    );
    if (missingQuestion !== undefined)
      lines.push(
        es
          ? `    la pregunta ${missingQuestion} no está entre las que deciden`
          : `    question ${missingQuestion} is not among those that decide`,
      );
  }
  if (lines.length > 0) lines.push('');
  const { rules, parameters, questions, examples, unsigned, defects, failedExamples } = report;
  lines.push(
    es
      ? `${rules} reglas (${unsigned} sin firmar), ${parameters} parámetros, ${questions} preguntas abiertas, ${examples} ejemplos`
      : `${rules} rules (${unsigned} unsigned), ${parameters} parameters, ${questions} open questions, ${examples} examples`,
  );
  const wrong = defects.length + failedExamples.length;
  const verdict =
    wrong === 0
      ? colors.green(es ? 'sin defectos' : 'no defects')
      : colors.red(
          es
            ? `${wrong} ${wrong === 1 ? 'defecto' : 'defectos'}`
            : `${wrong} ${wrong === 1 ? 'defect' : 'defects'}`,
        );
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
