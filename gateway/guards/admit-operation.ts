import type { Caller } from '#gateway/executor/execute.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { ClientTerms } from '#gateway/identity/identity.ts'
import type { Authorize } from './authorization/authorize.ts'
import type { CheckCost } from './cost/check-cost.ts'
import type { AdmitRates } from './rates/admit-rates.ts'

/** An operation that may run, and what it may cost. */
export interface Admitted {
  /** Without what its viewer may not have. */
  readonly operation: CompiledOperation
  readonly estimatedCost: number
}

/** Whoever asks, with what was agreed with them. */
export interface AdmittedCaller extends Caller {
  readonly terms?: ClientTerms | null
}

/**
 * The last gate before an operation is planned, the same for every transport: cost, rates, authorization. Rejects with a
 * fault when the operation may not run. Variables are coerced already.
 */
export type AdmitOperation = (
  operation: CompiledOperation,
  variables: Variables,
  caller: AdmittedCaller,
) => Promise<Admitted>

export interface AdmissionServices {
  readonly checkCost: CheckCost
  readonly rates: AdmitRates
  readonly authorize: Authorize
}

export function createAdmitOperation({ checkCost, rates, authorize }: AdmissionServices): AdmitOperation {
  return async (operation, variables, caller) => {
    const estimatedCost = checkCost(operation, variables)
    await rates.operation(operation, variables, caller, estimatedCost)
    return { operation: authorize(operation, caller.viewer, variables), estimatedCost }
  }
}
