import type { Database, Scope } from '#platform/database/database.ts'
import { asTenant } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import { timePlaceOf } from './keyset.ts'

/** Something a provider told us. */
export interface PaymentWebhook {
  readonly provider: string
  readonly id: string
  readonly type: string
  readonly paymentKey: string
  /** Null: we know of no such payment. */
  readonly orderId: string | null
  readonly digest: string
  readonly receivedAt: Date
}

const kept_days = 30
const forgotten_rows_max = 1_000

/** The order a payment is for; null when we know of no such payment. */
export async function orderOfPayment(
  { tenantId, sql }: Scope,
  provider: string,
  key: string,
): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select order_id as id from payments where tenant_id = ${tenantId} and provider = ${provider} and key = ${key}`
  return row?.id ?? null
}

/** Stores a delivery. False when one with its id is there already. */
export async function insertWebhook({ tenantId, sql }: Scope, given: PaymentWebhook): Promise<boolean> {
  const { provider, id, type, paymentKey, orderId, digest, receivedAt } = given
  const stored = await sql`
    insert into payment_webhooks (tenant_id, provider, id, type, payment_key, order_id, digest, received_at)
    values (${tenantId}, ${provider}, ${id}, ${type}, ${paymentKey}, ${orderId}, ${digest}, ${receivedAt})
    on conflict do nothing`
  return stored.count === 1
}

/** What the delivery with this id said, as a digest. */
export async function webhookDigest(
  { tenantId, sql }: Scope,
  provider: string,
  id: string,
): Promise<string | null> {
  const [row] = await sql<{ digest: string }[]>`
    select digest from payment_webhooks where tenant_id = ${tenantId} and provider = ${provider} and id = ${id}`
  return row?.digest ?? null
}

/** Up to `limit + 1` deliveries of a page, newest first, or oldest first when it is read backward. */
export async function pageOfWebhooks(
  { tenantId, sql }: Scope,
  unknownOnly: boolean,
  page: Page,
): Promise<readonly PaymentWebhook[]> {
  const from = timePlaceOf(page, false)
  const beyond =
    from === null
      ? sql``
      : page.backward
        ? sql`and (received_at, id) > (${from.at}::timestamptz, ${from.id})`
        : sql`and (received_at, id) < (${from.at}::timestamptz, ${from.id})`
  return sql<PaymentWebhook[]>`
    select provider, id, type, payment_key as "paymentKey", order_id as "orderId", digest, received_at as "receivedAt"
    from payment_webhooks
    where tenant_id = ${tenantId} ${unknownOnly ? sql`and order_id is null` : sql``} ${beyond}
    ${page.backward ? sql`order by received_at, id` : sql`order by received_at desc, id desc`}
    limit ${page.limit + 1}`
}

export function placeOfWebhook({ receivedAt, id }: PaymentWebhook): Keyset {
  return [receivedAt.toISOString(), id]
}

/** Forgets old deliveries, a bounded number: replays of them are refused by their age. Resolves to whether there may be more. */
export function forgetWebhooks(database: Database, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() - kept_days * 24 * 3_600_000)
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    const { count } = await sql`
      delete from payment_webhooks where ctid = any(array(
        select ctid from payment_webhooks where received_at < ${until} limit ${forgotten_rows_max}))`
    return count === forgotten_rows_max
  })
}
