import type { DataSubgraph } from './data-subgraph.ts'

/** Cases over one graph, which is composed once. */
export interface Group {
  /** What the cases are about: a directive, a kind of plan node, a rule of GraphQL. */
  readonly about: string
  readonly subgraphs: Readonly<Record<string, DataSubgraph>>
  readonly cases: readonly Case[]
}

/** One behaviour of the gateway, as a reader would say it. */
export type Case = AnsweredCase | EventsCase | RefusedCase

interface Asked {
  /** A sentence. */
  readonly name: string
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  /** The scopes of whoever asks; without them a guest does. */
  readonly scopes?: readonly string[]
}

/** A query or mutation, and its answer. */
export interface AnsweredCase extends Asked {
  /** The answer's data. Its fields are in the order of the answer. */
  readonly data: unknown
  /**
   * The answer's errors, in order: the path joined by dots, then the code, where it is one of ours, else the message. What
   * is not our code is masked further out.
   */
  readonly errors?: readonly string[]
  /** The requests subgraphs got, in order: the subgraph, then the number of representations in each of its lists. */
  readonly requests?: readonly string[]
  /** The representations of each request that had some, in order. */
  readonly sent?: readonly unknown[]
  /** What a subgraph answers to its first, second, … request, instead of executing it; null executes. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>
  /** What the operation may cost, estimated before it is planned. */
  readonly cost?: number
  /** Why `@apollo/gateway` answers otherwise. Without it, its answer must agree. */
  readonly stock?: string
}

/** A response as it comes over the network; `down` is none at all. */
export type Answer = 'down' | null | { readonly data?: unknown; readonly errors?: readonly AnswerError[] }

interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** A subscription, and its events until it ends. The stock gateway cannot subscribe. */
export interface EventsCase extends Asked {
  readonly events: readonly { readonly data: unknown; readonly errors?: readonly string[] }[]
}

/** An operation that is not run. */
export interface RefusedCase extends Asked {
  /** What the refusal says. */
  readonly refused: RegExp
  /** Why `@apollo/gateway` runs it. Without it, validation refuses it already. */
  readonly stock?: string
}
