import type { Ledger } from '../../calendar/index';
import type { RefKey } from '../../events/index';
import type { Question, Rule } from '../../rules/index';
import type { Finding } from '../report';

/** All that one finding about the law follows from, for a lawyer to go through step by step. */
export interface Derivation {
  readonly finding: Finding;
  /** The rule in the version that governed. */
  readonly rule: Rule;
  /** Somebody signed that version as it now stands. */
  readonly signed: boolean;
  /** The events that it rests on, in the order of the log. */
  readonly events: readonly DerivedEvent[];
  /** The facts of the rule, in the order in which they are declared. */
  readonly facts: readonly DerivedFact[];
  /** Whether the rule applies at all; absent for a rule that always does. */
  readonly when?: DerivedCondition;
  /** What it asks; absent for a rule about acts in time or in order. */
  readonly condition?: DerivedCondition;
  /** How its term was counted; absent where there is none to count. */
  readonly ledger?: Ledger;
  /** The last instant that another reading would still accept, where it is later. */
  readonly lenientDue?: string;
  /** The open questions on which the outcome turns. */
  readonly questions: readonly Question[];
}

/** How an event counts in a derivation: what is judged, what answered it, or a fact read from it. */
export type EventRole = 'judged' | 'answer' | 'fact';

/** An event of the log as a report shows it. */
export interface ShownEvent {
  readonly id: string;
  readonly type: string;
  /** Spanish name of the type. */
  readonly label: string;
  /** Line of the log, from 1. */
  readonly line: number;
  /** As written. */
  readonly occurredAt: string;
  /** First and last epoch millisecond at which it can have happened. */
  readonly from: number;
  readonly to: number;
  readonly organ?: string;
  readonly refs: Readonly<Partial<Record<RefKey, string>>>;
}

/** An event that a finding rests on, and what of its payload was used. */
export interface DerivedEvent extends ShownEvent {
  readonly role: EventRole;
  /** Values of the payload that were read, by path. */
  readonly used: Readonly<Record<string, unknown>>;
}

/** A value that a rule saw: instants are RFC 3339; a quantity known only within bounds has both. */
export type DerivedValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | { readonly atLeast: string | number; readonly atMost: string | number | null };

/** A fact of a rule, its value, and where that was read. */
export interface DerivedFact {
  readonly fact: string;
  /** In Spanish. */
  readonly meaning: string;
  readonly type: string;
  /** Absent where the log does not tell. */
  readonly value?: DerivedValue;
  /** No event tells this moment: the value is what the rule takes instead, and no date of the case. */
  readonly assumed?: true;
  /** The parameter of law that it is, where it is one. */
  readonly parameter?: string;
  /** Ids of the events that it was read from. */
  readonly events: readonly string[];
}

/** A condition with what each line saw; `result` is `null` where it is not known. */
export type DerivedCondition =
  | { readonly all: readonly DerivedCondition[]; readonly result: boolean | null }
  | { readonly any: readonly DerivedCondition[]; readonly result: boolean | null }
  | { readonly not: DerivedCondition; readonly result: boolean | null }
  | {
      /** What the line asks, in Spanish. */
      readonly name: string;
      readonly fact: string;
      readonly operator: string;
      readonly saw?: DerivedValue;
      readonly against?: DerivedValue;
      readonly result: boolean | null;
    };
