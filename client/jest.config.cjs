module.exports = {
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '\\.module\\.css$': 'identity-obj-proxy',
    '\\.css$': '<rootDir>/test/empty.cjs',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@prims$': '<rootDir>/src/prims/html.tsx',
  },
  setupFiles: ['<rootDir>/test/environment.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
};
