import type { Scope } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import { type Decision, refuse } from '#platform/decision/decision.ts'
import { once } from '#platform/idempotency/once.ts'
import type { Acting } from './acting.ts'

export interface IdempotencyKeyReused {
  readonly kind: 'IdempotencyKeyReused'
}

/** What is to happen at most once. */
export interface OnceOnly {
  readonly mutation: string
  readonly key: string
  /** The whole input without the key. */
  readonly input: unknown
}

/** Carries a refusal out of the transaction, which is rolled back: whoever is refused leaves no trace. */
class Refused extends Error {
  readonly decision: unknown
  constructor(decision: unknown) {
    super('refused')
    this.decision = decision
  }
}

/** The key under which the ledger itself refuses a second time, also after the stored answer was cleared away. */
export function ledgerKey({ actor }: Acting, { mutation, key }: OnceOnly): string {
  return `${mutation}:${actor}:${key}`
}

/**
 * Decides and saves in one transaction, at most once per key. A repetition gets the first answer, as JSON keeps it: dates
 * come back as texts.
 */
export async function onceOnly<Facts, Refusal>(
  acting: Acting,
  request: OnceOnly,
  decide: (scope: Scope) => Promise<Decision<Facts, Refusal>>,
): Promise<Decision<Facts, Refusal | IdempotencyKeyReused>> {
  try {
    const decision = await acting.database.write(acting.tenantId, async (scope) => {
      const outcome = await once(scope, { ...request, actor: acting.actor }, async () => {
        const result = await decide(scope)
        if (!result.accepted) throw new Refused(result)
        return { remember: true, result }
      })
      return outcome.kind === 'reused' ? reused : outcome.result
    })
    if (decision.accepted) acting.committed()
    return decision
  } catch (error) {
    if (error instanceof Refused) return error.decision as Decision<Facts, Refusal>
    if (violates(error, 'unique_violation', 'one_movement_per_key')) return reused
    throw error
  }
}

const reused = refuse<IdempotencyKeyReused>({ kind: 'IdempotencyKeyReused' })
