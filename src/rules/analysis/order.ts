import type { Analysis } from './analysis';
import type { DatedRule } from './pack-index';

/** Days on which the order of acts is looked at: those on which some rule of it begins. */
const MAX_DAYS = 40;

/** Acts that must wait for one another, and duties whose act must come before what it answers. */
export function findImpossibleOrder(analysis: Analysis): void {
  const strict = analysis.index.rules.filter(isStrict);
  const days = [...new Set(strict.map(({ from }) => from))].sort((one, other) => one - other);
  const reported = new Set<DatedRule>();
  for (const day of days.slice(0, MAX_DAYS)) {
    const onDay = strict.filter(({ from, to }) => from <= day && day <= to);
    for (const dated of stuckAmong(onDay)) {
      if (reported.has(dated)) continue;
      reported.add(dated);
      analysis.findings.ofRule('E_RULE_CYCLE', dated, ['after'], CYCLE);
    }
  }
  for (const dated of analysis.index.rules) answersBefore(analysis, dated);
}

/** A rule by which an act always needs another before it. */
const isStrict = ({ rule }: DatedRule): boolean =>
  rule.kind === 'precedence' &&
  rule.when === undefined &&
  rule.forEach === undefined &&
  !['permission', 'power', 'definition'].includes(rule.modality);

/**
 * The rules among these whose act can never be the first of its kind: an act can be done if for each
 * of its rules some earlier act can be done, and what cannot be reached so waits for itself.
 */
function stuckAmong(rules: readonly DatedRule[]): readonly DatedRule[] {
  const waiting = new Set(rules);
  const closed = () => new Set([...waiting].flatMap(({ rule }) => rule.on));
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    const stuck = closed();
    for (const dated of waiting) {
      const { rule } = dated;
      if (rule.kind !== 'precedence') continue;
      const canStart = rule.after.some(({ events }) => events.some((type) => !stuck.has(type)));
      if (canStart) waiting.delete(dated);
    }
  }
  return [...waiting];
}

/** A response that by its own clauses comes before the event that it answers. */
function answersBefore({ findings }: Analysis, dated: DatedRule): void {
  const { rule } = dated;
  if (rule.kind !== 'response' || rule.response === 'self') return;
  rule.response.where?.forEach(({ field, operator, value }, at) => {
    if (field !== 'occurredAt' || operator !== 'lessThan') return;
    const name = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
    if (name === undefined || rule.facts?.[name]?.source !== 'event.occurredAt') return;
    findings.ofRule('E_RESPONSE_BEFORE', dated, ['response', 'where', at], BEFORE);
  });
}

const CYCLE = {
  message: {
    es: 'el acto espera a otro que a su vez lo espera: ninguno puede ser el primero',
    en: 'the act waits for another that waits for it: neither can come first',
  },
  help: {
    es: 'quite uno de los antecedentes, o diga en `when` cuándo se exige',
    en: 'take one of them out of `after`, or say in `when` when it is demanded',
  },
} as const;

const BEFORE = {
  message: {
    es: 'el acto que se debe sólo cuenta si es anterior al hecho que lo hace debido: nadie puede cumplir',
    en: 'the act that is owed only counts before the event that makes it owed: nobody can comply',
  },
  help: {
    es: 'compare con `greaterThanInclusive`, o use una regla de tipo `precedence`',
    en: 'compare with `greaterThanInclusive`, or use a rule of kind `precedence`',
  },
} as const;
