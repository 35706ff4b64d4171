import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What each entry point of the package is built from, so that code of the manual runs unbuilt. */
const ENTRIES = {
  '@mecanismo/protocol/calendar': 'src/calendar/index.ts',
  '@mecanismo/protocol/rules': 'src/rules/index.ts',
  '@mecanismo/protocol/machines': 'src/machines/index.ts',
  '@mecanismo/protocol/engine': 'src/rules/engine.ts',
  '@mecanismo/protocol/review': 'src/review/index.ts',
  '@mecanismo/protocol/exchange': 'src/exchange/index.ts',
  '@mecanismo/protocol/profiles': 'src/profiles/index.ts',
  '@mecanismo/protocol/restate': 'src/restate/index.ts',
  '@mecanismo/protocol': 'src/index.ts',
};

const TESTS = ['tests/**/*.test.ts'];
/**
 * Tests that put another module in the place of one, which none of the others may see; and those whose
 * many runs take half as long in a process of their own, where nothing else has shaped the code.
 */
const APART = [
  'tests/audit/stored.test.ts',
  'tests/cli/review-command.test.ts',
  'tests/docs/readme.test.ts',
  'tests/events/store/column-reader.test.ts',
  'tests/machines/traces/invariants.test.ts',
  'tests/review/site/hostile-pack.test.ts',
  'tests/review/site/law-beside.test.ts',
];

/** Short files that run for long: begun last, as short files are, one of them would be waited for alone. */
const LONG = [
  'tests/restate/crash.test.ts',
  'tests/restate/service.test.ts',
  'tests/machines/traces/allowed.test.ts',
  'tests/machines/traces/storage.test.ts',
  'tests/machines/traces/lawful.test.ts',
  'tests/machines/proof/safety.test.ts',
  'tests/review/site/browser.test.ts',
  'tests/review/site/site.test.ts',
  'tests/audit/read-audit-input.test.ts',
];

/** Those first within their project: the files of a project stay together, and share what is loaded. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.some((path) => moduleId.endsWith(path));
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}

export default defineConfig({
  resolve: {
    alias: Object.entries(ENTRIES).map(([name, path]) => ({
      find: new RegExp(`^${name}$`),
      replacement: fileURLToPath(new URL(path, import.meta.url)),
    })),
  },
  test: {
    setupFiles: ['tests/support/fixed-seed.ts'],
    testTimeout: 240_000,
    sequence: { sequencer: LongFirst },
    // Without it, vitest leaves one core idle: of two, half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // To load the library and build the federal rules anew for each file takes as long as the tests.
        test: { name: 'shared', include: TESTS, exclude: APART, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
