import { parentPort } from 'node:worker_threads';
import { perform } from '../serve/index';
import { served } from './serve/served';
import type { WorkerOrder } from './serve/workers';

/** Answers one request after another, apart from the thread that listens. */
const service = served();
parentPort?.on('message', async ({ admission, body, now }: WorkerOrder) => {
  parentPort?.postMessage(await perform(admission, body, now, service));
});
