import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Execution } from '#gateway/executor/execute.ts'
import type { OnOperation } from '#gateway/telemetry/run-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { Version } from './version.ts'

/** An event as it is sent: masked, formatted, with its cursor in `extensions.cursor`. */
export type LiveEvent = FormattedExecutionResult

/**
 * Whether a subscriber is told where its stream starts, before the first event: as a `message`, an event without data, for
 * clients that have asked for it; as a `place`, for transports that can say it without an event.
 */
export type StartWish = 'none' | 'place' | 'message'

/** What it is told. */
export function startEvent(wish: StartWish, cursor: string): LiveEvent {
  return wish === 'message' ? { data: null, extensions: { cursor } } : { extensions: { cursor } }
}

/** Makes errors fit for clients, who quote the id. */
export type Present = (errors: readonly GraphQLError[], requestId: string) => readonly GraphQLFormattedError[]

export interface StreamOptions {
  readonly execution: Execution
  readonly present: Present
  readonly onOperation: OnOperation
  onEnd(): void
}

/** What a stream and the loop that follows its upstream share. */
export interface StreamState {
  /** What is followed now. */
  current: Version
  /** What is followed next, after a swap of the supergraph. */
  upcoming: Version | null
  /** On whose behalf; null before the first subscriber. */
  viewer: Viewer | null
  /** The cursor of the last event that was published; before it, the place where the upstream said that it starts. */
  cursor: string | null
  /** Whether an event has been published. */
  hasMoved: boolean
  isEnded: boolean
  /** Ends the present connection to the upstream. */
  stretch: AbortController
  publish(event: LiveEvent): void
  /** The upstream has said where it starts. */
  place(cursor: string): void
  end(errors?: readonly GraphQLError[]): void
}
