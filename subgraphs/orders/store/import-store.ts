import type { Scope, Sql } from '#platform/database/database.ts'
import type { Announcement } from '#platform/events/cloud-event.ts'
import { announce } from '#platform/events/outbox.ts'

/** A line of another system. Amounts in minor units; its tax is not known apart. */
export interface ImportedLine {
  readonly id: string
  readonly variantId: string | null
  readonly productId: string | null
  readonly sku: string
  readonly description: string
  readonly kind: 'GOODS' | 'CHARGE'
  readonly quantity: number
  readonly unitGross: number
  readonly gross: number
}

/** An order, or a return, of another system. */
export interface Imported {
  readonly id: string
  readonly number: string
  readonly at: Date
  readonly customerId: string | null
  readonly countryCode: string | null
  readonly country: string | null
  readonly gross: number
  readonly lines: readonly ImportedLine[]
}

export interface ImportTarget {
  readonly channelId: string
  readonly currency: string
}

/**
 * Adds orders that are not known by number yet, delivered and paid, with their lines: one statement for the orders, one for the
 * lines. Returns the ids of those that were added.
 */
export async function importOrders(
  { tenantId, sql }: Scope,
  { channelId, currency }: ImportTarget,
  orders: readonly Imported[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }[]>`
    insert into orders (tenant_id, id, number, actor, idempotency_key, fingerprint, channel_id, currency, customer_id, status,
      payment_status, fulfillment_status, prices_include_tax, net, tax, gross, line_count, country_code, country, placed_at,
      confirmed_at, completed_at)
    select ${tenantId}, id, number, 'import', number, '', ${channelId}, ${currency}, customer_id, 'COMPLETED', 'CAPTURED',
      'DELIVERED', true, gross, 0, gross, line_count, country_code, country, at, at, at
    from ${rowsOf(sql, orders)}
    on conflict (tenant_id, number) do nothing
    returning id`
  const added = new Set(rows.map((row) => row.id))
  await sql`
    insert into order_lines (tenant_id, id, order_id, position, kind, variant_id, product_id, sku, name, ordered, fulfilled,
      committed, backordered, cancelled, delivered, unit_gross, tax_rate_bp, net, tax, gross)
    select ${tenantId}, id, owner, position, kind, variant_id, product_id, sku, name, quantity, quantity, 0, 0, 0, quantity,
      unit_gross, 0, gross, 0, gross
    from ${lineRowsOf(sql, orders, added)}`
  return added
}

/** Adds returns that are not known by number yet, with their lines. Returns the ids of those that were added. */
export async function importReturns(
  { tenantId, sql }: Scope,
  { channelId, currency }: ImportTarget,
  returns: readonly Imported[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }[]>`
    insert into order_returns (tenant_id, id, number, channel_id, currency, customer_id, country_code, country, returned_at,
      gross, line_count)
    select ${tenantId}, id, number, ${channelId}, ${currency}, customer_id, country_code, country, at, gross, line_count
    from ${rowsOf(sql, returns)}
    on conflict (tenant_id, number) do nothing
    returning id`
  const added = new Set(rows.map((row) => row.id))
  await sql`
    insert into order_return_lines (tenant_id, return_id, position, id, kind, variant_id, product_id, sku, name, quantity,
      unit_gross, gross)
    select ${tenantId}, owner, position, id, kind, variant_id, product_id, sku, name, quantity, unit_gross, gross
    from ${lineRowsOf(sql, returns, added)}`
  return added
}

/** Announces in chunks: one statement's parameters stay within a few megabytes. */
export async function announceImported(scope: Scope, facts: readonly Announcement[]): Promise<void> {
  const chunk_facts_max = 250
  for (let from = 0; from < facts.length; from += chunk_facts_max) {
    await announce(scope, facts.slice(from, from + chunk_facts_max))
  }
}

/** Orders or returns as rows of a statement. */
function rowsOf(sql: Sql, imported: readonly Imported[]) {
  return sql`
    unnest(${imported.map((each) => each.id)}::uuid[], ${imported.map((each) => each.number)}::text[],
      ${imported.map((each) => each.customerId)}::text[], ${imported.map((each) => each.gross)}::bigint[],
      ${imported.map((each) => each.lines.length)}::int[], ${imported.map((each) => each.countryCode)}::text[],
      ${imported.map((each) => each.country)}::text[], ${imported.map((each) => each.at.toISOString())}::timestamptz[]
    ) as imported (id, number, customer_id, gross, line_count, country_code, country, at)`
}

/** Lines of what was added, as rows of a statement; `owner` is the order or the return they belong to. */
function lineRowsOf(sql: Sql, imported: readonly Imported[], added: ReadonlySet<string>) {
  const lines = imported.flatMap(({ id, lines }) =>
    added.has(id) ? lines.map((line, index) => ({ owner: id, position: index + 1, line })) : [],
  )
  return sql`
    unnest(${lines.map(({ line }) => line.id)}::uuid[], ${lines.map(({ owner }) => owner)}::uuid[],
      ${lines.map(({ position }) => position)}::int[], ${lines.map(({ line }) => line.kind)}::text[],
      ${lines.map(({ line }) => line.variantId)}::text[], ${lines.map(({ line }) => line.productId)}::text[],
      ${lines.map(({ line }) => line.sku)}::text[], ${lines.map(({ line }) => line.description)}::text[],
      ${lines.map(({ line }) => line.quantity)}::int[], ${lines.map(({ line }) => line.unitGross)}::bigint[],
      ${lines.map(({ line }) => line.gross)}::bigint[]
    ) as line (id, owner, position, kind, variant_id, product_id, sku, name, quantity, unit_gross, gross)`
}
