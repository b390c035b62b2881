import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { VariantAdded } from '#subgraphs/catalog/published.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterAll(() => world.stop())

const document = `subscription ($variantId: ID, $sku: String, $warehouseId: ID, $after: String) {
  stockChanged(variantId: $variantId, sku: $sku, warehouseId: $warehouseId, after: $after) { cursor cause quantity onHand reserved committed
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

  test('finds the variant by its sku, once the catalog told it', async () => {
    const variantId = id()
    const told = { productId: id(), categoryId: null, name: 'Socks' }
    const envelope = {
      specversion: '1.0',
      source: 'catalog',
      tenant: test_tenant,
      traceparent: null,
    } as const
    await world.eventLog.append(
      ['OLD-SKU', 'SOCKS-1'].map((sku) => ({
        ...envelope,
        id: id(),
        type: VariantAdded.type,
        subject: variantId,
        time: world.clock.now().toISOString(),
        data: { ...told, variantId, sku },
      })),
    )
    await eventually(async () => {
      const rows = await world.owner`select sku from variant_codes where variant_id = ${variantId}`
      expect(rows.map((row) => row.sku)).toEqual(['SOCKS-1'])
    })
    await world.stock({ [london]: 4 }, variantId)
    const stream = subscribe({ sku: 'SOCKS-1', after: 'cDA' })
    expect(await next(stream)).toMatchObject({ quantity: 4, variant: { id: variantId } })
    await stream.return?.()
  })

  test.each([
    ['an unknown sku', { sku: 'NOBODY' }],
    ['a sku that cannot be', { sku: 'a\0b' }],
    ['both', { sku: 'SOCKS-1', variantId: id() }],
    ['neither', {}],
    ['a cursor that is none', { variantId: id(), after: 'nonsense' }],
  ])('%s is refused', async (_name, variables) => {
    const { value } = await subscribe(variables).next()
    expect(value?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
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
