import type DataLoader from 'dataloader'
import type { Database, Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import type { Carrier } from '../domain/carrier.ts'
import type { HandlingEvent, Shipment, ShipmentLine } from '../domain/shipment.ts'
import { readCarriers } from '../store/carrier-store.ts'
import {
  readHistories,
  readLines,
  readShipments,
  readShipmentsByTracking,
  readShipmentsOfOrders,
} from '../store/shipment-reader.ts'

/** One statement per table and request, however many objects are asked for. */
export interface Loaders {
  readonly shipment: DataLoader<string, Shipment | null>
  readonly shipmentByTracking: DataLoader<string, Shipment | null>
  readonly shipmentsOfOrder: DataLoader<string, readonly Shipment[]>
  readonly lines: DataLoader<string, readonly ShipmentLine[]>
  readonly history: DataLoader<string, readonly HandlingEvent[]>
  readonly carrier: DataLoader<string, Carrier | null>
}

/** Loaders that see one tenant. */
export function createLoaders(database: Database, tenantId: string): Loaders {
  const reading =
    <Row>(read: (scope: Scope, keys: readonly string[]) => Promise<readonly Row[]>) =>
    (keys: readonly string[]) =>
      database.read(tenantId, (scope) => read(scope, keys))
  /** Ids from outside may be anything; what is no UUID is nobody's id. */
  const readingIds = <Row>(read: (scope: Scope, keys: readonly string[]) => Promise<readonly Row[]>) => {
    const checked = reading(read)
    return async (keys: readonly string[]) => {
      const ids = keys.filter(isUuid)
      return ids.length === 0 ? [] : checked(ids)
    }
  }
  const readingOrders = async (orderIds: readonly string[]) => {
    // Orders' ids are opaque to us, so anything goes but what Postgres cannot hold.
    const askable = orderIds.filter((id) => !id.includes('\0'))
    return database.read(tenantId, (scope) => readShipmentsOfOrders(scope, askable))
  }
  return {
    shipment: loadOne(readingIds(readShipments), (shipment) => shipment.id),
    shipmentByTracking: loadOne(reading(readShipmentsByTracking), (shipment) => shipment.trackingNumber),
    shipmentsOfOrder: loadList(readingOrders, (shipment) => shipment.orderId),
    lines: loadList(reading(readLines), (line) => line.shipmentId),
    history: loadList(reading(readHistories), (event) => event.shipmentId),
    carrier: loadOne(readingIds(readCarriers), (carrier) => carrier.id),
  }
}
