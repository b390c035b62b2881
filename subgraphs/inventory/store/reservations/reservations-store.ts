import type { Scope } from '#platform/database/database.ts'
import type { Allocation, HeldReservation, Reservation } from '../../domain/reservations/reservation.ts'
import type { Level } from '../../domain/stock/level.ts'
import { type LevelRow, levelColumns, toLevel } from '../stock/level-columns.ts'
import type { StatementPart } from '../stock/stock-store.ts'
import { allocationColumns, type ReservationRow, toReservations } from './reservation-rows.ts'
import { readReservations } from './reservations-reader.ts'

/** Reservations with every level they have stock in, all locked. */
export interface LockedReservations {
  readonly reservations: readonly Reservation[]
  readonly levels: readonly Level[]
}

type JoinedRow = ReservationRow &
  Omit<LevelRow, 'variant_id' | 'warehouse_id'> & {
    /** Units of the reservation that were given back alone. */
    readonly parted: number
  }

/** Locks one reservation and its levels; null when there is none. */
export async function lockReservation(
  scope: Scope,
  id: string,
): Promise<{ readonly reservation: Reservation; readonly levels: readonly Level[] } | null> {
  const { sql, tenantId } = scope
  const { reservations, levels } = await lockPicked(
    scope,
    sql`
    select * from reservations where tenant_id = ${tenantId} and id = ${id} for update`,
  )
  const [reservation] = reservations
  return reservation === undefined ? null : { reservation, levels }
}

/**
 * Locks reservations whose hold is over, the oldest first, and their levels. Those that somebody else is committing or
 * releasing right now are left to them: `skip locked` is what makes exactly one of them win.
 */
export function lockLapsedReservations(scope: Scope, now: Date, limit: number): Promise<LockedReservations> {
  const { sql, tenantId } = scope
  return lockPicked(
    scope,
    sql`
    select * from reservations
    where tenant_id = ${tenantId} and status = 'HELD' and expires_at <= ${now}
    order by expires_at limit ${limit}
    for update skip locked`,
  )
}

/** Locks what is promised to these orders, and its levels. */
export function lockPromisesTo(scope: Scope, orderIds: readonly string[]): Promise<LockedReservations> {
  const { sql, tenantId } = scope
  return lockPicked(
    scope,
    sql`
    select * from reservations
    where tenant_id = ${tenantId} and order_id = any(${orderIds as string[]}) and status = 'COMMITTED'
    order by id
    for update`,
  )
}

/**
 * First the reservations, then their levels in the order of all writers, in one statement: each step needs the rows of the
 * one before, so Postgres cannot lock in another order. What was waited for is read as it is after the wait, as these are
 * the locked rows themselves; allocations are read beside them and may be older, which is why `shipped` is taken from the
 * reservation, and why allocations that others may have changed are read again.
 */
async function lockPicked(scope: Scope, picked: StatementPart): Promise<LockedReservations> {
  const { sql, tenantId } = scope
  const rows = await sql<JoinedRow[]>`
    with picked as materialized (${picked}),
    parts as materialized (
      select a.* from picked p join allocations a on a.tenant_id = ${tenantId} and a.reservation_id = p.id
    ),
    locked as materialized (
      select ${levelColumns(sql)} from stock_levels l
      where l.tenant_id = ${tenantId}
        and (l.variant_id, l.warehouse_id) in (select variant_id, warehouse_id from parts)
      order by l.variant_id, l.warehouse_id
      for update
    )
    select p.id, p.order_id, p.status, p.expires_at, p.shipped, p.released as parted, ${allocationColumns(sql)},
      l.on_hand, l.reserved, l.committed, l.backordered, l.backorder_limit, l.safety_stock, l.expired, l.tracking,
      l.low_stock_threshold, l.alert_id, l.settings_version, l.updated_at
    from picked p
    left join parts a on a.reservation_id = p.id
    left join locked l on l.variant_id = a.variant_id and l.warehouse_id = a.warehouse_id
    order by p.id, a.line_id, a.warehouse_id`
  const levels = levelsOf(rows)
  // Units that wait may have been served, and others been given back, while we waited for the locks. Rare, so read again then.
  const isOld = rows.some((row) => (row.waiting ?? 0) > 0 || row.parted > 0)
  if (!isOld) return { reservations: toReservations(rows), levels }
  const ids = rows.map((row) => row.id)
  return { reservations: await readReservations(scope, ids), levels }
}

function levelsOf(rows: readonly JoinedRow[]): readonly Level[] {
  return rows.flatMap((row) => {
    const { variant_id, warehouse_id } = row
    return variant_id === null || warehouse_id === null ? [] : [toLevel({ ...row, variant_id, warehouse_id })]
  })
}

/**
 * A new reservation and its allocations, as parts of the statement that moves the stock. Fails on the reservation's
 * primary key when it is known: allocations read from its insert, because Postgres runs parts that do not need each other
 * in any order.
 */
export function insertReservation(
  { sql, tenantId }: Scope,
  held: HeldReservation,
  now: Date,
): readonly StatementPart[] {
  const { id, orderId, expiresAt, allocations: parts } = held
  return [
    sql`reservation as (
      insert into reservations (tenant_id, id, order_id, status, expires_at, reserved_at, changed_at)
      values (${tenantId}, ${id}, ${orderId}, 'HELD', ${expiresAt}, ${now}, ${now})
      returning id)`,
    sql`allocated as (
      insert into allocations (tenant_id, reservation_id, line_id, variant_id, warehouse_id, quantity, backordered)
      select ${tenantId}, reservation.id, line_id, variant_id, warehouse_id, quantity, backordered
      from reservation, unnest(
        ${parts.map((part) => part.lineId)}::text[], ${parts.map((part) => part.variantId)}::uuid[],
        ${parts.map((part) => part.warehouseId)}::uuid[], ${parts.map((part) => part.quantity)}::int[],
        ${parts.map((part) => part.backordered)}::int[]
      ) as part (line_id, variant_id, warehouse_id, quantity, backordered))`,
  ]
}

/** The new status of reservations that this transaction has locked, as a part of the statement that moves the stock. */
export function updateStatus(
  { sql, tenantId }: Scope,
  ids: readonly string[],
  status: Reservation['status'],
  now: Date,
): StatementPart {
  // An array counts as ten ids to the planner, which on a small table makes reading all of it look as cheap.
  const [id, ...others] = ids
  const known =
    others.length === 0 ? sql`id = ${id ?? null}::uuid` : sql`id = any(${ids as string[]}::uuid[])`
  return sql`reservation as (
    update reservations set status = ${status}, changed_at = ${now}
    where tenant_id = ${tenantId} and ${known})`
}

/** What waited for reservations that end is given up with them, as a part of the same statement; none when nothing waited. */
export function releaseWaiting(
  { sql, tenantId }: Scope,
  reservations: readonly Reservation[],
): readonly StatementPart[] {
  const ids = reservations
    .filter(({ allocations }) => allocations.some((part) => part.backordered > 0))
    .map(({ id }) => id)
  if (ids.length === 0) return []
  return [
    sql`given_up as (
      update allocations set quantity = quantity + backordered, released = released + backordered, backordered = 0
      where tenant_id = ${tenantId} and reservation_id = any(${ids}::uuid[]) and backordered > 0)`,
  ]
}

/** Units of allocations that are given back alone, and what the reservation has given back so far, as parts. */
export function updateReleased(
  { sql, tenantId }: Scope,
  { id, allocations }: Reservation,
  now: Date,
): readonly StatementPart[] {
  const released = allocations.reduce((sum, part) => sum + part.released, 0)
  return [
    sql`allocated as (
      update allocations a set quantity = s.quantity, released = s.released, backordered = s.backordered
      from unnest(
        ${allocations.map((part) => part.lineId)}::text[], ${allocations.map((part) => part.warehouseId)}::uuid[],
        ${allocations.map((part) => part.quantity)}::int[], ${allocations.map((part) => part.released)}::int[],
        ${allocations.map((part) => part.backordered)}::int[]
      ) as s (line_id, warehouse_id, quantity, released, backordered)
      where a.tenant_id = ${tenantId} and a.reservation_id = ${id} and a.line_id = s.line_id and a.warehouse_id = s.warehouse_id)`,
    sql`reservation as (
      update reservations set released = ${released}, changed_at = ${now} where tenant_id = ${tenantId} and id = ${id})`,
  ]
}

/** Allocations of one reservation, with their shipped quantities. */
export interface ShippedAllocations {
  readonly reservationId: string
  readonly allocations: readonly Allocation[]
  /** Units shipped of the whole reservation, these included. */
  readonly shipped: number
}

/** Shipped quantities, as parts of the statement that moves the stock. */
export function updateShipped(
  { sql, tenantId }: Scope,
  shipped: readonly ShippedAllocations[],
  now: Date,
): readonly StatementPart[] {
  const parts = shipped.flatMap(({ reservationId, allocations: each }) =>
    each.map((part) => ({ ...part, reservationId })),
  )
  return [
    sql`allocated as (
      update allocations a set shipped = s.shipped
      from unnest(
        ${parts.map((part) => part.reservationId)}::uuid[], ${parts.map((part) => part.lineId)}::text[],
        ${parts.map((part) => part.warehouseId)}::uuid[], ${parts.map((part) => part.shipped)}::int[]
      ) as s (reservation_id, line_id, warehouse_id, shipped)
      where a.tenant_id = ${tenantId} and a.reservation_id = s.reservation_id and a.line_id = s.line_id
        and a.warehouse_id = s.warehouse_id)`,
    sql`reservation as (
      update reservations r set shipped = s.shipped, changed_at = ${now}
      from unnest(
        ${shipped.map((each) => each.reservationId)}::uuid[], ${shipped.map((each) => each.shipped)}::int[]
      ) as s (id, shipped)
      where r.tenant_id = ${tenantId} and r.id = s.id)`,
  ]
}

/**
 * Leaves a mark that this id is released, so that a request to reserve under it that comes late is refused. False when a
 * reservation of this id appeared meanwhile: it can then be locked.
 */
export async function leaveTombstone({ sql, tenantId }: Scope, id: string, now: Date): Promise<boolean> {
  const inserted = await sql`
    insert into reservations (tenant_id, id, status, reserved_at, changed_at)
    values (${tenantId}, ${id}, 'RELEASED', ${now}, ${now})
    on conflict do nothing`
  return inserted.count === 1
}

/** Tenants with holds that are over. Reads across tenants; only to find work. */
export async function findTenantsWithLapsedHolds(sql: Scope['sql'], now: Date): Promise<readonly string[]> {
  const rows = await sql<{ tenant_id: string }[]>`
    select distinct tenant_id from reservations where status = 'HELD' and expires_at <= ${now}`
  return rows.map((row) => row.tenant_id)
}
