import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What each entry point of the package is built from, so that code of the manual runs unbuilt. */
const ENTRIES = {
  '@mecanismo/protocol/calendar': 'src/calendar/index.ts',
  '@mecanismo/protocol/rules': 'src/rules/index.ts',
  '@mecanismo/protocol/machines': 'src/machines/index.ts',
  '@mecanismo/protocol/engine': 'src/rules/engine.ts',
  '@mecanismo/protocol/review': 'src/review/index.ts',
  '@mecanismo/protocol/exchange': 'src/exchange/index.ts',
  '@mecanismo/protocol/restate': 'src/restate/index.ts',
  '@mecanismo/protocol': 'src/index.ts',
};

export default defineConfig({
  resolve: {
    alias: Object.entries(ENTRIES).map(([name, path]) => ({
      find: new RegExp(`^${name}$`),
      replacement: fileURLToPath(new URL(path, import.meta.url)),
    })),
  },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: 240_000,
    // Without it, vitest leaves one core idle: of two, half of them.
    maxWorkers: '100%',
  },
});
