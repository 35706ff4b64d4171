import { fileURLToPath } from 'node:url';
import { builtScript } from './build-jobs';
import type { Job } from './run-job';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The scripts that `buildJobs` has to build for these jobs. */
export const SCRIPTS = {
  floor: 'bench/audit/job-floor.ts',
  library: 'bench/audit/job-library.ts',
  'own-six': 'bench/peer/job-own-six.ts',
  peer: 'bench/peer/job-peer.ts',
} as const;

const scripted = (name: string, script: keyof typeof SCRIPTS): Job => ({
  name,
  script: builtScript(script),
  arguments: (log) => [log],
});

export const FLOOR = scripted('JSON.parse, line by line', 'floor');
export const LIBRARY = scripted('auditStream, the summary', 'library');
export const OWN_SIX = scripted('auditStream, the same six rules', 'own-six');
export const PEER = scripted('the usual libraries, six rules', 'peer');

/** The command, as built, printing in a format. */
export const command = (format: string): Job => ({
  name: `mecanismo audit --format ${format}`,
  script: CLI,
  arguments: (log) => ['audit', log, '--format', format],
});
