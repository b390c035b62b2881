import { expect } from 'vitest'
import { testClock } from '#platform/testing/clock.ts'
import { replenishmentIn } from '#subgraphs/inventory/tests/replenishment-world.ts'
import { act, sendTransfer, ship } from '#subgraphs/inventory/tests/stock-verbs.ts'
import { clerk, id, orders, startWorld, test_tenant, type World } from '#subgraphs/inventory/tests/world.ts'

/** The world, and two warehouses in it in which everything has happened at least once. */
export async function startBusyWarehouses(): Promise<World> {
  // Verification looks at the database's clock: what happened here happened a moment ago.
  const clock = testClock(new Date(Date.now() - 3_600_000))
  const world = await startWorld({ clock, environment: { INVENTORY_REPLENISHMENT_MINUTES: '0' } })
  const london = await world.openWarehouse({ code: 'LON' })
  const paris = await world.openWarehouse({ code: 'PAR', country: 'FR' })
  const places = { world, london, paris }
  await sellAndWait(places)
  await keepLots(places)
  await moveAndCount(places)
  await buy(places)
  await settings(places)
  return world
}

interface Places {
  readonly world: World
  readonly london: string
  readonly paris: string
}

/** An instant later, as two things that happen never happen at one. */
const later = ({ world }: Places) => world.clock.advance(1_000)

async function promised(places: Places, lines: Parameters<World['reserve']>[0], orderId = id()) {
  later(places)
  const held = await places.world.reserve(lines, { orderId })
  expect(held.__typename).toBe('StockReservation')
  later(places)
  await places.world.commit(held.id)
  later(places)
  return { reservationId: held.id as string, orderId }
}

async function sellAndWait(places: Places): Promise<void> {
  const { world, london, paris } = places
  const mug = await world.stock({ [london]: 30, [paris]: 5 })
  const sold = await promised(places, [{ lineId: 'a', variantId: mug, quantity: 6 }])
  await ship(world, sold.orderId, london, [{ lineId: 'a', variantId: mug, quantity: 4 }])
  later(places)
  const line = (quantity: number) => ({ orderId: sold.orderId, lines: [{ orderLineId: 'a', quantity }] })
  await act(world, 'returnStock', { ...line(1), warehouseId: paris, disposition: 'RESTOCK' })
  await act(world, 'returnStock', { ...line(1), warehouseId: london, disposition: 'SCRAP' })
  await parted(places, sold.reservationId)
  const released = await world.reserve([{ variantId: mug, quantity: 2 }])
  later(places)
  await world.release(released.id)
  const lapsed = await world.reserve([{ variantId: mug, quantity: 2 }])
  world.clock.advance(16 * 60_000)
  await world.sweep()
  await world.release(lapsed.id)
  await world.release((await promised(places, [{ variantId: mug, quantity: 3 }])).reservationId)
  await world.release(id())
  await world.reserve([{ variantId: mug, quantity: 1 }], { holdSeconds: 86_400 })
  const scarce = await world.stock({ [london]: 1 })
  await waitFor(places, scarce, 5)
  for (const quantity of [3, 2])
    await promised(places, [{ lineId: 'w', variantId: scarce, quantity, acceptBackorder: true }])
  await world.receive(london, [{ variantId: scarce, quantity: 3 }])
  later(places)
  await act(world, 'bulkAdjustStock', {
    rows: [{ variantId: mug, warehouseId: paris, delta: -1, reason: 'dropped' }],
  })
  await world.receive(paris, [{ variantId: mug, quantity: 40 }])
}

/** Gives back one promised unit while the rest stays. */
async function parted({ world, london }: Places, reservationId: string): Promise<void> {
  const input = {
    reservationId,
    idempotencyKey: id(),
    waiting: [],
    promised: [{ lineId: 'a', warehouseId: london, quantity: 1 }],
  }
  const { releaseUnits } = await world.ask(
    orders,
    'mutation ($input: ReleaseUnitsInput!) { releaseUnits(input: $input) { __typename } }',
    { input },
  )
  expect(releaseUnits.__typename).toBe('ReleaseUnitsSuccess')
}

async function waitFor({ world, london }: Places, variantId: string, backorderLimit: number): Promise<void> {
  const { settingsVersion: expectedVersion } = await world.level(variantId, london)
  const input = { variantId, warehouseId: london, backorderLimit, expectedVersion }
  await world.ask(
    clerk,
    'mutation ($input: SetBackorderLimitInput!) { setBackorderLimit(input: $input) { __typename } }',
    { input },
  )
}

async function keepLots(places: Places): Promise<void> {
  const { world, london, paris } = places
  const [milk, phone] = [id(), id()]
  await act(world, 'setVariantTracking', { variantId: milk, tracking: 'LOT' })
  await act(world, 'setVariantTracking', { variantId: phone, tracking: 'SERIAL' })
  const day = (days: number) =>
    new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [lot, days] of [
    ['old', -3],
    ['soon', 9],
    ['late', 90],
  ] as const) {
    await world.receive(london, [{ variantId: milk, quantity: 8, lot, expiresOn: day(days) }])
    later(places)
  }
  await world.receive(london, [{ variantId: phone, quantity: 2, serials: ['S1', 'S2'] }])
  const sold = await promised(places, [{ lineId: 'm', variantId: milk, quantity: 5 }])
  await ship(world, sold.orderId, london, [{ lineId: 'm', variantId: milk, quantity: 5 }])
  later(places)
  const back = { orderId: sold.orderId, lines: [{ orderLineId: 'm', quantity: 2 }] }
  await act(world, 'returnStock', { ...back, warehouseId: london, disposition: 'SCRAP' })
  const transferId = await sendTransfer(world, london, paris, [{ variantId: milk, quantity: 4 }])
  later(places)
  await act(world, 'receiveTransfer', { transferId, lines: [{ variantId: milk, received: 2, lost: 1 }] })
  later(places)
  const { count } = await act(world, 'openStockCount', { warehouseId: london, variantIds: [milk] })
  const lots = [{ code: 'late', expiresOn: day(90), quantity: 6 }]
  later(places)
  const recorded = await act(world, 'recordStockCount', {
    countId: count.id,
    lines: [{ variantId: milk, counted: 6, lots }],
  })
  expect(recorded.__typename).toBe('RecordStockCountSuccess')
  later(places)
  expect((await act(world, 'closeStockCount', { countId: count.id })).__typename).toBe(
    'CloseStockCountSuccess',
  )
  later(places)
  await world.receive(london, [{ variantId: milk, quantity: 3, lot: 'stale', expiresOn: day(-2) }])
}

async function moveAndCount(places: Places): Promise<void> {
  const { world, london, paris } = places
  const [pen, cup] = [await world.stock({ [london]: 50 }), await world.stock({ [london]: 50 })]
  const lines = [pen, cup].map((variantId) => ({ variantId, quantity: 10 }))
  const given = { fromWarehouseId: london, toWarehouseId: paris, lines }
  await act(world, 'createTransfer', given)
  later(places)
  await sendTransfer(world, london, paris, lines)
  later(places)
  const done = await sendTransfer(world, london, paris, lines)
  later(places)
  const arrived = (variantId: string) => ({ variantId, received: 9, lost: 1 })
  await act(world, 'receiveTransfer', { transferId: done, lines: [arrived(pen), arrived(cup)] })
  for (const closing of [null, 'REFUSE', 'COUNTED_AFTER']) {
    later(places)
    const { count } = await act(world, 'openStockCount', { warehouseId: london, variantIds: [pen, cup] })
    const found = [pen, cup].map((variantId) => ({ variantId, counted: 27 }))
    if (closing === 'COUNTED_AFTER') await world.receive(london, [{ variantId: pen, quantity: 4 }])
    await act(world, 'recordStockCount', { countId: count.id, lines: found })
    later(places)
    if (closing !== null) await act(world, 'closeStockCount', { countId: count.id, movedMeanwhile: closing })
  }
}

async function buy(places: Places): Promise<void> {
  const { world, london } = places
  const purchasing = replenishmentIn(world)
  const supplierId = await purchasing.supplier()
  const [tea, jam] = [
    await purchasing.bought(london, supplierId),
    await purchasing.bought(london, supplierId),
  ]
  const lines = [tea, jam].map((variantId) => ({ variantId, quantity: 10 }))
  await purchasing.draft(supplierId, london, lines)
  await purchasing.sent(supplierId, london, lines)
  for (const quantities of [
    [4, 0],
    [10, 10],
  ]) {
    const order = await purchasing.sent(supplierId, london, lines)
    later(places)
    const { purchaseOrder } = await purchasing.receive(order, quantities)
    expect(purchaseOrder.status).toBe(quantities[1] === 0 ? 'PARTLY_RECEIVED' : 'RECEIVED')
  }
  const dropped = await purchasing.sent(supplierId, london, lines)
  await purchasing.buy('cancelPurchaseOrder', {
    purchaseOrderId: dropped.id,
    expectedVersion: dropped.version,
    reason: 'late',
  })
  expect(dropped.status).toBe('SENT')
  later(places)
  for (let each = 0; each < 3; each++) await purchasing.bought(london, supplierId)
  expect(await purchasing.propose(london)).toMatchObject({ proposed: 3 })
  const [first, second] = await purchasing.proposals(london)
  await purchasing.run('approveReplenishment', { idempotencyKey: id(), proposalIds: [first.id] })
  await purchasing.run('rejectReplenishment', { proposalIds: [second.id], reason: 'not now' })
  // Nobody sells this one: what to buy cannot be computed.
  const rule = { minMax: { minimum: 1, maximum: 5 } }
  await purchasing.run('setReorderPolicy', { variantId: id(), warehouseId: london, rule, expectedVersion: 0 })
  expect(await purchasing.propose(london)).toMatchObject({ failed: 1 })
}

async function settings({ world }: Places): Promise<void> {
  const variantId = id()
  await act(world, 'assignBarcode', { variantId, gtin: '5012345678900', units: 6 })
  await act(world, 'setAllocationPolicies', { policies: ['NEAREST'], expectedVersion: 0 })
  await world.owner`insert into variant_codes values (${test_tenant}, ${variantId}, 'SKU-1')`
}
