import { type FoundRow, type Invariant, within } from './invariant.ts'

const level = `format('%s %s', variant_id, warehouse_id)`
/** The sweep looks every second or so: a hold that is over for longer was forgotten. */
const hold_overdue_max = '1 minute'

/** What must hold within inventory. */
export const stock_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'levels-equal-their-ledger',
    'Each stock level is the sum of its movements.',
    (sql, limit) => sql<FoundRow[]>`
      with fold as (
        select tenant_id, variant_id, warehouse_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved,
          sum(committed_delta) as committed, sum(backordered_delta) as backordered
        from stock_movements group by 1, 2, 3
      )
      select tenant_id, ${sql.unsafe(level)} as id,
        format('on hand %s, reserved %s, committed %s, backordered %s; the ledger says %s, %s, %s, %s', coalesce(l.on_hand, 0),
          coalesce(l.reserved, 0), coalesce(l.committed, 0), coalesce(l.backordered, 0), coalesce(f.on_hand, 0),
          coalesce(f.reserved, 0), coalesce(f.committed, 0), coalesce(f.backordered, 0)) as says
      from stock_levels l full join fold f using (tenant_id, variant_id, warehouse_id)
      where (coalesce(l.on_hand, 0), coalesce(l.reserved, 0), coalesce(l.committed, 0), coalesce(l.backordered, 0))
        <> (coalesce(f.on_hand, 0), coalesce(f.reserved, 0), coalesce(f.committed, 0), coalesce(f.backordered, 0))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'stock-within-bounds',
    'On hand, reserved and committed are never negative, and reserved + committed never exceed what is on hand.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, ${sql.unsafe(level)} as id,
        format('on hand %s, reserved %s, committed %s', on_hand, reserved, committed) as says
      from stock_levels where least(on_hand, reserved, committed, on_hand - reserved - committed) < 0
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'reservations-equal-levels',
    'What a level has reserved and committed is what its reservations hold and promise.',
    (sql, limit) => sql<FoundRow[]>`
      with claims as (
        select a.tenant_id, a.variant_id, a.warehouse_id,
          sum(a.quantity) filter (where r.status = 'HELD') as held,
          sum(a.quantity - a.shipped - a.released) filter (where r.status = 'COMMITTED') as promised, sum(a.backordered) as waiting
        from allocations a join reservations r on r.tenant_id = a.tenant_id and r.id = a.reservation_id
        where r.status in ('HELD', 'COMMITTED') group by 1, 2, 3
      )
      select tenant_id, ${sql.unsafe(level)} as id,
        format('reserved %s, committed %s, backordered %s; reservations hold %s, promise %s and wait for %s', coalesce(l.reserved, 0),
          coalesce(l.committed, 0), coalesce(l.backordered, 0), coalesce(c.held, 0), coalesce(c.promised, 0),
          coalesce(c.waiting, 0)) as says
      from stock_levels l full join claims c using (tenant_id, variant_id, warehouse_id)
      where (coalesce(l.reserved, 0), coalesce(l.committed, 0), coalesce(l.backordered, 0))
        <> (coalesce(c.held, 0), coalesce(c.promised, 0), coalesce(c.waiting, 0))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'backorders-are-served-in-order',
    'Units are not available at a level where a promised order waits for them, and nothing waits for an order that ended.',
    (sql, limit) => sql<FoundRow[]>`
      select a.tenant_id, format('%s %s', a.reservation_id, a.line_id) as id,
        format('%s units wait (%s), %s are available', a.backordered, r.status,
          greatest(0, l.on_hand - l.reserved - l.committed - l.safety_stock - l.expired)) as says
      from allocations a
      join reservations r on r.tenant_id = a.tenant_id and r.id = a.reservation_id
      join stock_levels l on l.tenant_id = a.tenant_id and l.variant_id = a.variant_id and l.warehouse_id = a.warehouse_id
      where a.backordered > 0 and (r.status in ('RELEASED', 'EXPIRED')
        or r.status = 'COMMITTED' and l.on_hand - l.reserved - l.committed - l.safety_stock - l.expired > 0)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'holds-end-in-time',
    'A hold whose time is over is given back.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('held for order %s, over since %s', order_id, expires_at) as says
      from reservations where status = 'HELD' and expires_at < now() - ${hold_overdue_max}::text::interval
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'stock-on-hold',
    'Nothing is on hold for an order on its way.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('held for order %s until %s', order_id, expires_at) as says
      from reservations where status = 'HELD' order by 1, 2 limit ${limit}`,
    'notice',
  ),
]
