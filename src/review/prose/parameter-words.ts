import { writeDay } from '../../audit/index';
import { parsePlainDate } from '../../core/index';
import type { Parameter, ParameterValue, Rule } from '../../rules/index';
import { enumeration } from '../words/language';
import { datumWords } from './datum-words';

function valueAlone(value: ParameterValue): string {
  return typeof value === 'object'
    ? enumeration(
        value.map((each) => datumWords('', each)),
        'es',
      )
    : datumWords('', value);
}

/** The values of a parameter that some day of a rule sees; with their dates where there are several. */
export function parameterFigure(parameter: Parameter, rule: Pick<Rule, 'effective'>): string {
  return datedWords(parameter, rule, ({ value }) => withUnit(value, parameter.unit));
}

/** The same, each value put into words in a way of one's own. */
export function datedWords(
  { values }: Parameter,
  { effective }: Pick<Rule, 'effective'>,
  figure: (dated: Parameter['values'][number]) => string,
): string {
  const seen = values.filter(
    ({ from, to }) =>
      (effective.to === null || from <= effective.to) && (to === null || effective.from <= to),
  );
  const shown = seen.length === 0 ? values : seen;
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return figure(only);
  return shown.map((each) => `${figure(each)} (${spanWords(each)})`).join('; ');
}

/** A value with its unit. A list says by itself what it is of; of one, the unit stands apart. */
export function withUnit(value: ParameterValue, unit: string): string {
  if (typeof value === 'object') return valueAlone(value);
  return `${valueAlone(value)} ${value === 1 ? oneOf(unit) : unit}`;
}

/** A unit as it follows a one: `meses` as `mes`, `días hábiles` as `día hábil`. */
const oneOf = (unit: string): string => unit.split(' ').map(singular).join(' ');

const IRREGULAR: Readonly<Record<string, string>> = { meses: 'mes', veces: 'vez' };

/** Endings of plurals, each with that of its singular; the first that fits serves. */
const ENDINGS: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/iones$/, 'ión'],
  [/(?<=[aeiouáéíóú][rl])es$/, ''],
  [/(?<=[aeo])s$/, ''],
];

function singular(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] as string;
  const ending = ENDINGS.find(([plural]) => plural.test(word));
  return ending === undefined ? word : word.replace(...ending);
}

/** `desde el 1.º de diciembre de 2012`, and until when where it ended. */
export function spanWords({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string | null;
}): string {
  return `desde el ${dayWords(from)}${to === null ? '' : ` hasta el ${dayWords(to)}`}`;
}

/** A plain date in words; what is none, as it is. */
export function dayWords(date: string): string {
  const day = parsePlainDate(date);
  return day === undefined ? date : writeDay(day).es;
}
