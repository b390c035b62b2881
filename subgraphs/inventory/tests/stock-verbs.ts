import { expect } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { clerk, id, test_tenant, type World } from './world.ts'

const transfer_fields = `fragment T on StockTransfer { id status note dispatchedAt closedAt from { id } to { id }
  lines { variant { id } quantity dispatched received lost inTransit } }`
const count_fields = `fragment C on StockCount { id status note closedAt warehouse { id }
  lines { variant { id } expected counted variance } }`
const invalid = '... on InvalidInput { problems { path message } }'
const bad = `${invalid} ... on IdempotencyKeyReused { message }`
const unknown = '... on BarcodesUnknown { message lines { index barcode reason } }'
const nowhere = '... on WarehouseNotFound { warehouseId }'
const shortage = `... on StockShortage { message lines { index requested removable variant { id } warehouse { id } } }`
const transfer_refusals = `... on TransferNotFound { transferId } ... on TransferStatusConflict { message transfer { status } }`
const count_refusals = `... on StockCountNotFound { countId } ... on StockCountNotOpen { count { status } }`

/** What each mutation takes as its one argument, and what is asked of its result. */
const operations = {
  createTransfer: [
    'CreateTransferInput',
    `... on CreateTransferSuccess { transfer { ...T } } ${bad} ${nowhere}`,
    transfer_fields,
  ],
  dispatchTransfer: [
    'DispatchTransferInput',
    `... on DispatchTransferSuccess { transfer { ...T } } ${transfer_refusals} ${shortage} ${bad}`,
    transfer_fields,
  ],
  receiveTransfer: [
    'ReceiveTransferInput',
    `... on ReceiveTransferSuccess { transfer { ...T } } ${transfer_refusals} ${bad}
      ... on TransferExceeded { message lines { index reported inTransit variant { id } } }`,
    transfer_fields,
  ],
  openStockCount: [
    'OpenStockCountInput',
    `... on OpenStockCountSuccess { count { ...C } } ${bad} ${nowhere}`,
    count_fields,
  ],
  recordStockCount: [
    'RecordStockCountInput',
    `... on RecordStockCountSuccess { count { ...C } } ${count_refusals} ${invalid}`,
    count_fields,
  ],
  closeStockCount: [
    'CloseStockCountInput',
    `... on CloseStockCountSuccess { count { ...C } } ${count_refusals} ${shortage} ${bad}
      ... on StockCountIncomplete { message variants { id } }
      ... on StockMovedMeanwhile { message lines { variant { id } expected counted moved } }`,
    count_fields,
  ],
  returnStock: [
    'ReturnStockInput',
    `... on ReturnStockSuccess { levels { onHand available } } ${bad} ${nowhere}
      ... on ReturnExceedsShipped { message lines { index requested returnable orderLine { id } } }`,
    '',
  ],
  scrapStock: [
    'ScrapStockInput',
    `... on ScrapStockSuccess { levels { onHand available } } ${shortage} ${bad} ${nowhere}`,
    '',
  ],
  bulkAdjustStock: [
    'BulkAdjustStockInput',
    `... on BulkAdjustStockSuccess { applied skipped rows { index applied problem message level { onHand } } } ${bad}
      ... on BulkRowsRefused { message rows { index applied problem message } }`,
    '',
  ],
  assignBarcode: [
    'AssignBarcodeInput',
    `... on AssignBarcodeSuccess { barcode { ...B } } ... on BarcodeTaken { message barcode { ...B } } ${invalid}`,
    'fragment B on Barcode { gtin units variant { id } }',
  ],
  scanReceive: [
    'ScanReceiveInput',
    `... on ScanReceiveSuccess { levels { onHand variant { id } } } ${unknown} ${bad} ${nowhere}`,
    '',
  ],
  scanStockCount: [
    'ScanStockCountInput',
    `... on ScanStockCountSuccess { count { ...C } } ${unknown} ${count_refusals} ${bad}`,
    count_fields,
  ],
  setVariantTracking: [
    'SetVariantTrackingInput',
    `... on SetVariantTrackingSuccess { variant { id tracking } } ${invalid}
      ... on VariantHasStock { message inTransit levels { onHand warehouse { id } } }`,
    '',
  ],
  setAllocationPolicies: [
    'SetAllocationPoliciesInput',
    `... on SetAllocationPoliciesSuccess { settings { ...S } } ... on AllocationPoliciesConflict { settings { ...S } } ${invalid}`,
    'fragment S on StockSettings { allocationPolicies version }',
  ],
} as const satisfies Record<string, readonly [string, string, string]>

/** Mutations that set something: repeating them changes nothing. */
const without_key: ReadonlySet<string> = new Set([
  'recordStockCount',
  'assignBarcode',
  'setAllocationPolicies',
  'setVariantTracking',
])

/** Runs a mutation on stock; it gets a new idempotency key unless `input` has one. */
export async function act(
  world: World,
  mutation: keyof typeof operations,
  input: Record<string, unknown>,
  viewer: Viewer = clerk,
) {
  const [type, selection, fragments] = operations[mutation]
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} } } ${fragments}`
  const key = without_key.has(mutation) ? {} : { idempotencyKey: id() }
  return (await world.ask(viewer, document, { input: { ...key, ...input } }))[mutation]
}

/** Units of a variant. */
export interface Units {
  readonly variantId: string
  readonly quantity: number
}

/** A transfer that is on its way. */
export async function sendTransfer(
  world: World,
  from: string,
  to: string,
  lines: readonly Units[],
): Promise<string> {
  const { transfer } = await act(world, 'createTransfer', { fromWarehouseId: from, toWarehouseId: to, lines })
  const sent = await act(world, 'dispatchTransfer', { transferId: transfer.id })
  expect(sent.__typename).toBe('DispatchTransferSuccess')
  return transfer.id
}

/** Tells that goods left a warehouse, and waits until inventory has heard it. */
export async function ship(
  world: World,
  orderId: string,
  warehouseId: string,
  lines: readonly (Units & { readonly lineId: string })[],
): Promise<void> {
  const time = world.clock.now().toISOString()
  const data = {
    shipmentId: id(),
    trackingNumber: 'T',
    orderId,
    customerId: null,
    warehouseId,
    carrierId: id(),
    lines,
    status: 'DISPATCHED',
    previousStatus: 'PICKED',
    occurredAt: time,
    eta: null,
  }
  const envelope = {
    specversion: '1.0',
    source: 'logistics',
    tenant: test_tenant,
    traceparent: null,
  } as const
  await world.eventLog.append([
    { ...envelope, id: id(), type: ShipmentStatusChanged.type, subject: id(), time, data },
  ])
  const head = await world.eventLog.head()
  await eventually(async () => {
    const [cursor] = await world.owner`select position from consumer_cursors where name = 'inventory'`
    expect(Number(cursor?.position)).toBeGreaterThanOrEqual(head)
  }, 10_000)
}

/** An order whose lines were promised and shipped from one warehouse. */
export async function shippedOrder(
  world: World,
  warehouseId: string,
  lines: readonly (Units & { readonly lineId: string })[],
) {
  const orderId = id()
  const held = await world.reserve(lines, { orderId })
  await world.commit(held.id)
  await ship(world, orderId, warehouseId, lines)
  return orderId
}
