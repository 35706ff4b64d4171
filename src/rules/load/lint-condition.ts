import { operatorsFor } from '../evaluate/operators';
import { MAX_CONDITION_DEPTH, OPERATORS } from '../format/condition';
import { type Declared, lintComparand, typeOf } from './lint-comparand';
import { reportUnknown, shown } from './report-unknown';
import type { RuleText } from './rule-text';

type Path = readonly (string | number)[];

const GROUPS = ['all', 'any', 'not'];
const LEAF_KEYS = ['name', 'fact', 'operator', 'value'];

/**
 * What a schema cannot say well of a condition tree: which group, operator or fact is wrong, where,
 * and what was probably meant.
 */
export function lintCondition(
  text: RuleText,
  node: unknown,
  path: Path,
  facts: Declared,
  depth = 1,
): void {
  if (depth > MAX_CONDITION_DEPTH) {
    text.report(
      'E_LIMIT_DEPTH',
      path,
      {
        es: `la condición anida más de ${MAX_CONDITION_DEPTH} grupos`,
        en: `the condition nests more than ${MAX_CONDITION_DEPTH} groups`,
      },
      { es: 'aplane los grupos', en: 'flatten the groups' },
    );
    return;
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    text.report(
      'E_RULE_SHAPE',
      path,
      {
        es: 'aquí va un grupo (all, any, not) o una línea de condición',
        en: 'expected a group (all, any, not) or a condition line',
      },
      {
        es: 'una línea lleva `name`, `fact`, `operator` y `value`',
        en: 'a line has `name`, `fact`, `operator` and `value`',
      },
    );
    return;
  }
  const keys = Object.keys(node);
  const groups = GROUPS.filter((key) => keys.includes(key));
  if (groups.length > 1 || (groups.length === 1 && keys.length > 1)) {
    text.report(
      'E_RULE_AMBIGUOUS',
      path,
      {
        es: `\`${keys.slice(0, 4).map(shown).join('` y `')}\` no pueden ir juntas`,
        en: `\`${keys.slice(0, 4).map(shown).join('` and `')}\` cannot stand side by side`,
      },
      { es: 'anide un grupo dentro del otro', en: 'nest one group inside the other' },
    );
    return;
  }
  const [group] = groups;
  if (group !== undefined)
    lintGroup(text, node as Record<string, unknown>, group, path, facts, depth);
  else lintLeaf(text, node as Record<string, unknown>, path, facts);
}

function lintGroup(
  text: RuleText,
  node: Readonly<Record<string, unknown>>,
  group: string,
  path: Path,
  facts: Declared,
  depth: number,
): void {
  const content = node[group];
  if (group === 'not') {
    lintCondition(text, content, [...path, group], facts, depth + 1);
    return;
  }
  if (!Array.isArray(content)) {
    text.report(
      'E_RULE_SHAPE',
      [...path, group],
      { es: `\`${group}\` lleva una lista`, en: `\`${group}\` takes a list` },
      { es: 'escriba sus líneas entre corchetes', en: 'write its lines in brackets' },
    );
    return;
  }
  if (content.length === 0) {
    text.report(
      'E_RULE_EMPTY',
      [...path, group],
      {
        es: `\`${group}\` está vacío y se cumpliría o fallaría siempre`,
        en: `\`${group}\` is empty and would always hold or fail`,
      },
      {
        es: 'escriba al menos una línea o quite el grupo',
        en: 'write at least one line or drop the group',
      },
    );
  }
  content.forEach((child, at) => {
    lintCondition(text, child, [...path, group, at], facts, depth + 1);
  });
}

function lintLeaf(
  text: RuleText,
  leaf: Readonly<Record<string, unknown>>,
  path: Path,
  facts: Declared,
): void {
  for (const key of Object.keys(leaf)) {
    if (LEAF_KEYS.includes(key)) continue;
    if (key === 'path') {
      text.report(
        'E_PATH_SYNTAX',
        [...path, key],
        { es: 'una condición no lleva `path`', en: 'a condition takes no `path`' },
        {
          es: 'declare el hecho en `facts` con su `source`',
          en: 'declare the fact in `facts` with its `source`',
        },
      );
    } else
      reportUnknown(text, 'E_RULE_KEY', [...path, key], 'clave', 'key', key, [
        ...LEAF_KEYS,
        ...GROUPS,
      ]);
  }
  if (
    typeof leaf.operator === 'string' &&
    !(OPERATORS as readonly string[]).includes(leaf.operator)
  ) {
    reportUnknown(
      text,
      'E_RULE_OPERATOR',
      [...path, 'operator'],
      'operador',
      'operator',
      leaf.operator,
      OPERATORS,
    );
    return;
  }
  const type = typeOf(text, leaf.fact, [...path, 'fact'], facts);
  if (type === undefined || typeof leaf.operator !== 'string') return;
  const allowed: readonly string[] = operatorsFor(type);
  if (!allowed.includes(leaf.operator)) {
    text.report(
      'E_RULE_TYPE',
      [...path, 'operator'],
      {
        es: `\`${leaf.operator}\` no compara hechos de tipo \`${type}\``,
        en: `\`${leaf.operator}\` does not compare facts of type \`${type}\``,
      },
      {
        es: `use ${allowed.map((name) => `\`${name}\``).join(', ')}`,
        en: `use ${allowed.map((name) => `\`${name}\``).join(', ')}`,
      },
    );
  }
  lintComparand(text, leaf, type, [...path, 'value'], facts);
}
