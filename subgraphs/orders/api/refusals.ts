import { positionCursor } from '#platform/events/cloud-event.ts'
import { money } from '#platform/money/money.ts'
import { problemsInWords } from '#platform/texts/problems-in-words.ts'
import type { CancelAnswer } from '../commands/cancelling/cancel-order.ts'
import type { ImportAnswer } from '../commands/import-orders.ts'
import type { RecordRefundAnswer } from '../commands/payments/record-refund.ts'
import type { RefundAnswer, RefundRefusal } from '../commands/payments/refund-order.ts'
import type { Placed } from '../commands/placing/place-order.ts'
import type { ResumeAnswer } from '../commands/process/resume-order.ts'
import type { NotCancellable } from '../domain/cancellation.ts'
import type { CancelReason, DeclineReason, Order } from '../domain/order.ts'
import type { Problem } from '../domain/placement.ts'
import type { NoRefund } from '../domain/refund.ts'
import { reference, taxed } from './mappers.ts'
import { unsellable } from './unsellable.ts'

const declined: Readonly<Record<DeclineReason, string>> = {
  CARD_DECLINED: 'The bank declined the card. Nothing was paid: order again with another card.',
  INSUFFICIENT_FUNDS:
    'There is not enough money on the account. Nothing was paid: order again with another card.',
  NOT_AUTHENTICATED:
    'The bank could not confirm that it was you. Nothing was paid: order again, or with another card.',
  UNKNOWN_CARD: 'The payment provider does not know this card. Nothing was paid: enter the card again.',
}

const not_completed: Readonly<Record<CancelReason, string>> = {
  OUT_OF_STOCK: 'There is not enough stock.',
  PAYMENT_DECLINED: 'The payment was declined.',
  STOCK_UNAVAILABLE: 'Stock could not be secured. Nothing was paid: order again in a moment, with a new key.',
  PAYMENT_UNAVAILABLE:
    'The payment could not be made. Nothing was paid: order again in a moment, with a new key.',
  PAYMENT_ACTION_EXPIRED:
    'The payment was not confirmed at the bank in time. Nothing was paid: order again, with a new key.',
  RESERVATION_EXPIRED:
    'The stock was held too long without being paid. Nothing was paid: order again, with a new key.',
  CUSTOMER_REQUEST: 'The order was cancelled before it was confirmed.',
  STAFF_REQUEST: 'The order was cancelled by staff before it was confirmed.',
}

const not_cancellable: Readonly<Record<NotCancellable, string>> = {
  DISPATCHED: 'Goods of this order have left already: return them when they arrive.',
  COMPLETED: 'Everything of this order has arrived: return it instead.',
  ALREADY_CANCELLED: 'This order is cancelled already.',
}

const prices_moved = 'Prices moved since they were quoted. Nothing was ordered: ask for another quote.'
const no_quote =
  'There is no such quote, or it is not yours. Nothing was ordered: quote these lines, or order at the prices of now.'

export const key_reused = {
  __typename: 'IdempotencyKeyReused',
  message: 'This key was used before with another input. Use a new key for a new request.',
} as const
export const not_found = {
  __typename: 'OrderNotFound',
  message: 'There is no such order, or it is not yours.',
} as const

export function invalid(problems: readonly Problem[]) {
  return {
    __typename: 'InvalidInput',
    message: problemsInWords(problems),
    problems,
  } as const
}

export function placementResult(placement: Placed) {
  switch (placement.type) {
    case 'invalid':
      return invalid(placement.problems)
    case 'keyReused':
      return key_reused
    case 'unsellable':
      return unsellable(placement.lines, 'Nothing was ordered')
    case 'outdated': {
      const { total, moved } = placement
      const message = moved.every(({ was }) => was === null) ? no_quote : prices_moved
      const { currency } = total
      const lines = moved.map(({ was, now, ...line }) => ({
        ...line,
        variant: reference(line.variantId),
        was: was === null ? null : taxed(was, currency),
        now: taxed(now, currency),
      }))
      return { __typename: 'OutdatedQuote', message, total: taxed(total, currency), lines } as const
    }
    case 'placed':
      return outcomeOf(placement.order, placement.updatesCursor)
  }
}

/** What became of an order, in the words of the mutation that placed it: the same at every repeat. */
function outcomeOf(order: Order, updatesCursor: number | null) {
  const { cancellation } = order
  if (order.status !== 'CANCELLED' || order.confirmedAt !== null || cancellation === null) {
    const cursor = updatesCursor === null ? null : positionCursor(updatesCursor)
    return {
      __typename: 'PlaceOrderSuccess',
      order,
      accessToken: order.accessToken,
      updatesCursor: cursor,
    } as const
  }
  const { reason, declineReason, short } = cancellation
  if (reason === 'OUT_OF_STOCK') {
    const message = 'There is not enough stock for the whole order. Nothing was paid: order fewer.'
    const lines = short.map(({ variantId, requested, available }) => ({
      variantId,
      variant: reference(variantId),
      requested,
      available,
    }))
    return { __typename: 'OutOfStock', message, lines } as const
  }
  if (reason === 'PAYMENT_DECLINED' && declineReason !== null) {
    return {
      __typename: 'PaymentDeclined',
      message: declined[declineReason],
      order,
      reason: declineReason,
    } as const
  }
  return { __typename: 'OrderNotCompleted', message: not_completed[reason], order, reason } as const
}

export function cancelResult(answer: CancelAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return not_found
    case 'notCancellable': {
      const { reason, order } = answer
      return { __typename: 'OrderNotCancellable', message: not_cancellable[reason], reason, order } as const
    }
    case 'cancelled': {
      const updatesCursor = answer.updatesCursor === null ? null : positionCursor(answer.updatesCursor)
      return { __typename: 'CancelOrderSuccess', order: answer.order, updatesCursor } as const
    }
  }
}

export function resumeResult(answer: ResumeAnswer) {
  if (answer.type === 'resumed') return { __typename: 'ResumeOrderSuccess', order: answer.order } as const
  if (answer.type === 'notFound') return not_found
  return { __typename: 'OrderNotParked', message: 'This order is not parked: it needs no resuming.' } as const
}

const no_refund: Readonly<Record<NoRefund, string>> = {
  EXCEEDS_CAPTURED: 'This is more than what was captured and is not given back yet. Give back less.',
  NOT_CAPTURED: 'Nothing was captured yet: cancel the order instead.',
  CANCELLED: 'The order is cancelled, or being cancelled: everything is given back anyway.',
  TOO_MANY: 'So many refunds were made for this order that no more are taken.',
}

export function refundNotPossible({ reason, refundable, currency }: RefundRefusal) {
  return {
    __typename: 'RefundNotPossible',
    message: no_refund[reason],
    reason,
    refundable: money(refundable, currency),
  } as const
}

export function refundResult(answer: RefundAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return not_found
    case 'notPossible':
      return refundNotPossible(answer)
    case 'refunded':
      return { __typename: 'RefundOrderSuccess', refund: answer.refund, order: answer.order } as const
  }
}

export function recordResult(answer: RecordRefundAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return not_found
    case 'recorded':
      return { __typename: 'RecordRefundSuccess', order: answer.order } as const
    case 'notDeclined': {
      const declined = answer.declined === null ? null : money(answer.declined, answer.order.currency)
      const message =
        declined === null
          ? 'The order is not parked for a refund that the provider declined.'
          : 'Write down exactly what the provider declined.'
      return { __typename: 'RefundNotDeclined', message, declined } as const
    }
  }
}

export function importResult(answer: ImportAnswer) {
  if (answer.type === 'invalid') return invalid(answer.problems)
  return { __typename: 'ImportOrdersSuccess', created: answer.created, unchanged: answer.unchanged } as const
}
