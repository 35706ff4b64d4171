import {
  type Band,
  type RuleTerms,
  type StatisticsRelease,
  TERM_OUTCOMES,
} from '../../audit/index';
import { citationWords } from '../words/citation-words';
import type { Language } from '../words/language';
import { organName } from '../words/organs';
import { periodWords } from './period-words';
import type { Sheet } from './sheet';

const OUTCOME_WORDS = {
  es: ['en plazo', 'tarde', 'sin cumplir', 'corren', 'no se sabe'],
  en: ['in time', 'late', 'not met', 'running', 'not known'],
} as const;

/** Compliance with the terms, rule by rule. */
export function termSheet({ terms, threshold }: StatisticsRelease, language: Language): Sheet {
  const es = language === 'es';
  return {
    title: es ? 'Plazos' : 'Terms',
    notes: [
      `${es ? 'Qué se cuenta' : 'What is counted'}: ${terms.universe[language]}`,
      `${es ? 'Mes' : 'Month'}: ${terms.dating[language]}`,
      es
        ? `Las cuentas se dan por tramos de ${terms.bandWidth} o más; el cumplimiento es lo que los tramos permiten decir, entre los plazos vencidos. Cada regla aparece desde ${terms.fromTerms} plazos, y los de un mes ya publicado no se vuelven a contar.`
        : `Counts are given in ranges of ${terms.bandWidth} or more; compliance is what the ranges tell, among terms that are over. A rule is told from ${terms.fromTerms} terms on, and those of a month already published are not counted again.`,
      es
        ? `Demora de lo hecho tarde, por rango más cercano y hacia arriba: mediana desde ${2 * threshold} actos, percentil 90 desde ${10 * threshold}, según el tramo.`
        : `Delay of what was done late, by nearest rank and rounded up: median from ${2 * threshold} acts, 90th percentile from ${10 * threshold}, by the range.`,
    ],
    head:
      terms.rules.length === 0
        ? []
        : [
            es ? 'Regla' : 'Rule',
            es ? 'Meses' : 'Months',
            es ? 'Obligado' : 'Owed by',
            ...OUTCOME_WORDS[language],
            es ? '% en plazo' : '% in time',
            es ? 'mediana' : 'median',
            'p90',
          ],
    rows: terms.rules.map((rule) => ({
      label: `${rule.title[language]} (${citationWords(rule.citation, language)})`,
      level: 2,
      cells: [
        periodWords(rule, language),
        rule.responsible === null ? '' : organName(rule.responsible)[language],
        ...TERM_OUTCOMES.map((outcome) => bandWords(rule.outcomes[outcome])),
        complianceWords(rule.compliance),
        delayWords(rule.delays, 'median', language),
        delayWords(rule.delays, 'p90', language),
      ],
    })),
    charts: [],
  };
}

const bandWords = ({ atLeast, atMost }: Band): string => `${atLeast}–${atMost}`;

const complianceWords = (share: RuleTerms['compliance']): string | null =>
  share === null ? null : `${share.atLeast}–${share.atMost}`;

function delayWords(
  delays: RuleTerms['delays'],
  which: 'median' | 'p90',
  language: Language,
): string | null {
  const value = delays?.[which];
  if (delays === null || typeof value !== 'number') return null;
  const unit = { hours: 'h', days: language === 'es' ? 'días' : 'days' }[delays.unit];
  return `≤ ${value} ${unit}`;
}
