import { shipment_statuses } from '#subgraphs/logistics/published.ts'

export type ShipmentStatus = (typeof shipment_statuses)[number]

export interface ShipmentCount {
  readonly status: ShipmentStatus
  readonly count: number
}

/** A count for every status, in the order shipments go through them; 0 where none stands. */
export function countEveryStatus(
  totals: readonly { readonly status: string; readonly count: number }[],
): readonly ShipmentCount[] {
  const counts = new Map(totals.map(({ status, count }) => [status, count]))
  return shipment_statuses.map((status) => ({ status, count: counts.get(status) ?? 0 }))
}
