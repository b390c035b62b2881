import { money } from '#platform/money/money.ts'
import type { OrderRefundResolvers } from './types.generated.ts'

export const OrderRefund: OrderRefundResolvers = {
  amount: (refund) => money(refund.amount, refund.currency),
}
