import type { Citation } from '../../core/index';
import { MACHINES } from '../../machines/index';
import {
  isSigned,
  type Parameter,
  parametersOf,
  type Question,
  type Rule,
  splitArticles,
} from '../../rules/index';
import type { Machine } from '../diagram/diagram';
import { RuleTelling } from '../prose/rule-telling';
import { organName } from '../words/organs';
import { type ArticlePlace, byPlace, placeOf } from './article-place';
import { type LawText, lawText } from './law-text';
import type { SiteInput } from './site-input';

export const PATHS = {
  index: 'index.html',
  procedures: 'procedimientos.html',
  questions: 'preguntas.html',
  figures: 'cifras.html',
  calculators: 'calculadoras.html',
  changes: 'cambios.html',
} as const;

/** Everything that the pages show, and where each thing is shown. */
export class Atlas {
  readonly input: SiteInput;
  /** Every article of the law that is covered, and every other one that a rule cites, in order. */
  readonly articles: readonly ArticlePlace[];
  readonly machines: readonly Machine[] = MACHINES;
  readonly law: LawText | undefined;
  readonly #rules = new Map<string, Rule[]>();
  readonly #parameters: ReadonlyMap<string, Parameter>;
  readonly #figures = new Map<Rule, readonly Parameter[]>();
  readonly #versions = new Map<string, number>();

  constructor(input: SiteInput) {
    this.input = input;
    const { rules, parameters, coverage } = input.pack;
    this.#parameters = new Map(parameters.map((each) => [each.id, each]));
    for (const rule of rules) {
      const { path } = placeOf(rule.citation);
      this.#rules.set(path, [...(this.#rules.get(path) ?? []), rule]);
      this.#versions.set(rule.id, (this.#versions.get(rule.id) ?? 0) + 1);
    }
    for (const list of this.#rules.values()) list.sort(inOrderOfTheLaw);
    const covered = Object.keys(coverage?.articles ?? {}).map((article) =>
      placeOf({ instrument: coverage?.instrument ?? 'reglamento', article }),
    );
    const all = [...covered, ...rules.map(({ citation }) => placeOf(citation))];
    this.articles = [...new Map(all.map((place) => [place.path, place])).values()].sort(byPlace);
    this.law =
      input.law === undefined
        ? undefined
        : lawText(splitArticles(input.law), input.law, input.pack);
  }

  /** Rules of an article, in the order of its provisions. */
  rulesOf({ path }: ArticlePlace): readonly Rule[] {
    return this.#rules.get(path) ?? [];
  }

  versionsOf(id: string): readonly Rule[] {
    return this.input.pack.rules.filter((rule) => rule.id === id);
  }

  isSigned(rule: Rule): boolean {
    return isSigned(rule, this.input.pack.parameters);
  }

  telling(rule: Rule): RuleTelling {
    return new RuleTelling(rule, this.#parameters);
  }

  /** The figures and lists of the law on which a rule rests. */
  figuresOf(rule: Rule): readonly Parameter[] {
    let figures = this.#figures.get(rule);
    if (figures === undefined) {
      figures = parametersOf(rule, this.input.pack.parameters);
      this.#figures.set(rule, figures);
    }
    return figures;
  }

  /** What a figure or list of the pack is of. */
  figureTitle(id: string): string | undefined {
    return this.#parameters.get(id)?.title;
  }

  /** An organ by its whole name, where the glossary has it. */
  organ(code: string): string {
    const term = this.input.pack.glossary?.terms.find((each) => each.code === code);
    return term?.name ?? organName(code).es;
  }

  question(id: string): Question | undefined {
    return this.input.pack.questions.find((each) => each.id === id);
  }

  /** Where a rule is explained: the same for every version of it but the date. */
  ruleAnchor({ id, effective }: Rule): string {
    const anchor = `regla-${id.replaceAll('/', '-')}`;
    return (this.#versions.get(id) ?? 0) > 1 ? `${anchor}-${effective.from}` : anchor;
  }

  ruleHref(rule: Rule): string {
    return `${placeOf(rule.citation).path}#${this.ruleAnchor(rule)}`;
  }

  /** Where an article is explained, where the site has a page of it. */
  articleHref(citation: Pick<Citation, 'instrument' | 'article'>): string | undefined {
    const { path } = placeOf(citation);
    return this.articles.some((each) => each.path === path) ? path : undefined;
  }

  /** Where a term can be counted with the rule chosen. */
  calculatorHref({ id, kind }: Rule): string | undefined {
    return this.input.calculators === undefined || kind !== 'response'
      ? undefined
      : `${PATHS.calculators}#plazo?regla=${encodeURIComponent(id)}`;
  }
}

function inOrderOfTheLaw({ citation: one, id, effective }: Rule, other: Rule): number {
  return (
    (one.paragraph ?? 0) - (other.citation.paragraph ?? 0) ||
    romanValue(one.fraction) - romanValue(other.citation.fraction) ||
    (id < other.id ? -1 : id > other.id ? 1 : 0) ||
    (effective.from < other.effective.from ? -1 : 1)
  );
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** `IV` as 4; nothing as 0. */
function romanValue(numeral = ''): number {
  const values = [...numeral].map((letter) => NUMERALS[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
