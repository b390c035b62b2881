import { type Context, type Span, type SpanOptions, trace } from '@opentelemetry/api'
import { expect, onTestFinished, test } from 'vitest'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import { openClient, sse } from '#gateway/testing/stream-client.ts'
import { newTraceparent } from './traceparent.ts'

const generated = /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/
const query = 'query Books { books { title available } }'

interface Recorded {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parent: string | undefined
  hasEnded: boolean
  isFailed: boolean
}

/** Records spans as an SDK does, through the API alone. */
function recordSpans(): readonly Recorded[] {
  const spans: Recorded[] = []
  const startSpan = (name: string, _options?: SpanOptions, context?: Context): Span => {
    const parent = context === undefined ? undefined : trace.getSpanContext(context)
    const [, freshTrace = '', spanId = ''] = newTraceparent().split('-')
    const traceId = parent?.traceId ?? freshTrace
    const recorded: Recorded = {
      name,
      traceId,
      spanId,
      parent: parent?.spanId,
      hasEnded: false,
      isFailed: false,
    }
    spans.push(recorded)
    const span = trace.wrapSpanContext({ traceId, spanId, traceFlags: 1 })
    return Object.assign(span, {
      setStatus() {
        recorded.isFailed = true
        return span
      },
      end() {
        recorded.hasEnded = true
      },
    })
  }
  // Tracers handed out before hold on to this one after the test, so it works for Apollo's own spans as well.
  const startActiveSpan = (name: string, ...rest: unknown[]) =>
    (rest.at(-1) as (span: Span) => never)(startSpan(name))
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) })
  onTestFinished(() => trace.disable())
  return spans
}

test('without an SDK: a trace is started, and goes to every subgraph of the operation', async () => {
  const { post, graph } = await startWorld(shop)
  await post({ query })
  const traceparents = graph.requests
    .filter(({ request }) => request.operationName?.startsWith('Books'))
    .map(({ request }) => request.traceparent)
  expect(traceparents.length).toBe(2)
  expect(traceparents[0]).toMatch(generated)
  expect(new Set(traceparents).size).toBe(1)
})

test('with an SDK: a span for the operation, and under it one for each fetch, whose context the subgraph gets', async () => {
  const spans = recordSpans()
  const { post, graph } = await startWorld(shop)
  const traceparent = newTraceparent()
  await post({ query }, { traceparent })
  const [, traceId, parentId] = traceparent.split('-')
  const [operation, ...fetches] = spans.filter((span) => span.traceId === traceId)
  expect(operation).toMatchObject({ name: 'query Books', parent: parentId, hasEnded: true, isFailed: false })
  expect(fetches.map(({ name }) => name)).toEqual(['fetch catalog', 'fetch stock'])
  for (const fetched of fetches) expect(fetched).toMatchObject({ parent: operation?.spanId, hasEnded: true })
  expect(graph.requests.at(-1)?.request.traceparent).toBe(`00-${traceId}-${fetches[1]?.spanId}-01`)
})

test('a failed fetch is a failed span, of an operation that failed', async () => {
  const spans = recordSpans()
  const { post, graph } = await startWorld(shop)
  graph.disturb('stock', () => Promise.reject(new Error('down')))
  await post({ query })
  const failed = spans.filter(({ isFailed }) => isFailed).map(({ name }) => name)
  expect(failed).toEqual(expect.arrayContaining(['query Books', 'fetch stock']))
  expect(failed).not.toContain('fetch catalog')
})

test('each event of a subscription is a trace of its own', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  const { news } = await openClient(world, sse, {
    query: 'subscription S { stockChanged { book { title } } }',
  })
  await followed(source, 1)
  for (const book of ['b1', 'b2']) {
    source.append(book)
    await news()
  }
  const entities = world.graph.requests.filter(({ request }) => request.query.includes('_entities'))
  expect(entities.length).toBe(2)
  for (const { request } of entities) expect(request.traceparent).toMatch(generated)
  expect(new Set(entities.map(({ request }) => request.traceparent)).size).toBe(2)
})

test('metrics of operations, subgraphs, plans, streams and the supergraph', async () => {
  const source = createEventSource()
  const world = await startWorld(liveShop(source))
  await world.post({ query })
  await world.post({ query })
  await world.post({ query: '{ broken { id } }' })
  await openClient(world, sse, { query: 'subscription { stockChanged { level } }' })
  await followed(source, 1)
  const { text } = await world.get('/metrics')
  for (const line of [
    'gateway_request_seconds_count{status="200"} 4',
    'gateway_operation_seconds_count{operation="Books",kind="query"} 2',
    'gateway_operation_errors_total{operation="anonymous",kind="query"} 1',
    'gateway_subgraph_breaker_state{subgraph="stock"} 0',
    'gateway_http_streams{transport="sse"} 1',
    'gateway_http_streams{transport="multipart"} 0',
    'gateway_live_streams 1',
    'gateway_plans 3',
    'gateway_plan_hits_total 1',
    'gateway_plan_misses_total 3',
    'gateway_supergraph_swaps_total 0',
    'gateway_in_flight 0',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toMatch(/gateway_event_loop_lag_seconds \d/)
  expect(text).toMatch(/gateway_subgraph_request_seconds_count\{subgraph="stock"\} \d/)
})

test('clients cannot make labels without end', async () => {
  const { post, get } = await startWorld(shop)
  for (let number = 0; number < 205; number += 1) await post({ query: `query Q${number} { me { nick } }` })
  const { text } = await get('/metrics')
  expect(text).toContain('gateway_operation_seconds_count{operation="Q199",kind="query"} 1\n')
  expect(text).toContain('gateway_operation_seconds_count{operation="other",kind="query"} 5\n')
})
