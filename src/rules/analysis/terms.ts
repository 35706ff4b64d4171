import { formatPlainDate, ownValue } from '../../core/index';
import type { RuleTerm } from '../format/term';
import type { Analysis } from './analysis';
import type { DatedRule } from './pack-index';
import { isParameter } from './variables';

type Path = readonly (string | number)[];

/** What parameters call the units of terms; a parameter in any other unit is not questioned. */
const UNITS: Readonly<Record<string, RuleTerm['unit']>> = {
  horas: 'hours',
  'días hábiles': 'business-days',
  'días naturales': 'calendar-days',
  meses: 'months',
};

/** Duties whose term is no figure on some day, or is counted in another unit than its figure. */
export function findTermsWithoutFigure(analysis: Analysis): void {
  for (const dated of analysis.index.rules) {
    const { rule } = dated;
    if (rule.kind === 'response') {
      const { unit, length, alertAfter, cutOff, sessionsEvery } = rule.term;
      figure(analysis, dated, length, ['term', 'length'], unit);
      figure(analysis, dated, alertAfter, ['term', 'alertAfter'], 'hours');
      figure(analysis, dated, cutOff, ['term', 'cutOff'], 'calendar-days');
      figure(analysis, dated, sessionsEvery, ['term', 'sessionsEvery'], 'months');
    }
    for (const [name, { type, source, times, lastDay }] of Object.entries(rule.facts ?? {})) {
      const path = ['facts', name];
      figure(analysis, dated, times, [...path, 'times']);
      figure(analysis, dated, lastDay?.length, [...path, 'lastDay', 'length'], lastDay?.unit);
      if (!isParameter(source)) continue;
      if (type === 'count') figure(analysis, dated, source, [...path, 'source']);
      else if (type === 'list') listed(analysis, dated, source.parameter, [...path, 'source']);
    }
  }
}

function figure(
  { index, findings }: Analysis,
  dated: DatedRule,
  ref: { readonly parameter: string } | undefined,
  path: Path,
  unit?: RuleTerm['unit'],
): void {
  if (ref === undefined) return;
  const { parameter: id } = ref;
  const known = index.parameters.get(id);
  if (known === undefined) return;
  const values = index.valuesOn(id, dated);
  const last = known.values.at(-1);
  if (!values.every((value) => Number.isSafeInteger(value) && (value as number) >= 0)) {
    findings.ofRule('E_TERM_FIGURE', dated, path, {
      message: {
        es: `\`${id}\` no es un número entero, de cero en adelante, en todos los días en que rige la regla`,
        en: `\`${id}\` is not a whole number, zero or more, on every day on which the rule is in force`,
      },
      help: {
        es: `corrija \`values\` en rules/parameters/${id}.json`,
        en: `correct \`values\` in rules/parameters/${id}.json`,
      },
    });
  } else if (last !== undefined && last.to < dated.to) {
    findings.ofRule('E_TERM_FIGURE', dated, path, {
      message: {
        es: `\`${id}\` no tiene valor después del ${formatPlainDate(last.to)}, y la regla sigue en vigor`,
        en: `\`${id}\` has no value after ${formatPlainDate(last.to)}, and the rule is still in force`,
      },
      help: {
        es: `añada a rules/parameters/${id}.json el valor que sigue, o cierre la regla ese día`,
        en: `add the next value to rules/parameters/${id}.json, or close the rule on that day`,
      },
    });
  }
  const counted = ownValue(UNITS, known.parameter.unit.toLowerCase());
  if (unit !== undefined && counted !== undefined && counted !== unit) {
    findings.ofRule('E_TERM_UNIT', dated, path, {
      message: {
        es: `el plazo se cuenta en \`${unit}\` y su cifra, \`${id}\`, en ${known.parameter.unit}`,
        en: `the term is counted in \`${unit}\` and its figure, \`${id}\`, in \`${counted}\``,
      },
      help: {
        es: 'escriba la misma unidad en la regla y en el parámetro',
        en: 'write the same unit in the rule and in the parameter',
      },
    });
  }
}

function listed({ index, findings }: Analysis, dated: DatedRule, id: string, path: Path): void {
  if (!index.parameters.has(id) || index.valuesOn(id, dated).every(Array.isArray)) return;
  findings.ofRule('E_TERM_FIGURE', dated, path, {
    message: {
      es: `\`${id}\` no es una lista en todos los días en que rige la regla`,
      en: `\`${id}\` is not a list on every day on which the rule is in force`,
    },
    help: {
      es: `escriba entre corchetes los valores de rules/parameters/${id}.json`,
      en: `write the values of rules/parameters/${id}.json in brackets`,
    },
  });
}
