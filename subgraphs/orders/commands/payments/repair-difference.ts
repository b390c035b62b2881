import type { Scope } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type Paid, paymentStatusOf } from '../../domain/money.ts'
import type { Order } from '../../domain/order.ts'
import type { ProviderPayment } from '../../domain/process.ts'
import { compare, type Difference, holds } from '../../domain/reconciliation.ts'
import { changed } from '../../store/announce.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { type Payment, paymentsOf } from '../../store/order-reader.ts'
import { type PaymentChange, saveChange } from '../../store/order-store.ts'
import { insertForeignRefund } from '../../store/reconcile-store.ts'
import type { ReconcileDependencies } from './reconcile-payments.ts'

/** Mends a difference if that is safe. What was done, in words; null when nothing was. */
export async function repairDifference(
  dependencies: ReconcileDependencies,
  tenantId: string,
  { key, orderId, remedy }: Difference,
): Promise<string | null> {
  switch (remedy) {
    case 'giveBack': {
      if (!(await giveBack(dependencies, tenantId, key))) return null
      const adopted = orderId === null || (await adopt(dependencies, tenantId, orderId, key))
      return adopted ? 'given back at the provider' : null
    }
    case 'adopt':
      return orderId !== null && (await adopt(dependencies, tenantId, orderId, key))
        ? "the provider's amounts were adopted"
        : null
    case 'resume':
      return orderId !== null && (await resume(dependencies, tenantId, orderId))
        ? 'handed back to the order, which asks the provider'
        : null
    default:
      return null
  }
}

/** Voids what is open, then refunds what is kept. The key makes a second repair the same one. */
async function giveBack(
  { provider }: ReconcileDependencies,
  tenantId: string,
  key: string,
): Promise<boolean> {
  const { captured, refunded } = await provider.void({ tenantId, key })
  if (captured > refunded) {
    const effectKey = `${key}:reconcile:${refunded}`
    const answer = await provider.refund({ tenantId, key, effectKey, amount: captured - refunded })
    if (answer.effect === 'DECLINED') return false
  }
  const after = await provider.find({ tenantId, key })
  return after === null || !holds({ ...after, key })
}

/** Writes down what the provider says, unless the order is on its way again, or the difference is another one by now. */
async function adopt(
  { database, provider, now }: ReconcileDependencies,
  tenantId: string,
  orderId: string,
  key: string,
): Promise<boolean> {
  const found = await provider.find({ tenantId, key })
  if (found === null) return false
  return database.write(tenantId, async (scope) => {
    const order = await lockOrder(scope, orderId)
    const [payment] = order === null ? [] : await paymentsOf(scope, [order.id])
    if (order === null || payment === undefined || order.lease.until !== null) return false
    if (!isAdoptable(order, payment, found)) return false
    const at = now()
    await adoptRefund(scope, order, found.refunded - payment.refunded, at)
    const paymentStatus = order.status === 'CANCELLED' ? endOf(found) : paymentStatusOf(found)
    const after: Order = {
      ...order,
      paymentStatus,
      lease: { ...order.lease, fence: order.lease.fence + 1 },
    }
    return saveChange(
      scope,
      {
        order: after,
        fence: order.lease.fence,
        payment: adopted(payment, found),
        cancelLines: false,
        timeline: [{ type: 'PAYMENT_RECONCILED', at, note: null }],
        facts: [changed(after, 'PAYMENT_RECONCILED', at)],
      },
      at,
    )
  })
}

/** Looked at again under the lock. */
function isAdoptable(order: Order, payment: Payment, found: ProviderPayment): boolean {
  const { number, status, parkedReason } = order
  const elsewhere = payment.refundedElsewhere
  const refunded = payment.refunded - elsewhere
  const ours = { ...payment, refunded, elsewhere, number, status, busy: false, parked: parkedReason !== null }
  const difference = compare(ours, { ...found, key: payment.key })
  const isPromised = found.refunded + payment.refundDue <= found.captured
  return isPromised && (difference === null || difference.remedy === 'adopt')
}

/** For an order that stands, each refund has a row; what a cancelled one gave back is its cancellation. */
async function adoptRefund(scope: Scope, order: Order, amount: number, at: Date): Promise<void> {
  if (amount > 0 && order.status !== 'CANCELLED')
    await insertForeignRefund(scope, uuidv7(at.getTime()), order.id, amount, at)
}

function adopted(payment: Payment, found: ProviderPayment): PaymentChange {
  const { authorised, captured, released, refunded } = found
  const grown = (kind: string, before: number, after: number) =>
    after > before
      ? [{ key: `${payment.key}:reconciled:${kind.toLowerCase()}:${after}`, kind, amount: after - before }]
      : []
  return {
    authorised,
    captured,
    released,
    refunded,
    refundDue: payment.refundDue,
    capturesDeclined: payment.capturesDeclined,
    refundsDeclined: payment.refundsDeclined,
    action: null,
    declineReason: payment.declineReason,
    effects: [
      ...grown('AUTHORISE', payment.authorised, authorised),
      ...grown('CAPTURE', payment.captured, captured),
      ...grown('VOID', payment.released, released),
      ...grown('REFUND', payment.refunded, refunded),
    ],
  }
}

const endOf = ({ captured, authorised }: Paid) =>
  captured > 0 ? 'REFUNDED' : authorised > 0 ? 'VOIDED' : 'FAILED'

/** Unparks an order: a running orders process adopts it and asks the provider by key. */
async function resume(
  { database, now }: ReconcileDependencies,
  tenantId: string,
  orderId: string,
): Promise<boolean> {
  return database.write(tenantId, async (scope) => {
    const order = await lockOrder(scope, orderId)
    if (order === null || order.parkedReason === null) return false
    const at = now()
    const { fence } = order.lease
    const due: Order = {
      ...order,
      parkedReason: null,
      lease: { until: at, owner: null, fence: fence + 1, attempts: 0 },
    }
    const timeline = [{ type: 'RESUMED', at, note: 'by the reconciliation' }]
    return saveChange(
      scope,
      { order: due, fence, payment: null, cancelLines: false, timeline, facts: [] },
      at,
    )
  })
}
