import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
type Json = Record<string, unknown>;

/**
 * Leaves out of the script of a page what has done its work once a pack is checked and released: the
 * examples of the rules, which are most of it, the reasons for each reading, and the hashes of the
 * law's text. What is left is what the files say, in their order: the same bytes each time.
 */
export const slimRules: Plugin = {
  name: 'slim-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/].*\.json$/ }, async ({ path }) => {
      // A pack without its sources does not compare the hashes of what it cites.
      if (basename(path) === 'sources.json') return { contents: 'export default undefined' };
      const file = JSON.parse(await readFile(path, 'utf8')) as Json;
      return { contents: JSON.stringify(slim(file)), loader: 'json' };
    });
  },
};

function slim({ $schema, ...file }: Json): Json {
  if (!('examples' in file)) return file;
  const { examples, citation, ...rule } = file;
  const { textHash, ...place } = citation as Json;
  return { ...rule, citation: place, interpretation: [] };
}
