import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { codesOfReports, lotsOfReport, problemsOfReports, trackingIn } from '../../domain/lots/lot-report.ts'
import {
  type DeliveredLine,
  type PurchaseOrder,
  type PurchaseOrderInOtherState,
  type ReceivedBeyondTolerance,
  receive,
} from '../../domain/purchasing/purchase-order.ts'
import {
  problemsOfDelivery,
  problemsOfLineCount,
  problemsOfNote,
  receipts_per_order_max,
} from '../../domain/purchasing/purchase-requests.ts'
import { on_hand_max, problemsOfKey } from '../../domain/requests.ts'
import type { Level } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { readLotsNamed } from '../../store/lots/lots-reader.ts'
import type { WrittenReceipt } from '../../store/purchasing/purchase-order-reader.ts'
import {
  countReceipts,
  insertingReceipt,
  lockPurchaseOrder,
  updatingPurchaseOrder,
} from '../../store/purchasing/purchase-order-store.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { withoutSerialsTwice } from '../lots/serials-twice.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
import type { PurchaseOrderNotFound } from './with-purchase-order.ts'

export interface DeliveryRequest {
  readonly idempotencyKey: string
  readonly purchaseOrderId: string
  readonly note: string | null
  readonly lines: readonly DeliveredLine[]
}

/** What a delivery came to. */
export interface Received {
  readonly purchaseOrder: PurchaseOrder
  readonly receipt: WrittenReceipt
  readonly levels: readonly Level[]
}

type Refusal = PurchaseOrderNotFound | PurchaseOrderInOtherState | ReceivedBeyondTolerance | InvalidInput
type Outcome = Decision<Received, Refusal>

/**
 * Takes a delivery for a purchase order into its warehouse, all lines or none, at most once per key. Never beyond what was
 * ordered and tolerated, however many deliveries are booked at once.
 */
export async function receivePurchaseOrder(
  acting: Acting,
  request: DeliveryRequest,
): Promise<Decision<Received, Refusal | IdempotencyKeyReused>> {
  const { idempotencyKey, ...input } = request
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfLineCount(request.lines),
    ...problemsOfNote(request.note),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'receivePurchaseOrder', key: idempotencyKey, input }
  return withoutSerialsTwice('lines', 'A serial number is in stock already.', () =>
    onceOnly(acting, once, (scope) => takeIn(scope, acting, request, ledgerKey(acting, once))),
  )
}

async function takeIn(
  scope: Scope,
  { actor, now }: Acting,
  { purchaseOrderId, note, lines: delivered }: DeliveryRequest,
  key: string,
): Promise<Outcome> {
  const order = isUuid(purchaseOrderId) ? await lockPurchaseOrder(scope, purchaseOrderId) : null
  if (order === null) return refuse({ kind: 'PurchaseOrderNotFound', purchaseOrderId })
  const known = new Map(order.lines.map((line) => [line.id, line.variantId]))
  const problems = problemsOfDelivery(delivered, new Set(known.keys()))
  if (problems.length > 0) return refuse(invalidInput(problems))
  const at = now()
  const decision = receive(order, delivered, at)
  if (!decision.accepted) return decision
  if ((await countReceipts(scope, order.id)) >= receipts_per_order_max) {
    return refuse(
      invalidInput([
        { path: 'purchaseOrderId', message: `An order has at most ${receipts_per_order_max} receipts.` },
      ]),
    )
  }
  const { warehouseId } = order
  const receiptId = uuidv7(at.getTime())
  const about = { reason: order.number, cause: `receipt:${receiptId}`, key }
  const lines = delivered.map((line) => ({ ...line, variantId: known.get(line.lineId) ?? '' }))
  const entries = lines.map((line) => {
    const { variantId, quantity } = line
    const lots = line.lots === null && line.serials === null ? {} : { lots: lotsOfReport(line) }
    return { kind: 'RECEIVE' as const, variantId, warehouseId, quantity, ...about, ...lots }
  })
  const variantIds = entries.map((entry) => entry.variantId)
  const levels = await lockOrOpenLevels(scope, warehouseId, variantIds, at)
  const codes = codesOfReports(lines)
  const named = codes.length === 0 ? [] : await readLotsNamed(scope, variantIds, codes)
  const misfits = problemsOfReports(lines, trackingIn(levels), named, { warehouseId, arriving: true })
  if (misfits.length > 0) return refuse(invalidInput(misfits))
  const changes = changeLevels(levels, entries, at)
  const full = new Set(
    changes.filter(({ after }) => after.onHand > on_hand_max).map(({ after }) => after.variantId),
  )
  if (full.size > 0) return refuse(invalidInput(beyondBound(variantIds, full)))
  const receipt = { id: receiptId, purchaseOrderId: order.id, note, actor, receivedAt: at, lines }
  const parts = [...updatingPurchaseOrder(scope, decision.facts), ...insertingReceipt(scope, receipt)]
  const saved = await saveStock(scope, { changes, entries, actor, at }, parts)
  return accept({ purchaseOrder: decision.facts, receipt, levels: saved })
}

function beyondBound(variantIds: readonly string[], full: ReadonlySet<string>) {
  const message = `A warehouse keeps at most ${on_hand_max} units of a variant.`
  return variantIds.flatMap((id, index) =>
    full.has(id) ? [{ path: `lines.${index}.quantity`, message }] : [],
  )
}
