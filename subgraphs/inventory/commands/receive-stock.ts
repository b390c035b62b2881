import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Level } from '../domain/level.ts'
import {
  lines_max,
  problemsOfKey,
  problemsOfLines,
  problemsOfReason,
  type QuantityLine,
} from '../domain/requests.ts'
import { movementsOf } from '../domain/reservation.ts'
import { changeLevels } from '../domain/stock-change.ts'
import { problemsOfOverflow } from '../domain/taking.ts'
import { lockOrOpenLevels } from '../store/levels-store.ts'
import { saveStock } from '../store/stock-store.ts'
import { readWarehouses } from '../store/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from './once-only.ts'

export interface ReceiveRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly reason: string | null
  readonly lines: readonly QuantityLine[]
}

export interface WarehouseNotFound {
  readonly kind: 'WarehouseNotFound'
  readonly warehouseId: string
}

type Refusal = WarehouseNotFound | InvalidInput
type Outcome = Decision<readonly Level[], Refusal>

/** Takes goods into a warehouse, all lines or none. The levels are as they were right after. */
export async function receiveStock(
  acting: Acting,
  request: ReceiveRequest,
): Promise<Decision<readonly Level[], Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey, ...input } = request
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfReason(request.reason),
    ...problemsOfLines(request.lines, lines_max),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'receiveStock', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => receiveLines(scope, acting, request, ledgerKey(acting, once)))
}

/** Takes goods in, in the caller's transaction. The lines were checked; several lines of one variant are one receipt. */
export async function receiveLines(
  scope: Scope,
  { actor, now }: Acting,
  request: Omit<ReceiveRequest, 'idempotencyKey'>,
  key: string,
): Promise<Outcome> {
  const { reason, lines } = request
  const [site] = isUuid(request.warehouseId) ? await readWarehouses(scope, [request.warehouseId]) : []
  if (site === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId: request.warehouseId })
  const warehouseId = site.id
  const at = now()
  const movements = movementsOf(
    'RECEIVE',
    lines.map((line) => ({ ...line, warehouseId })),
  )
  const levels = await lockOrOpenLevels(
    scope,
    warehouseId,
    movements.map((movement) => movement.variantId),
    at,
  )
  const changes = changeLevels(levels, movements, at)
  const overflow = problemsOfOverflow(changes, lines, 'quantity')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  const entries = movements.map((movement) => ({ ...movement, reason, key }))
  return accept(await saveStock(scope, { changes, entries, actor, at }))
}
