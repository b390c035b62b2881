import type { Database, Scope } from '#platform/database/database.ts'
import { asTenant } from '#platform/database/database.ts'
import type { Order } from '../domain/order.ts'
import { type OrderRow, orderColumns, toOrder } from './order-rows.ts'

/** An order whose owner's lease ended, now ours. */
export interface Adopted {
  readonly tenantId: string
  readonly order: Order
}

export interface LeaseTerms {
  readonly owner: string
  readonly now: Date
  readonly lease_ms: number
}

/**
 * Takes over at most `limit` orders whose lease has ended, in any tenant. Each taker gets different ones (`skip locked`),
 * and the raised fence refuses whatever the previous owner still writes.
 */
export function adoptExpired(
  database: Database,
  terms: LeaseTerms,
  limit: number,
): Promise<readonly Adopted[]> {
  const { owner, now, lease_ms } = terms
  const until = new Date(now.getTime() + lease_ms)
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    const due = await sql<{ tenant_id: string; id: string }[]>`
      select tenant_id, id from orders where lease_until <= ${now} order by lease_until limit ${limit} for update skip locked`
    const adopted: Adopted[] = []
    for (const [tenantId, orders] of Map.groupBy(due, (row) => row.tenant_id)) {
      await asTenant(sql, tenantId)
      const rows = await sql<OrderRow[]>`
        update orders o set fence = fence + 1, lease_owner = ${owner}, lease_until = ${until}
        where tenant_id = ${tenantId} and id = any(${orders.map((row) => row.id)}::uuid[])
        returning ${orderColumns(sql)}`
      for (const row of rows) adopted.push({ tenantId, order: toOrder(row) })
    }
    return adopted
  })
}

/** Prolongs our lease. False when somebody else owns the order by now. */
export async function renewLease({ tenantId, sql }: Scope, order: Order, until: Date): Promise<boolean> {
  const renewed = await sql`
    update orders set lease_until = ${until}
    where tenant_id = ${tenantId} and id = ${order.id} and fence = ${order.lease.fence}`
  return renewed.count === 1
}

/** The order, locked until the transaction ends; null when there is none. */
export async function lockOrder({ tenantId, sql }: Scope, id: string): Promise<Order | null> {
  const [row] = await sql<OrderRow[]>`
    select ${orderColumns(sql)} from orders o where tenant_id = ${tenantId} and id = ${id} for update`
  return row === undefined ? null : toOrder(row)
}

/** Takes an order from whoever works on it, if anybody does, and makes it due now. */
export async function hurryOrder({ tenantId, sql }: Scope, order: Order, now: Date): Promise<void> {
  await sql`
    update orders set lease_until = ${now}, lease_owner = null, fence = fence + 1
    where tenant_id = ${tenantId} and id = ${order.id} and fence = ${order.lease.fence}`
}
