import type { Scope } from '#platform/database/database.ts'

/** What was sold on one day. */
export interface Today {
  /** In any currency. */
  readonly orders: number
  /** In the one asked for, minor units. */
  readonly gross: number
}

/** What was sold on a day so far. */
export async function soldOn({ sql, tenantId }: Scope, day: string, currency: string): Promise<Today> {
  const [row] = await sql<Today[]>`
    select coalesce(sum(orders), 0)::bigint as orders,
      coalesce(sum(gross) filter (where currency = ${currency}), 0)::bigint as gross
    from sales where tenant_id = ${tenantId} and day = ${day}::date`
  return row ?? { orders: 0, gross: 0 }
}
