import { type FoundRow, type Invariant, within } from './invariant.ts'

/** What must hold for the records beside the ledger that say what stock consists of and where it came from. */
export const stock_record_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'lots-sum-to-on-hand',
    'The lots or serials of a tracked level are what it has on hand, and the expired ones what it counts as expired.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, format('%s %s', l.variant_id, l.warehouse_id) as id,
        format('on hand %s, expired %s; its lots say %s, %s', l.on_hand, l.expired, s.on_hand, s.expired) as says
      from stock_levels l
      cross join lateral (
        select coalesce(sum(quantity), 0) as on_hand, coalesce(sum(quantity) filter (where expired), 0) as expired
        from stock_lots where tenant_id = l.tenant_id and variant_id = l.variant_id and warehouse_id = l.warehouse_id
      ) s
      where l.tracking <> 'NONE' and (l.on_hand, l.expired) <> (s.on_hand, s.expired)
      order by 1, 2 limit ${limit}`,
  ),
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
]
