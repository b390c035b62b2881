import postgres from 'postgres'
import { expect } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import {
  startTestSubgraph,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '#platform/testing/test-subgraph.ts'
import { service, staff, test_tenant } from '#platform/testing/viewers.ts'
import { expireLots } from '../commands/lots/expire-lots.ts'
import { expireReservations } from '../commands/reservations/expire-reservations.ts'
import { createInventory } from '../subgraph.ts'

export const clerk = staff('inventory:read', 'inventory:write')
export const orders = service('orders')

/** A new id, of whatever. */
export const id = () => uuidv7()

interface Line {
  readonly variantId: string
  readonly quantity: number
  readonly acceptBackorder?: boolean
  readonly lineId?: string
  readonly lot?: string
  readonly expiresOn?: string
  readonly serials?: readonly string[]
}

const reservation_fields = `
  fragment R on StockReservation { id status expiresAt shippedQuantity
    allocations { lineId variantId warehouseId quantity shippedQuantity } }`
const receive_document = `mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { __typename
  ... on ReceiveStockSuccess { levels { onHand available settingsVersion variant { id } } }
  ... on WarehouseNotFound { message warehouseId } ... on InvalidInput { message problems { path message } }
  ... on IdempotencyKeyReused { message } } }`
const reserve_document = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { __typename ...R
  ... on InsufficientStock { message lines { lineId variantId requested available } }
  ... on InvalidInput { message problems { path message } } ... on ReservationClosed { message status } } } ${reservation_fields}`
const commit_document = `mutation ($id: ID!) { commitReservation(input: { reservationId: $id }) { __typename ...R
  ... on ReservationClosed { message status } } } ${reservation_fields}`
const release_document = `mutation ($id: ID!) { releaseReservation(input: { reservationId: $id }) { __typename ...R
  ... on ReservationClosed { message status } } } ${reservation_fields}`
const open_document = `mutation ($input: OpenWarehouseInput!) { openWarehouse(input: $input) { __typename
  ... on OpenWarehouseSuccess { warehouse { id code name country region priority } } ... on WarehouseCodeTaken { message code }
  ... on InvalidInput { message problems { path message } } } }`
const level_document = `query ($variantId: ID!, $warehouseId: ID!) { stockLevel(variantId: $variantId, warehouseId: $warehouseId) {
  onHand reserved committed safetyStock expired available inTransit lowStockThreshold lowStock settingsVersion } }`

export type World = Awaited<ReturnType<typeof startWorld>>

/** An inventory on a database of its own, with the verbs tests speak in. */
export async function startWorld(options: TestSubgraphOptions = {}) {
  const inventory: TestSubgraph = await startTestSubgraph('inventory', createInventory, options)
  const owner = postgres(inventory.ownerUrl, { max: 2, onnotice: () => undefined })
  const ask = inventory.data

  async function openWarehouse(input: Record<string, unknown> = {}, viewer: Viewer = clerk): Promise<string> {
    const given = {
      code: `W-${id().slice(-12)}`,
      name: 'A warehouse',
      country: 'GB',
      region: 'eu-west',
      ...input,
    }
    const { openWarehouse: result } = await ask(viewer, open_document, { input: given })
    return result.warehouse.id
  }

  const receive = async (
    warehouseId: string,
    lines: readonly Line[],
    more: Record<string, unknown> = {},
    viewer: Viewer = clerk,
  ) =>
    (await ask(viewer, receive_document, { input: { idempotencyKey: id(), warehouseId, lines, ...more } }))
      .receiveStock

  /** A new variant with so many units in each of these warehouses. */
  async function stock(units: Readonly<Record<string, number>>, variantId = id()): Promise<string> {
    for (const [warehouseId, quantity] of Object.entries(units))
      await receive(warehouseId, [{ variantId, quantity }])
    return variantId
  }

  const reserve = async (
    lines: readonly Line[],
    more: Record<string, unknown> = {},
    viewer: Viewer = orders,
  ) => {
    const given = lines.map((line) => ({ lineId: id(), ...line }))
    const input = { reservationId: id(), orderId: id(), lines: given, ...more }
    return (await ask(viewer, reserve_document, { input })).reserveStock
  }

  const commit = async (reservationId: string) =>
    (await ask(orders, commit_document, { id: reservationId })).commitReservation

  const release = async (reservationId: string) =>
    (await ask(orders, release_document, { id: reservationId })).releaseReservation

  /** What the sweep worker does each second, by a clock of its own if given. */
  const sweep = (now: () => Date = inventory.clock.now) =>
    expireReservations({ database: inventory.database, now, committed: () => undefined })

  /** What the lots' worker does now and then. */
  const expireLotsNow = () =>
    expireLots({ database: inventory.database, now: inventory.clock.now, committed: () => undefined })

  const level = async (variantId: string, warehouseId: string) =>
    (await ask(clerk, level_document, { variantId, warehouseId })).stockLevel

  /** What must always hold: counters are the fold of the ledger, alerts are open exactly while stock is low. */
  async function expectBooksToBalance(): Promise<void> {
    const wrong = await owner`
      select l.*, m.* from stock_levels l
      left join (
        select tenant_id, variant_id, warehouse_id, sum(on_hand_delta) as h, sum(reserved_delta) as r, sum(committed_delta) as c,
          sum(backordered_delta) as b
        from stock_movements group by 1, 2, 3
      ) m using (tenant_id, variant_id, warehouse_id)
      where (l.on_hand, l.reserved, l.committed, l.backordered)
        is distinct from (coalesce(m.h, 0), coalesce(m.r, 0), coalesce(m.c, 0), coalesce(m.b, 0))`
    expect([...wrong]).toEqual([])
    const held = await owner`
      select l.variant_id, l.warehouse_id, l.reserved, l.committed, l.backordered from stock_levels l
      left join (
        select a.tenant_id, variant_id, warehouse_id,
          coalesce(sum(quantity) filter (where r.status = 'HELD'), 0) as r,
          coalesce(sum(quantity - a.shipped - a.released) filter (where r.status = 'COMMITTED'), 0) as c,
          sum(a.backordered) as w
        from allocations a join reservations r on r.tenant_id = a.tenant_id and r.id = a.reservation_id group by 1, 2, 3
      ) a using (tenant_id, variant_id, warehouse_id)
      where (l.reserved, l.committed, l.backordered) is distinct from (coalesce(a.r, 0), coalesce(a.c, 0), coalesce(a.w, 0))`
    expect([...held]).toEqual([])
    const alerts = await owner`
      select l.variant_id, l.warehouse_id from stock_levels l
      left join low_stock_alerts a on a.tenant_id = l.tenant_id and a.variant_id = l.variant_id
        and a.warehouse_id = l.warehouse_id and a.cleared_at is null
      where l.alert_id is distinct from a.id or (a.id is not null) is distinct from
        (greatest(0, l.on_hand - l.reserved - l.committed - l.safety_stock - l.expired) <= l.low_stock_threshold and l.updated_at is not null
         and exists (select from stock_movements m 
           where (m.tenant_id, m.variant_id, m.warehouse_id) = (l.tenant_id, l.variant_id, l.warehouse_id)))`
    expect([...alerts]).toEqual([])
    const lots = await owner`
      select l.variant_id, l.warehouse_id, l.code, l.quantity from stock_lots l
      left join lot_movements m using (tenant_id, variant_id, warehouse_id, code)
      group by l.tenant_id, l.variant_id, l.warehouse_id, l.code, l.quantity
      having l.quantity <> coalesce(sum(m.delta), 0)`
    expect([...lots]).toEqual([])
    const unsummed = await owner`
      select l.variant_id, l.warehouse_id, l.on_hand from stock_levels l
      left join stock_lots s using (tenant_id, variant_id, warehouse_id)
      where l.tracking <> 'NONE'
      group by l.tenant_id, l.variant_id, l.warehouse_id, l.on_hand, l.expired
      having l.on_hand <> coalesce(sum(s.quantity), 0)
        or l.expired <> coalesce(sum(s.quantity) filter (where s.expired), 0)`
    expect([...unsummed]).toEqual([])
    const transfers = await owner`
      select l.transfer_id, l.variant_id from transfer_lines l
      left join stock_movements m on m.tenant_id = l.tenant_id and m.cause = 'transfer:' || l.transfer_id
        and m.variant_id = l.variant_id
      group by l.tenant_id, l.transfer_id, l.variant_id, l.dispatched, l.received
      having l.dispatched <> coalesce(-sum(m.on_hand_delta) filter (where m.kind = 'TRANSFER_OUT'), 0)
        or l.received <> coalesce(sum(m.on_hand_delta) filter (where m.kind = 'TRANSFER_IN'), 0)`
    expect([...transfers]).toEqual([])
    const returned = await owner`
      select r.order_id, a.variant_id from reservations r
      join allocations a on a.tenant_id = r.tenant_id and a.reservation_id = r.id
      group by r.tenant_id, r.order_id, a.variant_id
      having sum(a.returned) <> coalesce((
        select sum(m.on_hand_delta) from stock_movements m
        where m.tenant_id = r.tenant_id and m.order_id = r.order_id and m.variant_id = a.variant_id and m.kind = 'RETURN'
      ), 0)`
    expect([...returned]).toEqual([])
  }

  return {
    ...inventory,
    owner,
    ask,
    openWarehouse,
    receive,
    stock,
    reserve,
    commit,
    release,
    level,
    sweep,
    expireLots: expireLotsNow,
    expectBooksToBalance,
    stop: async () => {
      await owner.end({ timeout: 5 })
      await inventory.stop()
    },
  }
}

export { open_document, receive_document, reserve_document, test_tenant }
