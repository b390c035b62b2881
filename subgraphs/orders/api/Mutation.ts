import { cancelOrder } from '../commands/cancelling/cancel-order.ts'
import { cancelOrderLines } from '../commands/cancelling/cancel-order-lines.ts'
import { takeOverOrders } from '../commands/import-orders.ts'
import { recordRefund } from '../commands/payments/record-refund.ts'
import { refundOrder } from '../commands/payments/refund-order.ts'
import { placeOrder } from '../commands/placing/place-order.ts'
import { resumeOrder } from '../commands/process/resume-order.ts'
import { cancelLinesResult } from './cancel-lines-result.ts'
import { cartMutations } from './cart-mutations.ts'
import { known, requestOf } from './mappers.ts'
import {
  cancelResult,
  importResult,
  placementResult,
  recordResult,
  refundResult,
  resumeResult,
} from './refusals.ts'
import { returnMutations } from './return-mutations.ts'
import type { ImportOrderLineInput, MutationResolvers } from './types.generated.ts'

export const Mutation: MutationResolvers = {
  ...cartMutations,
  ...returnMutations,

  async placeOrder(_mutation, { input }, context) {
    const { commands, runs, viewer } = context
    const placement = await placeOrder(commands, runs, viewer, requestOf(input))
    if (placement.type === 'placed') {
      const { order, lines } = placement
      known(context, order)
      // Lines that may wait are read again: what they wait for is known since.
      const settled = lines?.every((line) => !line.acceptsBackorder) ?? false
      if (lines !== null && settled && order.status === 'CONFIRMED')
        context.loaders.lines(100, 0).prime(order.id, lines)
    }
    if (placement.type === 'cartTaken') throw new Error('an order of no cart took one')
    return placementResult(placement)
  },

  async cancelOrder(_mutation, { input }, { commands, runs, viewer }) {
    const { orderId, idempotencyKey, reason, accessToken } = input
    const request = { orderId, idempotencyKey, reason, accessToken: accessToken ?? null }
    return cancelResult(await cancelOrder(commands, runs, viewer, request))
  },

  async cancelOrderLines(_mutation, { input }, context) {
    const { commands, runs, viewer } = context
    const request = { ...input, accessToken: input.accessToken ?? null }
    const answer = await cancelOrderLines(commands, runs, viewer, request)
    if ('order' in answer) known(context, answer.order)
    return cancelLinesResult(answer)
  },

  async resumeOrder(_mutation, { input }, { commands, runs, viewer }) {
    return resumeResult(await resumeOrder(commands, runs, viewer, input.orderId))
  },

  async refundOrder(_mutation, { input }, context) {
    const answer = await refundOrder(context.commands, context.runs, context.viewer, input)
    if (answer.type === 'refunded') known(context, answer.order)
    return refundResult(answer)
  },

  async recordRefund(_mutation, { input }, context) {
    const answer = await recordRefund(context.commands, context.runs, context.viewer, input)
    if ('order' in answer) known(context, answer.order)
    return recordResult(answer)
  },

  async importOrders(_mutation, { input }, { commands, viewer }) {
    const { channelId, currency } = input
    const orders = input.orders.map(({ placedAt, ...order }) => ({ ...order, at: placedAt, ...past(order) }))
    const returns = (input.returns ?? []).map((each) => ({ ...each, ...past(each) }))
    return importResult(await takeOverOrders(commands, viewer, { channelId, currency, orders, returns }))
  },
}

interface GivenPast {
  readonly customerId?: string | null | undefined
  readonly countryCode?: string | null | undefined
  readonly country?: string | null | undefined
  readonly lines: readonly ImportOrderLineInput[]
}

function past({ customerId, countryCode, country, lines }: GivenPast) {
  return {
    customerId: customerId ?? null,
    countryCode: countryCode ?? null,
    country: country ?? null,
    lines: lines.map((line) => ({
      ...line,
      variantId: line.variantId ?? null,
      productId: line.productId ?? null,
    })),
  }
}
