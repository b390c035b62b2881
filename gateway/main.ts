import { createServiceTokenIssuer, type ServiceTokenIssuer } from '#platform/auth/service-token.ts'
import { ConfigurationError } from '#platform/config/environment.ts'
import { createHttpPort, type HttpPort } from '#platform/subgraph/http-port.ts'
import { createLogger, type Logger } from '#platform/telemetry/logger.ts'
import { readConfig } from './config.ts'
import { readCommandLine } from './flags.ts'
import { startGateway } from './gateway.ts'
import type { OutageMode } from './guards/rates/outage-mode.ts'
import type { SharedLimiter } from './guards/rates/redis-limiter.ts'
import { type FolderRegistry, openFolderRegistry } from './guards/trusted-documents/folder-registry.ts'
import { askIdentityService } from './identity/identity-service.ts'
import { createTokenVerifier } from './identity/token-verifier.ts'
import { forwardedRoutes } from './server/forwarded-routes.ts'

/** The gateway as a process of its own: subgraphs over HTTP, configured by environment variables. */
async function main(): Promise<void> {
  const { environment, isAnonymous } = readCommandLine(process.env, process.argv.slice(2))
  const config = readConfig(environment)
  const logger = createLogger('gateway')
  const serviceTokens = createServiceTokenIssuer(config.serviceTokenSecret, 'gateway')
  const { options, trustedDocumentsFolder, rateStore } = config.guards
  const limiter = rateStore === null ? null : await connectRateStore(rateStore, logger)
  const guards = limiter === null ? options : { ...options, rateLimiter: limiter }
  const registry = trustedDocumentsFolder === null ? null : await openRegistry(trustedDocumentsFolder, logger)
  const ports: HttpPort[] = []
  const identity = config.identityUrl === null ? null : openIdentity(config.identityUrl, serviceTokens, ports)
  const gateway = await startGateway({
    supergraph: config.supergraph,
    ports: (name, routingUrl) => {
      const port = createHttpPort({
        name,
        url: new URL(config.subgraphUrls[name] ?? routingUrl),
        serviceTokens,
      })
      ports.push(port)
      return port
    },
    tokens: createTokenVerifier(isAnonymous ? [] : config.issuers),
    ...(identity === null ? {} : { apiKeys: identity, revocations: identity }),
    tenants: { byHost: config.hostTenants, defaultTenant: config.defaultTenant },
    host: config.host,
    port: config.port,
    environment: config.environment,
    origins: config.origins,
    shareReads: config.shareReads,
    routes: forwardedRoutes(config.forwards, logger),
    guards: registry === null ? guards : { ...guards, trustedDocuments: registry },
    planInThread: true,
    logger,
  })
  logger.info({ url: gateway.url, environment: config.environment }, 'the gateway is listening')

  const stop = async (signal: string) => {
    logger.info({ signal }, 'draining')
    registry?.stop()
    await gateway.drain()
    limiter?.close()
    await Promise.all(ports.map((port) => port.close()))
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Redis' client is large: it is loaded where there is a Redis. */
async function connectRateStore(
  store: { readonly url: string; readonly outage: OutageMode },
  logger: Logger,
): Promise<SharedLimiter> {
  const { connectRedisLimiter } = await import('./guards/rates/redis-limiter.ts')
  return connectRedisLimiter({ ...store, logger })
}

/** The subgraph that signs people in, over a connection pool of its own: a busy graph must not keep partners out. */
function openIdentity(url: URL, serviceTokens: ServiceTokenIssuer, ports: HttpPort[]) {
  const port = createHttpPort({ name: 'customers', url, serviceTokens })
  ports.push(port)
  return askIdentityService(port)
}

async function openRegistry(folder: string, logger: Logger): Promise<FolderRegistry> {
  try {
    return await openFolderRegistry(folder, logger)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigurationError(`TRUSTED_DOCUMENTS cannot be used: ${reason}`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error)
  process.exitCode = 1
})
