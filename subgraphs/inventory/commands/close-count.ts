import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { problemsOfKey } from '../domain/requests.ts'
import { changeLevels } from '../domain/stock-change.ts'
import {
  type Closing,
  closeCount,
  type StockCount,
  type StockCountIncomplete,
  type StockCountNotOpen,
  type StockMovedMeanwhile,
} from '../domain/stock-count.ts'
import { problemsOfOverflow, type StockShortage } from '../domain/taking.ts'
import { lockCount, readMovedSince, updateCount } from '../store/counts-store.ts'
import { lockLevels } from '../store/levels-store.ts'
import { saveStock } from '../store/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from './once-only.ts'
import type { StockCountNotFound } from './record-count.ts'

export interface CloseCountRequest extends Closing {
  readonly idempotencyKey: string
  readonly countId: string
}

type Refusal =
  | StockCountNotFound
  | StockCountNotOpen
  | StockCountIncomplete
  | StockMovedMeanwhile
  | StockShortage
  | InvalidInput

/** Ends a count: what was found is on hand from now on, each difference a COUNT movement. All lines or none. */
export async function closeStockCount(
  acting: Acting,
  { idempotencyKey, ...input }: CloseCountRequest,
): Promise<Decision<StockCount, Refusal | IdempotencyKeyReused>> {
  const problems = problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'closeStockCount', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => book(scope, acting, input, ledgerKey(acting, once)))
}

async function book(
  scope: Scope,
  { actor, now }: Acting,
  { countId, ...closing }: Omit<CloseCountRequest, 'idempotencyKey'>,
  key: string,
): Promise<Decision<StockCount, Refusal>> {
  const before = isUuid(countId) ? await lockCount(scope, countId) : null
  if (before === null) return refuse({ kind: 'StockCountNotFound', countId })
  const { id, warehouseId } = before
  const levels = await lockLevels(
    scope,
    before.lines.map(({ variantId }) => ({ variantId, warehouseId })),
  )
  const at = now()
  const decision = closeCount(before, levels, await readMovedSince(scope, before), closing, at)
  if (!decision.accepted) return decision
  const { count, movements } = decision.facts
  const changes = changeLevels(levels, movements, at)
  const overflow = problemsOfOverflow(changes, before.lines, 'counted')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  const about = { cause: `count:${id}`, reason: before.note, key }
  const entries = movements.map((movement) => ({ ...movement, ...about }))
  await saveStock(scope, { changes, entries, actor, at }, updateCount(scope, count))
  return accept(count)
}
