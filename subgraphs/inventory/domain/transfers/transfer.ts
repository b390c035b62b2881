import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Level } from '../stock/level.ts'
import type { Movement } from '../stock/movement.ts'
import { type StockShortage, shortagesOf } from '../stock/taking.ts'

/** Units of one variant in a transfer: dispatched = received + lost + in transit, always. */
export interface TransferLine {
  readonly variantId: string
  /** As planned: what leaves when it is dispatched. */
  readonly quantity: number
  readonly dispatched: number
  readonly received: number
  readonly lost: number
  readonly inTransit: number
}

interface AnyTransfer {
  readonly id: string
  readonly fromWarehouseId: string
  readonly toWarehouseId: string
  readonly note: string | null
  readonly createdAt: Date
  readonly lines: readonly TransferLine[]
}

/** Planned: nothing left yet. */
export interface DraftTransfer extends AnyTransfer {
  readonly status: 'DRAFT'
}

/** It left, and a part of it is on its way. */
export interface MovingTransfer extends AnyTransfer {
  readonly status: 'DISPATCHED' | 'PARTLY_RECEIVED'
  readonly dispatchedAt: Date
}

/** Nothing is on its way any more: everything arrived or is lost. */
export interface ReceivedTransfer extends AnyTransfer {
  readonly status: 'RECEIVED'
  readonly dispatchedAt: Date
  readonly closedAt: Date
}

/** Given up before anything left. */
export interface CancelledTransfer extends AnyTransfer {
  readonly status: 'CANCELLED'
  readonly closedAt: Date
}

export type Transfer = DraftTransfer | MovingTransfer | ReceivedTransfer | CancelledTransfer
export type TransferStatus = Transfer['status']

/** In its present status this cannot be done with the transfer. */
export interface TransferStatusConflict {
  readonly kind: 'TransferStatusConflict'
  readonly transfer: Transfer
}

/** Units of one variant that arrived, or will never arrive. */
export interface Arrival {
  readonly variantId: string
  readonly received: number
  readonly lost: number
}

/** A line on which more arrived or was lost than was on its way. */
export interface ExceededLine {
  readonly index: number
  readonly variantId: string
  readonly reported: number
  readonly inTransit: number
}

export interface TransferExceeded {
  readonly kind: 'TransferExceeded'
  readonly lines: readonly ExceededLine[]
}

/** What a transfer becomes, and the stock that moves with it. */
export interface TransferChange {
  readonly transfer: Transfer
  readonly movements: readonly Movement[]
}

/** Sends everything on its way, or names every line the warehouse has not free. */
export function dispatch(
  transfer: Transfer,
  levels: readonly Level[],
  at: Date,
): Decision<TransferChange, TransferStatusConflict | StockShortage> {
  if (transfer.status !== 'DRAFT') return refuse({ kind: 'TransferStatusConflict', transfer })
  const movements = transfer.lines.map(
    ({ variantId, quantity }): Movement => ({
      kind: 'TRANSFER_OUT',
      variantId,
      warehouseId: transfer.fromWarehouseId,
      quantity,
    }),
  )
  const short = shortagesOf(levels, movements)
  if (short.length > 0) return refuse({ kind: 'StockShortage', lines: short })
  const lines = transfer.lines.map((line) => ({
    ...line,
    dispatched: line.quantity,
    inTransit: line.quantity,
  }))
  return accept({ transfer: { ...transfer, status: 'DISPATCHED', dispatchedAt: at, lines }, movements })
}

/**
 * Books what arrived, and what is given up as lost. When nothing is on its way any more the transfer is received. Each
 * variant is named by at most one arrival.
 */
export function receive(
  transfer: Transfer,
  arrivals: readonly Arrival[],
  at: Date,
): Decision<TransferChange, TransferStatusConflict | TransferExceeded> {
  if (transfer.status !== 'DISPATCHED' && transfer.status !== 'PARTLY_RECEIVED') {
    return refuse({ kind: 'TransferStatusConflict', transfer })
  }
  const onTheWay = new Map(transfer.lines.map((line) => [line.variantId, line.inTransit]))
  const exceeded = arrivals.flatMap(({ variantId, received, lost }, index) => {
    const inTransit = onTheWay.get(variantId) ?? 0
    return received + lost > inTransit ? [{ index, variantId, reported: received + lost, inTransit }] : []
  })
  if (exceeded.length > 0) return refuse({ kind: 'TransferExceeded', lines: exceeded })
  const byVariant = new Map(arrivals.map((arrival) => [arrival.variantId, arrival]))
  const lines = transfer.lines.map((line) => arrived(line, byVariant.get(line.variantId)))
  const after = { ...transfer, lines }
  return accept({
    transfer: lines.every((line) => line.inTransit === 0)
      ? { ...after, status: 'RECEIVED', closedAt: at }
      : { ...after, status: 'PARTLY_RECEIVED' },
    movements: arrivals
      .filter(({ received }) => received > 0)
      .map(({ variantId, received }) => ({
        kind: 'TRANSFER_IN',
        variantId,
        warehouseId: transfer.toWarehouseId,
        quantity: received,
      })),
  })
}

/** Gives a draft up; one that was given up before stays so. What left cannot be called back. */
export function cancel(transfer: Transfer, at: Date): Decision<Transfer, TransferStatusConflict> {
  if (transfer.status === 'CANCELLED') return accept(transfer)
  if (transfer.status !== 'DRAFT') return refuse({ kind: 'TransferStatusConflict', transfer })
  return accept({ ...transfer, status: 'CANCELLED', closedAt: at })
}

function arrived(line: TransferLine, arrival: Arrival | undefined): TransferLine {
  if (arrival === undefined) return line
  return {
    ...line,
    received: line.received + arrival.received,
    lost: line.lost + arrival.lost,
    inTransit: line.inTransit - arrival.received - arrival.lost,
  }
}
