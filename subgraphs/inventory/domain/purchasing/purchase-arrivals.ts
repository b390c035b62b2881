import { type Level, type LevelKey, levelText } from '../stock/level.ts'

/** Units a warehouse awaits, due on a day. */
export interface Arrival extends LevelKey {
  readonly dueOn: string
  readonly quantity: number
}

/** What could be promised for a day, and why. */
export interface Promisable {
  /** Of it, units that are there and unpromised. */
  readonly available: number
  /** Units that arrive by that day. */
  readonly incoming: number
  /** How many could be promised. */
  readonly quantity: number
}

/**
 * Available to promise of one variant on a day (ISO text), over these levels and arrivals: per warehouse, what is on hand and
 * due by then, less what is reserved, committed or kept back. Only stock on hand is ever reserved, so an arrival is promised
 * to nobody yet; arrivals fill a shortfall of safety stock before they can be promised. Overdue arrivals count as due.
 */
export function availableToPromise(
  levels: readonly Level[],
  arrivals: readonly Arrival[],
  day: string,
): Promisable {
  const due = arrivals.filter(({ dueOn }) => dueOn <= day)
  const incoming = new Map<string, number>()
  for (const arrival of due) {
    const key = levelText(arrival)
    incoming.set(key, (incoming.get(key) ?? 0) + arrival.quantity)
  }
  const sites = new Map(levels.map((level) => [levelText(level), rawAvailableOf(level)]))
  for (const key of incoming.keys()) if (!sites.has(key)) sites.set(key, 0)
  let available = 0
  let quantity = 0
  for (const [key, raw] of sites) {
    available += Math.max(0, raw)
    quantity += Math.max(0, raw + (incoming.get(key) ?? 0))
  }
  return { available, incoming: due.reduce((sum, arrival) => sum + arrival.quantity, 0), quantity }
}

/** Below 0 when more is kept back than there is. */
function rawAvailableOf({ onHand, reserved, committed, safetyStock, expired }: Level): number {
  return onHand - reserved - committed - safetyStock - expired
}
