import type { RuleTerms, Share, StatisticsRelease } from '../../audit/index';
import { citationWords } from '../words/citation-words';
import type { Language } from '../words/language';
import { organName } from '../words/organs';
import { periodWords } from './period-words';
import type { Sheet } from './sheet';

/** Compliance with the terms, rule by rule. */
export function termSheet({ terms, threshold }: StatisticsRelease, language: Language): Sheet {
  const es = language === 'es';
  return {
    title: es ? 'Plazos' : 'Terms',
    notes: [
      `${es ? 'Qué se cuenta' : 'What is counted'}: ${terms.universe[language]}`,
      `${es ? 'Mes' : 'Month'}: ${terms.dating[language]}`,
      es
        ? `De cada regla se dice desde cuántos plazos hay, en qué parte de ellos se hizo el acto y, de lo hecho, qué parte en plazo: por tramos de porcentaje en los que caben más de ${threshold} plazos, nunca por su cuenta. Una regla aparece desde ${terms.fromTerms} plazos o más; los de un mes ya publicado no se vuelven a contar.`
        : `Of each rule it is told from how many terms on there are, in which share of them the act was done and, of those, which share in time: as ranges of percents with room for more than ${threshold} terms, never by their number. A rule is told from ${terms.fromTerms} terms or more on; those of a month already published are not counted again.`,
      es
        ? `Demora de lo hecho tarde, por rango más cercano y hacia arriba: mediana desde ${2 * threshold} actos, percentil 90 desde ${10 * threshold}, si los tramos dicen que los hay.`
        : `Delay of what was done late, by nearest rank and rounded up: median from ${2 * threshold} acts, 90th percentile from ${10 * threshold}, where the ranges tell that there are so many.`,
    ],
    head:
      terms.rules.length === 0
        ? []
        : [
            es ? 'Regla' : 'Rule',
            es ? 'Meses' : 'Months',
            es ? 'Obligado' : 'Owed by',
            es ? 'plazos' : 'terms',
            es ? '% con acto' : '% with the act',
            es ? 'de ello, % en plazo' : 'of it, % in time',
            es ? '% cumplido en plazo' : '% met in time',
            es ? 'mediana' : 'median',
            'p90',
          ],
    rows: terms.rules.map((rule) => ({
      label: `${rule.title[language]} (${citationWords(rule.citation, language)})`,
      level: 2,
      cells: [
        periodWords(rule, language),
        rule.responsible === null ? '' : organName(rule.responsible)[language],
        `≥ ${rule.overAtLeast}`,
        shareWords(rule.done),
        shareWords(rule.inTime),
        shareWords(rule.compliance),
        delayWords(rule.delays, 'median', language),
        delayWords(rule.delays, 'p90', language),
      ],
    })),
    charts: [],
  };
}

const shareWords = (share: Share | null): string | null =>
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
