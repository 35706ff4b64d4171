import type { FactType } from '../format/fact';
import { reportUnknown } from './report-unknown';
import type { RuleText } from './rule-text';

type Path = readonly (string | number)[];

/** The facts that a condition may use; the type is undefined where it is itself a defect. */
export type Declared = Readonly<Record<string, { readonly type: FactType | undefined }>>;

/** What is wrong with the value that a line compares a fact of a type with. */
export function lintComparand(
  text: RuleText,
  leaf: Readonly<Record<string, unknown>>,
  type: FactType,
  path: Path,
  facts: Declared,
): void {
  const { value } = leaf;
  const isMembership = leaf.operator === 'in' || leaf.operator === 'notIn';
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const key of Object.keys(value)) {
      if (key === 'fact') continue;
      text.report(
        'E_PATH_SYNTAX',
        [...path, key],
        {
          es: 'el valor sólo puede nombrar otro hecho',
          en: 'the value may only name another fact',
        },
        { es: 'escriba `{ "fact": "…" }`', en: 'write `{ "fact": "…" }`' },
      );
    }
    const other = typeOf(text, (value as { fact?: unknown }).fact, [...path, 'fact'], facts);
    if (other === undefined) return;
    const fits = isMembership
      ? other === 'list'
      : type === 'list'
        ? other !== 'list'
        : other === type;
    if (!fits)
      text.report(
        'E_RULE_TYPE',
        path,
        {
          es: `no se comparan \`${type}\` y \`${other}\``,
          en: `\`${type}\` and \`${other}\` do not compare`,
        },
        {
          es: 'compare hechos del mismo tipo, o un valor con una lista',
          en: 'compare facts of the same type, or a value with a list',
        },
      );
    return;
  }
  const fits = isMembership
    ? Array.isArray(value) && value.length > 0 && value.every((item) => scalarFits(type, item))
    : scalarFits(type, value);
  if (!fits) {
    text.report(
      'E_RULE_TYPE',
      path,
      {
        es: isMembership
          ? 'se espera una lista no vacía de valores del tipo del hecho'
          : `se espera un valor de tipo \`${type}\``,
        en: isMembership
          ? 'expected a non-empty list of values of the type of the fact'
          : `expected a value of type \`${type}\``,
      },
      type === 'moment'
        ? {
            es: 'un momento se compara con otro hecho de tipo `moment`',
            en: 'a moment is compared with another fact of type `moment`',
          }
        : {
            es: 'escriba un valor de ese tipo o `{ "fact": "…" }`',
            en: 'write a value of that type or `{ "fact": "…" }`',
          },
    );
  }
}

function scalarFits(type: FactType, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'text') return typeof value === 'string';
  if (type === 'count') return Number.isSafeInteger(value);
  return type === 'list' && (typeof value === 'string' || Number.isSafeInteger(value));
}

/** The type of a fact that a line names; `undefined`, and reported, where it is not declared. */
export function typeOf(
  text: RuleText,
  name: unknown,
  path: Path,
  facts: Declared,
): FactType | undefined {
  if (typeof name !== 'string') {
    text.report(
      'E_RULE_SHAPE',
      path,
      { es: 'falta el nombre del hecho', en: 'the name of the fact is missing' },
      { es: 'nombre un hecho de `facts`', en: 'name a fact of `facts`' },
    );
    return undefined;
  }
  if (Object.hasOwn(facts, name)) return facts[name]?.type;
  reportUnknown(text, 'E_RULE_FACT', path, 'hecho', 'fact', name, Object.keys(facts));
  return undefined;
}
