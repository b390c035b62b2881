import { type FoundRow, type Invariant, within } from './invariant.ts'

/** A lease is seconds long and swept twice a second: work that is due for longer was forgotten. */
const work_overdue_max = '1 minute'

/** What must hold within orders, money aside. */
export const order_invariants: readonly Invariant[] = [
  within(
    'orders',
    'order-totals-are-their-lines',
    'An order costs the sum of its lines, net, tax and gross, and has as many as it says.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text,
        format('%s: %s + %s = %s over %s lines; its lines say %s + %s = %s over %s', o.number, o.net, o.tax, o.gross, o.line_count,
          coalesce(sum(l.net), 0), coalesce(sum(l.tax), 0), coalesce(sum(l.gross), 0), count(l.id)) as says
      from orders o left join order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.id
      group by o.tenant_id, o.id
      having o.net <> coalesce(sum(l.net), 0) or o.tax <> coalesce(sum(l.tax), 0) or o.gross <> coalesce(sum(l.gross), 0)
        or o.net + o.tax <> o.gross or o.line_count <> count(l.id)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'every-unit-is-somewhere',
    'Of each line, ordered = fulfilled + committed + backordered + cancelled; no more was delivered or came back than left.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('order %s: %s ordered; %s fulfilled, %s committed, %s backordered, %s cancelled, %s delivered,
        %s returned, %s given back', order_id, ordered, fulfilled, committed, backordered, cancelled, delivered, returned, refunded) as says
      from order_lines
      where ordered <> fulfilled + committed + backordered + cancelled
        or least(ordered - 1, fulfilled, committed, backordered, cancelled, delivered, fulfilled - delivered, returned,
          fulfilled - returned, refunded, ordered - refunded) < 0
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'returned-units-are-in-returns',
    'Of each line as many units are returned as its returns say: announced ones, and after the inspection those that arrived.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('%s returned, its returns say %s', coalesce(l.returned, 0), coalesce(r.units, 0)) as says
      from (select tenant_id, id, returned from order_lines where returned > 0) l
      full join (
        select b.tenant_id, b.order_line_id as id, sum(case when r.status in ('REQUESTED', 'APPROVED') then b.quantity
          when r.status in ('RECEIVED', 'COMPLETED') then b.restocked + b.scrapped else 0 end) as units
        from order_returns r join order_return_lines b on b.tenant_id = r.tenant_id and b.return_id = r.id
        where r.order_id is not null group by 1, 2
      ) r using (tenant_id, id)
      where coalesce(l.returned, 0) <> coalesce(r.units, 0) order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'one-order-per-key',
    'An actor gets one order for one key.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, min(id::text) as id, format('%s orders for the key %s of %s', count(*), idempotency_key, actor) as says
      from orders group by tenant_id, actor, idempotency_key having count(*) > 1
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'ended-is-whole',
    'A confirmed order is paid, a cancelled one compensated and without a line still to be shipped.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s is %s, its payment %s', o.number, o.status, o.payment_status) as says
      from orders o
      where o.status in ('CONFIRMED', 'COMPLETED') and (o.confirmed_at is null
          or o.payment_status not in ('AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED'))
        or o.status = 'CANCELLED' and (o.payment_status not in ('VOIDED', 'REFUNDED', 'FAILED') or o.cancelled_at is null
          or exists (select from order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.id
            and l.committed + l.backordered + l.fulfilled > 0))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'orders-come-to-an-end',
    'An order on its way belongs to somebody, and work that is due is taken up.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('%s is %s, %s', number, status,
        coalesce('its lease ended at ' || lease_until, 'and nobody will ever work on it')) as says
      from orders
      where parked_reason is null and (lease_until < now() - ${work_overdue_max}::text::interval
        or lease_until is null and (status = 'PENDING' or capture_due or cancellation is not null and status <> 'CANCELLED'))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'orders-under-way',
    'No order is on its way.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('%s is %s, lease until %s', number, status, coalesce(lease_until::text, 'none')) as says
      from orders where parked_reason is null and (status = 'PENDING' or lease_until is not null)
      order by 1, 2 limit ${limit}`,
    'notice',
  ),
  within(
    'orders',
    'orders-parked',
    'No order waits for a person.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id::text, format('%s: %s', number, parked_reason) as says
      from orders where parked_reason is not null order by 1, 2 limit ${limit}`,
    'notice',
  ),
]
