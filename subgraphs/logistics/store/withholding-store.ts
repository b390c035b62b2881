import type { Scope } from '#platform/database/database.ts'
import type { WithheldUnits } from '../domain/withholding.ts'

/** What a request came to; null when it is news. */
export async function findWithholding(
  { sql, tenantId }: Scope,
  requestId: string,
): Promise<readonly WithheldUnits[] | null> {
  const [row] = await sql<{ units: readonly WithheldUnits[] }[]>`
    select units from withholdings where tenant_id = ${tenantId} and request_id = ${requestId}`
  return row?.units ?? null
}

export async function rememberWithholding(
  { sql, tenantId }: Scope,
  requestId: string,
  orderId: string,
  units: readonly WithheldUnits[],
  at: Date,
): Promise<void> {
  await sql`
    insert into withholdings (tenant_id, request_id, order_id, units, withheld_at)
    values (${tenantId}, ${requestId}, ${orderId}, ${JSON.stringify(units)}::text::jsonb, ${at})`
}

/** Takes units out of locked shipments; lines that lose all are no part of them any more. */
export async function reduceLines({ sql, tenantId }: Scope, units: readonly WithheldUnits[]): Promise<void> {
  if (units.length === 0) return
  const ids = units.map((each) => each.shipmentId)
  const lines = units.map((each) => each.lineId)
  const quantities = units.map((each) => each.quantity)
  await sql`
    delete from shipment_lines l
    using unnest(${ids}::uuid[], ${lines}::text[], ${quantities}::int[]) as w (shipment_id, line_id, quantity)
    where l.tenant_id = ${tenantId} and l.shipment_id = w.shipment_id and l.order_line_id = w.line_id and l.quantity = w.quantity`
  await sql`
    update shipment_lines l set quantity = l.quantity - w.quantity
    from unnest(${ids}::uuid[], ${lines}::text[], ${quantities}::int[]) as w (shipment_id, line_id, quantity)
    where l.tenant_id = ${tenantId} and l.shipment_id = w.shipment_id and l.order_line_id = w.line_id and l.quantity > w.quantity`
}
