import { cut_errors, type StreamFormat, textOf } from './stream-format.ts'
import type { LiveEvent } from './stream-state.ts'

// `data` must be there, though empty: browsers' EventSource gives no event without it.
const complete = 'event: complete\ndata:\n\n'

/** Characters that would end the `id` field, or make an EventSource ignore it. */
const unfit_for_id = /[\r\n\0]/

/**
 * Server-sent events as `graphql-sse` speaks them in distinct connections mode. An event's id is its cursor, which an
 * EventSource sends back as `Last-Event-ID` when it reconnects.
 * A stream that ends without `complete` makes clients reconnect by themselves. A token that has expired or was taken back
 * needs more than that, so it is an error and then `complete`.
 */
export const event_stream_format: StreamFormat = {
  transport: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  heartbeat: ':\n\n',
  next,
  complete,
  cut: (reason) =>
    reason === 'expired' || reason === 'revoked'
      ? next({ errors: [cut_errors[reason]], data: null }) + complete
      : `: ${reason}\n\n`,
}

function next(event: LiveEvent): string {
  const cursor = event.extensions?.cursor
  const id = typeof cursor === 'string' && !unfit_for_id.test(cursor) ? `id: ${cursor}\n` : ''
  // The place to resume after, and no event: an EventSource keeps it, and calls nobody.
  if (event.data === undefined && event.errors === undefined) return `${id}\n`
  return `event: next\n${id}data: ${textOf(event)}\n\n`
}
