// Who may import whom. The words are in README.md; each rule has a planted violation in tests/layers.test.ts.
const TEST = '[.]test[.]tsx?$';
/** The files of a feature that may touch the table: its stores, and what it lends to others (reads, write descriptions). */
const DATA_FILES = '^functions/[^/]+/([a-z-]*store|reads|writes)[.]ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circular', 'A circle of imports has no beginning to read from.', {}, { circular: true }),
    forbid(
      'shared-is-a-leaf',
      'shared/ runs in Lambda and in the mini-program: zod, the hashes of the lottery, and itself.',
      { path: '^shared/', pathNot: TEST },
      { pathNot: ['^shared/', 'node_modules/zod/', 'node_modules/@noble/hashes/'] }, // hashes: the lottery anybody recomputes
    ),
    forbid(
      'platform-knows-no-feature',
      'functions/platform serves every feature and knows none.',
      { path: '^functions/platform/', pathNot: TEST },
      { path: '^functions/', pathNot: '^functions/platform/' },
    ),
    forbid(
      'features-stay-in-their-room',
      "A feature may borrow another's reads.ts, writes.ts, lent.ts (whole acts) and notices/notify.ts, and nothing else.",
      // The stream's reader calls what each feature does about a change: it is where they are put together.
      { path: '^functions/([^/]+)/', pathNot: ['^functions/platform/', '^functions/changes/handler[.]ts$', TEST] },
      {
        path: '^functions/',
        pathNot: [
          '^functions/$1/',
          '^functions/platform/',
          '^functions/[^/]+/(reads|writes|lent)[.]ts$',
          '^functions/notices/notify[.]ts$',
        ],
      },
    ),
    forbid(
      'only-data-files-touch-the-table',
      'Keys and conditions live in store.ts, where the access-pattern table stands.',
      { path: '^functions/', pathNot: ['^functions/platform/', DATA_FILES, TEST] },
      { path: '^functions/platform/table[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'data-files-decide-nothing',
      'A store knows tables and shapes; who may and what follows is decided before it is called.',
      { path: DATA_FILES, pathNot: '^functions/platform/' },
      {
        path: '^functions/',
        pathNot: ['^functions/platform/(table|revised|ballot-box|due|identity|roles|ids|pause)[.]ts$', DATA_FILES],
      },
    ),
    forbid(
      'aws-only-in-the-platform',
      'The AWS SDK is known to functions/platform only.',
      { path: '^functions/', pathNot: ['^functions/platform/', TEST] },
      { path: 'node_modules/@aws-sdk/' },
    ),
    forbid(
      'client-never-sees-the-server',
      'Client and functions meet in shared/ only.',
      { path: '^client/' },
      { path: '^functions/' },
    ),
    forbid(
      'server-never-sees-the-client',
      'Client and functions meet in shared/ only.',
      { path: '^(functions|shared)/' },
      { path: '^client/' },
    ),
    forbid(
      'product-never-imports-tools',
      'Simulator, seed, scripts and tests are for this machine; nothing of them may reach a bundle.',
      { path: '^(shared|functions|client/src)/', pathNot: TEST },
      { path: '^(tools|scripts|tests)/' },
    ),
    forbid(
      'client-platform-knows-no-screen',
      'client/src/platform is below features, components and pages.',
      { path: '^client/src/platform/', pathNot: TEST },
      { path: '^client/src/(features|components|pages|packages)/' },
    ),
    forbid(
      'components-know-no-feature',
      'A shared widget that knows a feature belongs to the feature.',
      { path: '^client/src/components/' },
      { path: '^client/src/(features|pages|packages)/' },
    ),
    forbid(
      'client-features-are-independent',
      "A feature of the client never imports another's, nor a page.",
      { path: '^client/src/features/([^/]+)/', pathNot: '[.]test[.]tsx$' }, // a test may walk through a whole page
      { path: '^client/src/(features|pages|packages)/', pathNot: '^client/src/features/$1/' },
    ),
    forbid(
      'pages-are-leaves',
      'A page composes features; nobody imports a page.',
      { path: '^client/src/(pages|packages)/(.+)/[^/]+$' },
      { path: '^client/src/(pages|packages)/', pathNot: '^client/src/$1/$2/' },
    ),
    forbid(
      'taro-requests-in-one-place',
      'Features and pages reach storage, login and the network through client/src/platform.',
      { path: '^client/src/(features|components|pages|packages)/', pathNot: TEST },
      { path: 'node_modules/@tarojs/taro/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^client/dist', '^[.]build', '^[.]esbuild'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
