import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import type { StockShortage } from '../../domain/stock/taking.ts'
import { dispatch, type Transfer, type TransferStatusConflict } from '../../domain/transfers/transfer.ts'
import { lockLevels, openLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { lockTransfer, updateTransfer } from '../../store/transfers/transfers-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'

export interface TransferRequest {
  readonly idempotencyKey: string
  readonly transferId: string
}

export interface TransferNotFound {
  readonly kind: 'TransferNotFound'
  readonly transferId: string
}

type Refusal = TransferNotFound | TransferStatusConflict | StockShortage

/** Takes all goods of a planned transfer out of the warehouse they leave; from then on they are in transit. */
export async function dispatchTransfer(
  acting: Acting,
  { idempotencyKey, ...input }: TransferRequest,
): Promise<Decision<Transfer, Refusal | InvalidInput | IdempotencyKeyReused>> {
  const problems = problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'dispatchTransfer', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => send(scope, acting, input.transferId, ledgerKey(acting, once)))
}

async function send(
  scope: Scope,
  { actor, now }: Acting,
  transferId: string,
  key: string,
): Promise<Decision<Transfer, Refusal>> {
  const before = isUuid(transferId) ? await lockTransfer(scope, transferId) : null
  if (before === null) return refuse({ kind: 'TransferNotFound', transferId })
  const at = now()
  const variantIds = before.lines.map((line) => line.variantId)
  // What is in transit shows at the level it goes to.
  await openLevels(scope, before.toWarehouseId, variantIds, at)
  const warehouseId = before.fromWarehouseId
  const levels = await lockLevels(
    scope,
    variantIds.map((variantId) => ({ variantId, warehouseId })),
  )
  const decision = dispatch(before, levels, at)
  if (!decision.accepted) return decision
  const { transfer, movements } = decision.facts
  const about = { cause: `transfer:${transfer.id}`, reason: transfer.note, key }
  const entries = movements.map((movement) => ({ ...movement, ...about }))
  const changes = changeLevels(levels, movements, at)
  await saveStock(scope, { changes, entries, actor, at }, updateTransfer(scope, transfer))
  return accept(transfer)
}
