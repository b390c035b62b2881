import { type Decision, refuse } from '#platform/decision/decision.ts'
import { problemsOfText, unless } from '../../domain/problem.ts'
import {
  cancel,
  type PurchaseOrder,
  type PurchaseOrderInOtherState,
} from '../../domain/purchasing/purchase-order.ts'
import { lines_max, reason_chars_max } from '../../domain/requests.ts'
import { savePurchaseOrder } from '../../store/purchasing/purchase-order-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import {
  type ExpectedPurchaseOrder,
  type PurchaseOrderConflict,
  type PurchaseOrderNotFound,
  withPurchaseOrder,
} from './with-purchase-order.ts'

export interface Cancellation extends ExpectedPurchaseOrder {
  readonly reason: string
  /** Only these lines; all when null. */
  readonly lineIds: readonly string[] | null
}

type Refusal = PurchaseOrderNotFound | PurchaseOrderConflict | PurchaseOrderInOtherState | InvalidInput

/** Stops waiting for what is outstanding of an order, or of some of its lines. What was received stays. */
export async function cancelPurchaseOrder(
  acting: Acting,
  { lineIds, reason, ...expected }: Cancellation,
): Promise<Decision<PurchaseOrder, Refusal>> {
  const problems = [
    ...problemsOfText('reason', reason, reason_chars_max, `Say why, in 1 to ${reason_chars_max} characters.`),
    ...unless(
      lineIds === null || (lineIds.length > 0 && lineIds.length <= lines_max),
      'lineIds',
      `Name 1 to ${lines_max} lines, or none at all to cancel the whole order.`,
    ),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  return withPurchaseOrder(
    acting,
    expected,
    async (scope, order): Promise<Decision<PurchaseOrder, Refusal>> => {
      const known = new Set(order.lines.map((line) => line.id))
      const unknown = (lineIds ?? []).flatMap((id, index) =>
        unless(known.has(id), `lineIds.${index}`, 'This order has no line with this id.'),
      )
      if (unknown.length > 0) return refuse(invalidInput(unknown))
      const decision = cancel(order, lineIds === null ? null : new Set(lineIds), reason, acting.now())
      if (decision.accepted) await savePurchaseOrder(scope, decision.facts)
      return decision
    },
  )
}
