import type { Scope } from '#platform/database/database.ts'
import type { Channel } from '../domain/channel.ts'
import type { FirstPrice } from '../domain/new-product.ts'
import type { Price, PriceSet } from '../domain/price.ts'
import { channelColumns } from './channel-store.ts'

/** The variant whose price is about to change. */
export interface LockedVariant {
  readonly variantId: string
  readonly productId: string
  readonly sku: string
  readonly visible: boolean
}

/** What a price is now, and where. */
export interface StandingPrice {
  readonly channel: Channel
  readonly currency: string
  readonly price: Price | null
}

/** A price that was set: who did it, when, why. */
export interface PriceEntry extends PriceSet {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly channelId: string
  readonly currency: string
  readonly reason: string
  readonly actor: string
}

/**
 * Locks a variant for a price change. The lock is on its product, because the change also decides the product's lowest price,
 * which two changes of sibling variants would otherwise compute without each other.
 */
export async function lockForPrice(
  { sql, tenantId }: Scope,
  variantId: string,
): Promise<LockedVariant | null> {
  const [row] = await sql<LockedVariant[]>`
    select v.id as "variantId", v.product_id as "productId", v.sku, v.published and p.published as visible
    from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    where v.tenant_id = ${tenantId} and v.id = ${variantId}
    for no key update of p`
  return row ?? null
}

/**
 * The price as it stands; null when there is no such channel. A statement of its own after the lock: a join in the locking
 * statement would show the price of before the wait.
 */
export async function standingPrice(
  { sql, tenantId }: Scope,
  variantId: string,
  channelId: string,
  currency: string | null,
): Promise<StandingPrice | null> {
  const [row] = await sql<(Channel & Partial<Price> & { readonly paidIn: string })[]>`
    select ${channelColumns(sql)}, coalesce(${currency}, c.currency) as "paidIn", x.amount, x.version, x.effective_at as "effectiveAt"
    from channels c
    left join prices x on x.tenant_id = ${tenantId} and x.variant_id = ${variantId} and x.channel_id = c.id
      and x.currency = coalesce(${currency}, c.currency)
    where c.tenant_id = ${tenantId} and c.id = ${channelId}`
  if (row === undefined) return null
  const { paidIn, amount, version, effectiveAt, ...channel } = row
  return {
    channel,
    currency: paidIn,
    price: amount == null || version == null || effectiveAt == null ? null : { amount, version, effectiveAt },
  }
}

/** Saves a changed price: the current one and its entry in the history, then the product's lowest. Two statements. */
export async function savePrice(scope: Scope, entry: PriceEntry): Promise<void> {
  const { sql, tenantId } = scope
  const { id, variantId, channelId, currency, version, oldAmount, amount, reason, actor, effectiveAt } = entry
  await sql`
    with current as (
      insert into prices (tenant_id, variant_id, channel_id, currency, amount, version, effective_at)
      values (${tenantId}, ${variantId}, ${channelId}, ${currency}, ${amount}, ${version}, ${effectiveAt})
      on conflict (tenant_id, variant_id, channel_id, currency)
      do update set amount = excluded.amount, version = excluded.version, effective_at = excluded.effective_at
    )
    insert into price_changes
      (tenant_id, id, variant_id, channel_id, currency, version, old_amount, new_amount, reason, actor, effective_at)
    values (${tenantId}, ${id}, ${variantId}, ${channelId}, ${currency}, ${version}, ${oldAmount},
      ${amount}, ${reason}, ${actor}, ${effectiveAt})`
  await refreshListing(scope, entry.productId)
}

/** Saves the first prices of a new product's variants, with their history and the product's lowest. Two statements. */
export async function insertFirstPrices(
  scope: Scope,
  productId: string,
  prices: readonly (FirstPrice & { readonly id: string })[],
  { reason, actor, at }: { readonly reason: string; readonly actor: string; readonly at: Date },
): Promise<void> {
  if (prices.length === 0) return
  const { sql, tenantId } = scope
  await sql`
    with given as (
      select * from unnest(
        ${prices.map((price) => price.id)}::uuid[], ${prices.map((price) => price.variantId)}::uuid[],
        ${prices.map((price) => price.channelId)}::text[], ${prices.map((price) => price.currency)}::text[],
        ${prices.map((price) => price.amount)}::bigint[]
      ) as price (id, variant_id, channel_id, currency, amount)
    ), current as (
      insert into prices (tenant_id, variant_id, channel_id, currency, amount, version, effective_at)
      select ${tenantId}, variant_id, channel_id, currency, amount, 1, ${at} from given
    )
    insert into price_changes
      (tenant_id, id, variant_id, channel_id, currency, version, old_amount, new_amount, reason, actor, effective_at)
    select ${tenantId}, id, variant_id, channel_id, currency, 1, null, amount, ${reason}, ${actor}, ${at} from given`
  await refreshListing(scope, productId)
}

/** Works out a product's lowest prices again. Its row must be locked, or new. */
async function refreshListing({ sql, tenantId }: Scope, productId: string): Promise<void> {
  await sql`
    insert into listing_prices (tenant_id, product_id, channel_id, currency, amount)
    select ${tenantId}, v.product_id, x.channel_id, x.currency, min(x.amount)
    from variants v join prices x on x.tenant_id = v.tenant_id and x.variant_id = v.id
    where v.tenant_id = ${tenantId} and v.product_id = ${productId} and v.published
    group by v.product_id, x.channel_id, x.currency
    on conflict (tenant_id, product_id, channel_id, currency) do update set amount = excluded.amount
    where listing_prices.amount <> excluded.amount`
}
