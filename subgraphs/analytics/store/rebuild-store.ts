import { asTenant, type Sql } from '#platform/database/database.ts'

/**
 * Holds the consumer still until the transaction ends, and tells where it stands: every event up to there is in the
 * figures or a dead letter, and none after. 0 when nothing was consumed yet.
 */
export async function holdConsumer(sql: Sql, consumer: string): Promise<number> {
  // The row must exist to be held, also before the first batch.
  await sql`insert into consumer_cursors (name, position) values (${consumer}, 0) on conflict do nothing`
  const [cursor] = await sql<{ position: number }[]>`
    select position from consumer_cursors where name = ${consumer} for update`
  return cursor?.position ?? 0
}

/** Every tenant that has figures. */
export async function tenantsWithFigures(sql: Sql): Promise<readonly string[]> {
  await asTenant(sql, '*')
  const rows = await sql<{ tenant_id: string }[]>`select tenant_id from fold_progress order by tenant_id`
  return rows.map((row) => row.tenant_id)
}

/** Position of the first event that is in the tenant's figures; null when it has none. */
export async function firstFolded(sql: Sql, tenantId: string): Promise<number | null> {
  const [row] = await sql<{ first_position: number }[]>`
    select first_position from fold_progress where tenant_id = ${tenantId}`
  return row?.first_position ?? null
}

/** Empties the tenant's read models. Its settings stay. Readers see the old figures until the transaction commits. */
export async function emptyFigures(sql: Sql, tenantId: string): Promise<void> {
  await sql`delete from sales where tenant_id = ${tenantId}`
  await sql`delete from product_sales where tenant_id = ${tenantId}`
  await sql`delete from product_sales_by_month where tenant_id = ${tenantId}`
  await sql`delete from order_steps where tenant_id = ${tenantId}`
  await sql`delete from variant_names where tenant_id = ${tenantId}`
  await sql`delete from stock_levels where tenant_id = ${tenantId}`
  await sql`delete from shipments where tenant_id = ${tenantId}`
  await sql`delete from fold_progress where tenant_id = ${tenantId}`
}

/** The ids among these that are dead letters of the consumer: they are not in the figures. */
export async function deadAmong(
  sql: Sql,
  consumer: string,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ event_id: string }[]>`
    select event_id from dead_letters where consumer = ${consumer} and event_id = any(${eventIds as string[]}::uuid[])`
  return new Set(rows.map((row) => row.event_id))
}
