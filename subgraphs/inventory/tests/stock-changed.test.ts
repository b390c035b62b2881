import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterAll(() => world.stop())

const document = `subscription ($variantId: ID!, $warehouseId: ID, $after: String) {
  stockChanged(variantId: $variantId, warehouseId: $warehouseId, after: $after) { cursor cause quantity onHand reserved committed
    available happenedAt variant { id } warehouse { id } } }`
const subscribe = (variables: Record<string, unknown>, viewer = clerk) =>
  world.subgraph.port.subscribe({ query: document, variables, viewer })[Symbol.asyncIterator]()
const next = async (stream: ReturnType<typeof subscribe>) => {
  const { value } = await stream.next()
  if (value?.errors !== undefined) throw new Error(JSON.stringify(value.errors))
  return value?.data?.stockChanged as { cursor: string; cause: string; quantity: number }
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('stockChanged', () => {
  test('tells each movement of the variant with the counters after it, and resumes after a cursor', async () => {
    const variantId = await world.stock({ [london]: 5 })
    await world.stock({ [london]: 7 })
    const stream = subscribe({ variantId, after: 'cDA' })
    const first = await next(stream)
    expect(first).toMatchObject({
      cause: 'RECEIVE',
      quantity: 5,
      onHand: 5,
      available: 5,
      happenedAt: world.clock.now().toISOString(),
      variant: { id: variantId },
      warehouse: { id: london },
    })
    const waiting = next(stream)
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
    expect(await waiting).toMatchObject({ cause: 'RESERVE', onHand: 5, reserved: 2, available: 3 })
    await stream.return?.()

    await world.commit(reservationId)
    const resumed = subscribe({ variantId, after: first.cursor })
    expect([(await next(resumed)).cause, (await next(resumed)).cause]).toEqual(['RESERVE', 'COMMIT'])
    await resumed.return?.()
  })

  test('of one warehouse tells nothing of another, and nothing of another tenant', async () => {
    const variantId = id()
    const other = { ...clerk, tenantId: 'other' }
    const theirs = await world.openWarehouse({}, other)
    const [here, elsewhere] = [subscribe({ variantId, warehouseId: paris }), subscribe({ variantId }, other)]
    const told = Promise.all([next(here), next(elsewhere)])
    await soon()
    await world.receive(london, [{ variantId, quantity: 1 }])
    await world.receive(paris, [{ variantId, quantity: 2 }])
    await world.receive(theirs, [{ variantId, quantity: 3 }], {}, other)
    expect((await told).map((update) => update.quantity)).toEqual([2, 3])
    await Promise.all([here.return?.(), elsewhere.return?.()])
  })

  test.each([
    ['a guest', guest, 'UNAUTHENTICATED'],
    ['a customer', customer(id()), 'FORBIDDEN'],
    ['staff without the scope', staff('orders:read'), 'FORBIDDEN'],
  ])('is refused to %s', async (_name, viewer, code) => {
    const { value } = await subscribe({ variantId: id() }, viewer).next()
    expect(value?.errors).toMatchObject([{ extensions: { code } }])
  })
})
