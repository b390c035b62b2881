import { createHash, randomUUID } from 'node:crypto'
import { type GraphQLError, type GraphQLFormattedError, validate } from 'graphql'
import { coerceVariables, type Execution } from '#gateway/executor/execute.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Operations } from '#gateway/executor/operation/operations.ts'
import type { Authorize } from '#gateway/guards/authorization/authorize.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import type { OnOperation } from '#gateway/telemetry/run-operation.ts'
import { sightOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { createMailbox, type Mailbox } from './mailbox.ts'
import { type AdmittedOperation, asGraphQLError } from './read-operation.ts'
import { createStream, type Stream } from './stream.ts'
import type { LiveEvent, Present, StartWish } from './stream-state.ts'

/** A subscription as a client asked for it. */
export interface Subscription {
  readonly operation: CompiledOperation
  /** The document's text and the operation's name in it: the subscription is planned again from them after a swap. */
  readonly text: string
  readonly operationName: string | null
  readonly variables: Variables
  readonly viewer: Viewer
  /** A cursor to start after that is not in the operation; it wins over the operation's own, where there is one. */
  readonly resumeAfter?: string | null
  /** Whether it is told where its stream starts; `none` when absent. */
  readonly start?: StartWish
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
  readonly onOperation?: OnOperation
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
  onOperation = () => undefined,
}: LiveOptions): Live {
  const all = new Set<Following>()
  const joinable = new Map<string, Following>()
  let subscribers = 0
  let latest: Supergraph | null = null

  function follow(subscription: Subscription, variables: Variables): Stream {
    const key = keyOf(subscription, variables)
    const known = joinable.get(key)
    if (known?.stream.isJoinable() === true) return known.stream
    const stream = createStream(subscription.operation, variables, subscription.resumeAfter ?? null, {
      execution,
      present,
      onOperation,
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
    // The graph may have changed while the subscription was being admitted: it must not miss what the others were moved to.
    const ready = readyOn(latest ?? subscription.operation.supergraph, subscription)
    if ('errors' in ready) return refusal(present(ready.errors, randomUUID()))
    let stream: Stream
    try {
      stream = follow({ ...subscription, operation: ready.operation }, ready.variables)
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
    stream.join(mailbox, subscription.viewer, subscription.start ?? 'none')
    return mailbox
  }

  /** An admitted subscription on this graph: as it was admitted, or made and authorized anew; or why it cannot be followed. */
  function readyOn(
    supergraph: Supergraph,
    { text, operationName, operation, variables, viewer }: Subscription,
  ): AdmittedOperation | { readonly errors: readonly GraphQLError[] } {
    const isAdmitted = operation.supergraph === supergraph
    const { document } = operation
    if (!isAdmitted && validate(supergraph.apiSchema, document).length > 0) return { errors: [changed()] }
    try {
      const asked = isAdmitted ? operation : operations.compile(supergraph, text, document, operationName)
      const coerced = coerceVariables(asked, variables)
      if ('errors' in coerced) return coerced
      return {
        operation: isAdmitted ? asked : authorize(asked, viewer, coerced.variables),
        variables: coerced.variables,
      }
    } catch (error) {
      return { errors: [asGraphQLError(error)] }
    }
  }

  function adopt(supergraph: Supergraph): void {
    latest = supergraph
    for (const following of [...all]) void move(following, supergraph)
  }

  /** Moves a stream when its new plan is there; until then it goes on as it was. */
  async function move({ stream, subscription }: Following, supergraph: Supergraph): Promise<void> {
    try {
      const ready = readyOn(supergraph, subscription)
      if ('errors' in ready) return stream.end(ready.errors)
      if (!ready.operation.isPrepared(ready.variables)) await ready.operation.prepare(ready.variables)
      // Another swap has come meanwhile, and moves it.
      if (latest === supergraph) stream.adopt(ready.operation)
    } catch (error) {
      stream.end([asGraphQLError(error)])
    }
  }

  return { subscribe, adopt, counts: () => ({ streams: all.size, subscribers }) }
}

function changed(): GraphQLError {
  return fault('BAD_USER_INPUT', 'The graph has changed and no longer has what this subscription asks for.')
}

/** Everything that can change an answer. */
function keyOf(
  { text, operationName, viewer, operation, resumeAfter = null }: Subscription,
  variables: Variables,
): string {
  const refused = operation.refusals?.key ?? null
  const whole = JSON.stringify([operationName, text, variables, resumeAfter, sightOf(viewer), refused])
  // Kept for each stream: the hash is a tenth of the text.
  return createHash('sha256').update(whole).digest('base64')
}

async function* refusal(errors: readonly GraphQLFormattedError[]): AsyncGenerator<LiveEvent, void, void> {
  yield { errors, data: null }
}
