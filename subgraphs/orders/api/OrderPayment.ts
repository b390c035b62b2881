import { money } from '#platform/money/money.ts'
import type { DeclineReason } from '../domain/order.ts'
import type { OrderPaymentResolvers } from './types.generated.ts'

export const OrderPayment: OrderPaymentResolvers = {
  amount: (payment) => money(payment.amount, payment.currency),
  authorised: (payment) => money(payment.authorised, payment.currency),
  captured: (payment) => money(payment.captured, payment.currency),
  released: (payment) => money(payment.released, payment.currency),
  refunded: (payment) => money(payment.refunded, payment.currency),
  refundDue: (payment) => money(payment.refundDue, payment.currency),
  refunds: (payment, _args, { loaders }) => loaders.refunds.load(payment.orderId),
  declineReason: (payment) => payment.declineReason as DeclineReason | null,
}
