import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import { placeOf } from './place.ts'

/** Whose price is asked for: of a variant, or the lowest of a product. `currency` null: the channel's. */
export interface PriceQuestion {
  readonly subjectId: string
  readonly channelId: string
  readonly currency: string | null
}

/** The price that answers a question, with what is needed to tax it. Minor units. */
export interface PriceAnswer extends PriceQuestion {
  readonly amount: number
  readonly paidIn: string
  readonly taxRateBp: number
  readonly pricesIncludeTax: boolean
}

/** One entry of a price's history. */
export interface PriceChangeRow {
  readonly id: string
  readonly variantId: string
  readonly channelId: string
  readonly currency: string
  readonly version: number
  readonly oldAmount: number | null
  readonly newAmount: number
  readonly reason: string
  readonly actor: string
  readonly effectiveAt: Date
}

/** Which entries of a history. */
export interface HistoryQuery {
  readonly channelId: string | null
  readonly currency: string | null
}

/** What variants cost (`prices`), or what the cheapest published variant of products does (`listing_prices`). One statement. */
export async function readPrices(
  { sql, tenantId }: Scope,
  of: 'prices' | 'listing_prices',
  questions: readonly PriceQuestion[],
): Promise<readonly PriceAnswer[]> {
  const subject = of === 'prices' ? sql`x.variant_id` : sql`x.product_id`
  return sql<PriceAnswer[]>`
    select asked.subject_id as "subjectId", asked.channel_id as "channelId", asked.currency, x.amount, x.currency as "paidIn",
      c.tax_rate_bp as "taxRateBp", c.prices_include_tax as "pricesIncludeTax"
    from unnest(
      ${questions.map((each) => each.subjectId)}::uuid[], ${questions.map((each) => each.channelId)}::text[],
      ${questions.map((each) => each.currency)}::text[]
    ) as asked (subject_id, channel_id, currency)
    join channels c on c.tenant_id = ${tenantId} and c.id = asked.channel_id
    join ${sql(of)} x on x.tenant_id = ${tenantId} and ${subject} = asked.subject_id and x.channel_id = c.id
      and x.currency = coalesce(asked.currency, c.currency)`
}

/** One page, newest first, of the history of each variant; one row longer than asked for. One statement. */
export async function readHistories(
  { sql, tenantId }: Scope,
  variantIds: readonly string[],
  query: HistoryQuery,
  page: Page,
): Promise<readonly PriceChangeRow[]> {
  const { channelId, currency } = query
  const from = placeOf(page, 'instant')
  const direction = page.backward ? sql`asc` : sql`desc`
  return sql<PriceChangeRow[]>`
    select change.*
    from unnest(${variantIds as string[]}::uuid[]) with ordinality as asked (variant_id, n)
    cross join lateral (
      select h.id, h.variant_id as "variantId", h.channel_id as "channelId", h.currency, h.version, h.old_amount as "oldAmount",
        h.new_amount as "newAmount", h.reason, h.actor, h.effective_at as "effectiveAt"
      from price_changes h
      where h.tenant_id = ${tenantId} and h.variant_id = asked.variant_id
        ${channelId === null ? sql`` : sql`and h.channel_id = ${channelId}`}
        ${currency === null ? sql`` : sql`and h.currency = ${currency}`}
        ${
          from === null
            ? sql``
            : sql`
          and (h.effective_at, h.id) ${page.backward ? sql`>` : sql`<`} (${from.value}::text::timestamptz, ${from.id}::uuid)`
        }
      order by h.effective_at ${direction}, h.id ${direction}
      limit ${page.limit + 1}
    ) as change
    order by asked.n, "effectiveAt" ${direction}, id ${direction}`
}

/** Where a change lies in its history. */
export function priceChangePlace(change: PriceChangeRow): Keyset {
  return [change.effectiveAt.toISOString(), change.id]
}
