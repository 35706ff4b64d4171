import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Admission, perform, ServiceProblem, type ServiceResponse } from '../../serve/index';
import { served } from './served';

/** What a thread is asked to answer. */
export interface WorkerOrder {
  readonly admission: Admission;
  readonly body: Uint8Array;
  /** The clock, in epoch milliseconds. */
  readonly now: number;
}

/** Answers requests, however long that takes. */
export interface Answering {
  /**
   * Takes over the bytes of the body.
   *
   * @throws ServiceProblem `E_HTTP_TIMEOUT` past the time that one may take.
   */
  readonly answer: (order: WorkerOrder) => Promise<ServiceResponse>;
  readonly stop: () => Promise<void>;
}

interface Pending {
  readonly order: WorkerOrder;
  readonly resolve: (response: ServiceResponse) => void;
  readonly reject: (problem: ServiceProblem) => void;
  timer?: NodeJS.Timeout;
}

/** Each thread takes memory of its own. */
const MOST_THREADS = 4;
/** Enough for the largest body that is taken by default; what asks for more ends its own thread alone. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 } as const;
/** Built beside the program; absent where that runs from its sources. */
const WORKER = new URL('./serve-worker.js', import.meta.url);

/**
 * Answers in other threads, so that a long answer can be cut short and holds up no other. From the
 * sources of the program there are none: what is asked is answered here, for as long as it takes.
 */
export function answering(timeoutMs: number): Answering {
  return existsSync(fileURLToPath(WORKER)) ? new Workers(timeoutMs) : here();
}

function here(): Answering {
  const service = served();
  return {
    answer: ({ admission, body, now }) => perform(admission, body, now, service),
    stop: async () => undefined,
  };
}

class Workers implements Answering {
  readonly #timeoutMs: number;
  readonly #most = Math.min(availableParallelism(), MOST_THREADS);
  readonly #idle = new Set<Worker>();
  readonly #busy = new Map<Worker, Pending>();
  readonly #waiting: Pending[] = [];

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    // Loading the rules takes a while: one thread does it before the first request comes.
    this.#idle.add(this.#begin());
  }

  readonly #here = here();

  readonly answer = (order: WorkerOrder): Promise<ServiceResponse> =>
    // What has no body takes no time: it need not wait for what does.
    order.admission.body === 'none' ? this.#here.answer(order) : this.#elsewhere(order);

  readonly #elsewhere = (order: WorkerOrder): Promise<ServiceResponse> =>
    new Promise((resolve, reject) => {
      const pending: Pending = { order, resolve, reject };
      pending.timer = setTimeout(() => this.#giveUp(pending), this.#timeoutMs);
      this.#waiting.push(pending);
      this.#next();
    });

  readonly stop = async (): Promise<void> => {
    const all = [...this.#idle, ...this.#busy.keys()];
    this.#idle.clear();
    await Promise.all(all.map((each) => each.terminate()));
  };

  #begin(): Worker {
    const worker = new Worker(WORKER, { resourceLimits: LIMITS });
    worker.on('message', (response: ServiceResponse) => {
      const pending = this.#released(worker);
      if (pending === undefined) return;
      this.#idle.add(worker);
      pending.resolve(response);
      this.#next();
    });
    // What it threw says nothing to the client, and may hold what the client sent.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.#idle.delete(worker);
      this.#fail(this.#released(worker));
      this.#next();
    });
    return worker;
  }

  /** Hands what waits to a thread that is free, or to a new one while there may be more. */
  #next(): void {
    // The one that answered last has its code warm.
    const free = [...this.#idle].at(-1);
    if (this.#waiting.length === 0 || (free === undefined && this.#busy.size >= this.#most)) return;
    const worker = free ?? this.#begin();
    const pending = this.#waiting.shift() as Pending;
    this.#idle.delete(worker);
    this.#busy.set(worker, pending);
    worker.postMessage(pending.order, [pending.order.body.buffer as ArrayBuffer]);
  }

  #released(worker: Worker): Pending | undefined {
    const pending = this.#busy.get(worker);
    this.#busy.delete(worker);
    clearTimeout(pending?.timer);
    return pending;
  }

  #giveUp(pending: Pending): void {
    const place = this.#waiting.indexOf(pending);
    if (place !== -1) this.#waiting.splice(place, 1);
    for (const [worker, taken] of this.#busy) {
      if (taken !== pending) continue;
      this.#released(worker);
      void worker.terminate();
    }
    this.#fail(pending);
  }

  #fail(pending: Pending | undefined): void {
    clearTimeout(pending?.timer);
    pending?.reject(new ServiceProblem('E_HTTP_TIMEOUT'));
  }
}
