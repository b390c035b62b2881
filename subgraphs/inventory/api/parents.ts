import type { RowResult } from '../commands/stock/bulk-adjust-stock.ts'
import type { Barcode as PrintedBarcode } from '../domain/barcodes/scan.ts'
import type { CountLine, StockCount as CountOfStock, MovedLine } from '../domain/counts/stock-count.ts'
import type { Arrival, Promisable } from '../domain/purchasing/purchase-arrivals.ts'
import type {
  ExcessLine,
  PurchaseOrder as OrderedGoods,
  PurchaseOrderLine as OrderedLine,
} from '../domain/purchasing/purchase-order.ts'
import type { Supplier as KnownSupplier } from '../domain/purchasing/supplier.ts'
import type {
  MinMaxRule as KnownMinMaxRule,
  ReorderPolicy as KnownPolicy,
  ReorderPointRule as KnownReorderPointRule,
} from '../domain/replenishment/reorder.ts'
import type { ReplenishmentProposal as KnownProposal } from '../domain/replenishment/replenishment.ts'
import type { Allocation as AllocatedUnits, Reservation } from '../domain/reservations/reservation.ts'
import type { UnreturnableLine as BeyondLine } from '../domain/stock/goods-return.ts'
import type { Level } from '../domain/stock/level.ts'
import type { ShortageLine } from '../domain/stock/taking.ts'
import type { ExceededLine, Transfer, TransferLine } from '../domain/transfers/transfer.ts'
import type { WarehouseSite } from '../domain/warehouses/warehouse.ts'
import type { WrittenLot, WrittenLotMovement } from '../store/lots/lots-reader.ts'
import type { WrittenReceipt } from '../store/purchasing/purchase-order-reader.ts'
import type { PricedItem } from '../store/purchasing/supplier-reader.ts'
import type { ReplenishmentFailure as KnownFailure } from '../store/replenishment/replenishment-reader.ts'
import type { WrittenAlert } from '../store/stock/alerts-reader.ts'
import type { WrittenMovement } from '../store/stock/movements-reader.ts'

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
