import { randomFillSync } from 'node:crypto'
import { type Context, context, type Span, type SpanContext, trace } from '@opentelemetry/api'

/** The W3C trace context of a span, or, when no SDK records spans, the one that was given; a new one when there is none. */
export function traceparentOf(span: Span, given: string | undefined): string {
  const own = span.spanContext()
  if (isRecorded(own)) return format(own)
  return given ?? newTraceparent()
}

/** Starts a trace. Marked as sampled: without an SDK here, whoever comes next decides what to keep. */
export function newTraceparent(): string {
  if (drawn + id_bytes > random.length) {
    randomFillSync(random)
    drawn = 0
  }
  const ids = random.toString('hex', drawn, drawn + id_bytes)
  drawn += id_bytes
  return `00-${ids.slice(0, 2 * trace_id_bytes)}-${ids.slice(2 * trace_id_bytes)}-01`
}

const trace_id_bytes = 16
const id_bytes = trace_id_bytes + 8
/** Drawn for many traces at once, which costs as much as for one. */
const random = Buffer.alloc(256 * id_bytes)
let drawn = random.length

/** The context that a traceparent is the parent in. */
export function contextOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = traceparent?.split('-') ?? []
  const active = context.active()
  if (traceId === undefined || spanId === undefined || flags === undefined) return active
  return trace.setSpanContext(active, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  })
}

function format({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}

/** The no-op API hands the parent's own context back, which is not a span of ours. */
function isRecorded({ traceId, isRemote }: SpanContext): boolean {
  return isRemote !== true && /[1-9a-f]/.test(traceId)
}
