import type { Scope } from '#platform/database/database.ts'
import type { HandlingEvent } from '../domain/shipment.ts'
import { type HandlingEventRow, handlingEventColumns, toHandlingEvent } from './handling-event-row.ts'

/** Adds events to histories, in one statement. One that is known already changes nothing. */
export async function insertHandlingEvents(
  { sql, tenantId }: Scope,
  events: readonly HandlingEvent[],
): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into handling_events (tenant_id, id, shipment_id, status, occurred_at, location, note, source, recorded_at)
    select ${tenantId}, id, shipment_id, status, occurred_at, location, note, source, recorded_at
    from unnest(
      ${events.map((event) => event.id)}::uuid[], ${events.map((event) => event.shipmentId)}::uuid[],
      ${events.map((event) => event.status)}::text[],
      ${events.map((event) => event.occurredAt.toISOString())}::timestamptz[],
      ${events.map((event) => event.location)}::text[], ${events.map((event) => event.note)}::text[],
      ${events.map((event) => event.source)}::text[],
      ${events.map((event) => event.recordedAt.toISOString())}::timestamptz[]
    ) as event (id, shipment_id, status, occurred_at, location, note, source, recorded_at)
    on conflict on constraint handling_event_happens_once do nothing`
}

/** The event of a history that tells the same happening; null when it is news. */
export async function findSameHappening(
  { sql, tenantId }: Scope,
  {
    shipmentId,
    status,
    occurredAt,
    location,
  }: Pick<HandlingEvent, 'shipmentId' | 'status' | 'occurredAt' | 'location'>,
): Promise<HandlingEvent | null> {
  const [row] = await sql<HandlingEventRow[]>`
    select ${handlingEventColumns(sql)} from handling_events
    where tenant_id = ${tenantId} and shipment_id = ${shipmentId} and occurred_at = ${occurredAt}
      and status = ${status} and location is not distinct from ${location}`
  return row === undefined ? null : toHandlingEvent(row)
}

/** One event by id. */
export async function findHandlingEvent({ sql, tenantId }: Scope, id: string): Promise<HandlingEvent | null> {
  const [row] = await sql<HandlingEventRow[]>`
    select ${handlingEventColumns(sql)} from handling_events where tenant_id = ${tenantId} and id = ${id}`
  return row === undefined ? null : toHandlingEvent(row)
}
