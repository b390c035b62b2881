import type { Sql } from '#platform/database/database.ts'
import type { DeclineReason } from '../domain/order.ts'
import type { ProviderPayment } from '../domain/process.ts'
import type { PaymentReference } from './payment-provider.ts'

/** The simulated provider's name: in our books, and in its own. */
export const simulator_name = 'simulator'

/** No answer came: the effect may have happened or not. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable'
}

/** A row of the simulated provider's books. ERROR: it answered with errors so far, and nothing happened. */
export interface BookRow {
  readonly key: string
  readonly currency: string
  readonly status: 'ERROR' | ProviderPayment['status']
  readonly amount: number
  readonly authorised: number
  readonly captured: number
  readonly released: number
  readonly refunded: number
  readonly decline_reason: DeclineReason | null
  readonly action_outcome: string | null
  readonly action_until: Date | null
  readonly card: string | null
  readonly requests: number
  readonly failing: string | null
  readonly failures_left: number
}

export const bookColumns = (sql: Sql) => sql`
  key, currency, status, amount, authorised, captured, released, refunded, decline_reason, action_outcome, action_until, card,
  requests, failing, failures_left`

/** The row, locked until the transaction ends; null when there is none. */
export async function lockBook(sql: Sql, { tenantId, key }: PaymentReference): Promise<BookRow | null> {
  const [row] = await sql<BookRow[]>`
    select ${bookColumns(sql)} from simulated_provider_payments
    where tenant_id = ${tenantId} and provider = ${simulator_name} and key = ${key} for update`
  return row ?? null
}

/** Writes what changed of a row, and answers with the row as it is then. */
export async function saveBook(sql: Sql, tenantId: string, row: BookRow): Promise<BookRow> {
  await sql`
    update simulated_provider_payments set status = ${row.status}, authorised = ${row.authorised}, captured = ${row.captured},
      released = ${row.released}, refunded = ${row.refunded}, decline_reason = ${row.decline_reason},
      failures_left = ${row.failures_left}
    where tenant_id = ${tenantId} and provider = ${simulator_name} and key = ${row.key}`
  return row
}

/** What a client is told of a row. `actionUrl` leads to the page where the buyer acts. */
export function answerOf(row: BookRow, actionUrl: (key: string) => string): ProviderPayment {
  if (row.status === 'ERROR') throw new ProviderUnreachable('the provider answered 500')
  const { status, authorised, captured, released, refunded, action_until: expiresAt } = row
  const action =
    status === 'ACTION_REQUIRED' && expiresAt !== null ? { url: actionUrl(row.key), expiresAt } : null
  return { status, authorised, captured, released, refunded, declineReason: row.decline_reason, action }
}
