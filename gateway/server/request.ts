import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Outbox } from '#gateway/executor/answer/written-data.ts'
import type { ClientTerms, Grant } from '#gateway/identity/identity.ts'
import type { Viewer } from '#platform/auth/viewer.ts'

/** What the gateway knows about one request, over HTTP or over a WebSocket. */
export interface RequestContext {
  readonly requestId: string
  readonly viewer: Viewer
  /** What the viewer rests on, and can be taken back. */
  readonly grant: Grant | null
  /** What was agreed with a partner's application. */
  readonly terms: ClientTerms | null
  readonly traceparent: string | undefined
  /** Where the connection comes from, as far as we can see ourselves. */
  readonly clientAddress: string | undefined
  /** Aborts when the client leaves before it has its answer. */
  readonly signal: AbortSignal
  /** Where the executor leaves an answer that is ready to be sent; null where the answer is only a part of what is sent. */
  readonly outbox: Outbox | null
}

const request_id = /^[\w.:-]{1,128}$/
const traceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The caller's `x-request-id` when it is harmless to write into logs and answers, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && request_id.test(given) ? given : randomUUID()
}

/** The W3C trace context to continue, if it is well formed. */
export function traceparentOf(request: IncomingMessage): string | undefined {
  const given = request.headers.traceparent
  return typeof given === 'string' && traceparent.test(given) ? given : undefined
}
