import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest } from '#platform/testing/viewers.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let sites: readonly string[]
let variants: readonly string[]
beforeAll(async () => {
  world = await startWorld()
  const opened: string[] = []
  for (const priority of [3, 1, 2]) opened.push(await world.openWarehouse({ code: `W${priority}`, priority }))
  sites = opened
  variants = Array.from({ length: 100 }, () => id())
  for (const site of sites)
    await world.receive(
      site,
      variants.map((variantId) => ({ variantId, quantity: 7 })),
    )
  // Background work sends statements too; here the ones of a query are counted.
  await world.subgraph.drain()
})
afterAll(() => world.stop())

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {`
const representations = () => variants.map((each) => ({ __typename: 'Variant', id: each }))
/** How many statements a query sends once its connection knows the tenant. */
async function statementsOf(query: string, variables: Record<string, unknown>, viewer = clerk) {
  await world.ask(viewer, query, variables)
  world.forget()
  const data = await world.ask(viewer, query, variables)
  return { data, tables: [...world.statements] }
}

describe('_entities of 100', () => {
  test('variants for a guest: one statement', async () => {
    const query = `${entities} ... on Variant { id availability { inStock available lowStock } } } }`
    const { data, tables } = await statementsOf(query, { representations: representations() }, guest)
    expect(data._entities[0]).toEqual({
      id: variants[0],
      availability: { inStock: true, available: 21, lowStock: false },
    })
    expect(tables, tables.join('\n')).toHaveLength(1)
  })

  test('variants with levels and warehouses: one statement per table', async () => {
    const query = `${entities} ... on Variant { availability { available } stockLevels { onHand warehouse { code } } } } }`
    const { data, tables } = await statementsOf(query, { representations: representations() })
    expect(data._entities[99].stockLevels).toHaveLength(3)
    expect(tables, tables.join('\n')).toHaveLength(2)
  })

  test('warehouses with a page of levels each: one statement per table', async () => {
    const query = `${entities} ... on Warehouse { code levels(first: 2) { nodes { variant { id } } } } } }`
    const given = Array.from({ length: 100 }, (_, index) => ({
      __typename: 'Warehouse',
      id: sites[index % 3],
    }))
    const { data, tables } = await statementsOf(query, { representations: given })
    expect(data._entities[0].levels.nodes).toHaveLength(2)
    expect(tables, tables.join('\n')).toHaveLength(2)
  })
})

test('a variant nobody stocked is not in stock; one that cannot be does no harm', async () => {
  const query = `${entities} ... on Variant { id availability { inStock available } stockLevels { onHand } } ... on Warehouse { id } } }`
  const given = [id(), 'socks', "' or true --"].map((each) => ({ __typename: 'Variant', id: each }))
  const { _entities } = await world.ask(clerk, query, {
    representations: [...given, { __typename: 'Warehouse', id: 'x' }],
  })
  for (const each of _entities.slice(0, 3))
    expect(each).toMatchObject({ availability: { inStock: false, available: 0 }, stockLevels: [] })
  expect(_entities[3]).toBeNull()
})

describe('pages', () => {
  const walk = async (
    field: string,
    shape: string,
    key: (node: Record<string, unknown>) => unknown,
    size: number,
  ) => {
    const seen: unknown[] = []
    let after: string | null = null
    for (let i = 0; i < 60; i++) {
      const cursor: string = after === null ? '' : `, after: "${after}"`
      const data = await world.ask(
        clerk,
        `{ page: ${field.replace('$PAGE', `first: ${size}${cursor}`)} { nodes { ${shape} } pageInfo { hasNextPage endCursor } } }`,
      )
      seen.push(...data.page.nodes.map(key))
      after = data.page.pageInfo.endCursor
      if (!data.page.pageInfo.hasNextPage) return seen
    }
    throw new Error('the pages never end')
  }

  test('warehouses come by priority', async () => {
    expect(await walk('warehouses($PAGE)', 'code', (node) => node.code, 2)).toEqual(['W1', 'W2', 'W3'])
  })

  test('levels of a warehouse come by variant, each once', async () => {
    const seen: string[] = []
    let after = ''
    for (let i = 0; i < 4; i++) {
      const { warehouse } = await world.ask(
        clerk,
        `{ warehouse(id: "${sites[0]}") { levels(first: 30${after}) { nodes { variant { id } } pageInfo { endCursor hasNextPage } } } }`,
      )
      seen.push(...warehouse.levels.nodes.map((node: { variant: { id: string } }) => node.variant.id))
      expect(warehouse.levels.pageInfo.hasNextPage).toBe(i < 3)
      after = `, after: "${warehouse.levels.pageInfo.endCursor}"`
    }
    expect(seen).toEqual(variants.toSorted())
    const back = await world.ask(
      clerk,
      `{ warehouse(id: "${sites[0]}") { levels(last: 3) { nodes { variant { id } } } } }`,
    )
    expect(back.warehouse.levels.nodes.map((node: { variant: { id: string } }) => node.variant.id)).toEqual(
      variants.toSorted().slice(-3),
    )
  })

  test('the ledger comes newest first, each movement once', async () => {
    const variantId = await world.stock({ [sites[0] ?? '']: 50, [sites[1] ?? '']: 50 })
    for (let i = 1; i <= 9; i++) await world.reserve([{ variantId, quantity: i }])
    const field = `stockMovements(variantId: "${variantId}", $PAGE)`
    const deltas = await walk(
      field,
      'kind reservedDelta onHandDelta',
      (node) => Number(node.reservedDelta) + Number(node.onHandDelta),
      4,
    )
    expect(deltas).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 50, 50])
    const [one] = sites
    const here = await walk(
      `stockMovements(variantId: "${variantId}", warehouseId: "${one}", $PAGE)`,
      'warehouse { id }',
      (node) => (node.warehouse as { id: string }).id,
      3,
    )
    expect(new Set(here)).toEqual(new Set([one]))
  })

  test.each([
    'first: 101',
    'first: -1',
    'first: 1, last: 1',
    'after: "nonsense"',
    `after: "${Buffer.from('["x"]').toString('base64url')}"`,
  ])('a page of %s is refused', async (given) => {
    const response = await world.run(
      clerk,
      `{ stockMovements(variantId: "${variants[0]}", ${given}) { nodes { id } } }`,
    )
    expect(response.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

test('a movement tells what caused it', async () => {
  const variantId = await world.stock({ [sites[0] ?? '']: 5 })
  const orderId = id()
  const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }], { orderId })
  const { stockMovements } = await world.ask(
    clerk,
    `{ stockMovements(variantId: "${variantId}") { nodes { kind reason actor key order { id } reservation { id status } recordedAt } } }`,
  )
  expect(stockMovements.nodes).toMatchObject([
    {
      kind: 'RESERVE',
      actor: 'service:orders',
      order: { id: orderId },
      reservation: { id: reservationId, status: 'HELD' },
    },
    {
      kind: 'RECEIVE',
      actor: `staff:${clerk.subject}`,
      order: null,
      reservation: null,
      key: expect.stringContaining('receiveStock:'),
    },
  ])
})

test('shoppers, whose levels are summed up by the database, see what staff see', async () => {
  const kept = Array.from({ length: 40 }, () => id())
  for (const [at, site] of sites.entries())
    await world.receive(
      site,
      kept.filter((_, index) => index % (at + 1) === 0).map((variantId) => ({ variantId, quantity: 20 })),
    )
  const seed = Math.floor(Math.random() * 1e6)
  console.info(`seed ${seed}`)
  // More may be kept back than there is, and units may be expired without lots: sums are compared, not books.
  await world.owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`select setseed(${seed / 1e6})`
    await sql`
      update stock_levels set reserved = floor(random() * 6), committed = floor(random() * 6), safety_stock = floor(random() * 40),
        low_stock_threshold = floor(random() * 30), backorder_limit = floor(random() * 5), expired = floor(random() * 6),
        tracking = 'LOT'
      where variant_id = any(${kept}::uuid[])`
  })
  const query = `${entities} ... on Variant { availability { inStock available lowStock backorderable } } } }`
  const given = { representations: [...kept, id()].map((each) => ({ __typename: 'Variant', id: each })) }
  const [seen, known] = [await world.ask(guest, query, given), await world.ask(clerk, query, given)]
  expect(seen).toEqual(known)
  const numbers = known._entities.map(
    ({ availability }: { availability: { available: number } }) => availability.available,
  )
  expect(new Set(numbers).size).toBeGreaterThan(5)
})
