import type { Scope } from '#platform/database/database.ts'
import type { LineCancellation, WithdrawnUnits } from '../domain/line-cancellation.ts'

/** Stores what was decided; carrying it out is the run's. */
export async function insertLineCancellation(
  { tenantId, sql }: Scope,
  orderId: string,
  { id, reason, requestedBy, lines }: LineCancellation,
  at: Date,
): Promise<void> {
  await sql`
    insert into line_cancellations (tenant_id, id, order_id, reason, requested_by, lines, status, requested_at)
    values (${tenantId}, ${id}, ${orderId}, ${reason}, ${requestedBy}, ${JSON.stringify(lines)}::text::jsonb, 'REQUESTED', ${at})`
}

/** Says what came of it. */
export async function endLineCancellation(
  { tenantId, sql }: Scope,
  id: string,
  units: readonly WithdrawnUnits[],
  at: Date,
): Promise<void> {
  await sql`
    update line_cancellations set status = 'DONE', withdrawn = ${JSON.stringify(units)}::text::jsonb, ended_at = ${at}
    where tenant_id = ${tenantId} and id = ${id}`
}

/** What came of a cancellation of lines; null while it goes on. */
export async function withdrawnBy(
  { tenantId, sql }: Scope,
  id: string,
): Promise<readonly WithdrawnUnits[] | null> {
  const [row] = await sql<{ withdrawn: readonly WithdrawnUnits[] | null }[]>`
    select withdrawn from line_cancellations where tenant_id = ${tenantId} and id = ${id}`
  return row?.withdrawn ?? null
}

/** Whether units of an order are being cancelled. */
export async function isCancellingLines({ tenantId, sql }: Scope, orderId: string): Promise<boolean> {
  const rows = await sql`
    select 1 from line_cancellations where tenant_id = ${tenantId} and order_id = ${orderId} and status = 'REQUESTED'`
  return rows.length > 0
}
