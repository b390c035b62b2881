import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { replenishmentIn } from './replenishment-world.ts'
import { clerk, id, orders, startWorld, type World } from './world.ts'

let world: World
let shop: ReturnType<typeof replenishmentIn>
let london: string
let acme: string
let variantId: string
let orderId: string
let lineId: string
let proposalId: string
beforeAll(async () => {
  world = await startWorld()
  shop = replenishmentIn(world)
  london = await world.openWarehouse()
  acme = await shop.supplier({ code: 'ACME' })
  variantId = await shop.bought(london, acme)
  const order = await shop.sent(acme, london, [{ variantId: id(), quantity: 3 }])
  orderId = order.id
  lineId = order.lines[0].id
  await shop.propose(london)
  proposalId = (await shop.proposals(london))[0].id
})
afterAll(() => world.stop())

const level = () => `variantId: "${variantId}", warehouseId: "${london}"`
const reads: readonly (readonly [string, () => string, unknown])[] = [
  ['suppliers', () => 'suppliers { nodes { code } }', { nodes: [] }],
  ['supplier', () => `supplier(id: "${acme}") { code }`, null],
  ['purchaseOrders', () => 'purchaseOrders { nodes { id } }', { nodes: [] }],
  ['purchaseOrder', () => `purchaseOrder(id: "${orderId}") { id }`, null],
  ['purchaseOrder', () => 'purchaseOrder(number: "PO-000001") { id }', null],
  [
    'availableToPromise',
    () => `availableToPromise(variantId: "${variantId}", date: "2026-12-31") { quantity incoming }`,
    { quantity: 0, incoming: 0 },
  ],
  ['reorderPolicies', () => 'reorderPolicies { nodes { version } }', { nodes: [] }],
  ['reorderPolicy', () => `reorderPolicy(${level()}) { version }`, null],
  ['replenishmentProposals', () => 'replenishmentProposals(status: null) { nodes { id } }', { nodes: [] }],
  ['replenishmentFailures', () => 'replenishmentFailures { nodes { reason } }', { nodes: [] }],
  ['demandHistory', () => `demandHistory(${level()}, from: "2026-01-01", to: "2026-12-31") { day }`, []],
  ['demandForecast', () => `demandForecast(${level()}) { method }`, null],
]
const item = () => `supplierId: "${acme}", variantId: "${variantId}"`
const writes: readonly (readonly [string, () => string, string])[] = [
  ['addSupplier', () => 'code: "ACME", name: "Ours", currency: "GBP", leadTimeDays: 1', 'AddSupplierSuccess'],
  [
    'changeSupplier',
    () =>
      `supplierId: "${acme}", expectedVersion: 1, name: "Theirs", leadTimeDays: 1, leadTimeDeviationDays: 1, minimumOrder: "1"`,
    'SupplierNotFound',
  ],
  ['setSupplierItem', () => `${item()}, unitCost: "9", expectedVersion: 1`, 'SupplierNotFound'],
  ['removeSupplierItem', () => `${item()}, expectedVersion: 1`, 'SupplierNotFound'],
  [
    'draftPurchaseOrder',
    () =>
      `idempotencyKey: "k", supplierId: "${acme}", warehouseId: "${london}", lines: [{ variantId: "${variantId}", quantity: 1 }]`,
    'SupplierNotFound',
  ],
  [
    'revisePurchaseOrder',
    () =>
      `purchaseOrderId: "${orderId}", expectedVersion: 2, lines: [{ variantId: "${variantId}", quantity: 1 }]`,
    'PurchaseOrderNotFound',
  ],
  ['sendPurchaseOrder', () => `purchaseOrderId: "${orderId}", expectedVersion: 2`, 'PurchaseOrderNotFound'],
  [
    'cancelPurchaseOrder',
    () => `purchaseOrderId: "${orderId}", expectedVersion: 2, reason: "r"`,
    'PurchaseOrderNotFound',
  ],
  [
    'receivePurchaseOrder',
    () => `idempotencyKey: "k", purchaseOrderId: "${orderId}", lines: [{ lineId: "${lineId}", quantity: 1 }]`,
    'PurchaseOrderNotFound',
  ],
  [
    'setReorderPolicy',
    () => `${level()}, rule: { minMax: { minimum: 1, maximum: 9 } }, expectedVersion: 1`,
    'WarehouseNotFound',
  ],
  ['removeReorderPolicy', () => `${level()}, expectedVersion: 1`, 'ReorderPolicyConflict'],
  ['proposeReplenishment', () => '', 'ProposeReplenishmentSuccess'],
  [
    'approveReplenishment',
    () => `idempotencyKey: "k", proposalIds: ["${proposalId}"]`,
    'ReplenishmentProposalsNotOpen',
  ],
  [
    'rejectReplenishment',
    () => `proposalIds: ["${proposalId}"], reason: "r"`,
    'ReplenishmentProposalsNotOpen',
  ],
]
const ours = () => world.owner`
  select (select jsonb_agg(s order by id) from suppliers s where tenant_id = 'acme') as suppliers,
    (select jsonb_agg(i order by variant_id) from supplier_items i) as items,
    (select jsonb_agg(o order by id) from purchase_orders o) as orders, (select jsonb_agg(l order by id) from purchase_order_lines l) as lines,
    (select jsonb_agg(p order by variant_id) from reorder_policies p) as policies,
    (select jsonb_agg(r order by id) from replenishment_proposals r) as proposals`

async function expectRefused(viewer: Viewer, query: string, code: string) {
  expect((await world.run(viewer, query)).errors).toMatchObject([{ extensions: { code } }])
}

test('every field of purchasing is in these lists', () => {
  const { schema } = world.subgraph
  const own = /[Ss]upplier|[Pp]urchase|[Rr]eorder|[Rr]eplenishment|demand|Promise/
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  )
  const listed = new Set([...reads, ...writes].map(([field]) => field))
  expect(fields.filter((field) => own.test(field) && !listed.has(field))).toEqual([])
})

describe.each(reads)('%s', (field, text, nothing) => {
  test('needs inventory:read', async () => {
    const query = `{ ${text()} }`
    await expectRefused(guest, query, 'UNAUTHENTICATED')
    await expectRefused(customer(id()), query, 'FORBIDDEN')
    await expectRefused(staff('inventory:write'), query, 'FORBIDDEN')
    expect((await world.ask(staff('inventory:read'), query))[field]).toBeDefined()
  })

  test('shows nothing to another tenant', async () => {
    const data = await world.ask({ ...clerk, tenantId: 'other' }, `{ ${text()} }`)
    expect(data[field]).toEqual(nothing)
  })
})

describe.each(writes)('%s', (field, input, answer) => {
  test('needs inventory:write', async () => {
    const query = `mutation { ${field}(input: { ${input()} }) { __typename } }`
    await expectRefused(guest, query, 'UNAUTHENTICATED')
    await expectRefused(customer(id()), query, 'FORBIDDEN')
    await expectRefused(staff('inventory:read'), query, 'FORBIDDEN')
    await expectRefused(orders, query, 'FORBIDDEN')
  })

  test('changes nothing of another tenant', async () => {
    const before = await ours()
    const query = `mutation { ${field}(input: { ${input()} }) { __typename } }`
    const data = await world.ask({ ...clerk, tenantId: 'other' }, query)
    expect(data[field].__typename).toBe(answer)
    expect(await ours()).toEqual(before)
  })
})
