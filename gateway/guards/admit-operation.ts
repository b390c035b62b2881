import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import type { Caller } from '#gateway/executor/execute.ts'
import type { Authorize } from './authorization/authorize.ts'

/**
 * The last gate before an operation is planned, the same for every transport. Gives the form of the operation that this caller may
 * run, and throws a fault when there is none. Variables are coerced already.
 */
export type AdmitOperation = (
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
) => CompiledOperation

export interface AdmissionServices {
  readonly authorize: Authorize
}

export function createAdmitOperation({ authorize }: AdmissionServices): AdmitOperation {
  return (operation, variables, { viewer }) => authorize(operation, viewer, variables)
}
