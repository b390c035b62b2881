import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import { uuidOf } from '../keyset.ts'

/** A low-stock alert, open or cleared. */
export interface WrittenAlert {
  readonly id: string
  readonly variantId: string
  readonly warehouseId: string
  readonly available: number
  readonly threshold: number
  readonly raisedAt: Date
  readonly clearedAt: Date | null
}

/** Which alerts are asked for. */
export interface AlertFilter {
  readonly warehouseId: string | null
  readonly openOnly: boolean
}

/** A page of alerts, newest first (their ids grow with time): up to `limit + 1` rows in reading order. */
export async function readAlertPage(
  { sql, tenantId }: Scope,
  { warehouseId, openOnly }: AlertFilter,
  page: Page,
): Promise<readonly WrittenAlert[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<WrittenAlert[]>`
    select ${columns(sql)} from low_stock_alerts
    where tenant_id = ${tenantId}
      ${openOnly ? sql`and cleared_at is null` : sql``}
      ${warehouseId === null ? sql`` : sql`and warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and id ${compare} ${from}`}
    order by id ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

/** One alert; null when there is none. */
export async function readAlert({ sql, tenantId }: Scope, id: string): Promise<WrittenAlert | null> {
  const [row] = await sql<WrittenAlert[]>`
    select ${columns(sql)} from low_stock_alerts where tenant_id = ${tenantId} and id = ${id}`
  return row ?? null
}

function columns(sql: Scope['sql']) {
  return sql`id, variant_id as "variantId", warehouse_id as "warehouseId", available, threshold,
    raised_at as "raisedAt", cleared_at as "clearedAt"`
}
