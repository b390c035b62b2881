import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import type { DraftTransfer, Transfer } from '../../domain/transfers/transfer.ts'
import { problemsOfTransfer, type TransferPlan } from '../../domain/transfers/transfer-requests.ts'
import { insertTransfer } from '../../store/transfers/transfers-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, onceOnly } from '../once-only.ts'
import type { WarehouseNotFound } from '../stock/receive-stock.ts'

export interface CreateTransferRequest extends TransferPlan {
  readonly idempotencyKey: string
}

/** Plans a transfer between two warehouses. Nothing moves before it is dispatched. */
export async function createTransfer(
  acting: Acting,
  { idempotencyKey, ...plan }: CreateTransferRequest,
): Promise<Decision<Transfer, WarehouseNotFound | InvalidInput | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfTransfer(plan),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'createTransfer', key: idempotencyKey, input: plan }
  return onceOnly(acting, once, async (scope): Promise<Decision<Transfer, WarehouseNotFound>> => {
    const wanted = [plan.fromWarehouseId, plan.toWarehouseId]
    const known = (await readWarehouses(scope, wanted.filter(isUuid))).map((site) => site.id)
    const missing = wanted.find((id) => !known.includes(id.toLowerCase()))
    if (missing !== undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId: missing })
    const at = acting.now()
    const draft: DraftTransfer = {
      id: uuidv7(at.getTime()),
      status: 'DRAFT',
      fromWarehouseId: plan.fromWarehouseId.toLowerCase(),
      toWarehouseId: plan.toWarehouseId.toLowerCase(),
      note: plan.note,
      createdAt: at,
      lines: plan.lines.map((line) => ({ ...line, dispatched: 0, received: 0, lost: 0, inTransit: 0 })),
    }
    await insertTransfer(scope, draft, acting.actor)
    return accept(draft)
  })
}
