import { GraphQLError } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphPort, SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { type BreakerState, createCircuitBreaker, type Outcome } from './circuit-breaker.ts'
import { type ConcurrencyBounds, createConcurrencyLimit } from './concurrency-limit.ts'

/** A port that stops asking a subgraph that does not answer, and does not ask too much at once. */
export interface ProtectedPort extends SubgraphPort {
  /** Without the protection: to see whether the subgraph is there. */
  readonly bare: SubgraphPort
  state(): BreakerState
  running(): number
  waiting(): number
}

export type RefusalReason = 'breaker' | 'limit'

export interface ProtectionOptions {
  readonly logger: Logger
  onRefused?(service: string, reason: RefusalReason): void
  readonly now?: () => number
  readonly bounds?: ConcurrencyBounds
}

/**
 * Running: some three times the connections to a subgraph, which keeps them busy. Waiting: after a restart ten thousand
 * live streams catch up at once, and had better wait than lose a part of their events; who waits too long is stopped by
 * the deadline of a fetch.
 */
const default_bounds: ConcurrencyBounds = { running_max: 200, waiting_max: 10_000 }

/**
 * Puts a circuit breaker and a concurrency limit before a subgraph. What they refuse fails at once, and was never sent.
 * Subscriptions pass: each is one request, and whoever follows them backs off by itself.
 */
export function protectPort(bare: SubgraphPort, options: ProtectionOptions): ProtectedPort {
  const { logger, onRefused } = options
  const { name } = bare
  const limit = createConcurrencyLimit(options.bounds ?? default_bounds)
  const breaker = createCircuitBreaker(options.now ?? performance.now.bind(performance), (state) =>
    logger.warn({ service: name, state }, 'a circuit breaker changed'),
  )

  function refuse(request: SubgraphRequest, reason: RefusalReason): GraphQLError {
    onRefused?.(name, reason)
    return refusalOf(request)
  }

  async function execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    // Checked first, so that nobody waits in line for a subgraph that is down.
    if (breaker.state() === 'closed') return whenPlace(request)
    return admitted(request)
  }

  async function whenPlace(request: SubgraphRequest): Promise<SubgraphResponse> {
    const leave = await limit.enter(request.signal)
    if (leave === null)
      throw request.signal?.aborted === true ? request.signal.reason : refuse(request, 'limit')
    try {
      return await admitted(request)
    } finally {
      leave()
    }
  }

  async function admitted(request: SubgraphRequest): Promise<SubgraphResponse> {
    const settle = breaker.admit()
    if (settle === null) throw refuse(request, 'breaker')
    let outcome: Outcome = 'success'
    try {
      return await orAborted(bare.execute(request), request.signal)
    } catch (error) {
      outcome = isNobodysFault(error, request) ? 'neutral' : 'failure'
      throw error
    } finally {
      settle(outcome)
    }
  }

  return {
    name,
    bare,
    execute,
    subscribe: (request) => bare.subscribe(request),
    state: breaker.state,
    running: limit.running,
    waiting: limit.waiting,
  }
}

/** Rejects when the signal aborts, even if the work ignores it: a place must not be held by what nobody waits for. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const settled = () => signal.removeEventListener('abort', onAbort)
    work.then(
      (result) => {
        settled()
        resolve(result)
      },
      (error) => {
        settled()
        reject(error)
      },
    )
  })
}

/** The client has left. A deadline that passed is the subgraph's fault: its reason is a fault with a code. */
function isNobodysFault(error: unknown, { signal }: SubgraphRequest): boolean {
  if (signal?.aborted !== true) return false
  const reason: unknown = signal.reason
  return !(reason instanceof GraphQLError) && (error === reason || (error as Error).name === 'AbortError')
}

/** A mutation that was not sent has certainly not happened, which is another answer than UNAVAILABLE. */
function refusalOf({ query }: SubgraphRequest): GraphQLError {
  return /^\s*mutation\b/.test(query)
    ? fault('TRY_AGAIN', 'This is not possible right now, and nothing was done. Try again in a moment.')
    : fault('UNAVAILABLE', 'This part of the answer is not available right now. Try again in a moment.')
}
