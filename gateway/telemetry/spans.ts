import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { contextOf, traceparentOf } from './traceparent.ts'

const tracer_name = 'gateway'

export interface SpanOptions {
  readonly name: string
  readonly kind: 'server' | 'client'
  readonly parent: string | undefined
  readonly attributes: Attributes
}

/**
 * Does work inside a span whose parent is a traceparent, and hands it the traceparent to pass on. Without an OpenTelemetry
 * SDK nothing is recorded, and the trace is passed on all the same. The span fails when the work rejects, or `failed` says
 * so of its result.
 */
export async function withSpan<Result>(
  { name, kind, parent, attributes }: SpanOptions,
  work: (traceparent: string) => Promise<Result>,
  failed: (result: Result) => boolean = () => false,
): Promise<Result> {
  const options = { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT, attributes }
  const span = trace.getTracer(tracer_name).startSpan(name, options, contextOf(parent))
  try {
    const result = await work(traceparentOf(span, parent))
    if (failed(result)) fail(span)
    return result
  } catch (error) {
    fail(span, error)
    throw error
  } finally {
    span.end()
  }
}

function fail(span: Span, error?: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  if (error instanceof Error) span.recordException(error)
}
