import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type LinePart, moneyOfCancelled } from './cancelled-units.ts'
import { fulfillmentOf } from './fulfilment.ts'
import { type Paid, refundable, sumOf } from './money.ts'
import type { Order, OrderLine } from './order.ts'

/** Units of lines that are not wanted any more, decided and not carried out yet. */
export interface LineCancellation {
  readonly id: string
  readonly reason: string
  readonly requestedBy: string
  readonly lines: readonly UnwantedUnits[]
}

export interface UnwantedUnits {
  readonly lineId: string
  readonly quantity: number
}

/** Units that are not shipped: some waited for stock, others were promised and had not left. */
export interface WithdrawnUnits {
  readonly lineId: string
  readonly waiting: number
  readonly promised: number
}

/** WHOLE_ORDER: nothing would be left of it: cancel the order. IN_PROGRESS: others of its units are being cancelled. */
export type LinesNotCancellableReason =
  | 'NOT_CONFIRMED'
  | 'ALREADY_CANCELLED'
  | 'COMPLETED'
  | 'WHOLE_ORDER'
  | 'IN_PROGRESS'
  | 'TOO_MANY_UNITS'

export interface LinesNotCancellable {
  readonly reason: LinesNotCancellableReason
  /** Of each line of which more was asked for than can be cancelled. */
  readonly lines: readonly (UnwantedUnits & { readonly cancellable: number })[]
}

/** Units that have not left, as far as the order knows: those that wait, and those that are promised. */
const cancellableOf = (line: Pick<OrderLine, 'committed' | 'backordered'>) =>
  line.committed + line.backordered

/** Whether units of a confirmed order may be cancelled while the rest of it stands. */
export function requestLineCancellation(
  order: Pick<Order, 'status' | 'cancellation'>,
  lines: readonly OrderLine[],
  unwanted: readonly UnwantedUnits[],
  inProgress: boolean,
): Decision<null, LinesNotCancellable> {
  const no = (reason: LinesNotCancellableReason) => refuse<LinesNotCancellable>({ reason, lines: [] })
  if (order.status === 'PENDING') return no('NOT_CONFIRMED')
  if (order.status === 'CANCELLED' || order.cancellation !== null) return no('ALREADY_CANCELLED')
  if (order.status === 'COMPLETED') return no('COMPLETED')
  if (inProgress) return no('IN_PROGRESS')
  const beyond = unwanted.flatMap(({ lineId, quantity }) => {
    const line = lines.find((each) => each.id === lineId)
    const cancellable = line === undefined ? 0 : cancellableOf(line)
    return quantity > cancellable ? [{ lineId, quantity, cancellable }] : []
  })
  if (beyond.length > 0) return refuse({ reason: 'TOO_MANY_UNITS', lines: beyond })
  const wanted = lines
    .filter((line) => line.kind === 'GOODS')
    .reduce((units, line) => units + line.ordered - line.cancelled, 0)
  const all = unwanted.reduce((units, each) => units + each.quantity, 0)
  return wanted === all ? no('WHOLE_ORDER') : accept(null)
}

/** An order after units were withdrawn, and what is to be given back for them. */
export interface Withdrawal {
  readonly order: Order
  readonly lines: readonly OrderLine[]
  readonly cancelled: readonly LinePart[]
  /** Minor units; 0 where the money was not taken yet: then it is never taken. */
  readonly refund: number
  /** Minor units that are never taken, therefore. */
  readonly letGo: number
}

/**
 * Takes withdrawn units off the lines. Money that was taken for them is given back, as far as it was not given back before;
 * money that is only held for them is released with the last goods.
 */
export function withdrawUnits(
  order: Order,
  lines: readonly OrderLine[],
  units: readonly WithdrawnUnits[],
  paid: Paid & { readonly refundDue: number; readonly captureAt: 'placement' | 'dispatch' },
  at: Date,
): Withdrawal {
  const quantities = new Map<string, number>()
  const withdrawnLines = lines.map((line) => {
    const withdrawn = units.find((each) => each.lineId === line.id)
    const quantity = (withdrawn?.waiting ?? 0) + (withdrawn?.promised ?? 0)
    if (withdrawn === undefined || quantity === 0) return line
    quantities.set(line.id, quantity)
    return {
      ...line,
      backordered: line.backordered - withdrawn.waiting,
      committed: line.committed - withdrawn.promised,
      cancelled: line.cancelled + quantity,
    }
  })
  const settled = moneyOfCancelled(paid.captureAt, withdrawnLines, quantities)
  const fulfillmentStatus = fulfillmentOf(settled.lines)
  const moved = {
    ...order,
    fulfillmentStatus,
    // What is held beyond what was shipped is given back now.
    captureDue: order.captureDue || settled.captureDue,
  }
  const isComplete = fulfillmentStatus === 'DELIVERED'
  const refund = Math.min(settled.refund.gross, refundable(paid, paid.refundDue))
  return {
    order: isComplete ? { ...moved, status: 'COMPLETED', completedAt: at } : moved,
    lines: settled.lines,
    cancelled: settled.parts,
    refund,
    letGo: paid.captureAt === 'placement' ? 0 : sumOf(settled.parts.map(({ cost }) => cost)).gross,
  }
}
