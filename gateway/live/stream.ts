import { randomUUID } from 'node:crypto'
import type { GraphQLError } from 'graphql'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { follow } from './follow.ts'
import type { Mailbox } from './mailbox.ts'
import {
  type LiveEvent,
  type StartWish,
  type StreamOptions,
  type StreamState,
  startEvent,
} from './stream-state.ts'
import { isSameUpstream, versionOf } from './version.ts'

/** One upstream subscription and everybody who shares it. */
export interface Stream {
  /** Whether somebody new may join: not when the stream has moved on from where the newcomer wants to start. */
  isJoinable(): boolean
  join(subscriber: Mailbox<LiveEvent>, viewer: Viewer, wish: StartWish): void
  leave(subscriber: Mailbox<LiveEvent>): void
  /** Goes on with the same subscription of a new supergraph, losing no event where the subscription has cursors. */
  adopt(operation: CompiledOperation): void
  /** Tells the subscribers and ends them. */
  end(errors?: readonly GraphQLError[]): void
}

/**
 * Starts following the primary subgraph when the first subscriber joins, after the cursor in `resumeAfter` or else in the
 * variables. Throws a fault when there is nothing to follow.
 */
export function createStream(
  operation: CompiledOperation,
  variables: Variables,
  resumeAfter: string | null,
  options: StreamOptions,
): Stream {
  const subscribers = new Set<Mailbox<LiveEvent>>()
  /** Those who want to know where the stream starts, until it is known. */
  const waiting = new Map<Mailbox<LiveEvent>, StartWish>()
  let isPlaced = false
  const current = versionOf(operation, variables)
  const state: StreamState = {
    current,
    upcoming: null,
    viewer: null,
    cursor: current.plan.resume === null ? null : resumeAfter,
    hasMoved: false,
    isEnded: false,
    stretch: new AbortController(),
    publish(event) {
      isPlaced = state.cursor !== null
      waiting.clear()
      for (const subscriber of [...subscribers]) subscriber.push(event)
    },
    place(cursor) {
      if (isPlaced) return
      isPlaced = true
      state.cursor = cursor
      for (const [subscriber, wish] of waiting) subscriber.push(startEvent(wish, cursor))
      waiting.clear()
    },
    end,
  }

  function end(errors: readonly GraphQLError[] = []): void {
    if (state.isEnded) return
    state.isEnded = true
    state.stretch.abort()
    if (errors.length > 0) state.publish({ errors: options.present(errors, randomUUID()), data: null })
    for (const subscriber of [...subscribers]) subscriber.end()
    options.onEnd()
  }

  return {
    isJoinable: () =>
      !state.isEnded && !(state.hasMoved && (resumeAfter !== null || startsAtCursor(state, variables))),
    join(subscriber, viewer, wish) {
      subscribers.add(subscriber)
      // What comes next to a newcomer comes after the last that the others had.
      if (wish !== 'none' && isPlaced && state.cursor !== null)
        subscriber.push(startEvent(wish, state.cursor))
      else if (wish !== 'none') waiting.set(subscriber, wish)
      const isFirst = state.viewer === null
      // Of equal viewers the one whose token lasts longest keeps the stream going.
      if (state.viewer === null || outlasts(viewer, state.viewer)) state.viewer = viewer
      if (isFirst) void follow(state, variables, options)
    },
    leave(subscriber) {
      subscribers.delete(subscriber)
      waiting.delete(subscriber)
      if (subscribers.size === 0) end()
    },
    adopt: (next) => adopt(state, next, variables, options),
    end,
  }
}

function adopt(
  state: StreamState,
  operation: CompiledOperation,
  variables: Variables,
  options: StreamOptions,
): void {
  if (state.isEnded) return
  const next = versionOf(operation, variables)
  if (isSameUpstream(options.execution, state.current, next)) {
    state.current = next
    state.upcoming = null
    return
  }
  state.upcoming = next
  // Without a cursor, which most upstreams give before their first event, nothing says where to resume: the old version stays
  // until its first event, which brings one.
  const canResume = state.cursor !== null || state.current.plan.resume === null
  if (canResume) state.stretch.abort()
}

function startsAtCursor({ current }: StreamState, variables: Variables): boolean {
  const after = current.plan.resume?.initialAfter(variables)
  return after !== null && after !== undefined
}

function outlasts(one: Viewer, other: Viewer): boolean {
  return (one.expiresAt ?? Number.POSITIVE_INFINITY) > (other.expiresAt ?? Number.POSITIVE_INFINITY)
}
