import type { Execution } from './executor/execute.ts'
import { createDocuments } from './executor/operation/documents.ts'
import { createOperations } from './executor/operation/operations.ts'
import { createSharedReads } from './executor/shared-reads.ts'
import type { GatewayOptions, RunningGateway } from './gateway-options.ts'
import { createGuards } from './guards/guards.ts'
import { createCors } from './guards/transport/cors.ts'
import { createOpenCounts } from './guards/transport/socket-limits.ts'
import { warmUp } from './guards/trusted-documents/warm-up.ts'
import { rememberApiKeys } from './identity/api-keys.ts'
import { createIdentify } from './identity/identify.ts'
import { followRevocations, nothingRevoked } from './identity/revocations.ts'
import { createDeferredAnswers } from './incremental/deferred-answers.ts'
import { createHttpStreams } from './live/http-streams.ts'
import { createLive } from './live/live.ts'
import { createSocketHandlers } from './live/socket-handlers.ts'
import { serveWebSockets } from './live/websocket-server.ts'
import { createApollo } from './server/apollo.ts'
import { createExplorer } from './server/explorer/explorer.ts'
import { createGraphqlRoute, withCors } from './server/graphql-route.ts'
import { createHttpServer } from './server/http-server.ts'
import { close, listen } from './server/listening.ts'
import { createMask } from './server/mask.ts'
import { createMetrics } from './server/metrics.ts'
import { createOriginCheck } from './server/origins.ts'
import { default_overload_bounds, watchOverload } from './server/overload.ts'
import { watchReadiness } from './server/readiness.ts'
import { shed } from './server/shedding.ts'
import { startPlanners } from './supergraph/planners.ts'
import { readSource, watchSource } from './supergraph/source.ts'
import { createSupergraphManager } from './supergraph/supergraph-manager.ts'
import { createRunDeferred, createRunOperation } from './telemetry/run-operation.ts'
import { tracePort } from './telemetry/traced-port.ts'
import { createPortDirectory } from './transports/port-directory.ts'

export type { GatewayOptions, RunningGateway } from './gateway-options.ts'

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
  const planner = options.planInThread === true ? startPlanners(logger) : null
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
    metrics,
    runDeferred: createRunDeferred(execution, metrics.countOperation, sharedReads),
    identify,
    isRevoked,
    allowsOrigin,
    openByAddress: createOpenCounts(guardOptions.sockets?.per_address_max),
    openByClient: createOpenCounts(guardOptions.sockets?.per_client_max),
  }
  const streams = createHttpStreams(services)
  // Some operations would be planned in parts for ever: without a thread that can be given up, answers come whole.
  const deferred = planner === null ? null : createDeferredAnswers(services)
  const server = createHttpServer({
    graphql: withCors(
      createCors(environment, origins),
      shed(
        createGraphqlRoute({ apollo, streams, deferred, identify, guards, mask, batch_operations_max }),
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
      const stopped = revocations.stop()
      streams.drain()
      await sockets.drain()
      await close(server)
      await apollo.stop()
      await planner?.stop()
      await stopped
    },
  }
}

const ignored_forwarding =
  'X-Forwarded-For came from an address that is not in TRUSTED_PROXIES: everybody behind it counts as one client'
