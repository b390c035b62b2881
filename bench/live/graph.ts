import { composeGraph, type TestGraph } from '#gateway/testing/graph.ts'
import type { Happening } from './messages.ts'

/** Follows the events of one shipment after a cursor, or from now on. */
export type Follow = (shipment: number, after: number | null) => AsyncGenerator<Happening, void, void>

const tracking = `
  type Query { shipment(id: ID!): Shipment }
  type Subscription { shipmentUpdated(id: ID!, after: String): ShipmentUpdate! }
  type ShipmentUpdate { cursor: String! number: Int! previous: Int! at: Float! shipment: Shipment! }
  type Shipment @key(fields: "id") { id: ID! status: String! }
`

const orders = `
  type Query { orderCount: Int }
  type Shipment @key(fields: "id") { id: ID! orderNumber: String }
`

/** What each subscriber asks: an event of one subgraph, completed by another. */
export const subscription = `subscription Track($id: ID!, $after: String) {
  shipmentUpdated(id: $id, after: $after) { number previous at shipment { id status orderNumber } }
}`

/** Two subgraphs: one tracks shipments, one knows their orders. */
export function benchGraph(follow: Follow): TestGraph {
  return composeGraph({
    tracking: {
      sdl: tracking,
      resolvers: {
        Subscription: {
          shipmentUpdated: {
            async *subscribe(_: unknown, { id, after }: { id: string; after?: string | null }) {
              for await (const { number, previous, at_ms } of follow(
                Number(id),
                after == null ? null : Number(after),
              )) {
                const shipment = { id, status: number % 2 === 0 ? 'IN_TRANSIT' : 'AT_HUB' }
                yield { shipmentUpdated: { cursor: String(number), number, previous, at: at_ms, shipment } }
              }
            },
          },
        },
      },
    },
    orders: {
      sdl: orders,
      resolvers: {
        Shipment: { __resolveReference: ({ id }: { id: string }) => ({ id, orderNumber: `O-${id}` }) },
      },
    },
  })
}
