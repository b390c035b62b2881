import { type FoundRow, type Invariant, within } from './invariant.ts'

/** What must hold for what is set aside, and for the alerts about what is left. */
export const reservation_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'reservations-equal-ledger',
    'Each reservation holds, promises, waits for, has shipped and gave back what the ledger says, level by level and for its order.',
    (sql, limit) => sql<FoundRow[]>`
      with moved as (
        select tenant_id, reservation_id as id, variant_id, warehouse_id, sum(reserved_delta) as held, sum(committed_delta) as promised,
          sum(backordered_delta) as waiting, -sum(on_hand_delta) as shipped,
          coalesce(sum(reserved_delta) filter (where kind = 'RESERVE'), 0)
            + coalesce(sum(committed_delta) filter (where kind = 'ALLOCATE'), 0)
            - coalesce(sum(backordered_delta) filter (where kind = 'UNBACKORDER'), 0) as quantity,
          coalesce(sum(committed_delta) filter (where kind = 'ALLOCATE'), 0) as served,
          -coalesce(sum(committed_delta) filter (where kind = 'UNCOMMIT'), 0)
            - coalesce(sum(backordered_delta) filter (where kind = 'UNBACKORDER'), 0) as released,
          bool_or(kind = 'EXPIRE') as expired, bool_or(kind in ('RELEASE', 'COMMIT')) as kept,
          array_agg(distinct coalesce(order_id, '-')) as orders
        from stock_movements where reservation_id is not null group by 1, 2, 3, 4
      ), claimed as (
        select r.tenant_id, r.id, a.variant_id, a.warehouse_id, r.status, r.order_id, sum(a.quantity) as quantity,
          sum(a.shipped) as shipped, sum(a.backordered) as waiting, sum(a.served) as served, sum(a.released) as released
        from reservations r join allocations a on a.tenant_id = r.tenant_id and a.reservation_id = r.id
        group by 1, 2, 3, 4, 5, 6
      ), compared as (
        select *, coalesce(c.status, 'missing') as state,
          array[c.quantity, case c.status when 'HELD' then c.quantity else 0 end,
            case c.status when 'COMMITTED' then c.quantity - c.shipped - c.released else 0 end, c.shipped, c.waiting, c.served] as says_it,
          array[m.quantity, m.held, m.promised, m.shipped, m.waiting, m.served] as ledger,
          c.released > m.released or c.status = 'COMMITTED' and c.released <> m.released or array[coalesce(c.order_id, '-')] <> m.orders
            or c.status = 'EXPIRED' and m.kept or c.status = 'RELEASED' and m.expired as otherwise
        from claimed c full join moved m using (tenant_id, id, variant_id, warehouse_id)
      )
      select tenant_id, id::text, format('%s, %s in %s: quantity, held, promised, shipped, waiting, served %s; the ledger says %s', state,
        variant_id, warehouse_id, coalesce(says_it::text, 'nothing'), coalesce(ledger::text, 'nothing')) as says
      from compared where says_it is distinct from ledger or otherwise
      order by 1, 2, 3 limit ${limit}`,
  ),
  within(
    'inventory',
    'reservations-are-their-lines',
    'A reservation has shipped and given back what its lines have, and one that holds or promises something has lines.',
    (sql, limit) => sql<FoundRow[]>`
      select r.tenant_id, r.id::text, format('%s: %s shipped, %s given back; its %s lines say %s, %s', r.status, r.shipped, r.released,
        a.lines, a.shipped, a.released) as says
      from reservations r
      cross join lateral (
        select count(*) as lines, coalesce(sum(shipped), 0) as shipped, coalesce(sum(released), 0) as released
        from allocations where tenant_id = r.tenant_id and reservation_id = r.id
      ) a
      where r.shipped <> a.shipped or r.status = 'COMMITTED' and r.released <> a.released or r.released > a.released
        or r.released < 0 or (a.lines = 0) <> (r.order_id is null) or r.order_id is null and r.status <> 'RELEASED'
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'returns-equal-their-ledger',
    'Of each order as many units of a variant came back as the ledger says, no more than left, and no more went to scrap.',
    (sql, limit) => sql<FoundRow[]>`
      with papers as (
        select r.tenant_id, r.order_id, a.variant_id, sum(a.returned) as units, sum(a.shipped) as shipped
        from reservations r join allocations a on a.tenant_id = r.tenant_id and a.reservation_id = r.id
        where r.order_id is not null group by 1, 2, 3
      ), ledger as (
        select tenant_id, coalesce(order_id, 'no order') as order_id, variant_id,
          coalesce(sum(on_hand_delta) filter (where kind = 'RETURN'), 0) as units,
          coalesce(-sum(on_hand_delta) filter (where kind = 'SCRAP'), 0) as scrapped
        from stock_movements where kind = 'RETURN' or kind = 'SCRAP' and order_id is not null group by 1, 2, 3
      )
      select tenant_id, format('%s %s', order_id, variant_id) as id,
        format('%s of %s came back; the ledger says %s, of which %s went to scrap', coalesce(p.units, 0), coalesce(p.shipped, 0),
          coalesce(m.units, 0), coalesce(m.scrapped, 0)) as says
      from papers p full join ledger m using (tenant_id, order_id, variant_id)
      where coalesce(p.units, 0) <> coalesce(m.units, 0) or p.units > p.shipped or m.scrapped > m.units
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'movements-name-their-papers',
    'A movement names the reservation and the order, or the transfer, count or delivery, that its kind is a part of, and nothing else.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, seq::text as id, format('%s names reservation %s, order %s, cause %s', kind, reservation_id, order_id,
        cause) as says
      from stock_movements
      where (reservation_id is not null)
          <> (kind in ('RESERVE', 'RELEASE', 'EXPIRE', 'COMMIT', 'UNCOMMIT', 'SHIP', 'BACKORDER', 'UNBACKORDER', 'ALLOCATE'))
        or (order_id is not null) <> (reservation_id is not null or kind = 'RETURN') and kind <> 'SCRAP'
        or coalesce(split_part(cause, ':', 1), '') <> all(case
          when kind in ('TRANSFER_OUT', 'TRANSFER_IN') then array['transfer'] when kind = 'COUNT' then array['count']
          when kind = 'RECEIVE' then array['', 'receipt'] else array[''] end)
      order by 1, seq limit ${limit}`,
  ),
  within(
    'inventory',
    'alerts-are-open-while-low',
    'A level that goods moved in has an open alert exactly while few units are available, and names it.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, format('%s %s', variant_id, warehouse_id) as id,
        format('%s available, few are %s; the level names alert %s, open is %s', l.available, l.low_stock_threshold,
          coalesce(l.alert_id::text, 'none'), coalesce(a.id::text, 'none')) as says
      from (select *, greatest(0, on_hand - reserved - committed - safety_stock - expired) as available from stock_levels) l
      full join (select tenant_id, variant_id, warehouse_id, id from low_stock_alerts where cleared_at is null) a
        using (tenant_id, variant_id, warehouse_id)
      where l.alert_id is distinct from a.id or a.id is not null and l.available > l.low_stock_threshold
        or a.id is null and l.available <= l.low_stock_threshold and exists (select from stock_movements m
          where m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id)
      order by 1, 2 limit ${limit}`,
  ),
]
