import type { Database } from '#platform/database/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Subgraph } from '#platform/subgraph/subgraph.ts'
import { createLogger, type Logger } from '#platform/telemetry/logger.ts'
import { type ContextName, contextNames, contexts } from './contexts.ts'
import { connectDatabases, prepareDatabases } from './databases.ts'
import { readOrCreateSecrets, type Secrets } from './secrets.ts'
import { untilDrained } from './until-drained.ts'

/** The data folder of `npm start`, inside the checkout and ignored by git. */
export const default_folder = '.data/embedded'

export interface SystemOptions {
  readonly folder?: string
  /** Port of the embedded PostgreSQL; 0 takes a free one. */
  readonly postgresPort?: number
  /** Extra variables for the subgraphs. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly logger?: Logger
  /** Server settings on top of those of the embedded shape. */
  readonly postgresSettings?: Readonly<Record<string, string | number>>
}

/** All six contexts in this process, on the embedded database. */
export interface System {
  readonly secrets: Secrets
  readonly postgres: EmbeddedPostgres
  readonly subgraphs: Readonly<Record<ContextName, Subgraph>>
  readonly databases: Readonly<Record<ContextName, Database>>
  readonly eventLog: EventLog
  readonly jwks: ReturnType<typeof contexts.customers>['jwks']
  port(name: string): SubgraphPort
  /** Resolves when every committed fact was relayed and every consumer has caught up. */
  drained(within_ms?: number): Promise<void>
  /** Stops background work and connections; stops PostgreSQL too, unless another process started it. */
  close(): Promise<void>
}

/** Fsync and synchronous_commit stay on: what was acknowledged survives a power cut. */
const postgres_settings = {
  max_connections: 300,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // Small databases, many updates of few rows: vacuum early rather than let indexes bloat.
  autovacuum_naptime: '15s',
}

/**
 * Opens the embedded shape: PostgreSQL (started, or adopted when it runs already), databases, migrations, six subgraphs with their background
 * work. Several processes may have the same folder open at once: they share the work as replicas would.
 */
export async function openSystem(options: SystemOptions = {}): Promise<System> {
  const folder = options.folder ?? default_folder
  const logger = options.logger ?? createLogger('supergraph', process.env.LOG_LEVEL ?? 'warn')
  const secrets = await readOrCreateSecrets(folder)
  const postgres = await startEmbeddedPostgres({
    folder,
    port: options.postgresPort ?? 0,
    settings: { ...postgres_settings, ...options.postgresSettings },
  })
  try {
    return await openOn(postgres, secrets, options, logger)
  } catch (error) {
    if (!postgres.adopted) await postgres.stop()
    throw error
  }
}

async function openOn(
  postgres: EmbeddedPostgres,
  secrets: Secrets,
  options: SystemOptions,
  logger: Logger,
): Promise<System> {
  const urls = await prepareDatabases(postgres, secrets.databaseRolePassword)
  const databases = connectDatabases(urls)
  const eventLog = openPostgresLog(urls.events, logger)
  const environment = {
    CUSTOMERS_KEY_SECRET: secrets.customersKeySecret,
    ...process.env,
    ...options.environment,
  }
  const subgraphs = {} as Record<ContextName, Subgraph>
  const port = (name: string) => subgraphOf(subgraphs, name).port
  const dependenciesOf = (name: ContextName) => ({
    database: databases[name],
    eventLog,
    neighbour: port,
    now: () => new Date(),
    logger: logger.child({ context: name }),
    environment,
  })
  const customers = contexts.customers(dependenciesOf('customers'))
  for (const name of contextNames) {
    subgraphs[name] = name === 'customers' ? customers : contexts[name](dependenciesOf(name))
  }
  await Promise.all(contextNames.map((name) => subgraphs[name].start()))

  return {
    secrets,
    postgres,
    subgraphs,
    databases,
    eventLog,
    jwks: customers.jwks,
    port,
    drained: (within_ms) => untilDrained(Object.values(databases), eventLog, within_ms),
    async close() {
      await Promise.all(contextNames.map((name) => subgraphs[name].drain()))
      await Promise.all(Object.values(databases).map((database) => database.close()))
      await eventLog.close()
      if (!postgres.adopted) await postgres.stop()
    },
  }
}

function subgraphOf(subgraphs: Readonly<Record<string, Subgraph>>, name: string): Subgraph {
  const subgraph = subgraphs[name]
  if (subgraph === undefined) throw new Error(`there is no context named ${name}`)
  return subgraph
}
