/** Every status of a shipment that goes well, in the order it passes through them. */
export const forward_statuses = [
  'PLANNED',
  'PICKED',
  'DISPATCHED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
] as const

export type ForwardStatus = (typeof forward_statuses)[number]
export type ShipmentStatus = ForwardStatus | 'CANCELLED'

/** What may be told about a shipment that is planned and not cancelled. */
export type HandlingStatus = Exclude<ForwardStatus, 'PLANNED'>

/**
 * Which status outweighs which. Cancelling outweighs packing, but not leaving: goods that are on their way cannot be cancelled,
 * whoever says so and in whatever order it is heard.
 */
const weight: Readonly<Record<ShipmentStatus, number>> = {
  PLANNED: 0,
  PICKED: 1,
  CANCELLED: 2,
  DISPATCHED: 3,
  IN_TRANSIT: 4,
  OUT_FOR_DELIVERY: 5,
  DELIVERED: 6,
}

/** Whether `status` is further than `other`. */
export function isBeyond(status: ShipmentStatus, other: ShipmentStatus): boolean {
  return weight[status] > weight[other]
}

/** Whether the goods have left the warehouse. */
export function hasLeft(status: ShipmentStatus): boolean {
  return weight[status] >= weight.DISPATCHED
}

/** Whether nothing more can happen. */
export function hasEnded(status: ShipmentStatus): boolean {
  return status === 'DELIVERED' || status === 'CANCELLED'
}

/** The status that comes next when all goes well; null when nothing does. */
export function statusAfter(status: ShipmentStatus): HandlingStatus | null {
  if (hasEnded(status)) return null
  const next = forward_statuses[forward_statuses.indexOf(status as ForwardStatus) + 1]
  return next === undefined || next === 'PLANNED' ? null : next
}

/**
 * Every status passed on the way from one to another, the last included. Neighbours act on single steps (stock goes down at
 * DISPATCHED), so a carrier that tells only the last one must not make us skip the others.
 */
export function statusesPassed(from: ShipmentStatus, to: ShipmentStatus): readonly ShipmentStatus[] {
  if (!isBeyond(to, from)) return []
  if (to === 'CANCELLED') return [to]
  return forward_statuses.filter((status) => isBeyond(status, from) && !isBeyond(status, to))
}
