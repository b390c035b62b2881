import type { ContextName } from '#deploy/embedded/contexts.ts'

/** One way to break a promise by hand, as the owner of the database. */
export interface Break {
  /** The invariant it breaks. */
  readonly breaks: string
  readonly of: ContextName | 'events'
  /** One row with the id of what will be wrong. */
  readonly id: string
  /** How. */
  readonly by: string
}

const some_line = `(select l.id from order_lines l join orders o on o.id = l.order_id where o.status = 'CONFIRMED' order by l.id limit 1)`
const some_order = `(select id from orders where status = 'CONFIRMED' order by id limit 1)`
const cancelled_order = `(select id from orders where status = 'CANCELLED' limit 1)`
const some_variant = `(select variant_id from stock_movements where kind = 'COMMIT' order by seq limit 1)`
const quiet = 'set session_replication_role = replica;'
const drop = (table: string, name: string) => `alter table ${table} drop constraint ${name};`

/** Every invariant broken, some in two ways. */
export const breaks: readonly Break[] = [
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
    breaks: 'lots-sum-to-on-hand',
    of: 'inventory',
    id: `select ${some_variant} as id`,
    by: `${quiet} update stock_levels set tracking = 'LOT' where variant_id = ${some_variant} and on_hand > 0`,
  },
  {
    breaks: 'receipts-equal-purchase-orders',
    of: 'inventory',
    id: `select '00000000-0000-7000-8000-000000000002' as id`,
    by: `${quiet} insert into purchase_order_lines (tenant_id, id, purchase_order_id, position, variant_id, ordered, received, tolerance_percent,
        unit_cost)
      values ('demo', '00000000-0000-7000-8000-000000000002', gen_random_uuid(), 1, gen_random_uuid(), 5, 1, 0, 100)`,
  },
  {
    breaks: 'stock-within-bounds',
    of: 'inventory',
    id: `select ${some_variant} as id`,
    by: `${drop('stock_levels', 'reserved_and_committed_within_on_hand')}
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
    breaks: 'order-totals-are-their-lines',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update orders set gross = gross + 1, tax = tax + 1 where id = ${some_order}`,
  },
  {
    breaks: 'every-unit-is-somewhere',
    of: 'orders',
    id: `select ${some_line} as id`,
    by: `${drop('order_lines', 'every_unit_is_somewhere')} update order_lines set ordered = ordered + 1 where id = ${some_line}`,
  },
  {
    breaks: 'one-order-per-key',
    of: 'orders',
    id: `select min(id::text) as id from orders where actor <> 'import'`,
    by: `drop index one_order_per_key; update orders set idempotency_key = 'same' where actor <> 'import'`,
  },
  {
    breaks: 'ended-is-whole',
    of: 'orders',
    id: `select ${cancelled_order} as id`,
    by: `update order_lines set committed = 1, cancelled = cancelled - 1 where order_id = ${cancelled_order}`,
  },
  {
    breaks: 'orders-come-to-an-end',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update orders set status = 'PENDING', confirmed_at = null where id = ${some_order}`,
  },
  {
    breaks: 'orders-come-to-an-end',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update orders set lease_until = now() - interval '2 minutes' where id = ${some_order}`,
  },
  {
    breaks: 'orders-under-way',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update orders set lease_until = now() + interval '2 minutes' where id = ${some_order}`,
  },
  {
    breaks: 'orders-parked',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update orders set parked_reason = 'by hand' where id = ${some_order}`,
  },
  {
    breaks: 'payments-within-bounds',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `${drop('payments', 'captured_within_authorised')} update payments set captured = captured + 1 where order_id = ${some_order}`,
  },
  {
    breaks: 'payments-equal-their-effects',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `${quiet} delete from payment_effects where order_id = ${some_order} and kind = 'CAPTURE'`,
  },
  {
    breaks: 'provider-agrees',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update simulated_provider_payments set captured = captured - 1 where key = 'order:' || ${some_order}`,
  },
  {
    breaks: 'provider-agrees',
    of: 'orders',
    id: `select 'nobody' as id`,
    by: `insert into simulated_provider_payments values ('demo', 'simulator', 'nobody', 'GBP', 'CAPTURED', 5, 5, 0)`,
  },
  {
    breaks: 'no-money-for-cancelled-orders',
    of: 'orders',
    id: `select ${cancelled_order} as id`,
    by: `update simulated_provider_payments set status = 'CAPTURED', authorised = 5, captured = 5 where key = 'order:' || ${cancelled_order}`,
  },
  {
    breaks: 'captured-is-what-orders-cost',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `update payments set captured = captured - 1 where order_id = ${some_order}`,
  },
  {
    breaks: 'webhooks-are-about-payments-of-ours',
    of: 'orders',
    id: `select 'evt' as id`,
    by: `insert into payment_webhooks values ('demo', 'simulator', 'evt', 'payment.succeeded', 'nobody', null, '', now())`,
  },
  {
    breaks: 'returned-units-are-in-returns',
    of: 'orders',
    id: `select ${some_line} as id`,
    by: `${drop('order_lines', 'returned_within_fulfilled')} update order_lines set returned = 1 where id = ${some_line}`,
  },
  {
    breaks: 'returned-goods-are-booked',
    of: 'orders',
    id: `select format('%s %s', order_id, variant_id) as id from order_lines where id = ${some_line}`,
    by: `insert into order_returns (tenant_id, id, number, channel_id, currency, returned_at, gross, line_count, order_id, received_at,
        booked_at) select tenant_id, id, 'R', 'c', 'GBP', now(), 0, 1, order_id, now(), now() from order_lines where id = ${some_line};
      insert into order_return_lines (tenant_id, return_id, position, id, kind, variant_id, sku, name, quantity, unit_gross, gross,
        restocked) select tenant_id, id, 1, id, 'GOODS', variant_id, 's', 'n', 1, 1, 1, 1 from order_lines where id = ${some_line}`,
  },
  {
    breaks: 'refunds-are-what-was-given-back',
    of: 'orders',
    id: `select ${some_order} as id`,
    by: `insert into refunds (tenant_id, id, order_id, reason, amount, status, requested_by, requested_at, lines)
      select tenant_id, id, id, 'GOODWILL', 1, 'DUE', 'nobody', now(), '[]' from orders where id = ${some_order}`,
  },
  {
    breaks: 'promised-stock-is-bought',
    of: 'orders',
    id: `select format('%s %s', order_id, variant_id) as id from order_lines where id = ${some_line}`,
    by: `update order_lines set committed = committed - 1, cancelled = cancelled + 1 where id = ${some_line}`,
  },
  {
    breaks: 'promised-stock-is-bought',
    of: 'orders',
    id: `select order_id as id from order_lines where id = ${some_line}`,
    by: `delete from order_lines where order_id = ${some_order}; delete from orders where id = ${some_order}`,
  },
  {
    breaks: 'shipped-within-committed',
    of: 'logistics',
    id: `select order_line_id as id from shipment_lines order by 1 limit 1`,
    by: `${drop('shipment_lines', 'shipped_within_committed')}
      update shipment_lines set quantity = quantity + 1 where order_line_id = (select min(order_line_id) from shipment_lines)`,
  },
  {
    breaks: 'fulfilled-is-dispatched',
    of: 'orders',
    id: `select ${some_line} as id`,
    by: `update order_lines set committed = committed - 1, fulfilled = fulfilled + 1 where id = ${some_line}`,
  },
  {
    breaks: 'fulfilled-is-dispatched',
    of: 'logistics',
    id: `select min(order_line_id) as id from shipment_lines l join shipments s on s.id = l.shipment_id where s.dispatched_at is null`,
    by: `update shipments set status = 'DISPATCHED', dispatched_at = now() - interval '1 hour' where dispatched_at is null`,
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
    breaks: 'ledgers-are-append-only',
    of: 'catalog',
    id: `select 'catalog.price_changes' as id`,
    by: 'drop trigger price_changes_are_append_only on price_changes',
  },
  {
    breaks: 'tenants-are-walled-off',
    of: 'orders',
    id: `select 'orders.payments' as id`,
    by: 'alter table payments no force row level security',
  },
  {
    breaks: 'tenants-are-walled-off',
    of: 'customers',
    id: `select 'customers.accounts' as id`,
    by: 'create policy everybody on accounts using (true)',
  },
  {
    breaks: 'prices-are-not-negative',
    of: 'catalog',
    id: `select min(variant_id::text) as id from prices`,
    by: `${drop('prices', 'price_not_negative')} update prices set amount = -1`,
  },
  {
    breaks: 'outboxes-drain',
    of: 'logistics',
    id: `select 'logistics' as id`,
    by: `insert into outbox (id, tenant_id, type, subject, time, data) values (gen_random_uuid(), 'demo', 't', 's', now() - interval '1 hour', '{}')`,
  },
  {
    breaks: 'no-dead-letters',
    of: 'analytics',
    id: `select '00000000-0000-7000-8000-000000000001' as id`,
    by: `insert into dead_letters values ('c', '00000000-0000-7000-8000-000000000001', 'demo', '{}', 'why')`,
  },
  {
    breaks: 'consumers-succeed',
    of: 'analytics',
    id: `select 'analytics.' || min(name) as id from consumer_cursors`,
    by: 'update consumer_cursors set attempts = 3',
  },
]
