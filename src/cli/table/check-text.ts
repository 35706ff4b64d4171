import pc from 'picocolors';
import type { CheckProblem } from '../../review/index';
import type { CheckReport } from '../commands/check-report';
import { type Language, pick } from '../text/language';
import { visible } from '../text/visible';
import { wrapped } from '../text/wrapped';
import { coverageLine, coverageTable } from './coverage-table';
import { lawText } from './law-text';
import { profileLine, profileText } from './profile-text';

interface Style {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

/** What is wrong with a pack, each with its place, a suggestion and its story, and the count. */
export function checkText(report: CheckReport, style: Style): string {
  const { language, color } = style;
  const colors = pc.createColors(color);
  // What `--law` found is told at length below.
  const listed = report.problems.filter(({ code }) => code !== 'E_LAW_CHANGED');
  const lines = listed.flatMap((problem) => problemLines(problem, style));
  if (lines.length > 0) lines.push('');
  if (report.coverage?.articles !== undefined) {
    lines.push(coverageTable(report.coverage.articles, style), '');
  }
  if (report.law !== undefined) lines.push(lawText(report.law, style), '');
  if (report.profile !== undefined) lines.push(profileText(report.profile, style), '');
  lines.push(countLine(report, language));
  if (report.profile !== undefined) lines.push(profileLine(report.profile, language));
  const properties = safetyLine(report, language);
  if (properties !== undefined) lines.push(properties);
  if (report.coverage !== undefined) lines.push(coverageLine(report.coverage.summary, language));
  const drift = driftLine(report, language);
  if (drift !== undefined) lines.push(colors.red(drift));
  const isClean = !report.problems.some(isError);
  lines.push((isClean ? colors.green : colors.red)(verdictLine(report, language)));
  return `${lines.join('\n')}\n`;
}

/** What was checked and what came of it, on one line. */
export const checkSummary = (report: CheckReport, language: Language): string =>
  [countLine(report, language), safetyLine(report, language), verdictLine(report, language)]
    .filter((line) => line !== undefined)
    .join('. ');

const isError = ({ level }: CheckProblem): boolean => level === 'error';

function problemLines(problem: CheckProblem, { language, color, columns }: Style): string[] {
  const colors = pc.createColors(color);
  const es = language === 'es';
  const { file, line, column, code, level, rule, title, message, help, story } = problem;
  const paint = level === 'error' ? colors.red : colors.yellow;
  const indented = (text: string, indent = '    ') =>
    wrapped(visible(text), columns - indent.length).map((each) => `${indent}${each}`);
  return [
    `${place(file)}:${line}:${column}  ${paint(code)}  ${visible(pick(message, language))}`,
    ...(title === undefined ? [] : indented(`${es ? 'regla' : 'rule'}: ${rule} «${title}»`)),
    ...(help === undefined ? [] : indented(`${es ? 'ayuda' : 'help'}: ${pick(help, language)}`)),
    ...(story === undefined
      ? []
      : story.split('\n').flatMap((each) => {
          const indent = `    ${colors.dim('│')} ${/^ */.exec(each)?.[0] ?? ''}`;
          return wrapped(visible(each.trim()), columns - 12).map((part) =>
            `${indent}${part}`.trimEnd(),
          );
        })),
  ];
}

function countLine(report: CheckReport, language: Language): string {
  const { rules, parameters, questions, examples, unsigned, procedures } = report;
  const es = language === 'es';
  const machines =
    procedures === undefined
      ? ''
      : procedures.from === 'pack'
        ? es
          ? `, ${procedures.count} procedimientos`
          : `, ${procedures.count} procedures`
        : es
          ? `, ${procedures.count} procedimientos del programa`
          : `, ${procedures.count} procedures of the program`;
  return es
    ? `${rules} reglas (${unsigned} sin firmar), ${parameters} parámetros, ${questions} preguntas abiertas, ${examples} ejemplos${machines}`
    : `${rules} rules (${unsigned} unsigned), ${parameters} parameters, ${questions} open questions, ${examples} examples${machines}`;
}

function safetyLine({ safety, procedures }: CheckReport, language: Language): string | undefined {
  const es = language === 'es';
  if (procedures === undefined) return undefined;
  if (safety === undefined)
    return es
      ? 'Propiedades de protección: sin comprobar hasta que se corrija lo anterior'
      : 'Safety properties: not checked until the above is corrected';
  const { checked, broken, lacking } = safety;
  const without = es
    ? `, sin ${lacking} ${lacking === 1 ? 'regla que falta' : 'reglas que faltan'}`
    : `, without ${lacking} ${lacking === 1 ? 'rule that is' : 'rules that are'} missing`;
  const came = es
    ? broken === 0
      ? 'todas se cumplen'
      : `${broken} no se ${broken === 1 ? 'cumple' : 'cumplen'}`
    : broken === 0
      ? 'all hold'
      : `${broken} ${broken === 1 ? 'does' : 'do'} not hold`;
  return `${checked} ${es ? 'propiedades de protección comprobadas' : 'safety properties checked'}${lacking === 0 ? '' : without}: ${came}`;
}

function driftLine({ law }: CheckReport, language: Language): string | undefined {
  const drift = law?.changed.length ?? 0;
  if (drift === 0) return undefined;
  return language === 'es'
    ? `${drift} ${drift === 1 ? 'artículo de la ley ya no es el que se leyó' : 'artículos de la ley ya no son los que se leyeron'}`
    : `${drift} ${drift === 1 ? 'article of the law is no longer the one that was read' : 'articles of the law are no longer those that were read'}`;
}

function verdictLine({ rules, problems, profile }: CheckReport, language: Language): string {
  const es = language === 'es';
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  if (rules === 0 && problems.length === 0 && profile === undefined)
    return es ? 'No hay ninguna regla que revisar.' : 'There is no rule to check.';
  const also =
    warnings === 0
      ? ''
      : es
        ? `, ${warnings} ${warnings === 1 ? 'advertencia' : 'advertencias'}`
        : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  if (errors === 0) return `${es ? 'sin defectos' : 'no defects'}${also}`;
  return es
    ? `${errors} ${errors === 1 ? 'defecto' : 'defectos'}${also}`
    : `${errors} ${errors === 1 ? 'defect' : 'defects'}${also}`;
}

/** A path at the start of a line; build services take a line that starts with `::` for an order. */
const place = (path: string): string => visible(path.startsWith(':') ? `./${path}` : path);
