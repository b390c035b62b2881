import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { clerk, id, orders, startWorld, type World } from './world.ts'

let world: World
let london: string
let variantId: string
let reservationId: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ code: 'LDN' })
  variantId = await world.stock({ [london]: 5 })
  reservationId = (await world.reserve([{ variantId, quantity: 1 }])).id
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const reads: readonly (readonly [string, () => string])[] = [
  ['warehouses', () => '{ warehouses { nodes { id } } }'],
  ['warehouse', () => `{ warehouse(id: "${london}") { id } }`],
  ['stockLevel', () => `{ stockLevel(variantId: "${variantId}", warehouseId: "${london}") { onHand } }`],
  ['stockMovements', () => `{ stockMovements(variantId: "${variantId}") { nodes { id } } }`],
  ['reservation', () => `{ reservation(id: "${reservationId}") { id } }`],
  ['lowStockAlerts', () => '{ lowStockAlerts { nodes { id } } }'],
  ['stockTransfer', () => `{ stockTransfer(id: "${id()}") { id } }`],
  ['stockTransfers', () => '{ stockTransfers { nodes { id } } }'],
  ['stockCount', () => `{ stockCount(id: "${id()}") { id } }`],
  ['barcode', () => '{ barcode(gtin: "96385074") { gtin } }'],
  ['stockLotMovements', () => `{ stockLotMovements(variantId: "${variantId}", lot: "a") { nodes { id } } }`],
  ['stockSettings', () => '{ stockSettings { version } }'],
  ['stockCounts', () => '{ stockCounts { nodes { id } } }'],
  [
    'stockLevels by entity',
    () =>
      `{ _entities(representations: [{ __typename: "Variant", id: "${variantId}" }]) { ... on Variant { stockLevels { onHand } } } }`,
  ],
  [
    'an alias and a fragment',
    () =>
      `{ _entities(representations: [{ __typename: "Variant", id: "${variantId}" }]) { ...F } }
        fragment F on Variant { other: stockLevels { onHand } }`,
  ],
  [
    'levels by entity',
    () =>
      `{ _entities(representations: [{ __typename: "Warehouse", id: "${london}" }]) { ... on Warehouse { levels { nodes { onHand } } } } }`,
  ],
  [
    'priority by entity',
    () =>
      `{ _entities(representations: [{ __typename: "Warehouse", id: "${london}" }]) { ... on Warehouse { priority } } }`,
  ],
]
const line = () => `lines: [{ variantId: "${variantId}", quantity: 1 }]`
const level = () => `variantId: "${variantId}", warehouseId: "${london}"`
const staffWrites: readonly (readonly [string, () => string])[] = [
  ['openWarehouse', () => 'openWarehouse(input: { code: "X", name: "X", country: "GB", region: "uk" })'],
  ['receiveStock', () => `receiveStock(input: { idempotencyKey: "k", warehouseId: "${london}", ${line()} })`],
  ['adjustStock', () => `adjustStock(input: { idempotencyKey: "k", ${level()}, delta: 1, reason: "r" })`],
  [
    'setLowStockThreshold',
    () => `setLowStockThreshold(input: { ${level()}, lowStockThreshold: 1, expectedVersion: 1 })`,
  ],
  [
    'createTransfer',
    () =>
      `createTransfer(input: { idempotencyKey: "k", fromWarehouseId: "${london}", toWarehouseId: "x", ${line()} })`,
  ],
  ['dispatchTransfer', () => 'dispatchTransfer(input: { idempotencyKey: "k", transferId: "x" })'],
  ['receiveTransfer', () => 'receiveTransfer(input: { idempotencyKey: "k", transferId: "x", lines: [] })'],
  ['cancelTransfer', () => 'cancelTransfer(input: { transferId: "x" })'],
  [
    'openStockCount',
    () =>
      `openStockCount(input: { idempotencyKey: "k", warehouseId: "${london}", variantIds: ["${variantId}"] })`,
  ],
  ['recordStockCount', () => 'recordStockCount(input: { countId: "x", lines: [] })'],
  ['closeStockCount', () => 'closeStockCount(input: { idempotencyKey: "k", countId: "x" })'],
  ['cancelStockCount', () => 'cancelStockCount(input: { countId: "x" })'],
  [
    'returnStock',
    () =>
      `returnStock(input: { idempotencyKey: "k", orderId: "o", warehouseId: "${london}", disposition: RESTOCK, lines: [] })`,
  ],
  [
    'scrapStock',
    () => `scrapStock(input: { idempotencyKey: "k", warehouseId: "${london}", reason: "r", ${line()} })`,
  ],
  [
    'bulkAdjustStock',
    () => `bulkAdjustStock(input: { idempotencyKey: "k", rows: [{ ${level()}, delta: 1, reason: "r" }] })`,
  ],
  ['assignBarcode', () => `assignBarcode(input: { gtin: "96385074", variantId: "${variantId}" })`],
  ['removeBarcode', () => 'removeBarcode(input: { gtin: "96385074" })'],
  [
    'scanReceive',
    () =>
      `scanReceive(input: { idempotencyKey: "k", warehouseId: "${london}", lines: [{ barcode: "96385074" }] })`,
  ],
  [
    'scanStockCount',
    () => 'scanStockCount(input: { idempotencyKey: "k", countId: "x", lines: [{ barcode: "96385074" }] })',
  ],
  [
    'setAllocationPolicies',
    () => 'setAllocationPolicies(input: { policies: [NEAREST], expectedVersion: 0 })',
  ],
  ['setVariantTracking', () => `setVariantTracking(input: { variantId: "${id()}", tracking: LOT })`],
  ['setSafetyStock', () => `setSafetyStock(input: { ${level()}, safetyStock: 1, expectedVersion: 1 })`],
]
const internalWrites: readonly (readonly [string, () => string])[] = [
  [
    'reserveStock',
    () =>
      `reserveStock(input: { reservationId: "${id()}", orderId: "o", lines: [{ lineId: "a", variantId: "${variantId}", quantity: 1 }] })`,
  ],
  ['commitReservation', () => `commitReservation(input: { reservationId: "${reservationId}" })`],
  ['releaseReservation', () => `releaseReservation(input: { reservationId: "${reservationId}" })`],
  ['importOpeningStock', () => `importOpeningStock(input: { warehouseCode: "LDN", key: "k", ${line()} })`],
]
/** What staff and neighbours may do: orders takes back what a customer returned. */
const sharedWrites = new Set(['returnStock'])
const counters = () =>
  world.owner`select on_hand, reserved, committed, settings_version from stock_levels where variant_id = ${variantId}`

async function expectRefused(viewer: Viewer, query: string, code: string) {
  const before = await counters()
  const response = await world.run(viewer, query)
  expect(response.errors).toMatchObject([{ extensions: { code } }])
  expect(await counters()).toEqual(before)
}

describe('what needs inventory:read', () => {
  test.each(reads)('%s', async (_name, query) => {
    await expectRefused(guest, query(), 'UNAUTHENTICATED')
    await expectRefused(customer(id()), query(), 'FORBIDDEN')
    await expectRefused(staff('inventory:write', 'orders:read'), query(), 'FORBIDDEN')
    await world.ask(staff('inventory:read'), query())
  })
})

describe('what needs inventory:write', () => {
  test.each(staffWrites)('%s', async (name, field) => {
    const query = `mutation { ${field()} { __typename } }`
    await expectRefused(guest, query, 'UNAUTHENTICATED')
    await expectRefused(customer(id()), query, 'FORBIDDEN')
    await expectRefused(staff('inventory:read'), query, 'FORBIDDEN')
    if (!sharedWrites.has(name)) await expectRefused(orders, query, 'FORBIDDEN')
  })
})

describe('what only neighbours may do', () => {
  test.each(internalWrites)('%s', async (_name, field) => {
    const query = `mutation { ${field()} { __typename } }`
    await expectRefused(guest, query, 'UNAUTHENTICATED')
    await expectRefused(customer(id()), query, 'FORBIDDEN')
    await expectRefused(clerk, query, 'FORBIDDEN')
  })
})

test('orders may take back what a customer returned', async () => {
  const mutation = `mutation { returnStock(input: { idempotencyKey: "by-orders", orderId: "o", warehouseId: "${london}",
    disposition: RESTOCK, lines: [] }) { __typename } }`
  expect((await world.run(orders, mutation)).errors).toBeUndefined()
})

test('everybody may know what is available', async () => {
  const query = `{ _entities(representations: [{ __typename: "Variant", id: "${variantId}" }]) {
    ... on Variant { availability { inStock available lowStock } } } }`
  for (const viewer of [guest, customer(id())]) {
    expect((await world.ask(viewer, query))._entities).toEqual([
      { availability: { inStock: true, available: 4, lowStock: true } },
    ])
  }
})

describe('another tenant', () => {
  const other = { ...clerk, tenantId: 'other' }
  const theirs = { ...orders, tenantId: 'other' }

  test('reads nothing of ours', async () => {
    const data = await world.ask(
      other,
      `query ($v: ID!, $w: ID!, $r: ID!) { warehouses { nodes { id } } warehouse(id: $w) { id }
        stockLevel(variantId: $v, warehouseId: $w) { onHand } stockMovements(variantId: $v) { nodes { id } } reservation(id: $r) { id }
        lowStockAlerts(openOnly: false) { nodes { id } }
        _entities(representations: [{ __typename: "Variant", id: $v }, { __typename: "Warehouse", id: $w }]) {
          ... on Variant { availability { available } stockLevels { onHand } } ... on Warehouse { code } } }`,
      { v: variantId, w: london, r: reservationId },
    )
    expect(data).toEqual({
      warehouses: { nodes: [] },
      warehouse: null,
      stockLevel: null,
      stockMovements: { nodes: [] },
      reservation: null,
      lowStockAlerts: { nodes: [] },
      _entities: [{ availability: { available: 0 }, stockLevels: [] }, null],
    })
  })

  test('moves nothing of ours', async () => {
    const before = await counters()
    expect(await world.receive(london, [{ variantId, quantity: 1 }], {}, other)).toMatchObject({
      __typename: 'WarehouseNotFound',
    })
    expect(await world.reserve([{ variantId, quantity: 1 }], {}, theirs)).toMatchObject({
      __typename: 'InsufficientStock',
    })
    const release = `mutation { releaseReservation(input: { reservationId: "${reservationId}" }) {
      __typename ... on StockReservation { allocations { quantity } } } }`
    expect((await world.ask(theirs, release)).releaseReservation).toMatchObject({ allocations: [] })
    expect(await counters()).toEqual(before)
    expect(
      (await world.ask(clerk, `{ reservation(id: "${reservationId}") { status } }`)).reservation,
    ).toEqual({ status: 'HELD' })
  })

  test('has codes of its own', async () => {
    expect(await world.openWarehouse({ code: 'LDN' }, other)).not.toBe(london)
  })
})
