import type { ExecutionResult } from 'graphql'
import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import { executeDeferred } from '#gateway/executor/defer/execute-deferred.ts'
import type { Payload } from '#gateway/executor/defer/payloads.ts'
import { type AnswerOf, type Caller, complete, type Execution } from '#gateway/executor/execute.ts'
import { withSpan } from './spans.ts'

/**
 * Runs an admitted query or mutation, whichever way it came: as a span, and measured. Variables are coerced already. The
 * answer's data is an object, unless `answerOf` makes something else of it.
 */
export type RunOperation = (
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
  answerOf?: AnswerOf,
) => Promise<ExecutionResult>

/** Runs an admitted query or mutation whose answer comes in parts, as one span, measured until the last part. */
export type RunDeferred = (
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
  emit: (payload: Payload) => void,
) => Promise<void>

/** Told about every operation, and every event of a subscription, when it is over. */
export type OnOperation = (operation: CompiledOperation, isFailed: boolean, duration_ms: number) => void

export function createRunOperation(execution: Execution, onOperation: OnOperation): RunOperation {
  return (operation, variables, caller, answerOf) =>
    observed(operation, caller.traceparent, onOperation, (traceparent) =>
      complete(execution, operation, variables, { ...caller, traceparent }, {}, [], answerOf),
    )
}

export function createRunDeferred(execution: Execution, onOperation: OnOperation): RunDeferred {
  return async (operation, variables, caller, emit) => {
    await observed(operation, caller.traceparent, onOperation, (traceparent) =>
      executeDeferred(execution, operation, variables, { ...caller, traceparent }, emit),
    )
  }
}

/** Observes the execution of an operation, or of one event of a subscription. */
export async function observed(
  operation: CompiledOperation,
  parent: string | undefined,
  onOperation: OnOperation,
  work: (traceparent: string) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const { kind, name } = operation
  const started = performance.now()
  let isFailed = true
  try {
    const options = {
      name: name === null ? kind : `${kind} ${name}`,
      kind: 'server',
      parent,
      attributes: { 'graphql.operation.type': kind, 'graphql.operation.name': name ?? '' },
    } as const
    const result = await withSpan(options, work, ({ errors }) => errors !== undefined)
    isFailed = result.errors !== undefined
    return result
  } finally {
    onOperation(operation, isFailed, performance.now() - started)
  }
}
