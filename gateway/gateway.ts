import type { JSONWebKeySet } from 'jose'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { createDocuments } from './executor/documents.ts'
import type { Execution } from './executor/execute.ts'
import { createOperations } from './executor/operations.ts'
import { createSharedReads } from './executor/shared-reads.ts'
import { createGuards } from './guards/guards.ts'
import type { GuardOptions } from './guards/options.ts'
import { createCors } from './guards/transport/cors.ts'
import { createOpenCounts } from './guards/transport/socket-limits.ts'
import { warmUp } from './guards/trusted-documents/warm-up.ts'
import { type ApiKeyDirectory, rememberApiKeys } from './identity/api-keys.ts'
import { createIdentify } from './identity/identify.ts'
import { followRevocations, nothingRevoked, type RevocationSource } from './identity/revocations.ts'
import type { Tenants } from './identity/tenants.ts'
import type { TokenVerifier } from './identity/token-verifier.ts'
import { createHttpStreams } from './live/http-streams.ts'
import { createLive } from './live/live.ts'
import { createSocketHandlers } from './live/socket-handlers.ts'
import { serveWebSockets } from './live/websocket-server.ts'
import { createApollo } from './server/apollo.ts'
import type { Example } from './server/explorer/examples.ts'
import { createExplorer } from './server/explorer/explorer.ts'
import { createGraphqlRoute, withCors } from './server/graphql-route.ts'
import { createHttpServer } from './server/http-server.ts'
import { close, listen } from './server/listening.ts'
import { createMask } from './server/mask.ts'
import { createMetrics } from './server/metrics.ts'
import { createOriginCheck } from './server/origins.ts'
import { default_overload_bounds, type OverloadBounds, watchOverload } from './server/overload.ts'
import { watchReadiness } from './server/readiness.ts'
import { shed } from './server/shedding.ts'
import { startPlannerThread } from './supergraph/planner-thread.ts'
import { readSource, type SupergraphSource, watchSource } from './supergraph/source.ts'
import { createSupergraphManager } from './supergraph/supergraph-manager.ts'
import { createRunOperation } from './telemetry/run-operation.ts'
import { tracePort } from './telemetry/traced-port.ts'
import { createPortDirectory } from './transports/port-directory.ts'

export interface GatewayOptions {
  readonly supergraph: SupergraphSource
  /** The way to a subgraph; asked once for each name and routing URL. */
  readonly ports: (subgraphName: string, routingUrl: string) => SubgraphPort
  readonly tokens: TokenVerifier
  readonly tenants: Tenants
  /** Who keeps API keys; without it no key is known. */
  readonly apiKeys?: ApiKeyDirectory
  /** Who knows what was taken back; without it sign-ins and keys end by themselves only. */
  readonly revocations?: RevocationSource
  readonly revocation_look_every_ms?: number
  /** 0 takes any free port. */
  readonly port: number
  readonly host?: string
  readonly environment: 'development' | 'production'
  readonly logger: Logger
  /** Published at `/.well-known/jwks.json`. */
  readonly jwks?: () => JSONWebKeySet | Promise<JSONWebKeySet>
  /** Addresses of subgraphs in the same process that the outside reaches here, such as a payment provider's webhooks. */
  readonly routes?: readonly Route[]
  /** Origins of web pages that may connect, besides the gateway's own. */
  readonly origins?: readonly string[]
  /** What is refused, and how strictly; see the defaults there. */
  readonly guards?: GuardOptions
  readonly operation_limit_ms?: number
  readonly fetch_limit_ms?: number
  /** The tabs the explorer opens with. */
  readonly examples?: readonly Example[]
  /** How many events a subscriber may be behind before its socket is closed. */
  readonly buffered_events_max?: number
  /** Above which requests are refused, to be sent again later. */
  readonly overload?: Partial<OverloadBounds>
  /** Whether equal queries that run at the same time, for equal viewers, are run once. Off unless it is asked for. */
  readonly shareReads?: boolean
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

/** Starts a gateway. Resolves when it listens; rejects when the supergraph is not valid or the port is taken. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraph, environment, logger, tenants } = options
  const isDevelopment = environment === 'development'
  const manager = createSupergraphManager(await readSource(supergraph, logger), logger)
  const ports = createPortDirectory((name, url) => tracePort(options.ports(name, url)), {
    logger,
    onRefused: (service, reason) => metrics.countUnsent(service, reason),
  })
  const planner = options.planInThread === true ? startPlannerThread(logger) : null
  const operations = createOperations(planner?.plan)
  const overload = watchOverload({ ...default_overload_bounds, ...options.overload })
  const sharedReads = options.shareReads === true ? createSharedReads() : null
  const metrics = createMetrics({
    sockets: () => sockets.count(),
    streams: () => streams.counts(),
    live: () => live.counts(),
    ports: ports.all,
    overload,
    plans: operations.counts,
    isRateStoreSound: () => guardOptions.rateLimiter?.isSound?.() ?? true,
    sharedReads: sharedReads?.counts ?? (() => ({ running: 0, joined: 0 })),
    revocations_age_seconds: () => revocations.age_seconds(),
    supergraph: () => ({ id: manager.current().id, ...manager.counts() }),
  })
  const execution: Execution = {
    portOf: ({ supergraph: { subgraphs } }, service) => ports.of(subgraphs)(service),
    operation_limit_ms: options.operation_limit_ms ?? operation_limit_default_ms,
    fetch_limit_ms: options.fetch_limit_ms ?? fetch_limit_default_ms,
    logger,
    onFetch: metrics.countFetch,
  }
  const run = createRunOperation(execution, metrics.countOperation, sharedReads)
  const mask = createMask(logger, isDevelopment)
  const { guards: guardOptions = {}, origins = [] } = options
  const revocations =
    options.revocations === undefined
      ? nothingRevoked
      : followRevocations(options.revocations, { logger, every_ms: options.revocation_look_every_ms })
  const { isRevoked } = revocations
  const apiKeys = options.apiKeys === undefined ? null : rememberApiKeys(options.apiKeys, isRevoked)
  const identify = createIdentify({ tokens: options.tokens, tenants, apiKeys, isRevoked })
  const guards = createGuards(guardOptions, {
    onRefusal: metrics.countRefusal,
    onForwardedIgnored: () => logger.warn(ignored_forwarding),
    onTrustedDocument: ({ name, client }) => metrics.countTrustedDocument(name, client ?? 'all'),
  })
  const batch_operations_max = guardOptions.batch_operations_max ?? 1
  const live = createLive({
    execution,
    operations,
    authorize: guards.authorize,
    onOperation: metrics.countOperation,
    present: (errors, requestId) => errors.map((error) => mask(error, requestId)),
    buffered_events_max: options.buffered_events_max ?? buffered_events_default_max,
  })
  const apollo = createApollo({
    manager,
    operations,
    run,
    guards,
    metrics,
    batch_operations_max,
    environment,
    mask,
    logger,
  })
  await apollo.start()
  const { subgraphs } = manager.current()
  const first = subgraphs.map(({ name }) => ports.of(subgraphs)(name).bare)
  const readiness = watchReadiness(first, tenants.defaultTenant, logger)
  const documents = createDocuments(isDevelopment)
  const allowsOrigin = createOriginCheck(environment, origins)
  const services = {
    manager,
    documents,
    operations,
    guards,
    run,
    live,
    mask,
    identify,
    isRevoked,
    allowsOrigin,
    openByAddress: createOpenCounts(guardOptions.sockets?.per_address_max),
    openByClient: createOpenCounts(guardOptions.sockets?.per_client_max),
  }
  const streams = createHttpStreams(services)
  const server = createHttpServer({
    graphql: withCors(
      createCors(environment, origins),
      shed(
        createGraphqlRoute({ apollo, streams, identify, guards, mask, batch_operations_max }),
        overload,
        metrics.countShed,
      ),
    ),
    explorer: isDevelopment ? createExplorer(options.examples) : null,
    readiness,
    jwks: options.jwks ?? null,
    routes: options.routes ?? [],
    metrics,
    environment,
    connection: guards.connection,
    logger,
  })
  const isOverloaded = () => {
    const reason = overload.reason()
    if (reason !== null) metrics.countShed(reason)
    return reason !== null
  }
  const socketHandlers = createSocketHandlers(services)
  const sockets = serveWebSockets({
    server,
    path: '/graphql',
    handlers: socketHandlers,
    allowsOrigin,
    isOverloaded,
    connection: guards.connection,
    openByAddress: services.openByAddress,
    onTooMany: () => guards.countRefusal('RATE_LIMITED'),
    logger,
  })
  const warm = () =>
    void warmUp(guards.trustedDocuments, manager.current(), { documents, operations, logger })
  const stopFollowing = [
    manager.onSwap(live.adopt),
    manager.onSwap(warm),
    guards.trustedDocuments.onChange(warm),
    revocations.onNews(streams.revoke),
    revocations.onNews(socketHandlers.revoke),
  ]
  warm()
  const stopWatching = watchSource(supergraph, manager.swap, logger)
  const port = await listen(server, options.port, options.host).catch(async (error: unknown) => {
    await revocations.stop()
    throw error
  })

  return {
    url: `http://localhost:${port}/graphql`,
    websocketUrl: `ws://localhost:${port}/graphql`,
    port,
    swapSupergraph: manager.swap,
    async drain() {
      stopWatching()
      for (const stop of stopFollowing) stop()
      overload.stop()
      readiness.drain()
      await revocations.stop()
      streams.drain()
      await sockets.drain()
      await close(server)
      await apollo.stop()
      await planner?.stop()
    },
  }
}

const ignored_forwarding =
  'X-Forwarded-For came from an address that is not in TRUSTED_PROXIES: everybody behind it counts as one client'
