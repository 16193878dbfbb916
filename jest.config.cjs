const transform = {
  '\\.[jt]s$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
};
const common = { testEnvironment: 'node', transform, transformIgnorePatterns: ['/node_modules/(?!(jose|csv-parse)/)'] };
// Rules need no engine and take milliseconds; functions run on a real one, started once and shared.
module.exports = {
  // A busy machine with one engine for all is slow, not wrong.
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/shared/**/*.test.ts'] },
    {
      ...common,
      displayName: 'functions',
      testMatch: ['<rootDir>/functions/**/*.test.ts', '<rootDir>/tools/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/start-engine.mjs',
      globalTeardown: '<rootDir>/tests/stop-engine.mjs',
    },
  ],
};
