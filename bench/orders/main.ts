import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import { databaseUrls } from '#deploy/embedded/databases.ts'
import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { fillShop } from '#deploy/embedded/demo/load-demo.ts'
import { openSystem, postgres_settings, type System } from '#deploy/embedded/system.ts'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { startGateway } from '#gateway/gateway.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import { throughSocket } from '#platform/database/address.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { runLimit } from './limit.ts'
import type { LoadRequest } from './load.ts'
import { type Measurement, measure } from './measure.ts'
import { createMeters } from './meters.ts'
import { fillBench, makeScarce, onDatabase } from './shop.ts'
import { headOf, lineOf } from './table.ts'

/**
 * `npm run bench:orders`: places orders of two lines, each by a new guest and paid, through the gateway over HTTP, one
 * request per order. The whole system is this process and a PostgreSQL of its own with fsync and synchronous_commit on;
 * the buyers are another process. `-- --sizes 1,10,100 --seconds 5 --only spread`. Writes bench/results/orders.json.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10' },
    seconds: { type: 'string', default: '4' },
    clients: { type: 'string', default: '1,8,32' },
    only: { type: 'string' },
  },
})
const duration_ms = Number(values.seconds) * 1000
const warm_up_ms = 3_000
const scarce_units = 50
const scarce_buyers = 200
const orders_max = 1_000_000
/** What is on sale, and how many loads there were: each has idempotency keys of its own. */
const stock = { variantIds: [] as readonly string[], round: 0 }
const numbersOf = (text: string) => text.split(',').map(Number)

const folder = await mkdtemp(join(tmpdir(), 'bench-orders-'))
const server = await startEmbeddedPostgres({ folder, port: 0, settings: postgres_settings })
const meters = createMeters()
const logger = createLogger('bench', process.env.LOG_LEVEL ?? 'error')
try {
  const counted = await onSystem(countStatements, meters.onStatement)
  process.stdout.write(
    `${counted} statements per order over all contexts, background work included (8 clients)\n`,
  )
  const { rows, variantIds, verified } = await onSystem(benchSystem)
  const limits = values.only === undefined || values.only === 'limit' ? await benchLimit(variantIds) : []
  await report(counted, rows, limits, verified)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

type Place = (clients: number, basket: LoadRequest['basket'], change?: Partial<LoadRequest>) => LoadRequest

/** Opens the system on the server, runs `work` with a gateway in front, closes both. */
async function onSystem<T>(
  work: (system: System, place: Place, drainGateway: () => Promise<void>) => Promise<T>,
  onStatement?: () => void,
): Promise<T> {
  const system = await openSystem({
    folder,
    logger,
    environment: { LOGISTICS_SIMULATOR: 'off', CUSTOMERS_ARGON2_MEMORY_KIB: '64' },
    ...(onStatement === undefined ? {} : { onStatement }),
  })
  const gateway = await startGateway({
    supergraph: { file: `${projectFolder}gateway/supergraph.graphql` },
    ports: (name) => system.port(name),
    tokens: createTokenVerifier([{ issuer: 'http://bench', audience: 'supergraph', jwks: system.jwks }]),
    tenants: { byHost: {}, defaultTenant: demo_tenant },
    environment: 'production',
    port: 0,
    logger,
  })
  const place: Place = (clients, basket, change = {}) => ({
    url: gateway.url,
    clients,
    duration_ms,
    orders_max,
    variantIds: stock.variantIds,
    basket,
    prefix: `bench-${stock.round++}`,
    ...change,
  })
  try {
    return await work(system, place, () => gateway.drain())
  } finally {
    await system.close()
  }
}

/** Apart from the measurements, because whoever counts every statement slows it down. */
async function countStatements(
  system: System,
  place: Place,
  drainGateway: () => Promise<void>,
): Promise<number> {
  await fillShop(system)
  stock.variantIds = await fillBench(system, 1)
  await measure('warm-up', system, meters.read, place(8, 'spread', { orders_max: 100 }))
  const { statements } = await measure('count', system, meters.read, place(8, 'spread', { orders_max: 400 }))
  await drainGateway()
  return statements
}

async function benchSystem(system: System, load: Place, drainGateway: () => Promise<void>) {
  const rows: Measurement[] = []
  async function row(name: string, request: LoadRequest): Promise<Measurement> {
    const measured = await measure(name, system, meters.read, request)
    if (rows.length === 0) process.stdout.write(headOf())
    process.stdout.write(lineOf(measured))
    rows.push(measured)
    return measured
  }

  for (const size of numbersOf(values.sizes)) {
    stock.variantIds = await fillBench(system, size)
    await settle(system)
    await measure('warm-up', system, meters.read, load(8, 'spread', { duration_ms: warm_up_ms }))
    for (const clients of numbersOf(values.clients)) await row(`spread ${size}x`, load(clients, 'spread'))
  }
  if (values.only === undefined) {
    await row('hot variant', load(32, 'hot'))
    await row('opposite order', load(32, 'opposite'))
    const [scarce = ''] = stock.variantIds
    await makeScarce(system, scarce, scarce_units)
    const sold = await row(
      '50 in stock',
      load(scarce_buyers, 'scarce', { orders_max: scarce_buyers, duration_ms: 30_000 }),
    )
    if (sold.confirmed !== scarce_units)
      throw new Error(`${sold.confirmed} of ${scarce_units} units were sold`)
  }
  await drainGateway()
  const verified = await verifySystem(databaseUrls(system.postgres, system.secrets.databaseRolePassword))
  return { rows, variantIds: stock.variantIds, verified }
}

/** Leaves nothing of the loading to be paid for by the orders: statistics, visibility and dirty pages. */
async function settle(system: System): Promise<void> {
  for (const name of ['catalog', 'inventory', 'orders'])
    await onDatabase(system, name, (sql) => sql`vacuum (analyze)`)
  await onDatabase(system, 'postgres', (sql) => sql`checkpoint`)
}

async function benchLimit(variantIds: readonly string[]) {
  const limits: { clients: number; orders_per_s: number }[] = []
  const url = (name: string) => throughSocket(server.adminUrl(name), server.socketFolder)
  for (const clients of numbersOf(values.clients)) {
    const { orders, elapsed_ms } = await runLimit({
      catalogUrl: url('catalog'),
      inventoryUrl: url('inventory'),
      ordersUrl: url('orders'),
      clients,
      duration_ms,
      variantIds: variantIds.slice(2),
    })
    limits.push({ clients, orders_per_s: Math.round((orders / elapsed_ms) * 1000) })
  }
  return limits
}

async function report(
  statements: number,
  rows: readonly Measurement[],
  limits: readonly { clients: number; orders_per_s: number }[],
  verified: Awaited<ReturnType<typeof verifySystem>>,
): Promise<void> {
  for (const { clients, orders_per_s } of limits) {
    const best = rows.filter((row) => row.clients === clients && row.name.startsWith('spread')).at(-1)
    const share = best === undefined ? 0 : Math.round((best.orders_per_s / orders_per_s) * 100)
    process.stdout.write(
      `limit, ${clients} clients: ${orders_per_s} orders/s by hand-made SQL; ours are ${share} % of it\n`,
    )
  }
  const { violations, notices, checked } = verified
  for (const { invariant, id, says } of [...violations, ...notices])
    process.stdout.write(`  ${invariant} ${id}: ${says}\n`)
  process.stdout.write(
    `verify: ${checked.length} invariants recounted, ${violations.length} violations (oversold: 0 when 0)\n`,
  )
  await mkdir(`${projectFolder}bench/results`, { recursive: true })
  const text = JSON.stringify({ at: new Date(), statements, rows, limits, violations, notices }, null, 2)
  await writeFile(`${projectFolder}bench/results/orders.json`, text)
  if (violations.length > 0) process.exitCode = 1
}
