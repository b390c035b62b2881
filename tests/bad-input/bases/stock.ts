import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { fresh, type Shop } from '../shop.ts'
import type { Bases } from './base.ts'

const keyed = (input: object) => ({ input: { idempotencyKey: uuidv7(), ...input } })
const two = () => [uuidv7(), uuidv7()] as const

/** A new variant whose units are told apart. */
export async function tracked(shop: Shop, tracking: 'LOT' | 'SERIAL'): Promise<string> {
  const variantId = uuidv7()
  await shop.run('inventory', 'setVariantTracking', { variantId, tracking }, '')
  return variantId
}

/** A lot of 100 units of a new variant. */
async function lot(shop: Shop): Promise<string> {
  const variantId = await tracked(shop, 'LOT')
  const lines = [{ variantId, quantity: 100, lot: 'L1', expiresOn: day_to_come }]
  const input = { idempotencyKey: uuidv7(), warehouseId: shop.warehouseId, lines }
  await shop.run('inventory', 'receiveStock', input, '')
  return variantId
}

const day_to_come = `${new Date().getUTCFullYear() + 2}-03-31`

/** Two new variants with 100 units each. */
async function stocked(shop: Shop): Promise<readonly [string, string]> {
  const variantIds = two()
  await shop.receive(variantIds, 100)
  return variantIds
}

const settings = async (shop: Shop, change: object) => {
  const [variantId] = await stocked(shop)
  // Set once before, so that there is a version before this one.
  const input = { variantId, warehouseId: shop.warehouseId, lowStockThreshold: 3, expectedVersion: 1 }
  const { level } = await shop.run(
    'inventory',
    'setLowStockThreshold',
    input,
    '... on SetLowStockThresholdSuccess { level { settingsVersion } }',
  )
  return {
    input: { variantId, warehouseId: shop.warehouseId, expectedVersion: level.settingsVersion, ...change },
  }
}

async function held(shop: Shop) {
  const variantIds = await stocked(shop)
  const lines = variantIds.map((variantId) => ({
    lineId: uuidv7(),
    variantId,
    quantity: 4,
    acceptBackorder: false,
  }))
  const input = {
    reservationId: uuidv7(),
    orderId: uuidv7(),
    destinationCountry: 'GB',
    holdSeconds: 600,
    lines,
  }
  shop.madeUpOrders.add(input.orderId)
  await shop.run('inventory', 'reserveStock', input, '')
  return input
}

async function transfer(shop: Shop, dispatched: boolean) {
  const variantIds = await stocked(shop)
  const route = { fromWarehouseId: shop.warehouseId, toWarehouseId: shop.otherWarehouseId }
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 10 }))
  const made = await shop.run(
    'inventory',
    'createTransfer',
    { idempotencyKey: uuidv7(), ...route, lines },
    '... on CreateTransferSuccess { transfer { id } }',
  )
  const transferId = made.transfer.id
  if (dispatched)
    await shop.run('inventory', 'dispatchTransfer', { idempotencyKey: uuidv7(), transferId }, '')
  return { transferId, variantIds }
}

async function count(shop: Shop) {
  const variantIds = await stocked(shop)
  const input = { idempotencyKey: uuidv7(), warehouseId: shop.warehouseId, variantIds }
  return { countId: await openCount(shop, input), variantIds }
}

async function openCount(shop: Shop, input: object): Promise<string> {
  const answer = '... on OpenStockCountSuccess { count { id } }'
  return (await shop.run('inventory', 'openStockCount', input, answer)).count.id
}

async function barcode(shop: Shop): Promise<string> {
  const gtin = freshGtin()
  await shop.run('inventory', 'assignBarcode', { gtin, variantId: uuidv7(), units: 6 }, '')
  return gtin
}

let gtins = 0
/** A GTIN-13 with its check digit (GS1 General Specifications, 7.9). */
function freshGtin(): string {
  const digits = String(200_000_000_000 + ++gtins)
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** Good input for every mutation that sets up or moves stock. */
export const stock_bases: Bases = {
  openWarehouse: {
    good: () => ({
      input: { code: fresh('NEW'), name: 'New', country: 'GB', region: 'eu-west', priority: 10 },
    }),
  },
  receiveStock: {
    good: ({ warehouseId }) =>
      keyed({ warehouseId, reason: 'Note 7', lines: two().map((variantId) => ({ variantId, quantity: 5 })) }),
  },
  'receiveStock of a lot': {
    good: async (shop) => {
      const lines = [
        { variantId: uuidv7(), quantity: 5 },
        { variantId: await tracked(shop, 'LOT'), quantity: 5, lot: 'L7', expiresOn: day_to_come },
      ]
      return keyed({ warehouseId: shop.warehouseId, reason: 'Note 7', lines })
    },
  },
  'receiveStock of serials': {
    good: async (shop) => {
      const serials = [fresh('SN'), fresh('SN')]
      const lines = [
        { variantId: await tracked(shop, 'SERIAL'), quantity: 2, serials, expiresOn: day_to_come },
      ]
      return keyed({ warehouseId: shop.warehouseId, lines })
    },
  },
  adjustStock: {
    good: async (shop) => {
      const [variantId] = await stocked(shop)
      return keyed({ variantId, warehouseId: shop.warehouseId, delta: -5, reason: 'broken' })
    },
  },
  setLowStockThreshold: { good: (shop) => settings(shop, { lowStockThreshold: 7 }) },
  setSafetyStock: { good: (shop) => settings(shop, { safetyStock: 7 }) },
  setBackorderLimit: { good: (shop) => settings(shop, { backorderLimit: 7 }) },
  reserveStock: {
    good: async (shop) => {
      const lines = (await stocked(shop)).map((variantId) => ({
        lineId: uuidv7(),
        variantId,
        quantity: 4,
        acceptBackorder: false,
      }))
      return {
        input: {
          reservationId: uuidv7(),
          orderId: uuidv7(),
          destinationCountry: 'GB',
          holdSeconds: 600,
          lines,
        },
      }
    },
  },
  commitReservation: {
    good: async (shop) => ({ input: { reservationId: (await held(shop)).reservationId } }),
  },
  releaseReservation: {
    good: async (shop) => ({ input: { reservationId: (await held(shop)).reservationId } }),
  },
  releaseUnits: {
    good: async (shop) => {
      const { reservationId, lines } = await held(shop)
      await shop.run('inventory', 'commitReservation', { reservationId }, '')
      const { warehouseId } = shop
      return keyed({
        reservationId,
        waiting: lines.map(({ lineId }) => ({ lineId, quantity: 1 })),
        promised: lines.map(({ lineId }) => ({ lineId, warehouseId, quantity: 1 })),
      })
    },
  },
  importOpeningStock: {
    good: async (shop) => {
      const code = fresh('OLD')
      await shop.run(
        'inventory',
        'openWarehouse',
        { code, name: 'Old', country: 'GB', region: 'eu-west' },
        '',
      )
      return {
        input: {
          warehouseCode: code,
          key: uuidv7(),
          lines: two().map((variantId) => ({ variantId, quantity: 5 })),
        },
      }
    },
  },
  createTransfer: {
    good: async (shop) => {
      const lines = (await stocked(shop)).map((variantId) => ({ variantId, quantity: 5 }))
      return keyed({
        fromWarehouseId: shop.warehouseId,
        toWarehouseId: shop.otherWarehouseId,
        note: 'van',
        lines,
      })
    },
  },
  dispatchTransfer: {
    good: async (shop) => keyed({ transferId: (await transfer(shop, false)).transferId }),
  },
  receiveTransfer: {
    good: async (shop) => {
      const { transferId, variantIds } = await transfer(shop, true)
      return keyed({
        transferId,
        lines: variantIds.map((variantId) => ({ variantId, received: 8, lost: 1 })),
      })
    },
  },
  cancelTransfer: {
    good: async (shop) => ({ input: { transferId: (await transfer(shop, false)).transferId } }),
  },
  openStockCount: {
    good: async (shop) =>
      keyed({ warehouseId: shop.warehouseId, note: 'spring', variantIds: await stocked(shop) }),
  },
  recordStockCount: {
    good: async (shop) => {
      const { countId, variantIds } = await count(shop)
      return { input: { countId, lines: variantIds.map((variantId) => ({ variantId, counted: 99 })) } }
    },
  },
  'recordStockCount by lots': {
    good: async (shop) => {
      const variantId = await lot(shop)
      const input = { idempotencyKey: uuidv7(), warehouseId: shop.warehouseId, variantIds: [variantId] }
      const countId = await openCount(shop, input)
      const lots = [
        { code: 'L1', quantity: 90, expiresOn: day_to_come },
        { code: 'L2', quantity: 9, expiresOn: day_to_come },
      ]
      return { input: { countId, lines: [{ variantId, counted: 99, lots }] } }
    },
  },
  closeStockCount: {
    good: async (shop) => {
      const { countId } = await count(shop)
      return keyed({ countId, movedMeanwhile: 'REFUSE', leaveOutUncounted: true })
    },
  },
  cancelStockCount: { good: async (shop) => ({ input: { countId: (await count(shop)).countId } }) },
  returnStock: {
    good: async (shop) => {
      const { id: orderId, lineIds } = await shop.shipped()
      const { warehouseId } = shop
      await eventually(() => mustHaveLeft(shop, orderId))
      const lines = lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 }))
      return keyed({ orderId, warehouseId, disposition: 'RESTOCK', reason: 'too small', lines })
    },
  },
  scrapStock: {
    good: async (shop) => {
      const lines = (await stocked(shop)).map((variantId) => ({ variantId, quantity: 5 }))
      return keyed({ warehouseId: shop.warehouseId, reason: 'wet', lines })
    },
  },
  'scrapStock of a lot': {
    good: async (shop) => {
      const lines = [{ variantId: await lot(shop), quantity: 5, lot: 'L1' }]
      return keyed({ warehouseId: shop.warehouseId, reason: 'wet', lines })
    },
  },
  bulkAdjustStock: {
    good: async (shop) => {
      const { warehouseId } = shop
      const rows = (await stocked(shop)).map((variantId) => ({
        variantId,
        warehouseId,
        delta: -5,
        reason: 'broken',
      }))
      return keyed({ errorPolicy: 'ALL_OR_NOTHING', rows })
    },
  },
  assignBarcode: { good: () => ({ input: { gtin: freshGtin(), variantId: uuidv7(), units: 6 } }) },
  removeBarcode: { good: async (shop) => ({ input: { gtin: await barcode(shop) } }) },
  scanReceive: {
    good: async (shop) => {
      const lines = [await barcode(shop), await barcode(shop)].map((code) => ({ barcode: code, times: 2 }))
      return keyed({ warehouseId: shop.warehouseId, reason: 'Note 8', lines })
    },
  },
  scanStockCount: {
    good: async (shop) => {
      const lines = [await barcode(shop), await barcode(shop)].map((code) => ({ barcode: code, times: 2 }))
      return keyed({ countId: (await count(shop)).countId, lines })
    },
  },
  setAllocationPolicies: {
    good: async (shop) => {
      const { stockSettings } = await shop.ask('inventory', '{ stockSettings { version } }', {})
      return { input: { policies: ['SINGLE_WAREHOUSE', 'NEAREST'], expectedVersion: stockSettings.version } }
    },
  },
  setVariantTracking: { good: () => ({ input: { variantId: uuidv7(), tracking: 'LOT' } }) },
}

/** An order's reservation has the order's id. */
async function mustHaveLeft(shop: Shop, orderId: string): Promise<void> {
  const document = 'query ($id: ID!) { reservation(id: $id) { shippedQuantity } }'
  const { reservation } = await shop.ask('inventory', document, { id: orderId })
  if (reservation.shippedQuantity === 0) throw new Error('inventory has not heard that the goods left')
}
