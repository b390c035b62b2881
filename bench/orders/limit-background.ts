import type postgres from 'postgres'
import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Written } from './limit-order.ts'

/** What is written because of orders, after their answers: the event log, their shipments, and the figures of the day. */
export interface Background {
  add(order: Written): void
  /** Resolves when all of it is written. */
  drain(): Promise<void>
}

interface Databases {
  readonly inventory: postgres.Sql
  readonly orders: postgres.Sql
  readonly events: postgres.Sql
  readonly logistics: postgres.Sql
  readonly analytics: postgres.Sql
  /** The body of a fact. */
  readonly fact: string
}

const batch_orders_max = 100
/** Facts of an order that analytics takes note of: all but one of those that are published. */
const facts_folded = 7
/** As our relay rests: what follows closely is written together. */
const rest_ms = 15

/** Writes in batches, as fast as orders come: one connection to each database, which is closed by `drain`. */
export async function startBackground(databases: Databases): Promise<Background> {
  const { inventory, orders, events, logistics, analytics, fact } = databases
  const [carrier] = await logistics<
    { id: string }[]
  >`select id from carriers where tenant_id = ${demo_tenant} limit 1`
  const queue: Written[] = []
  const state = { isClosing: false }

  async function round(): Promise<boolean> {
    const batch = queue.splice(0, batch_orders_max)
    const moved = await Promise.all([inventory, orders, logistics].map((database) => relay(database, events)))
    if (batch.length > 0) {
      const shipmentIds = batch.map(() => uuidv7())
      await Promise.all([
        ship(logistics, batch, shipmentIds, carrier?.id ?? '', fact),
        fold(analytics, batch, shipmentIds),
      ])
    }
    return batch.length > 0 || moved.some((count) => count > 0)
  }

  async function run(): Promise<void> {
    for (;;) {
      const hasMore = await round()
      if (!hasMore && state.isClosing && queue.length === 0) return
      await new Promise((resolve) => setTimeout(resolve, rest_ms))
    }
  }

  const running = run()
  return {
    add: (order) => void queue.push(order),
    async drain() {
      state.isClosing = true
      await running
      await Promise.all([inventory, orders, events, logistics, analytics].map((sql) => sql.end()))
    },
  }
}

/** Moves facts from an outbox to the log: appended first, so that a crash between the two loses nothing. */
function relay(database: postgres.Sql, events: postgres.Sql): Promise<number> {
  return database.begin(async (sql) => {
    const facts = await sql<{ id: string; tenant_id: string; subject: string; data: string }[]>`
      delete from outbox where seq in (select seq from outbox order by seq limit 500) returning id, tenant_id, subject, data::text`
    if (facts.length === 0) return 0
    const column = (name: 'id' | 'tenant_id' | 'subject' | 'data') => facts.map((one) => one[name])
    await events`
      insert into event_log (id, source, type, tenant_id, subject, time, data)
      select id, 'limit', 'l', tenant, subject, now(), data
      from unnest(${column('id')}::uuid[], ${column('tenant_id')}::text[], ${column('subject')}::text[], ${column('data')}::jsonb[])
        as t (id, tenant, subject, data)`
    return facts.length
  }) as Promise<number>
}

/** A shipment of each order, with its lines, its first handling event and its fact. */
async function ship(
  sql: postgres.Sql,
  batch: readonly Written[],
  shipmentIds: readonly string[],
  carrierId: string,
  fact: string,
): Promise<void> {
  const goods = batch.flatMap(({ lines, variantIds, warehouseId }, at) =>
    lines.map((line, index) => ({
      shipment: shipmentIds[at],
      line,
      variant: variantIds[index],
      warehouseId,
    })),
  )
  await sql`
    with s as (
      insert into shipments (tenant_id, id, tracking_number, order_id, warehouse_id, carrier_id, destination_country, planned_at, eta,
        status)
      select ${demo_tenant}, id, id::text, order_id, warehouse_id, ${carrierId}::uuid, 'GB', now(), now(), 'PLANNED'
      from unnest(${[...shipmentIds]}::uuid[], ${batch.map(({ id }) => id)}::text[],
        ${batch.map(({ warehouseId }) => warehouseId)}::text[]) as t (id, order_id, warehouse_id)
    ), l as (
      insert into shipment_lines (tenant_id, shipment_id, order_line_id, warehouse_id, variant_id, committed, quantity)
      select ${demo_tenant}, shipment, line, warehouse, variant, 1, 1
      from unnest(${goods.map(({ shipment }) => shipment ?? '')}::uuid[], ${goods.map(({ line }) => line)}::text[],
        ${goods.map(({ warehouseId }) => warehouseId)}::text[], ${goods.map(({ variant }) => variant ?? '')}::text[])
        as t (shipment, line, warehouse, variant)
    ), h as (
      insert into handling_events (tenant_id, id, shipment_id, status, occurred_at, source, recorded_at)
      select ${demo_tenant}, uuidv7(), id, 'PLANNED', now(), 'limit', now() from unnest(${[...shipmentIds]}::uuid[]) as t (id)
    ), i as (
      insert into inbox (consumer, event_id) select 'limit', id from unnest(${batch.map(({ id }) => id)}::uuid[]) as t (id)
    ), c as (update consumer_cursors set attempts = 0)
    insert into outbox (id, tenant_id, type, subject, time, data)
    select uuidv7(), ${demo_tenant}, 'l', id::text, now(), ${fact}::text::jsonb from unnest(${[...shipmentIds]}::uuid[]) as t (id)`
}

/** The figures of the day, the month and each variant, where a shipment stands, and which facts were folded. */
async function fold(
  sql: postgres.Sql,
  batch: readonly Written[],
  shipmentIds: readonly string[],
): Promise<void> {
  const units = new Map<string, number>()
  for (const { variantIds } of batch)
    for (const variantId of variantIds) units.set(variantId, (units.get(variantId) ?? 0) + 1)
  const sold = sql`sold as materialized (
      select * from unnest(${[...units.keys()]}::text[], ${[...units.values()]}::int[]) as t (variant, units) order by variant
    )`
  await sql`
    with ${sold}, d as (
      insert into product_sales (tenant_id, day, variant_id, channel_id, currency, units, gross)
      select ${demo_tenant}, current_date, variant, 'web-uk', 'GBP', units, units * 1250 from sold
      on conflict (tenant_id, day, variant_id, channel_id, currency)
        do update set units = product_sales.units + excluded.units, gross = product_sales.gross + excluded.gross
    ), m as (
      insert into product_sales_by_month (tenant_id, month, variant_id, channel_id, currency, units, gross)
      select ${demo_tenant}, date_trunc('month', current_date), variant, 'web-uk', 'GBP', units, units * 1250 from sold
      on conflict (tenant_id, month, variant_id, channel_id, currency)
        do update set units = product_sales_by_month.units + excluded.units, gross = product_sales_by_month.gross + excluded.gross
    ), n as (
      insert into variant_names (tenant_id, variant_id, sku, name, authority, position)
      select ${demo_tenant}, variant, 'BENCH', 'Bench thing', 0, 0 from sold on conflict do nothing
    ), a as (
      insert into stock_levels (tenant_id, variant_id, warehouse_id, available, changed_at, position)
      select ${demo_tenant}, variant, ${batch[0]?.warehouseId ?? ''}::text, 1, now(), 0 from sold
      on conflict (tenant_id, variant_id, warehouse_id) do update set available = excluded.available, changed_at = now()
    ), s as (
      insert into shipments (tenant_id, shipment_id, carrier_id, status, position)
      select ${demo_tenant}, id, 'limit', 'PLANNED', 0 from unnest(${[...shipmentIds]}::text[]) as t (id)
    ), o as (
      insert into order_steps (tenant_id, day, step, reason, orders)
      select ${demo_tenant}, current_date, step, '', ${batch.length}::int from unnest(array['PLACED', 'CONFIRMED']) as t (step)
      on conflict (tenant_id, day, step, reason) do update set orders = order_steps.orders + excluded.orders
    ), t as (
      insert into sales (tenant_id, day, channel_id, currency, country, orders, units, gross)
      values (${demo_tenant}, current_date, 'web-uk', 'GBP', 'GB', ${batch.length}, ${2 * batch.length}, ${2500 * batch.length})
      on conflict (tenant_id, day, channel_id, currency, country) do update
        set orders = sales.orders + excluded.orders, units = sales.units + excluded.units, gross = sales.gross + excluded.gross
    ), p as (update fold_progress set last_position = last_position
    ), c as (update consumer_cursors set attempts = 0)
    insert into inbox (consumer, event_id)
    select 'limit', uuidv7() from generate_series(1, ${facts_folded * batch.length}::int)`
}
