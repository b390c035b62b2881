import { type Break, drop, quiet } from './break.ts'

const some_line = `(select l.id from order_lines l join orders o on o.id = l.order_id where o.status = 'CONFIRMED' order by l.id limit 1)`
const some_order = `(select id from orders where status = 'CONFIRMED' order by id limit 1)`
const cancelled_order = `(select id from orders where status = 'CANCELLED' limit 1)`

/** Orders, payments and returns that are not what they should be. */
export const orders_breaks: readonly Break[] = [
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
    by: `${drop('order_lines', 'order_lines_hold')} update order_lines set ordered = ordered + 1 where id = ${some_line}`,
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
    by: `${drop('payments', 'payments_hold')} update payments set captured = captured + 1 where order_id = ${some_order}`,
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
    by: `${drop('order_lines', 'order_lines_hold')} update order_lines set returned = 1 where id = ${some_line}`,
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
    breaks: 'fulfilled-is-dispatched',
    of: 'orders',
    id: `select ${some_line} as id`,
    by: `update order_lines set committed = committed - 1, fulfilled = fulfilled + 1 where id = ${some_line}`,
  },
  {
    breaks: 'tenants-are-walled-off',
    of: 'orders',
    id: `select 'orders.payments' as id`,
    by: 'alter table payments no force row level security',
  },
]
