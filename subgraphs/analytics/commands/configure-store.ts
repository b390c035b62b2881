import { asTenant, type Database } from '#platform/database/database.ts'
import { ormOver } from '#platform/database/orm.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { isTimeZone } from '../domain/calendar.ts'
import { figures_consumer } from '../events/fold-figures.ts'
import { holdConsumer } from '../store/rebuild-store.ts'
import { readSettings, saveSettings, whole_store } from '../store/settings-store.ts'
import { rebuildTenant } from './rebuild.ts'

export interface StoreConfiguration {
  /** Null for the store as a whole. */
  readonly channelId: string | null
  readonly timeZone: string
  readonly currency: string
}

export type ConfigureStore = (
  tenantId: string,
  wanted: StoreConfiguration,
) => Promise<
  Decision<{ readonly eventsRecounted: number }, { readonly path: string; readonly message: string }>
>

/**
 * Sets how a tenant's figures are counted. Another time zone puts past sales on other days, so the figures are rebuilt in
 * the same transaction: they always agree with the settings.
 */
export function configureStoreWith(database: Database, log: EventLog): ConfigureStore {
  return async (tenantId, wanted) => {
    if (!isTimeZone(wanted.timeZone)) {
      return refuse({
        path: 'timeZone',
        message: `${wanted.timeZone} is not an IANA time zone such as Europe/London.`,
      })
    }
    const eventsRecounted = await database.system(async (sql) => {
      // No batch may be folded by the old settings while they change.
      await holdConsumer(sql, figures_consumer)
      await asTenant(sql, tenantId)
      const scope = { tenantId, sql, orm: ormOver(sql) }
      const { calendar } = await readSettings(scope)
      await saveSettings(scope, wanted.channelId ?? whole_store, wanted)
      const before =
        wanted.channelId === null
          ? calendar.store
          : (calendar.channels.get(wanted.channelId) ?? calendar.store)
      return before === wanted.timeZone ? 0 : rebuildTenant(sql, log, tenantId)
    })
    return accept({ eventsRecounted })
  }
}
