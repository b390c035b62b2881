import type { Scope } from '#platform/database/database.ts'

/** How far the events of a tenant are in its figures. */
export interface Progress {
  /** Position of the newest folded event of the tenant; 0 when there is none. */
  readonly lastPosition: number
  readonly lastEventAt: Date | null
  /** Where the consumer stands in the log, over all tenants. */
  readonly cursor: number
}

/** How far the consumer came, and what it last folded for this tenant. */
export async function readProgress({ sql, tenantId }: Scope, consumer: string): Promise<Progress> {
  const [row] = await sql<Progress[]>`
    select coalesce(last_position, 0) as "lastPosition", last_event_at as "lastEventAt", coalesce(position, 0) as cursor
    from (select) as one
      left join fold_progress on tenant_id = ${tenantId}
      left join consumer_cursors on name = ${consumer}`
  return row ?? { lastPosition: 0, lastEventAt: null, cursor: 0 }
}
