import { setTimeout as wait } from 'node:timers/promises'
import type { Invoice } from '../import/importing/invoices.ts'
import { callOff } from './buyers.ts'
import { normalOf } from './chance.ts'
import { expectType, type Outcome, ReplayFailed } from './graph.ts'
import { plusDays } from './listings.ts'
import {
  approve_replenishment,
  open_proposals,
  planned_shipments,
  propose_replenishment,
  receive_purchase_order,
  record_handling_event,
  send_purchase_order,
  shipments_of_order,
} from './operations.ts'
import { type Play, together } from './players.ts'
import { takeBack } from './returns.ts'
import type { SoldOrder } from './sold.ts'
import { plus } from './tally.ts'

/** A purchase order that is on its way. */
export interface Delivery {
  readonly purchaseOrderId: string
  readonly dueOn: string
  readonly lines: readonly { readonly lineId: string; readonly sku: string; readonly quantity: number }[]
}

const planned_within_ms = 60_000
const look_every_ms = 50
/** Longer than it takes until a shipment is planned. */
const patience_ms = 3_000
/** A computation proposes at most once per product; 100 of them are approved at a time. */
const approvals_max = 1_000

/** Sends off what was sold and is not called off: waits until each order's shipment is planned, and dispatches it. */
export async function dispatchAll(play: Play): Promise<void> {
  const began = performance.now()
  while (play.sold.open.size > 0) {
    const planned = await plannedShipments(play)
    await together(play, planned, ({ id, order }) => dispatch(play, id, order))
    if (play.sold.open.size === 0) return
    const waited_ms = performance.now() - began
    if (waited_ms > planned_within_ms) {
      throw new ReplayFailed(`${play.sold.open.size} orders have no shipment after ${planned_within_ms} ms`)
    }
    if (waited_ms > patience_ms)
      await together(play, [...play.sold.open.values()], (order) => follow(play, order))
    await wait(look_every_ms)
  }
}

/** On a system with a simulator of its own a shipment may have left without us. */
async function follow(play: Play, order: SoldOrder): Promise<void> {
  const variables = { orderId: order.orderId }
  const { nodes } = await play.staff.ask<{ nodes: readonly { id: string; status: string }[] }>(
    shipments_of_order,
    variables,
  )
  const shipment = nodes.find(({ status }) => status !== 'PLANNED' && status !== 'CANCELLED')
  if (shipment?.status === 'PICKED') await dispatch(play, shipment.id, order)
  else if (shipment !== undefined) hasLeft(play, order)
}

/** Planned shipments of orders of this replay. */
async function plannedShipments({ staff, shop, sold }: Play) {
  const found: { readonly id: string; readonly order: SoldOrder }[] = []
  let after: string | null = null
  do {
    const page: ShipmentPage = await staff.ask(planned_shipments, { warehouseId: shop.warehouseId, after })
    for (const { id, order } of page.nodes) {
      const open = sold.open.get(order.id)
      if (open !== undefined) found.push({ id, order: open })
    }
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

interface ShipmentPage {
  readonly nodes: readonly { readonly id: string; readonly order: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function dispatch(play: Play, shipmentId: string, order: SoldOrder): Promise<void> {
  const { staff, now, run } = play
  const input = {
    shipmentId,
    status: 'DISPATCHED',
    occurredAt: now().toISOString(),
    idempotencyKey: `${run}-dispatch-${shipmentId}`,
  }
  expectType(await staff.ask<Outcome>(record_handling_event, { input }), 'RecordHandlingEventSuccess')
  hasLeft(play, order)
}

function hasLeft({ sold, books, tally }: Play, order: SoldOrder): void {
  sold.leave(order)
  for (const { sku, quantity } of order.lines) books.move(sku, -quantity)
  tally.shipments += 1
}

/** The cancellations of a day: orders are called off, goods that left come back to stock. */
export async function undoAll(play: Play, cancellations: readonly Invoice[]): Promise<void> {
  await together(play, cancellations, async (invoice) => {
    const goods = invoice.rows.filter(({ kind }) => kind === 'GOODS')
    if (goods.length === 0) return
    play.tally.cancellations += 1
    const undoing = play.sold.undo(invoice.customer, goods)
    if (undoing.kind === 'CANCEL') {
      await callOff(play, undoing.order.orderId, undoing.order.accessToken)
      return
    }
    play.tally.unitsNeverSold += undoing.unmatchedUnits
    for (const back of undoing.goods) await takeBack(play, invoice.number, back)
  })
}

/** Takes in what is due; gives what is still on its way. */
export async function receiveDue(play: Play, day: string, awaited: readonly Delivery[]) {
  const due = awaited.filter(({ dueOn }) => dueOn <= day)
  await together(play, due, async ({ purchaseOrderId, lines }) => {
    const input = {
      idempotencyKey: `${play.run}-receive-${purchaseOrderId}`,
      purchaseOrderId,
      lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    }
    const received = await play.staff.ask<Outcome>(receive_purchase_order, { input })
    expectType(received, 'ReceivePurchaseOrderSuccess')
    for (const { sku, quantity } of lines) play.books.move(sku, quantity)
  })
  return awaited.filter(({ dueOn }) => dueOn > day)
}

/** Has the system compute what should be bought, says yes to all of it, and sends the orders. Gives what will arrive when. */
export async function replenish(play: Play, day: string): Promise<readonly Delivery[]> {
  const { staff, shop, tally, run } = play
  const { warehouseId } = shop
  const computed = await staff.ask<Outcome & { failed: number }>(propose_replenishment, {
    input: { warehouseId },
  })
  tally.replenishmentFailures = expectType(computed, 'ProposeReplenishmentSuccess').failed
  const deliveries: Delivery[] = []
  for (let round = 0; round < approvals_max; round += 1) {
    const { nodes } = await staff.ask<{ nodes: readonly { id: string }[] }>(open_proposals, { warehouseId })
    if (nodes.length === 0) return deliveries
    const input = { idempotencyKey: `${run}-approve-${day}-${round}`, proposalIds: nodes.map(({ id }) => id) }
    const approved = await staff.ask<Approved>(approve_replenishment, { input })
    const { purchaseOrders } = expectType(approved, 'ApproveReplenishmentSuccess')
    tally.proposals += nodes.length
    for (const order of purchaseOrders) deliveries.push(await send(play, day, order))
  }
  throw new ReplayFailed(`more than ${approvals_max} pages of proposals on ${day}`)
}

interface PurchaseOrder {
  readonly id: string
  readonly version: number
  readonly supplier: { readonly id: string }
  readonly lines: readonly {
    readonly id: string
    readonly ordered: number
    readonly variant: { readonly id: string }
  }[]
}

interface Approved extends Outcome {
  readonly purchaseOrders: readonly PurchaseOrder[]
}

/** Sends an order; it arrives after the supplier's lead time, more or less, as chance has it. */
async function send(play: Play, day: string, order: PurchaseOrder): Promise<Delivery> {
  const { staff, shop, books, tally, seed } = play
  const input = { purchaseOrderId: order.id, expectedVersion: order.version }
  expectType(await staff.ask<Outcome>(send_purchase_order, { input }), 'SendPurchaseOrderSuccess')
  const supplier = shop.suppliers.find(({ id }) => id === order.supplier.id)
  if (supplier === undefined) throw new ReplayFailed(`purchase order ${order.id} is to an unknown supplier`)
  const late = normalOf(seed, 'lead time', day, supplier.code) * supplier.leadTimeDeviationDays
  const lines = order.lines.map(({ id, ordered, variant }) => {
    return { lineId: id, sku: books.skuOf(variant.id), quantity: ordered }
  })
  tally.purchaseOrders += 1
  for (const { sku, quantity } of lines) {
    tally.bought = plus(tally.bought, { units: quantity, value: quantity * books.productOf(sku).unitCost })
  }
  const dueOn = plusDays(day, Math.max(1, Math.round(supplier.leadTimeDays + late)))
  return { purchaseOrderId: order.id, dueOn, lines }
}
