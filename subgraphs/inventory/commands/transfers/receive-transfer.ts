import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { problemsOfOverflow } from '../../domain/stock/taking.ts'
import {
  type Arrival,
  receive,
  type Transfer,
  type TransferExceeded,
  type TransferStatusConflict,
} from '../../domain/transfers/transfer.ts'
import { problemsOfArrivals } from '../../domain/transfers/transfer-requests.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { lockTransfer, updateTransfer } from '../../store/transfers/transfers-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { withoutSerialsTwice } from '../lots/serials-twice.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
import type { TransferNotFound, TransferRequest } from './dispatch-transfer.ts'

export interface ReceiveTransferRequest extends TransferRequest {
  readonly lines: readonly Arrival[]
}

type Refusal = TransferNotFound | TransferStatusConflict | TransferExceeded | InvalidInput

/** Takes what arrived of a transfer into its warehouse, and gives up what is lost; the rest stays in transit. */
export async function receiveTransfer(
  acting: Acting,
  { idempotencyKey, ...input }: ReceiveTransferRequest,
): Promise<Decision<Transfer, Refusal | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfArrivals(input.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'receiveTransfer', key: idempotencyKey, input }
  return withoutSerialsTwice(
    'lines',
    'A serial number that arrives is in stock already: correct that first.',
    () => onceOnly(acting, once, (scope) => book(scope, acting, input, ledgerKey(acting, once))),
  )
}

async function book(
  scope: Scope,
  { actor, now }: Acting,
  { transferId, lines }: Omit<ReceiveTransferRequest, 'idempotencyKey'>,
  key: string,
): Promise<Decision<Transfer, Refusal>> {
  const before = isUuid(transferId) ? await lockTransfer(scope, transferId) : null
  if (before === null) return refuse({ kind: 'TransferNotFound', transferId })
  const at = now()
  const decision = receive(before, lines, at)
  if (!decision.accepted) return decision
  const { transfer, movements } = decision.facts
  const levels = await lockOrOpenLevels(
    scope,
    transfer.toWarehouseId,
    movements.map((movement) => movement.variantId),
    at,
  )
  const changes = changeLevels(levels, movements, at)
  const overflow = problemsOfOverflow(changes, lines, 'received')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  const about = { cause: `transfer:${transfer.id}`, reason: transfer.note, key }
  const entries = movements.map((movement) => ({ ...movement, ...about }))
  await saveStock(scope, { changes, entries, actor, at }, updateTransfer(scope, transfer))
  return accept(transfer)
}
