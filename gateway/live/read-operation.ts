import { type DocumentNode, GraphQLError } from 'graphql'
import { coerceVariables } from '#gateway/executor/execute.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Documents } from '#gateway/executor/operation/documents.ts'
import type { Operations } from '#gateway/executor/operation/operations.ts'
import type { AdmittedCaller } from '#gateway/guards/admit-operation.ts'
import type { Guards } from '#gateway/guards/guards.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import type { SupergraphManager } from '#gateway/supergraph/supergraph-manager.ts'

/** What a client asks for, in GraphQL over HTTP's words and graphql-transport-ws'. */
export interface OperationRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Variables
  /** Whether the client wants to know where its subscription starts, in a message before the first event. */
  readonly asksForStart?: boolean
}

export interface OperationReader {
  readonly manager: SupergraphManager
  readonly documents: Documents
  readonly operations: Operations
  readonly guards: Guards
}

export interface ReadOperation {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly operation: CompiledOperation
}

/** What may run, in the form its viewer may have; the variables are coerced. */
export interface AdmittedOperation {
  readonly operation: CompiledOperation
  readonly variables: Variables
}

/**
 * Reads, validates and compiles an operation that does not come through Apollo Server, to be answered whole or in parts; or
 * says why it cannot be run.
 */
export function readOperation(
  { manager, documents, operations }: OperationReader,
  { query, operationName }: OperationRequest,
  isIncremental = false,
): ReadOperation | { readonly errors: readonly GraphQLError[] } {
  const supergraph = manager.current()
  const read = documents.read(supergraph, query)
  if ('errors' in read) return read
  const { document } = read
  try {
    const operation = operations.compile(supergraph, query, document, operationName, isIncremental)
    return { supergraph, document, operation }
  } catch (error) {
    return { errors: [asGraphQLError(error)] }
  }
}

/** Coerces the variables and asks the guards: the last gate of every operation that does not come through Apollo Server. */
export async function admitRead(
  { guards }: OperationReader,
  { operation }: ReadOperation,
  given: Variables,
  caller: AdmittedCaller,
): Promise<AdmittedOperation | { readonly errors: readonly GraphQLError[] }> {
  const coerced = coerceVariables(operation, given)
  if ('errors' in coerced) return coerced
  const { variables } = coerced
  try {
    const admitted = await guards.admitOperation(operation, variables, caller)
    // A subscription is planned when it starts, while others wait, unless it is planned before.
    if (operation.kind === 'subscription') await admitted.operation.prepare(variables)
    return { operation: admitted.operation, variables }
  } catch (error) {
    return { errors: [asGraphQLError(error)] }
  }
}

export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  return new GraphQLError(String(error), { originalError: error as Error })
}
