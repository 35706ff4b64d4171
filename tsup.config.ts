import { defineConfig, type Options } from 'tsup';
import { embedRules, embedRulesInPage } from './scripts/embed-rules';
import { withoutTrialOfEval } from './scripts/without-trial-of-eval';

/** Its build for Node needs a global that browsers do not have; the other is an ES module alone. */
const bundled = [/^csv-stringify/];

const shared = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  splitting: true,
  treeshake: false,
  noExternal: bundled,
  esbuildPlugins: [embedRules],
  plugins: [withoutTrialOfEval],
} satisfies Options;

const library = {
  index: 'src/index.ts',
  calendar: 'src/calendar/index.ts',
  rules: 'src/rules/index.ts',
  machines: 'src/machines/index.ts',
  engine: 'src/rules/engine.ts',
  review: 'src/review/index.ts',
  exchange: 'src/exchange/index.ts',
  profiles: 'src/profiles/index.ts',
  restate: 'src/restate/index.ts',
};

/**
 * What the compiler has declared of the library (`tsconfig.types.json`): to have tsup ask it of each
 * module takes a hundred times as long as to join what is written.
 */
const declared = Object.fromEntries(
  Object.entries(library).map(([name, path]) => [
    name,
    path.replace(/^src\/(.*)\.ts$/, '.tmp/types/$1.d.ts'),
  ]),
);

export default defineConfig([
  { entry: declared, format: ['esm', 'cjs'], dts: { only: true } },
  { ...shared, entry: library, format: ['cjs'] },
  {
    ...shared,
    // One build, so that the commands and the library share one copy of the rules.
    entry: {
      ...library,
      cli: 'src/cli/bin.ts',
      'audit-worker': 'src/cli/audit-worker.ts',
      'serve-worker': 'src/cli/serve-worker.ts',
    },
    format: ['esm'],
  },
  {
    entry: { 'review-calculators': 'src/review/calculators/browser/entry.tsx' },
    outDir: 'dist',
    outExtension: () => ({ js: '.js' }),
    format: ['iife'],
    platform: 'browser',
    target: 'es2022',
    minify: true,
    treeshake: false,
    noExternal: [/./],
    esbuildPlugins: [embedRulesInPage],
    // Before any schema is made: a page whose policy forbids `eval` reports even a trial of it.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    esbuildOptions(options) {
      options.jsx = 'automatic';
      options.jsxImportSource = 'preact';
      options.charset = 'utf8';
      options.legalComments = 'none';
    },
  },
]);
