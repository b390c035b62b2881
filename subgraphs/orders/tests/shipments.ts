import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { BackordersAllocated } from '#subgraphs/inventory/published.ts'
import { ShipmentStatusChanged, type shipment_statuses } from '#subgraphs/logistics/published.ts'
import { basket, type World } from './world.ts'

/** Logistics says that goods of an order moved, in a shipment of their own; the same event so many times. */
export async function say(
  world: World,
  orderId: string,
  status: (typeof shipment_statuses)[number],
  lines: readonly { readonly lineId: string; readonly variantId: string; readonly quantity: number }[],
  times = 1,
): Promise<void> {
  const at = world.clock.now().toISOString()
  const data = {
    shipmentId: 's1',
    trackingNumber: 'TRACK1',
    orderId,
    customerId: null,
    warehouseId: 'w1',
    carrierId: 'c1',
    lines: [...lines],
    status,
    previousStatus: 'PLANNED',
    occurredAt: at,
    eta: null,
  } as const
  const about = {
    specversion: '1.0',
    id: uuidv7(),
    source: 'logistics',
    subject: 's1',
    traceparent: null,
  } as const
  const event = { ...about, type: ShipmentStatusChanged.type, time: at, tenant: test_tenant, data }
  for (let n = 0; n < times; n++) await world.eventLog.append([event])
}

/** Inventory says that units of an order's first line came, which waited for them; `served` is how many did so far. */
export async function goodsCame(
  world: World,
  orderId: string,
  served: number,
  quantity = served,
): Promise<void> {
  const [line] = (await world.order(orderId)).lines
  const lines = [{ lineId: line.id, variantId: line.variant.id, warehouseId: 'w1', quantity, served }]
  await world.eventLog.append([
    {
      specversion: '1.0',
      id: uuidv7(),
      source: 'inventory',
      type: BackordersAllocated.type,
      subject: orderId,
      time: '2026-04-01T10:00:00.000Z',
      tenant: test_tenant,
      traceparent: null,
      data: { reservationId: orderId, orderId, lines },
    },
  ])
}

/** An order of which everything left: its id, its secret, and its line's id. */
export async function shipped(world: World, quantity = 3, cardToken = 'tok_visa') {
  const { order, accessToken } = await world.place(
    basket({ lines: [{ variantId: 'v1', quantity }] }, cardToken),
  )
  const [line] = (await world.order(order.id)).lines
  await say(world, order.id, 'DISPATCHED', [{ lineId: line.id, variantId: 'v1', quantity }])
  await eventually(async () => {
    const { fulfillmentStatus, paymentStatus } = await world.order(order.id)
    if (fulfillmentStatus !== 'SHIPPED' || paymentStatus !== 'CAPTURED')
      throw new Error('not shipped and paid yet')
  })
  return { id: order.id as string, accessToken: accessToken as string, lineId: line.id as string }
}
