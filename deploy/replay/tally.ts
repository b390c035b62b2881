/** Units and what they sell for, in pence. */
export interface Amount {
  readonly units: number
  readonly value: number
}

/** What happened in one play of the file. */
export interface Tally {
  days: number
  rows: number
  /** Sales invoices of the file with goods. */
  invoices: number
  /** What they ask for. */
  demanded: Amount
  ordersConfirmed: number
  sold: Amount
  /** Asked for, and not to be had. */
  lost: Amount
  /** Asked for by buyers whose card was declined. */
  declined: Amount
  /** Lines of orders that could not be had as asked for. */
  shortLines: number
  /** Products that ran short, each once a day. */
  stockOuts: number
  /** Answers of placeOrder that were a refusal, by type. */
  readonly refusals: Map<string, number>
  readonly placing_ms: number[]
  cancellations: number
  ordersCancelled: number
  unitsReturned: number
  unitsNeverSold: number
  shipments: number
  proposals: number
  purchaseOrders: number
  bought: Amount
  /** Levels that could not be computed, at the last computation. */
  replenishmentFailures: number
  /** Held at the end of each played day: units, and what they cost. */
  readonly held: Amount[]
}

export const none: Amount = { units: 0, value: 0 }

export function createTally(): Tally {
  return {
    days: 0,
    rows: 0,
    invoices: 0,
    demanded: none,
    ordersConfirmed: 0,
    sold: none,
    lost: none,
    declined: none,
    shortLines: 0,
    stockOuts: 0,
    refusals: new Map(),
    placing_ms: [],
    cancellations: 0,
    ordersCancelled: 0,
    unitsReturned: 0,
    unitsNeverSold: 0,
    shipments: 0,
    proposals: 0,
    purchaseOrders: 0,
    bought: none,
    replenishmentFailures: 0,
    held: [],
  }
}

export function plus(a: Amount, b: Amount): Amount {
  return { units: a.units + b.units, value: a.value + b.value }
}

export function minus(a: Amount, b: Amount): Amount {
  return { units: a.units - b.units, value: a.value - b.value }
}

export function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
