import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { cancelCount, type StockCount, type StockCountNotOpen } from '../../domain/counts/stock-count.ts'
import { lockCount, saveCancelledCount } from '../../store/counts/counts-store.ts'
import type { Acting } from '../acting.ts'
import type { StockCountNotFound } from './record-count.ts'

type Outcome = Decision<StockCount, StockCountNotFound | StockCountNotOpen>

/** Gives a count up; nothing is booked. Repeating it changes nothing. */
export async function cancelStockCount(acting: Acting, countId: string): Promise<Outcome> {
  const notFound = refuse<StockCountNotFound>({ kind: 'StockCountNotFound', countId })
  if (!isUuid(countId)) return notFound
  return acting.database.write(acting.tenantId, async (scope): Promise<Outcome> => {
    const before = await lockCount(scope, countId)
    if (before === null) return notFound
    const decision = cancelCount(before, acting.now())
    if (!decision.accepted) return decision
    await saveCancelledCount(scope, decision.facts)
    return accept(decision.facts)
  })
}
