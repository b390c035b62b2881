import type { Scope } from '#platform/database/database.ts'
import type { Reservation } from '../../domain/reservations/reservation.ts'
import { allocationColumns, type ReservationRow, toReservations } from './reservation-rows.ts'

/** Reservations by their ids, with their allocations. */
export async function readReservations(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Reservation[]> {
  const rows = await sql<ReservationRow[]>`
    select r.id, r.order_id, r.status, r.expires_at, r.shipped, ${allocationColumns(sql)}
    from reservations r
    left join allocations a on a.tenant_id = r.tenant_id and a.reservation_id = r.id
    where r.tenant_id = ${tenantId} and r.id = any(${ids as string[]}::uuid[])
    order by r.id, a.line_id, a.warehouse_id`
  return toReservations(rows)
}
