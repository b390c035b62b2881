import { startGateway } from '#gateway/gateway.ts'
import { createServiceTokenIssuer } from '#platform/auth/service-token.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { createHttpPort } from '#platform/subgraph/http-port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { benchGraph } from './graph.ts'
import { type Memory, service_secret, settingsOf, watchLag } from './messages.ts'

/** The gateway, as its own `main.ts` starts it; only signatures of access tokens are not checked. */
const { port, upstreams } = settingsOf<{
  readonly port: number
  readonly upstreams: Readonly<Record<string, number>>
}>()

const serviceTokens = createServiceTokenIssuer(service_secret, 'gateway')
const { sdl } = benchGraph(async function* () {})

function viewerOf(token: string): Viewer {
  const person = { subject: token, customerId: token, scopes: new Set(['orders:read']), client: 'ios' }
  return { ...person, tenantId: 'acme', kind: 'customer', expiresAt: Math.floor(Date.now() / 1000) + 3_600 }
}

await startGateway({
  supergraph: { sdl },
  ports: (name) => {
    const url = new URL(`http://127.0.0.1:${upstreams[name]}/graphql`)
    return createHttpPort({ name, url, serviceTokens })
  },
  tokens: { verify: async (token) => ({ viewer: viewerOf(token), grant: null, terms: null }) },
  tenants: { byHost: {}, defaultTenant: 'acme' },
  host: '0.0.0.0',
  port,
  environment: 'production',
  logger: silentLogger,
})

function memory(): Memory {
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, used: heapUsed + external }
}

const worstLag = watchLag()
let cpuBefore = process.cpuUsage()
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpuBefore)
  cpuBefore = process.cpuUsage()
  const lag_ms = worstLag()
  process.send?.({ ...memory(), cpu_ms: (user + system) / 1000, lag_ms })
  // Collecting garbage is not part of what is measured.
  setImmediate(worstLag)
})
process.send?.({ ready: true })
