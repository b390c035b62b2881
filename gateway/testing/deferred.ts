import { parse } from 'graphql'
import { executeDeferred } from '#gateway/executor/defer/execute-deferred.ts'
import type { Increment, Payload } from '#gateway/executor/defer/payloads.ts'
import type { Caller, Execution } from '#gateway/executor/execute.ts'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import type { Refusals } from '#gateway/executor/operation/refusals.ts'
import { isRawObject, type RawObject } from '#gateway/executor/raw.ts'
import type { PlanAway } from '#gateway/supergraph/plan-document.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph, type TestGraph, type TestSubgraph } from './graph.ts'
import { executionOver, guest, outline, plain } from './harness.ts'

export interface DeferredHarness {
  readonly graph: TestGraph
  readonly supergraph: Supergraph
  /** Runs an operation and returns its payloads as JSON. */
  run(
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { readonly refusals?: Refusals; readonly caller?: Partial<Caller> },
  ): Promise<readonly Payload[]>
}

/** An executor of answers in parts over a composed graph, without a server around it. */
export function deferringHarness(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  limits: Partial<Execution> = {},
  planAway?: PlanAway,
): DeferredHarness {
  const graph = composeGraph(subgraphs)
  const supergraph = buildSupergraph(graph.sdl)
  return {
    graph,
    supergraph,
    async run(text, variables = {}, { refusals, caller } = {}) {
      const operation = compileOperation(supergraph, parse(text), null, {
        isIncremental: true,
        planAway,
        refusals,
      })
      const payloads: Payload[] = []
      const emit = (payload: Payload) => payloads.push(plain(formatted(payload)) as Payload)
      await executeDeferred(
        executionOver(graph, limits),
        operation,
        variables,
        { viewer: guest, ...caller },
        emit,
      )
      return payloads
    },
  }
}

function formatted(payload: Payload): unknown {
  if ('data' in payload) return { ...payload, ...brief(payload) }
  const incremental = payload.incremental?.map((each) => ({ ...each, ...brief(each) }))
  return { ...payload, ...(incremental === undefined ? {} : { incremental }) }
}

function brief({ errors }: Pick<Increment, 'errors'>) {
  return errors === undefined ? {} : { errors: errors.map(outline) }
}

/** Puts the payloads together as a client does. Fails when a part is about an object that is not there. */
export function merged(payloads: readonly Payload[]): { readonly data: unknown; readonly errors: unknown[] } {
  const [first, ...rest] = payloads
  if (first === undefined || !('data' in first)) throw new Error('The first payload has no data.')
  const root = { data: plain(first.data) }
  const errors: unknown[] = [...(first.errors ?? [])]
  for (const payload of rest) {
    if ('data' in payload) throw new Error('A later payload has data of its own.')
    for (const { data, path, errors: own = [] } of payload.incremental ?? []) {
      let at: unknown = root.data
      for (const step of path) at = (at as RawObject)[step]
      if (!isRawObject(at)) throw new Error(`There is no object at ${path.join('.')}`)
      if (data !== null) mergeInto(at, data)
      errors.push(...own)
    }
  }
  return { data: root.data, errors }
}

function mergeInto(target: RawObject, source: RawObject): void {
  for (const [name, value] of Object.entries(source)) {
    const present = target[name]
    if (isRawObject(present) && isRawObject(value)) mergeInto(present, value)
    else if (Array.isArray(present) && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const known: unknown = present[index]
        if (isRawObject(known) && isRawObject(item)) mergeInto(known, item)
        else if (Array.isArray(known) && Array.isArray(item))
          mergeInto({ known } as RawObject, { known: item })
        else present[index] = item
      }
    } else target[name] = value
  }
}
