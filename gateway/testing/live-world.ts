import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { createOperations } from '#gateway/executor/operation/operations.ts'
import { createLive } from '#gateway/live/live.ts'
import type { LiveEvent } from '#gateway/live/stream-state.ts'
import type { PlanAway } from '#gateway/supergraph/plan-document.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { createEventSource, liveShop } from './event-source.ts'
import { composeGraph, type TestSubgraph } from './graph.ts'
import { executionOver, guest } from './harness.ts'

export interface Follower {
  /** The next event; fails after a second without one. */
  next(): Promise<LiveEvent | 'ended'>
  leave(): Promise<unknown>
  overflowed(): boolean
}

/** A live room over a shop, without a server around it. */
export function liveWorld(
  subgraphs = liveShop,
  buffered_events_max = 10,
  planAway?: PlanAway,
  build = buildSupergraph,
) {
  const source = createEventSource()
  const graph = composeGraph(subgraphs(source))
  let supergraph = build(graph.sdl)
  const operations = createOperations(planAway)
  const live = createLive({
    execution: executionOver(graph),
    operations,
    authorize: (operation) => operation,
    present: (errors) => errors.map((error) => error.toJSON()),
    buffered_events_max,
  })

  function follow(text: string, variables: Record<string, unknown> = {}, viewer: Viewer = guest): Follower {
    let hasOverflowed = false
    const events = live.subscribe({
      operation: operations.compile(supergraph, text, parse(text), null),
      text,
      operationName: null,
      variables,
      viewer,
      onOverflow: () => {
        hasOverflowed = true
      },
    })
    onTestFinished(async () => void (await events.return()))
    return {
      next: () => Promise.race([events.next().then((event) => event.value ?? 'ended'), silence()]),
      leave: () => events.return(),
      overflowed: () => hasOverflowed,
    }
  }

  /** Composes another shop and swaps to it; the subgraphs keep running. */
  function swapTo(changed: Readonly<Record<string, TestSubgraph>>): void {
    supergraph = build(composeGraph(changed).sdl)
    live.adopt(supergraph)
  }
  /** What admission does before `follow`. */
  const prepare = (text: string) => operations.compile(supergraph, text, parse(text), null).prepare({})
  return {
    source,
    graph,
    live,
    prepare,
    follow,
    swapTo,
    entityRequests: () => entityRequests(graph.requests),
  }
}

function entityRequests(requests: readonly { readonly request: { readonly query: string } }[]): number {
  return requests.filter(({ request }) => request.query.includes('_entities')).length
}

async function silence(): Promise<never> {
  await sleep(1_000)
  throw new Error('no event for a second')
}

/** Until the source has this many followers: subscribing takes a few ticks. */
export async function followers(
  { followers: count }: { followers(): number },
  wanted: number,
): Promise<void> {
  for (let tries = 0; count() !== wanted; tries += 1) {
    if (tries > 200) throw new Error(`${count()} followers instead of ${wanted}`)
    await sleep(5)
  }
}
