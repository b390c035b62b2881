import type { ExecutionResult } from 'graphql'
import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import {
  type AnswerOf,
  answerFrom,
  type Caller,
  type Execution,
  runPlan,
  shapeAnswer,
} from '#gateway/executor/execute.ts'
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
