/** Units of an order line in one shipment. */
export interface ShippableLine {
  readonly shipmentId: string
  readonly lineId: string
  readonly warehouseId: string
  readonly quantity: number
  /** Whether they are still in the warehouse. */
  readonly isHere: boolean
}

/** Units of a line that are not to be shipped any more. */
export interface UnwantedLine {
  readonly lineId: string
  readonly quantity: number
  /** Units of the line that were allocated so far: as many are, or were, in shipments once all are planned. */
  readonly allocated: number
}

/** Units that stay in a warehouse. */
export interface WithheldUnits {
  readonly shipmentId: string
  readonly lineId: string
  readonly warehouseId: string
  readonly quantity: number
}

/**
 * Takes unwanted units out of shipments that have not left, the latest planned first; as many as there are: what has left goes
 * on. Null when some of the units are in no shipment yet: whoever asks must ask again.
 */
export function withhold(
  planned: readonly ShippableLine[],
  unwanted: readonly UnwantedLine[],
): readonly WithheldUnits[] | null {
  const missing = unwanted.some(({ lineId, allocated }) => {
    const units = planned
      .filter((each) => each.lineId === lineId)
      .reduce((sum, each) => sum + each.quantity, 0)
    return units < allocated
  })
  if (missing) return null
  return unwanted.flatMap(({ lineId, quantity }) => {
    let left = quantity
    return planned
      .filter((each) => each.lineId === lineId && each.isHere)
      .toReversed()
      .flatMap(({ shipmentId, warehouseId, quantity: units }) => {
        const taken = Math.min(units, left)
        left -= taken
        return taken === 0 ? [] : [{ shipmentId, lineId, warehouseId, quantity: taken }]
      })
  })
}
