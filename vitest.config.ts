import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node loads graphql's CommonJS build, also for Apollo's packages; Vite would take its ES build, and two copies refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      'platform/**/*.test.ts',
      'gateway/**/*.test.ts',
      'subgraphs/**/*.test.ts',
      'tests/**/*.test.ts',
      'deploy/**/*.test.ts',
    ],
    globalSetup: ['platform/testing/global-setup.ts'],
    // Real databases on two cores: a test that takes longer than this hangs.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
