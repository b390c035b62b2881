import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JSONWebKeySet } from 'jose'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { createDocuments } from './executor/documents.ts'
import type { Execution } from './executor/execute.ts'
import { createOperations } from './executor/operations.ts'
import { createIdentify } from './identity/identify.ts'
import type { Tenants } from './identity/tenants.ts'
import type { TokenVerifier } from './identity/token-verifier.ts'
import { createLive } from './live/live.ts'
import { createSocketHandlers } from './live/socket-handlers.ts'
import { serveWebSockets } from './live/websocket-server.ts'
import { createApollo } from './server/apollo.ts'
import type { Example } from './server/explorer/examples.ts'
import { createExplorer } from './server/explorer/explorer.ts'
import { createGraphqlRoute } from './server/graphql-route.ts'
import { createHttpServer } from './server/http-server.ts'
import { createMask } from './server/mask.ts'
import { createMetrics } from './server/metrics.ts'
import { createOriginCheck } from './server/origins.ts'
import { watchReadiness } from './server/readiness.ts'
import { startPlannerThread } from './supergraph/planner-thread.ts'
import type { SubgraphAddress } from './supergraph/supergraph.ts'
import {
  createSupergraphManager,
  readSource,
  type SupergraphSource,
} from './supergraph/supergraph-manager.ts'
import { watchSupergraphFile } from './supergraph/watch-file.ts'

export interface GatewayOptions {
  readonly supergraph: SupergraphSource
  /** The way to a subgraph; asked once for each name and routing URL. */
  readonly ports: (subgraphName: string, routingUrl: string) => SubgraphPort
  readonly tokens: TokenVerifier
  readonly tenants: Tenants
  /** 0 takes any free port. */
  readonly port: number
  readonly host?: string
  readonly environment: 'development' | 'production'
  readonly logger: Logger
  /** Published at `/.well-known/jwks.json`. */
  readonly jwks?: () => JSONWebKeySet | Promise<JSONWebKeySet>
  /** Origins of web pages that may connect, besides the gateway's own. */
  readonly origins?: readonly string[]
  readonly operation_limit_ms?: number
  readonly fetch_limit_ms?: number
  /** The tabs the explorer opens with. */
  readonly examples?: readonly Example[]
  /** How many events a subscriber may be behind before its socket is closed. */
  readonly buffered_events_max?: number
  /** Plans large operations in a thread of its own, so that no other request waits for a plan. */
  readonly planInThread?: boolean
}

export interface RunningGateway {
  /** `http://localhost:4000/graphql` */
  readonly url: string
  readonly websocketUrl: string
  readonly port: number
  /** Finishes what runs, closes sockets so that clients reconnect elsewhere, and stops. */
  drain(): Promise<void>
  /** Changes the graph without losing a request or a subscriber. Rejects, and keeps the old one, when the new is not valid. */
  swapSupergraph(sdl: string): Promise<void>
}

const operation_limit_default_ms = 10_000
const fetch_limit_default_ms = 8_000
const buffered_events_default_max = 500
const drain_limit_ms = 15_000
const sweep_interval_ms = 50

/** Starts a gateway. Resolves when it listens; rejects when the supergraph is not valid or the port is taken. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraph, environment, logger, tenants } = options
  const isDevelopment = environment === 'development'
  const manager = createSupergraphManager(await readSource(supergraph), logger)
  const portsOf = createPortDirectory(options.ports)
  const metrics = createMetrics({ sockets: () => sockets.count(), live: () => live.counts() })
  const execution: Execution = {
    portOf: ({ supergraph: { subgraphs } }, service) => portsOf(subgraphs)(service),
    operation_limit_ms: options.operation_limit_ms ?? operation_limit_default_ms,
    fetch_limit_ms: options.fetch_limit_ms ?? fetch_limit_default_ms,
    logger,
    onFetch: metrics.countFetch,
  }
  const planner = options.planInThread === true ? startPlannerThread(logger) : null
  const operations = createOperations(planner?.plan)
  const mask = createMask(logger)
  const identify = createIdentify(options.tokens, tenants)
  const live = createLive({
    execution,
    operations,
    present: (errors, requestId) => errors.map((error) => mask(error, requestId)),
    buffered_events_max: options.buffered_events_max ?? buffered_events_default_max,
  })
  const apollo = createApollo({ manager, operations, execution, environment, mask, logger })
  await apollo.start()
  const { subgraphs } = manager.current()
  const first = subgraphs.map(({ name }) => portsOf(subgraphs)(name))
  const readiness = watchReadiness(first, tenants.defaultTenant, logger)
  const server = createHttpServer({
    graphql: createGraphqlRoute(apollo, identify, mask),
    explorer: isDevelopment ? createExplorer(options.examples) : null,
    readiness,
    jwks: options.jwks ?? null,
    metrics,
    logger,
  })
  const documents = createDocuments(isDevelopment)
  const sockets = serveWebSockets({
    server,
    path: '/graphql',
    handlers: createSocketHandlers({ identify, manager, documents, operations, execution, live, mask }),
    allowsOrigin: createOriginCheck(environment, options.origins ?? []),
    logger,
  })
  const stopFollowing = manager.onSwap(live.adopt)
  const stopWatching =
    'file' in supergraph ? watchSupergraphFile(supergraph.file, manager.swap, logger) : () => undefined
  const port = await listen(server, options.port, options.host)

  return {
    url: `http://localhost:${port}/graphql`,
    websocketUrl: `ws://localhost:${port}/graphql`,
    port,
    swapSupergraph: manager.swap,
    async drain() {
      stopWatching()
      stopFollowing()
      readiness.drain()
      await sockets.drain()
      await close(server)
      await apollo.stop()
      await planner?.stop()
    },
  }
}

type PortByName = (name: string) => SubgraphPort

/** The ports of a supergraph's subgraphs. A subgraph that keeps its URL keeps its port when the supergraph changes. */
function createPortDirectory(
  makePort: GatewayOptions['ports'],
): (subgraphs: readonly SubgraphAddress[]) => PortByName {
  const byAddress = new Map<string, SubgraphPort>()
  const bySupergraph = new WeakMap<readonly SubgraphAddress[], PortByName>()

  function open({ name, url }: SubgraphAddress): SubgraphPort {
    const address = `${name} ${url}`
    const port = byAddress.get(address) ?? makePort(name, url)
    byAddress.set(address, port)
    return port
  }

  function directoryOf(subgraphs: readonly SubgraphAddress[]): PortByName {
    const ports = new Map(subgraphs.map((address) => [address.name, open(address)]))
    return (name) => {
      const port = ports.get(name)
      if (port === undefined) throw new Error(`The supergraph has no subgraph ${name}.`)
      return port
    }
  }

  return (subgraphs) => {
    const directory = bySupergraph.get(subgraphs) ?? directoryOf(subgraphs)
    bySupergraph.set(subgraphs, directory)
    return directory
  }
}

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Lets requests finish; connections that are idle, or become so, are closed. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweeping = setInterval(() => server.closeIdleConnections(), sweep_interval_ms)
    const giving_up = setTimeout(() => server.closeAllConnections(), drain_limit_ms)
    server.close(() => {
      clearInterval(sweeping)
      clearTimeout(giving_up)
      resolve()
    })
  })
}
