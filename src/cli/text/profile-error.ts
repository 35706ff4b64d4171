import type { RuleDefect } from '../../rules/index';
import type { Language } from './language';

/** Those after it are told by `check`. */
const MOST_TOLD = 5;

/** Why a profile cannot be used: its first faults, and where the rest are told. */
export function profileError(defects: readonly RuleDefect[], language: Language): string {
  const faults = defects.filter(({ level }) => level !== 'warning');
  const label = language === 'es' ? 'ayuda' : 'help';
  const lines = faults
    .slice(0, MOST_TOLD)
    .flatMap(({ code, file, line, column, message, help }) => [
      `${code}  ${file}:${line}:${column}  ${message[language]}`,
      ...(help === undefined ? [] : [`  ${label}: ${help[language]}`]),
    ]);
  const head =
    language === 'es'
      ? `El perfil no se puede usar: ${faults.length} ${faults.length === 1 ? 'defecto' : 'defectos'}. \`mecanismo check <carpeta>\` los dice todos.`
      : `The profile cannot be used: ${faults.length} ${faults.length === 1 ? 'defect' : 'defects'}. \`mecanismo check <folder>\` tells them all.`;
  return `${head}\n${lines.join('\n')}\n`;
}
