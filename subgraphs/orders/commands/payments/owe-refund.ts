import type { Scope } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Order } from '../../domain/order.ts'
import type { OrderLineData } from '../../published.ts'
import { insertRefund, type RefundReason } from '../../store/refund-store.ts'

/** A refund somebody decided on. Amount in minor units, more than 0. */
export interface RefundDecision {
  readonly reason: RefundReason
  readonly amount: number
  readonly note: string | null
  readonly returnId: string | null
  /** What it is for; none for goodwill. */
  readonly lines: readonly OrderLineData[]
  readonly requestedBy: string
}

/**
 * Stores a refund within the caller's transaction, in which the order is locked. The caller saves the order with
 * `underLease`, so that a run makes the refund: now, or by whoever adopts the order. The payment's constraint refuses more
 * than was captured, whatever was decided. Returns the refund's id.
 */
export async function oweRefund(
  scope: Scope,
  order: Pick<Order, 'id'>,
  decision: RefundDecision,
  now: Date,
): Promise<string> {
  const id = uuidv7(now.getTime())
  const { reason, amount, note, returnId, lines, requestedBy } = decision
  await insertRefund(scope, {
    id,
    orderId: order.id,
    returnId,
    reason,
    note,
    amount,
    status: 'DUE',
    requestedBy,
    requestedAt: now,
    refundedAt: null,
    lines,
  })
  return id
}

/** The order as taken over from whoever worked on it: their writes are refused from now on, and the work is ours. */
export function underLease(order: Order, owner: string, until: Date): Order {
  const { fence } = order.lease
  return { ...order, parkedReason: null, lease: { until, owner, fence: fence + 1, attempts: 0 } }
}
