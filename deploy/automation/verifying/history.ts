import { between, type KeyedRow } from './compare.ts'
import type { Invariant, Snapshot } from './invariant.ts'

/** What one side says of an order, by name; a name that is missing is not said. */
interface Told extends KeyedRow {
  readonly facts: Readonly<Record<string, unknown>>
}

interface Kept extends Told {
  /** Facts of it are on their way, or it is worked on. */
  readonly busy: boolean
}

const ms = (sql: Snapshot, instant: string) => sql.unsafe(`(extract(epoch from ${instant}) * 1000)::bigint`)
/** What an event says of the order as it was placed. */
const about = [
  'number',
  'customerId',
  'channelId',
  'currency',
  'countryCode',
  'country',
  'net',
  'tax',
  'gross',
]

/** What orders keep, and what they published: each is the witness of the other. */
export const history_invariants: readonly Invariant[] = [
  between<Kept, Told>(
    'orders-are-what-they-published',
    'An order is, line by line, what the event log says was placed, confirmed, cancelled and given back; and nothing is told of others.',
    { of: 'orders', rows: ordersKept },
    { of: 'events', rows: ordersTold },
    (kept, told) => {
      if (kept === null) return 'the event log tells of an order that is not there'
      if (kept.busy) return null
      if (told === null) return 'the event log has never heard of it'
      const names = new Set([...Object.keys(kept.facts), ...Object.keys(told.facts)])
      const different = [...names].filter((name) => text(kept.facts[name]) !== text(told.facts[name]))
      if (different.length === 0) return null
      return different
        .map((name) => `${name}: ${text(kept.facts[name])}, published as ${text(told.facts[name])}`)
        .join('; ')
    },
  ),
  between<Kept, Told>(
    'shipments-are-what-they-published',
    'A shipment is what the event log says was planned, and stands where its last event left it.',
    {
      of: 'logistics',
      rows: (sql) => sql<Kept[]>`
        select s.tenant_id, s.id::text as key, exists (select from outbox b where b.subject = s.id::text) as busy,
          jsonb_build_object('trackingNumber', s.tracking_number, 'orderId', s.order_id, 'customerId', s.customer_id,
            'warehouseId', s.warehouse_id, 'carrierId', s.carrier_id, 'status', s.status, 'plannedAt', ${ms(sql, 's.planned_at')},
            'dispatchedAt', ${ms(sql, 's.dispatched_at')}, 'deliveredAt', ${ms(sql, 's.delivered_at')},
            -- Before it leaves, units may be kept in the warehouse, of which no event tells.
            'lines', (select md5(jsonb_agg(jsonb_build_array(l.order_line_id, l.variant_id, l.quantity)
              order by l.order_line_id collate "C")::text)
              from shipment_lines l where l.tenant_id = s.tenant_id and l.shipment_id = s.id and s.dispatched_at is not null)) as facts
        from shipments s order by s.tenant_id collate "C", s.id::text collate "C"`,
    },
    {
      of: 'events',
      rows: (sql) => sql<Told[]>`
        select tenant_id, subject as key, jsonb_build_object('trackingNumber', last->'trackingNumber', 'orderId', last->'orderId',
          'customerId', last->'customerId', 'warehouseId', last->'warehouseId', 'carrierId', last->'carrierId',
          'status', coalesce(last->'status', '"PLANNED"'), 'plannedAt', ${ms(sql, `(first->>'plannedAt')::timestamptz`)},
          'dispatchedAt', ${ms(sql, 'dispatched')}, 'deliveredAt', ${ms(sql, 'delivered')},
          'lines', (select md5(jsonb_agg(jsonb_build_array(l->>'lineId', l->>'variantId', (l->>'quantity')::int)
            order by l->>'lineId' collate "C")::text) from jsonb_array_elements(last->'lines') l where dispatched is not null)) as facts
        from (
          select tenant_id, subject, (array_agg(data order by position))[1] as first, (array_agg(data order by position desc))[1] as last,
            min((data->>'occurredAt')::timestamptz) filter (where data->>'status' = 'DISPATCHED') as dispatched,
            min((data->>'occurredAt')::timestamptz) filter (where data->>'status' = 'DELIVERED') as delivered
          from event_log where type in ('logistics.ShipmentPlanned.v1', 'logistics.ShipmentStatusChanged.v1')
          group by tenant_id, subject
        ) told order by tenant_id collate "C", subject collate "C"`,
    },
    (kept, told) => {
      if (kept === null) return 'the event log tells of a shipment that is not there'
      if (kept.busy) return null
      if (told === null) return 'the event log has never heard of it'
      const different = Object.keys(kept.facts).filter(
        (name) => text(kept.facts[name]) !== text(told.facts[name]),
      )
      if (different.length === 0) return null
      return different
        .map((name) => `${name}: ${text(kept.facts[name])}, published as ${text(told.facts[name])}`)
        .join('; ')
    },
  ),
]

/** Orders of another system's past published one event, and carry no tax and no payment. */
function ordersKept(sql: Snapshot) {
  return sql<Kept[]>`
    select o.tenant_id, o.id::text as key,
      o.status = 'PENDING' or o.lease_until is not null or o.parked_reason is not null
        or o.id::text in (select subject from outbox) as busy,
      jsonb_build_object('number', o.number, 'customerId', o.customer_id, 'channelId', o.channel_id, 'currency', o.currency,
        'countryCode', o.country_code, 'country', o.country, 'net', o.net, 'tax', o.tax, 'gross', o.gross,
        'placedAt', ${ms(sql, 'o.placed_at')}, 'lineCount', o.line_count, 'imported', o.actor = 'import',
        'confirmedAt', case when o.actor <> 'import' then ${ms(sql, 'o.confirmed_at')} end,
        'cancelledAt', case when o.status = 'CANCELLED' then ${ms(sql, 'o.cancelled_at')} end,
        'cancelled for', case when o.status = 'CANCELLED' then coalesce(o.cancellation->>'reason', 'STAFF_REQUEST') end,
        'refunds', coalesce((select jsonb_object_agg(r.id, jsonb_build_array(r.amount, r.reason, r.return_id, ${ms(sql, 'r.refunded_at')}))
          from refunds r where r.tenant_id = o.tenant_id and r.order_id = o.id and r.status = 'DONE'
            and r.reason <> 'CANCELLATION'), '{}'),
        'lines', case when o.confirmed_at is not null then (
          select md5(jsonb_agg(jsonb_build_array(l.id, l.variant_id, l.product_id, l.category_id, l.sku, l.name, l.ordered, l.net, l.tax,
            l.gross) order by l.id::text collate "C")::text)
          from order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.id) end) as facts
    from orders o order by o.tenant_id collate "C", o.id::text collate "C"`
}

function ordersTold(sql: Snapshot) {
  const [placed, confirmed, cancelled, refunded, imported] = [
    'Placed',
    'Confirmed',
    'Cancelled',
    'Refunded',
    'Imported',
  ].map((what) => `orders.Order${what}.v1`) as [string, string, string, string, string]
  const said = sql.unsafe(about.map((name) => `'${name}', first->'${name}'`).join(', '))
  return sql<Told[]>`
    select tenant_id, subject as key, jsonb_build_object(${said},
        'placedAt', ${ms(sql, `(first->>'placedAt')::timestamptz`)},
        'lineCount', coalesce((first->>'lineCount')::int, jsonb_array_length(first->'lines')), 'imported', imported,
        'confirmedAt', ${ms(sql, `(confirmed->>'confirmedAt')::timestamptz`)},
        'cancelledAt', ${ms(sql, `(cancelled->>'cancelledAt')::timestamptz`)}, 'cancelled for', cancelled->'reason',
        'refunds', coalesce(refunds, '{}'),
        'lines', (select md5(jsonb_agg(jsonb_build_array(l->'lineId', l->'variantId', l->'productId', l->'categoryId', l->'sku', l->'name',
          l->'quantity', l->'net', l->'tax', l->'gross') order by l->>'lineId' collate "C")::text)
          from jsonb_array_elements(case when imported then first->'lines' else confirmed->'lines' end) l)) as facts
    from (
      select tenant_id, subject, bool_or(type = ${imported}) as imported,
        (array_agg(data) filter (where type in (${placed}, ${imported})))[1] as first,
        (array_agg(data) filter (where type = ${confirmed}))[1] as confirmed,
        (array_agg(data) filter (where type = ${cancelled}))[1] as cancelled,
        jsonb_object_agg(data->>'refundId', jsonb_build_array(data->'gross', data->'reason', data->'returnId',
          ${ms(sql, `(data->>'refundedAt')::timestamptz`)})) filter (where type = ${refunded}) as refunds
      from event_log where type = any(${[placed, confirmed, cancelled, refunded, imported]}) group by tenant_id, subject
    ) told order by tenant_id collate "C", subject collate "C"`
}

const text = (value: unknown): string => (value === undefined ? 'null' : JSON.stringify(value))
