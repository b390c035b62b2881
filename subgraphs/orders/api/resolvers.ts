import { Cart } from './Cart.ts'
import { CartLine } from './CartLine.ts'
import { Customer } from './Customer.ts'
import { MinorUnits } from './MinorUnits.ts'
import { Mutation } from './Mutation.ts'
import { Order } from './Order.ts'
import { OrderLine } from './OrderLine.ts'
import { OrderPayment } from './OrderPayment.ts'
import { OrderRefund } from './OrderRefund.ts'
import { OrderReturn } from './OrderReturn.ts'
import { OrderReturnLine } from './OrderReturnLine.ts'
import { PaymentWebhook } from './PaymentWebhook.ts'
import { Query } from './Query.ts'
import { Subscription } from './Subscription.ts'

/** Every type of the schema that has resolvers of its own. */
export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Cart,
  CartLine,
  Customer,
  Order,
  OrderLine,
  OrderPayment,
  OrderRefund,
  OrderReturn,
  OrderReturnLine,
  PaymentWebhook,
  MinorUnits,
}
