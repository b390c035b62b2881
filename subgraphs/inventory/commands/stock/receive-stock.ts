import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Problem } from '../../domain/problem.ts'
import { lines_max, problemsOfKey, problemsOfLines, problemsOfReason } from '../../domain/requests.ts'
import { movementsOf } from '../../domain/reservations/reservation.ts'
import type { Level } from '../../domain/stock/level.ts'
import {
  codesOf,
  lotsOfReceipt,
  problemsOfLots,
  problemsOfTracking,
  type ReceiptLine,
} from '../../domain/stock/receipt.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { problemsOfOverflow } from '../../domain/stock/taking.ts'
import { readLotsNamed } from '../../store/lots/lots-reader.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { withoutSerialsTwice } from '../lots/serials-twice.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'

export interface ReceiveRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly reason: string | null
  readonly lines: readonly ReceiptLine[]
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
    ...problemsOfLots(request.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'receiveStock', key: idempotencyKey, input }
  return withoutSerialsTwice('lines', 'A serial number is in stock already.', () =>
    onceOnly(acting, once, (scope) => receiveLines(scope, acting, request, ledgerKey(acting, once))),
  )
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
  const misfits = await problemsOfMisfits(scope, lines, levels)
  if (misfits.length > 0) return refuse(invalidInput(misfits))
  const changes = changeLevels(levels, movements, at)
  const overflow = problemsOfOverflow(changes, lines, 'quantity')
  if (overflow.length > 0) return refuse(invalidInput(overflow))
  const lots = lotsOfReceipt(lines)
  const entries = movements.map((movement) => {
    const named = lots.get(movement.variantId)
    return { ...movement, reason, key, ...(named === undefined ? {} : { lots: named }) }
  })
  return accept(await saveStock(scope, { changes, entries, actor, at }))
}

/** What of the lines does not fit how their variants are tracked. No statement when nothing is tracked, nor named. */
async function problemsOfMisfits(
  scope: Scope,
  lines: readonly ReceiptLine[],
  levels: readonly Level[],
): Promise<readonly Problem[]> {
  const codes = codesOf(lines).map((each) => each.code)
  const variantIds = levels.map((level) => level.variantId)
  const known = codes.length === 0 ? [] : await readLotsNamed(scope, variantIds, codes)
  return problemsOfTracking(lines, levels, known)
}
