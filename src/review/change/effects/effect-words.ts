import type { Zone } from '../../../calendar/index';
import { visible } from '../../../core/index';
import { dateWords } from '../../report/report-words';
import { citationWords } from '../../words/citation-words';
import type { Language } from '../../words/language';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { dayWords } from '../day-words';
import type { CaseEffects } from './case-effects';
import type { GovernedFacts } from './governed-facts';
import type { Judged } from './log-effects';

/** A list of sentences under a title. */
export interface EffectSection {
  readonly title: string;
  readonly lines: readonly string[];
}

const WORDS = {
  es: {
    flips: 'Resultados que cambian',
    limits: 'Vencimientos que se mueven',
    governing: 'Plazos que corren: qué versión los rige',
    governed: 'Qué texto rige los hechos',
    stranded: 'Casos que quedan en un estado que ya no existe',
    none: 'Ningún resultado ni vencimiento de estos registros cambia.',
    absent: 'sin resultado',
    noLimit: 'sin límite',
    noCase: 'sin caso',
    log: 'registro',
  },
  en: {
    flips: 'Verdicts that change',
    limits: 'Limits that move',
    governing: 'Terms that are running: the version that governs them',
    governed: 'The text that governs each fact',
    stranded: 'Cases left in a state that no longer exists',
    none: 'No verdict and no limit of these logs changes.',
    absent: 'no verdict',
    noLimit: 'no limit',
    noCase: 'no case',
    log: 'log',
  },
} as const;

/** What a change does to the cases of some logs, in sentences. */
export function effectSections(
  { asOf, flips, limits, governing, stranded, governed }: CaseEffects,
  zone: Zone,
  language: Language,
): readonly EffectSection[] {
  const words = WORDS[language];
  const date = (text: string | undefined) =>
    text === undefined ? words.noLimit : dateWords(text, zone, language);
  const verdict = (name: keyof typeof VERDICT_NAMES | undefined) =>
    name === undefined ? words.absent : VERDICT_NAMES[name][language];
  const matter = (judged: Judged) => matterWords(judged, language);
  const sections = [
    {
      title: words.flips,
      lines: flips.map(
        (each) => `${matter(each)}: ${verdict(each.before)} → ${verdict(each.after)}.`,
      ),
    },
    {
      title: words.limits,
      lines: limits.map((each) => `${matter(each)}: ${date(each.before)} → ${date(each.after)}.`),
    },
    {
      title: words.governing,
      lines: governing.map((each) => `${matter(each)}: ${date(each.due)}. ${each.why[language]}`),
    },
    { title: words.governed, lines: governed.map((each) => governedWords(each, language)) },
    {
      title: words.stranded,
      lines: stranded.map(
        ({ case: id, actor, state, description, log }) =>
          `${visible(id)}${log === undefined ? '' : ` (${words.log} ${log})`}, ${visible(actor)}: ${visible(state)}. ${visible(description)}`,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
  const title = `${language === 'es' ? 'En los registros, al' : 'In the logs, as of'} ${dateWords(asOf, zone, language)}`;
  const isSame = flips.length === 0 && limits.length === 0 && stranded.length === 0;
  return [{ title, lines: isSame ? [words.none] : [] }, ...sections];
}

/** Which facts the old text governs and which the new one, and what that means for a term. */
function governedWords(
  { title, citation, from, before, after, hasTerm }: GovernedFacts,
  language: Language,
): string {
  const day = dayWords(from)[language];
  const rule = `${title[language]} (${citationWords(citation, language)})`;
  if (language === 'es') {
    const [fact, earlier] = before === 1 ? ['hecho', 'anterior'] : ['hechos', 'anteriores'];
    const term = hasTerm ? ' Un plazo que empezó antes conserva la cifra anterior.' : '';
    const verb = before === 1 && after === 0 ? 'Se rige' : 'Se rigen';
    return `${rule}. ${verb} por el texto anterior ${before} ${fact} (${earlier} al ${day}) y por el nuevo ${after}.${term}`;
  }
  const term = hasTerm ? ' A term that began earlier keeps the earlier figure.' : '';
  return `${rule}. The old text governs ${before} ${before === 1 ? 'fact' : 'facts'} (before ${day}), and the new one ${after}.${term}`;
}

function matterWords(
  { subject, title, citation, element, log }: Judged,
  language: Language,
): string {
  const words = WORDS[language];
  const ids = Object.values(subject).filter((id) => id !== undefined);
  const parts = [
    ids.length === 0 ? words.noCase : ids.map(visible).join(' '),
    ...(log === undefined ? [] : [`${words.log} ${log}`]),
    ...(element === undefined ? [] : [visible(element)]),
    `${title[language]} (${citationWords(citation, language)})`,
  ];
  return parts.join(' · ');
}
