import type { RowResult } from '../commands/bulk-adjust-stock.ts'
import type { UnreturnableLine as BeyondLine } from '../domain/goods-return.ts'
import type { Level } from '../domain/level.ts'
import type { Allocation as AllocatedUnits, Reservation } from '../domain/reservation.ts'
import type { Barcode as PrintedBarcode } from '../domain/scan.ts'
import type { CountLine, StockCount as CountOfStock, MovedLine } from '../domain/stock-count.ts'
import type { ShortageLine } from '../domain/taking.ts'
import type { ExceededLine, Transfer, TransferLine } from '../domain/transfer.ts'
import type { WarehouseSite } from '../domain/warehouse.ts'
import type { WrittenAlert } from '../store/alerts-reader.ts'
import type { WrittenLot, WrittenLotMovement } from '../store/lots-reader.ts'
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

export type StockTransfer = Transfer

export type StockTransferLine = TransferLine

export type TransferExceededLine = ExceededLine

export type StockShortageLine = ShortageLine

export type StockCount = CountOfStock

export type StockCountLine = CountLine

export type StockMovedLine = MovedLine

export type UnreturnableLine = BeyondLine

export type BulkAdjustRowResult = RowResult

export type Barcode = PrintedBarcode

export type StockLot = WrittenLot

export type StockLotMovement = WrittenLotMovement

/** A movement as its event tells it. */
export interface StockUpdate {
  readonly cursor: string
  readonly variantId: string
  readonly warehouseId: string
  readonly cause: string
  readonly quantity: number
  readonly onHand: number
  readonly reserved: number
  readonly committed: number
  readonly available: number
  readonly happenedAt: Date
}
