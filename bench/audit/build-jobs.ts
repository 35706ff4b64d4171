import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = `${ROOT}node_modules/.cache/mecanismo-bench`;

/** The path that a built script has: what is timed is plain JavaScript, as users run it. */
export const builtScript = (name: string): string => `${OUT}/${name}.js`;

/** Builds scripts, each by its name and the source that it is built from. */
export async function buildJobs(entry: Readonly<Record<string, string>>): Promise<void> {
  await build({
    entry: { ...entry },
    outDir: OUT,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    config: false,
    silent: true,
    clean: true,
  });
}
