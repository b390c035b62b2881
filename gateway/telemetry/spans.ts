import {
  type Attributes,
  ProxyTracerProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { contextOf, newTraceparent, traceparentOf } from './traceparent.ts'

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
  const tracer = recordingTracer()
  if (tracer === null) return work(parent ?? newTraceparent())
  const options = { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CLIENT, attributes }
  const span = tracer.startSpan(name, options, contextOf(parent))
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

/** Null where nobody records: OpenTelemetry's stand-in has no tracer behind it before an SDK is there. */
function recordingTracer(): Tracer | null {
  const provider = trace.getTracerProvider()
  if (!(provider instanceof ProxyTracerProvider)) return provider.getTracer(tracer_name)
  return provider.getDelegateTracer(tracer_name) ?? null
}

function fail(span: Span, error?: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR })
  if (error instanceof Error) span.recordException(error)
}
