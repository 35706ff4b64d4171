import type { BilingualText, Citation, Reading, Verdict } from '../core/index';
import type { RefKey } from '../events/index';

/** What one rule says of one occurrence. Instants are RFC 3339 with the offset of the zone. */
export interface Finding {
  /** Identity of the rule, or `log/<code>` for a finding about the log itself. */
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly verdict: Verdict;
  /** How much it asks for attention; `info` where nothing is owed to it. */
  readonly severity: 'violation' | 'warning' | 'contestable' | 'indeterminate' | 'pending' | 'info';
  readonly subject: Readonly<Partial<Record<RefKey, string | undefined>>>;
  /** What the rule was judged for, where the subject does not say it: an agency, a seat. */
  readonly element?: string;
  /** Organ code that owes the act; absent for findings about the log. */
  readonly responsible?: string;
  /** How the profile calls that organ, where it does not have its federal name. */
  readonly responsibleName?: BilingualText;
  /** The rule is of another legal order, kept to compare by: missing it is at most a warning. */
  readonly reference?: true;
  /** The rule is of another legal order, kept as the least of protection: the own law may not ask it. */
  readonly floor?: true;
  /** Ids of the events that it rests on. */
  readonly events: readonly string[];
  readonly startedAt?: string;
  readonly due?: string;
  readonly occurredAt?: string;
  /** ISO 8601 duration past `due`. */
  readonly lateBy?: string;
  readonly readings?: Readonly<Record<Reading, Verdict>>;
  /** Rules that govern the same matter, of the Ley or of the Reglamento, and which one prevails. */
  readonly besides?: readonly FindingBeside[];
  /** Open questions (A01 to A89) on which the outcome turns. */
  readonly interpretations: readonly string[];
  readonly message: BilingualText;
  /** What would have to be on record for an `indeterminate` outcome to be settled. */
  readonly wouldSettle?: readonly Settling[];
  /** Place of the log among several, from 1; absent where there is only one. */
  readonly log?: number;
}

/** Something that is not known, without which an outcome cannot be decided. */
export interface Settling {
  /** Name of the fact in the rule, or `occurredAt`, `completeThrough`, `refs`, `line`, `calendar`, `content`. */
  readonly fact: string;
  readonly meaning: BilingualText;
  readonly where: {
    /** Types of the events that would say it. */
    readonly events: readonly string[];
    /** Id of the event on record that lacks it. */
    readonly event?: string;
    /** The key that would say it: `data.form`; `completeThrough` of the header. */
    readonly path?: string;
  };
}

/** Another rule on the matter of a finding. */
export interface FindingBeside {
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  /** `this`, the rule of the finding; `other`, the one named here; `both`, the stricter for the authority. */
  readonly prevails: 'this' | 'other' | 'both';
  readonly grounds: BilingualText;
}

/** A line that could not be taken as written; never its content. */
export interface ReportProblem {
  readonly line: number;
  readonly code: string;
  readonly key?: string;
  readonly log?: number;
}

/** How many cases and events were audited, and how many findings gave each verdict, shown or not. */
export interface Summary extends Readonly<Record<Verdict, number>> {
  readonly cases: number;
  readonly events: number;
}

/** The result of an audit. The same input gives the same report, byte for byte. */
export interface Report {
  readonly reportVersion: 1;
  readonly asOf: string;
  readonly profile: string;
  readonly reading: Reading;
  readonly hashes: {
    readonly input: string;
    readonly rules: string;
    readonly calendars: string;
  };
  /** How many rules the audit judged by, and how many of these bear no valid signature. */
  readonly signatures: {
    readonly used: number;
    readonly unsigned: number;
    /** Laws that some of these cite and whose text was not read; absent where there is none. */
    readonly unread?: readonly BilingualText[];
  };
  /** Every log is complete up to `asOf`: what it lacks did not happen. */
  readonly complete: boolean;
  readonly problems: readonly ReportProblem[];
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}
