import { Carrier } from './Carrier.ts'
import { Mutation } from './Mutation.ts'
import { Order } from './Order.ts'
import { PublicTracking } from './PublicTracking.ts'
import { Query } from './Query.ts'
import { Shipment } from './Shipment.ts'
import { ShipmentLine } from './ShipmentLine.ts'
import { ShipmentUpdate } from './ShipmentUpdate.ts'
import { Subscription } from './Subscription.ts'
import type { Resolvers } from './types.generated.ts'

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Shipment,
  ShipmentLine,
  ShipmentUpdate,
  PublicTracking,
  Carrier,
  Order,
}
