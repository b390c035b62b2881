import type { Scope, Sql } from '#platform/database/database.ts'
import type { Channel } from '../domain/channel.ts'
import type { PricedLine, Sellable } from '../domain/quote.ts'
import type { StandingQuote } from '../domain/standing-quote.ts'
import { channelColumns } from './channel-store.ts'

/** What a basket needs to be priced. */
export interface Offer {
  readonly channel: Channel
  readonly currency: string
  /** By variant id in small letters; unknown variants are absent. */
  readonly sellables: ReadonlyMap<string, Sellable>
}

interface OfferRow extends Omit<Sellable, 'name'> {
  readonly paidIn: string
  readonly productName: string
  readonly variantName: string | null
}

/**
 * The channel with the variants' prices in it; null when there is no such channel. `currency` null: the channel's. One
 * statement.
 */
export async function readOffer(
  { sql, tenantId }: Scope,
  channelId: string,
  currency: string | null,
  variantIds: readonly string[],
): Promise<Offer | null> {
  const rows = await sql<(Channel & OfferRow)[]>`
    select ${channelColumns(sql)}, coalesce(${currency}, c.currency) as "paidIn", v.id as "variantId",
      v.product_id as "productId", p.category_id as "categoryId", v.sku, p.name as "productName", v.name as "variantName",
      v.published and p.published as published, x.amount
    from channels c
    left join (
      variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    ) on v.tenant_id = ${tenantId} and v.id = any(${variantIds as string[]}::uuid[])
    left join prices x on x.tenant_id = ${tenantId} and x.variant_id = v.id and x.channel_id = c.id
      and x.currency = coalesce(${currency}, c.currency)
    where c.tenant_id = ${tenantId} and c.id = ${channelId}`
  const [first] = rows
  if (first === undefined) return null
  const { id, name, currency: own, pricesIncludeTax, taxRateBp, country, paidIn } = first
  return {
    channel: { id, name, currency: own, pricesIncludeTax, taxRateBp, country },
    currency: paidIn,
    sellables: new Map(
      rows.filter((row) => row.variantId !== null).map((row) => [row.variantId, toSellable(row)]),
    ),
  }
}

/** Keeps a quote. One statement, a transaction by itself. */
export async function insertQuote({ sql, tenantId }: Scope, quote: StandingQuote): Promise<void> {
  const { id, customerId, channelId, currency, pricesIncludeTax, lines, net, tax, gross, expiresAt } = quote
  await sql`
    insert into quotes
      (tenant_id, id, customer_id, channel_id, currency, prices_include_tax, lines, net, tax, gross, expires_at)
    values (${tenantId}, ${id}, ${customerId}, ${channelId}, ${currency}, ${pricesIncludeTax},
      ${JSON.stringify(lines)}::text::jsonb, ${net}, ${tax}, ${gross}, ${expiresAt})`
}

/** The quote with this id, expired or not. */
export async function quoteById({ sql, tenantId }: Scope, id: string): Promise<StandingQuote | null> {
  const [row] = await sql<(StandingQuote & { lines: readonly PricedLine[] })[]>`
    select id, customer_id as "customerId", channel_id as "channelId", currency, prices_include_tax as "pricesIncludeTax",
      lines, net, tax, gross, expires_at as "expiresAt"
    from quotes where tenant_id = ${tenantId} and id = ${id}`
  return row ?? null
}

/** Ids of expired quotes by tenant, at most `limit` over all. For a transaction that sees all tenants. */
export async function expiredQuotes(
  sql: Sql,
  now: Date,
  limit: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ tenant_id: string; id: string }[]>`
    select tenant_id, id from quotes where expires_at <= ${now} order by expires_at limit ${limit} for update skip locked`
  const byTenant = new Map<string, string[]>()
  for (const { tenant_id, id } of rows) byTenant.set(tenant_id, [...(byTenant.get(tenant_id) ?? []), id])
  return byTenant
}

/** Forgets quotes of one tenant. */
export async function deleteQuotes(sql: Sql, tenantId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from quotes where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

function toSellable({
  variantId,
  productId,
  categoryId,
  sku,
  productName,
  variantName,
  published,
  amount,
}: OfferRow): Sellable {
  const name = variantName === null ? productName : `${productName}, ${variantName}`
  return { variantId, productId, categoryId, sku, name, published, amount }
}
