import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Sql } from '#platform/database/database.ts'
import type { DeclineReason } from '../domain/order.ts'
import type { ProviderPayment } from '../domain/process.ts'
import type { PaymentProvider, PaymentReference } from './payment-provider.ts'

/** No answer came: the effect may have happened or not. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable'
}

type Operation = 'authorise' | 'capture' | 'void' | 'refund'

/** How the simulated provider treats a card. See README.md for the list. */
interface Card {
  readonly declined: DeclineReason | null
  readonly lostReply: boolean
  readonly slow: boolean
  readonly unreachable: boolean
  /** The operation that answers with an error first, and how often. */
  readonly failing: Operation | null
  readonly failures: number
}

interface Row {
  readonly status: 'ERROR' | ProviderPayment['status']
  readonly authorised: number
  readonly captured: number
  readonly refunded: number
  readonly decline_reason: DeclineReason | null
  readonly requests: number
  readonly failed: boolean | null
}

const name = 'simulator'

/**
 * A payment provider with books of its own in Postgres: each operation is one statement, committed before the answer (or
 * its loss), so a process that is killed leaves them true. Cards behave by their token.
 */
export function simulatedProvider(database: Database, slow_ms: number): PaymentProvider {
  const books = (tenantId: string, work: (sql: Sql) => Promise<readonly Row[]>) =>
    database.writeStatement(tenantId, ({ sql }) => work(sql))

  /** What an existing payment becomes; PostgreSQL 18 tells what it was (`old`), and so whether this answer is an error. */
  async function settle(operation: Operation, { tenantId, key }: PaymentReference, from: string, to: string) {
    const [row] = await books(
      tenantId,
      (sql) => sql<Row[]>`
        update simulated_provider_payments p set
          failures_left = case when failing = ${operation} then greatest(failures_left - 1, 0) else failures_left end,
          status = case when status = ${from} and not (failing = ${operation} and failures_left > 0) then ${to} else status end,
          captured = case
            when status = ${from} and ${to} = 'CAPTURED' and not (failing = ${operation} and failures_left > 0)
            then authorised else captured end,
          refunded = case
            when status = ${from} and ${to} = 'REFUNDED' and not (failing = ${operation} and failures_left > 0)
            then captured else refunded end
        where tenant_id = ${tenantId} and provider = ${name} and key = ${key}
        returning new.status, new.authorised, new.captured, new.refunded, new.decline_reason, new.requests,
          old.failing = ${operation} and old.failures_left > 0 as failed`,
    )
    return answer(row)
  }

  return {
    name,
    async authorise({ tenantId, key, amount, currency, cardToken, capture }) {
      const card = cardOf(cardToken)
      if (card.unreachable) throw new ProviderUnreachable('the provider does not answer')
      const taken = card.declined === null ? amount : 0
      const settled = card.declined === null ? (capture ? 'CAPTURED' : 'AUTHORISED') : 'DECLINED'
      const failing = card.failing === 'authorise'
      const [row] = await books(
        tenantId,
        (sql) => sql<Row[]>`
          insert into simulated_provider_payments as p
            (tenant_id, provider, key, currency, status, authorised, captured, decline_reason, requests, failing, failures_left)
          values (${tenantId}, ${name}, ${key}, ${currency}, ${failing ? 'ERROR' : settled}, ${failing ? 0 : taken},
            ${failing || !capture ? 0 : taken}, ${card.declined}, 1, ${card.failing}, ${card.failures - (failing ? 1 : 0)})
          on conflict (tenant_id, provider, key) do update set
            requests = p.requests + 1,
            failures_left = case when p.status = 'ERROR' then greatest(p.failures_left - 1, 0) else p.failures_left end,
            status = case when p.status = 'ERROR' and p.failures_left = 0 then ${settled} else p.status end,
            authorised = case when p.status = 'ERROR' and p.failures_left = 0 then ${taken} else p.authorised end,
            captured = case when p.status = 'ERROR' and p.failures_left = 0 and ${capture} then ${taken} else p.captured end
          returning status, authorised, captured, refunded, decline_reason, requests, status = 'ERROR' as failed`,
      )
      if (card.slow) await pause(slow_ms)
      if (card.lostReply && row?.requests === 1) throw new ProviderUnreachable('the reply was lost')
      return answer(row)
    },
    async find({ tenantId, key }) {
      const [row] = await books(
        tenantId,
        (sql) => sql<Row[]>`
          select status, authorised, captured, refunded, decline_reason, requests, false as failed
          from simulated_provider_payments where tenant_id = ${tenantId} and provider = ${name} and key = ${key}`,
      )
      return row === undefined || row.status === 'ERROR' ? null : answer(row)
    },
    capture: (payment) => settle('capture', payment, 'AUTHORISED', 'CAPTURED'),
    async void(payment) {
      const { tenantId, key } = payment
      await books(
        tenantId,
        // A late authorisation under this key finds it voided.
        (sql) => sql<Row[]>`
          insert into simulated_provider_payments as p (tenant_id, provider, key, currency, status)
          values (${tenantId}, ${name}, ${key}, '', 'VOIDED')
          on conflict (tenant_id, provider, key) do update set status = 'VOIDED' where p.status = 'ERROR'`,
      )
      return settle('void', payment, 'AUTHORISED', 'VOIDED')
    },
    refund: (payment) => settle('refund', payment, 'CAPTURED', 'REFUNDED'),
  }
}

function answer(row: Row | undefined): ProviderPayment {
  if (row === undefined) throw new Error('the provider does not know this payment')
  if (row.failed === true || row.status === 'ERROR')
    throw new ProviderUnreachable('the provider answered 500')
  const { status, authorised, captured, refunded } = row
  return { status, authorised, captured, refunded, declineReason: row.decline_reason }
}

const accepted: Card = {
  declined: null,
  lostReply: false,
  slow: false,
  unreachable: false,
  failing: null,
  failures: 0,
}
const cards: Readonly<Record<string, Card>> = {
  tok_visa: accepted,
  tok_mastercard: accepted,
  tok_declined: { ...accepted, declined: 'CARD_DECLINED' },
  tok_insufficient_funds: { ...accepted, declined: 'INSUFFICIENT_FUNDS' },
  tok_timeout: { ...accepted, lostReply: true },
  tok_slow: { ...accepted, slow: true },
  tok_unreachable: { ...accepted, unreachable: true },
  tok_error: { ...accepted, failing: 'authorise', failures: 1 },
}

function cardOf(token: string): Card {
  const known = cards[token]
  if (known !== undefined) return known
  const match = /^tok_(authorise|capture|void|refund)_error_(\d{1,3})$/.exec(token)
  if (match === null) return { ...accepted, declined: 'UNKNOWN_CARD' }
  return { ...accepted, failing: match[1] as Operation, failures: Number(match[2]) }
}
