import type { Law } from '../../machines/index';
import { citationWords } from '../words/citation-words';
import { valueWords } from '../words/payload-words';
import { ruleOf, type Wording } from '../words/wording';
import type { Requirement } from './diagram';

/** What the guards of one machine require, numbered in the order of their first use. */
export class RequirementList {
  readonly #byContent = new Map<string, Requirement>();
  readonly #wording: Wording;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  get all(): readonly Requirement[] {
    return [...this.#byContent.values()];
  }

  /** Id of what a law asks; the same for laws that ask the same. */
  idOf({ rules, speaking = [], decided = [], doubt }: Law): string {
    const content = JSON.stringify([rules, speaking, decided, doubt]);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known.id;
    const { language } = this.#wording;
    const requirement: Requirement = {
      id: `R${this.#byContent.size + 1}`,
      doubt,
      rules: rules.map((id) => {
        const rule = ruleOf(id, this.#wording);
        return {
          rule: id,
          title: rule?.title[language] ?? id,
          article: rule === undefined ? '' : citationWords(rule.citation, language),
          mustSpeak: speaking.includes(id),
        };
      }),
      restsOn: decided.map((kind) => valueWords('kind', kind, language)),
    };
    this.#byContent.set(content, requirement);
    return requirement.id;
  }
}
