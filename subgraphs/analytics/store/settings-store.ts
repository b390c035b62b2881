import type { Scope } from '#platform/database/database.ts'
import { type Calendar, default_time_zone } from '../domain/calendar.ts'

/** How a tenant counts: by whose calendar, and in which currency it thinks of itself. */
export interface StoreSettings {
  readonly calendar: Calendar
  readonly currency: string
}

/** The channel id that stands for the store as a whole. */
export const whole_store = '*'
const default_currency = 'GBP'
const channels_max = 1_000

interface SettingsRow {
  readonly channel_id: string
  readonly time_zone: string
  readonly currency: string
}

/** The tenant's settings; a tenant that set nothing has the defaults. */
export async function readSettings({ sql, tenantId }: Scope): Promise<StoreSettings> {
  const rows = await sql<SettingsRow[]>`
    select channel_id, time_zone, currency from store_settings where tenant_id = ${tenantId} limit ${channels_max}`
  const store = rows.find((row) => row.channel_id === whole_store)
  const channels = rows.filter((row) => row !== store).map((row) => [row.channel_id, row.time_zone] as const)
  return {
    calendar: { store: store?.time_zone ?? default_time_zone, channels: new Map(channels) },
    currency: store?.currency ?? default_currency,
  }
}

/** Writes the settings of the store (`whole_store`) or of one channel. */
export async function saveSettings(
  { sql, tenantId }: Scope,
  channelId: string,
  { timeZone, currency }: { readonly timeZone: string; readonly currency: string },
): Promise<void> {
  await sql`
    insert into store_settings (tenant_id, channel_id, time_zone, currency)
    values (${tenantId}, ${channelId}, ${timeZone}, ${currency})
    on conflict (tenant_id, channel_id) do update set time_zone = excluded.time_zone, currency = excluded.currency`
}
