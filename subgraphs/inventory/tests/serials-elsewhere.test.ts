import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act, sendTransfer, shippedOrder } from './stock-verbs.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
let rome: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
  rome = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

/** A variant of which one unit is in London, by its serial number. */
const serial = async (code = 'S1') => {
  const variantId = id()
  await act(world, 'setVariantTracking', { variantId, tracking: 'SERIAL' })
  await world.receive(london, [{ variantId, quantity: 1, serials: [code] }])
  return variantId
}
const receive = (variantId: string, code = 'S1') =>
  world.receive(rome, [{ variantId, quantity: 1, serials: [code] }])
const refusal = (path: string) => ({ __typename: 'InvalidInput', problems: [{ path }] })

describe('a serial number that is on its way', () => {
  test('is not received as another unit, nor found in a count; lost, it may be found again', async () => {
    const variantId = await serial()
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 1 }])
    expect(await receive(variantId)).toMatchObject(refusal('lines.0.serials'))
    const { count } = await act(world, 'openStockCount', { warehouseId: paris, variantIds: [variantId] })
    const lines = [{ variantId, counted: 1, serials: ['S1'] }]
    const counted = await act(world, 'recordStockCount', { countId: count.id, lines })
    expect(counted).toMatchObject(refusal('lines.0.serials'))
    const lost = await act(world, 'receiveTransfer', {
      transferId,
      lines: [{ variantId, received: 0, lost: 1 }],
    })
    expect(lost).toMatchObject({ transfer: { status: 'RECEIVED' } })
    expect(await receive(variantId)).toMatchObject({ levels: [{ onHand: 1 }] })
  })

  test('and was booked elsewhere all the same does not arrive; corrected, it does', async () => {
    const variantId = await serial()
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 1 }])
    await receive(variantId, 'S2')
    // As if both had been booked at the same moment.
    await world.owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update stock_lots set code = 'S1' where variant_id = ${variantId} and code = 'S2'`
      await sql`update lot_movements set code = 'S1' where variant_id = ${variantId} and code = 'S2'`
    })
    const arrive = () =>
      act(world, 'receiveTransfer', { transferId, lines: [{ variantId, received: 1, lost: 0 }] })
    expect(await arrive()).toMatchObject(refusal('lines'))
    await act(world, 'scrapStock', {
      warehouseId: rome,
      reason: 'never was',
      lines: [{ variantId, quantity: 1 }],
    })
    expect(await arrive()).toMatchObject({ transfer: { status: 'RECEIVED' } })
  })
})

test('a serial number that was sold and booked in stock again does not come back; corrected, it does', async () => {
  const variantId = await serial()
  const orderId = await shippedOrder(world, london, [{ lineId: 'a', variantId, quantity: 1 }])
  expect(await receive(variantId)).toMatchObject({ levels: [{ onHand: 1 }] })
  const lines = [{ orderLineId: 'a', quantity: 1 }]
  const back = () => act(world, 'returnStock', { orderId, warehouseId: paris, disposition: 'RESTOCK', lines })
  expect(await back()).toMatchObject(refusal('lines'))
  await act(world, 'scrapStock', {
    warehouseId: rome,
    reason: 'never was',
    lines: [{ variantId, quantity: 1 }],
  })
  expect(await back()).toMatchObject({ levels: [{ onHand: 1 }] })
})
