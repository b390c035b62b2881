import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { on_hand_max, problemsOfAdjustment, problemsOfKey } from '../../domain/requests.ts'
import { type Level, type LevelKey, unpromisedOf } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { lockLevel } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'

export interface AdjustRequest extends LevelKey {
  readonly idempotencyKey: string
  readonly delta: number
  readonly reason: string
}

export interface StockLevelNotFound extends LevelKey {
  readonly kind: 'StockLevelNotFound'
}

/** More was to be taken away than nobody waits for. */
export interface StockInUse {
  readonly kind: 'StockInUse'
  readonly level: Level
  readonly removable: number
}

type Refusal = StockLevelNotFound | StockInUse | InvalidInput
type Outcome = Decision<Level, Refusal>

/** Corrects what is on hand; never below what is held for or promised to orders. */
export async function adjustStock(
  acting: Acting,
  request: AdjustRequest,
): Promise<Decision<Level, Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey, ...input } = request
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfAdjustment(request.delta, request.reason),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'adjustStock', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => adjust(scope, acting, request, ledgerKey(acting, once)))
}

async function adjust(
  scope: Scope,
  { actor, now }: Acting,
  request: AdjustRequest,
  key: string,
): Promise<Outcome> {
  const { variantId, warehouseId, delta, reason } = request
  const level = isUuid(variantId) && isUuid(warehouseId) ? await lockLevel(scope, request) : null
  if (level === null) return refuse({ kind: 'StockLevelNotFound', variantId, warehouseId })
  const removable = unpromisedOf(level)
  if (-delta > removable) return refuse({ kind: 'StockInUse', level, removable })
  if (level.onHand + delta > on_hand_max) {
    return refuse(
      invalidInput([
        { path: 'delta', message: `A warehouse keeps at most ${on_hand_max} units of a variant.` },
      ]),
    )
  }
  const at = now()
  const entry = {
    kind: 'ADJUST',
    variantId: level.variantId,
    warehouseId: level.warehouseId,
    quantity: delta,
    reason,
    key,
  } as const
  const [saved] = await saveStock(scope, {
    changes: changeLevels([level], [entry], at),
    entries: [entry],
    actor,
    at,
  })
  return accept(saved ?? level)
}
