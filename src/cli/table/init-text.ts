import pc from 'picocolors';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

/** A new profile, and what was written of it. */
export interface NewProfile {
  readonly profile: string;
  readonly state: string;
  readonly zone: string;
  readonly package: string;
  /** The profile that it began as a copy of. */
  readonly from: string;
  readonly folder: string;
  readonly written: readonly string[];
  /** Files that were there, and were left as they are. */
  readonly kept: readonly string[];
}

/** The files of a new profile, and what to do next. */
export function initText(made: NewProfile, language: Language, color: boolean): string {
  const colors = pc.createColors(color);
  const es = language === 'es';
  const folder = visible(made.folder);
  const shown = [
    ...made.written.filter((path) => !path.startsWith('rules/')),
    ...rulesOf(made.written, es),
  ];
  const lines = [
    colors.bold(
      es
        ? `Perfil ${made.profile}: ${made.state}, huso ${made.zone}, paquete ${made.package}`
        : `Profile ${made.profile}: ${made.state}, zone ${made.zone}, package ${made.package}`,
    ),
    '',
    ...shown.map((path) => `  ${colors.green('+')} ${folder}/${path}`),
    ...made.kept.map(
      (path) =>
        `  ${colors.dim('=')} ${folder}/${path}  ${colors.dim(es ? '(ya estaba)' : '(was there)')}`,
    ),
    '',
    es ? 'Siga así:' : 'Go on with:',
    `  cd ${folder}`,
    '  npm install && npm test',
    `  npm run check        ${colors.dim(es ? 'qué falta llenar (POR-LLENAR), y qué protege menos o más que el orden federal' : 'what is to be filled in (POR-LLENAR), and what protects less or more than the federal order')}`,
    '',
    es
      ? 'La guía: node_modules/@mecanismo/protocol/docs/perfiles.md'
      : 'The guide, in Spanish: node_modules/@mecanismo/protocol/docs/perfiles.md',
  ];
  return `${lines.join('\n')}\n`;
}

/** A copied profile has many: they are counted. */
function rulesOf(written: readonly string[], es: boolean): string[] {
  const rules = written.filter((path) => path.startsWith('rules/'));
  return rules.length < 6 ? rules : [`rules/ (${rules.length} ${es ? 'archivos' : 'files'})`];
}
