import { expect } from 'vitest'
import { clerk, id, type World } from './world.ts'

export const order_fields = `id number status version expectedOn sentAt closedAt closingReason note total { amount currency }
  lines { id ordered received cancelled outstanding receivable tolerancePercent unitCost { amount } variant { id } }
  receipts { id note actor lines { lineId quantity variant { id } } }`

const problems = '... on InvalidInput { problems { path message } }'
/** What a mutation of purchasing answers with: its success, or any refusal. */
const document = (field: string, success: string, more = '') => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`
  return `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename
    ... on ${type}Success { ${success} } ... on Refusal { message } ${field === 'sendPurchaseOrder' ? '' : problems} ${more} } }`
}
const documents = {
  addSupplier: document('addSupplier', 'supplier { id version minimumOrder { amount } }'),
  changeSupplier: document(
    'changeSupplier',
    'supplier { id name version leadTimeDays minimumOrder { amount currency } }',
    '... on SupplierConflict { supplier { version } }',
  ),
  setSupplierItem: document(
    'setSupplierItem',
    'item { version packSize minimumQuantity priority unitCost { amount currency } variant { id } supplier { code } }',
    '... on SupplierItemConflict { current { version } }',
  ),
  removeSupplierItem: document(
    'removeSupplierItem',
    'item { version }',
    '... on SupplierItemConflict { current { version } }',
  ),
  draftPurchaseOrder: document('draftPurchaseOrder', `purchaseOrder { ${order_fields} }`),
  revisePurchaseOrder: document('revisePurchaseOrder', `purchaseOrder { ${order_fields} }`, state()),
  sendPurchaseOrder: document(
    'sendPurchaseOrder',
    `purchaseOrder { ${order_fields} }`,
    `${state()} ... on BelowMinimumOrder { total { amount } minimum { amount currency } }`,
  ),
  cancelPurchaseOrder: document('cancelPurchaseOrder', `purchaseOrder { ${order_fields} }`, state()),
  receivePurchaseOrder: document(
    'receivePurchaseOrder',
    `purchaseOrder { ${order_fields} } receipt { id note lines { lineId quantity } } levels { onHand incoming variant { id } }`,
    `... on PurchaseOrderInOtherState { status }
     ... on ReceivedBeyondTolerance { lines { delivered receivable line { id ordered received unitCost { amount } } } }`,
  ),
}

function state() {
  return '... on PurchaseOrderInOtherState { status } ... on PurchaseOrderConflict { purchaseOrder { version } }'
}

interface OrderLine {
  readonly variantId: string
  readonly quantity: number
  readonly unitCost?: string
}

/** The verbs of purchasing, in a world. */
export function purchasingIn(world: World) {
  const run = async (field: keyof typeof documents, input: object, viewer = clerk) =>
    (await world.ask(viewer, documents[field], { input }))[field]

  async function supplier(more: object = {}): Promise<string> {
    const input = {
      code: `S-${id().slice(-12)}`,
      name: 'A supplier',
      currency: 'GBP',
      leadTimeDays: 7,
      ...more,
    }
    return (await run('addSupplier', input)).supplier.id
  }

  const draft = async (
    supplierId: string,
    warehouseId: string,
    lines: readonly OrderLine[],
    more: object = {},
  ) => {
    const given = lines.map((line) => ({ unitCost: '2.50', ...line }))
    const input = { idempotencyKey: id(), supplierId, warehouseId, lines: given, ...more }
    return (await run('draftPurchaseOrder', input)).purchaseOrder
  }

  /** An order that its supplier has. */
  const sent = async (
    supplierId: string,
    warehouseId: string,
    lines: readonly OrderLine[],
    more: object = {},
  ) => {
    const { id: purchaseOrderId, version } = await draft(supplierId, warehouseId, lines, more)
    return (await run('sendPurchaseOrder', { purchaseOrderId, expectedVersion: version })).purchaseOrder
  }

  const receive = (
    order: { readonly id: string; readonly lines: readonly { readonly id: string }[] },
    quantities: readonly number[],
    more: object = {},
  ) => {
    const lines = quantities.flatMap((quantity, index) =>
      quantity === 0 ? [] : [{ lineId: order.lines[index]?.id ?? '', quantity }],
    )
    return run('receivePurchaseOrder', { idempotencyKey: id(), purchaseOrderId: order.id, lines, ...more })
  }

  const order = async (orderId: string) =>
    (
      await world.ask(clerk, `query ($id: ID!) { purchaseOrder(id: $id) { ${order_fields} } }`, {
        id: orderId,
      })
    ).purchaseOrder

  const promisable = async (variantId: string, date: string, warehouseId?: string) =>
    (
      await world.ask(
        clerk,
        `query ($v: ID!, $d: Date!, $w: ID) { availableToPromise(variantId: $v, date: $d, warehouseId: $w) {
          quantity available incoming date variant { id } arrivals { dueOn quantity warehouse { id } } } }`,
        { v: variantId, d: date, w: warehouseId },
      )
    ).availableToPromise

  /** What must always hold: a line received what its deliveries brought, and the ledger says so. */
  async function expectDeliveriesToBalance(): Promise<void> {
    const wrong = await world.owner`
      select l.id, l.received, d.quantity from purchase_order_lines l
      left join (select tenant_id, line_id, sum(quantity) as quantity from purchase_receipt_lines group by 1, 2) d
        on d.tenant_id = l.tenant_id and d.line_id = l.id
      where l.received <> coalesce(d.quantity, 0)`
    expect([...wrong]).toEqual([])
    const unposted = await world.owner`
      select o.number, l.variant_id, l.received, m.quantity from purchase_orders o
      join purchase_order_lines l on l.tenant_id = o.tenant_id and l.purchase_order_id = o.id
      left join (select tenant_id, variant_id, reason, sum(on_hand_delta) as quantity from stock_movements
        where kind = 'RECEIVE' group by 1, 2, 3) m
        on m.tenant_id = o.tenant_id and m.variant_id = l.variant_id and m.reason = o.number
      where l.received <> coalesce(m.quantity, 0)`
    expect([...unposted]).toEqual([])
  }

  return { run, supplier, draft, sent, receive, order, promisable, expectDeliveriesToBalance }
}
