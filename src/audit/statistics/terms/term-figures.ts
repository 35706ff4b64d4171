import type { BilingualText, Citation, Verdict } from '../../../core/index';
import type { Finding, Report } from '../../report';
import { formatMonth, isWithin, type Month, type Period, parseMonth } from '../month';
import { type Delays, delaysOf, lengthOf } from './delays';
import { leastWhole, type Share } from './share';
import {
  leastLate,
  type Protection,
  type TermCounts,
  type ToldTerms,
  toldTerms,
} from './told-terms';

/** The terms of one rule that began in some months and are over, as shares told by ranges. */
export interface RuleTerms extends ToldTerms {
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly responsible: string | null;
  /** Least and most percent of the terms that are over that were met, as the two shares tell. */
  readonly compliance: Share;
  readonly delays: Delays | null;
}

/** Terms that began in the period, by rule. */
export interface TermFigures {
  readonly universe: BilingualText;
  readonly dating: BilingualText;
  /** With fewer terms that are over a rule is not told. */
  readonly fromTerms: number;
  /** By their identity, each once for all the months that a release told of it together. */
  readonly rules: readonly RuleTerms[];
  /** Months of which a release of the first version told; they are not counted again. */
  readonly toldBefore?: readonly ToldBefore[];
}

/** Months of a rule of which an earlier release told in another way. */
export interface ToldBefore {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What the next release needs of the terms of the one before it. */
export interface PreviousTerms {
  readonly rules: readonly Omit<RuleTerms, 'compliance'>[];
  readonly toldBefore?: readonly ToldBefore[] | undefined;
}

export interface TermOptions {
  readonly period: Period;
  readonly threshold: number;
  readonly previous?: PreviousTerms | undefined;
  /** What is published of the same months, by other tables. */
  readonly figuresOver: (period: Period) => readonly number[];
}

/** Verdicts of the findings that are counted: no others need be made. */
export const OF_TERMS_OVER: ReadonlySet<Verdict> = new Set(['compliant', 'violation', 'warning']);

/**
 * Compliance with the terms, from the findings of an audit. What a previous release told is repeated,
 * and only the months after it are counted: what moved from one range to another between two
 * releases would tell of single cases.
 */
export function termFigures({ findings }: Report, options: TermOptions): TermFigures {
  const { period, threshold, previous = { rules: [] } } = options;
  const { toldBefore = [] } = previous;
  const figures = new Map<Month, readonly number[]>();
  const figuresSince = (from: Month) => {
    const known = figures.get(from) ?? options.figuresOver({ from, to: period.to });
    figures.set(from, known);
    return known;
  };
  // In the order in which they are made, so that the same figures are the same bytes.
  const told = previous.rules.map(
    ({ rule, from, to, title, citation, responsible, overAtLeast, done, inTime, delays }) => ({
      ...{ rule, from, to, title, citation, responsible, overAtLeast, done, inTime },
      compliance: complianceOf({ done, inTime }),
      delays,
    }),
  );
  const fresh = [...findingsByRule(findings)].flatMap(([rule, list]) => {
    const from = [...told, ...toldBefore]
      .filter((each) => each.rule === rule)
      .reduce((next, { to }) => Math.max(next, (parseMonth(to) ?? next) + 1), period.from);
    const own = { from, to: period.to };
    const within = list.filter((finding) => isWithin(monthOf(finding) ?? -1, own));
    return ruleTerms(rule, within, own, { threshold, figures: figuresSince(from) }) ?? [];
  });
  return {
    universe: UNIVERSE,
    dating: DATING,
    fromTerms: leastWhole(threshold),
    rules: [...told, ...fresh].sort((a, b) => order(a.rule, b.rule) || order(a.from, b.from)),
    ...(toldBefore.length === 0 ? {} : { toldBefore }),
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
  protection: Protection,
): RuleTerms | undefined {
  const [first] = findings;
  if (first === undefined) return undefined;
  const counts = { inTime: 0, late: 0, unmet: 0 };
  const lengths: number[] = [];
  for (const finding of findings) {
    const outcome = outcomeOf(finding);
    if (outcome !== undefined) counts[outcome]++;
    if (outcome === 'late') lengths.push(lengthOf(finding.lateBy ?? ''));
  }
  const told = toldTerms(counts, protection);
  if (told === undefined) return undefined;
  return {
    rule,
    from: formatMonth(period.from),
    to: formatMonth(period.to),
    title: first.title,
    citation: first.citation,
    responsible: first.responsible ?? null,
    ...told,
    compliance: complianceOf(told),
    delays: delaysOf(lengths, leastLate(told), protection.threshold) ?? null,
  };
}

const hasTerm = ({ rule, due, verdict }: Finding): boolean =>
  due !== undefined && verdict !== 'not-applicable' && !rule.startsWith('log/');

const monthOf = ({ startedAt }: Finding) => parseMonth(startedAt?.slice(0, 7) ?? '');

/** `undefined` of what is not over, or not known. */
function outcomeOf({ verdict, lateBy }: Finding): keyof TermCounts | undefined {
  if (verdict === 'compliant') return 'inTime';
  if (verdict !== 'violation' && verdict !== 'warning') return undefined;
  return lateBy === undefined ? 'unmet' : 'late';
}

function complianceOf({ done, inTime }: Pick<ToldTerms, 'done' | 'inTime'>): Share {
  return {
    atLeast: Math.floor((done.atLeast * (inTime?.atLeast ?? 0)) / 100),
    atMost: Math.ceil((done.atMost * (inTime?.atMost ?? 100)) / 100),
  };
}

const UNIVERSE: BilingualText = {
  es: 'Plazos que nacieron en el periodo y ya vencieron o se cumplieron, una vez por cada hecho que los hizo nacer, según la revisión. Los que corren y aquellos de los que no se sabe no se cuentan.',
  en: 'Terms that began in the period and are over or met, once for each event that began one, as audited. Those running and those not known are not counted.',
};
const DATING: BilingualText = {
  es: 'El mes en que el plazo empezó, en la hora de la autoridad.',
  en: "The month in which the term began, in the authority's time.",
};
