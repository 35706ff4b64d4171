import type { BilingualText, Citation } from '../../../core/index';
import type { Finding, Report } from '../../report';
import { isWithin, type Period, parseMonth } from '../month';
import { type Band, bandOf } from './band';
import { type Delays, delaysOf, lengthOf } from './delays';

/** What came of the terms of a rule. `unmet` are over with no act; `late` had one after them. */
export const TERM_OUTCOMES = ['inTime', 'late', 'unmet', 'running', 'unknown'] as const;

export type TermOutcome = (typeof TERM_OUTCOMES)[number];

/** The terms of one rule, every count as a band. */
export interface RuleTerms {
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly responsible: string | null;
  readonly outcomes: Readonly<Record<TermOutcome, Band>>;
  /** Least and most percent of the terms that are over that were met, as the bands tell; `null` where they tell nothing. */
  readonly compliance: { readonly atLeast: number; readonly atMost: number } | null;
  readonly delays: Delays | null;
}

/** Terms that began in the period, by rule. */
export interface TermFigures {
  readonly universe: BilingualText;
  readonly dating: BilingualText;
  /** Width of the bands. */
  readonly bandWidth: number;
  /** Rules of which some count is not in the first band, by their identity. */
  readonly rules: readonly RuleTerms[];
}

/** What the next release needs of the terms of the one before it. */
export interface PreviousTerms {
  readonly rules: readonly Pick<RuleTerms, 'rule' | 'outcomes' | 'delays'>[];
}

export interface TermOptions {
  readonly period: Period;
  readonly threshold: number;
  readonly previous?: PreviousTerms | undefined;
}

/** Compliance with the terms, from the findings of an audit. */
export function termFigures({ findings }: Report, options: TermOptions): TermFigures {
  const { period, threshold, previous } = options;
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!hasTerm(finding) || !isWithin(monthOf(finding) ?? -1, period)) continue;
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  const rules = [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, list]) => {
      const before = previous?.rules.find((each) => each.rule === rule);
      const first = previous === undefined ? undefined : bandOf(0, threshold);
      const bandsBefore = (outcome: TermOutcome) => before?.outcomes[outcome] ?? first;
      const terms = ruleTerms(rule, list, threshold, bandsBefore, before?.delays);
      return TERM_OUTCOMES.some((outcome) => terms.outcomes[outcome].atLeast > 0) ? [terms] : [];
    });
  return { universe: UNIVERSE, dating: DATING, bandWidth: 2 * threshold, rules };
}

function ruleTerms(
  rule: string,
  findings: readonly Finding[],
  threshold: number,
  bandBefore: (outcome: TermOutcome) => Band | undefined,
  delaysBefore: RuleTerms['delays'] | undefined,
): RuleTerms {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const count = (outcome: TermOutcome) =>
    findings.filter((finding) => outcomeOf(finding) === outcome).length;
  const outcomes = Object.fromEntries(
    TERM_OUTCOMES.map((outcome) => [
      outcome,
      bandOf(count(outcome), threshold, bandBefore(outcome)),
    ]),
  ) as Record<TermOutcome, Band>;
  const lengths = findings
    .filter((finding) => outcomeOf(finding) === 'late')
    .map(({ lateBy }) => lengthOf(lateBy ?? ''));
  // The delays stand with the band of which they are: a new median would tell of few new cases.
  const stands = bandBefore('late') === outcomes.late;
  return {
    rule,
    title: first.title,
    citation: first.citation,
    responsible: first.responsible ?? null,
    outcomes,
    compliance: complianceOf(outcomes),
    delays: (stands ? delaysBefore : delaysOf(lengths, outcomes.late, threshold)) ?? null,
  };
}

const hasTerm = ({ rule, due, verdict }: Finding): boolean =>
  due !== undefined && verdict !== 'not-applicable' && !rule.startsWith('log/');

const monthOf = ({ startedAt }: Finding) => parseMonth(startedAt?.slice(0, 7) ?? '');

function outcomeOf({ verdict, lateBy }: Finding): TermOutcome {
  if (verdict === 'compliant') return 'inTime';
  if (verdict === 'pending') return 'running';
  if (verdict === 'violation' || verdict === 'warning') {
    return lateBy === undefined ? 'unmet' : 'late';
  }
  return 'unknown';
}

/** The bounds that the bands set to the share of terms met among those that are over. */
function complianceOf({
  inTime,
  late,
  unmet,
}: Readonly<Record<TermOutcome, Band>>): RuleTerms['compliance'] {
  const share = (met: number, missed: number) => (100 * met) / (met + missed);
  if (inTime.atLeast + late.atLeast + unmet.atLeast === 0) return null;
  return {
    atLeast:
      inTime.atLeast === 0 ? 0 : Math.floor(share(inTime.atLeast, late.atMost + unmet.atMost)),
    atMost: Math.ceil(share(inTime.atMost, late.atLeast + unmet.atLeast)),
  };
}

const UNIVERSE: BilingualText = {
  es: 'Plazos que nacieron en el periodo, una vez por cada hecho que los hizo nacer, según la revisión. En «no se sabe» están los controvertidos.',
  en: 'Terms that began in the period, once for each event that began one, as audited. Contestable ones are under unknown.',
};
const DATING: BilingualText = {
  es: 'El mes en que el plazo empezó, en la hora de la autoridad.',
  en: "The month in which the term began, in the authority's time.",
};
