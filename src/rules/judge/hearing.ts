import type { Computation } from '../history/environment';
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
  readonly value: unknown;
  readonly heard: ReadonlySet<string> | undefined;
}

/** Answers under one reading, each with the questions that were heard while it was worked out. */
export class Memory {
  readonly #answers = new Map<Computation<unknown>, WeakMap<HistoryEvent, Answer>>();
  readonly #hearing: Hearing;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  once<T>(computation: Computation<T>, event: HistoryEvent, work: () => T): T {
    let answers = this.#answers.get(computation);
    if (answers === undefined) {
      answers = new WeakMap();
      this.#answers.set(computation, answers);
    }
    let answer = answers.get(event);
    if (answer === undefined) {
      const before = this.#hearing.begin();
      const value = work();
      answer = { value, heard: this.#hearing.resume(before) };
      answers.set(event, answer);
    }
    if (answer.heard !== undefined) {
      for (const question of answer.heard) this.#hearing.hear(question);
    }
    return answer.value as T;
  }
}
