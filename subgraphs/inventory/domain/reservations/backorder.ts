import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { availableOf, type Level, type LevelKey, levelText } from '../stock/level.ts'
import type { Demand, InsufficientStock, ShortLine } from './allocation.ts'
import { type Allocation, untouched } from './reservation.ts'

/** Units of one order line that wait at one level for goods to come. */
export interface Waiting extends LevelKey {
  readonly lineId: string
  readonly quantity: number
}

/** Demands as they can be met: from stock now, and later. */
export interface Split {
  /** What stock is to serve now; lines that wait as a whole are left out. */
  readonly now: readonly Demand[]
  readonly later: readonly Waiting[]
}

/** Most units that may wait at one level: as many rows a delivery reads and writes at most. */
export const backorder_limit_max = 10_000

/** Units that may still be ordered at a level beyond what is there. */
function backorderRoomOf({ backordered, backorderLimit }: Level): number {
  return Math.max(0, backorderLimit - backordered)
}

/**
 * Splits demands into what is there and what waits. Only lines that accept it wait, never beyond a level's limit; what of a
 * line waits, waits at one level, so that its place in the queue is one. Names every line that can neither be served nor wait.
 * @param ranked ids of the warehouses, the nearest first.
 */
export function splitDemands(
  levels: readonly Level[],
  demands: readonly Demand[],
  ranked: readonly string[],
): Decision<Split, InsufficientStock> {
  const rank = new Map(ranked.map((id, position) => [id, position]))
  const sorted = levels.toSorted((a, b) => (rank.get(a.warehouseId) ?? 0) - (rank.get(b.warehouseId) ?? 0))
  const left = new Map<string, number>()
  for (const level of sorted) left.set(level.variantId, (left.get(level.variantId) ?? 0) + availableOf(level))
  const room = new Map(sorted.map((level) => [levelText(level), backorderRoomOf(level)]))
  const now: Demand[] = []
  const later: Waiting[] = []
  const short: ShortLine[] = []
  for (const demand of demands) {
    const { lineId, variantId, quantity, acceptBackorder = false } = demand
    const available = left.get(variantId) ?? 0
    left.set(variantId, Math.max(0, available - quantity))
    const missing = Math.max(0, quantity - available)
    const site = sorted.find(
      (level) => level.variantId === variantId && (room.get(levelText(level)) ?? 0) >= missing,
    )
    if (missing > 0 && (!acceptBackorder || site === undefined)) {
      short.push({ lineId, variantId, requested: quantity, available })
      continue
    }
    if (quantity > missing) now.push({ ...demand, quantity: quantity - missing })
    if (missing === 0 || site === undefined) continue
    const { warehouseId } = site
    room.set(levelText(site), (room.get(levelText(site)) ?? 0) - missing)
    later.push({ lineId, variantId, warehouseId, quantity: missing })
  }
  return short.length > 0 ? refuse({ kind: 'InsufficientStock', lines: short }) : accept({ now, later })
}

/** Allocations with what waits: a line that gets a part now and waits for the rest at the same level has one. */
export function withWaiting(
  allocations: readonly Allocation[],
  later: readonly Waiting[],
): readonly Allocation[] {
  const isAt = (waiting: Waiting) => (part: Allocation) =>
    part.lineId === waiting.lineId && part.warehouseId === waiting.warehouseId
  const joined = allocations.map((part) => {
    const waiting = later.find((each) => isAt(each)(part))
    return waiting === undefined ? part : { ...part, backordered: waiting.quantity }
  })
  const alone = later.filter((each) => !allocations.some(isAt(each)))
  return [
    ...joined,
    ...alone.map((each) => ({ ...each, ...untouched, quantity: 0, backordered: each.quantity })),
  ]
}

/** A line that waits, as the queue of its level has it. */
export interface QueuedBackorder extends Waiting {
  readonly reservationId: string
  readonly orderId: string
  /** Units of the line that waited and were served before. */
  readonly served: number
}

/** Units that a waiting line gets now. */
export interface ServedBackorder extends QueuedBackorder {
  readonly given: number
}

/**
 * Serves the queue of each level with what is available there, strictly in order: nobody who came later is served before
 * somebody who came earlier has everything.
 * @param queue by level in the order in which the lines began to wait.
 */
export function serveBackorders(
  levels: readonly Level[],
  queue: readonly QueuedBackorder[],
): readonly ServedBackorder[] {
  const free = new Map(levels.map((level) => [levelText(level), availableOf(level)]))
  return queue.flatMap((each) => {
    const given = Math.min(free.get(levelText(each)) ?? 0, each.quantity)
    if (given === 0) return []
    free.set(levelText(each), (free.get(levelText(each)) ?? 0) - given)
    return [{ ...each, given }]
  })
}
