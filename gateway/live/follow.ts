import { randomUUID } from 'node:crypto'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { clientError, unavailable } from '#gateway/executor/errors.ts'
import { complete } from '#gateway/executor/execute.ts'
import { applyRewrites } from '#gateway/executor/fetching/rewrites.ts'
import type { Variables } from '#gateway/executor/operation/compile-operation.ts'
import { observed } from '#gateway/telemetry/run-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import type { StreamOptions, StreamState } from './stream-state.ts'
import { backOff, drainUpstream } from './upstream.ts'

/** After this long without the upstream, subscribers are told. Their cursor stays good. */
const outage_max_ms = 5 * 60_000

/**
 * Follows the primary subgraph until the stream ends: over lost connections, which are made again after the last cursor,
 * and over swaps of the supergraph. Never rejects.
 */
export async function follow(
  state: StreamState,
  variables: Variables,
  options: StreamOptions,
): Promise<void> {
  let attempt = 0
  let lost_since_ms: number | null = null
  while (!state.isEnded && state.viewer !== null) {
    const viewer = state.viewer
    state.stretch = new AbortController()
    state.current = state.upcoming ?? state.current
    state.upcoming = null
    const ended = await drainUpstream(
      () => openUpstream(state, variables, options, viewer),
      state.stretch.signal,
      async (response) => {
        const next = await takeEvent(state, variables, options, viewer, response)
        attempt = 0
        lost_since_ms = null
        return next
      },
      (cause) =>
        options.execution.logger.warn(
          { err: cause, service: state.current.plan.service },
          'an upstream was lost',
        ),
    )
    if (ended === 'completed') state.end()
    if (ended !== 'lost') continue
    lost_since_ms ??= Date.now()
    if (Date.now() - lost_since_ms > outage_max_ms) state.end([unavailable(null)])
    await backOff(attempt, state.stretch.signal)
    attempt += 1
  }
}

function openUpstream(
  { current: { operation, plan }, cursor, stretch }: StreamState,
  variables: Variables,
  { execution }: StreamOptions,
  viewer: Viewer,
): AsyncIterable<SubgraphResponse> {
  const given: Record<string, unknown> = {}
  for (const name of plan.variables) if (variables[name] !== undefined) given[name] = variables[name]
  if (plan.resume !== null) given[plan.resume.variable] = cursor ?? plan.resume.initialAfter(variables)
  return execution.portOf(operation, plan.service).subscribe({
    query: plan.text,
    operationName: plan.operationName,
    variables: given,
    viewer,
    announcesStart: plan.resume !== null,
    signal: stretch.signal,
  })
}

/** Completes an event through the other subgraphs and publishes it. Throws when the upstream asks us to come back later. */
async function takeEvent(
  state: StreamState,
  variables: Variables,
  { execution, present, onOperation }: StreamOptions,
  viewer: Viewer,
  { data, errors: given = [], extensions }: SubgraphResponse,
): Promise<'go on' | 'stop'> {
  const { operation, plan } = state.current
  if (data === undefined && given.length === 0 && typeof extensions?.cursor === 'string') {
    state.place(extensions.cursor)
    if (state.upcoming !== null) state.stretch.abort()
    return 'go on'
  }
  const errors = given.map((error) => clientError(error, error.path ?? []))
  if (data === null || data === undefined) {
    if (errors.some(isPassing)) throw errors[0]
    state.end(errors)
    return 'stop'
  }
  const cursor = plan.resume?.cursorOf(data) ?? null
  if (cursor !== null && cursor === state.cursor) return 'go on'
  applyRewrites(operation.supergraph.fullSchema, plan.outputRewrites, data)
  const result = await observed(operation, undefined, onOperation, (traceparent) =>
    complete(execution, operation, variables, { viewer, traceparent }, data, errors),
  ).catch(failedResult)
  if (state.isEnded) return 'stop'
  state.hasMoved = true
  state.cursor = cursor ?? state.cursor
  state.publish({
    ...(result.errors === undefined ? {} : { errors: present(result.errors, randomUUID()) }),
    data: result.data ?? null,
    ...(cursor === null ? {} : { extensions: { cursor } }),
  })
  if (state.upcoming !== null) state.stretch.abort()
  return 'go on'
}

/** A subgraph that starts, drains or asks to come back is a loss, not a refusal. */
function isPassing(error: GraphQLError): boolean {
  return error.extensions.code === 'UNAVAILABLE' || error.extensions.code === 'TRY_AGAIN'
}

/** One event that cannot be completed must not be asked for again and again. */
function failedResult(error: unknown): ExecutionResult {
  const original = error instanceof Error ? error : new Error(String(error))
  return { errors: [new GraphQLError(original.message, { originalError: original })], data: null }
}
