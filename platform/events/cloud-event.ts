import type { z } from 'zod'

/** A fact one context publishes, in the CloudEvents 1.0 envelope with our extension attributes `tenant` and `traceparent`. */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0'
  /** UUIDv7 of the fact: publishing it twice is publishing it once. */
  readonly id: string
  /** The context that says it: `inventory`. */
  readonly source: string
  /** `inventory.StockReserved.v1`. */
  readonly type: string
  /** The id of the thing it is about; events of one subject keep their order. */
  readonly subject: string
  /** When it happened, RFC 3339 in UTC. */
  readonly time: string
  readonly tenant: string
  readonly traceparent: string | null
  readonly data: Data
}

/** An event whose data is JSON text, as it is stored: what only passes on events need not read them. */
export interface PackedEvent extends Omit<CloudEvent, 'data'> {
  readonly json: string
}

/** A published event at its place in the log. */
export interface LoggedEvent<Data = unknown> extends CloudEvent<Data> {
  /** Grows along the log; never reused. */
  readonly position: number
}

/** The published form of one kind of event: its versioned type and the shape of its data. */
export interface EventType<Name extends string = string, Data = unknown> {
  readonly type: Name
  readonly schema: z.ZodType<Data>
}

/** A fact about to be announced, before it gets its envelope. */
export interface Announcement<Data = unknown> {
  readonly type: string
  readonly subject: string
  readonly time: Date
  readonly data: Data
}

/** Declares an event type in a context's `published.ts`. The name is `context.PastTense.vN`. */
export function defineEvent<const Name extends string, Data>(
  type: Name,
  schema: z.ZodType<Data>,
): EventType<Name, Data> {
  return { type, schema }
}

/** An announcement of a declared type, checked by the compiler. */
export function announcement<Data>(
  event: EventType<string, Data>,
  subject: string,
  time: Date,
  data: Data,
): Announcement<Data> {
  return { type: event.type, subject, time, data }
}

/** Reads a logged event as a declared type. Throws when the data does not have the promised shape. */
export function readEvent<Data>(event: EventType<string, Data>, logged: LoggedEvent): LoggedEvent<Data> {
  return { ...logged, data: event.schema.parse(logged.data) }
}

/** An opaque position for clients, webhooks and resumed subscriptions. */
export function positionCursor(position: number): string {
  return Buffer.from(`p${position.toString(36)}`).toString('base64url')
}

/** The position inside a cursor, or null when the text is not one of ours. */
export function cursorPosition(cursor: string): number | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!/^p[0-9a-z]{1,11}$/.test(text)) return null
  const position = Number.parseInt(text.slice(1), 36)
  return Number.isSafeInteger(position) ? position : null
}
