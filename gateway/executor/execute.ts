import { type ExecutionResult, GraphQLError, getVariableValues } from 'graphql'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { introspect } from './answer/introspect.ts'
import { project } from './answer/project.ts'
import { type Outbox, writtenData } from './answer/written-data.ts'
import { beginRun } from './begin-run.ts'
import { reportViolations } from './errors.ts'
import type { CompiledOperation, Variables } from './operation/compile-operation.ts'
import type { Variant } from './operation/compile-variant.ts'
import type { RawObject } from './raw.ts'
import type { Run } from './run.ts'
import { runStep } from './run-steps.ts'

/** What every execution of a gateway has in common. */
export interface Execution {
  /** The way to a subgraph of the supergraph an operation was compiled against. */
  readonly portOf: (operation: CompiledOperation, service: string) => SubgraphPort
  readonly operation_limit_ms: number
  readonly fetch_limit_ms: number
  readonly logger: Logger
  /** Told about every request to a subgraph when it is over. */
  readonly onFetch?: (service: string, outcome: 'answered' | 'failed', duration_ms: number) => void
}

/** On whose behalf, and for how long. */
export interface Caller {
  readonly viewer: Viewer
  readonly traceparent?: string | undefined
  /** Where the client connects from; subgraphs limit guesses by it. */
  readonly clientAddress?: string | undefined
  /** Aborts when the client has left. */
  readonly signal?: AbortSignal | undefined
}

const variable_errors_max = 20

/**
 * Coerces variables as the GraphQL spec says (October 2021 §6.1.2). Returns the errors, coded BAD_USER_INPUT, when they
 * are wrong.
 */
export function coerceVariables(
  operation: CompiledOperation,
  given: Variables,
): { readonly variables: Variables } | { readonly errors: readonly GraphQLError[] } {
  const definitions = operation.definition.variableDefinitions ?? []
  if (definitions.length === 0) return { variables: {} }
  const result = getVariableValues(operation.supergraph.apiSchema, definitions, given, {
    maxErrors: variable_errors_max,
  })
  if (result.errors === undefined) return { variables: result.coerced }
  const errors = result.errors.map(({ message, nodes }) => {
    return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } })
  })
  return { errors }
}

/** Runs a compiled query or mutation. Resolves with a GraphQL answer; errors are not masked yet. */
export async function executeOperation(
  execution: Execution,
  operation: CompiledOperation,
  given: Variables,
  caller: Caller,
  answerOf: AnswerOf = shapeAnswer,
): Promise<ExecutionResult> {
  const coerced = coerceVariables(operation, given)
  if ('errors' in coerced) return { errors: coerced.errors }
  return complete(execution, operation, coerced.variables, caller, {}, [], answerOf)
}

/**
 * Runs an operation's plan on top of raw data and shapes the answer: from nothing for a query or mutation, from an event's data
 * for a subscription.
 */
export async function complete(
  execution: Execution,
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
  root: RawObject,
  earlierErrors: readonly GraphQLError[] = [],
  answerOf: AnswerOf = shapeAnswer,
): Promise<ExecutionResult> {
  return answerFrom(await runPlan(execution, operation, variables, caller, root, earlierErrors), answerOf)
}

/** The answer of a plan that has run. */
export function answerFrom(ran: Run | GraphQLError, answerOf: AnswerOf): ExecutionResult {
  return ran instanceof GraphQLError ? { errors: [ran] } : answerOf(ran)
}

/** Runs an operation's plan on top of raw data. Resolves with what it brought; or with why no plan would be right. */
export async function runPlan(
  execution: Execution,
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
  root: RawObject,
  earlierErrors: readonly GraphQLError[] = [],
): Promise<Run | GraphQLError> {
  const variant = await variantOf(operation, variables)
  if (variant instanceof GraphQLError) return variant
  const { run, end } = beginRun(execution, { operation, variant, variables, caller, root, earlierErrors })
  try {
    introspect(operation, variant.shape, variables, root)
    if (variant.step !== null) await runStep(run, variant.step)
    variant.repetition.observe(root)
    return run
  } finally {
    end()
  }
}

/** What runs; or why nothing can that would be right. */
async function variantOf(
  operation: CompiledOperation,
  variables: Variables,
): Promise<Variant | GraphQLError> {
  try {
    if (!operation.isPrepared(variables)) await operation.prepare(variables)
    return operation.variantFor(variables)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Makes the answer when the plan has run. */
export type AnswerOf = (run: Run) => ExecutionResult

/** The answer with its data as an object. */
export function shapeAnswer(run: Run): ExecutionResult {
  const { data, violations } = project(run.variant.shape, run.root)
  reportViolations(run, violations)
  return run.errors.length === 0 ? { data } : { errors: run.errors, data }
}

/** Makes answers whose data is JSON already, for `stringifyAnswer`; an object where it breaks a promise of the schema. */
export function writeAnswerInto(outbox: Outbox): AnswerOf {
  return (run) => {
    const written = writtenData(run.variant.shape, run.root, outbox)
    if (written === null) return shapeAnswer(run)
    // Whoever looks into it, rather than writing it, has to ask for its JSON form.
    const data = written as object as Record<string, unknown>
    return run.errors.length === 0 ? { data } : { errors: run.errors, data }
  }
}
