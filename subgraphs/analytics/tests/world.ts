import type { z } from 'zod'
import type { CloudEvent, EventType } from '#platform/events/cloud-event.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { LowStockCleared, LowStockDetected, StockLevelChanged } from '#subgraphs/inventory/published.ts'
import { ShipmentPlanned, ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import {
  OrderCancelled,
  OrderConfirmed,
  OrderImported,
  type OrderLineData,
  OrderLinesCancelled,
  OrderPlaced,
  OrderRefunded,
  ReturnImported,
} from '#subgraphs/orders/published.ts'

/** An event in the envelope, as the tests read and recount it. */
// biome-ignore lint/suspicious/noExplicitAny: a recount looks at events of every type
export type Said = CloudEvent<any>

type DataOf<Type> = Type extends EventType<string, infer Data> ? Data : never
type ShipmentStatus = DataOf<typeof ShipmentStatusChanged>['status']

const noon = '2026-03-30T12:00:00Z'

/** Any event of the test tenant; `time` is when it was said to happen. */
export function said<Name extends string, Data>(
  event: { readonly type: Name; readonly schema: z.ZodType<Data> },
  subject: string,
  time: string,
  data: Data,
): Said {
  const source = event.type.split('.')[0] ?? ''
  const envelope = {
    specversion: '1.0',
    id: uuidv7(),
    source,
    type: event.type,
    subject,
    traceparent: null,
  } as const
  return { ...envelope, time: new Date(time).toISOString(), tenant: test_tenant, data }
}

/** A line of 100 minor units a piece with 20 % tax in it, unless told otherwise. */
export function line(variantId: string | null, quantity = 1, gross = quantity * 120): OrderLineData {
  const tax = Math.round(gross / 6)
  const sku = `sku-${variantId ?? 'POST'}`
  const ids = { lineId: uuidv7(), variantId, productId: variantId, categoryId: null }
  return { ...ids, sku, name: `name of ${variantId ?? 'postage'}`, quantity, net: gross - tax, tax, gross }
}

export interface OrderFacts {
  readonly lines?: readonly OrderLineData[]
  readonly placedAt?: string
  readonly channelId?: string
  readonly currency?: string
  readonly countryCode?: string | null
  readonly country?: string | null
}

export type Order = ReturnType<typeof order>

/** What all events of one order say of it. Totals are those of its lines. */
export function order({ lines = [line('v1')], ...facts }: OrderFacts = {}) {
  const total = (field: 'net' | 'tax' | 'gross') => lines.reduce((sum, each) => sum + each[field], 0)
  const orderId = uuidv7()
  return {
    lines: [...lines],
    data: {
      orderId,
      number: `N-${orderId.slice(-6)}`,
      customerId: null,
      channelId: 'web-uk',
      currency: 'GBP',
      countryCode: 'GB',
      country: null,
      placedAt: noon,
      ...facts,
      net: total('net'),
      tax: total('tax'),
      gross: total('gross'),
    },
  }
}

export const placed = ({ data, lines }: Order) =>
  said(OrderPlaced, data.orderId, data.placedAt, { ...data, lineCount: lines.length })

export const confirmed = ({ data, lines }: Order, confirmedAt = data.placedAt) =>
  said(OrderConfirmed, data.orderId, confirmedAt, { ...data, confirmedAt, lines, allocations: [] })

export const cancelled = (
  { data, lines }: Order,
  wasConfirmed: boolean,
  cancelledAt = data.placedAt,
  reason = 'CUSTOMER',
  refunded?: number,
) =>
  said(OrderCancelled, data.orderId, cancelledAt, {
    ...data,
    cancelledAt,
    reason,
    wasConfirmed,
    // Events of older versions do not say it.
    ...(refunded === undefined ? {} : { givenBack: data.gross - refunded }),
    lines,
  })

/** Money given back while the order stands: for its first line, or for nothing but goodwill. */
export function gaveBack({ data, lines }: Order, refundedAt = data.placedAt, goodwill = false) {
  const { placedAt: _placed, net: _net, tax: _tax, ...about } = data
  const part = goodwill ? [] : lines.slice(0, 1)
  const gross = goodwill ? 77 : part.reduce((sum, each) => sum + each.gross, 0)
  const reason = goodwill ? 'GOODWILL' : 'RETURN'
  const refund = { refundId: uuidv7(), returnId: goodwill ? null : uuidv7(), reason, refundedAt } as const
  return said(OrderRefunded, data.orderId, refundedAt, { ...about, ...refund, gross, lines: part })
}

/** The units of its first line will not be shipped: with `letGo`, they were never paid for. */
export function lostLine({ data, lines }: Order, cancelledAt = data.placedAt, letGo = true) {
  const part = lines.slice(0, 1)
  const gross = part.reduce((sum, each) => sum + each.gross, 0)
  return said(OrderLinesCancelled, data.orderId, cancelledAt, {
    ...data,
    cancellationId: uuidv7(),
    cancelledAt,
    ...(letGo ? { letGo: gross } : {}),
    lines: part,
  })
}

export const imported = ({ data, lines }: Order) =>
  said(OrderImported, data.orderId, noon, { ...data, lines })

export function returned({ data, lines }: Order, returnedAt = data.placedAt) {
  const { number, customerId, channelId, currency, countryCode, country, gross } = data
  const returnId = uuidv7()
  const facts = {
    returnId,
    number,
    customerId,
    channelId,
    currency,
    countryCode,
    country,
    returnedAt,
    gross,
    lines,
  }
  return said(ReturnImported, returnId, noon, facts)
}

function level(variantId: string, warehouseId: string, available: number) {
  return { variantId, warehouseId, onHand: available, reserved: 0, committed: 0, available }
}

export const stockIs = (variantId: string, warehouseId: string, available: number, time = noon) =>
  said(StockLevelChanged, variantId, time, {
    ...level(variantId, warehouseId, available),
    cause: 'COUNT',
    quantity: 0,
  })

export const stockIsLow = (variantId: string, warehouseId: string, available: number, time = noon) =>
  said(LowStockDetected, variantId, time, {
    ...level(variantId, warehouseId, available),
    threshold: 10,
    alertId: uuidv7(),
  })

export const stockIsBack = (variantId: string, warehouseId: string, available: number, time = noon) =>
  said(LowStockCleared, variantId, time, {
    ...level(variantId, warehouseId, available),
    threshold: 10,
    alertId: uuidv7(),
  })

export interface Parcel {
  readonly shipmentId: string
  readonly carrierId: string
  readonly eta: string | null
}

const parcelFacts = ({ shipmentId, carrierId, eta }: Parcel) => ({
  shipmentId,
  carrierId,
  eta,
  trackingNumber: `T-${shipmentId.slice(-6)}`,
  orderId: shipmentId,
  customerId: null,
  warehouseId: 'w1',
  lines: [],
})

export const parcelPlanned = (parcel: Parcel, plannedAt = noon) =>
  said(ShipmentPlanned, parcel.shipmentId, plannedAt, { ...parcelFacts(parcel), plannedAt })

export const parcelReached = (parcel: Parcel, status: ShipmentStatus, occurredAt = noon) =>
  said(ShipmentStatusChanged, parcel.shipmentId, occurredAt, {
    ...parcelFacts(parcel),
    status,
    previousStatus: 'PLANNED',
    occurredAt,
  })

/** The same events, said by another tenant. */
export function saidBy(tenant: string, events: readonly Said[]): readonly Said[] {
  return events.map((event) => ({ ...event, id: uuidv7(), tenant }))
}

const append_max = 500

/** Puts events into the log, in this order. */
export async function publish(log: EventLog, events: readonly Said[]): Promise<void> {
  for (let i = 0; i < events.length; i += append_max) await log.append(events.slice(i, i + append_max))
}
