import type { Fact, FactType, Leaf, Operator, Parameter, Rule } from '../../rules/index';
import { citationWords } from '../words/citation-words';
import { alternatives } from '../words/language';
import { lengthWords, type Unit } from '../words/term-words';
import { operatorWords } from './comparison-words';
import { datumWords, isFeminine } from './datum-words';
import { meaningWords } from './meaning-words';
import { datedWords, parameterFigure } from './parameter-words';

/** What stands for what a record leaves unsaid, as it is said of one that does say it. */
const UNSAID: Readonly<Record<string, (isFeminine: boolean) => string>> = {
  unnamed: (isFeminine) => (isFeminine ? 'se la nombra' : 'se le nombra'),
  unstated: () => 'se precisa',
  'not-stated': () => 'se precisa',
  undeclared: () => 'se declara',
  untold: () => 'se dice',
};

/** What is needed to put a rule into words: its facts, and the figures of the law that it names. */
export class RuleTelling {
  readonly rule: Rule;
  readonly #parameters: ReadonlyMap<string, Parameter>;

  constructor(rule: Rule, parameters: ReadonlyMap<string, Parameter>) {
    this.rule = rule;
    this.#parameters = parameters;
  }

  /** One comparison in words: `«Órgano que la otorgó» es Junta de Gobierno`. */
  compared(name: string, operator: Operator, value: Leaf['value']): string {
    const fact = this.fact(name);
    const subject = this.factWords(name);
    if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
      return `${subject}: ${datumWords('', (operator === 'equal') === value)}`;
    }
    const meaning = fact?.meaning ?? '';
    const unsaid =
      typeof value === 'string' && Object.hasOwn(UNSAID, value) ? UNSAID[value] : undefined;
    if (unsaid !== undefined && (operator === 'equal' || operator === 'notEqual')) {
      return `${subject}: ${operator === 'equal' ? 'no ' : ''}${unsaid(isFeminine(meaning))}`;
    }
    return `${subject} ${this.operatorAndValue(operator, value, keyOf(fact), fact?.type, meaning)}`;
  }

  /** An operator and what something is compared with: a value, one of several, another fact. */
  operatorAndValue(
    operator: Operator,
    value: Leaf['value'],
    key: string,
    type: FactType | undefined,
    meaning = '',
  ): string {
    const words = operatorWords(operator, type);
    if (typeof value !== 'object') return `${words} ${datumWords(key, value, meaning)}`;
    if ('fact' in value) {
      const other = this.factWords(value.fact);
      if (operator === 'in') return `es alguno de los de ${other}`;
      return operator === 'notIn' ? `no es ninguno de los de ${other}` : `${words} ${other}`;
    }
    const list = value.map((each) => datumWords(key, each, meaning));
    return `${words} ${operator === 'notIn' ? list.join(' ni ') : alternatives(list, 'es')}`;
  }

  /** A fact by its meaning, with the figure where it is one of the law, and its factor. */
  factWords(name: string): string {
    const fact = this.fact(name);
    if (fact === undefined) return `«${name}»`;
    const { source, times } = fact;
    const figure =
      typeof source === 'object' && 'parameter' in source
        ? ` (${this.figure(source.parameter)})`
        : '';
    const factor =
      times === undefined ? '' : ` (con el factor ${this.figure(times.parameter)}, ya aplicado)`;
    return `«${meaningWords(fact.meaning)}»${figure}${factor}`;
  }

  fact(name: string): Fact | undefined {
    const facts = this.rule.facts ?? {};
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
  }

  parameter(id: string): Parameter | undefined {
    return this.#parameters.get(id);
  }

  /** A figure of the law with its unit, while the rule is in force. */
  figure(id: string): string {
    const parameter = this.#parameters.get(id);
    return parameter === undefined ? `«${id}»` : parameterFigure(parameter, this.rule);
  }

  /** A length of time with its unit, while the rule is in force: `72 horas`. */
  lengthOf(id: string, unit: Unit): string {
    const parameter = this.#parameters.get(id);
    if (parameter === undefined) return lengthWords(undefined, unit, 'es');
    return datedWords(parameter, this.rule, ({ value }) => lengthWords(value, unit, 'es'));
  }

  /** A term of no length ends at the moment that it is counted from. */
  isZero(id: string): boolean {
    return this.#parameters.get(id)?.values.every(({ value }) => value === 0) === true;
  }

  /** Whether a figure is of this tool, and not of the law. */
  isOwnFigure(id: string): boolean {
    return this.#parameters.get(id)?.citation.instrument === 'configuration';
  }

  /** Where a figure is from: `art. 94`; of our own configuration, that it is. */
  figureSource(id: string): string {
    const citation = this.#parameters.get(id)?.citation;
    if (citation === undefined) return '';
    const { instrument, article } = citation;
    if (instrument === 'configuration') {
      return article === undefined
        ? 'cifra de esta herramienta'
        : `cifra de esta herramienta, para el art. ${article}`;
    }
    return citationWords({ instrument, ...(article === undefined ? {} : { article }) }, 'es');
  }
}

/** What the log calls the value of a fact. */
export function keyOf(fact: Fact | undefined): string {
  const source = fact?.source;
  const path =
    typeof source === 'string'
      ? source
      : source !== undefined && 'value' in source
        ? (source.value ?? '')
        : '';
  return path.split('.').at(-1) ?? '';
}
