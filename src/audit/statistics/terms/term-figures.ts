import type { BilingualText, Citation } from '../../../core/index';
import type { Finding, Report } from '../../report';
import { formatMonth, isWithin, type Period, parseMonth } from '../month';
import { type Band, bandsOf, bandWidth } from './band';
import { type Delays, delaysOf, lengthOf } from './delays';

const DONE = ['inTime', 'late'] as const;
const NOT_DONE = ['unmet', 'running', 'unknown'] as const;
/** What came of the terms of a rule. `unmet` are over with no act; `late` had one after them. */
export const TERM_OUTCOMES = [...DONE, ...NOT_DONE] as const;

export type TermOutcome = (typeof TERM_OUTCOMES)[number];

/** The terms of one rule that began in some months, every count as a band. */
export interface RuleTerms {
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
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
  /** Width of the narrowest bands. */
  readonly bandWidth: number;
  /** From as many terms on a rule is told. */
  readonly fromTerms: number;
  /** By their identity, each once for all the months that a release told of it together. */
  readonly rules: readonly RuleTerms[];
}

/** What the next release needs of the terms of the one before it. */
export interface PreviousTerms {
  readonly rules: readonly Omit<RuleTerms, 'compliance'>[];
}

export interface TermOptions {
  readonly period: Period;
  readonly threshold: number;
  readonly previous?: PreviousTerms | undefined;
}

/** So many times the threshold must the terms of a rule be: with fewer the bands would tell nothing. */
const LEAST_TERMS = 4;

/**
 * Compliance with the terms, from the findings of an audit. What a previous release told is repeated,
 * and only the months after it are counted: what moved from one band to another between two releases
 * would tell of single cases.
 */
export function termFigures({ findings }: Report, options: TermOptions): TermFigures {
  const { period, threshold, previous = { rules: [] } } = options;
  const told = previous.rules.map(({ outcomes, delays, ...rest }) => ({
    ...rest,
    outcomes,
    compliance: complianceOf(outcomes),
    delays,
  }));
  const fromTerms = LEAST_TERMS * threshold;
  const fresh = [...findingsByRule(findings)].flatMap(([rule, list]) => {
    const from = told
      .filter((each) => each.rule === rule)
      .reduce((next, { to }) => Math.max(next, (parseMonth(to) ?? next) + 1), period.from);
    const own = { from, to: period.to };
    const within = list.filter((finding) => isWithin(monthOf(finding) ?? -1, own));
    // How many there are decides alone, whatever came of them: it tells nothing of that.
    return within.length < fromTerms ? [] : [ruleTerms(rule, within, own, threshold)];
  });
  return {
    universe: UNIVERSE,
    dating: DATING,
    bandWidth: bandWidth(threshold),
    fromTerms,
    rules: [...told, ...fresh].sort((a, b) => order(a.rule, b.rule) || order(a.from, b.from)),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function findingsByRule(findings: Report['findings']): ReadonlyMap<string, readonly Finding[]> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!hasTerm(finding)) continue;
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return byRule;
}

function ruleTerms(
  rule: string,
  findings: readonly Finding[],
  period: Period,
  threshold: number,
): RuleTerms {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const bands = (outcomes: readonly TermOutcome[]) => {
    const counts = outcomes.map(
      (outcome) => findings.filter((finding) => outcomeOf(finding) === outcome).length,
    );
    const told = bandsOf(counts, threshold);
    return outcomes.map((outcome, at) => [outcome, told[at]] as const);
  };
  // Somebody may know how many terms there were, and in how many of them the act was done.
  const outcomes = Object.fromEntries([...bands(DONE), ...bands(NOT_DONE)]) as Record<
    TermOutcome,
    Band
  >;
  const lengths = findings
    .filter((finding) => outcomeOf(finding) === 'late')
    .map(({ lateBy }) => lengthOf(lateBy ?? ''));
  return {
    rule,
    from: formatMonth(period.from),
    to: formatMonth(period.to),
    title: first.title,
    citation: first.citation,
    responsible: first.responsible ?? null,
    outcomes,
    compliance: complianceOf(outcomes),
    delays: delaysOf(lengths, outcomes.late, threshold) ?? null,
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
