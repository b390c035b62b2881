import { type ChildProcess, spawn } from 'node:child_process'
import { type ContextName, contextNames } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { demo_tenant, fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { createServiceTokenIssuer } from '#platform/auth/service-token.ts'
import { freePort } from '#platform/embedded/postgres.ts'
import { createHttpPort, type HttpPort } from '#platform/subgraph/http-port.ts'
import { childEnvironment } from '#platform/testing/child-environment.ts'
import { type Shape, shape_environment, shape_issuer } from './shape.ts'

const service_secret = 'a-service-token-secret-for-tests-0123456789'
/** Seven processes start at once, perhaps on a machine that is busy with something else. */
const start_max_ms = 90_000
const look_every_ms = 50

/** One process of the distributed shape. */
export interface RunningProcess {
  readonly child: ChildProcess
  readonly port: number
}

/** The distributed shape, with its processes within reach, to kill and restart them. */
export interface DistributedShape extends Shape {
  readonly processes: ReadonlyMap<string, RunningProcess>
  readonly urls: DatabaseUrls
  /** Starts a process again (after a kill), on the same port, with extra variables. */
  restart(name: ContextName, environment?: Readonly<Record<string, string>>): Promise<void>
  /** Starts another process of a context, on a port nobody calls: it takes part in the background work. */
  replica(name: ContextName, environment?: Readonly<Record<string, string>>): Promise<RunningProcess>
}

export interface DistributedOptions {
  /** Databases that exist and are migrated; absent: clones of the test run's templates. */
  readonly urls?: DatabaseUrls
  /** Extra variables for one context's process. */
  readonly environment?: Partial<Record<ContextName, Readonly<Record<string, string>>>>
}

/** Gateway and six subgraphs as seven processes that talk HTTP. */
export async function startDistributedShape(options: DistributedOptions = {}): Promise<DistributedShape> {
  const urls = options.urls ?? (await (await import('./databases.ts')).clonedDatabases())
  const ports = Object.fromEntries(
    await Promise.all([...contextNames, 'gateway'].map(async (name) => [name, await freePort()] as const)),
  ) as Record<ContextName | 'gateway', number>
  const subgraphUrls = Object.fromEntries(
    contextNames.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`]),
  ) as Record<ContextName, string>
  const processes = new Map<string, RunningProcess>()
  const launched = new Set<RunningProcess>()

  async function startSubgraph(
    name: ContextName,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    processes.set(name, await startProcess(name, ports[name], extra))
  }

  async function startProcess(
    name: ContextName,
    at: number,
    extra: Readonly<Record<string, string>>,
  ): Promise<RunningProcess> {
    const child = launch(`subgraphs/${name}/subgraph.ts`, {
      ...shape_environment,
      ...extra,
      PORT: String(at),
      DATABASE_URL: urls.contexts[name],
      EVENT_LOG_URL: urls.events,
      SERVICE_TOKEN_SECRET: service_secret,
      SUBGRAPH_URLS: JSON.stringify(subgraphUrls),
      CUSTOMERS_ISSUER: shape_issuer,
      ORDERS_PUBLIC_URL: `http://127.0.0.1:${ports.gateway}`,
    })
    const started = { child, port: at }
    launched.add(started)
    await untilReady(name, at, child)
    return started
  }

  async function startGatewayProcess(): Promise<void> {
    const child = launch('gateway/main.ts', {
      NODE_ENV: 'development',
      PORT: String(ports.gateway),
      HOST: '127.0.0.1',
      SUPERGRAPH_FILE: 'gateway/supergraph.graphql',
      SUBGRAPH_URLS: JSON.stringify(subgraphUrls),
      SERVICE_TOKEN_SECRET: service_secret,
      IDENTITY_URL: subgraphUrls.customers,
      TOKEN_ISSUER: shape_issuer,
      JWKS_URL: `http://127.0.0.1:${ports.customers}/.well-known/jwks.json`,
      DEFAULT_TENANT: demo_tenant,
      FORWARDED_PATHS: JSON.stringify({
        '/webhooks/payments': `http://127.0.0.1:${ports.orders}/webhooks/payments`,
        '/simulator/bank': `http://127.0.0.1:${ports.orders}/simulator/bank`,
      }),
    })
    const started = { child, port: ports.gateway }
    processes.set('gateway', started)
    launched.add(started)
    await untilReady('gateway', ports.gateway, child)
  }

  const clients = new Map<string, HttpPort>()
  const serviceTokens = createServiceTokenIssuer(service_secret, 'tests')
  function port(name: string): HttpPort {
    let client = clients.get(name)
    if (client === undefined) {
      client = createHttpPort({ name, url: new URL(subgraphUrls[name as ContextName]), serviceTokens })
      clients.set(name, client)
    }
    return client
  }

  async function stop(): Promise<void> {
    await Promise.all([...clients.values()].map((client) => client.close()))
    await Promise.all([...launched].map(({ child }) => ended(child)))
  }

  try {
    await Promise.all(contextNames.map((name) => startSubgraph(name, options.environment?.[name])))
    await startGatewayProcess()
    await fillShop({ port })
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: `http://127.0.0.1:${ports.gateway}/graphql`,
    port,
    stop,
    processes,
    urls,
    restart: startSubgraph,
    replica: async (name, environment = {}) => startProcess(name, await freePort(), environment),
  }
}

/** Whatever ends this process, also an error or `process.exit`, leaves none of these behind. */
const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

function launch(file: string, environment: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [file], {
    cwd: projectFolder,
    env: childEnvironment({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'error', ...environment }),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

async function untilReady(name: string, port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + start_max_ms
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${name} ended with code ${child.exitCode} while starting`)
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, look_every_ms))
  }
  throw new Error(`${name} was not ready after ${start_max_ms} ms`)
}

/** Asks a process to drain and waits for its end. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    child.kill('SIGCONT')
  })
}
