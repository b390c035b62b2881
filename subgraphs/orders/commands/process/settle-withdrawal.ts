import type { Scope } from '#platform/database/database.ts'
import { type LineCancellation, withdrawUnits } from '../../domain/line-cancellation.ts'
import type { Order } from '../../domain/order.ts'
import { changed, linesCancelled, partData } from '../../store/announce.ts'
import { endLineCancellation } from '../../store/line-cancellation-store.ts'
import { type OrderChange, saveLines } from '../../store/order-store.ts'
import { oweRefund } from '../payments/owe-refund.ts'
import type { Step } from './save-step.ts'

/**
 * Writes down which units are not shipped, and owes what was taken for them. The run ends with it: what the order owes from now
 * on is worked out by the next one, which takes over at once.
 */
export async function withdrawn(
  scope: Scope,
  { before, process, payment, lines, now }: Step,
  { id, reason, requestedBy }: LineCancellation,
): Promise<OrderChange> {
  const units = process.settlement?.withdrawn ?? []
  const withdrawal = withdrawUnits(before, lines, units, payment, now)
  const { cancelled, refund, letGo } = withdrawal
  await endLineCancellation(scope, id, units, now)
  const nothing = { fence: before.lease.fence, payment: null, cancelLines: false }
  const lease = { ...before.lease, owner: null, until: now, attempts: 0 }
  const order: Order = { ...withdrawal.order, lease }
  if (cancelled.length === 0) {
    const timeline = [{ type: 'LINES_CANCELLATION_REFUSED', at: now, note: 'The goods had left already.' }]
    const facts = [changed(order, 'LINES_CANCELLATION_REFUSED', now)]
    return { ...nothing, order, timeline, facts }
  }
  await saveLines(scope, withdrawal.lines)
  const parts = cancelled.map(({ line, quantity, cost }) => partData(line, quantity, cost))
  if (refund > 0) {
    const owed = {
      reason: 'CANCELLED_UNITS',
      amount: refund,
      note: reason,
      returnId: null,
      requestedBy,
    } as const
    await oweRefund(scope, order, { ...owed, lines: parts }, now)
  }
  const count = cancelled.reduce((sum, each) => sum + each.quantity, 0)
  const note = count === 1 ? '1 unit will not be shipped.' : `${count} units will not be shipped.`
  const timeline = [{ type: 'LINES_CANCELLED', at: now, note }]
  // A refund tells by itself what it is for.
  const told = refund > 0 ? undefined : letGo
  const facts = [linesCancelled(order, id, parts, told, now), changed(order, 'LINES_CANCELLED', now)]
  return { ...nothing, order, timeline, facts }
}
