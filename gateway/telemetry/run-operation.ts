import type { ExecutionResult } from 'graphql'
import { executeDeferred } from '#gateway/executor/defer/execute-deferred.ts'
import type { Payload } from '#gateway/executor/defer/payloads.ts'
import {
  type AnswerOf,
  answerFrom,
  type Caller,
  type Execution,
  runPlan,
  shapeAnswer,
} from '#gateway/executor/execute.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { SharedReads } from '#gateway/executor/shared-reads.ts'
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

/** `sharedReads`, where equal queries that run at the same time are to be run once. */
export function createRunOperation(
  execution: Execution,
  onOperation: OnOperation,
  sharedReads: SharedReads | null = null,
): RunOperation {
  return (operation, variables, caller, answerOf = shapeAnswer) =>
    observed(operation, caller.traceparent, onOperation, async (traceparent) => {
      const start = (as: Caller) => runPlan(execution, operation, variables, as, {})
      const traced = { ...caller, traceparent }
      if (sharedReads === null) return answerFrom(await start(traced), answerOf)
      const ran = await sharedReads.run(operation, variables, traced, start).finally(() => {
        if (operation.kind === 'mutation') sharedReads.forget(caller.viewer)
      })
      return answerFrom(ran, answerOf)
    })
}

/** Answers in parts are not shared; but what runs at the same time must not answer with what a mutation has changed. */
export function createRunDeferred(
  execution: Execution,
  onOperation: OnOperation,
  sharedReads: SharedReads | null = null,
): RunDeferred {
  return async (operation, variables, caller, emit) => {
    const forget = () => {
      if (operation.kind === 'mutation') sharedReads?.forget(caller.viewer)
    }
    const emitted = (payload: Payload) => {
      // With the first part the client knows that it is done, and may ask.
      if ('data' in payload) forget()
      emit(payload)
    }
    await observed(operation, caller.traceparent, onOperation, (traceparent) =>
      executeDeferred(execution, operation, variables, { ...caller, traceparent }, emitted),
    ).finally(forget)
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
