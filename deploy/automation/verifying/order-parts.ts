import { type FoundRow, type Invariant, within } from './invariant.ts'

/** What must hold between an order and what belongs to it. */
export const order_part_invariants: readonly Invariant[] = [
  within(
    'orders',
    'parts-have-their-order',
    'Whatever belongs to an order belongs to one that is there; a return has its lines, and a line its return.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id, format('%s of order %s, which is not there', what, order_id) as says from (
        select tenant_id, order_id::text, id::text, 'a line' as what from order_lines
        union all select tenant_id, order_id::text, format('%s %s', order_id, seq), 'a history' from order_timeline
        union all select tenant_id, order_id::text, key, 'a payment' from payments
        union all select tenant_id, order_id::text, key, 'a movement of money' from payment_effects
        union all select tenant_id, order_id::text, id::text, 'a refund' from refunds
        union all select tenant_id, order_id::text, id::text, 'a cancellation of lines' from line_cancellations
        union all select tenant_id, order_id::text, id::text, 'a return' from order_returns where order_id is not null
        union all select tenant_id, order_id::text, id, 'a webhook' from payment_webhooks where order_id is not null
        union all select tenant_id, order_id::text, id::text, 'a cart' from carts where order_id is not null
      ) part
      where not exists (select from orders o where o.tenant_id = part.tenant_id and o.id::text = part.order_id)
      union all
      select l.tenant_id, l.id::text, format('of return %s, which is not there', l.return_id) from order_return_lines l
      where not exists (select from order_returns r where r.tenant_id = l.tenant_id and r.id = l.return_id)
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'order-states-are-their-parts',
    'Whether an order is paid and shipped is what its payment and its lines say, and what it waits for is there.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s is %s, %s and %s; its payment says %s, its lines %s', o.number, o.status,
        o.payment_status, o.fulfillment_status, w.paid, w.shipped) as says
      from orders o
      left join payments p on p.tenant_id = o.tenant_id and p.order_id = o.id
      cross join lateral (
        select coalesce(sum(ordered - cancelled) filter (where kind = 'GOODS'), 0) as wanted,
          coalesce(sum(delivered) filter (where kind = 'GOODS'), 0) as arrived,
          coalesce(sum(fulfilled) filter (where kind = 'GOODS'), 0) as gone,
          count(*) filter (where kind not in ('GOODS', 'CHARGE') or kind = 'CHARGE' and variant_id is not null
            or kind = 'GOODS' and variant_id is null and o.actor <> 'import') as odd
        from order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.id
      ) l
      cross join lateral (
        select case when l.wanted = 0 then 'CANCELLED' when l.arrived = l.wanted then 'DELIVERED' when l.gone = 0 then 'UNFULFILLED'
            when l.gone = l.wanted then 'SHIPPED' else 'PARTIALLY_SHIPPED' end as shipped,
          case when o.actor = 'import' then 'CAPTURED'
            when o.status = 'CANCELLED' then case when p.captured > 0 then 'REFUNDED' when p.authorised > 0 then 'VOIDED'
              when o.payment_status = 'VOIDED' then 'VOIDED' else 'FAILED' end
            when o.status = 'PENDING' and p.authorised = 0 then case when p.action is null then 'PENDING' else 'ACTION_REQUIRED' end
            when p.refunded > 0 then case when p.refunded < p.captured then 'PARTIALLY_REFUNDED' else 'REFUNDED' end
            when p.captured > 0 then case when p.captured + p.released < p.authorised then 'PARTIALLY_CAPTURED' else 'CAPTURED' end
            when p.authorised > 0 then case when p.released < p.authorised then 'AUTHORISED' else 'VOIDED' end
            else 'PENDING' end as paid
      ) w
      where l.odd > 0 or o.payment_status <> w.paid or o.fulfillment_status <> w.shipped
        or o.status = 'COMPLETED' and w.shipped <> 'DELIVERED' or o.status = 'CONFIRMED' and w.shipped = 'DELIVERED'
        or (o.completed_at is null) <> (o.status <> 'COMPLETED') or (o.cancelled_at is null) <> (o.status <> 'CANCELLED')
        or o.placed_at > least(o.confirmed_at, o.completed_at, o.cancelled_at)
        or (o.lease_until is null) and o.lease_owner is not null
        or (o.customer_id is null) <> (o.access_token is not null or o.actor = 'import') and o.actor <> 'import'
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'payments-are-of-their-order',
    'A payment has the key, the amount and the currency of its order, and what moved belongs to the payment it moved.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id, says from (
        select p.tenant_id, p.order_id::text as id, format('%s %s under %s for %s, which costs %s %s', p.amount, p.currency, p.key,
          o.number,
          o.gross, o.currency) as says
        from payments p join orders o on o.tenant_id = p.tenant_id and o.id = p.order_id
        where p.amount <> o.gross or p.currency <> o.currency or p.key <> 'order:' || o.id
          or p.card_token is not null and o.status <> 'PENDING'
        union all
        select e.tenant_id, e.order_id::text, format('%s of %s under %s, which is no key of its payment', e.kind, e.amount, e.key)
        from payment_effects e left join payments p on p.tenant_id = e.tenant_id and p.order_id = e.order_id
        where p.key is null or p.provider <> e.provider or not starts_with(e.key, p.key)
          and not exists (select from refunds r where r.tenant_id = e.tenant_id and r.order_id = e.order_id and e.kind = 'REFUND'
            and (starts_with(e.key, 'refund:' || r.id) or e.key = 'elsewhere:' || r.id))
        union all
        select s.tenant_id, p.order_id::text, format('the provider holds %s of %s %s; ours is %s %s', s.authorised, s.amount, s.currency,
          p.amount, p.currency)
        from simulated_provider_payments s join payments p on p.tenant_id = s.tenant_id and p.provider = s.provider and p.key = s.key
        where s.status <> 'ERROR' and s.currency <> '' and (s.amount <> p.amount or s.currency <> p.currency)
      ) as found order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'returns-are-whole',
    'A return has the lines it says, of lines of its order; what is given back for it is its goods less the fee, plus the addition.',
    (sql, limit) => sql<FoundRow[]>`
      select r.tenant_id, r.id::text, format('%s is %s: %s over %s lines, %s off, %s on top; its lines say %s over %s, its refund %s',
        r.number, r.status, r.gross, r.line_count, r.deduction, r.addition, l.gross, l.lines, coalesce(f.amount::text, 'nothing')) as says
      from order_returns r
      cross join lateral (
        select coalesce(sum(b.gross), 0) as gross, count(*) as lines, coalesce(sum(b.restocked + b.scrapped), 0) as arrived,
          count(*) filter (where r.order_id is not null and (o.id is null or o.order_id <> r.order_id
            or o.variant_id is distinct from b.variant_id or o.sku <> b.sku or o.name <> b.name or o.kind <> b.kind
            or o.product_id is distinct from b.product_id or o.unit_gross <> b.unit_gross)) as strangers
        from order_return_lines b left join order_lines o on o.tenant_id = b.tenant_id and o.id = b.order_line_id
        where b.tenant_id = r.tenant_id and b.return_id = r.id
      ) l
      left join refunds f on f.tenant_id = r.tenant_id and f.return_id = r.id
      left join orders o on o.tenant_id = r.tenant_id and o.id = r.order_id
      where r.line_count <> l.lines or l.strangers > 0
        or r.gross <> l.gross - r.deduction + r.addition
        or r.order_id is not null and (r.currency <> o.currency or r.channel_id <> o.channel_id
          or r.customer_id is distinct from o.customer_id or r.country_code is distinct from o.country_code
          or r.country is distinct from o.country
          or r.status in ('RECEIVED', 'COMPLETED') and coalesce(f.amount, 0) <> r.gross
          or f.order_id <> r.order_id or f.reason <> 'RETURN'
          or (r.status in ('RECEIVED', 'COMPLETED')) <> (r.received_at is not null)
          or (r.status = 'COMPLETED') <> (r.completed_at is not null)
          or r.status = 'COMPLETED' and r.booked_at is null
          or (r.status = 'REQUESTED') <> (r.decided_at is null)
          or (r.received_at is not null) <> (r.warehouse_id is not null))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'cancelled-units-were-withdrawn',
    'Of a line that is still shipped, as many units are cancelled as were withdrawn from it.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, l.id::text, format('%s cancelled, %s withdrawn', l.cancelled, coalesce(w.units, 0)) as says
      from order_lines l
      join orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
      left join (
        select c.tenant_id, u->>'lineId' as line_id, c.order_id, sum((u->>'waiting')::int + (u->>'promised')::int) as units
        from line_cancellations c, jsonb_array_elements(c.withdrawn) u group by 1, 2, 3
      ) w on w.tenant_id = l.tenant_id and w.line_id = l.id::text and w.order_id = l.order_id
      where case when o.status = 'CANCELLED' then l.cancelled < coalesce(w.units, 0) else l.cancelled <> coalesce(w.units, 0) end
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'units-given-back-were-refunded',
    'Of a line, the units whose price was given back are those of its refunds, and of its cancelled units whose price was never taken.',
    (sql, limit) => sql<FoundRow[]>`
      select l.tenant_id, l.id::text, format('%s given back, %s cancelled; its refunds say %s', l.refunded, l.cancelled,
        coalesce(r.units, 0)) as says
      from order_lines l
      left join (
        select r.tenant_id, u->>'lineId' as line_id, sum((u->>'quantity')::int) as units
        from refunds r, jsonb_array_elements(r.lines) u group by 1, 2
      ) r on r.tenant_id = l.tenant_id and r.line_id = l.id::text
      where l.refunded not between coalesce(r.units, 0) and coalesce(r.units, 0) + l.cancelled
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'timelines-tell-the-order',
    'The history of an order that was placed here tells once that it was placed, confirmed and cancelled, and when.',
    (sql, limit) => sql<FoundRow[]>`
      select o.tenant_id, o.id::text, format('%s, placed at %s, confirmed at %s, cancelled at %s: its history says %s', o.number,
        o.placed_at, coalesce(o.confirmed_at::text, 'no time'),
        coalesce(o.cancelled_at::text, 'no time'), coalesce(t.told, 'nothing')) as says
      from orders o
      cross join lateral (
        select string_agg(format('%s at %s', type, at), ', ' order by seq) as told,
          array_agg(at) filter (where type = 'PLACED') as placed, array_agg(at) filter (where type = 'CONFIRMED') as confirmed,
          array_agg(at) filter (where type = 'CANCELLED') as cancelled,
          array_agg(at) as moments,
          count(*) filter (where type = 'CANCELLED' and note is distinct from o.cancellation->>'reason') as otherwise
        from order_timeline t where t.tenant_id = o.tenant_id and t.order_id = o.id
      ) t
      where o.actor <> 'import' and (t.placed is distinct from array[o.placed_at]
        or t.confirmed is distinct from case when o.confirmed_at is not null then array[o.confirmed_at] end
        or t.cancelled is distinct from case when o.cancelled_at is not null then array[o.cancelled_at] end or t.otherwise > 0
        or not o.completed_at = any(t.moments))
      order by 1, 2 limit ${limit}`,
  ),
  within(
    'orders',
    'the-provider-adds-up',
    'In the books of the simulated provider, what was captured and refunded later is the sum of its captures and refunds.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, coalesce(s.key, e.key) as id, format('%s captured, %s refunded, %s; one by one %s and %s', s.captured, s.refunded,
        coalesce(s.status, 'unknown there'), coalesce(e.captured, 0), coalesce(e.refunded, 0)) as says
      from simulated_provider_payments s
      full join (
        select tenant_id, provider, payment_key as key, sum(amount) filter (where kind = 'capture') as captured,
          sum(amount) filter (where kind = 'refund') as refunded
        from simulated_provider_effects where declined = 0 group by 1, 2, 3
      ) e using (tenant_id, provider, key)
      -- Captured with the authorisation, it was captured at once and whole.
      where s.key is null or s.refunded <> coalesce(e.refunded, 0)
        or s.captured <> coalesce(e.captured, 0) and not (e.captured is null and s.captured = s.amount)
        or case s.status when 'CAPTURED' then s.captured = 0 or s.captured = s.refunded
          when 'REFUNDED' then s.refunded = 0 or s.refunded < s.captured
          when 'AUTHORISED' then s.authorised = 0 or s.captured > 0 or s.released > 0 when 'VOIDED' then s.captured > s.refunded
            or s.captured + s.released <> s.authorised
          else s.authorised + s.captured + s.refunded > 0 end
      order by 1, 2 limit ${limit}`,
  ),
]
