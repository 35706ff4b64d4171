import { type Citation, ownValue } from '../../core/index';
import type { Language } from './language';

const LAWS: Readonly<Record<string, string>> = {
  reglamento: '',
  lppddhp: 'Ley',
  lfpa: 'LFPA',
};

/** A provision as lawyers write it: `art. 102 párr. 3`; of the Reglamento unless it says otherwise. */
export function citationWords(citation: Citation, language: Language): string {
  const { instrument, article, paragraph, fraction } = citation;
  const law = citation.law?.[language] ?? ownValue(LAWS, instrument) ?? instrument;
  if (article === undefined) return law;
  const parts = [
    article.startsWith('T') ? `${TRANSITORY[language]} ${article.slice(1)}` : `art. ${article}`,
    ...(paragraph === undefined ? [] : [`${PARAGRAPH[language]} ${paragraph}`]),
    ...(fraction === undefined ? [] : [`fr. ${fraction}`]),
    ...(law === '' ? [] : [OF_LAW[language](law)]),
  ];
  return parts.join(' ');
}

/** What else than a law may be cited. */
const MASCULINE = /^(Regl|Código|Acuerdo|Decreto|Estatuto|Protocolo)/;

const TRANSITORY = { es: 'transitorio', en: 'transitory' } as const;
const PARAGRAPH = { es: 'párr.', en: 'para.' } as const;
const OF_LAW = {
  es: (law: string) => `${MASCULINE.test(law) ? 'del' : 'de la'} ${law}`,
  en: (law: string) => `of the ${law}`,
} as const;
