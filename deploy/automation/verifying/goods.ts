import { between, type KeyedRow } from './compare.ts'
import type { Invariant } from './invariant.ts'

interface Bought extends KeyedRow {
  readonly quantity: number
  /** Somebody works on the order: stock and order need not agree yet. */
  readonly busy: boolean
}

interface Counted extends KeyedRow {
  readonly quantity: number
}

interface Dispatched extends KeyedRow {
  /** Dispatched so long ago that orders must have heard. */
  readonly settled: number
  readonly quantity: number
}

/** Events take milliseconds; what was not heard after this long will not be heard by itself. */
const heard_within = '1 minute'

/** What must hold between contexts: goods bought, promised and shipped are the same goods. */
export const goods_invariants: readonly Invariant[] = [
  between<Bought, Counted>(
    'promised-stock-is-bought',
    'Inventory promised or shipped exactly what the lines of standing orders bought, order by order.',
    {
      of: 'orders',
      rows: (sql) => sql<Bought[]>`
        select o.tenant_id, format('%s %s', o.id, l.variant_id) as key, bool_or(o.status = 'PENDING' or o.lease_until is not null
            or o.parked_reason is not null) as busy,
          sum(case when o.status = 'CANCELLED' then 0 else l.fulfilled + l.committed end)::int as quantity
        from orders o join order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.id
        where l.kind = 'GOODS' and o.actor <> 'import'
        group by 1, 2 order by o.tenant_id collate "C", format('%s %s', o.id, l.variant_id) collate "C"`,
    },
    {
      of: 'inventory',
      rows: (sql) => sql<Counted[]>`
        select tenant_id, format('%s %s', order_id, variant_id) as key, sum(committed_delta)::int as quantity
        from stock_movements where order_id is not null and kind <> 'SHIP' and committed_delta <> 0
        group by 1, 2 having sum(committed_delta) <> 0
        order by tenant_id collate "C", format('%s %s', order_id, variant_id) collate "C"`,
    },
    (bought, promised) => {
      if (bought === null) return `${promised?.quantity} units are promised to an order that does not exist`
      if (bought.busy || bought.quantity === (promised?.quantity ?? 0)) return null
      return `${bought.quantity} units were bought, ${promised?.quantity ?? 0} promised`
    },
  ),
  between<Counted, Counted>(
    'shipped-within-committed',
    'No more of an order line leaves a warehouse than inventory promised from there.',
    {
      of: 'logistics',
      rows: (sql) => sql<Counted[]>`
        select l.tenant_id, format('%s %s', l.order_line_id, l.warehouse_id) as key,
          (sum(l.quantity) filter (where s.dispatched_at is not null or l.quantity > l.committed))::int as quantity
        from shipment_lines l join shipments s on s.tenant_id = l.tenant_id and s.id = l.shipment_id
        where s.status <> 'CANCELLED' and (s.dispatched_at is not null or l.quantity > l.committed)
        group by 1, 2 order by l.tenant_id collate "C", format('%s %s', l.order_line_id, l.warehouse_id) collate "C"`,
    },
    {
      of: 'inventory',
      rows: (sql) => sql<Counted[]>`
        select a.tenant_id, format('%s %s', a.line_id, a.warehouse_id) as key, sum(a.quantity)::int as quantity
        from allocations a join reservations r on r.tenant_id = a.tenant_id and r.id = a.reservation_id
        where r.status = 'COMMITTED'
        group by 1, 2 order by a.tenant_id collate "C", format('%s %s', a.line_id, a.warehouse_id) collate "C"`,
    },
    (shipped, promised) =>
      shipped === null || shipped.quantity <= (promised?.quantity ?? 0)
        ? null
        : `${shipped.quantity} units left, ${promised?.quantity ?? 0} were promised`,
  ),
  between<Dispatched, Counted>(
    'fulfilled-is-dispatched',
    'Of each line as many units are fulfilled as left the warehouses.',
    {
      of: 'logistics',
      rows: (sql) => sql<Dispatched[]>`
        select l.tenant_id, l.order_line_id as key, sum(l.quantity)::int as quantity,
          coalesce(sum(l.quantity) filter (where s.dispatched_at < now() - ${heard_within}::text::interval), 0)::int as settled
        from shipment_lines l join shipments s on s.tenant_id = l.tenant_id and s.id = l.shipment_id
        where s.dispatched_at is not null
        group by 1, 2 order by l.tenant_id collate "C", l.order_line_id collate "C"`,
    },
    {
      of: 'orders',
      rows: (sql) => sql<Counted[]>`
        select l.tenant_id, l.id::text as key, l.fulfilled as quantity
        from order_lines l join orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
        where l.fulfilled > 0 and o.actor <> 'import'
        order by l.tenant_id collate "C", l.id::text collate "C"`,
    },
    (dispatched, fulfilled) => {
      const known = fulfilled?.quantity ?? 0
      const agrees = known >= (dispatched?.settled ?? 0) && known <= (dispatched?.quantity ?? 0)
      return agrees ? null : `${dispatched?.quantity ?? 0} units were dispatched, ${known} are fulfilled`
    },
  ),
  between<Bought, Counted>(
    'goods-to-be-shipped-are-planned',
    'As many units of each line wait in a shipment as the order still has to send.',
    {
      of: 'orders',
      rows: (sql) => sql<Bought[]>`
        select l.tenant_id, l.id::text as key, l.committed as quantity,
          o.status = 'PENDING' or o.lease_until is not null or o.parked_reason is not null
            or o.id::text in (select subject from outbox) as busy
        from order_lines l join orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
        where l.kind = 'GOODS' and l.committed > 0
        order by l.tenant_id collate "C", l.id::text collate "C"`,
    },
    {
      of: 'logistics',
      rows: (sql) => sql<Counted[]>`
        select l.tenant_id, l.order_line_id as key, sum(l.quantity)::int as quantity
        from shipment_lines l join shipments s on s.tenant_id = l.tenant_id and s.id = l.shipment_id
        where s.dispatched_at is null and s.status <> 'CANCELLED'
        group by 1, 2 order by l.tenant_id collate "C", l.order_line_id collate "C"`,
    },
    (open, planned) =>
      open?.busy === true || (open?.quantity ?? 0) === (planned?.quantity ?? 0)
        ? null
        : `${open?.quantity ?? 0} units are still to be sent, ${planned?.quantity ?? 0} are in shipments that have not left`,
  ),
  between<Counted, Counted>(
    'returned-goods-are-booked',
    'Goods of a return that orders calls booked are in the ledger of inventory, in the warehouse they came to.',
    {
      of: 'orders',
      rows: (sql) => sql<Counted[]>`
        select r.tenant_id, format('%s %s %s', r.order_id, l.variant_id, r.warehouse_id) as key,
          sum(l.restocked + l.scrapped)::int as quantity
        from order_returns r join order_return_lines l on l.tenant_id = r.tenant_id and l.return_id = r.id
        where r.order_id is not null and r.booked_at is not null and l.restocked + l.scrapped > 0
        group by 1, 2 order by r.tenant_id collate "C", format('%s %s %s', r.order_id, l.variant_id, r.warehouse_id) collate "C"`,
    },
    {
      of: 'inventory',
      rows: (sql) => sql<Counted[]>`
        select tenant_id, format('%s %s %s', order_id, variant_id, warehouse_id) as key, sum(on_hand_delta)::int as quantity
        from stock_movements where kind = 'RETURN' and order_id is not null
        group by 1, 2 order by tenant_id collate "C", format('%s %s %s', order_id, variant_id, warehouse_id) collate "C"`,
    },
    // Warehouse staff may take goods back on their own: inventory may know of more.
    (returned, booked) =>
      returned === null || returned.quantity <= (booked?.quantity ?? 0)
        ? null
        : `${returned.quantity} units came back, ${booked?.quantity ?? 0} are in the ledger`,
  ),
]
