import { accept, type Decision, refuse } from '#platform/decision/decision.ts'

/** Units of an order line that left one warehouse, and how many of them came back. */
export interface ShippedPart {
  readonly reservationId: string
  readonly lineId: string
  readonly variantId: string
  /** Where they left from. */
  readonly warehouseId: string
  readonly shipped: number
  readonly returned: number
}

/** Units of an order line that came back. */
export interface ReturnedLine {
  readonly lineId: string
  readonly quantity: number
}

/** What becomes of goods that came back. */
export type Disposition = 'RESTOCK' | 'SCRAP'

/** A line of which more came back than left and is not back yet. */
export interface UnreturnableLine {
  readonly index: number
  readonly lineId: string
  readonly requested: number
  readonly returnable: number
}

export interface ReturnExceedsShipped {
  readonly kind: 'ReturnExceedsShipped'
  readonly lines: readonly UnreturnableLine[]
}

export interface GoodsReturn {
  /** Parts with their new returned quantities; only those that changed. */
  readonly parts: readonly ShippedPart[]
  /** What came back, by variant. */
  readonly units: readonly { readonly variantId: string; readonly quantity: number }[]
}

/** Takes goods back: of each line at most what left and is not back yet. Each line is named once. */
export function takeBack(
  shipped: readonly ShippedPart[],
  lines: readonly ReturnedLine[],
): Decision<GoodsReturn, ReturnExceedsShipped> {
  const byLine = Map.groupBy(shipped, (part) => part.lineId)
  const beyond = lines.flatMap(({ lineId, quantity }, index) => {
    const returnable = (byLine.get(lineId) ?? []).reduce((sum, part) => sum + outOf(part), 0)
    return quantity > returnable ? [{ index, lineId, requested: quantity, returnable }] : []
  })
  if (beyond.length > 0) return refuse({ kind: 'ReturnExceedsShipped', lines: beyond })
  const taken = lines.flatMap(({ lineId, quantity }) => takeFrom(byLine.get(lineId) ?? [], quantity))
  return accept({
    parts: taken.map(({ part, units }) => ({ ...part, returned: part.returned + units })),
    units: taken.map(({ part, units }) => ({ variantId: part.variantId, quantity: units })),
  })
}

function takeFrom(parts: readonly ShippedPart[], quantity: number) {
  let missing = quantity
  return parts.flatMap((part) => {
    const units = Math.min(outOf(part), missing)
    missing -= units
    return units === 0 ? [] : [{ part, units }]
  })
}

/** Units that are with the customer. */
function outOf({ shipped, returned }: ShippedPart): number {
  return shipped - returned
}
