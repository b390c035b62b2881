import type postgres from 'postgres'
import { default_time_zone } from '#subgraphs/analytics/domain/calendar.ts'
import { figures_consumer } from '#subgraphs/analytics/events/fold-figures.ts'
import { compareRows, type KeyedRow } from './compare.ts'
import { type FoundRow, type Invariant, type Snapshot, within } from './invariant.ts'

interface Sums extends KeyedRow {
  readonly sums: readonly number[]
}

interface Known extends KeyedRow {
  readonly says: string
}

/** Up to where the log is in the figures, and which of it is not; and whose calendar counts. */
interface Folded {
  readonly cursor: number
  readonly dead: readonly string[]
  readonly zones: readonly Zone[]
}

interface Zone {
  readonly tenant_id: string
  readonly channel_id: string
  readonly time_zone: string
}

const sales_names = ['orders', 'units', 'net', 'tax', 'gross', 'refunds', 'returns']
const product_names = ['units', 'gross', 'units given back', 'refunds']

/** What must hold for analytics: its figures are what was published, counted again from the event log by other means. */
export const figures_invariants: readonly Invariant[] = [
  figures(
    'sales-are-what-was-published',
    'Orders, units, amounts and refunds of a day, a channel, a currency and a country.',
    sales_names,
    {
      kept: (sql) => sql<Sums[]>`
      select tenant_id, format('%s %s %s %s', day, channel_id, currency, country) as key,
        array[orders, units, net, tax, gross, refunds, returns]::float8[] as sums
      from sales order by tenant_id collate "C", format('%s %s %s %s', day, channel_id, currency, country) collate "C"`,
      counted: (sql, folded) => sql<Sums[]>`
      with ${soldAndGivenBack(sql, folded)}
      select tenant_id, key, array[sum(orders), sum(units), sum(net), sum(tax), sum(gross), sum(refunds), sum(returns)]::float8[] as sums
      from (
        select tenant_id, format('%s %s %s %s', day, channel, currency, country) as key, sold::int as orders,
          case when sold then (select coalesce(sum((l->>'quantity')::int), 0) from jsonb_array_elements(lines) l
            where l->>'variantId' is not null) else 0 end as units,
          case when sold then net else 0 end as net, case when sold then tax else 0 end as tax,
          case when sold then amount else 0 end as gross, case when sold then 0 else amount end as refunds, (not sold)::int as returns
        from moved
      ) each group by 1, 2 order by tenant_id collate "C", key collate "C"`,
    },
  ),
  figures(
    'products-are-what-was-published',
    'Units and amounts, sold and given back, of a variant on a day.',
    product_names,
    {
      kept: (sql) => sql<Sums[]>`
      select tenant_id, format('%s %s %s %s', day, variant_id, channel_id, currency) as key,
        array[units, gross, refunded_units, refunds]::float8[] as sums
      from product_sales order by tenant_id collate "C", format('%s %s %s %s', day, variant_id, channel_id, currency) collate "C"`,
      counted: (sql, folded) => sql<Sums[]>`
      with ${soldAndGivenBack(sql, folded)}
      select tenant_id, key, array[coalesce(sum(units) filter (where sold), 0), coalesce(sum(gross) filter (where sold), 0),
        coalesce(sum(units) filter (where not sold), 0), coalesce(sum(gross) filter (where not sold), 0)]::float8[] as sums
      from (
        select tenant_id, format('%s %s %s %s', day, l->>'variantId', channel, currency) as key, sold,
          (l->>'quantity')::bigint as units, (l->>'gross')::bigint as gross
        from moved, jsonb_array_elements(lines) l where l->>'variantId' is not null
      ) each group by 1, 2 order by tenant_id collate "C", key collate "C"`,
    },
  ),
  figures('order-steps-are-what-was-published', 'Orders that took a step on a day.', ['orders'], {
    kept: (sql) => sql<Sums[]>`
      select tenant_id, format('%s %s %s', day, step, reason) as key, array[orders]::float8[] as sums
      from order_steps order by tenant_id collate "C", format('%s %s %s', day, step, reason) collate "C"`,
    counted: (sql, folded) => sql<Sums[]>`
      with ${zonesOf(sql, folded)}, steps as (
        select tenant_id, upper(substring(type from 'Order(.*)\\.v1')) as step, data,
          coalesce(data->>'confirmedAt', data->>'cancelledAt', data->>'placedAt')::timestamptz as happened
        from event_log
        where type in ('orders.OrderPlaced.v1', 'orders.OrderConfirmed.v1', 'orders.OrderCancelled.v1', 'orders.OrderImported.v1')
          and ${isFolded(sql, folded)}
      )
      select tenant_id, key, array[count(*)]::float8[] as sums
      from (
        select s.tenant_id, format('%s %s %s', ${day(sql, 's.tenant_id', `s.data->>'channelId'`, 's.happened')}, step,
          case when step = 'CANCELLED' then data->>'reason' else '' end) as key
        from steps s
      ) each group by 1, 2 order by tenant_id collate "C", key collate "C"`,
  }),
  within(
    'analytics',
    'months-are-their-days',
    'The sales of a variant in a month are those of its days.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, format('%s %s', month, variant_id) as id,
        format('%s units, %s gross, %s given back, %s refunds; its days say %s, %s, %s, %s', m.units, m.gross, m.refunded_units, m.refunds,
          d.units, d.gross, d.refunded_units, d.refunds) as says
      from product_sales_by_month m full join (
        select tenant_id, date_trunc('month', day)::date as month, variant_id, channel_id, currency, sum(units) as units,
          sum(gross) as gross, sum(refunded_units) as refunded_units, sum(refunds) as refunds
        from product_sales group by 1, 2, 3, 4, 5
      ) d using (tenant_id, month, variant_id, channel_id, currency)
      where (m.units, m.gross, m.refunded_units, m.refunds) is distinct from (d.units, d.gross, d.refunded_units, d.refunds)
      order by 1, 2 limit ${limit}`,
  ),
  states('analytics-know-the-stock', 'What is available of a variant in a warehouse.', {
    kept: (sql) => sql<Known[]>`
      select tenant_id, format('%s %s', variant_id, warehouse_id) as key, available::text as says
      from stock_levels order by tenant_id collate "C", format('%s %s', variant_id, warehouse_id) collate "C"`,
    told: (sql, folded) => sql<Known[]>`
      select tenant_id, key, (array_agg(available order by position desc))[1] as says
      from (
        select tenant_id, format('%s %s', data->>'variantId', data->>'warehouseId') as key, data->>'available' as available, position
        from event_log
        where type in ('inventory.StockLevelChanged.v1', 'inventory.LowStockDetected.v1', 'inventory.LowStockCleared.v1')
          and ${isFolded(sql, folded)}
      ) each group by 1, 2 order by tenant_id collate "C", key collate "C"`,
  }),
  states(
    'analytics-know-the-shipments',
    'Where a shipment stands, with which carrier, and when it left and arrived.',
    {
      kept: (sql) => sql<Known[]>`
      select tenant_id, shipment_id as key, concat_ws(' ', status, carrier_id, dispatched_at, delivered_at) as says
      from shipments order by tenant_id collate "C", shipment_id collate "C"`,
      told: (sql, folded) => sql<Known[]>`
      select tenant_id, subject as key, concat_ws(' ', coalesce((array_agg(data->>'status' order by position desc))[1], 'PLANNED'),
        (array_agg(data->>'carrierId' order by position desc))[1],
        min((data->>'occurredAt')::timestamptz) filter (where data->>'status' = 'DISPATCHED'),
        min((data->>'occurredAt')::timestamptz) filter (where data->>'status' = 'DELIVERED')) as says
      from event_log
      where type in ('logistics.ShipmentPlanned.v1', 'logistics.ShipmentStatusChanged.v1') and ${isFolded(sql, folded)}
      group by 1, 2 order by tenant_id collate "C", subject collate "C"`,
    },
  ),
]

interface Recount {
  readonly kept: (sql: Snapshot) => postgres.PendingQuery<Sums[]>
  readonly counted: (sql: Snapshot, folded: Folded) => postgres.PendingQuery<Sums[]>
}

/** Sums that analytics keeps against the same sums of the log, up to where it has folded it. A row of zeros is no row. */
function figures(
  name: string,
  promise: string,
  names: readonly string[],
  { kept, counted }: Recount,
): Invariant {
  const told = (row: Sums | null) => names.map((each, index) => `${each} ${row?.sums[index] ?? 0}`).join(', ')
  return {
    name,
    promise: `${promise} What analytics keeps is what the event log gives when it is counted again.`,
    severity: 'violation',
    find: async ({ analytics, events }, limit) =>
      compareRows(
        kept(analytics),
        counted(events, await foldedOf(analytics)),
        (ours, logs) =>
          told(ours) === told(logs) ? null : `${told(ours)}; the event log says ${told(logs)}`,
        limit,
      ),
  }
}

interface Latest {
  readonly kept: (sql: Snapshot) => postgres.PendingQuery<Known[]>
  readonly told: (sql: Snapshot, folded: Folded) => postgres.PendingQuery<Known[]>
}

/** States that analytics keeps against the last that was published of each, up to where it has folded the log. */
function states(name: string, promise: string, { kept, told }: Latest): Invariant {
  return {
    name,
    promise: `${promise} What analytics keeps is the last that was published.`,
    severity: 'violation',
    find: async ({ analytics, events }, limit) =>
      compareRows(
        kept(analytics),
        told(events, await foldedOf(analytics)),
        (ours, last) =>
          ours?.says === last?.says
            ? null
            : `${ours?.says ?? 'nothing'} is kept, ${last?.says ?? 'nothing'} was published last`,
        limit,
      ),
  }
}

async function foldedOf(sql: Snapshot): Promise<Folded> {
  const [cursor] = await sql<{ position: number }[]>`
    select position::float8 as position from consumer_cursors where name = ${figures_consumer}`
  const dead = await sql<{ event_id: string }[]>`
    select event_id::text from dead_letters where consumer in (${figures_consumer}, ${`replay:${figures_consumer}`})`
  const zones = await sql<Zone[]>`select tenant_id, channel_id, time_zone from store_settings`
  return { cursor: cursor?.position ?? 0, dead: dead.map((row) => row.event_id), zones: [...zones] }
}

const isFolded = (sql: Snapshot, { cursor, dead }: Folded) =>
  sql`position <= ${cursor}::bigint and id <> all(${dead as string[]}::uuid[])`

const zonesOf = (sql: Snapshot, { zones }: Folded) => sql`
  zones as (
    select * from unnest(${zones.map((row) => row.tenant_id)}::text[], ${zones.map((row) => row.channel_id)}::text[],
      ${zones.map((row) => row.time_zone)}::text[]) as zone (tenant_id, channel_id, time_zone)
  )`

/** The day by the calendar of the channel, else of the store. */
const day = (sql: Snapshot, tenant: string, channel: string, instant: string) =>
  sql.unsafe(`(${instant} at time zone coalesce(
    (select time_zone from zones z where z.tenant_id = ${tenant} and z.channel_id = ${channel}),
    (select time_zone from zones z where z.tenant_id = ${tenant} and z.channel_id = '*'), '${default_time_zone}'))::date`)

/**
 * `moved`: every sale, and every time that money was given back, as one row. Materialised, or a long invoice is unpacked again
 * for each of its lines.
 */
const soldAndGivenBack = (sql: Snapshot, folded: Folded) => sql`
  ${zonesOf(sql, folded)}, facts as (
    select tenant_id, data, type in ('orders.OrderConfirmed.v1', 'orders.OrderImported.v1') as sold,
      coalesce(data->>'cancelledAt', data->>'refundedAt', data->>'returnedAt', case when type = 'orders.OrderLinesCancelled.v1'
        then time::text else data->>'placedAt' end)::timestamptz as happened,
      coalesce(data->>'givenBack', data->>'letGo', data->>'gross')::bigint as amount
    from event_log
    where (type in ('orders.OrderConfirmed.v1', 'orders.OrderImported.v1', 'orders.OrderRefunded.v1', 'orders.ReturnImported.v1')
        or type = 'orders.OrderCancelled.v1' and (data->>'wasConfirmed')::boolean
        or type = 'orders.OrderLinesCancelled.v1' and data ? 'letGo')
      and ${isFolded(sql, folded)}
  ), moved as materialized (
    select tenant_id, sold, ${day(sql, 'facts.tenant_id', `facts.data->>'channelId'`, 'facts.happened')} as day,
      data->>'channelId' as channel, data->>'currency' as currency,
      coalesce(data->>'country', data->>'countryCode', 'Unspecified') as country, amount, (data->>'net')::bigint as net,
      (data->>'tax')::bigint as tax, data->'lines' as lines
    from facts
  )`
