import { type BilingualText, visible } from '../../core/index';
import type { RuleDefect } from '../load/defect';
import type { RuleText } from '../load/rule-text';
import type { AnalysisCode } from './codes';
import type { DatedParameter, DatedRule } from './pack-index';

type Path = readonly (string | number)[];

/** What is wrong, and what to do about it. */
export interface Words {
  readonly message: BilingualText;
  readonly help: BilingualText;
}

/** Nobody reads more of one kind. */
const MAX_OF_A_KIND = 100;

/** What the analysis finds, each at its place. */
export class Findings {
  readonly list: RuleDefect[] = [];
  readonly #counts = new Map<AnalysisCode, number>();

  /** Something wrong with a rule, at the value under a path of its file. */
  ofRule(
    code: AnalysisCode,
    { rule, text }: DatedRule,
    at: Path,
    words: Words,
    level?: 'warning',
  ): void {
    this.#add(code, text, at, words, level, rule.id);
  }

  /** Something wrong with a parameter. */
  ofParameter(
    code: AnalysisCode,
    { parameter, text }: DatedParameter,
    at: Path,
    words: Words,
    level?: 'warning',
  ): void {
    const title = visible(parameter.title);
    const message = {
      es: `«${title}» (\`${parameter.id}\`): ${words.message.es}`,
      en: `"${title}" (\`${parameter.id}\`): ${words.message.en}`,
    };
    this.#add(code, text, at, { ...words, message }, level);
  }

  /** Something wrong with another file. */
  ofFile(code: AnalysisCode, text: RuleText, at: Path, words: Words, level?: 'warning'): void {
    this.#add(code, text, at, words, level);
  }

  #add(
    code: AnalysisCode,
    text: RuleText,
    at: Path,
    { message, help }: Words,
    level: 'warning' | undefined,
    rule?: string,
  ): void {
    const count = this.#counts.get(code) ?? 0;
    if (count >= MAX_OF_A_KIND) return;
    this.#counts.set(code, count + 1);
    this.list.push({
      code,
      file: text.file,
      ...text.placeOf(at),
      message,
      help,
      ...(level === undefined ? {} : { level }),
      ...(rule === undefined ? {} : { rule }),
    });
  }
}

/** A rule as another rule's finding names it. */
export const named = ({ rule }: DatedRule): BilingualText => ({
  es: `«${visible(rule.title.es)}» (\`${rule.id}\`)`,
  en: `"${visible(rule.title.en)}" (\`${rule.id}\`)`,
});
