import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Keys of a rule that nobody reads once it has been checked, signed and released. */
const UNREAD = ['$schema', 'examples'];

/**
 * Leaves out of a bundle for the page what a page never shows: the examples of the rules, which are
 * most of the pack. What is left is what the files say, in their order: the same bytes each time.
 */
export const slimRules: Plugin = {
  name: 'slim-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/].*\.json$/ }, async ({ path }) => {
      const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      for (const key of UNREAD) delete file[key];
      return { contents: JSON.stringify(file), loader: 'json' };
    });
  },
};
