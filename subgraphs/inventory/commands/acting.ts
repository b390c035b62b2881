import type { Database } from '#platform/database/database.ts'
import type { Problem } from '../domain/problem.ts'

/** What every command needs: whose stock, who acts, and when. */
export interface Acting {
  readonly database: Database
  readonly tenantId: string
  /** For the ledger and the scope of idempotency keys. */
  readonly actor: string
  readonly now: () => Date
  /** Something was committed: facts wait in the outbox. */
  readonly committed: () => void
}

/** The input cannot be accepted as it is. */
export interface InvalidInput {
  readonly kind: 'InvalidInput'
  readonly problems: readonly Problem[]
}

/** A refusal that lists what is wrong. */
export function invalidInput(problems: readonly Problem[]): InvalidInput {
  return { kind: 'InvalidInput', problems }
}
