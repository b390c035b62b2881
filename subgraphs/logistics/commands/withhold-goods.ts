import type { Scope } from '#platform/database/database.ts'
import { hasLeft } from '../domain/status.ts'
import { type ShippableLine, type UnwantedLine, type WithheldUnits, withhold } from '../domain/withholding.ts'
import { readLines } from '../store/shipment-reader.ts'
import { lockOrders, lockShipmentsOfOrders } from '../store/shipment-store.ts'
import { findWithholding, reduceLines, rememberWithholding } from '../store/withholding-store.ts'
import { cancelLocked } from './cancel-shipments.ts'
import type { CommandDependencies } from './dependencies.ts'

export interface WithholdRequest {
  readonly requestId: string
  readonly orderId: string
  readonly lines: readonly UnwantedLine[]
}

/**
 * Keeps units of an order in the warehouse that were to be shipped: as many as have not left, once per request. Null when not
 * all of its shipments are planned yet. A shipment that loses everything is cancelled.
 */
export async function withholdGoods(
  dependencies: CommandDependencies,
  tenantId: string,
  request: WithholdRequest,
): Promise<readonly WithheldUnits[] | null> {
  const withheld = await dependencies.database.write(tenantId, (scope) =>
    decide(dependencies, scope, request),
  )
  dependencies.wakeRelay()
  return withheld
}

async function decide(
  dependencies: CommandDependencies,
  scope: Scope,
  { requestId, orderId, lines }: WithholdRequest,
): Promise<readonly WithheldUnits[] | null> {
  await lockOrders(scope, [orderId])
  const known = await findWithholding(scope, requestId)
  if (known !== null) return known
  const shipments = (await lockShipmentsOfOrders(scope, [orderId])).filter(
    ({ progress }) => progress.status !== 'CANCELLED',
  )
  const contents = await readLines(
    scope,
    shipments.map((shipment) => shipment.id),
  )
  const planned = shipments.flatMap(({ id, warehouseId, progress }): ShippableLine[] =>
    contents
      .filter((line) => line.shipmentId === id)
      .map(({ lineId, quantity }) => {
        return { shipmentId: id, warehouseId, lineId, quantity, isHere: !hasLeft(progress.status) }
      }),
  )
  const withheld = withhold(planned, lines)
  if (withheld === null) return null
  const emptied = shipments.filter(({ id }) => {
    const units = (of: readonly { readonly shipmentId: string; readonly quantity: number }[]) =>
      of.filter((each) => each.shipmentId === id).reduce((sum, each) => sum + each.quantity, 0)
    return units(withheld) > 0 && units(withheld) === units(planned)
  })
  const ids = new Set(emptied.map((shipment) => shipment.id))
  await reduceLines(
    scope,
    withheld.filter((each) => !ids.has(each.shipmentId)),
  )
  const at = dependencies.now()
  await cancelLocked(
    dependencies,
    scope,
    emptied.map((shipment) => ({ shipment, at })),
  )
  await rememberWithholding(scope, requestId, orderId, withheld, at)
  return withheld
}
