import { createServiceTokenIssuer } from '#platform/auth/service-token.ts'
import { ConfigurationError } from '#platform/config/environment.ts'
import { createHttpPort, type HttpPort } from '#platform/subgraph/http-port.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { readConfig } from './config.ts'
import { readCommandLine } from './flags.ts'
import { startGateway } from './gateway.ts'
import { createTokenVerifier } from './identity/token-verifier.ts'

/** The gateway as a process of its own: subgraphs over HTTP, configured by environment variables. */
async function main(): Promise<void> {
  const { environment, isAnonymous } = readCommandLine(process.env, process.argv.slice(2))
  const config = readConfig(environment)
  const logger = createLogger('gateway')
  const serviceTokens = createServiceTokenIssuer(config.serviceTokenSecret, 'gateway')
  const ports: HttpPort[] = []
  const gateway = await startGateway({
    supergraph: { file: config.supergraphFile },
    ports: (name, routingUrl) => {
      const port = createHttpPort({
        name,
        url: new URL(config.subgraphUrls[name] ?? routingUrl),
        serviceTokens,
      })
      ports.push(port)
      return port
    },
    tokens: createTokenVerifier(
      isAnonymous
        ? []
        : [{ issuer: config.tokenIssuer, audience: config.tokenAudience, jwks: config.jwksUrl }],
    ),
    tenants: { byHost: config.hostTenants, defaultTenant: config.defaultTenant },
    host: config.host,
    port: config.port,
    environment: config.environment,
    origins: config.origins,
    planInThread: true,
    logger,
  })
  logger.info({ url: gateway.url, environment: config.environment }, 'the gateway is listening')

  const stop = async (signal: string) => {
    logger.info({ signal }, 'draining')
    await gateway.drain()
    await Promise.all(ports.map((port) => port.close()))
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error)
  process.exitCode = 1
})
