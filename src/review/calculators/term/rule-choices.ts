import type { Profile, ResponseRule } from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { organName } from '../../words/organs';
import { termWords } from '../../words/term-words';

/** A rule with a term, as a person finds it. */
export interface RuleChoice {
  readonly id: string;
  readonly title: string;
  /** `art. 94 párr. 1`. */
  readonly place: string;
  /** `72 horas`. */
  readonly term: string;
  readonly article: string;
  /** What it is found by: plain lower-case text. */
  readonly words: string;
}

/** The rules by which something is owed within a term, in force on a civil day, by law and article. */
export function ruleChoices({ rules }: Profile, day: number): readonly RuleChoice[] {
  const ids = [...new Set(rules.rules.map(({ rule }) => rule.id))].sort();
  return ids
    .flatMap((id): readonly ResponseRule[] => {
      const version = rules.versionsOf(id).find(({ from, to }) => from <= day && day <= to);
      return version?.rule.kind === 'response' ? [version.rule] : [];
    })
    .sort((one, other) => orderOf(one) - orderOf(other))
    .map((rule) => {
      const place = citationWords(rule.citation, 'es');
      const term = termWords(rule, rules, day, 'es');
      const { title, summary, citation, addressee } = rule;
      return {
        id: rule.id,
        title: title.es,
        place,
        term,
        article: citation.article ?? '',
        words: plain([title.es, summary, term, organName(addressee).es, place].join(' ')),
      };
    });
}

/** The choices that answer what was typed: every word is found, and a number is the article. */
export function matching(choices: readonly RuleChoice[], typed: string): readonly RuleChoice[] {
  const words = plain(typed)
    .split(/[^a-z0-9ñ]+/)
    .filter((word) => word !== '' && !LABELS.has(word));
  return choices.filter((choice) =>
    words.every((word) =>
      /^\d+$/.test(word)
        ? choice.article === word || choice.term.split(' ').includes(word)
        : choice.words.includes(stemOf(word)),
    ),
  );
}

/** A long word without its ending, so that a verb finds its noun and a plural its singular. */
const stemOf = (word: string): string =>
  word.length < LONG ? word : word.slice(0, Math.ceil(word.length * STEM));

const LONG = 7;
const STEM = 0.7;

/** Words that only say that a number is an article. */
const LABELS = new Set(['art', 'arts', 'articulo', 'articulos']);

/** Past every article, so that the Ley stands after the Reglamento. */
const LAW_APART = 10_000;
const TRANSITORY = 1_000;

function orderOf({ citation }: ResponseRule): number {
  const { article = '0', instrument } = citation;
  const number = article.startsWith('T') ? TRANSITORY + Number(article.slice(1)) : Number(article);
  return number + (instrument === 'reglamento' ? 0 : LAW_APART);
}

const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
