import { computed } from '../history/computed';
import { parametersBehind } from '../history/computed-parameters';
import { parameterNames } from '../load/signature';
import type { Analysis } from './analysis';
import type { DatedRule } from './pack-index';
import { NAMES_FACTS } from './variables';

/** Parameters that the library reads by their names, outside any rule. */
const READ_BY_THE_LIBRARY = ['alerts/late-entry-hours', 'data/cell-floor'];

/** What is written and nothing reads: parameters, questions, facts. */
export function findUnused({ index, findings }: Analysis): void {
  const { rules } = index;
  const parameters = new Set([
    ...READ_BY_THE_LIBRARY,
    ...Object.keys(computed).flatMap(parametersBehind),
    ...rules.flatMap(({ rule }) => parameterNames(rule)),
  ]);
  for (const dated of index.parameters.values()) {
    if (parameters.has(dated.parameter.id)) continue;
    findings.ofParameter('E_UNUSED_PARAMETER', dated, ['id'], UNUSED_PARAMETER, 'warning');
  }
  const questions = new Set(
    rules.flatMap(({ rule }) =>
      [...rule.interpretation, ...(rule.contested ?? [])].map(({ question }) => question),
    ),
  );
  for (const text of index.pack.texts.values()) {
    const { id } = (text.value ?? {}) as { readonly id?: string };
    const asked = index.pack.questions.some((question) => question.id === id);
    if (!asked || id === undefined || questions.has(id)) continue;
    findings.ofFile('E_UNUSED_QUESTION', text, ['id'], unusedQuestion(id), 'warning');
  }
  for (const dated of rules) unusedFacts(findings, dated);
}

function unusedFacts(findings: Analysis['findings'], dated: DatedRule): void {
  const { facts = {}, examples: _, ...rest } = dated.rule;
  const used = factNames([rest, Object.values(facts)]);
  for (const name of Object.keys(facts)) {
    if (used.has(name)) continue;
    findings.ofRule('E_UNUSED_FACT', dated, ['facts', name], unusedFact(name), 'warning');
  }
}

/** Every fact that a value names: in lines, in clauses, and as the beginning of a term. */
function factNames(value: unknown): Set<string> {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      part.forEach(visit);
      return;
    }
    for (const [key, member] of Object.entries(part)) {
      if (!NAMES_FACTS.has(key)) visit(member);
      else for (const name of [member].flat()) names.add(String(name));
    }
  };
  visit(value);
  return names;
}

const UNUSED_PARAMETER = {
  message: { es: 'ninguna regla nombra este parámetro', en: 'no rule names this parameter' },
  help: {
    es: 'nómbrelo en la regla que lleva esa cifra, o quite el archivo',
    en: 'name it in the rule that has this figure, or remove the file',
  },
} as const;

const unusedQuestion = (id: string) => ({
  message: {
    es: `ninguna regla nombra la pregunta \`${id}\``,
    en: `no rule names question \`${id}\``,
  },
  help: {
    es: 'nómbrela en `interpretation` de la regla que decide, o quite el archivo',
    en: 'name it in `interpretation` of the rule that it decides, or remove the file',
  },
});

const unusedFact = (name: string) => ({
  message: {
    es: `el hecho \`${name}\` se declara y no se usa`,
    en: `fact \`${name}\` is declared and not used`,
  },
  help: { es: 'quítelo, o escriba la línea que falta', en: 'remove it, or write the missing line' },
});
