import { randomBytes } from 'node:crypto'
import { type Context, context, type Span, type SpanContext, trace } from '@opentelemetry/api'

/** The W3C trace context of a span, or, when no SDK records spans, the one that was given; a new one when there is none. */
export function traceparentOf(span: Span, given: string | undefined): string {
  const own = span.spanContext()
  if (isRecorded(own)) return format(own)
  return given ?? newTraceparent()
}

/** Starts a trace. Marked as sampled: without an SDK here, whoever comes next decides what to keep. */
export function newTraceparent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`
}

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
