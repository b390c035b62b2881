import type { Database, Scope } from '#platform/database/database.ts'
import { formatAmount, money } from '#platform/money/money.ts'
import type { Debt } from '../../domain/debts.ts'
import { paymentStatusOf } from '../../domain/money.ts'
import type { Order } from '../../domain/order.ts'
import { changed, refunded } from '../../store/announce.ts'
import { type OrderChange, saveChange } from '../../store/order-store.ts'
import { countRefusedRefund, markRefunded } from '../../store/refund-store.ts'
import { completeReturn, markBooked } from '../../store/return-store.ts'
import { paymentChange } from './payment-change.ts'
import { type Step, stepOf } from './save-step.ts'
import { withdrawn } from './settle-withdrawal.ts'

/**
 * Stores what came of the first debt, or that nothing is owed any more; the lease ends with the last debt. One transaction;
 * null when the order has another owner, and then nothing is written.
 */
export async function saveSettlement(
  database: Database,
  tenantId: string,
  step: Step,
): Promise<OrderChange | null> {
  try {
    return await database.write(tenantId, (scope) => save(scope, step))
  } catch (error) {
    if (error instanceof OtherOwner) return null
    throw error
  }
}

/** Rolls the transaction back. */
class OtherOwner extends Error {
  override readonly name = 'OtherOwner'
}

async function save(scope: Scope, step: Step): Promise<OrderChange> {
  const { before, process, now } = step
  const debt = process.debts[0] ?? null
  const isRefused = process.settlement?.refused != null
  let change = isRefused ? refused(step, debt) : settled(step, debt)
  if (debt?.kind === 'refund') {
    if (isRefused) await countRefusedRefund(scope, debt.refundId)
    else {
      const facts = [
        refunded(change.order, await markRefunded(scope, debt.refundId, now), now),
        changed(change.order, 'REFUNDED', now),
      ]
      const note = `${formatAmount(money(debt.amount, before.currency))} ${before.currency}`
      if (debt.returnId !== null) await completeReturn(scope, debt.returnId, now)
      change = { ...change, facts, timeline: [{ type: 'REFUNDED', at: now, note }] }
    }
  }
  if (debt?.kind === 'withdrawUnits' && !isRefused) change = await withdrawn(scope, step, debt.cancellation)
  if (debt?.kind === 'bookReturn' && !isRefused) {
    await markBooked(scope, debt.returnId, now)
    const facts = [changed(change.order, 'RETURN_BOOKED', now)]
    change = { ...change, facts, timeline: [{ type: 'RETURN_BOOKED', at: now, note: null }] }
  }
  if (!(await saveChange(scope, change, now))) throw new OtherOwner('the order has another owner')
  return change
}

function settled({ before, process, payment, now }: Step, debt: Debt | null): OrderChange {
  const isLast = process.debts.length <= 1 && before.cancellation === null
  const lease = isLast ? { ...before.lease, until: null, owner: null, attempts: 0 } : before.lease
  const paidNow = debt !== null && debt.kind !== 'bookReturn' && debt.kind !== 'withdrawUnits'
  const order: Order = {
    ...before,
    lease,
    // Work that is done is no reason for a person to look any more.
    parkedReason: isLast ? null : before.parkedReason,
    captureDue: before.captureDue && !isLast,
    paymentStatus: paidNow ? paymentStatusOf(process.paid) : before.paymentStatus,
  }
  const isCapture = debt?.kind === 'capture'
  return {
    order,
    fence: before.lease.fence,
    payment: paidNow ? paymentChange(payment, process) : null,
    cancelLines: false,
    timeline: isCapture ? [{ type: 'PAYMENT_CAPTURED', at: now, note: null }] : [],
    facts: isCapture ? [changed(order, 'PAYMENT_CAPTURED', now)] : [],
  }
}

/** A person must look; the next try is made under another key. */
function refused(step: Step, debt: Debt | null): OrderChange {
  const payment = debt?.kind === 'capture' ? paymentChange(step.payment, step.process) : null
  return { ...stepOf('park', step), payment }
}
