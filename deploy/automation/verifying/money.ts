import type { Snapshot } from './invariant.ts'
import { type FoundRow, type Invariant, within } from './invariant.ts'

/** Orders nobody works on now: on their way, what is known about money may be older than the money. */
const settled = (sql: Snapshot) =>
  sql`o.lease_until is null and o.parked_reason is null and o.status <> 'PENDING'`
/** Orders of another system's past brought no payment along. */
const imported = (sql: Snapshot) => sql`o.actor = 'import'`

/** What must hold for money: ours, and the payment provider's books of it. */
export const money_invariants: readonly Invariant[] = [
  within(
    'orders',
    'payments-within-bounds',
    'Refunded ≤ captured, captured + released ≤ authorised ≤ the amount, here and at the provider.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id, says from (
        select tenant_id, order_id::text as id, format('ours: %s of %s authorised, %s captured, %s refunded', authorised, amount,
          captured, refunded) as says
        from payments where refunded < 0 or refund_due < 0 or refunded + refund_due > captured or released < 0
          or captured + released > authorised or authorised > amount
        union all
        select tenant_id, key, format('the provider: %s authorised, %s captured, %s refunded', authorised, captured, refunded)
        from simulated_provider_payments where refunded < 0 or refunded > captured or captured + released > authorised
      ) as found order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'payments-equal-their-effects',
    'What a payment says moved is what its effects say, one by one.',
    (sql, limit) => sql<FoundRow[]>`
      with effects as (
        select tenant_id, order_id, sum(amount) filter (where kind = 'AUTHORISE') as authorised,
          sum(amount) filter (where kind = 'CAPTURE') as captured, sum(amount) filter (where kind = 'REFUND') as refunded,
          sum(amount) filter (where kind = 'VOID') as released
        from payment_effects group by 1, 2
      )
      select tenant_id, order_id::text as id, format('authorised %s, captured %s, released %s, refunded %s; its effects say %s, %s, %s, %s',
        coalesce(p.authorised, 0), coalesce(p.captured, 0), coalesce(p.released, 0), coalesce(p.refunded, 0),
        coalesce(e.authorised, 0), coalesce(e.captured, 0), coalesce(e.released, 0), coalesce(e.refunded, 0)) as says
      from payments p full join effects e using (tenant_id, order_id)
      where (coalesce(p.authorised, 0), coalesce(p.captured, 0), coalesce(p.released, 0), coalesce(p.refunded, 0))
        <> (coalesce(e.authorised, 0), coalesce(e.captured, 0), coalesce(e.released, 0), coalesce(e.refunded, 0))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'provider-agrees',
    'The provider moved what we say it moved, and holds nothing we know nothing of.',
    (sql, limit) => sql<FoundRow[]>`
      select coalesce(p.tenant_id, s.tenant_id) as tenant_id, coalesce(p.order_id::text, s.key) as id,
        format('ours: %s authorised, %s captured, %s refunded; the provider''s: %s, %s, %s (%s)', coalesce(p.authorised, 0),
          coalesce(p.captured, 0), coalesce(p.refunded, 0), coalesce(s.authorised, 0), coalesce(s.captured, 0),
          coalesce(s.refunded, 0), coalesce(s.status, 'unknown there')) as says
      from (
        select p.* from payments p join orders o on o.tenant_id = p.tenant_id and o.id = p.order_id
        where p.provider = 'simulator' and ${settled(sql)}
      ) p
      full join (
        select s.* from simulated_provider_payments s
        left join payments p on p.tenant_id = s.tenant_id and p.provider = s.provider and p.key = s.key
        left join orders o on o.tenant_id = p.tenant_id and o.id = p.order_id
        where o.id is null or ${settled(sql)}
      ) s on s.tenant_id = p.tenant_id and s.provider = p.provider and s.key = p.key
      where (coalesce(p.authorised, 0), coalesce(p.captured, 0), coalesce(p.released, 0), coalesce(p.refunded, 0))
        <> (coalesce(s.authorised, 0), coalesce(s.captured, 0), coalesce(s.released, 0),
          coalesce(s.refunded, 0) + coalesce(p.refunded_elsewhere, 0))
        -- What nobody ordered and the reconciliation gave back stays in their books, and is nobody's loss.
        and (p.key is not null or s.captured <> s.refunded or s.captured + s.released <> s.authorised)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'no-money-for-cancelled-orders',
    'Nothing is held, by us or at the provider, for an order that was cancelled.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s is cancelled; %s held by our books, %s by the provider''s (%s)', o.number,
        coalesce(p.captured - p.refunded, 0), coalesce(s.captured - s.refunded, 0), coalesce(s.status, 'unknown there')) as says
      from orders o
      left join payments p on p.tenant_id = o.tenant_id and p.order_id = o.id
      left join simulated_provider_payments s on s.tenant_id = p.tenant_id and s.provider = p.provider and s.key = p.key
      where o.status = 'CANCELLED'
        and (p.captured <> p.refunded or s.captured <> s.refunded + p.refunded_elsewhere
          or s.status in ('ACTION_REQUIRED', 'AUTHORISED') or s.status = 'CAPTURED' and p.refunded_elsewhere = 0)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'captured-is-what-orders-cost',
    'For an order that stands, its value is captured; or authorised, and captured for what was shipped.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s costs %s and is %s: %s authorised, %s captured, %s released; %s is shipped', o.number,
        o.gross, o.payment_status, coalesce(p.authorised, 0), coalesce(p.captured, 0), coalesce(p.released, 0), s.shipped) as says
      from orders o left join payments p on p.tenant_id = o.tenant_id and p.order_id = o.id
      cross join lateral (
        select sum(l.net * l.fulfilled / l.ordered + l.tax * l.fulfilled / l.ordered) as shipped,
          sum(l.committed + l.backordered) as open
        from order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.id
      ) s
      where o.status in ('CONFIRMED', 'COMPLETED') and ${settled(sql)} and not ${imported(sql)}
        and (p.key is null or p.authorised <> o.gross
          or p.captured <> case p.capture_at when 'placement' then o.gross else s.shipped end
          or p.released <> case when p.capture_at = 'dispatch' and s.open = 0 then o.gross - p.captured else 0 end)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'refunds-are-what-was-given-back',
    'What a payment gave back, and is about to give back, are its refunds; a cancelled order gave all back.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s: %s given back and %s due; its refunds say %s and %s', o.number, p.refunded,
        p.refund_due, r.done, r.due) as says
      from orders o join payments p on p.tenant_id = o.tenant_id and p.order_id = o.id
      cross join lateral (
        select coalesce(sum(amount) filter (where r.status = 'DONE'), 0) as done,
          coalesce(sum(amount) filter (where r.status = 'DUE'), 0) as due
        from refunds r where r.tenant_id = o.tenant_id and r.order_id = o.id
      ) r
      where p.refund_due <> r.due or case o.status when 'CANCELLED' then p.refunded < r.done else p.refunded <> r.done end
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'webhooks-are-about-payments-of-ours',
    'No provider told of a payment that we know nothing of.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id, format('%s told %s of %s', provider, type, payment_key) as says
      from payment_webhooks where order_id is null order by 1, 2 limit ${limit}`,
    'notice',
  ),
]
