import { positionCursor } from '#platform/events/cloud-event.ts'
import type { CancelLinesAnswer } from '../commands/cancelling/cancel-order-lines.ts'
import type { LinesNotCancellableReason } from '../domain/line-cancellation.ts'
import { invalid, key_reused, not_found } from './refusals.ts'

const reasons: Readonly<Record<LinesNotCancellableReason, string>> = {
  NOT_CONFIRMED: 'The order is not confirmed yet: wait for that, or cancel it.',
  ALREADY_CANCELLED: 'The order is, or is being, cancelled.',
  COMPLETED: 'Everything of this order has arrived: return it instead.',
  WHOLE_ORDER: 'Nothing would be left of the order: cancel the order instead.',
  IN_PROGRESS: 'Other units of this order are being cancelled. Try again in a moment.',
  TOO_MANY_UNITS: 'Of some lines fewer units can be cancelled; nothing was changed.',
}

export function cancelLinesResult(answer: CancelLinesAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return not_found
    case 'notCancellable': {
      const { reason, order } = answer
      const lines = answer.lines.map(({ lineId, quantity, cancellable }) => {
        return { lineId, requested: quantity, cancellable }
      })
      return {
        __typename: 'OrderLinesNotCancellable',
        message: reasons[reason],
        reason,
        lines,
        order,
      } as const
    }
    case 'cancelled': {
      const { order, withdrawn, asked } = answer
      const cancelledLines =
        withdrawn?.map(({ lineId, waiting, promised }) => ({
          lineId,
          requested: asked.find((each) => each.lineId === lineId)?.quantity ?? 0,
          cancelled: waiting + promised,
        })) ?? null
      const updatesCursor = answer.updatesCursor === null ? null : positionCursor(answer.updatesCursor)
      return { __typename: 'CancelOrderLinesSuccess', order, cancelledLines, updatesCursor } as const
    }
  }
}
