import type { PaymentWebhookResolvers } from './types.generated.ts'

export const PaymentWebhook: PaymentWebhookResolvers = {
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
}
