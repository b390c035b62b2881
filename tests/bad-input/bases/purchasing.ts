import { uuidv7 } from '#platform/ids/uuid.ts'
import { fresh, type Shop } from '../shop.ts'
import type { Bases } from './base.ts'
import { tracked } from './stock.ts'

const terms = { name: 'Mills', leadTimeDays: 7, leadTimeDeviationDays: 2, minimumOrder: '5.00' }
const order_answer = 'purchaseOrder { id version lines { id } }'

async function supplier(shop: Shop): Promise<{ id: string; version: number }> {
  const added = await shop.run(
    'inventory',
    'addSupplier',
    { code: fresh('S'), currency: 'GBP', ...terms },
    '... on AddSupplierSuccess { supplier { id version } }',
  )
  return added.supplier
}

async function item(shop: Shop) {
  const { id: supplierId } = await supplier(shop)
  const variantId = uuidv7()
  const given = { supplierId, variantId, unitCost: '2.50', packSize: 1, minimumQuantity: 1, priority: 100 }
  const { item: now } = await shop.run(
    'inventory',
    'setSupplierItem',
    { ...given, expectedVersion: 0 },
    '... on SetSupplierItemSuccess { item { version } }',
  )
  return { ...given, expectedVersion: now.version }
}

const plan = (variantIds: readonly string[] = [uuidv7(), uuidv7()]) => {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 10, unitCost: '2.50' }))
  return { tolerancePercent: 10, expectedOn: nextYear(), note: 'by van', lines }
}
const nextYear = () => `${new Date().getUTCFullYear() + 1}-03-31`

async function draft(
  shop: Shop,
  variantIds?: readonly string[],
): Promise<{ id: string; version: number; lines: { id: string }[] }> {
  const { id: supplierId } = await supplier(shop)
  const input = { idempotencyKey: uuidv7(), supplierId, warehouseId: shop.warehouseId, ...plan(variantIds) }
  const { purchaseOrder } = await shop.run(
    'inventory',
    'draftPurchaseOrder',
    input,
    `... on DraftPurchaseOrderSuccess { ${order_answer} }`,
  )
  return purchaseOrder
}

async function sent(shop: Shop, variantIds?: readonly string[]) {
  const { id, version } = await draft(shop, variantIds)
  const input = { purchaseOrderId: id, expectedVersion: version }
  const answer = await shop.run(
    'inventory',
    'sendPurchaseOrder',
    input,
    `... on SendPurchaseOrderSuccess { ${order_answer} }`,
  )
  return answer.purchaseOrder
}

async function policy(shop: Shop, warehouseId = shop.warehouseId) {
  const { supplierId, variantId } = await item(shop)
  const rule = { minMax: { minimum: 10, maximum: 50 } }
  const input = { variantId, warehouseId, rule, supplierId, expectedVersion: 0 }
  const answer = await shop.run(
    'inventory',
    'setReorderPolicy',
    input,
    '... on SetReorderPolicySuccess { policy { version } }',
  )
  return { variantId, warehouseId, supplierId, expectedVersion: answer.policy.version as number }
}

/** Two proposals for a warehouse of their own: a computation replaces what was proposed for its warehouse before. */
async function proposals(shop: Shop): Promise<readonly string[]> {
  const input = { code: fresh('P'), name: 'Proposals', country: 'GB', region: 'eu-west', priority: 30 }
  const { warehouse } = await shop.run(
    'inventory',
    'openWarehouse',
    input,
    '... on OpenWarehouseSuccess { warehouse { id } }',
  )
  await policy(shop, warehouse.id)
  await policy(shop, warehouse.id)
  await shop.run('inventory', 'proposeReplenishment', { warehouseId: warehouse.id }, '')
  const { replenishmentProposals } = await shop.ask(
    'inventory',
    'query ($id: ID) { replenishmentProposals(warehouseId: $id, first: 10) { nodes { id } } }',
    { id: warehouse.id },
  )
  return replenishmentProposals.nodes.map(({ id }: { id: string }) => id)
}

/** Good input for every mutation of purchasing and replenishment. */
export const purchasing_bases: Bases = {
  addSupplier: { good: () => ({ input: { code: fresh('NEW'), currency: 'GBP', ...terms } }) },
  changeSupplier: {
    good: async (shop) => {
      const { id, version } = await supplier(shop)
      return { input: { supplierId: id, expectedVersion: version, ...terms, name: 'Other mills' } }
    },
  },
  setSupplierItem: { good: async (shop) => ({ input: { ...(await item(shop)), unitCost: '2.75' } }) },
  removeSupplierItem: {
    good: async (shop) => {
      const { supplierId, variantId, expectedVersion } = await item(shop)
      return { input: { supplierId, variantId, expectedVersion } }
    },
  },
  draftPurchaseOrder: {
    good: async (shop) => {
      const { id: supplierId } = await supplier(shop)
      return { input: { idempotencyKey: uuidv7(), supplierId, warehouseId: shop.warehouseId, ...plan() } }
    },
  },
  revisePurchaseOrder: {
    good: async (shop) => {
      const { id, version } = await draft(shop)
      return { input: { purchaseOrderId: id, expectedVersion: version, ...plan() } }
    },
  },
  sendPurchaseOrder: {
    good: async (shop) => {
      const { id, version } = await draft(shop)
      return { input: { purchaseOrderId: id, expectedVersion: version } }
    },
  },
  cancelPurchaseOrder: {
    good: async (shop) => {
      const order = await sent(shop)
      const lineIds = order.lines.map(({ id }: { id: string }) => id)
      return {
        input: { purchaseOrderId: order.id, expectedVersion: order.version, reason: 'too late', lineIds },
      }
    },
  },
  receivePurchaseOrder: {
    good: async (shop) => {
      const order = await sent(shop)
      const arrived = order.lines.map(({ id }: { id: string }) => ({ lineId: id, quantity: 10 }))
      return {
        input: { idempotencyKey: uuidv7(), purchaseOrderId: order.id, note: 'Note 9', lines: arrived },
      }
    },
  },
  'receivePurchaseOrder by lots and serials': {
    good: async (shop) => {
      const variantIds = [await tracked(shop, 'SERIAL'), await tracked(shop, 'LOT')]
      const order = await sent(shop, variantIds)
      const [bySerial, byLot] = order.lines
      const lines = [
        { lineId: bySerial?.id, quantity: 2, serials: [fresh('SN'), fresh('SN')] },
        { lineId: byLot?.id, quantity: 2, lots: [{ code: 'L1', quantity: 2, expiresOn: nextYear() }] },
      ]
      return { input: { idempotencyKey: uuidv7(), purchaseOrderId: order.id, note: 'Note 9', lines } }
    },
  },
  setReorderPolicy: {
    good: async (shop) => ({
      input: { ...(await policy(shop)), rule: { minMax: { minimum: 11, maximum: 60 } } },
    }),
  },
  removeReorderPolicy: {
    good: async (shop) => {
      const { variantId, warehouseId, expectedVersion } = await policy(shop)
      return { input: { variantId, warehouseId, expectedVersion } }
    },
  },
  proposeReplenishment: { good: ({ warehouseId }) => ({ input: { warehouseId } }) },
  approveReplenishment: {
    good: async (shop) => {
      return { input: { idempotencyKey: uuidv7(), proposalIds: await proposals(shop), tolerancePercent: 10 } }
    },
  },
  rejectReplenishment: {
    good: async (shop) => ({ input: { proposalIds: await proposals(shop), reason: 'not this year' } }),
  },
}
