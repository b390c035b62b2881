import { asTenant, type Database, type Scope } from '#platform/database/database.ts'
import type { OurPayment } from '../domain/reconciliation.ts'

/** Tenants with payments. */
export function tenantsWithPayments(database: Database): Promise<readonly string[]> {
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    // A loose scan: one index probe per tenant instead of every row (PostgreSQL wiki, "Loose indexscan").
    const rows = await sql<{ tenant_id: string }[]>`
      with recursive tenants as (
        (select tenant_id from payments order by tenant_id limit 1)
        union all
        select (select p.tenant_id from payments p where p.tenant_id > t.tenant_id order by p.tenant_id limit 1)
        from tenants t where t.tenant_id is not null
      )
      select tenant_id from tenants where tenant_id is not null`
    return rows.map((row) => row.tenant_id)
  })
}

/** Payments at a provider in the order of their keys, at most `limit` after a key. */
export function paymentsAfter(
  { tenantId, sql }: Scope,
  provider: string,
  afterKey: string,
  limit: number,
): Promise<readonly OurPayment[]> {
  return sql<OurPayment[]>`
    select p.key, p.order_id as "orderId", o.number, o.status, p.amount, p.authorised, p.captured, p.released,
      p.refunded - p.refunded_elsewhere as refunded, p.refunded_elsewhere as elsewhere,
      o.parked_reason is null and (o.status = 'PENDING' or o.lease_until is not null or o.capture_due) as busy,
      o.parked_reason is not null as parked
    from payments p join orders o on o.tenant_id = p.tenant_id and o.id = p.order_id
    where p.tenant_id = ${tenantId} and p.provider = ${provider} and p.key collate "C" > ${afterKey}
    order by p.key collate "C" limit ${limit}`
}

/** A refund that was made at the provider and not by us. */
export async function insertForeignRefund(
  { tenantId, sql }: Scope,
  id: string,
  orderId: string,
  amount: number,
  at: Date,
): Promise<void> {
  await sql`
    insert into refunds (tenant_id, id, order_id, reason, note, amount, status, requested_by, requested_at, refunded_at, lines)
    values (${tenantId}, ${id}, ${orderId}, 'GOODWILL', 'made at the provider', ${amount}, 'DONE', 'reconciliation', ${at}, ${at},
      '[]')`
}
