import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import type { Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import type { LiveFeed } from '#platform/events/live-feed.ts'
import { startHousekeeping } from '#platform/jobs/housekeeping.ts'
import type { Worker } from '#platform/jobs/worker.ts'
import { formatAmount } from '#platform/money/money.ts'
import { scalars } from '#platform/scalars/scalars.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { enforceDirectives, type ViewerContext } from './authorize.ts'
import { createLocalPort } from './local-port.ts'
import type { SubgraphPort, SubgraphRequest } from './port.ts'

/** What the outside gives every subgraph. Tests give their own clock. */
export interface SubgraphDependencies {
  /** The subgraph's own database, as its application role. */
  readonly database: Database
  readonly eventLog: EventLog
  /** Reaches a neighbour's internal operations, with a service token of ours. */
  readonly neighbour: (name: string) => SubgraphPort
  readonly now: () => Date
  readonly logger: Logger
  /** The environment; each subgraph reads and checks its own variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An HTTP address besides GraphQL, such as a key set or a provider's webhook. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

export interface SubgraphParts<Context extends ViewerContext> {
  readonly name: string
  readonly schemaFile: URL
  // biome-ignore lint/suspicious/noExplicitAny: the generated resolver types are checked where the map is written
  readonly resolvers: any
  readonly contextOf: (request: SubgraphRequest) => Context
  readonly database: Database
  readonly logger: Logger
  /** Starts the background work: relay, consumers, sweeps. Called once, after the database answered. */
  readonly startWorkers: () => readonly Worker[]
  readonly liveFeed?: LiveFeed
  readonly routes?: readonly Route[]
}

/** A subgraph, ready to be started and called. */
export interface Subgraph {
  readonly name: string
  readonly schema: GraphQLSchema
  readonly contextOf: (request: SubgraphRequest) => ViewerContext
  readonly port: SubgraphPort
  readonly routes: readonly Route[]
  /** Resolves when the database answers and the background work runs. */
  start(): Promise<void>
  /** Whether the subgraph can serve right now; rejects with the reason when not. */
  ready(): Promise<void>
  /** Stops the background work after its current round. The database stays open: its owner closes it. */
  drain(): Promise<void>
}

/** The one way a subgraph is put together. */
export function createSubgraph<Context extends ViewerContext>(parts: SubgraphParts<Context>): Subgraph {
  const { name, contextOf, logger, database } = parts
  const typeDefs = parse(readFileSync(parts.schemaFile, 'utf8'))
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: { ...sharedResolvers(typeDefs), ...parts.resolvers },
  })
  enforceDirectives(schema)
  const port = createLocalPort({ name, schema, contextOf, logger })
  let workers: readonly Worker[] = []

  return {
    name,
    schema,
    contextOf,
    port,
    routes: parts.routes ?? [],
    async start() {
      await database.ping()
      await parts.liveFeed?.start()
      workers = [...parts.startWorkers(), startHousekeeping(database, logger)]
    },
    ready: () => database.ping(),
    async drain() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await parts.liveFeed?.stop()
      workers = []
    },
  }
}

/** Resolvers of the shared block that every schema ends with (see `platform/scalars/shared.graphql`). */
function sharedResolvers(typeDefs: ReturnType<typeof parse>) {
  const declared = new Set(typeDefs.definitions.flatMap((each) => ('name' in each ? [each.name?.value] : [])))
  const shared = { ...scalars, Money: { amount: formatAmount } }
  return Object.fromEntries(Object.entries(shared).filter(([name]) => declared.has(name)))
}
