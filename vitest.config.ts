import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

// Workers and the processes that tests start find what another one compiled.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url))

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
      'bench/**/*.test.ts',
    ],
    globalSetup: ['platform/testing/global-setup.ts'],
    // A test takes far less than these; what takes longer hangs, also on a machine that does ten other things.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 15_000 } },
    pool: 'forks',
    // Files share their worker's modules: loading GraphQL and Drizzle anew for each was a third of the run. A test therefore
    // leaves nothing behind in a module, in process.env or in a global (docs/decisions/0016-tests-share-a-worker.md).
    isolate: false,
    // The longest files wait for processes and clocks, and leave a core to a third worker.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
})
