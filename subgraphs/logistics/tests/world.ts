import type { Viewer } from '#platform/auth/viewer.ts'
import type { Announcement, CloudEvent } from '#platform/events/cloud-event.ts'
import { announcement } from '#platform/events/cloud-event.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import {
  startTestSubgraph,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '#platform/testing/test-subgraph.ts'
import { service, staff, test_tenant } from '#platform/testing/viewers.ts'
import { OrderCancelled, OrderConfirmed } from '#subgraphs/orders/published.ts'
import { createLogistics } from '../subgraph.ts'

/** Logistics with neighbours that speak. */
export interface World extends TestSubgraph {
  /** Orders says this, perhaps again. Returns the event. */
  says(fact: Announcement, tenantId?: string): Promise<CloudEvent>
  /** An order was confirmed; resolves when its shipments are planned, in the order of its warehouses. */
  confirmed(order?: OrderPart): Promise<readonly PlannedShipment[]>
  /** Records a handling event as staff and returns the result. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  told(shipmentId: string, status: string, part?: Record<string, unknown>): Promise<any>
}

export interface OrderPart {
  readonly orderId?: string
  readonly customerId?: string | null
  readonly countryCode?: string | null
  readonly allocations?: readonly {
    lineId: string
    variantId: string
    warehouseId: string
    quantity: number
  }[]
  readonly tenantId?: string
}

export interface PlannedShipment {
  readonly id: string
  readonly trackingNumber: string
  readonly status: string
  readonly eta: string
  readonly carrier: { readonly code: string }
  readonly warehouse: { readonly id: string }
  readonly lines: readonly { line: { id: string }; variant: { id: string }; quantity: number }[]
  readonly order: { readonly id: string }
}

export const clerk = staff('logistics:read', 'logistics:write')
export const ofTenant = (viewer: Viewer, tenantId: string): Viewer => ({ ...viewer, tenantId })

const shipment_fields = `id trackingNumber status eta plannedAt dispatchedAt deliveredAt cancelledAt
  carrier { id code } warehouse { id } order { id } lines { line { id } variant { id } quantity }
  history { id status occurredAt location note }`

const order_shipments = `query ($order: _Any!) { _entities(representations: [$order]) { ... on Order { shipments { ${shipment_fields} } } } }`

/** The fields of a shipment most tests look at. */
export const shipment_query = `query ($id: ID!) { shipment(id: $id) { ${shipment_fields} } }`

export async function startWorld(options: TestSubgraphOptions = {}): Promise<World> {
  const logistics = await startTestSubgraph('logistics', createLogistics, options)

  async function says(fact: Announcement, tenantId = test_tenant): Promise<CloudEvent> {
    const event = eventOf(fact, tenantId)
    await logistics.eventLog.append([event])
    return event
  }

  async function confirmed({ tenantId = test_tenant, ...part }: OrderPart = {}) {
    const fact = orderConfirmed(part)
    await says(fact, tenantId)
    const order = { __typename: 'Order', id: fact.subject }
    return eventually(async () => {
      const { _entities } = await logistics.data(ofTenant(service('test'), tenantId), order_shipments, {
        order,
      })
      const shipments: readonly PlannedShipment[] = _entities[0].shipments
      if (shipments.length === 0) throw new Error(`no shipment of ${fact.subject} is planned`)
      // Published too, so that who follows from now on does not hear of the planning.
      const told = await published(logistics, ...shipments.map((each) => each.id))
      if (told.length < shipments.length) throw new Error(`the planning of ${fact.subject} is not published`)
      return shipments
    })
  }

  async function told(shipmentId: string, status: string, part: Record<string, unknown> = {}) {
    const input = {
      shipmentId,
      status,
      occurredAt: logistics.clock.now().toISOString(),
      idempotencyKey: uuidv7(),
      ...part,
    }
    const { recordHandlingEvent } = await logistics.data(clerk, record_mutation, { input })
    return recordHandlingEvent
  }

  return { ...logistics, says, confirmed, told }
}

export const record_mutation = `mutation ($input: RecordHandlingEventInput!) { recordHandlingEvent(input: $input) {
  __typename
  ... on Refusal { message }
  ... on InvalidInput { problems { path message } }
  ... on ShipmentAlreadyDelivered { deliveredAt }
  ... on ShipmentCancelled { cancelledAt }
  ... on RecordHandlingEventSuccess { event { id status occurredAt location note } shipment { id status dispatchedAt deliveredAt } }
} }`

/** An event as a relay would append it. */
export function eventOf(fact: Announcement, tenantId = test_tenant): CloudEvent {
  return {
    specversion: '1.0',
    id: uuidv7(),
    source: fact.type.split('.')[0] ?? '',
    type: fact.type,
    subject: fact.subject,
    time: fact.time.toISOString(),
    tenant: tenantId,
    traceparent: null,
    data: fact.data,
  }
}

export function allocation(warehouseId: string, quantity = 1, lineId: string = uuidv7()) {
  return { lineId, variantId: uuidv7(), warehouseId, quantity }
}

const at = '2026-03-31T09:00:00.000Z'

function orderData({ orderId = uuidv7(), customerId = null, countryCode = 'GB' }: OrderPart) {
  return {
    orderId,
    number: `O-${orderId.slice(-6)}`,
    customerId,
    channelId: 'web-uk',
    currency: 'GBP',
    countryCode,
    country: null,
    placedAt: at,
    net: 100,
    tax: 20,
    gross: 120,
  }
}

export function orderConfirmed(part: OrderPart = {}): Announcement {
  const { allocations = [allocation('w-main')] } = part
  const order = orderData(part)
  const data = { ...order, confirmedAt: at, lines: [], allocations: [...allocations] }
  return announcement(OrderConfirmed, order.orderId, new Date(at), data)
}

export function orderCancelled(orderId: string): Announcement {
  const data = {
    ...orderData({ orderId }),
    cancelledAt: at,
    reason: 'CUSTOMER',
    wasConfirmed: true,
    lines: [],
  }
  return announcement(OrderCancelled, orderId, new Date(at), data)
}

/** Facts of this context in the log about these subjects, oldest first, as `Type:STATUS`. */
export async function published(
  world: TestSubgraph,
  ...subjects: readonly string[]
): Promise<readonly string[]> {
  const { events } = await world.eventLog.read({ after: 0, limit: 1000, subjects })
  return events
    .filter((event) => event.source === 'logistics')
    .map((event) => {
      const name = event.type.split('.')[1]
      const { status } = event.data as { status?: string }
      return status === undefined ? `${name}` : `${name}:${status}`
    })
}
