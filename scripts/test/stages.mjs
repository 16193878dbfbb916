import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const client = path.join(root, 'client');

/** A program of a dependency, run by this very node. */
const bin = (name, file) => path.join(root, 'node_modules', name, file);
const step = (name, args, options = {}) => ({ name, args, ...options });
const jest = bin('jest', 'bin/jest.js');
const tsx = (script, ...args) => ['--require', 'tsx/cjs', script, ...args];

/** What `npm test` does, stage by stage; each is also a script of its own. */
export const STAGES = {
  check: [
    step('format and lint', [bin('@biomejs/biome', 'bin/biome'), 'ci', '--colors=off', '--max-diagnostics=50', '.']),
    step('types', [bin('typescript', 'bin/tsc'), '--noEmit', '-p', '.']),
    step('types of the client', [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'client']),
    step('layers', [
      bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'shared',
      'functions',
      'client/src',
    ]),
    step('docs/openapi.json is fresh and valid', tsx('scripts/openapi.ts', '--check')),
    step('docs/access-patterns.md is fresh', tsx('scripts/access-patterns.ts', '--check')),
  ],
  unit: [step('rules', [jest, '--selectProjects', 'unit']), step('client', [jest], { cwd: client })],
  functions: [
    step(`functions on ${process.env.ENGINE ?? 'the local'} engine`, [jest, '--selectProjects', 'functions']),
  ],
  build: [
    step('h5', ['scripts/build.mjs', 'h5']),
    step('weapp', ['scripts/build.mjs', 'weapp']),
    step('budgets', ['tests/budgets.mjs']),
  ],
  e2e: [step('journeys on both builds', ['tests/e2e/run.mjs'])],
  fuzz: [
    step(
      '10,000 generated events to every endpoint',
      [jest, '--selectProjects', 'functions', '--maxWorkers=2', '--testPathPatterns', 'tests/fuzz'],
      { env: { FUZZ_EVENTS: '10000' } },
    ),
  ],
};
/** Minutes long and asked for by name: `npm test` sends each endpoint only its first hundred and fifty events. */
export const LONG = ['fuzz'];
