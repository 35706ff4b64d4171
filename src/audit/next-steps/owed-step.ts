import type { Ledger } from '../../calendar/index';
import type { BilingualText, Citation, Reading, Verdict } from '../../core/index';
import { eventTypes, isEventType, type RefKey } from '../../events/index';
import {
  type Bench,
  type Judgement,
  judge,
  ledgerOf,
  type Profile,
  type RuleSet,
} from '../../rules/index';
import { FindingMaker, instantText } from '../finding';
import { isInDays, lateBy } from '../message/delay';
import { shownLimit } from '../message/shown-limit';

/**
 * - `overdue`: its term has passed and it was not done.
 * - `unconfirmed`: its term has passed, and the record does not tell whether it was done.
 * - `running`: its term runs.
 * - `unknown`: the record does not tell whether it is owed, or since when.
 */
export const OWED_STATUSES = ['overdue', 'unconfirmed', 'running', 'unknown'] as const;

/** One of `OWED_STATUSES`, which are in the order in which they are shown. */
export type OwedStatus = (typeof OWED_STATUSES)[number];

/** An act that somebody owes and that is not on record. Instants are RFC 3339. */
export interface OwedStep {
  readonly status: OwedStatus;
  readonly rule: string;
  readonly title: BilingualText;
  /** Somebody signed the rule as it now stands. */
  readonly signed: boolean;
  readonly citation: Citation;
  /** Organ code. */
  readonly responsible: string;
  /** How the profile calls that organ, where it does not have its federal name. */
  readonly responsibleName?: BilingualText;
  /** The rule is of another legal order, kept to compare by. */
  readonly reference?: true;
  /** The rule is of another legal order, kept as the least of protection. */
  readonly floor?: true;
  readonly subject: Readonly<Partial<Record<RefKey, string | undefined>>>;
  /** What it is owed for, where the subject does not say it: an agency, a seat. */
  readonly element?: string;
  /** The acts any of which answers it. */
  readonly answeredBy: readonly { readonly type: string; readonly label: string }[];
  /** The event that it began with. */
  readonly since: { readonly event: string; readonly type: string; readonly at: string };
  /** From when its term is counted, where that is not the event itself. */
  readonly startedAt?: string;
  /** Last instant on time. */
  readonly due?: string;
  /** ISO 8601 duration past `due`. */
  readonly overdueBy?: string;
  /** How the term was counted. */
  readonly ledger?: Ledger;
  /** What the audit says of it now, under the reading asked for and under each. */
  readonly verdict: Verdict;
  readonly readings: Readonly<Record<Reading, Verdict>>;
  /** Open questions (A01 to A89) on which that turns. */
  readonly interpretations: readonly string[];
  /** What follows in law if it is not done in time. */
  readonly consequence?: BilingualText;
  readonly message: BilingualText;
}

/** The count of `signaturesOf`. */
export interface NextSignatures {
  readonly used: number;
  readonly unsigned: number;
}

const OPEN: ReadonlySet<Verdict> = new Set([
  'pending',
  'violation',
  'warning',
  'contestable',
  'indeterminate',
]);

/** Every duty that is open on a bench, the overdue ones first, then by their end. */
export function owedSteps(bench: Bench, profile: Profile): readonly OwedStep[] {
  const findings = new FindingMaker(bench, profile.rules);
  const steps: { readonly step: OwedStep; readonly due: number }[] = [];
  for (const event of bench.env.history.events) {
    for (const compiled of profile.rules.governing(event.type, event.day)) {
      if (compiled.rule.kind !== 'response' || compiled.rule.response === 'self') continue;
      for (const judgement of judge(bench, compiled, event)) {
        if (!OPEN.has(judgement.verdict) || judgement.act !== undefined) continue;
        const due = shownLimit(judgement)?.at ?? Number.POSITIVE_INFINITY;
        steps.push({ step: owedStep(judgement, bench, profile.rules, findings), due });
      }
    }
  }
  return steps
    .sort((one, other) => rank(one.step) - rank(other.step) || compare(one.due, other.due))
    .map(({ step }) => step);
}

/** How many rules the duties rest on, and how many of these bear no valid signature. */
export function signaturesOf(owed: readonly OwedStep[]): NextSignatures {
  const rules = new Map(owed.map(({ rule, signed }) => [rule, signed]));
  return { used: rules.size, unsigned: [...rules.values()].filter((signed) => !signed).length };
}

const rank = ({ status }: OwedStep) => OWED_STATUSES.indexOf(status);
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function owedStep(
  judgement: Judgement,
  bench: Bench,
  rules: RuleSet,
  findings: FindingMaker,
): OwedStep {
  const { compiled, occurrence, verdict } = judgement;
  const { rule } = compiled;
  const { zone } = bench.env;
  const finding = findings.of(judgement);
  const due = shownLimit(judgement)?.at;
  const isPast = due !== undefined && due < bench.asOf;
  const status = statusOf(verdict, isPast);
  const ledger = ledgerOf(judgement, bench);
  const consequence = rule.kind === 'response' ? rule.consequence : undefined;
  return {
    status,
    rule: rule.id,
    title: rule.title,
    signed: rules.isSigned(compiled),
    citation: finding.citation,
    responsible: rule.addressee,
    ...(finding.responsibleName === undefined ? {} : { responsibleName: finding.responsibleName }),
    ...(finding.reference === undefined ? {} : { reference: true as const }),
    ...(finding.floor === undefined ? {} : { floor: true as const }),
    subject: finding.subject,
    ...(finding.element === undefined ? {} : { element: finding.element }),
    answeredBy: answersOf(judgement),
    since: {
      event: occurrence.event.id,
      type: occurrence.event.type,
      at: occurrence.event.occurredAt,
    },
    ...(finding.startedAt === undefined ? {} : { startedAt: finding.startedAt }),
    ...(due === undefined ? {} : { due: instantText(due, zone) }),
    ...(due !== undefined && isPast
      ? { overdueBy: lateBy(bench.asOf, due, isInDays(rule), zone) }
      : {}),
    ...(ledger === undefined ? {} : { ledger }),
    verdict,
    readings: judgement.readings,
    interpretations: judgement.questions,
    ...(consequence === undefined ? {} : { consequence }),
    message: finding.message,
  };
}

function statusOf(verdict: Verdict, isPast: boolean): OwedStatus {
  if (verdict === 'pending') return 'running';
  if (verdict === 'indeterminate') return isPast ? 'unconfirmed' : 'unknown';
  return 'overdue';
}

function answersOf({ compiled: { rule } }: Judgement): OwedStep['answeredBy'] {
  if (rule.kind !== 'response' || rule.response === 'self') return [];
  return rule.response.events.map((type) => ({
    type,
    label: isEventType(type) ? eventTypes[type].label : type,
  }));
}
