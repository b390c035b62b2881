import { VariantAdded } from '#subgraphs/catalog/published.ts'
import { LowStockCleared, LowStockDetected, StockLevelChanged } from '#subgraphs/inventory/published.ts'
import { ShipmentPlanned, ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import {
  OrderCancelled,
  OrderConfirmed,
  OrderImported,
  OrderLinesCancelled,
  OrderPlaced,
  OrderRefunded,
  ReturnImported,
} from '#subgraphs/orders/published.ts'
import { type Calendar, dayOf } from './calendar.ts'
import type { Figures, OrderStep, StepRow } from './figures.ts'
import { refunded, sold } from './sales.ts'
import { planned, reached } from './shipments.ts'
import { alertClosed, alertOpened, levelNow } from './stock.ts'

/** What a fold looks at of an event at its place in the log. */
export interface HeardEvent<Data = unknown> {
  readonly type: string
  /** RFC 3339. */
  readonly time: string
  readonly position: number
  readonly data: Data
}

/** What one type of event adds to the figures. */
export interface Fold {
  readonly type: string
  /** Throws when the event is not what its publisher promised; nothing is added then. */
  figuresOf(event: HeardEvent, calendar: Calendar): Figures
}

/** An event type as its publisher declares it. */
interface PublishedType<Data> {
  readonly type: string
  readonly schema: { parse(data: unknown): Data }
}

/** Everything analytics hears, and what it makes of it. A new figure is a line here and a test. */
export const folds: readonly Fold[] = [
  fold(OrderPlaced, ({ data }, calendar) => ({
    steps: [step('PLACED', dayOf(calendar, data.placedAt, data.channelId))],
  })),
  fold(OrderConfirmed, ({ data, position }, calendar) => ({
    ...sold(data, calendar, position),
    steps: [step('CONFIRMED', dayOf(calendar, data.confirmedAt, data.channelId))],
  })),
  fold(OrderCancelled, ({ data, position }, calendar) => ({
    // Only what was counted as sold can be given back.
    ...(data.wasConfirmed
      ? refunded(data, data.givenBack ?? data.gross, data.cancelledAt, calendar, position)
      : {}),
    steps: [step('CANCELLED', dayOf(calendar, data.cancelledAt, data.channelId), data.reason)],
  })),
  fold(OrderLinesCancelled, ({ data, time, position }, calendar) =>
    // Where money was taken for the units, the refund says all of it.
    data.letGo === undefined ? {} : refunded(data, data.letGo, data.cancelledAt ?? time, calendar, position),
  ),
  fold(OrderImported, ({ data, position }, calendar) => ({
    ...sold(data, calendar, position),
    steps: [step('IMPORTED', dayOf(calendar, data.placedAt, data.channelId))],
  })),
  fold(OrderRefunded, ({ data, position }, calendar) =>
    refunded(data, data.gross, data.refundedAt, calendar, position),
  ),
  fold(ReturnImported, ({ data, position }, calendar) =>
    refunded(data, data.gross, data.returnedAt, calendar, position),
  ),
  fold(VariantAdded, ({ data: { variantId, sku, name }, position }) => ({
    names: [{ variantId, sku, name, authority: 1, position }],
  })),
  fold(StockLevelChanged, ({ data, time, position }) => ({ levels: [levelNow(data, time, position)] })),
  fold(LowStockDetected, ({ data, time, position }) => ({ levels: [alertOpened(data, time, position)] })),
  fold(LowStockCleared, ({ data, time, position }) => ({ levels: [alertClosed(data, time, position)] })),
  fold(ShipmentPlanned, ({ data, position }) => ({ shipments: [planned(data, position)] })),
  fold(ShipmentStatusChanged, ({ data, position }, calendar) => ({
    shipments: [reached(data, calendar, position)],
  })),
]

/** The types of events that change a figure. */
export const heard_types: readonly string[] = folds.map((each) => each.type)

function fold<Data>(
  { type, schema }: PublishedType<Data>,
  figuresOf: (event: HeardEvent<Data>, calendar: Calendar) => Figures,
): Fold {
  return {
    type,
    figuresOf: (event, calendar) => figuresOf({ ...event, data: schema.parse(event.data) }, calendar),
  }
}

function step(name: OrderStep, day: string, reason = ''): StepRow {
  return { day, step: name, reason, orders: 1 }
}
