import type { RowResult } from '../commands/bulk-adjust-stock.ts'
import type { UnreturnableLine as BeyondLine } from '../domain/goods-return.ts'
import type { Level } from '../domain/level.ts'
import type { Arrival, Promisable } from '../domain/purchase-arrivals.ts'
import type {
  ExcessLine,
  PurchaseOrder as OrderedGoods,
  PurchaseOrderLine as OrderedLine,
} from '../domain/purchase-order.ts'
import type {
  MinMaxRule as KnownMinMaxRule,
  ReorderPolicy as KnownPolicy,
  ReorderPointRule as KnownReorderPointRule,
} from '../domain/reorder.ts'
import type { ReplenishmentProposal as KnownProposal } from '../domain/replenishment.ts'
import type { Allocation as AllocatedUnits, Reservation } from '../domain/reservation.ts'
import type { Barcode as PrintedBarcode } from '../domain/scan.ts'
import type { CountLine, StockCount as CountOfStock, MovedLine } from '../domain/stock-count.ts'
import type { Supplier as KnownSupplier } from '../domain/supplier.ts'
import type { ShortageLine } from '../domain/taking.ts'
import type { ExceededLine, Transfer, TransferLine } from '../domain/transfer.ts'
import type { WarehouseSite } from '../domain/warehouse.ts'
import type { WrittenAlert } from '../store/alerts-reader.ts'
import type { WrittenLot, WrittenLotMovement } from '../store/lots-reader.ts'
import type { WrittenMovement } from '../store/movements-reader.ts'
import type { WrittenReceipt } from '../store/purchase-order-reader.ts'
import type { ReplenishmentFailure as KnownFailure } from '../store/replenishment-reader.ts'
import type { PricedItem } from '../store/supplier-reader.ts'

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
// Purchasing.

export type Supplier = KnownSupplier

export type SupplierItem = PricedItem

export type PurchaseOrder = OrderedGoods

/** A line with the currency its cost is in. */
export interface PurchaseOrderLine extends OrderedLine {
  readonly currency: string
}

export type PurchaseReceipt = WrittenReceipt

export type PurchaseReceiptLine = WrittenReceipt['lines'][number]

/** A line too much of which arrived, with the currency its cost is in. */
export interface ExcessDeliveryLine extends ExcessLine {
  readonly line: PurchaseOrderLine
}

/** What could be promised, and all that is awaited. */
export interface AvailableToPromise extends Promisable {
  readonly variantId: string
  readonly date: string
  readonly arrivals: readonly Arrival[]
}

export type IncomingArrival = Arrival

export type ReorderPolicy = KnownPolicy

export type MinMaxRule = KnownMinMaxRule

export type ReorderPointRule = KnownReorderPointRule

export type ReplenishmentProposal = KnownProposal

export type ReplenishmentFailure = KnownFailure
