import postgres from 'postgres'
import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import type { System } from '#deploy/embedded/system.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'

/** How much data one unit of size is. */
export const variants_per_size = 1_000
export const past_orders_per_size = 10_000
const on_hand_per_level = 100_000
const movements_per_level = 10

/**
 * Variants on sale, each in every warehouse of the demo shop, and orders of the past, so that tables have a size. Returns
 * ids.
 */
export async function fillBench(system: System, size: number): Promise<readonly string[]> {
  const variants = size * variants_per_size
  await onDatabase(system, 'catalog', async (sql) => {
    await sql`
      insert into products (tenant_id, id, slug, name, description, published, version, created_at, updated_at)
      select ${demo_tenant}, uuidv7(), 'bench-' || n, 'Bench thing ' || n, '', true, 1, now(), now()
      from generate_series(1, ${variants}::int) n
      on conflict (tenant_id, slug) do nothing`
    await sql`
      insert into variants (tenant_id, id, product_id, position, sku, options, published, created_at)
      select tenant_id, uuidv7(), id, 0, upper(slug), '[]', true, now() from products where slug like 'bench-%'
      on conflict (tenant_id, sku) do nothing`
    await sql`
      insert into prices (tenant_id, variant_id, channel_id, currency, amount, version, effective_at)
      select tenant_id, id, 'web-uk', 'GBP', 1250, 1, now() from variants where sku like 'BENCH-%'
      on conflict do nothing`
  })
  const ids = await onDatabase(system, 'catalog', async (sql) =>
    (await sql<{ id: string }[]>`select id from variants where sku like 'BENCH-%' order by id`).map(
      ({ id }) => id,
    ),
  )
  await onDatabase(system, 'inventory', (sql) => stock(sql, ids))
  await onDatabase(system, 'orders', (sql) => past(sql, size * past_orders_per_size))
  return ids
}

async function stock(sql: postgres.Sql, ids: readonly string[]): Promise<void> {
  await sql`
    insert into stock_levels (tenant_id, variant_id, warehouse_id, on_hand, updated_at)
    select ${demo_tenant}, v.id, w.id, ${on_hand_per_level}, now()
    from unnest(${ids as string[]}::uuid[]) as v (id), warehouses w where w.tenant_id = ${demo_tenant}
    on conflict do nothing`
  await sql`
    insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta, actor,
      recorded_at)
    select l.tenant_id, l.variant_id, l.warehouse_id, 'RECEIVE', l.on_hand / ${movements_per_level}::int, 0, 0, 'bench', now()
    from stock_levels l, generate_series(1, ${movements_per_level}::int)
    where l.variant_id = any(${ids as string[]}::uuid[]) and not exists (
      select from stock_movements m
      where m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id)`
}

/** Like orders that were imported: delivered and paid elsewhere. */
async function past(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into orders (tenant_id, id, number, actor, idempotency_key, fingerprint, channel_id, currency, status, payment_status,
      fulfillment_status, prices_include_tax, net, tax, gross, line_count, placed_at, confirmed_at, completed_at)
    select ${demo_tenant}, uuidv7(), 'PAST-' || n, 'import', 'PAST-' || n, '', 'web-uk', 'GBP', 'COMPLETED', 'CAPTURED',
      'DELIVERED', true, 2500, 0, 2500, 2, now(), now(), now()
    from generate_series(1, ${count}::int) n on conflict do nothing`
  await sql`
    insert into order_lines (tenant_id, id, order_id, position, kind, variant_id, sku, name, ordered, fulfilled, committed,
      backordered, cancelled, delivered, unit_gross, tax_rate_bp, net, tax, gross)
    select tenant_id, uuidv7(), id, n, 'GOODS', id::text, 'PAST', 'A thing of the past', 1, 1, 0, 0, 0, 1, 1250, 0, 1250, 0, 1250
    from orders, generate_series(1, 2) n where actor = 'import' on conflict do nothing`
}

/**
 * Takes the past out again, before the books are recounted: it was loaded without its events, and no order may be without. All that
 * was bought stays.
 */
export async function forgetPast(system: System): Promise<void> {
  await onDatabase(system, 'orders', async (sql) => {
    await sql`delete from order_lines l using orders o
      where o.actor = 'import' and l.tenant_id = o.tenant_id and l.order_id = o.id`
    await sql`delete from orders where actor = 'import'`
  })
}

/** Leaves so many units of a variant to sell, in one warehouse: what the sale of a scarce thing begins with. */
export async function makeScarce(system: System, variantId: string, units: number): Promise<void> {
  await onDatabase(system, 'inventory', async (sql) => {
    await sql`
      with kept as (
        select tenant_id, variant_id, warehouse_id, on_hand, reserved + committed
          + case row_number() over (order by warehouse_id) when 1 then ${units}::int else 0 end as target
        from stock_levels where tenant_id = ${demo_tenant} and variant_id = ${variantId}
      ), moved as (
        insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta,
          committed_delta, actor, recorded_at)
        select tenant_id, variant_id, warehouse_id, 'ADJUST', target - on_hand, 0, 0, 'bench', now()
        from kept where target <> on_hand
      )
      update stock_levels l set on_hand = kept.target from kept
      where l.tenant_id = kept.tenant_id and l.variant_id = kept.variant_id and l.warehouse_id = kept.warehouse_id`
    // Where nothing is left, an alert is open, as whoever changes stock would have opened one.
    await sql`
      with raised as (
        insert into low_stock_alerts (tenant_id, id, variant_id, warehouse_id, available, threshold, raised_at)
        select tenant_id, uuidv7(), variant_id, warehouse_id, 0, low_stock_threshold, now() from stock_levels
        where tenant_id = ${demo_tenant} and variant_id = ${variantId} and alert_id is null and on_hand = reserved + committed
        returning tenant_id, id, variant_id, warehouse_id
      )
      update stock_levels l set alert_id = raised.id from raised
      where l.tenant_id = raised.tenant_id and l.variant_id = raised.variant_id and l.warehouse_id = raised.warehouse_id`
  })
}

/** As the owner: one connection for one piece of work. */
export function onDatabase<T>(
  system: System,
  name: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  return askServer(system.postgres, name, work)
}

/** The same for a server on which no system is open. */
export async function askServer<T>(
  server: Pick<EmbeddedPostgres, 'adminUrl'>,
  name: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(server.adminUrl(name), { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
