import { type FoundRow, type Invariant, within } from './invariant.ts'

/** What must hold for the papers that move stock between warehouses, or say what is really there. */
export const flow_invariants: readonly Invariant[] = [
  within(
    'inventory',
    'transfers-equal-their-ledger',
    'What left and what arrived of each transfer is what the ledger says, warehouse by warehouse.',
    (sql, limit) => sql<FoundRow[]>`
      with papers as (
        select l.tenant_id, 'transfer:' || l.transfer_id as cause, l.variant_id, t.from_warehouse_id as warehouse_id,
          'TRANSFER_OUT' as kind, -l.dispatched as units
        from transfer_lines l join transfers t on t.tenant_id = l.tenant_id and t.id = l.transfer_id where l.dispatched > 0
        union all
        select l.tenant_id, 'transfer:' || l.transfer_id, l.variant_id, l.to_warehouse_id, 'TRANSFER_IN', l.received
        from transfer_lines l where l.received > 0
      ), ledger as (
        select tenant_id, cause, variant_id, warehouse_id, kind, sum(on_hand_delta) as units from stock_movements
        where kind in ('TRANSFER_OUT', 'TRANSFER_IN') or cause like 'transfer:%' group by 1, 2, 3, 4, 5
      )
      select tenant_id, format('%s %s', coalesce(cause, 'no transfer'), variant_id) as id,
        format('%s %s in %s, the ledger says %s', kind, coalesce(p.units, 0), warehouse_id, coalesce(m.units, 0)) as says
      from papers p full join ledger m using (tenant_id, cause, variant_id, warehouse_id, kind)
      where p.units is distinct from m.units
      order by 1, 2, 3 limit ${limit}`,
  ),
  within(
    'inventory',
    'transfers-are-in-their-state',
    'A transfer says DRAFT while nothing left, RECEIVED when nothing is on its way any more, and knows all of its lines.',
    (sql, limit) => sql<FoundRow[]>`
      select t.tenant_id, t.id::text, format('%s: %s lines; %s dispatched, %s received, %s lost, %s in transit', t.status,
        count(l.variant_id), sum(l.dispatched), sum(l.received), sum(l.lost), sum(l.in_transit)) as says
      from transfers t left join transfer_lines l on l.tenant_id = t.tenant_id and l.transfer_id = t.id
      group by t.tenant_id, t.id
      having count(l.variant_id) = 0 or max(l.position) <> count(l.variant_id) or min(l.position) <> 1
        or bool_or(l.to_warehouse_id <> t.to_warehouse_id)
        or bool_or(l.dispatched <> l.received + l.lost + l.in_transit or least(l.received, l.lost, l.in_transit) < 0)
        or not case t.status
          when 'DISPATCHED' then bool_and(l.dispatched = l.quantity) and sum(l.received + l.lost) = 0
          when 'PARTLY_RECEIVED' then bool_and(l.dispatched = l.quantity) and sum(l.received + l.lost) > 0 and sum(l.in_transit) > 0
          when 'RECEIVED' then bool_and(l.dispatched = l.quantity) and sum(l.in_transit) = 0
          else sum(l.dispatched) = 0 end
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'counts-equal-their-ledger',
    'What a closed count booked is what the ledger says, and no other count booked anything.',
    (sql, limit) => sql<FoundRow[]>`
      with papers as (
        select l.tenant_id, 'count:' || l.count_id as cause, l.variant_id, c.warehouse_id, 'COUNT' as kind, l.variance as units
        from stock_count_lines l join stock_counts c on c.tenant_id = l.tenant_id and c.id = l.count_id
        where l.variance is not null and (l.variance <> 0 or c.status <> 'CLOSED')
      ), ledger as (
        select tenant_id, cause, variant_id, warehouse_id, kind, sum(on_hand_delta) as units from stock_movements
        where kind = 'COUNT' or cause like 'count:%' group by 1, 2, 3, 4, 5 having sum(on_hand_delta) <> 0
      )
      select tenant_id, format('%s %s', coalesce(cause, 'no count'), variant_id) as id,
        format('%s in %s, the ledger says %s', coalesce(p.units, 0), warehouse_id, coalesce(m.units, 0)) as says
      from papers p full join ledger m using (tenant_id, cause, variant_id, warehouse_id, kind)
      where p.units is distinct from m.units
        or not exists (select from stock_counts c where c.tenant_id = p.tenant_id and 'count:' || c.id = cause and c.status = 'CLOSED')
      order by 1, 2, 3 limit ${limit}`,
  ),
  within(
    'inventory',
    'counts-expected-what-the-books-said',
    'A line of a count expected what the ledger summed up to when it was opened, lot by lot.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, format('count:%s %s', l.count_id, l.variant_id) as id,
        format('%s expected after movement %s, the ledger says %s', l.expected, l.expected_seq, m.units) as says
      from stock_count_lines l join stock_counts c on c.tenant_id = l.tenant_id and c.id = l.count_id
      cross join lateral (
        select coalesce(sum(on_hand_delta), 0) as units, coalesce(max(seq), 0) as seq from stock_movements
        where tenant_id = l.tenant_id and variant_id = l.variant_id and warehouse_id = c.warehouse_id and seq <= l.expected_seq
      ) m
      where l.expected <> m.units or l.expected_seq <> m.seq
        or l.expected_lots is not null and l.expected <> (
          select coalesce(sum((lot ->> 'quantity')::int), 0) from jsonb_array_elements(l.expected_lots) as lot)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'counts-booked-what-was-found',
    'What a count booked is what was found less what was expected, and less what moved meanwhile if it was counted after that.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, format('count:%s %s', l.count_id, l.variant_id) as id,
        format('%s expected, %s counted, %s booked', l.expected, l.counted, l.variance) as says
      from stock_count_lines l join stock_counts c on c.tenant_id = l.tenant_id and c.id = l.count_id
      where l.counted_lots is not null and l.counted is distinct from (
          select coalesce(sum((lot ->> 'quantity')::int), 0) from jsonb_array_elements(l.counted_lots) as lot)
        or l.variance <> l.counted - l.expected and not exists (
          select from (
            select sum(on_hand_delta) over (order by seq) as moved from stock_movements
            where tenant_id = l.tenant_id and variant_id = l.variant_id and warehouse_id = c.warehouse_id and seq > l.expected_seq
              and cause is distinct from 'count:' || l.count_id
          ) as since where l.variance = l.counted - l.expected - moved)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'inventory',
    'counts-have-lines',
    'A count is of something.',
    (sql, limit) => sql<FoundRow[]>`
      select c.tenant_id, c.id::text, format('%s, of nothing', c.status) as says from stock_counts c
      where not exists (select from stock_count_lines l where l.tenant_id = c.tenant_id and l.count_id = c.id)
      order by 1, 2 limit ${limit}`,
  ),
]
