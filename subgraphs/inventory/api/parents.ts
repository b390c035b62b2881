import type { Level } from '../domain/level.ts'
import type { Allocation as AllocatedUnits, Reservation } from '../domain/reservation.ts'
import type { WarehouseSite } from '../domain/warehouse.ts'
import type { WrittenAlert } from '../store/alerts-reader.ts'
import type { WrittenMovement } from '../store/movements-reader.ts'

// What the resolvers of each GraphQL type receive.

export interface Variant {
  readonly id: string
}

export type Warehouse = WarehouseSite

export type StockLevel = Level

export type StockMovement = WrittenMovement

export type StockReservation = Reservation

export type Allocation = AllocatedUnits

export type LowStockAlert = WrittenAlert

/** An event of the low-stock feed, already as the alert it tells of. */
export interface LowStockUpdate {
  readonly cursor: string
  readonly alert: LowStockAlert
}
