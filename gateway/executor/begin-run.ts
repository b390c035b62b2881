import type { GraphQLError } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import { withDeadline } from './deadline.ts'
import { unavailable } from './errors.ts'
import type { Caller, Execution } from './execute.ts'
import type { CompiledOperation, Variables } from './operation/compile-operation.ts'
import type { Variant } from './operation/compile-variant.ts'
import type { RawObject } from './raw.ts'
import type { Run } from './run.ts'

/** A run that has begun. */
export interface BegunRun {
  readonly run: Run
  /** Asks as the run does, for work that is of no use when the client has left, whatever the operation. */
  readonly askWhileWanted: Run['ask']
  /** Stops its clock. */
  end(): void
  /** Stops what is still being asked. */
  giveUp(): void
}

/** What a run begins with. */
export interface Beginning {
  readonly operation: CompiledOperation
  readonly variant: Variant
  readonly variables: Variables
  readonly caller: Caller
  readonly root: RawObject
  readonly earlierErrors: readonly GraphQLError[]
}

/** Begins to run an operation: its deadline runs from now on. */
export function beginRun(
  execution: Execution,
  { operation, variant, variables, caller, root, earlierErrors }: Beginning,
): BegunRun {
  const limit = deadlineOf(execution, operation, caller)
  const { viewer, traceparent, clientAddress } = caller
  const askUntil =
    (signal: AbortSignal) =>
    (service: string, { query, operationName, variables: given }: Omit<SubgraphRequest, 'viewer'>) => {
      const request = { query, operationName, variables: given, viewer, traceparent, clientAddress }
      return ask(execution, operation, service, request, signal)
    }
  const askInTime = askUntil(limit.signal)
  const run: Run = {
    operation,
    variant,
    variables,
    root,
    errors: [...earlierErrors],
    entities: [],
    contextual: new Map(),
    lanes: [],
    arrived: [],
    started_ms: performance.now(),
    ask: askInTime,
  }
  const { signal: client } = caller
  return {
    run,
    askWhileWanted: (service, request) =>
      operation.kind === 'mutation' && client !== undefined
        ? askUntil(AbortSignal.any([limit.signal, client]))(service, request)
        : askInTime(service, request),
    end: limit.clear,
    giveUp: limit.abort,
  }
}

function deadlineOf(execution: Execution, operation: CompiledOperation, caller: Caller) {
  const controller = new AbortController()
  const onTimeout = () => controller.abort(tooSlow())
  const timer = setTimeout(onTimeout, execution.operation_limit_ms)
  // A mutation goes on when its client leaves: half of it done helps nobody.
  const client = operation.kind === 'mutation' ? undefined : caller.signal
  const onLeave = () => controller.abort(client?.reason)
  if (client?.aborted === true) onLeave()
  client?.addEventListener('abort', onLeave, { once: true })
  const clear = () => {
    clearTimeout(timer)
    client?.removeEventListener('abort', onLeave)
  }
  return { signal: controller.signal, clear, abort: () => controller.abort() }
}

async function ask(
  execution: Execution,
  operation: CompiledOperation,
  service: string,
  request: SubgraphRequest,
  until: AbortSignal,
): Promise<SubgraphResponse> {
  const started = performance.now()
  try {
    const port = execution.portOf(operation, service)
    const response = await withDeadline(
      (signal) => port.execute({ ...request, signal }),
      until,
      execution.fetch_limit_ms,
      tooSlow,
    )
    execution.onFetch?.(service, 'answered', performance.now() - started)
    return response
  } catch (cause) {
    execution.onFetch?.(service, 'failed', performance.now() - started)
    execution.logger.warn({ err: cause, service, operation: operation.name }, 'a subgraph did not answer')
    throw unavailable(cause)
  }
}

function tooSlow(): GraphQLError {
  return fault('UNAVAILABLE', 'This part of the answer took too long. Try again in a moment.')
}
