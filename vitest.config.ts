import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['platform/**/*.test.ts', 'gateway/**/*.test.ts', 'subgraphs/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['platform/testing/global-setup.ts'],
    // Real databases on two cores: a test that takes longer than this hangs.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
