import type { Database } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type BookRow, bookColumns, lockBook, saveBook, simulator_name } from './simulated-books.ts'
import { cardOf } from './simulated-cards.ts'

/** What the provider says by webhook. */
export interface Told {
  readonly id: string
  readonly type: 'payment.action_required' | 'payment.succeeded' | 'payment.failed'
  readonly tenant: string
  readonly payment: string
  /** When it happened there. */
  readonly at: string
}

/** The buyer's bank, of the simulated provider: where a buyer proves who they are, or does not. */
export interface SimulatedBank {
  /** A payment that waits for its buyer; null for any other. */
  waiting(
    tenantId: string,
    key: string,
  ): Promise<{ readonly amount: number; readonly currency: string } | null>
  /** The buyer's answer. False when nothing waits for it any more. Webhooks follow as the card says. */
  answer(tenantId: string, key: string, approves: boolean): Promise<boolean>
  /** Forgets webhooks that are late on purpose. */
  stop(): void
}

export interface BankOptions {
  readonly now: () => Date
  /** How late a late webhook is. */
  readonly late_ms: number
  /** Delivers a webhook; never rejects. */
  readonly tell: (told: Told) => Promise<void>
}

/** The bank keeps its books in the provider's: each answer is one transaction, and counts once. */
export function simulatedBank(database: Database, { now, late_ms, tell }: BankOptions): SimulatedBank {
  const timers = new Set<NodeJS.Timeout>()
  const isOpen = (row: BookRow) =>
    row.status === 'ACTION_REQUIRED' && row.action_until !== null && row.action_until > now()

  async function sendAll(tenantId: string, row: BookRow): Promise<void> {
    const about = { tenant: tenantId, payment: row.key, at: now().toISOString() }
    const type = row.status === 'DECLINED' ? 'payment.failed' : 'payment.succeeded'
    const result: Told = { ...about, id: `evt_${uuidv7()}`, type }
    switch (cardOf(row.card ?? '').action) {
      case 'twice':
        await tell(result)
        return tell(result)
      case 'shuffled':
        await tell(result)
        return tell({ ...about, id: `evt_${uuidv7()}`, type: 'payment.action_required' })
      case 'late': {
        const timer = setTimeout(() => {
          timers.delete(timer)
          void tell(result)
        }, late_ms)
        timers.add(timer)
        return
      }
      case 'never':
        return
      default:
        return tell(result)
    }
  }

  return {
    async waiting(tenantId, key) {
      const [row] = await database.read(
        tenantId,
        ({ sql }) => sql<BookRow[]>`
          select ${bookColumns(sql)} from simulated_provider_payments
          where tenant_id = ${tenantId} and provider = ${simulator_name} and key = ${key}`,
      )
      return row !== undefined && isOpen(row) ? { amount: row.amount, currency: row.currency } : null
    },
    async answer(tenantId, key, approves) {
      const answered = await database.write(tenantId, async ({ sql }) => {
        const row = await lockBook(sql, { tenantId, key })
        if (row === null || !isOpen(row)) return null
        return saveBook(sql, tenantId, approves ? approved(row) : refused(row))
      })
      if (answered === null) return false
      await sendAll(tenantId, answered)
      return true
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

function approved(row: BookRow): BookRow {
  const captured = row.action_outcome === 'CAPTURED' ? row.amount : 0
  return { ...row, status: captured > 0 ? 'CAPTURED' : 'AUTHORISED', authorised: row.amount, captured }
}

function refused(row: BookRow): BookRow {
  return { ...row, status: 'DECLINED', decline_reason: 'NOT_AUTHENTICATED' }
}
