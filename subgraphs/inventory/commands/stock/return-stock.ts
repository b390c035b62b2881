import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { problemsOfKey, problemsOfReason, problemsOfReturn } from '../../domain/requests.ts'
import { movementsOf } from '../../domain/reservations/reservation.ts'
import {
  type Disposition,
  type ReturnExceedsShipped,
  type ReturnedLine,
  takeBack,
} from '../../domain/stock/goods-return.ts'
import type { Level } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { problemsOfOverflow } from '../../domain/stock/taking.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { lockShippedTo, updateReturned } from '../../store/stock/returns-store.ts'
import { type LedgerEntry, saveStock } from '../../store/stock/stock-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { withoutSerialsTwice } from '../lots/serials-twice.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
import type { WarehouseNotFound } from './receive-stock.ts'

export interface ReturnRequest {
  readonly idempotencyKey: string
  readonly orderId: string
  /** Where the goods came back. */
  readonly warehouseId: string
  readonly disposition: Disposition
  readonly reason: string | null
  readonly lines: readonly ReturnedLine[]
}

type Refusal = WarehouseNotFound | ReturnExceedsShipped | InvalidInput

/**
 * Takes shipped goods back, all lines or none: into stock, or through the books to scrap, so that the ledger tells both. Never
 * more of a line than left for it. The levels are as they were right after.
 */
export async function returnStock(
  acting: Acting,
  { idempotencyKey, ...input }: ReturnRequest,
): Promise<Decision<readonly Level[], Refusal | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfReason(input.reason),
    ...problemsOfReturn(input.orderId, input.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'returnStock', key: idempotencyKey, input }
  return withoutSerialsTwice(
    'lines',
    'A serial number that comes back is in stock already: correct that first.',
    () => onceOnly(acting, once, (scope) => book(scope, acting, input, ledgerKey(acting, once))),
  )
}

async function book(
  scope: Scope,
  { actor, now }: Acting,
  { orderId, warehouseId, disposition, reason, lines }: Omit<ReturnRequest, 'idempotencyKey'>,
  key: string,
): Promise<Decision<readonly Level[], Refusal>> {
  const [site] = isUuid(warehouseId) ? await readWarehouses(scope, [warehouseId]) : []
  if (site === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId })
  const decision = takeBack(await lockShippedTo(scope, orderId), lines)
  if (!decision.accepted) return decision
  const { parts, units } = decision.facts
  const at = now()
  const returned = units.map((each) => ({ ...each, warehouseId: site.id }))
  const levels = await lockOrOpenLevels(scope, site.id, [...new Set(units.map((each) => each.variantId))], at)
  const entries: readonly LedgerEntry[] = [
    ...movementsOf('RETURN', returned).map((movement) => ({ ...movement, orderId, reason, key })),
    ...(disposition === 'SCRAP' ? movementsOf('SCRAP', returned) : []).map((movement) => ({
      ...movement,
      orderId,
      reason,
      key: `${key}:scrap`,
    })),
  ]
  const changes = changeLevels(levels, entries, at)
  const overflow = problemsOfOverflow(changes, units, 'quantity')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  return accept(await saveStock(scope, { changes, entries, actor, at }, [updateReturned(scope, parts)]))
}
