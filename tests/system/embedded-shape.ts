import { assemble } from '#deploy/embedded/assemble.ts'
import { demo_tenant, fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { startGateway } from '#gateway/gateway.ts'
import { askIdentityService } from '#gateway/identity/identity-service.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import { freePort } from '#platform/embedded/postgres.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from './databases.ts'
import { type Shape, shape_environment, shape_issuer } from './shape.ts'

/** Everything in this process. */
export async function startEmbeddedShape(): Promise<Shape> {
  const logger = createLogger('supergraph', process.env.LOG_LEVEL ?? 'error')
  const port = await freePort()
  const assembly = await assemble({
    urls: await clonedDatabases(),
    environment: {
      ...shape_environment,
      CUSTOMERS_ISSUER: shape_issuer,
      ORDERS_PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
    logger,
  })
  await fillShop(assembly)
  const identity = askIdentityService(assembly.port('customers'))
  const gateway = await startGateway({
    supergraph: { file: `${projectFolder}gateway/supergraph.graphql` },
    ports: (name) => assembly.port(name),
    tokens: createTokenVerifier([{ issuer: shape_issuer, audience: 'supergraph', jwks: assembly.jwks }]),
    apiKeys: identity,
    revocations: identity,
    tenants: { byHost: {}, defaultTenant: demo_tenant },
    routes: assembly.subgraphs.orders.routes,
    environment: 'development',
    port,
    logger,
    // Six contexts, the gateway and the test share this event loop, on a machine that may be busy.
    overload: { event_loop_lag_max_ms: 60_000 },
  })
  return {
    url: gateway.url,
    port: assembly.port,
    async stop() {
      await gateway.drain()
      await assembly.close()
    },
  }
}
