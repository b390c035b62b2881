import type { Scope, Sql } from '#platform/database/database.ts'
import type { Channel } from '../domain/channel.ts'

/** The columns of a channel `c`, named as in the domain. */
export function channelColumns(sql: Sql) {
  return sql`c.id, c.name, c.currency, c.prices_include_tax as "pricesIncludeTax", c.tax_rate_bp as "taxRateBp", c.country`
}

/** Channels by id. */
export async function channelsByIds(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Channel[]> {
  return sql<Channel[]>`
    select ${channelColumns(sql)} from channels c where c.tenant_id = ${tenantId} and c.id = any(${ids as string[]}::text[])`
}

/** Every channel, by id: there are at most `channels_max`. */
export async function allChannels({ sql, tenantId }: Scope): Promise<readonly Channel[]> {
  return sql<
    Channel[]
  >`select ${channelColumns(sql)} from channels c where c.tenant_id = ${tenantId} order by c.id`
}

/** Adds a channel. Violates `one_channel_per_id` when a concurrent one took the id. */
export async function insertChannel({ sql, tenantId }: Scope, channel: Channel, now: Date): Promise<void> {
  const { id, name, currency, pricesIncludeTax, taxRateBp, country } = channel
  await sql`
    insert into channels (tenant_id, id, name, currency, prices_include_tax, tax_rate_bp, country, created_at)
    values (${tenantId}, ${id}, ${name}, ${currency}, ${pricesIncludeTax}, ${taxRateBp}, ${country}, ${now})`
}
