import type { Computation, Environment } from '../history/environment';
import type { HistoryEvent } from '../history/history';

/**
 * Collects the open questions on which the facts of a judgement turn, while it is being judged: a
 * last day that the readings count differently, or a rule asked of that is itself in question.
 */
export class Hearing {
  #heard: Set<string> | undefined;

  hear(question: string | undefined): void {
    if (question === undefined) return;
    this.#heard ??= new Set();
    this.#heard.add(question);
  }

  /** What is heard from here on is apart from what was heard before, until `resume`. */
  begin(): Set<string> | undefined {
    const before = this.#heard;
    this.#heard = undefined;
    return before;
  }

  /** Ends what `begin` began and gives what was heard since. */
  resume(before: Set<string> | undefined): ReadonlySet<string> | undefined {
    const heard = this.#heard;
    this.#heard = before;
    return heard;
  }
}

interface Answer {
  readonly computation: Computation<unknown>;
  readonly value: unknown;
  readonly heard: ReadonlySet<string> | undefined;
  readonly before: Answer | undefined;
}

/** Events of which answers are kept at most; which, the last bits of their positions say. */
const KEPT_OF_CASE = 64;
const KEPT_OF_NO_CASE = 64;

/** The answers on one event; they are few, and stand in a list. */
class Answers {
  readonly event: HistoryEvent;
  #last: Answer | undefined;

  constructor(event: HistoryEvent) {
    this.event = event;
  }

  of(computation: Computation<unknown>): Answer | undefined {
    let answer = this.#last;
    while (answer !== undefined && answer.computation !== computation) answer = answer.before;
    return answer;
  }

  keep(
    computation: Computation<unknown>,
    value: unknown,
    heard: ReadonlySet<string> | undefined,
  ): Answer {
    this.#last = { computation, value, heard, before: this.#last };
    return this.#last;
  }
}

/**
 * Answers under one reading, each with the questions that were heard while it was worked out. Those on
 * the events of a case are let go with the case; those on events of no case, such as the opening of a
 * session, are asked for from many cases. Places are emptied one by one: a list grown old that is
 * dropped whole holds on to all that is in it until the collector gets there.
 */
export class Memory {
  #file: string | undefined;
  readonly #ofCase: (Answers | undefined)[] = new Array(KEPT_OF_CASE).fill(undefined);
  readonly #ofNoCase: (Answers | undefined)[] = new Array(KEPT_OF_NO_CASE).fill(undefined);
  readonly #hearing: Hearing;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  once<T>(computation: Computation<T>, event: HistoryEvent, env: Environment): T {
    const answer = this.#of(event).of(computation) ?? this.#ask(computation, event, env);
    if (answer.heard !== undefined) {
      for (const question of answer.heard) this.#hearing.hear(question);
    }
    return answer.value as T;
  }

  #of(event: HistoryEvent): Answers {
    const { case: file } = event.links;
    if (file !== undefined && file !== this.#file) {
      this.#file = file;
      this.#ofCase.fill(undefined);
    }
    const places = file === undefined ? this.#ofNoCase : this.#ofCase;
    const place = event.position & (places.length - 1);
    const known = places[place];
    if (known !== undefined && known.event === event) return known;
    const answers = new Answers(event);
    places[place] = answers;
    return answers;
  }

  #ask(computation: Computation<unknown>, event: HistoryEvent, env: Environment): Answer {
    const before = this.#hearing.begin();
    const value = computation(env, event);
    return this.#of(event).keep(computation, value, this.#hearing.resume(before));
  }
}
