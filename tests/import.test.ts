import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilDrained } from '#deploy/embedded/until-drained.ts'
import { createAsk } from '#deploy/import/graph/ask.ts'
import { type ImportReport, importRetail, type Progress } from '#deploy/import/import-retail.ts'
import { agrees, compare } from '#deploy/import/verify/compare.ts'
import { recount } from '#deploy/import/verify/recount.ts'
import { serviceViewer, type Viewer } from '#platform/auth/viewer.ts'
import { testEventLog } from '#platform/testing/test-database.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { createAnalytics } from '#subgraphs/analytics/subgraph.ts'
import { createCatalog } from '#subgraphs/catalog/subgraph.ts'
import { createCustomers } from '#subgraphs/customers/subgraph.ts'
import { createInventory } from '#subgraphs/inventory/subgraph.ts'
import { createOrders } from '#subgraphs/orders/subgraph.ts'

// The import of a retailer's file through the five contexts it touches, as they are, on their own databases.

const creates = {
  catalog: createCatalog,
  customers: createCustomers,
  inventory: createInventory,
  orders: createOrders,
  analytics: createAnalytics,
} as const
const environment = {
  CUSTOMERS_KEY_SECRET: 'a secret of at least 32 characters, for tests',
  CUSTOMERS_ARGON2_MEMORY_KIB: '64',
}
const slice = fileURLToPath(new URL('../deploy/import/fixtures/slice.csv', import.meta.url))

let eventLog: Awaited<ReturnType<typeof testEventLog>>
let subgraphs: Readonly<Record<string, TestSubgraph>>
let folder: string

beforeAll(async () => {
  eventLog = await testEventLog()
  const port = (name: string) => subgraphOf(name).subgraph.port
  const neighbours = { catalog: lazily('catalog', port), inventory: lazily('inventory', port) }
  const started = await Promise.all(
    Object.entries(creates).map(async ([name, create]) => {
      return [name, await startTestSubgraph(name, create, { eventLog, environment, neighbours })] as const
    }),
  )
  subgraphs = Object.fromEntries(started)
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()))
  await eventLog.close()
  await rm(folder, { recursive: true })
})

function subgraphOf(name: string): TestSubgraph {
  const found = subgraphs[name]
  if (found === undefined) throw new Error(`the test has no ${name}`)
  return found
}

/** A neighbour may be asked before the test knows all subgraphs. */
function lazily(
  name: string,
  port: (name: string) => TestSubgraph['subgraph']['port'],
): TestSubgraph['subgraph']['port'] {
  return {
    name,
    execute: (request) => port(name).execute(request),
    subscribe: (request) => port(name).subscribe(request),
  }
}

interface ImportSettings {
  readonly tenantId: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Imports the slice and waits until every consumer has heard of it. */
async function importSlice(settings: ImportSettings): Promise<ImportReport> {
  const ports = (name: string) => subgraphOf(name).subgraph.port
  const report = await importRetail({ file: slice, ports, quarantineFolder: folder, ...settings })
  await drained()
  return report
}

const drained = () =>
  untilDrained(
    Object.values(subgraphs).map(({ database }) => database),
    eventLog,
  )

function viewer(tenantId: string, ...scopes: readonly string[]): Viewer {
  return { ...serviceViewer('test', tenantId), kind: 'staff', scopes: new Set(scopes) }
}

async function differences(tenantId: string) {
  const ports = (name: string) => subgraphOf(name).subgraph.port
  const ask = createAsk({ ports, tenantId, scopes: ['analytics:read'] })
  const figures = await compare(await recount(slice), (query, variables) =>
    ask('analytics', query, variables),
  )
  expect(figures.length).toBeGreaterThan(150)
  return figures.filter((figure) => !agrees(figure))
}

describe('a first import', () => {
  const tenantId = 'first-shop'
  let report: ImportReport
  const stages = new Map<string, Progress>()

  beforeAll(async () => {
    report = await importSlice({ tenantId, onProgress: (progress) => stages.set(progress.stage, progress) })
  })

  test('creates what the file has', () => {
    expect(report).toMatchObject({
      orders: 37,
      returns: 6,
      products: { created: 12, unchanged: 0 },
      customers: { created: 6, unchanged: 0 },
      openingStock: { created: 11, unchanged: 0 },
      invoices: { created: 43, unchanged: 0 },
      tally: { rows: 206, imported: 185, quarantined: 21 },
    })
  })

  test('every figure of the graph equals a recount of the file', async () => {
    expect(await differences(tenantId)).toEqual([])
  })

  test('every stage went to its end', () => {
    expect([...stages.keys()]).toEqual(['checking', 'products', 'customers', 'stock', 'orders'])
    expect([...stages.values()].filter(({ done, total }) => done !== total)).toEqual([])
  })

  test('an order keeps its number, its time, its lines and its charges', async () => {
    const query = `query ($number: String!) { orderByNumber(number: $number) {
      number placedAt status countryCode total { net { amount } tax { amount } gross { amount currency } }
      lines { sku name quantity variant { id } total { gross { amount } } } } }`
    const { orderByNumber } = await subgraphOf('orders').data(viewer(tenantId, 'orders:read'), query, {
      number: '600094',
    })
    const line = (sku: string, name: string, quantity: number, amount: string) => {
      return { sku, name, quantity, variant: null, total: { gross: { amount } } }
    }
    expect(orderByNumber).toEqual({
      number: '600094',
      placedAt: '2010-10-30T23:45:00.000Z',
      status: 'COMPLETED',
      countryCode: 'GB',
      total: {
        net: { amount: '37.99' },
        tax: { amount: '0.00' },
        gross: { amount: '37.99', currency: 'GBP' },
      },
      lines: [
        line('M', 'Manual', 1, '25.50'),
        line('m', 'Manual', 2, '2.50'),
        line('DOT', 'DOTCOM POSTAGE', 1, '9.99'),
      ],
    })
  })

  test('a cancellation is a return with its own time', async () => {
    const query =
      '{ returns(first: 100) { nodes { number returnedAt total { amount } lines { sku quantity } } } }'
    const { returns } = await subgraphOf('orders').data(viewer(tenantId, 'orders:read'), query)
    expect(returns.nodes).toHaveLength(6)
    expect(returns.nodes).toContainEqual({
      number: 'C600091',
      returnedAt: '2010-03-27T17:00:00.000Z',
      total: { amount: '11.87' },
      lines: [
        { sku: '90001', quantity: 2 },
        { sku: 'D', quantity: 1 },
      ],
    })
  })

  test('the catalog has each code with its first price, codes apart that differ in case only', async () => {
    const query = `query ($sku: String!) { variant(sku: $sku) { id sku product { name } } }`
    const variantOf = (sku: string) => subgraphOf('catalog').data(viewer(tenantId), query, { sku })
    expect(await variantOf('90001')).toMatchObject({ variant: { product: { name: 'BLUE ENAMEL JUG' } } })
    const [upper, lower] = [await variantOf('90003A'), await variantOf('90003a')]
    expect(upper.variant.id).not.toBe(lower.variant.id)
    expect(await variantOf('POST')).toEqual({ variant: null })
  })

  test('stock is what was received, and orders of the past moved none of it', async () => {
    const catalog = subgraphOf('catalog')
    const { variant } = await catalog.data(viewer(tenantId), '{ variant(sku: "90001") { id } }')
    const query = `query ($variantId: ID!) { stockMovements(variantId: $variantId, first: 10) {
      nodes { kind onHandDelta warehouse { code } } } }`
    const viewing = viewer(tenantId, 'inventory:read')
    const { stockMovements } = await subgraphOf('inventory').data(viewing, query, { variantId: variant.id })
    expect(stockMovements.nodes).toEqual([{ kind: 'RECEIVE', onHandDelta: 62, warehouse: { code: 'LON' } }])
  })

  test('importing it again changes nothing', async () => {
    const head = await eventLog.head()
    const quarantine = await readFile(join(folder, 'quarantine.csv'), 'utf8')
    expect(await importSlice({ tenantId })).toMatchObject({
      products: { created: 0, unchanged: 12 },
      customers: { created: 0, unchanged: 6 },
      openingStock: { created: 0, unchanged: 11 },
      invoices: { created: 0, unchanged: 43 },
    })
    expect(await eventLog.head()).toBe(head)
    expect(await readFile(join(folder, 'quarantine.csv'), 'utf8')).toBe(quarantine)
    expect(await differences(tenantId)).toEqual([])
  })
})

test('an import that was stopped goes on when it is run again', async () => {
  const tenantId = 'stopped-shop'
  const controller = new AbortController()
  const onProgress = ({ stage }: Progress) => {
    if (stage === 'stock') controller.abort(new Error('stopped'))
  }
  await expect(importSlice({ tenantId, signal: controller.signal, onProgress })).rejects.toThrow('stopped')
  expect(await importSlice({ tenantId })).toMatchObject({
    products: { created: 0, unchanged: 12 },
    openingStock: { created: 0, unchanged: 11 },
    invoices: { created: 43, unchanged: 0 },
  })
  expect(await differences(tenantId)).toEqual([])
})

test('two imports at once create everything once', async () => {
  const tenantId = 'hurried-shop'
  const [one, other] = await Promise.all([importSlice({ tenantId }), importSlice({ tenantId })])
  for (const part of ['products', 'customers', 'openingStock', 'invoices'] as const) {
    expect(one[part].created + other[part].created).toBe(one[part].created + one[part].unchanged)
  }
  await drained()
  expect(await differences(tenantId)).toEqual([])
})
