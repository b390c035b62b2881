import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import {
  type Closing,
  closeCount,
  type StockCount,
  type StockCountIncomplete,
  type StockCountNotOpen,
  type StockMovedMeanwhile,
} from '../../domain/counts/stock-count.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { problemsOfOverflow, type StockShortage } from '../../domain/stock/taking.ts'
import { lockCount, readMovedSince, updateCount } from '../../store/counts/counts-store.ts'
import { readLotsIn } from '../../store/lots/lots-reader.ts'
import { lockLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { withoutSerialsTwice } from '../lots/serials-twice.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
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
  return withoutSerialsTwice('countId', 'A serial number that was found is in stock elsewhere.', () =>
    onceOnly(acting, once, (scope) => book(scope, acting, input, ledgerKey(acting, once))),
  )
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
  const tracked = levels.filter((level) => level.tracking !== 'NONE')
  const lots = tracked.length === 0 ? [] : await readLotsIn(scope, tracked)
  const decision = closeCount(before, levels, await readMovedSince(scope, before), lots, closing, at)
  if (!decision.accepted) return decision
  const { count, movements } = decision.facts
  const changes = changeLevels(levels, movements, at)
  const overflow = problemsOfOverflow(changes, before.lines, 'counted')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  const about = { cause: `count:${id}`, reason: before.note, key }
  // Of one variant units of one lot may be missing and of another be found: each is a movement with a key of its own.
  const entries = movements.map((movement) => ({
    ...movement,
    ...about,
    key: movement.lots !== undefined && movement.quantity > 0 ? `${key}:found` : key,
  }))
  await saveStock(scope, { changes, entries, actor, at }, updateCount(scope, count))
  return accept(count)
}
