import type { Allocation, OrderLine } from './order.ts'

/** A line of which units wait, or waited, for stock, as it is now. */
export type WaitingLine = Pick<OrderLine, 'id' | 'committed' | 'backordered' | 'served'>

/** What the stock that an order was given means for its lines; only those of which units wait or waited. */
export function waitingLines(
  lines: readonly OrderLine[],
  allocations: readonly Allocation[],
): readonly WaitingLine[] {
  const byLine = Map.groupBy(allocations, (each) => each.lineId)
  return lines.flatMap(({ id, ordered }) => {
    const parts = byLine.get(id) ?? []
    const backordered = parts.reduce((units, each) => units + each.backordered, 0)
    const served = parts.reduce((units, each) => units + each.served, 0)
    return backordered + served === 0 ? [] : [{ id, committed: ordered - backordered, backordered, served }]
  })
}

/** Units that came for a line; `served` is how many came so far, these included. */
export interface Arrived {
  readonly lineId: string
  readonly variantId: string
  readonly warehouseId: string
  readonly quantity: number
  readonly served: number
}

/** Lines after goods came for them, and what is new of it. */
export interface Served {
  readonly lines: readonly OrderLine[]
  /** What can be shipped now and could not before. */
  readonly fresh: readonly Arrived[]
}

/**
 * Moves units that came from backordered to committed. Inventory counts what a line got so far, so what is heard late, twice
 * or after it was read adds nothing. Units that are cancelled meanwhile are not here any more.
 */
export function serve(lines: readonly OrderLine[], arrived: readonly Arrived[]): Served {
  const fresh: Arrived[] = []
  const after = lines.map((line) => {
    const came = arrived.find((each) => each.lineId === line.id)
    const units = Math.min((came?.served ?? 0) - line.served, line.backordered)
    if (came === undefined || units <= 0) return line
    fresh.push({ ...came, quantity: units })
    return {
      ...line,
      committed: line.committed + units,
      backordered: line.backordered - units,
      served: came.served,
    }
  })
  return { lines: after, fresh }
}
