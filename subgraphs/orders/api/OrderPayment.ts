import { money } from '#platform/money/money.ts'
import type { DeclineReason } from '../domain/order.ts'
import type { OrderPaymentResolvers } from './types.generated.ts'

export const OrderPayment: OrderPaymentResolvers = {
  amount: (payment) => money(payment.amount, payment.currency),
  authorised: (payment) => money(payment.authorised, payment.currency),
  captured: (payment) => money(payment.captured, payment.currency),
  refunded: (payment) => money(payment.refunded, payment.currency),
  declineReason: (payment) => payment.declineReason as DeclineReason | null,
}
