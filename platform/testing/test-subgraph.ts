import type { Viewer } from '#platform/auth/viewer.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import type { SubgraphPort, SubgraphResponse } from '#platform/subgraph/port.ts'
import type { Subgraph, SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { type TestClock, testClock } from './clock.ts'
import { type TestDatabase, testDatabase, testEventLog } from './test-database.ts'

/** One subgraph on a database of its own, spoken to through GraphQL. */
export interface TestSubgraph extends TestDatabase {
  readonly subgraph: Subgraph
  readonly eventLog: EventLog
  readonly clock: TestClock
  /** Runs an operation as a viewer and returns the whole response. */
  run(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<SubgraphResponse>
  /** Runs an operation that must have no errors and returns its data. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  data(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<any>
  stop(): Promise<void>
}

export interface TestSubgraphOptions {
  readonly neighbours?: Readonly<Record<string, SubgraphPort>>
  readonly environment?: Readonly<Record<string, string>>
  readonly clock?: TestClock
  /** An event log shared with other subgraphs of the test. */
  readonly eventLog?: EventLog
}

/** Starts a subgraph for one test file; call `stop` in `afterAll`. Errors it logs are printed. */
export async function startTestSubgraph(
  context: string,
  create: (dependencies: SubgraphDependencies) => Subgraph,
  options: TestSubgraphOptions = {},
): Promise<TestSubgraph> {
  const own = await testDatabase(context)
  const eventLog = options.eventLog ?? (await testEventLog())
  const clock = options.clock ?? testClock()
  const subgraph = create({
    database: own.database,
    eventLog,
    neighbour: (name) => {
      const port = options.neighbours?.[name]
      if (port === undefined) throw new Error(`the test gave ${context} no neighbour ${name}`)
      return port
    },
    now: clock.now,
    logger: createLogger(context, process.env.LOG_LEVEL ?? 'error'),
    environment: options.environment ?? {},
  })
  await subgraph.start()

  const run = (viewer: Viewer, query: string, variables?: Record<string, unknown>) =>
    subgraph.port.execute({ query, variables, viewer })

  return {
    ...own,
    subgraph,
    eventLog,
    clock,
    run,
    async data(viewer, query, variables) {
      const response = await run(viewer, query, variables)
      if (response.errors !== undefined) throw new Error(JSON.stringify(response.errors, null, 2))
      return response.data
    },
    async stop() {
      await subgraph.drain()
      await own.database.close()
      if (options.eventLog === undefined) await eventLog.close()
    },
  }
}
