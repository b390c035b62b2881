import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#platform/database/database.ts'
import type { EffectAnswer, PartialEffect, PaymentProvider } from './payment-provider.ts'
import {
  answerOf,
  type BookRow,
  bookColumns,
  lockBook,
  ProviderUnreachable,
  saveBook,
  simulator_name,
} from './simulated-books.ts'
import { cardOf } from './simulated-cards.ts'

export interface SimulatorOptions {
  /** How long it takes for `tok_slow`. */
  readonly slow_ms: number
  /** How long a buyer has to act. */
  readonly action_ms: number
  readonly now: () => Date
  /** The page where the buyer acts. */
  readonly actionUrl: (tenantId: string, key: string) => string
}

const list_rows_max = 500

/**
 * A payment provider with books of its own in Postgres: each operation is one transaction, committed before the answer (or
 * its loss), so a process that is killed leaves them true. Cards behave by their token.
 */
export function simulatedProvider(database: Database, options: SimulatorOptions): PaymentProvider {
  const { now, actionUrl } = options
  const told = (tenantId: string, row: BookRow) => answerOf(row, (key) => actionUrl(tenantId, key))

  /** A part, once per effect key: what was declined under it stays declined. */
  async function part(kind: 'capture' | 'refund', request: PartialEffect): Promise<EffectAnswer> {
    const { tenantId, key, effectKey, amount } = request
    const done = await database.write(tenantId, async ({ sql }) => {
      const row = await lockBook(sql, request)
      if (row === null) return null
      if (row.failing === kind && row.failures_left > 0) {
        await saveBook(sql, tenantId, { ...row, failures_left: row.failures_left - 1 })
        return { row, declined: false, failed: true, isFirst: false }
      }
      const effects = await sql<{ key: string; declined: number }[]>`
        select key, declined from simulated_provider_effects
        where tenant_id = ${tenantId} and provider = ${simulator_name} and payment_key = ${key} and kind = ${kind}`
      const known = effects.find((effect) => effect.key === effectKey)
      if (known !== undefined) return { row, declined: known.declined === 1, failed: false, isFirst: false }
      const card = cardOf(row.card ?? '')
      const refusals = effects.filter((effect) => effect.declined === 1).length
      const declined = !fits(kind, row, amount) || (card.declining === kind && refusals < card.declines)
      await sql`
        insert into simulated_provider_effects (tenant_id, provider, key, payment_key, kind, amount, declined)
        values (${tenantId}, ${simulator_name}, ${effectKey}, ${key}, ${kind}, ${amount}, ${declined ? 1 : 0})`
      const after = declined ? row : await saveBook(sql, tenantId, moved(kind, row, amount))
      return { row: after, declined, failed: false, isFirst: true }
    })
    if (done === null) throw new Error('the provider does not know this payment')
    if (done.failed) throw new ProviderUnreachable('the provider answered 500')
    if (done.isFirst && cardOf(done.row.card ?? '').lostReply === kind)
      throw new ProviderUnreachable('the reply was lost')
    return { effect: done.declined ? 'DECLINED' : 'DONE', payment: told(tenantId, done.row) }
  }

  return {
    name: simulator_name,
    async authorise({ tenantId, key, amount, currency, cardToken, capture }) {
      const card = cardOf(cardToken)
      if (card.unreachable) throw new ProviderUnreachable('the provider does not answer')
      const settled = card.declined !== null ? 'DECLINED' : capture ? 'CAPTURED' : 'AUTHORISED'
      const first = card.action === null ? settled : 'ACTION_REQUIRED'
      const taken = first === 'AUTHORISED' || first === 'CAPTURED' ? amount : 0
      const failing = card.failing === 'authorise'
      const until = card.action === null ? null : new Date(now().getTime() + options.action_ms)
      const [row] = await database.writeStatement(
        tenantId,
        ({ sql }) => sql<BookRow[]>`
          insert into simulated_provider_payments as p (tenant_id, provider, key, currency, status, amount, authorised, captured,
            decline_reason, action_outcome, action_until, card, requests, failing, failures_left)
          values (${tenantId}, ${simulator_name}, ${key}, ${currency}, ${failing ? 'ERROR' : first}, ${amount},
            ${failing ? 0 : taken}, ${failing || !capture ? 0 : taken}, ${card.declined}, ${settled}, ${until}, ${cardToken}, 1,
            ${card.failing}, ${card.failures - (failing ? 1 : 0)})
          on conflict (tenant_id, provider, key) do update set
            requests = p.requests + 1,
            failures_left = case when p.status = 'ERROR' then greatest(p.failures_left - 1, 0) else p.failures_left end,
            status = case when p.status = 'ERROR' and p.failures_left = 0 then ${first} else p.status end,
            authorised = case when p.status = 'ERROR' and p.failures_left = 0 then ${taken} else p.authorised end,
            captured = case when p.status = 'ERROR' and p.failures_left = 0 and ${capture} then ${taken} else p.captured end
          returning ${bookColumns(sql)}`,
      )
      if (row === undefined) throw new Error('the provider wrote nothing')
      if (card.slow) await pause(options.slow_ms)
      if (card.lostReply === 'authorise' && row.requests === 1)
        throw new ProviderUnreachable('the reply was lost')
      return told(tenantId, row)
    },
    async find({ tenantId, key }) {
      const [row] = await database.read(
        tenantId,
        ({ sql }) => sql<BookRow[]>`
          select ${bookColumns(sql)} from simulated_provider_payments
          where tenant_id = ${tenantId} and provider = ${simulator_name} and key = ${key}`,
      )
      return row === undefined || row.status === 'ERROR' ? null : told(tenantId, row)
    },
    capture: (request) => part('capture', request),
    refund: (request) => part('refund', request),
    async void(payment) {
      const { tenantId, key } = payment
      const row = await database.write(tenantId, async ({ sql }) => {
        // A late authorisation under this key finds it voided.
        await sql`
          insert into simulated_provider_payments as p (tenant_id, provider, key, currency, status)
          values (${tenantId}, ${simulator_name}, ${key}, '', 'VOIDED')
          on conflict (tenant_id, provider, key) do update set status = 'VOIDED' where p.status = 'ERROR'`
        const known = await lockBook(sql, payment)
        if (known === null) throw new Error('the provider lost a payment')
        if (known.failing !== 'void' || known.failures_left === 0)
          return saveBook(sql, tenantId, released(known))
        await saveBook(sql, tenantId, { ...known, failures_left: known.failures_left - 1 })
        return null
      })
      if (row === null) throw new ProviderUnreachable('the provider answered 500')
      return told(tenantId, row)
    },
    async list(tenantId, afterKey, limit) {
      const rows = await database.read(
        tenantId,
        ({ sql }) => sql<BookRow[]>`
          select ${bookColumns(sql)} from simulated_provider_payments
          where tenant_id = ${tenantId} and provider = ${simulator_name} and key collate "C" > ${afterKey} and status <> 'ERROR'
          order by key collate "C" limit ${Math.min(limit, list_rows_max)}`,
      )
      return rows.map((row) => ({ ...told(tenantId, row), tenantId, key: row.key, currency: row.currency }))
    },
  }
}

function fits(kind: 'capture' | 'refund', row: BookRow, amount: number): boolean {
  if (kind === 'refund') return row.refunded + amount <= row.captured
  return row.captured + row.released + amount <= row.authorised
}

function moved(kind: 'capture' | 'refund', row: BookRow, amount: number): BookRow {
  if (kind === 'capture') return { ...row, status: 'CAPTURED', captured: row.captured + amount }
  const refunded = row.refunded + amount
  return { ...row, refunded, status: refunded === row.captured ? 'REFUNDED' : row.status }
}

function released(row: BookRow): BookRow {
  const isOpen = row.status === 'AUTHORISED' || row.status === 'ACTION_REQUIRED'
  return { ...row, status: isOpen ? 'VOIDED' : row.status, released: row.authorised - row.captured }
}
