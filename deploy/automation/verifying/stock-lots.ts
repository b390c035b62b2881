import { type FoundRow, type Invariant, within } from './invariant.ts'

/** The worker looks every ten seconds or so: a lot whose last day is over for longer was forgotten. */
const expiry_overdue_max = '1 minute'

/** What must hold for lots and serial numbers, which tracked stock consists of. */
export const lot_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'lots-sum-to-on-hand',
    'The lots or serials of a tracked level are what it has on hand, and the expired ones what it counts as expired; others have none.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, format('%s %s', l.variant_id, l.warehouse_id) as id,
        format('%s: on hand %s, expired %s; its lots say %s, %s', l.tracking, l.on_hand, l.expired, s.on_hand, s.expired) as says
      from stock_levels l
      cross join lateral (
        select coalesce(sum(quantity), 0) as on_hand, coalesce(sum(quantity) filter (where expired), 0) as expired
        from stock_lots where tenant_id = l.tenant_id and variant_id = l.variant_id and warehouse_id = l.warehouse_id
      ) s
      where (case l.tracking when 'NONE' then 0 else l.on_hand end, l.expired) <> (s.on_hand, s.expired)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'lots-equal-their-ledger',
    'Of each lot there is what its movements sum up to, with an expiry date they know.',
    (sql, limit) => sql<FoundRow[]>`
      with fold as (
        select tenant_id, variant_id, warehouse_id, code, sum(delta) as quantity,
          array_agg(distinct coalesce(expires_on::text, '-')) as dates
        from lot_movements group by 1, 2, 3, 4
      )
      select tenant_id, format('%s %s %s', variant_id, warehouse_id, code) as id,
        format('%s units until %s; its movements say %s until %s', coalesce(s.quantity, 0), coalesce(s.expires_on::text, '-'),
          coalesce(f.quantity, 0), coalesce(array_to_string(f.dates, ', '), '-')) as says
      from stock_lots s full join fold f using (tenant_id, variant_id, warehouse_id, code)
      where coalesce(s.quantity, 0) <> coalesce(f.quantity, 0)
        or s.quantity > 0 and coalesce(s.expires_on::text, '-') <> all(coalesce(f.dates, '{}'))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'lots-move-with-the-ledger',
    'What a movement of stock says of its lots sums up to what it moved.',
    (sql, limit) => sql<FoundRow[]>`
      select p.tenant_id, format('%s %s', p.variant_id, p.warehouse_id) as id,
        format('%s of %s at %s: its lots say %s, the ledger %s', p.kind, coalesce(p.order_id, p.cause, 'no cause'), p.recorded_at,
          p.units, coalesce(m.units, 0)) as says
      from (
        select tenant_id, variant_id, warehouse_id, kind, order_id, cause, recorded_at, sum(delta) as units
        from lot_movements group by 1, 2, 3, 4, 5, 6, 7
      ) p
      cross join lateral (
        select sum(on_hand_delta) as units from stock_movements
        where tenant_id = p.tenant_id and variant_id = p.variant_id and warehouse_id = p.warehouse_id and kind = p.kind
          and order_id is not distinct from p.order_id and cause is not distinct from p.cause and recorded_at = p.recorded_at
      ) m
      where m.units is distinct from p.units
      order by 1, 2, 3 limit ${limit}`,
  ),
  within(
    'inventory',
    'lots-expire-in-time',
    'Lots count as expired from the end of their last day on, and no sooner.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, format('%s %s %s', variant_id, warehouse_id, code) as id,
        format('%s units until %s are %s', quantity, expires_on, case when expired then 'expired' else 'good' end) as says
      from stock_lots
      where quantity > 0 and case when expired then expires_on >= (now() at time zone 'utc')::date
        else expires_on < ((now() - ${expiry_overdue_max}::text::interval) at time zone 'utc')::date end
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'serials-are-in-one-place',
    'A serial number is one unit in one place; where units are told apart by lot, none is a serial number.',
    (sql, limit) => sql<FoundRow[]>`
      select s.tenant_id, format('%s %s', s.variant_id, s.code) as id,
        format('%s units in %s places', sum(s.quantity), count(*)) as says
      from stock_lots s join stock_levels l using (tenant_id, variant_id, warehouse_id)
      where s.quantity > 0
      group by s.tenant_id, s.variant_id, s.code
      having bool_or(s.serial <> (l.tracking = 'SERIAL')) or bool_or(s.serial) and s.code <> '' and sum(s.quantity) > 1
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'levels-are-tracked-as-their-variants',
    'All levels of a variant tell its units apart as the variant asks for.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, format('%s %s', l.variant_id, l.warehouse_id) as id,
        format('the level is %s, the variant %s', l.tracking, coalesce(v.tracking, 'NONE')) as says
      from stock_levels l left join variant_tracking v on v.tenant_id = l.tenant_id and v.variant_id = l.variant_id
      where l.tracking <> coalesce(v.tracking, 'NONE')
      order by 1, 2 limit ${limit}`,
  ),
]
