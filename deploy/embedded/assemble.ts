import type { Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Subgraph } from '#platform/subgraph/subgraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { type ContextName, contextNames, contexts } from './contexts.ts'
import { connectDatabases, type DatabaseUrls } from './databases.ts'
import { untilDrained } from './until-drained.ts'

export interface AssemblyOptions {
  /** Databases that exist and are migrated. */
  readonly urls: DatabaseUrls
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly logger: Logger
  /** Sees the text of every statement of every context, for counting. */
  readonly onStatement?: ((text: string) => void) | undefined
  /** The clock of all contexts; the machine's when absent. It may be moved on, never back. */
  readonly now?: (() => Date) | undefined
}

/** The six contexts in this process, started. */
export interface Assembly {
  readonly subgraphs: Readonly<Record<ContextName, Subgraph>>
  readonly databases: Readonly<Record<ContextName, Database>>
  readonly eventLog: EventLog
  readonly jwks: ReturnType<typeof contexts.customers>['jwks']
  port(name: string): SubgraphPort
  /** Resolves when every committed fact was relayed and every consumer has caught up. */
  drained(within_ms?: number): Promise<void>
  /** Stops background work, then connections. */
  close(): Promise<void>
}

/** Puts the contexts together: each with its own database, all with one event log, calling each other in process. */
export async function assemble({
  urls,
  environment,
  logger,
  onStatement,
  now = () => new Date(),
}: AssemblyOptions): Promise<Assembly> {
  const databases = connectDatabases(urls, onStatement)
  const eventLog = openPostgresLog(urls.events, logger)
  const subgraphs = {} as Record<ContextName, Subgraph>
  const port = (name: string) => subgraphOf(subgraphs, name).port
  const dependenciesOf = (name: ContextName) => ({
    database: databases[name],
    eventLog,
    neighbour: port,
    now,
    logger: logger.child({ context: name }),
    environment,
  })
  const customers = contexts.customers(dependenciesOf('customers'))
  for (const name of contextNames) {
    subgraphs[name] = name === 'customers' ? customers : contexts[name](dependenciesOf(name))
  }
  const close = async () => {
    await Promise.all(contextNames.map((name) => subgraphs[name].drain()))
    await Promise.all(Object.values(databases).map((database) => database.close()))
    await eventLog.close()
  }
  try {
    await Promise.all(contextNames.map((name) => subgraphs[name].start()))
  } catch (error) {
    await close()
    throw error
  }
  return {
    subgraphs,
    databases,
    eventLog,
    jwks: customers.jwks,
    port,
    drained: (within_ms) => untilDrained(Object.values(databases), eventLog, within_ms),
    close,
  }
}

function subgraphOf(subgraphs: Readonly<Record<string, Subgraph>>, name: string): Subgraph {
  const subgraph = subgraphs[name]
  if (subgraph === undefined) throw new Error(`there is no context named ${name}`)
  return subgraph
}
