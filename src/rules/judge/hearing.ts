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
  readonly value: unknown;
  readonly heard: ReadonlySet<string> | undefined;
}

/** Events of which answers are kept at most: those asked last are asked again. */
const KEPT = 512;

type Answers = Map<Computation<unknown>, Answer>;

/** Answers under one reading, each with the questions that were heard while it was worked out. */
export class Memory {
  readonly #answers = new Map<HistoryEvent, Answers>();
  readonly #hearing: Hearing;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  once<T>(computation: Computation<T>, event: HistoryEvent, env: Environment): T {
    const answer = this.#of(event).get(computation) ?? this.#ask(computation, event, env);
    if (answer.heard !== undefined) {
      for (const question of answer.heard) this.#hearing.hear(question);
    }
    return answer.value as T;
  }

  #of(event: HistoryEvent): Answers {
    let answers = this.#answers.get(event);
    if (answers === undefined) {
      if (this.#answers.size >= KEPT) this.#answers.clear();
      answers = new Map();
      this.#answers.set(event, answers);
    }
    return answers;
  }

  #ask(computation: Computation<unknown>, event: HistoryEvent, env: Environment): Answer {
    const before = this.#hearing.begin();
    const value = computation(env, event);
    const answer = { value, heard: this.#hearing.resume(before) };
    this.#of(event).set(computation, answer);
    return answer;
  }
}
