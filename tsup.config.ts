import { defineConfig } from 'tsup';
import { slimRules } from './scripts/slim-rules';

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
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      calendar: 'src/calendar/index.ts',
      rules: 'src/rules/index.ts',
      machines: 'src/machines/index.ts',
      engine: 'src/rules/engine.ts',
      review: 'src/review/index.ts',
      exchange: 'src/exchange/index.ts',
      restate: 'src/restate/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
  },
  {
    ...shared,
    entry: { cli: 'src/cli/bin.ts', 'audit-worker': 'src/cli/audit-worker.ts' },
    format: ['esm'],
    dts: false,
    clean: false,
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
    esbuildPlugins: [slimRules],
    // Before any schema is made: a page whose policy forbids `eval` reports even a trial of it.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    esbuildOptions(options) {
      options.jsx = 'automatic';
      options.jsxImportSource = 'preact';
      options.charset = 'utf8';
      options.legalComments = 'none';
    },
    dts: false,
    clean: false,
  },
]);
