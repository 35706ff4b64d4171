/** The layers of the library, left to right; a layer imports only what stands to its left. */
const layers = [
  'core',
  'calendar',
  'events',
  'evidence',
  'rules',
  'machines',
  'audit',
  'review',
  'profiles',
  'contract',
  'serve',
  'cli',
];

const direction = layers.map((layer, position) => ({
  name: `${layer}-imports-only-to-its-left`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: {
    path: `^src/(${layers.slice(position + 1).join('|') || 'nothing'}|index)(/|\\.)`,
  },
}));

/** Foreign formats stand beside the rules: they know the vocabulary, and only the command knows them. */
const exchange = [
  {
    name: 'exchange-imports-only-core-calendar-and-events',
    severity: 'error',
    from: { path: '^src/exchange/' },
    to: { path: '^src/(evidence|rules|machines|audit|review|contract|serve|cli|index)(/|\\.)' },
  },
  {
    name: 'exchange-is-used-only-by-the-command',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(exchange|cli)/' },
    to: { path: '^src/exchange/' },
  },
];

/** Durable execution stands beside the review and the command: it drives cases, and nothing uses it. */
const restate = [
  {
    name: 'restate-imports-only-what-drives-and-audits-cases',
    severity: 'error',
    from: { path: '^src/restate/' },
    to: { path: '^src/(evidence|exchange|review|serve|cli|index)(/|\\.)' },
  },
  {
    name: 'restate-is-used-by-no-layer',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/restate/' },
    to: { path: '^src/restate/' },
  },
];
/** What the outputs look like is written down once; it reads nothing, and draws on no page of the review. */
const contract = {
  name: 'contract-describes-the-audit-and-what-is-below-it',
  severity: 'error',
  from: { path: '^src/contract/' },
  to: { path: '^src/(review|profiles)/' },
};

/** A layer is entered through its index, never through one of its files. */
const throughIndex = [...layers, 'exchange', 'restate'].map((layer) => ({
  name: `${layer}-is-entered-through-its-index`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${layer}/` },
  to: { path: `^src/${layer}/(?!index\\.ts$).+` },
}));

const onlyIn = (name, where, packages) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: `^(node_modules/)?(${packages})(/|$)` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...direction,
    ...throughIndex,
    ...exchange,
    ...restate,
    contract,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    onlyIn('xstate-only-in-machines', '^src/machines/', 'xstate'),
    onlyIn('page-library-only-in-calculators', '^src/review/calculators/browser/', 'preact'),
    onlyIn('search-only-in-its-client', '^src/review/site/search/client\\.ts$', 'minisearch'),
    onlyIn('restate-sdk-only-in-restate', '^src/restate/', '@restatedev'),
    onlyIn('layout-only-in-review', '^src/review/', 'elkjs'),
    onlyIn('text-differences-only-where-changes-are-told', '^src/review/change/', 'diff'),
    onlyIn('csv-only-in-two-folders', '^src/(review/report|cli)/csv/', 'csv-stringify'),
    onlyIn('json-rules-engine-only-in-one-file', '^src/rules/engine\\.ts$', 'json-rules-engine'),
    onlyIn(
      'date-libraries-only-in-calendar-and-in-one-file',
      '^src/(calendar/|exchange/map/civil-format\\.ts$)',
      'date-fns|date-fns-tz|@date-fns',
    ),
    onlyIn(
      'zod-only-where-data-comes-in',
      '^src/(calendar|events|evidence|exchange|rules|machines/written|contract|serve|cli)/',
      'zod',
    ),
    onlyIn('csv-only-in-one-folder', '^src/exchange/csv/', 'csv-parse'),
    onlyIn('xml-only-in-one-folder', '^src/exchange/xes/', 'saxes'),
    onlyIn('gzip-only-in-one-file', '^src/exchange/gunzip\\.ts', 'pako'),
    onlyIn('json-streams-only-in-one-folder', '^src/exchange/ocel/', '@streamparser'),
    onlyIn(
      'terminal-libraries-only-in-cli',
      '^src/cli/',
      'commander|cli-table3|cli-progress|picocolors',
    ),
    {
      name: 'node-builtins-only-in-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages-in-src',
      severity: 'error',
      // The search of the review site is bundled into a generated file; nothing else imports it.
      from: { path: '^src/', pathNot: '^src/review/site/search/client\\.ts$' },
      to: {
        // Types alone, of a format that is written in one file; what is built into the page; and the
        // optional peer of those who run cases on Restate.
        pathNot: '^node_modules/(@types/sarif|preact|@restatedev/restate-sdk)/',
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
      },
    },
    {
      name: 'sarif-types-only-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/review/check/write-sarif\\.ts$' },
      to: { path: '^node_modules/@types/sarif/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
