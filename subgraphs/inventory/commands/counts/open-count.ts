import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { problemsOfCountedVariants } from '../../domain/counts/count-requests.ts'
import type { StockCount } from '../../domain/counts/stock-count.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { problemsOfNote } from '../../domain/transfers/transfer-requests.ts'
import { insertCount, insertCountLines, lockCount } from '../../store/counts/counts-store.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, onceOnly } from '../once-only.ts'
import type { WarehouseNotFound } from '../stock/receive-stock.ts'

export interface OpenCountRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly note: string | null
  readonly variantIds: readonly string[]
}

/** Opens a count of some variants, with what the books say of them now. Nothing is held up while it is open. */
export async function openCount(
  acting: Acting,
  { idempotencyKey, ...input }: OpenCountRequest,
): Promise<Decision<StockCount, WarehouseNotFound | InvalidInput | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfNote(input.note),
    ...problemsOfCountedVariants(input.variantIds),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'openStockCount', key: idempotencyKey, input }
  return onceOnly(acting, once, async (scope): Promise<Decision<StockCount, WarehouseNotFound>> => {
    const { warehouseId, note, variantIds } = input
    const [site] = isUuid(warehouseId) ? await readWarehouses(scope, [warehouseId]) : []
    if (site === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId })
    const at = acting.now()
    const id = uuidv7(at.getTime())
    await insertCount(scope, { id, warehouseId: site.id, note, openedAt: at }, acting.actor)
    const levels = await lockOrOpenLevels(scope, site.id, variantIds, at)
    const byVariant = new Map(levels.map((level) => [level.variantId, level]))
    const inOrder = variantIds.flatMap((variantId) => byVariant.get(variantId) ?? [])
    await insertCountLines(scope, id, inOrder)
    const count = await lockCount(scope, id)
    if (count === null) throw new Error(`count ${id} was opened and is gone`)
    return accept(count)
  })
}
