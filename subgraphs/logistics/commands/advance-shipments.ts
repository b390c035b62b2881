import { asTenant, type Scope } from '#platform/database/database.ts'
import { announce } from '#platform/events/outbox.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { handle } from '../domain/handling.ts'
import { placeOf } from '../domain/route.ts'
import { hasEnded, statusAfter } from '../domain/status.ts'
import { statusFacts } from '../store/announce.ts'
import { insertHandlingEvents } from '../store/handling-event-store.ts'
import { linesByShipment } from '../store/shipment-reader.ts'
import { findDueWarehouses, lockDueShipments, saveProgress } from '../store/shipment-store.ts'
import type { CommandDependencies } from './dependencies.ts'
import type { WarehousePlaces } from './warehouse-places.ts'

/** Shipments moved in one transaction. */
const batch_shipments_max = 100
const source = 'simulator'

/**
 * One round of the simulator: every shipment whose step is due, in every tenant, gets its next handling event, as if its
 * carrier had told it now. Several processes may do this at once: each takes what no other has in hand. Resolves to
 * whether more may be due.
 */
export async function advanceShipments(
  dependencies: CommandDependencies,
  warehousePlaces: WarehousePlaces,
): Promise<boolean> {
  const { database, now, wakeRelay } = dependencies
  const due = await database.system(async (sql) => {
    await asTenant(sql, '*')
    return findDueWarehouses(sql, now())
  })
  let more = false
  for (const [tenantId, places] of Map.groupBy(due, (each) => each.tenantId)) {
    // Asked before the transaction: no lock is held while a neighbour thinks.
    const originOf = await warehousePlaces(
      tenantId,
      places.map((each) => each.warehouseId),
    )
    const moved = await database.write(tenantId, (scope) => advanceBatch(dependencies, scope, originOf))
    if (moved > 0) wakeRelay()
    more ||= moved === batch_shipments_max
  }
  return more
}

async function advanceBatch(
  { now, step_ms }: CommandDependencies,
  scope: Scope,
  originOf: (warehouseId: string) => string,
): Promise<number> {
  const at = now()
  const steps = (await lockDueShipments(scope, at, batch_shipments_max)).flatMap((shipment) => {
    const status = statusAfter(shipment.progress.status)
    if (status === null) return []
    const decision = handle(shipment.progress, { status, occurredAt: at }, at)
    return decision.accepted ? [{ shipment, status, handled: decision.facts }] : []
  })
  if (steps.length === 0) return 0
  const lines = await linesByShipment(
    scope,
    steps.map(({ shipment }) => shipment.id),
  )
  await insertHandlingEvents(
    scope,
    steps.map(({ shipment, status }) => ({
      id: uuidv7(at.getTime()),
      shipmentId: shipment.id,
      status,
      occurredAt: at,
      recordedAt: at,
      location: placeOf(status, originOf(shipment.warehouseId), shipment.destinationCountry),
      note: null,
      source,
    })),
  )
  const nextStep = new Date(at.getTime() + step_ms)
  await saveProgress(
    scope,
    steps.map(({ shipment, handled: { progress } }) => ({
      id: shipment.id,
      progress,
      nextStepAt: hasEnded(progress.status) ? null : nextStep,
    })),
  )
  await announce(
    scope,
    steps.flatMap(({ shipment, handled }) => statusFacts(shipment, lines(shipment.id), handled, at)),
  )
  return steps.length
}
