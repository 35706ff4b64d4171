#!/usr/bin/env node
import { loadedSmall } from './heap';

const [{ nodeIo }, { run }] = await loadedSmall(() =>
  Promise.all([import('./node-io'), import('./program')]),
);
process.exitCode = await run(process.argv.slice(2), nodeIo());
