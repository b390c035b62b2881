import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { type RunningGateway, startGateway } from '#gateway/gateway.ts'
import { askIdentityService } from '#gateway/identity/identity-service.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import { endForOptions, readOptions, wholeNumber } from '#platform/config/command-line.ts'
import { EmbeddedPostgresError, runningServer, startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { projectFolder } from '../pipelines/supergraph-config.ts'
import { demoExamples } from './demo/examples.ts'
import { addDemoPartner, demo_tenant, loadDemo } from './demo/load-demo.ts'
import { claim, disclaim, ownerOf } from './owner.ts'
import { default_folder, openSystem, type System } from './system.ts'
import { welcome } from './welcome.ts'

/** A start that cannot go on, for a reason the person at the terminal can do something about. */
class StartError extends Error {
  override readonly name = 'StartError'
}

interface Arguments {
  readonly port: number
  readonly folder: string
  readonly fresh: boolean
}

const command = {
  call: 'npm start --',
  does: 'Starts the whole system in one process, on a PostgreSQL of its own, with a demo shop. Ctrl-C stops it; the data stays.',
  options: {
    port: {
      value: 'N',
      default: process.env.PORT ?? '4000',
      says: 'where it listens, 1 to 65535; also PORT',
    },
    folder: {
      value: 'FOLDER',
      default: default_folder,
      says: 'where the data is kept; one running start for each',
    },
    fresh: { says: 'removes the data of that folder first' },
  },
} as const
const drain_max_ms = 25_000

/** `npm start`: the whole supergraph in one process, on an embedded PostgreSQL, with a demo shop. */
async function main(): Promise<void> {
  const began = performance.now()
  const stopRequested = nextSignal()
  const { port, folder, fresh } = readArguments()
  await refuseSecondStart(folder)
  await refuseTakenPort(port)
  if (fresh) await forgetData(folder)
  const logger = createLogger('supergraph', process.env.LOG_LEVEL ?? 'warn')
  const environment = {
    CUSTOMERS_ISSUER: `http://localhost:${port}`,
    ORDERS_PUBLIC_URL: process.env.ORDERS_PUBLIC_URL ?? `http://localhost:${port}`,
    LOGISTICS_SIMULATOR: process.env.LOGISTICS_SIMULATOR ?? 'on',
    INVENTORY_REPLENISHMENT_MINUTES: process.env.INVENTORY_REPLENISHMENT_MINUTES ?? '60',
  }
  const system = await openSystem({ folder, environment, logger, owner: true })
  const identity = askIdentityService(system.port('customers'))
  let gateway: RunningGateway
  try {
    await loadDemo(system, folder)
    await addDemoPartner(system)
    gateway = await startGateway({
      supergraph: { file: `${projectFolder}gateway/supergraph.graphql` },
      ports: (name) => system.port(name),
      tokens: createTokenVerifier([
        { issuer: environment.CUSTOMERS_ISSUER, audience: 'supergraph', jwks: system.jwks },
      ]),
      apiKeys: identity,
      revocations: identity,
      tenants: { byHost: {}, defaultTenant: demo_tenant },
      jwks: system.jwks,
      routes: system.subgraphs.orders.routes,
      environment: 'development',
      examples: demoExamples(new Date()),
      planInThread: true,
      port,
      logger,
    })
    await claim(folder, gateway.url)
  } catch (error) {
    await system.close()
    throw error
  }
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(welcome({ gateway, postgresPort: system.postgres.port, folder, seconds }))
  await stopRequested
  await stop(gateway, system, folder)
}

async function stop(gateway: RunningGateway, system: System, folder: string): Promise<void> {
  process.stdout.write('\n  Stopping: finishing what runs, then the database …\n')
  const overdue = setTimeout(() => process.exit(1), drain_max_ms)
  await gateway.drain()
  await system.close()
  await disclaim(folder)
  clearTimeout(overdue)
  process.stdout.write('  Stopped. Your data is kept; `npm start` goes on with it.\n')
  process.exit(0)
}

function readArguments(): Arguments {
  const { values } = readOptions(command, process.argv.slice(2))
  return { ...values, port: wholeNumber('port', values.port, 1, 65_535) }
}

async function refuseSecondStart(folder: string): Promise<void> {
  const owner = await ownerOf(folder)
  if (owner === null) return
  throw new StartError(
    `It is running already on this data, at ${owner.url} (process ${owner.pid}). ` +
      'Stop it with Ctrl-C there, or give this one another --folder and --port.',
  )
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EACCES' ? 'needs more rights than you have' : 'is taken by another program'
      reject(new StartError(`Port ${port} ${reason}. Choose another: npm start -- --port ${port + 1}`))
    })
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

/** Stops a server that a killed process left running, then removes the folder. */
async function forgetData(folder: string): Promise<void> {
  if ((await runningServer(`${folder}/postgres`)) !== null) {
    await (await startEmbeddedPostgres({ folder, port: 0 })).stop()
  }
  await rm(folder, { recursive: true, force: true })
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    const asked = () => {
      process.off('SIGINT', asked)
      process.off('SIGTERM', asked)
      // A second one does not wait: as this process ends, the database is told to stop (platform/embedded/end-with-process.ts).
      process.on('SIGINT', () => process.exit(130))
      process.on('SIGTERM', () => process.exit(143))
      resolve()
    }
    process.on('SIGINT', asked)
    process.on('SIGTERM', asked)
  })
}

main().catch((error: unknown) => {
  endForOptions(error)
  const expected = error instanceof StartError || error instanceof EmbeddedPostgresError
  process.stderr.write(
    `\n  ${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n\n`,
  )
  process.exit(1)
})
