#!/usr/bin/env node
import { nodeIo } from './node-io';
import { run } from './program';

process.exitCode = await run(process.argv.slice(2), nodeIo());
