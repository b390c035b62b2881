import type { Scope } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import type { ReturnedLine } from '../domain/return.ts'
import type { Return, ReturnLine } from './return-reader.ts'

/** A return that is announced: its lines in the order they were given. */
export interface NewReturn {
  readonly row: Return
  readonly lines: readonly (Omit<ReturnLine, 'returnId' | 'currency'> & {
    readonly productId: string | null
    readonly unitGross: number
  })[]
}

export async function insertReturn({ tenantId, sql }: Scope, { row, lines }: NewReturn): Promise<void> {
  await sql`
    with announced as (
      insert into order_returns (tenant_id, id, number, channel_id, currency, customer_id, country_code, country, returned_at, gross,
        line_count, order_id, status, reason)
      values (${tenantId}, ${row.id}, ${row.number}, ${row.channelId}, ${row.currency}, ${row.customerId}, ${row.countryCode},
        ${row.country}, ${row.returnedAt}, ${row.gross}, ${row.lineCount}, ${row.orderId}, ${row.status}, ${row.reason})
      returning id
    )
    insert into order_return_lines (tenant_id, return_id, position, id, kind, variant_id, product_id, sku, name, quantity,
      unit_gross, gross, order_line_id)
    select ${tenantId}, announced.id, position, line.id, 'GOODS', variant_id, product_id, sku, name, quantity, unit_gross, gross,
      order_line_id
    from announced, unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.variantId)}::text[],
      ${lines.map((line) => line.productId)}::text[], ${lines.map((line) => line.sku)}::text[],
      ${lines.map((line) => line.name)}::text[], ${lines.map((line) => line.quantity)}::int[],
      ${lines.map((line) => line.unitGross)}::bigint[], ${lines.map((line) => line.gross)}::bigint[],
      ${lines.map((line) => line.orderLineId)}::uuid[]
    ) with ordinality as line (id, variant_id, product_id, sku, name, quantity, unit_gross, gross, order_line_id, position)`
}

/** Whether a return failed because the drawn number was taken: draw another one. */
export function isReturnNumberTaken(error: unknown): boolean {
  return violates(error, 'unique_violation', 'one_return_per_number')
}

/** The return as it is after a decision, a receipt, its booking or its end. */
export async function saveReturn({ tenantId, sql }: Scope, row: Return): Promise<void> {
  await sql`
    update order_returns set status = ${row.status}, gross = ${row.gross}, decision_note = ${row.decisionNote},
      decided_at = ${row.decidedAt}, received_at = ${row.receivedAt}, warehouse_id = ${row.warehouseId},
      deduction = ${row.deduction}, addition = ${row.addition}, booked_at = ${row.bookedAt}, completed_at = ${row.completedAt}
    where tenant_id = ${tenantId} and id = ${row.id}`
}

/** What arrived, and what is given back for it, line by line. */
export async function saveArrived(
  { tenantId, sql }: Scope,
  lines: readonly (ReturnedLine & { readonly gross: number })[],
): Promise<void> {
  await sql`
    update order_return_lines l set restocked = arrived.restocked, scrapped = arrived.scrapped, gross = arrived.gross
    from unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.restocked)}::int[],
      ${lines.map((line) => line.scrapped)}::int[], ${lines.map((line) => line.gross)}::bigint[]
    ) as arrived (id, restocked, scrapped, gross)
    where l.tenant_id = ${tenantId} and l.id = arrived.id`
}

/** Inventory has the goods in its books. A return that nothing is given back for has ended with it. */
export async function markBooked({ tenantId, sql }: Scope, id: string, at: Date): Promise<void> {
  const isOwed = sql`
    exists (select from refunds due where due.tenant_id = ${tenantId} and due.return_id = r.id and due.status = 'DUE')`
  await sql`
    update order_returns r set booked_at = ${at}, status = case when ${isOwed} then r.status else 'COMPLETED' end,
      completed_at = case when ${isOwed} then null else ${at}::timestamptz end
    where r.tenant_id = ${tenantId} and r.id = ${id}`
}

/** The money was given back, after the goods were booked: it has ended. */
export async function completeReturn({ tenantId, sql }: Scope, id: string, at: Date): Promise<void> {
  await sql`
    update order_returns set status = 'COMPLETED', completed_at = ${at} where tenant_id = ${tenantId} and id = ${id}`
}
