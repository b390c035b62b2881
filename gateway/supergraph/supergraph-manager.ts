import { ApolloGateway } from '@apollo/gateway'
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from '#platform/telemetry/logger.ts'
import { stripFeatures } from './strip-features.ts'
import { buildSupergraph, type Supergraph } from './supergraph.ts'

/** Keeps the current supergraph, and changes it while requests run. */
export interface SupergraphManager {
  current(): Supergraph
  /** The version whose API schema this is, so that an operation runs on the version that validated it. */
  ofSchema(apiSchema: GraphQLSchema): Supergraph
  /** Swaps the graph in. Throws and keeps the old one when the new one is not valid. */
  swap(sdl: string): Promise<void>
  /** Calls back after every swap, not for the first load. */
  onSwap(listener: (supergraph: Supergraph) => void): () => void
  /** How many were swapped in, and how many were refused. */
  counts(): { readonly swaps: number; readonly refused: number }
  /** What Apollo Server loads: ApolloGateway's lifecycle with an executor of ours. */
  asGateway(executor: GatewayExecutor): GatewayInterface
}

/**
 * Loads the first supergraph. ApolloGateway manages the versions (load, validate, tell Apollo Server); the planner and the
 * schemas that execution needs are ours, because ApolloGateway refuses the authorization directives.
 */
export function createSupergraphManager(firstSdl: string, logger: Logger): SupergraphManager {
  const listeners = new Set<(supergraph: Supergraph) => void>()
  const versions = new WeakMap<GraphQLSchema, Supergraph>()
  const counts = { swaps: 0, refused: 0 }
  let candidate = buildSupergraph(firstSdl)
  let current = candidate
  let update: ((sdl: string) => void) | null = null
  const apollo = createApolloGateway(stripFeatures(firstSdl), logger, (callback) => {
    update = callback
  })
  apollo.onSchemaLoadOrUpdate(() => adopt(candidate.apiSchema))

  function adopt(apiSchema: GraphQLSchema): void {
    current = { ...candidate, apiSchema }
    versions.set(apiSchema, current)
  }

  async function swap(sdl: string): Promise<void> {
    if (sdl === current.sdl) return
    try {
      exchange(sdl)
      counts.swaps += 1
    } catch (error) {
      counts.refused += 1
      throw error
    }
    logger.info({ supergraph: current.id }, 'swapped the supergraph')
    for (const listener of listeners) listener(current)
  }

  function exchange(sdl: string): void {
    if (update === null) throw new Error('The supergraph cannot be swapped before it is loaded.')
    const before = current
    candidate = buildSupergraph(sdl)
    update(stripFeatures(sdl))
    // Only authorization changed: ApolloGateway saw the same SDL and told nobody, and the API schema stays as it is.
    if (current === before) adopt(before.apiSchema)
  }

  return {
    current: () => current,
    ofSchema: (apiSchema) => versions.get(apiSchema) ?? current,
    swap,
    counts: () => counts,
    onSwap(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    asGateway: (executor) => ({
      load: async (options) => {
        await apollo.load(options)
        return { executor }
      },
      // ApolloGateway's own has no `@defer`.
      onSchemaLoadOrUpdate: (callback) =>
        apollo.onSchemaLoadOrUpdate((context) => callback({ ...context, apiSchema: current.apiSchema })),
      stop: () => apollo.stop(),
    }),
  }
}

function createApolloGateway(
  strippedSdl: string,
  logger: Logger,
  onReady: (update: (sdl: string) => void) => void,
): ApolloGateway {
  // ApolloGateway reports to Apollo's servers unless this says no, and it reads it from the environment only.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true'
  return new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      onReady(update)
      return { supergraphSdl: strippedSdl }
    },
    // Our executor reaches the subgraphs; ApolloGateway must not open connections of its own.
    buildService: () => ({
      process: () => Promise.reject(new Error('ApolloGateway executes nothing here.')),
    }),
    logger: quietly(logger),
  })
}

/** ApolloGateway reports its own lifecycle as news; we log our swaps instead. */
function quietly(logger: Logger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message?: unknown) => logger.warn(String(message)),
    error: (message?: unknown) => logger.error(String(message)),
  }
}
