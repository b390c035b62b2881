import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { openSystem, type System } from '#deploy/embedded/system.ts'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { startGateway } from '#gateway/gateway.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import { createLogger } from '#platform/telemetry/logger.ts'

/** The whole system in this process, with a gateway in front. */
export interface World {
  readonly system: System
  readonly url: string
}

/**
 * Opens the system on a folder whose server runs, does the work, and closes both, gateway first: its server and timers would keep
 * this process alive for ever, also when the work failed.
 */
export async function onWorld<T>(
  folder: string,
  work: (world: World) => Promise<T>,
  onStatement?: (text: string) => void,
): Promise<T> {
  const logger = createLogger('bench', process.env.LOG_LEVEL ?? 'error')
  const system = await openSystem({
    folder,
    logger,
    environment: { LOGISTICS_SIMULATOR: 'off', CUSTOMERS_ARGON2_MEMORY_KIB: '64' },
    ...(onStatement === undefined ? {} : { onStatement }),
  })
  try {
    const gateway = await startGateway({
      supergraph: { file: `${projectFolder}gateway/supergraph.graphql` },
      ports: (name) => system.port(name),
      tokens: createTokenVerifier([{ issuer: 'http://bench', audience: 'supergraph', jwks: system.jwks }]),
      tenants: { byHost: {}, defaultTenant: demo_tenant },
      environment: 'production',
      port: 0,
      logger,
    })
    try {
      return await work({ system, url: gateway.url })
    } finally {
      await gateway.drain()
    }
  } finally {
    await system.close()
  }
}
