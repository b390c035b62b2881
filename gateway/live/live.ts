import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError, validate } from 'graphql'
import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import { coerceVariables, type Execution } from '#gateway/executor/execute.ts'
import type { Operations } from '#gateway/executor/operations.ts'
import type { Authorize } from '#gateway/guards/authorization/authorize.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { actorOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { createMailbox, type Mailbox } from './mailbox.ts'
import { createStream, type Stream } from './stream.ts'
import type { LiveEvent, Present } from './stream-state.ts'

/** A subscription as a client asked for it. */
export interface Subscription {
  readonly operation: CompiledOperation
  /** The document's text and the operation's name in it: the subscription is planned again from them after a swap. */
  readonly text: string
  readonly operationName: string | null
  readonly variables: Variables
  readonly viewer: Viewer
  /** The subscriber has not kept up; its stream has ended. */
  onOverflow(): void
}

/** All subscriptions of this gateway. */
export interface Live {
  /** The events of a subscription, ready to be sent, until it ends or `return()` is called. */
  subscribe(subscription: Subscription): AsyncGenerator<LiveEvent, void, void>
  /** Moves every stream to a new supergraph. Those the new graph does not allow are told why, and end. */
  adopt(supergraph: Supergraph): void
  counts(): { readonly streams: number; readonly subscribers: number }
}

export interface LiveOptions {
  readonly execution: Execution
  readonly operations: Operations
  /** Decides again, on the new graph, what a subscriber may have. Throws when nothing is left. */
  readonly authorize: Authorize
  readonly present: Present
  readonly buffered_events_max: number
}

interface Following {
  readonly stream: Stream
  readonly subscription: Subscription
}

/** Followers of the same operation, with the same variables, as the same viewer, share one upstream and one execution. */
export function createLive({
  execution,
  operations,
  authorize,
  present,
  buffered_events_max,
}: LiveOptions): Live {
  const all = new Set<Following>()
  const joinable = new Map<string, Following>()
  let subscribers = 0

  function follow(subscription: Subscription, variables: Variables): Stream {
    const key = keyOf(subscription, variables)
    const known = joinable.get(key)
    if (known?.stream.isJoinable() === true) return known.stream
    const stream = createStream(subscription.operation, variables, {
      execution,
      present,
      onEnd: () => {
        all.delete(following)
        if (joinable.get(key) === following) joinable.delete(key)
      },
    })
    const following = { stream, subscription }
    all.add(following)
    joinable.set(key, following)
    return stream
  }

  function subscribe(subscription: Subscription): AsyncGenerator<LiveEvent, void, void> {
    const coerced = coerceVariables(subscription.operation, subscription.variables)
    if ('errors' in coerced) return refusal(present(coerced.errors, randomUUID()))
    let stream: Stream
    try {
      stream = follow(subscription, coerced.variables)
    } catch (error) {
      return refusal(present([asGraphQLError(error)], randomUUID()))
    }
    const mailbox: Mailbox<LiveEvent> = createMailbox({
      events_max: buffered_events_max,
      onOverflow: () => subscription.onOverflow(),
      onClose: () => {
        subscribers -= 1
        stream.leave(mailbox)
      },
    })
    subscribers += 1
    stream.join(mailbox, subscription.viewer)
    return mailbox
  }

  function adoptOne({ stream, subscription }: Following, supergraph: Supergraph): void {
    const { text, operationName, operation, variables, viewer } = subscription
    const { document } = operation
    if (validate(supergraph.apiSchema, document).length > 0) {
      stream.end([
        fault('BAD_USER_INPUT', 'The graph has changed and no longer has what this subscription asks for.'),
      ])
      return
    }
    try {
      const compiled = operations.compile(supergraph, text, document, operationName)
      const coerced = coerceVariables(compiled, variables)
      if ('errors' in coerced) stream.end(coerced.errors)
      else stream.adopt(authorize(compiled, viewer, coerced.variables))
    } catch (error) {
      stream.end([asGraphQLError(error)])
    }
  }

  function adopt(supergraph: Supergraph): void {
    for (const following of [...all]) adoptOne(following, supergraph)
  }

  return { subscribe, adopt, counts: () => ({ streams: all.size, subscribers }) }
}

/** Everything that can change an answer. Not when the token ends: equal viewers see equal things. */
function keyOf({ text, operationName, viewer, operation }: Subscription, variables: Variables): string {
  const { tenantId, kind, customerId, scopes, client } = viewer
  const identity = [tenantId, kind, actorOf(viewer), customerId, client, [...scopes].sort()]
  return JSON.stringify([operationName, text, variables, identity, operation.refusals?.key])
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  return new GraphQLError(String(error), { originalError: error as Error })
}

async function* refusal(errors: readonly GraphQLFormattedError[]): AsyncGenerator<LiveEvent, void, void> {
  yield { errors, data: null }
}
