import type { Zone } from '../../calendar/index';
import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { LastDay } from '../format/fact';
import type { ParameterValue } from '../format/parameter';
import type { History, HistoryEvent } from './history';
import type { SharedQueries } from './shared-queries';

/** What facts are read from: a history, the parameters in force, and the names of authorities. */
export interface Environment {
  readonly history: History;
  readonly zone: Zone;
  /** Value of a parameter on the civil day of an event; `undefined` where none is in force. */
  parameter(id: string, at: HistoryEvent): ParameterValue | undefined;
  /** First instant of the last day of a term that runs from a moment; `undefined` where no calendar says. */
  lastDay(term: LastDay, from: number | Bounds, at: HistoryEvent): number | Bounds | undefined;
  /** The 2012 code of an authority, given any of its names. */
  authority(code: string): string;
  /** Whether a rule is met for one element of an event (the rules that make a seat count). */
  holds(rule: string, event: HistoryEvent, item: Item): Truth;
  /** The answer of a computation on an event, worked out once: many rules ask the same of a vote. */
  once<T>(computation: Computation<T>, event: HistoryEvent): T;
  /** The last answers to questions that several rules ask. */
  readonly recall: Recall;
}

/** A question has not been asked of an event, or not last. */
export const NOT_ASKED = Symbol('not-asked');

/**
 * The answers to numbered questions on the event that was asked about last. Of the ones before it
 * nothing is held: what outlives its case is dear to the collector.
 */
export class Recall {
  /** The queries that the numbers are of: those of another rule set are other questions. */
  readonly among: SharedQueries;
  #event: HistoryEvent | undefined;
  /** How often the event has changed, and when each question was answered. */
  #turn = 0;
  readonly #turns: number[] = [];
  readonly #answers: unknown[] = [];

  constructor(among: SharedQueries) {
    this.among = among;
  }

  of(question: number, event: HistoryEvent): unknown {
    return event === this.#event && this.#turns[question] === this.#turn
      ? this.#answers[question]
      : NOT_ASKED;
  }

  keep(question: number, event: HistoryEvent, answer: unknown): void {
    if (event !== this.#event) {
      this.#event = event;
      this.#turn++;
    }
    while (this.#turns.length <= question) {
      this.#turns.push(0);
      this.#answers.push(undefined);
    }
    this.#turns[question] = this.#turn;
    this.#answers[question] = answer;
  }
}

/** Works something out from an event and the others of its history, and changes nothing. */
export type Computation<T> = (env: Environment, event: HistoryEvent) => T;

/** One element of a list that a rule runs through: a plain value, or an object with members. */
export type Item = string | Readonly<Record<string, unknown>>;
