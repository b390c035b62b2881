import { type FoundRow, type Invariant, within } from './invariant.ts'

/** What must hold for what was ordered from suppliers, what came of it, and the demand it was ordered for. */
export const purchase_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'receipts-equal-purchase-orders',
    'A line of a purchase order received what its deliveries brought, and no more than was ordered and tolerated.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, l.id::text, format('purchase order %s: received %s of %s (%s cancelled, %s %% tolerated); its deliveries say %s',
        l.purchase_order_id, l.received, l.ordered, l.cancelled, l.tolerance_percent, r.units) as says
      from purchase_order_lines l
      cross join lateral (
        select coalesce(sum(quantity), 0) as units from purchase_receipt_lines where tenant_id = l.tenant_id and line_id = l.id
      ) r
      where l.received <> r.units
        or l.received > (l.ordered - l.cancelled)::bigint * (100 + l.tolerance_percent) / 100
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'deliveries-equal-their-ledger',
    'What a delivery of a purchase order brought is in the ledger, where the order wanted it, by whom and when the receipt says.',
    (sql, limit) => sql<FoundRow[]>`
      with papers as (
        select r.tenant_id, 'receipt:' || r.id as cause, l.variant_id, o.warehouse_id, 'RECEIVE' as kind, r.actor,
          r.received_at as recorded_at, sum(b.quantity) as units
        from purchase_receipts r
        left join purchase_receipt_lines b on b.tenant_id = r.tenant_id and b.receipt_id = r.id
        left join purchase_order_lines l on l.tenant_id = b.tenant_id and l.id = b.line_id and l.purchase_order_id = r.purchase_order_id
        left join purchase_orders o on o.tenant_id = l.tenant_id and o.id = l.purchase_order_id
        group by 1, 2, 3, 4, 5, 6, 7
      ), ledger as (
        select tenant_id, cause, variant_id, warehouse_id, kind, actor, recorded_at, sum(on_hand_delta) as units from stock_movements
        where cause like 'receipt:%' group by 1, 2, 3, 4, 5, 6, 7
      )
      select tenant_id, format('%s %s', cause, variant_id) as id,
        format('%s units by %s, the ledger says %s', coalesce(p.units, 0), actor, coalesce(m.units, 0)) as says
      from papers p full join ledger m using (tenant_id, cause, variant_id, warehouse_id, kind, actor, recorded_at)
      where p.units is null or p.units is distinct from m.units
      order by 1, 2, 3 limit ${limit}`,
  ),
  within(
    'inventory',
    'purchase-orders-are-in-their-state',
    'A purchase order says SENT while nothing came, RECEIVED or CANCELLED when nothing is awaited, and knows all of its lines.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s is %s: %s lines, %s units came, %s are awaited', o.number, o.status, count(l.id),
        sum(l.received), sum(greatest(0, l.ordered - l.received - l.cancelled))) as says
      from purchase_orders o join suppliers s on s.tenant_id = o.tenant_id and s.id = o.supplier_id
      left join purchase_order_lines l on l.tenant_id = o.tenant_id and l.purchase_order_id = o.id
      group by o.tenant_id, o.id, s.currency
      having count(l.id) = 0 or max(l.position) <> count(l.id) or min(l.position) <> 1 or o.currency <> s.currency
        or (sum(l.received) > 0) <> (o.status in ('PARTLY_RECEIVED', 'RECEIVED'))
        or bool_and(l.ordered <= l.received + l.cancelled) <> (o.status in ('RECEIVED', 'CANCELLED'))
        or o.status = 'DRAFT' and o.sent_at is not null
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'purchase-orders-are-numbered-in-turn',
    'Every number up to the last that an organisation gave is that of one purchase order.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, coalesce(n.last, 0)::text as id, format('%s orders, the last number is %s', coalesce(o.orders, 0), n.last) as says
      from purchase_order_numbers n full join (
        select tenant_id, count(*) as orders, count(distinct number) as numbers,
          max(substring(number from '^PO-([0-9]+)$')::bigint) as last,
          bool_and(number ~ '^PO-[0-9]+$') as told
        from purchase_orders group by 1
      ) o using (tenant_id)
      where (n.last, n.last, n.last) is distinct from (o.orders, o.numbers, o.last) or not o.told
      order by 1 limit ${limit}`,
  ),
  within(
    'inventory',
    'proposals-became-orders',
    'A proposal that was approved is in the purchase order it names, of its supplier and for its warehouse, unless somebody revised that.',
    (sql, limit) => sql<FoundRow[]>`
      select p.tenant_id, p.id::text, format('%s of %s from %s for %s; purchase order %s', p.quantity, p.variant_id, p.supplier_id,
        p.warehouse_id, o.number) as says
      from replenishment_proposals p
      left join purchase_orders o on o.tenant_id = p.tenant_id and o.id = p.purchase_order_id
      where p.status = 'APPROVED' and ((o.supplier_id, o.warehouse_id) is distinct from (p.supplier_id, p.warehouse_id)
        or (o.version = 1 or o.version = 2 and o.sent_at is not null) and not exists (select from purchase_order_lines l
          where (l.tenant_id, l.purchase_order_id, l.variant_id, l.ordered) = (o.tenant_id, o.id, p.variant_id, p.quantity)))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'demand-covers-what-was-shipped',
    'The demand of a day is at least what the ledger says was shipped; orders of the past that were imported add to it.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, format('%s %s %s', variant_id, warehouse_id, day) as id,
        format('%s units in demand, %s were shipped', coalesce(d.quantity, 0), s.quantity) as says
      from (
        select tenant_id, variant_id, warehouse_id, (recorded_at at time zone 'utc')::date as day, -sum(on_hand_delta) as quantity
        from stock_movements where kind = 'SHIP' group by 1, 2, 3, 4
      ) s left join demand_days d using (tenant_id, variant_id, warehouse_id, day)
      where s.quantity > coalesce(d.quantity, 0)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'replenishment-computes',
    'What to buy again could be computed for every level with a policy.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, format('%s %s', variant_id, warehouse_id) as id,
        format('%s, %s times since %s: %s', reason, attempts, first_failed_at, left(message, 200)) as says
      from replenishment_failures order by 1, 2 limit ${limit}`,
    'notice',
  ),
]
