import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { LowStockCleared, LowStockDetected, StockLevelChanged } from '../published.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const alertsOf = async (warehouseId: string, more = '') => {
  const { lowStockAlerts } = await world.ask(
    clerk,
    `query ($warehouseId: ID) { lowStockAlerts(warehouseId: $warehouseId, first: 100 ${more}) { nodes {
      id available threshold raisedAt clearedAt variant { id } warehouse { id } } } }`,
    { warehouseId },
  )
  return lowStockAlerts.nodes
}
const said = async (variantId: string, ...types: readonly string[]) => {
  const { events } = await world.eventLog.read({ after: 0, limit: 1000, types, subjects: [variantId] })
  return events.map((event) => [event.type, (event.data as { available: number }).available])
}
const set = (field: string, input: Record<string, unknown>) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`
  return world.ask(clerk, `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename } }`, {
    input,
  })
}

describe('alerts', () => {
  test('are told at the crossing, not at every decrement', async () => {
    const variantId = await world.stock({ [london]: 12 })
    const first = await world.reserve([{ variantId, quantity: 2 }])
    await world.reserve([{ variantId, quantity: 1 }])
    await world.reserve([{ variantId, quantity: 4 }])
    await world.commit(first.id)
    expect(await alertsOf(london)).toMatchObject([
      { available: 10, threshold: 10, clearedAt: null, variant: { id: variantId } },
    ])
    await world.receive(london, [{ variantId, quantity: 20 }])
    await world.receive(london, [{ variantId, quantity: 20 }])
    expect(await alertsOf(london)).toEqual([])
    expect(await alertsOf(london, ', openOnly: false')).toMatchObject([
      { available: 25, clearedAt: world.clock.now().toISOString() },
    ])
    await eventually(async () =>
      expect(await said(variantId, LowStockDetected.type, LowStockCleared.type)).toEqual([
        [LowStockDetected.type, 10],
        [LowStockCleared.type, 25],
      ]),
    )
  })

  test('follow the settings of a level', async () => {
    const variantId = await world.stock({ [paris]: 30 })
    const level = { variantId, warehouseId: paris }
    await set('setLowStockThreshold', { ...level, lowStockThreshold: 30, expectedVersion: 1 })
    expect(await alertsOf(paris)).toHaveLength(1)
    await set('setLowStockThreshold', { ...level, lowStockThreshold: 10, expectedVersion: 2 })
    expect(await alertsOf(paris)).toHaveLength(0)
    await set('setSafetyStock', { ...level, safetyStock: 25, expectedVersion: 3 })
    expect(await alertsOf(paris)).toMatchObject([{ available: 5, threshold: 10 }])
  })

  test('are paged, newest first', async () => {
    const hall = await world.openWarehouse()
    for (let i = 0; i < 5; i++) {
      await world.stock({ [hall]: 1 })
      world.clock.advance(1)
    }
    const page = async (given: string) =>
      (
        await world.ask(
          clerk,
          `{ lowStockAlerts(warehouseId: "${hall}", ${given}) { nodes { id } pageInfo { endCursor startCursor hasNextPage } } }`,
        )
      ).lowStockAlerts
    const all = (await page('first: 5')).nodes
    const first = await page('first: 2')
    const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`)
    expect([...first.nodes, ...second.nodes]).toEqual(all)
    expect(all.map((each: { id: string }) => each.id)).toEqual(
      all
        .map((each: { id: string }) => each.id)
        .sort()
        .reverse(),
    )
    expect((await page(`last: 2, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes)
  })
})

test('each change of a level is announced with its counters', async () => {
  const variantId = await world.stock({ [london]: 30 })
  await world.commit((await world.reserve([{ variantId, quantity: 2 }])).id)
  await eventually(async () => {
    const { events } = await world.eventLog.read({
      after: 0,
      limit: 100,
      types: [StockLevelChanged.type],
      subjects: [variantId],
    })
    const level = { variantId, warehouseId: london, onHand: 30 }
    expect(events.map((event) => event.data)).toEqual([
      { ...level, reserved: 0, committed: 0, available: 30, cause: 'RECEIVE', quantity: 30 },
      { ...level, reserved: 2, committed: 0, available: 28, cause: 'RESERVE', quantity: 2 },
      { ...level, reserved: 0, committed: 2, available: 28, cause: 'COMMIT', quantity: 2 },
    ])
  })
})

describe('lowStock', () => {
  const document = `subscription ($warehouseId: ID, $after: String) { lowStock(warehouseId: $warehouseId, after: $after) { cursor
    alert { id available threshold raisedAt clearedAt variant { id } warehouse { id } } } }`
  const subscribe = (variables: Record<string, unknown>, viewer = clerk) =>
    world.subgraph.port.subscribe({ query: document, variables, viewer })[Symbol.asyncIterator]()
  const next = async (stream: ReturnType<typeof subscribe>) => {
    const { value } = await stream.next()
    if (value?.errors !== undefined) throw new Error(JSON.stringify(value.errors))
    return value?.data?.lowStock as { cursor: string; alert: Record<string, unknown> }
  }

  test('tells raised and cleared alerts, and resumes after a cursor', async () => {
    const hall = await world.openWarehouse()
    const stream = subscribe({ warehouseId: hall })
    const waiting = next(stream)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const elsewhere = await world.stock({ [london]: 1 })
    const variantId = await world.stock({ [hall]: 5 })
    const raisedAt = world.clock.now().toISOString()
    const raised = await waiting
    expect(raised.alert).toMatchObject({
      available: 5,
      raisedAt,
      clearedAt: null,
      variant: { id: variantId },
      warehouse: { id: hall },
    })
    expect(elsewhere).not.toBe(variantId)
    await stream.return?.()

    world.clock.advance(60_000)
    await world.receive(hall, [{ variantId, quantity: 50 }])
    const resumed = subscribe({ warehouseId: hall, after: raised.cursor })
    const cleared = await next(resumed)
    expect(cleared.alert).toMatchObject({
      id: raised.alert.id,
      available: 55,
      raisedAt,
      clearedAt: world.clock.now().toISOString(),
    })
    await resumed.return?.()
  })

  test('tells nothing of another tenant', async () => {
    const other = { ...clerk, tenantId: 'other' }
    const stream = subscribe({}, other)
    const waiting = next(stream)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await world.stock({ [london]: 1 })
    const theirs = await world.openWarehouse({}, other)
    const variantId = id()
    await world.receive(theirs, [{ variantId, quantity: 1 }], {}, other)
    expect((await waiting).alert).toMatchObject({ variant: { id: variantId } })
    await stream.return?.()
  })

  test.each([
    ['a guest', guest, 'UNAUTHENTICATED'],
    ['a customer', customer(id()), 'FORBIDDEN'],
    ['staff without the scope', staff('orders:read'), 'FORBIDDEN'],
  ])('is refused to %s', async (_name, viewer, code) => {
    const { value } = await subscribe({}, viewer).next()
    expect(value?.errors).toMatchObject([{ extensions: { code } }])
  })

  test('a cursor that is none is refused', async () => {
    const { value } = await subscribe({ after: 'nonsense' }).next()
    expect(value?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})
