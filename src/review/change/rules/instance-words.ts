import type { BilingualText, Verdict } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { both } from '../change';
import { factValueWords } from './condition-prose';
import type { DatedCondition, Flip } from './outcomes';
import { voteWords } from './vote-facts';

/** One case that the change decides otherwise: first the vote, where it turns on one. */
export function instance(
  flip: Flip | undefined,
  { rule }: DatedCondition,
): BilingualText | undefined {
  if (flip === undefined) return undefined;
  const [was, is] = [wasWords(flip.before), isWords(flip.after)];
  const vote = voteWords(flip.votes);
  const facts = factsWords(flip, rule);
  const given =
    vote === undefined ? givenWords(flip, rule) : both(`con ${vote.es}`, `with ${vote.en}`);
  const besides =
    vote === undefined || facts === undefined
      ? both('', '')
      : both(` Se supone: ${facts.es}.`, ` Given: ${facts.en}.`);
  return both(
    `Por ejemplo, ${given.es}: antes ${was.es}, ahora ${is.es}.${besides.es}`,
    `For example, ${given.en}: before ${was.en}, now ${is.en}.${besides.en}`,
  );
}

const isWords = (verdict: Verdict): BilingualText =>
  verdict === 'compliant' || verdict === 'violation'
    ? VERDICT_NAMES[verdict]
    : both(`«${VERDICT_NAMES[verdict].es}»`, `«${VERDICT_NAMES[verdict].en}»`);

const wasWords = (verdict: Verdict): BilingualText => {
  const { es, en } = isWords(verdict);
  if (verdict === 'compliant') return both('cumplía', en);
  return verdict === 'violation' ? both('incumplía', en) : both(es, en);
};

const UNTOLD = both('sin que conste dato alguno', 'with no fact on record');

/** What the rule was told, as far as it is on record. */
export function givenWords(flip: Flip, rule: Rule): BilingualText {
  const parts = [voteWords(flip.votes), factsWords(flip, rule)].filter(
    (part) => part !== undefined,
  );
  if (parts.length === 0) return UNTOLD;
  const list = (language: 'es' | 'en') => parts.map((part) => part[language]).join('; ');
  return both(`con ${list('es')}`, `with ${list('en')}`);
}

function factsWords({ facts }: Flip, { facts: declared = {} }: Rule): BilingualText | undefined {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  const list = (language: 'es' | 'en') =>
    said
      .map(([name, value]) => {
        const words = factValueWords(value, name, declared)[language];
        return `«${declared[name]?.meaning ?? name}»: ${words === ANOTHER ? OTHER[language] : words}`;
      })
      .join('; ');
  return said.length === 0 ? undefined : both(list('es'), list('en'));
}

/** The text that no rule names, as the space of facts writes it. */
const ANOTHER = '·';
const OTHER = { es: 'otro', en: 'another' } as const;
