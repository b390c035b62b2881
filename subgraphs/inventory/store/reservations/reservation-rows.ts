import type { Sql } from '#platform/database/database.ts'
import type { Allocation, Reservation } from '../../domain/reservations/reservation.ts'

/** A reservation joined with one of its allocations; without any, those columns are null. */
export interface ReservationRow {
  readonly id: string
  readonly order_id: string | null
  readonly status: Reservation['status']
  readonly expires_at: Date | null
  readonly shipped: number
  readonly line_id: string | null
  readonly variant_id: string | null
  readonly warehouse_id: string | null
  readonly quantity: number | null
  readonly line_shipped: number | null
  readonly released: number | null
  readonly waiting: number | null
  readonly served: number | null
}

/** The columns of the allocation `a` of a joined row. */
export const allocationColumns = (sql: Sql) => sql`a.line_id, a.variant_id, a.warehouse_id, a.quantity,
  a.shipped as line_shipped, a.released, a.backordered as waiting, a.served`

/** Reservations from their joined rows, in the order in which they first appear. */
export function toReservations(rows: readonly ReservationRow[]): readonly Reservation[] {
  const found = new Map<string, { row: ReservationRow; allocations: Allocation[] }>()
  for (const row of rows) {
    const known = found.get(row.id) ?? { row, allocations: [] }
    found.set(row.id, known)
    const allocation = toAllocation(row)
    if (allocation !== null) known.allocations.push(allocation)
  }
  return Array.from(found.values(), ({ row, allocations }) => toReservation(row, allocations))
}

function toAllocation({
  line_id,
  variant_id,
  warehouse_id,
  quantity,
  line_shipped,
  released,
  waiting,
  served,
}: ReservationRow): Allocation | null {
  if (line_id === null || variant_id === null || warehouse_id === null || quantity === null) return null
  return {
    lineId: line_id,
    variantId: variant_id,
    warehouseId: warehouse_id,
    quantity,
    shipped: line_shipped ?? 0,
    released: released ?? 0,
    backordered: waiting ?? 0,
    served: served ?? 0,
  }
}

/** The table's check constraints promise what is asked here. */
function toReservation(row: ReservationRow, allocations: readonly Allocation[]): Reservation {
  const { id, order_id: orderId, status, expires_at: expiresAt, shipped } = row
  if (status === 'HELD' || status === 'COMMITTED') {
    if (orderId === null) throw new Error(`reservation ${id} is ${status} for no order`)
    if (status === 'COMMITTED') return { id, orderId, status, allocations, shipped }
    if (expiresAt === null) throw new Error(`reservation ${id} is held without an end`)
    return { id, orderId, status, allocations, shipped, expiresAt }
  }
  return { id, orderId, status, allocations, shipped }
}
