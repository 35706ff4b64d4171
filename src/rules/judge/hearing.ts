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

/** Events of no case of which answers are kept at most; which, the last bits of their positions say. */
const KEPT = 512;

/** The answers on one event; they are few. */
class Answers {
  readonly event: HistoryEvent;
  readonly #computations: Computation<unknown>[] = [];
  readonly #answers: Answer[] = [];

  constructor(event: HistoryEvent) {
    this.event = event;
  }

  of(computation: Computation<unknown>): Answer | undefined {
    const at = this.#computations.indexOf(computation);
    return at === -1 ? undefined : this.#answers[at];
  }

  keep(computation: Computation<unknown>, answer: Answer): void {
    this.#computations.push(computation);
    this.#answers.push(answer);
  }
}

/**
 * Answers under one reading, each with the questions that were heard while it was worked out. Those on
 * the events of a case are let go with the case: what is kept longer than it is asked for costs the
 * collector more than to work it out again. Those on events of no case, such as the opening of a
 * session, are asked for from many cases.
 */
export class Memory {
  #file: string | undefined;
  readonly #ofFile = new Map<number, Answers>();
  readonly #ofNoCase: (Answers | undefined)[] = new Array(KEPT).fill(undefined);
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
    return file === undefined ? this.#onNoCase(event) : this.#onCase(event, file);
  }

  #onCase(event: HistoryEvent, file: string): Answers {
    if (file !== this.#file) {
      this.#file = file;
      this.#ofFile.clear();
    }
    const known = this.#ofFile.get(event.position);
    if (known !== undefined && known.event === event) return known;
    const answers = new Answers(event);
    this.#ofFile.set(event.position, answers);
    return answers;
  }

  #onNoCase(event: HistoryEvent): Answers {
    const place = event.position & (KEPT - 1);
    const known = this.#ofNoCase[place];
    if (known !== undefined && known.event === event) return known;
    const answers = new Answers(event);
    this.#ofNoCase[place] = answers;
    return answers;
  }

  #ask(computation: Computation<unknown>, event: HistoryEvent, env: Environment): Answer {
    const before = this.#hearing.begin();
    const value = computation(env, event);
    const answer = { value, heard: this.#hearing.resume(before) };
    this.#of(event).keep(computation, answer);
    return answer;
  }
}
