import { type Break, drop, quiet } from './break.ts'

const some_variant = `(select variant_id from stock_movements where kind = 'COMMIT' order by seq limit 1)`

/** Stock that is not what it should be. */
export const inventory_breaks: readonly Break[] = [
  {
    breaks: 'levels-equal-their-ledger',
    of: 'inventory',
    id: `select format('%s %s', variant_id, warehouse_id) as id from stock_levels order by 1 limit 1`,
    by: `update stock_levels set on_hand = on_hand + 1
      where format('%s %s', variant_id, warehouse_id) = (select min(format('%s %s', variant_id, warehouse_id)) from stock_levels)`,
  },
  {
    breaks: 'levels-equal-their-ledger',
    of: 'inventory',
    id: `select variant_id as id from stock_movements where seq = (select min(seq) from stock_movements)`,
    by: `${quiet} delete from stock_movements where seq = (select min(seq) from stock_movements)`,
  },
  {
    breaks: 'stock-within-bounds',
    of: 'inventory',
    id: `select ${some_variant} as id`,
    by: `${drop('stock_levels', 'stock_levels_hold')}
      update stock_levels set reserved = on_hand + 1 where variant_id = ${some_variant}`,
  },
  {
    breaks: 'reservations-equal-levels',
    of: 'inventory',
    id: `select ${some_variant} as id`,
    by: `update allocations set quantity = quantity + 1 where variant_id = ${some_variant}`,
  },
  {
    breaks: 'reservations-equal-ledger',
    of: 'inventory',
    id: `select id from reservations where status = 'COMMITTED' and shipped = 0`,
    by: `update reservations set status = 'RELEASED' where status = 'COMMITTED' and shipped = 0`,
  },
  {
    breaks: 'backorders-are-served-in-order',
    of: 'inventory',
    id: `select r.id from reservations r join allocations a on a.reservation_id = r.id where r.status = 'COMMITTED' order by r.id limit 1`,
    by: `update allocations set backordered = 1 where reservation_id =
      (select r.id from reservations r join allocations a on a.reservation_id = r.id where r.status = 'COMMITTED' order by r.id limit 1)`,
  },
  {
    breaks: 'holds-end-in-time',
    of: 'inventory',
    id: `select id from reservations where status = 'COMMITTED' order by id limit 1`,
    by: `update reservations set status = 'HELD', shipped = 0, expires_at = now() - interval '1 hour'
      where id = (select id from reservations where status = 'COMMITTED' order by id limit 1)`,
  },
  {
    breaks: 'stock-on-hold',
    of: 'inventory',
    id: `select id from reservations where status = 'RELEASED' limit 1`,
    by: `update reservations set status = 'HELD', order_id = 'x', expires_at = now() where status = 'RELEASED'`,
  },
  {
    breaks: 'ledgers-are-append-only',
    of: 'inventory',
    id: `select 'inventory.stock_movements' as id`,
    by: 'alter table stock_movements disable trigger stock_movements_are_append_only',
  },
  {
    breaks: 'ledgers-are-append-only',
    of: 'inventory',
    id: `select 'inventory.lot_movements' as id`,
    by: 'alter table lot_movements disable trigger lot_movements_are_append_only',
  },
  {
    breaks: 'references-lead-somewhere',
    of: 'inventory',
    id: `select 'inventory.levels_are_in_a_warehouse' as id`,
    by: `${quiet} delete from warehouses`,
  },
  {
    breaks: 'guards-are-on',
    of: 'inventory',
    id: `select 'inventory.stock_lots lots_make_up_their_level' as id`,
    by: 'alter table stock_lots disable trigger user',
  },
]
