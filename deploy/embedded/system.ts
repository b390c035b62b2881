import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { createLogger, type Logger } from '#platform/telemetry/logger.ts'
import { type Assembly, assemble } from './assemble.ts'
import { prepareDatabases, socketUrls } from './databases.ts'
import { readOrCreateSecrets, type Secrets } from './secrets.ts'

/** The data folder of `npm start`, inside the checkout and ignored by git. */
export const default_folder = '.data/embedded'

export interface SystemOptions {
  readonly folder?: string
  /** Port of the embedded PostgreSQL; 0 takes a free one. */
  readonly postgresPort?: number
  /** Stop PostgreSQL at the end even when it ran already: it was left behind by a process of ours that was killed. */
  readonly owner?: boolean
  /** Extra variables for the subgraphs. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly logger?: Logger
  /** Server settings on top of those of the embedded shape. */
  readonly postgresSettings?: Readonly<Record<string, string | number>>
  /** Sees the text of every statement of every context, for counting. */
  readonly onStatement?: (text: string) => void
  /** The clock of all contexts; the machine's when absent. */
  readonly now?: () => Date
}

/** All six contexts in this process, on the embedded database. */
export interface System extends Assembly {
  readonly secrets: Secrets
  readonly postgres: EmbeddedPostgres
}

/** Fsync and synchronous_commit stay on: what was acknowledged survives a power cut. */
export const postgres_settings = {
  max_connections: 300,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // Small databases, many updates of few rows: vacuum early rather than let indexes bloat.
  autovacuum_naptime: '15s',
}

/**
 * Opens the embedded shape: PostgreSQL (started, or adopted when it runs already), databases, migrations, six subgraphs
 * with their background work. Several processes may have the same folder open at once: they share the work as replicas
 * would.
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
  if (stops(postgres, options)) postgres.endWithUs()
  try {
    return await openOn(postgres, secrets, options, logger)
  } catch (error) {
    if (stops(postgres, options)) await postgres.stop()
    throw error
  }
}

async function openOn(
  postgres: EmbeddedPostgres,
  secrets: Secrets,
  options: SystemOptions,
  logger: Logger,
): Promise<System> {
  const overTcp = await prepareDatabases(postgres, secrets.databaseRolePassword)
  const urls = socketUrls(overTcp, postgres.socketFolder)
  const environment = {
    CUSTOMERS_KEY_SECRET: secrets.customersKeySecret,
    ORDERS_WEBHOOK_SECRETS: secrets.paymentWebhookSecret,
    ...process.env,
    ...options.environment,
  }
  const assembly = await assemble({
    urls,
    environment,
    logger,
    onStatement: options.onStatement,
    now: options.now,
  })
  return {
    ...assembly,
    secrets,
    postgres,
    async close() {
      await assembly.close()
      if (stops(postgres, options)) await postgres.stop()
    },
  }
}

/** Whoever started the server stops it; a server that was found running is left to its owner. */
function stops(postgres: EmbeddedPostgres, { owner }: SystemOptions): boolean {
  return owner === true || !postgres.adopted
}
