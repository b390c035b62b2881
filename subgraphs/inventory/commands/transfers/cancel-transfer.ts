import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { cancel, type Transfer, type TransferStatusConflict } from '../../domain/transfers/transfer.ts'
import { lockTransfer, saveTransfer } from '../../store/transfers/transfers-store.ts'
import type { Acting } from '../acting.ts'
import type { TransferNotFound } from './dispatch-transfer.ts'

type Outcome = Decision<Transfer, TransferNotFound | TransferStatusConflict>

/** Gives up a planned transfer. Repeating it changes nothing. */
export async function cancelTransfer(acting: Acting, transferId: string): Promise<Outcome> {
  const notFound = refuse<TransferNotFound>({ kind: 'TransferNotFound', transferId })
  if (!isUuid(transferId)) return notFound
  return acting.database.write(acting.tenantId, async (scope): Promise<Outcome> => {
    const before = await lockTransfer(scope, transferId)
    if (before === null) return notFound
    const decision = cancel(before, acting.now())
    if (!decision.accepted) return decision
    await saveTransfer(scope, decision.facts)
    return accept(decision.facts)
  })
}
