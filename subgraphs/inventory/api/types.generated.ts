import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { Variant as VariantParent, Warehouse as WarehouseParent, StockLevel as StockLevelParent, StockMovement as StockMovementParent, StockReservation as StockReservationParent, Allocation as AllocationParent, LowStockAlert as LowStockAlertParent, LowStockUpdate as LowStockUpdateParent, StockTransfer as StockTransferParent, StockTransferLine as StockTransferLineParent, TransferExceededLine as TransferExceededLineParent, StockShortageLine as StockShortageLineParent, StockCount as StockCountParent, StockCountLine as StockCountLineParent, StockMovedLine as StockMovedLineParent, UnreturnableLine as UnreturnableLineParent, BulkAdjustRowResult as BulkAdjustRowResultParent, Barcode as BarcodeParent, StockLot as StockLotParent, StockLotMovement as StockLotMovementParent, StockUpdate as StockUpdateParent, Supplier as SupplierParent, SupplierItem as SupplierItemParent, PurchaseOrder as PurchaseOrderParent, PurchaseOrderLine as PurchaseOrderLineParent, PurchaseReceipt as PurchaseReceiptParent, PurchaseReceiptLine as PurchaseReceiptLineParent, ExcessDeliveryLine as ExcessDeliveryLineParent, AvailableToPromise as AvailableToPromiseParent, IncomingArrival as IncomingArrivalParent, ReorderPolicy as ReorderPolicyParent, MinMaxRule as MinMaxRuleParent, ReorderPointRule as ReorderPointRuleParent, ReplenishmentProposal as ReplenishmentProposalParent, ReplenishmentFailure as ReplenishmentFailureParent } from './parents.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 3166-1 alpha-2 country code: `GB`. */
  CountryCode: { input: string; output: string; }
  /** An ISO 4217 currency code: `GBP`. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day: `2026-03-31`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, as RFC 3339 text: `2026-03-31T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number, as text: `12.50`. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A supplier to add. */
export type AddSupplierInput = {
  /** Short code, unique within the organisation: letters, digits and dashes, at most 20. */
  readonly code: Scalars['String']['input'];
  /** The currency it is paid in; it cannot be changed later. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Mean days from sending an order to its goods: 0 to 365. */
  readonly leadTimeDays: Scalars['Float']['input'];
  /** Standard deviation of those days: 0 to 365. */
  readonly leadTimeDeviationDays?: Scalars['Float']['input'];
  /** It accepts no order below this amount. */
  readonly minimumOrder?: Scalars['Decimal']['input'];
  /** Its name, at most 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** What came of adding a supplier. */
export type AddSupplierResult = AddSupplierSuccess | InvalidInput | SupplierCodeTaken;

/** The supplier is known. */
export type AddSupplierSuccess = {
  readonly __typename?: 'AddSupplierSuccess';
  /** The new supplier. */
  readonly supplier: Supplier;
};

/** A correction of what is on hand. */
export type AdjustStockInput = {
  /** Units to add (positive) or to take away (negative), at most 1,000,000. */
  readonly delta: Scalars['Int']['input'];
  /** A text of your choice, at most 128 characters: the same key adjusts once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, for the ledger: 1 to 200 characters. */
  readonly reason: Scalars['String']['input'];
  /** What is corrected. */
  readonly variantId: Scalars['ID']['input'];
  /** Where it is corrected. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of a correction. */
export type AdjustStockResult = AdjustStockSuccess | IdempotencyKeyReused | InvalidInput | StockInUse | StockLevelNotFound;

/** The correction is made. */
export type AdjustStockSuccess = {
  readonly __typename?: 'AdjustStockSuccess';
  /** The level right after. */
  readonly level: StockLevel;
};

/** Units of one order line from one warehouse. */
export type Allocation = {
  readonly __typename?: 'Allocation';
  /** How many units more wait here for goods to come. */
  readonly backorderedQuantity: Scalars['Int']['output'];
  /** Id of the order line. */
  readonly lineId: Scalars['ID']['output'];
  /** The order line that is served. */
  readonly orderLine: Maybe<OrderLine>;
  /** How many units, shipped and released ones included. */
  readonly quantity: Scalars['Int']['output'];
  /** How many of them were given back. */
  readonly releasedQuantity: Scalars['Int']['output'];
  /** How many of `quantity` waited before. Only grows. */
  readonly served: Scalars['Int']['output'];
  /** How many of them were shipped. */
  readonly shippedQuantity: Scalars['Int']['output'];
  /** What is set aside; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Id of the variant. */
  readonly variantId: Scalars['ID']['output'];
  /** Where it comes from; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
  /** Id of the warehouse. */
  readonly warehouseId: Scalars['ID']['output'];
};

/** Somebody changed the settings meanwhile. */
export type AllocationPoliciesConflict = Refusal & {
  readonly __typename?: 'AllocationPoliciesConflict';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The settings as they are now. */
  readonly settings: StockSettings;
};

/** A way to choose the warehouses that serve an order. */
export type AllocationPolicy =
  /** As few warehouses, and so parcels, as can serve it together, nearest first. */
  | 'FEWEST_PARCELS'
  /** Each variant from the nearest warehouse that has all of it, else what each has in turn. Serves whatever can be served. */
  | 'NEAREST'
  /** The same in the order of the warehouses' priority, wherever the goods go. Serves whatever can be served. */
  | 'PRIORITY'
  /** One warehouse that has it all, the nearest such. */
  | 'SINGLE_WAREHOUSE';

/** Proposals to approve. */
export type ApproveReplenishmentInput = {
  /** A text of your choice, at most 128 characters: the same key orders once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which proposals: 1 to 100. */
  readonly proposalIds: ReadonlyArray<Scalars['ID']['input']>;
  /** How many percent more than ordered may come: 0 to 100. */
  readonly tolerancePercent?: Scalars['Int']['input'];
};

/** What came of approving proposals. */
export type ApproveReplenishmentResult = ApproveReplenishmentSuccess | IdempotencyKeyReused | InvalidInput | ReplenishmentProposalsNotOpen;

/** The proposals became drafts. */
export type ApproveReplenishmentSuccess = {
  readonly __typename?: 'ApproveReplenishmentSuccess';
  /** The proposals right after. */
  readonly proposals: ReadonlyArray<ReplenishmentProposal>;
  /** A draft per supplier and warehouse. */
  readonly purchaseOrders: ReadonlyArray<PurchaseOrder>;
};

/** A barcode to assign. */
export type AssignBarcodeInput = {
  /** Its number: a GTIN of 8, 12, 13 or 14 digits, the last of them the check digit. */
  readonly gtin: Scalars['String']['input'];
  /** How many units one scan stands for: 1 to 10,000. */
  readonly units?: Scalars['Int']['input'];
  /** What it is printed on. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of assigning a barcode. */
export type AssignBarcodeResult = AssignBarcodeSuccess | BarcodeTaken | InvalidInput;

/** The barcode is assigned. */
export type AssignBarcodeSuccess = {
  readonly __typename?: 'AssignBarcodeSuccess';
  /** The barcode. */
  readonly barcode: Barcode;
};

/** What of a variant can be bought now, over all warehouses. */
export type Availability = {
  readonly __typename?: 'Availability';
  /** How many units can be bought. */
  readonly available: Scalars['Int']['output'];
  /** How many units can be ordered beyond what is available, by buyers who accept to wait: the most that one line can wait for. */
  readonly backorderable: Scalars['Int']['output'];
  /** Whether at least one unit can be bought. */
  readonly inStock: Scalars['Boolean']['output'];
  /** Whether few are left, or none: no more than the highest threshold of its warehouses (10 where nothing is set). */
  readonly lowStock: Scalars['Boolean']['output'];
};

/** What of a variant could be promised for a day. */
export type AvailableToPromise = {
  readonly __typename?: 'AvailableToPromise';
  /** All that is awaited, by day; at most 100 days. */
  readonly arrivals: ReadonlyArray<IncomingArrival>;
  /** Of it, how many are available now. */
  readonly available: Scalars['Int']['output'];
  /** The day. */
  readonly date: Scalars['Date']['output'];
  /** How many units arrive by then, late ones included. */
  readonly incoming: Scalars['Int']['output'];
  /** How many units could be promised: what is available, and what arrives by then. What is reserved or committed counts for nobody else. */
  readonly quantity: Scalars['Int']['output'];
  /** What is asked for; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** A number that is printed on goods or on their packing. */
export type Barcode = {
  readonly __typename?: 'Barcode';
  /** The GTIN in 14 digits, shorter ones with leading zeros. */
  readonly gtin: Scalars['String']['output'];
  /** How many units one scan stands for: 1 on a piece, 12 on a case of twelve. */
  readonly units: Scalars['Int']['output'];
  /** What it is printed on; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** The barcode is on no variant. */
export type BarcodeNotFound = Refusal & {
  readonly __typename?: 'BarcodeNotFound';
  /** The text that was given. */
  readonly gtin: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The barcode is on another variant, or stands for another number of units. Remove it first. */
export type BarcodeTaken = Refusal & {
  readonly __typename?: 'BarcodeTaken';
  /** The barcode as it is assigned. */
  readonly barcode: Barcode;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Some barcodes lead to no variant; nothing was changed. */
export type BarcodesUnknown = Refusal & {
  readonly __typename?: 'BarcodesUnknown';
  /** Every line whose barcode leads to no variant. */
  readonly lines: ReadonlyArray<UnknownBarcode>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The supplier accepts no order so small. */
export type BelowMinimumOrder = Refusal & {
  readonly __typename?: 'BelowMinimumOrder';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** What it must cost at least. */
  readonly minimum: Money;
  /** What the order costs. */
  readonly total: Money;
};

/** A correction of one level. */
export type BulkAdjustRowInput = {
  /** Units to add (positive) or to take away (negative), at most 1,000,000. */
  readonly delta: Scalars['Int']['input'];
  /** Why, for the ledger: 1 to 200 characters. */
  readonly reason: Scalars['String']['input'];
  /** What is corrected. */
  readonly variantId: Scalars['ID']['input'];
  /** Where it is corrected. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What became of one row. */
export type BulkAdjustRowResult = {
  readonly __typename?: 'BulkAdjustRowResult';
  /** Whether it was applied. */
  readonly applied: Scalars['Boolean']['output'];
  /** Place of the row in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** The level after all rows; null when the row was skipped. */
  readonly level: Maybe<StockLevel>;
  /** The same for people. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** Why it was skipped; null when it was applied. */
  readonly problem: Maybe<BulkRowProblem>;
};

/** Many corrections of what is on hand. */
export type BulkAdjustStockInput = {
  /** What happens to good rows when others are bad. */
  readonly errorPolicy?: BulkErrorPolicy;
  /** A text of your choice, at most 128 characters: the same key adjusts once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The corrections: at most 500 rows, applied in this order. */
  readonly rows: ReadonlyArray<BulkAdjustRowInput>;
};

/** What came of many corrections. */
export type BulkAdjustStockResult = BulkAdjustStockSuccess | BulkRowsRefused | IdempotencyKeyReused | InvalidInput;

/** The good rows are applied. */
export type BulkAdjustStockSuccess = {
  readonly __typename?: 'BulkAdjustStockSuccess';
  /** How many rows were applied. */
  readonly applied: Scalars['Int']['output'];
  /** What became of each row, in their order. */
  readonly rows: ReadonlyArray<BulkAdjustRowResult>;
  /** How many rows were skipped. */
  readonly skipped: Scalars['Int']['output'];
};

/** What happens to good rows when others are bad. */
export type BulkErrorPolicy =
  /** Nothing is changed when one row is bad. */
  | 'ALL_OR_NOTHING'
  /** Good rows are applied, bad ones are named. */
  | 'SKIP_BAD_ROWS';

/** Why a row cannot be applied. */
export type BulkRowProblem =
  /** The row itself is wrong: its difference or its reason. */
  | 'BAD_INPUT'
  /** So many units cannot be taken away: the rest is held for or promised to orders. */
  | 'STOCK_IN_USE'
  /** The variant was never kept in this warehouse. */
  | 'STOCK_LEVEL_NOT_FOUND'
  /** A warehouse would keep more of a variant than can be counted. */
  | 'TOO_MUCH_STOCK';

/** Some rows are bad; nothing was changed. */
export type BulkRowsRefused = Refusal & {
  readonly __typename?: 'BulkRowsRefused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Every row that is bad. */
  readonly rows: ReadonlyArray<BulkAdjustRowResult>;
};

/** What is no longer awaited. */
export type CancelPurchaseOrderInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Only these lines; all when absent. */
  readonly lineIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Which order. */
  readonly purchaseOrderId: Scalars['ID']['input'];
  /** Why: 1 to 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of cancelling a purchase order. */
export type CancelPurchaseOrderResult = CancelPurchaseOrderSuccess | InvalidInput | PurchaseOrderConflict | PurchaseOrderInOtherState | PurchaseOrderNotFound;

/** Nothing more is awaited of what was named. What was received stays. */
export type CancelPurchaseOrderSuccess = {
  readonly __typename?: 'CancelPurchaseOrderSuccess';
  /** The order right after. */
  readonly purchaseOrder: PurchaseOrder;
};

/** A count to give up. */
export type CancelStockCountInput = {
  /** The count's id. */
  readonly countId: Scalars['ID']['input'];
};

/** What came of cancelling a count. */
export type CancelStockCountResult = CancelStockCountSuccess | StockCountNotFound | StockCountNotOpen;

/** The count is cancelled. */
export type CancelStockCountSuccess = {
  readonly __typename?: 'CancelStockCountSuccess';
  /** The count right after. */
  readonly count: StockCount;
};

/** A transfer to give up. */
export type CancelTransferInput = {
  /** The transfer's id. */
  readonly transferId: Scalars['ID']['input'];
};

/** What came of cancelling a transfer. */
export type CancelTransferResult = CancelTransferSuccess | TransferNotFound | TransferStatusConflict;

/** The transfer is cancelled. */
export type CancelTransferSuccess = {
  readonly __typename?: 'CancelTransferSuccess';
  /** The transfer right after. */
  readonly transfer: StockTransfer;
};

/** New terms of a supplier. */
export type ChangeSupplierInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Mean days from sending an order to its goods: 0 to 365. */
  readonly leadTimeDays: Scalars['Float']['input'];
  /** Standard deviation of those days: 0 to 365. */
  readonly leadTimeDeviationDays: Scalars['Float']['input'];
  /** It accepts no order below this amount. */
  readonly minimumOrder: Scalars['Decimal']['input'];
  /** Its name, at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Which supplier. */
  readonly supplierId: Scalars['ID']['input'];
};

/** What came of changing a supplier. */
export type ChangeSupplierResult = ChangeSupplierSuccess | InvalidInput | SupplierConflict | SupplierNotFound;

/** The terms are set. */
export type ChangeSupplierSuccess = {
  readonly __typename?: 'ChangeSupplierSuccess';
  /** The supplier right after. */
  readonly supplier: Supplier;
};

/** A count to close. */
export type CloseStockCountInput = {
  /** The count's id. */
  readonly countId: Scalars['ID']['input'];
  /** A text of your choice, at most 128 characters: the same key closes once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whether lines nobody counted are left as the books have them. Otherwise they keep the count from being closed. */
  readonly leaveOutUncounted?: Scalars['Boolean']['input'];
  /** What to do with lines whose goods moved since the line was opened. */
  readonly movedMeanwhile?: MovedMeanwhile;
};

/** What came of closing a count. */
export type CloseStockCountResult = CloseStockCountSuccess | IdempotencyKeyReused | InvalidInput | StockCountIncomplete | StockCountNotFound | StockCountNotOpen | StockMovedMeanwhile | StockShortage;

/** The differences are booked. */
export type CloseStockCountSuccess = {
  readonly __typename?: 'CloseStockCountSuccess';
  /** The count right after. */
  readonly count: StockCount;
};

/** A held reservation to promise. */
export type CommitReservationInput = {
  /** The id it was reserved under. */
  readonly reservationId: Scalars['ID']['input'];
};

/** What came of committing. */
export type CommitReservationResult = ReservationClosed | StockReservation;

/** Units of one lot, as they were found. */
export type CountedLot = {
  readonly __typename?: 'CountedLot';
  /** The lot's code or the serial number. */
  readonly code: Scalars['String']['output'];
  /** The last day they may be sold; null when they do not expire or nobody said. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** Units found. */
  readonly quantity: Scalars['Int']['output'];
};

/** A transfer to plan. */
export type CreateTransferInput = {
  /** The warehouse it leaves. */
  readonly fromWarehouseId: Scalars['ID']['input'];
  /** A text of your choice, at most 128 characters: the same key plans one transfer. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is to be moved: at most 100 lines, each variant once. */
  readonly lines: ReadonlyArray<TransferLineInput>;
  /** Why, at most 200 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The warehouse it goes to: another one. */
  readonly toWarehouseId: Scalars['ID']['input'];
};

/** What came of planning a transfer. */
export type CreateTransferResult = CreateTransferSuccess | IdempotencyKeyReused | InvalidInput | WarehouseNotFound;

/** The transfer is planned. */
export type CreateTransferSuccess = {
  readonly __typename?: 'CreateTransferSuccess';
  /** The new transfer. */
  readonly transfer: StockTransfer;
};

/** Units shipped on one day. */
export type DemandDay = {
  readonly __typename?: 'DemandDay';
  /** The day, in UTC. */
  readonly day: Scalars['Date']['output'];
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
};

/** What is expected to be shipped. */
export type DemandForecast = {
  readonly __typename?: 'DemandForecast';
  /** Units per day. */
  readonly dailyDemand: Scalars['Float']['output'];
  /** Standard deviation of that. */
  readonly dailyDeviation: Scalars['Float']['output'];
  /** How it was made: chosen by how often the variant is sold. */
  readonly method: ForecastMethod;
  /** Whole weeks of history it was made from: at most 26. */
  readonly weeks: Scalars['Int']['output'];
};

/** A transfer to send on its way. */
export type DispatchTransferInput = {
  /** A text of your choice, at most 128 characters: the same key dispatches once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The transfer's id. */
  readonly transferId: Scalars['ID']['input'];
};

/** What came of dispatching a transfer. */
export type DispatchTransferResult = DispatchTransferSuccess | IdempotencyKeyReused | InvalidInput | StockShortage | TransferNotFound | TransferStatusConflict;

/** The goods are on their way. */
export type DispatchTransferSuccess = {
  readonly __typename?: 'DispatchTransferSuccess';
  /** The transfer right after. */
  readonly transfer: StockTransfer;
};

/** A purchase order to write. */
export type DraftPurchaseOrderInput = {
  /** The day the goods are wished for, from 2000-01-01 to 2199-12-31; when absent, sending sets it from the supplier's lead time. */
  readonly expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** A text of your choice, at most 128 characters: the same key writes one order. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What to order: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<PurchaseOrderLineInput>;
  /** What is to be said about it, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Whom to order from. */
  readonly supplierId: Scalars['ID']['input'];
  /** How many percent more than ordered may come: 0 to 100. */
  readonly tolerancePercent?: Scalars['Int']['input'];
  /** Where the goods go. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of writing a purchase order. */
export type DraftPurchaseOrderResult = DraftPurchaseOrderSuccess | IdempotencyKeyReused | InvalidInput | SupplierNotFound | WarehouseNotFound;

/** The draft is written. */
export type DraftPurchaseOrderSuccess = {
  readonly __typename?: 'DraftPurchaseOrderSuccess';
  /** The draft. */
  readonly purchaseOrder: PurchaseOrder;
};

/** A line of which too much arrived. */
export type ExcessDeliveryLine = {
  readonly __typename?: 'ExcessDeliveryLine';
  /** How many units arrived. */
  readonly delivered: Scalars['Int']['output'];
  /** The line as it is. */
  readonly line: PurchaseOrderLine;
  /** How many could be received at most. */
  readonly receivable: Scalars['Int']['output'];
};

/** How demand is forecast. */
export type ForecastMethod =
  /** Croston's method with the Syntetos-Boylan correction, for what is sold now and then. */
  | 'CROSTON_SBA'
  /** Simple exponential smoothing, for what is sold in most weeks. */
  | 'EXPONENTIAL_SMOOTHING'
  /** The last week again. */
  | 'NAIVE'
  /** The same week of the last four. */
  | 'SEASONAL_NAIVE'
  /** Teunter, Syntetos and Babai's method, for what is sold now and then and may go out of fashion. */
  | 'TEUNTER_SYNTETOS_BABAI';

/** The idempotency key was used before with another input; nothing was changed. */
export type IdempotencyKeyReused = Refusal & {
  readonly __typename?: 'IdempotencyKeyReused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Stock of another system to take over. */
export type ImportOpeningStockInput = {
  /** Names this import, at most 100 characters: a variant is received once per key and warehouse. */
  readonly key: Scalars['String']['input'];
  /** What is on hand: at most 5,000 lines. */
  readonly lines: ReadonlyArray<ImportOpeningStockLineInput>;
  /** Code of the warehouse, which must be open. */
  readonly warehouseCode: Scalars['String']['input'];
};

/** Units of one variant on hand. */
export type ImportOpeningStockLineInput = {
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** What is on hand. */
  readonly variantId: Scalars['ID']['input'];
};

/** What an import did. */
export type ImportOpeningStockPayload = {
  readonly __typename?: 'ImportOpeningStockPayload';
  /** How many variants were received. */
  readonly received: Scalars['Int']['output'];
  /** How many variants had been received under this key before. */
  readonly unchanged: Scalars['Int']['output'];
};

/** Units that a warehouse awaits on a day. */
export type IncomingArrival = {
  readonly __typename?: 'IncomingArrival';
  /** The day they are due; in the past when they are late. */
  readonly dueOn: Scalars['Date']['output'];
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** Where they go; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** One thing that is wrong with an input. */
export type InputProblem = {
  readonly __typename?: 'InputProblem';
  /** What is wrong there. */
  readonly message: Scalars['String']['output'];
  /** Where in the input: `lines.1.quantity`. */
  readonly path: Scalars['String']['output'];
};

/** There is not enough stock for the whole request; nothing was held. */
export type InsufficientStock = Refusal & {
  readonly __typename?: 'InsufficientStock';
  /** Every line that is short. */
  readonly lines: ReadonlyArray<ShortLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Something in the input cannot be accepted; nothing was changed. */
export type InvalidInput = Refusal & {
  readonly __typename?: 'InvalidInput';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Every problem that was found, each with the place it is at. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** Units of one lot. */
export type LotUnitsInput = {
  /** The lot's code or the serial number, 1 to 50 characters. */
  readonly code: Scalars['String']['input'];
  /** The last day they may be sold, from 2000-01-01 to 2199-12-31; absent when they do not expire. */
  readonly expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** How many units: 1 or more. */
  readonly quantity: Scalars['Int']['input'];
};

/** A warning that availability of a variant in a warehouse fell to its threshold. One per crossing, not one per sale. */
export type LowStockAlert = {
  readonly __typename?: 'LowStockAlert';
  /** How many were available when it was raised, or when it was cleared. */
  readonly available: Scalars['Int']['output'];
  /** When it rose above the threshold again; null while it is low. */
  readonly clearedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** When availability fell to the threshold. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** The threshold at that moment. */
  readonly threshold: Scalars['Int']['output'];
  /** What is low; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it is low; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of low-stock alerts. */
export type LowStockAlertConnection = {
  readonly __typename?: 'LowStockAlertConnection';
  /** The alerts with their cursors. */
  readonly edges: ReadonlyArray<LowStockAlertEdge>;
  /** The alerts alone. */
  readonly nodes: ReadonlyArray<LowStockAlert>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A low-stock alert at its place in a list. */
export type LowStockAlertEdge = {
  readonly __typename?: 'LowStockAlertEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The alert. */
  readonly node: LowStockAlert;
};

/** An alert was raised or cleared. */
export type LowStockUpdate = {
  readonly __typename?: 'LowStockUpdate';
  /** The alert, as it was at that moment. */
  readonly alert: LowStockAlert;
  /** Resume after this update with `after`. */
  readonly cursor: Scalars['String']['output'];
};

/** At the minimum or below, buy up to the maximum. */
export type MinMaxRule = {
  readonly __typename?: 'MinMaxRule';
  /** Buy up to this many units. */
  readonly maximum: Scalars['Int']['output'];
  /** Buy when this many units or fewer are there, unpromised, or on order. */
  readonly minimum: Scalars['Int']['output'];
};

/** At the minimum or below, buy up to the maximum. */
export type MinMaxRuleInput = {
  /** Buy up to this many units: above the minimum, at most 1,000,000. */
  readonly maximum: Scalars['Int']['input'];
  /** Buy at this many units or fewer: from 0 on. */
  readonly minimum: Scalars['Int']['input'];
};

/** An amount of money in one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The exact amount, with the decimals of its currency. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** What to do with lines whose goods moved since the line was opened. */
export type MovedMeanwhile =
  /** The goods were counted after they moved: on hand becomes what was counted. */
  | 'COUNTED_AFTER'
  /** The goods were counted before they moved: on hand becomes what was counted and what moved since. */
  | 'COUNTED_BEFORE'
  /** Book nothing for those lines; count them again. */
  | 'LEAVE_OUT'
  /** Refuse to close, and name those lines. */
  | 'REFUSE';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a supplier. Needs the scope inventory:write. */
  readonly addSupplier: AddSupplierResult;
  /** Corrects what is on hand by a difference, with a reason. Needs the scope inventory:write. */
  readonly adjustStock: AdjustStockResult;
  /** Turns proposals into drafts of purchase orders: all of them or none. Needs the scope inventory:write. */
  readonly approveReplenishment: ApproveReplenishmentResult;
  /** Says which variant a barcode is printed on; repeating it changes nothing. Needs the scope inventory:write. */
  readonly assignBarcode: AssignBarcodeResult;
  /** Corrects many levels at once, with a result for each row. Needs the scope inventory:write. */
  readonly bulkAdjustStock: BulkAdjustStockResult;
  /** Stops waiting for what is outstanding of an order, or of some of its lines. Needs the scope inventory:write. */
  readonly cancelPurchaseOrder: CancelPurchaseOrderResult;
  /** Gives a count up; nothing is booked. Repeating it changes nothing. Needs the scope inventory:write. */
  readonly cancelStockCount: CancelStockCountResult;
  /** Gives up a transfer that was not dispatched; repeating it changes nothing. Needs the scope inventory:write. */
  readonly cancelTransfer: CancelTransferResult;
  /** Sets the terms of a supplier. Needs the scope inventory:write. */
  readonly changeSupplier: ChangeSupplierResult;
  /** Ends a count and books each difference: all lines or none. Needs the scope inventory:write. */
  readonly closeStockCount: CloseStockCountResult;
  /** Turns a held reservation into a promise. Repeating it gives the same reservation. */
  readonly commitReservation: CommitReservationResult;
  /** Plans a transfer between two warehouses; nothing moves yet. Needs the scope inventory:write. */
  readonly createTransfer: CreateTransferResult;
  /** Sends all goods of a planned transfer on their way: they are in transit until received. Needs the scope inventory:write. */
  readonly dispatchTransfer: DispatchTransferResult;
  /** Writes a purchase order that is not sent yet. Needs the scope inventory:write. */
  readonly draftPurchaseOrder: DraftPurchaseOrderResult;
  /** Takes over stock from another system. Lines that were received under the same key before are left alone. */
  readonly importOpeningStock: ImportOpeningStockPayload;
  /** Opens a count of some variants, with what the books say of them now. Needs the scope inventory:write. */
  readonly openStockCount: OpenStockCountResult;
  /** Opens a place where stock is kept. Needs the scope inventory:write. */
  readonly openWarehouse: OpenWarehouseResult;
  /** Computes what should be bought, now. Repeating it changes nothing unless something changed. Needs the scope inventory:write. */
  readonly proposeReplenishment: ProposeReplenishmentResult;
  /** Takes a delivery into the order's warehouse: all lines or none. Needs the scope inventory:write. */
  readonly receivePurchaseOrder: ReceivePurchaseOrderResult;
  /** Takes goods into a warehouse: all lines or none. Needs the scope inventory:write. */
  readonly receiveStock: ReceiveStockResult;
  /** Takes in what arrived of a transfer, and gives up what is lost; the rest stays in transit. Needs the scope inventory:write. */
  readonly receiveTransfer: ReceiveTransferResult;
  /** Writes down what was found; a later finding of a variant replaces an earlier one. Needs the scope inventory:write. */
  readonly recordStockCount: RecordStockCountResult;
  /** Says no to proposals: to all of them or to none. Needs the scope inventory:write. */
  readonly rejectReplenishment: RejectReplenishmentResult;
  /** Gives the stock of a reservation back, also when it never happened or arrives later. Repeating it changes nothing. */
  readonly releaseReservation: ReleaseReservationResult;
  /** Gives back some units of a promise that an order does not want any more: waiting ones as far as they still wait, promised ones exactly. Repeating it under its key gives the first answer. */
  readonly releaseUnits: ReleaseUnitsResult;
  /** Takes a barcode off its variant, so that it can be assigned anew. Needs the scope inventory:write. */
  readonly removeBarcode: RemoveBarcodeResult;
  /** Says that a variant is no longer bought again by itself. Needs the scope inventory:write. */
  readonly removeReorderPolicy: RemoveReorderPolicyResult;
  /** Says that a supplier no longer sells a variant. Needs the scope inventory:write. */
  readonly removeSupplierItem: RemoveSupplierItemResult;
  /** Holds stock for an order for a while: all lines or none. Repeating it gives the same reservation. */
  readonly reserveStock: ReserveStockResult;
  /** Takes shipped goods of an order back, to stock or to scrap: all lines or none. Needs the scope inventory:write. */
  readonly returnStock: ReturnStockResult;
  /** Writes a draft anew. Needs the scope inventory:write. */
  readonly revisePurchaseOrder: RevisePurchaseOrderResult;
  /** Takes goods into a warehouse as they were scanned: all lines or none. Needs the scope inventory:write. */
  readonly scanReceive: ScanReceiveResult;
  /** Adds what was scanned to what a count found so far. Needs the scope inventory:write. */
  readonly scanStockCount: ScanStockCountResult;
  /** Takes unusable goods out of stock: all lines or none. Needs the scope inventory:write. */
  readonly scrapStock: ScrapStockResult;
  /** Records that a draft was handed to its supplier: its goods are incoming. Needs the scope inventory:write. */
  readonly sendPurchaseOrder: SendPurchaseOrderResult;
  /** Chooses how the warehouses that serve an order are chosen. Needs the scope inventory:write. */
  readonly setAllocationPolicies: SetAllocationPoliciesResult;
  /** Sets how many units of a variant may be ordered in a warehouse beyond what is there. Needs the scope inventory:write. */
  readonly setBackorderLimit: SetBackorderLimitResult;
  /** Sets at which availability a low-stock alert is raised. Needs the scope inventory:write. */
  readonly setLowStockThreshold: SetLowStockThresholdResult;
  /** Sets when a variant is bought again for a warehouse. Needs the scope inventory:write. */
  readonly setReorderPolicy: SetReorderPolicyResult;
  /** Sets how many units are kept back and never promised to customers. Needs the scope inventory:write. */
  readonly setSafetyStock: SetSafetyStockResult;
  /** Sets what a supplier asks for a variant. Needs the scope inventory:write. */
  readonly setSupplierItem: SetSupplierItemResult;
  /** Chooses whether the units of a variant are told apart, while there are none. Needs the scope inventory:write. */
  readonly setVariantTracking: SetVariantTrackingResult;
};


export type MutationAddSupplierArgs = {
  input: AddSupplierInput;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationApproveReplenishmentArgs = {
  input: ApproveReplenishmentInput;
};


export type MutationAssignBarcodeArgs = {
  input: AssignBarcodeInput;
};


export type MutationBulkAdjustStockArgs = {
  input: BulkAdjustStockInput;
};


export type MutationCancelPurchaseOrderArgs = {
  input: CancelPurchaseOrderInput;
};


export type MutationCancelStockCountArgs = {
  input: CancelStockCountInput;
};


export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


export type MutationChangeSupplierArgs = {
  input: ChangeSupplierInput;
};


export type MutationCloseStockCountArgs = {
  input: CloseStockCountInput;
};


export type MutationCommitReservationArgs = {
  input: CommitReservationInput;
};


export type MutationCreateTransferArgs = {
  input: CreateTransferInput;
};


export type MutationDispatchTransferArgs = {
  input: DispatchTransferInput;
};


export type MutationDraftPurchaseOrderArgs = {
  input: DraftPurchaseOrderInput;
};


export type MutationImportOpeningStockArgs = {
  input: ImportOpeningStockInput;
};


export type MutationOpenStockCountArgs = {
  input: OpenStockCountInput;
};


export type MutationOpenWarehouseArgs = {
  input: OpenWarehouseInput;
};


export type MutationProposeReplenishmentArgs = {
  input: ProposeReplenishmentInput;
};


export type MutationReceivePurchaseOrderArgs = {
  input: ReceivePurchaseOrderInput;
};


export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


export type MutationReceiveTransferArgs = {
  input: ReceiveTransferInput;
};


export type MutationRecordStockCountArgs = {
  input: RecordStockCountInput;
};


export type MutationRejectReplenishmentArgs = {
  input: RejectReplenishmentInput;
};


export type MutationReleaseReservationArgs = {
  input: ReleaseReservationInput;
};


export type MutationReleaseUnitsArgs = {
  input: ReleaseUnitsInput;
};


export type MutationRemoveBarcodeArgs = {
  input: RemoveBarcodeInput;
};


export type MutationRemoveReorderPolicyArgs = {
  input: RemoveReorderPolicyInput;
};


export type MutationRemoveSupplierItemArgs = {
  input: RemoveSupplierItemInput;
};


export type MutationReserveStockArgs = {
  input: ReserveStockInput;
};


export type MutationReturnStockArgs = {
  input: ReturnStockInput;
};


export type MutationRevisePurchaseOrderArgs = {
  input: RevisePurchaseOrderInput;
};


export type MutationScanReceiveArgs = {
  input: ScanReceiveInput;
};


export type MutationScanStockCountArgs = {
  input: ScanStockCountInput;
};


export type MutationScrapStockArgs = {
  input: ScrapStockInput;
};


export type MutationSendPurchaseOrderArgs = {
  input: SendPurchaseOrderInput;
};


export type MutationSetAllocationPoliciesArgs = {
  input: SetAllocationPoliciesInput;
};


export type MutationSetBackorderLimitArgs = {
  input: SetBackorderLimitInput;
};


export type MutationSetLowStockThresholdArgs = {
  input: SetLowStockThresholdInput;
};


export type MutationSetReorderPolicyArgs = {
  input: SetReorderPolicyInput;
};


export type MutationSetSafetyStockArgs = {
  input: SetSafetyStockInput;
};


export type MutationSetSupplierItemArgs = {
  input: SetSupplierItemInput;
};


export type MutationSetVariantTrackingArgs = {
  input: SetVariantTrackingInput;
};

/** A count to open. */
export type OpenStockCountInput = {
  /** A text of your choice, at most 128 characters: the same key opens one count. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, at most 200 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** What is to be counted: at most 500 variants, each once. */
  readonly variantIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Where it is counted. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of opening a count. */
export type OpenStockCountResult = IdempotencyKeyReused | InvalidInput | OpenStockCountSuccess | WarehouseNotFound;

/** The count is open. */
export type OpenStockCountSuccess = {
  readonly __typename?: 'OpenStockCountSuccess';
  /** The new count. */
  readonly count: StockCount;
};

/** A warehouse to open. */
export type OpenWarehouseInput = {
  /** Short code, unique within the organisation: letters, digits and dashes, at most 20. */
  readonly code: Scalars['String']['input'];
  /** The country it is in. */
  readonly country: Scalars['CountryCode']['input'];
  /** Its name, at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Among equally near warehouses the lowest number is used first: 0 to 1000. */
  readonly priority?: Scalars['Int']['input'];
  /** The delivery region it is in, such as `eu-west`: lower case words with dashes, at most 30. */
  readonly region: Scalars['String']['input'];
};

/** What came of opening a warehouse. */
export type OpenWarehouseResult = InvalidInput | OpenWarehouseSuccess | WarehouseCodeTaken;

/** The warehouse is open. */
export type OpenWarehouseSuccess = {
  readonly __typename?: 'OpenWarehouseSuccess';
  /** The new warehouse. */
  readonly warehouse: Warehouse;
};

/** Goods a customer bought in one go. */
export type Order = {
  readonly __typename?: 'Order';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** One variant within an order. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page lies in its list (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, for `after`. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a page before this one. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row, for `before`. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** For where to compute. */
export type ProposeReplenishmentInput = {
  /** Only this warehouse; all warehouses when absent. */
  readonly warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of computing what should be bought. */
export type ProposeReplenishmentResult = InvalidInput | ProposeReplenishmentSuccess;

/** What should be bought was computed. */
export type ProposeReplenishmentSuccess = {
  readonly __typename?: 'ProposeReplenishmentSuccess';
  /** How many policies were computed: at most 20,000. */
  readonly computed: Scalars['Int']['output'];
  /** How many policies could not be computed: the query replenishmentFailures says why. */
  readonly failed: Scalars['Int']['output'];
  /** Whether policies were left out because there are too many for one run. */
  readonly more: Scalars['Boolean']['output'];
  /** How many proposals are new. */
  readonly proposed: Scalars['Int']['output'];
  /** How many were superseded. */
  readonly superseded: Scalars['Int']['output'];
};

/** Goods ordered from one supplier for one warehouse. */
export type PurchaseOrder = {
  readonly __typename?: 'PurchaseOrder';
  /** When nothing more was awaited; null before. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the rest was cancelled, when it was. */
  readonly closingReason: Maybe<Scalars['String']['output']>;
  /** When it was first written. */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** The day its goods are due; of a draft, the day they are wished for. */
  readonly expectedOn: Maybe<Scalars['Date']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What is ordered: at most 100 lines. */
  readonly lines: ReadonlyArray<PurchaseOrderLine>;
  /** What was said about it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The number people use: `PO-000042`. */
  readonly number: Scalars['String']['output'];
  /** Its deliveries, oldest first: at most 100. */
  readonly receipts: ReadonlyArray<PurchaseReceipt>;
  /** When the supplier got it; null before. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  readonly status: PurchaseOrderStatus;
  /** Whom it goes to; null only when the supplier cannot be read. */
  readonly supplier: Maybe<Supplier>;
  /** What it costs, without what was cancelled. */
  readonly total: Money;
  /** Grows with each change: the `expectedVersion` of the next. */
  readonly version: Scalars['Int']['output'];
  /** Where its goods go; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** Somebody changed this purchase order meanwhile. */
export type PurchaseOrderConflict = Refusal & {
  readonly __typename?: 'PurchaseOrderConflict';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The order as it is now. */
  readonly purchaseOrder: PurchaseOrder;
};

/** A page of purchase orders. */
export type PurchaseOrderConnection = {
  readonly __typename?: 'PurchaseOrderConnection';
  /** The orders with their cursors. */
  readonly edges: ReadonlyArray<PurchaseOrderEdge>;
  /** The orders alone. */
  readonly nodes: ReadonlyArray<PurchaseOrder>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A purchase order at its place in a list. */
export type PurchaseOrderEdge = {
  readonly __typename?: 'PurchaseOrderEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The order. */
  readonly node: PurchaseOrder;
};

/** The purchase order is in a state in which this cannot be done. */
export type PurchaseOrderInOtherState = Refusal & {
  readonly __typename?: 'PurchaseOrderInOtherState';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The state it is in. */
  readonly status: PurchaseOrderStatus;
};

/** One variant within a purchase order. */
export type PurchaseOrderLine = {
  readonly __typename?: 'PurchaseOrderLine';
  /** How many units are no longer awaited. */
  readonly cancelled: Scalars['Int']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many units were ordered. */
  readonly ordered: Scalars['Int']['output'];
  /** How many units are awaited: ordered − received − cancelled, never below 0. */
  readonly outstanding: Scalars['Int']['output'];
  /** How many units could still be received: the outstanding ones, plus the tolerance. */
  readonly receivable: Scalars['Int']['output'];
  /** How many units came. */
  readonly received: Scalars['Int']['output'];
  /** How many percent more than ordered may come. */
  readonly tolerancePercent: Scalars['Int']['output'];
  /** What one unit costs. */
  readonly unitCost: Money;
  /** What is ordered; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** Units of one variant to order. */
export type PurchaseOrderLineInput = {
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** What one unit costs; what the supplier asks when absent. */
  readonly unitCost?: InputMaybe<Scalars['Decimal']['input']>;
  /** What to order. */
  readonly variantId: Scalars['ID']['input'];
};

/** There is no such purchase order. */
export type PurchaseOrderNotFound = Refusal & {
  readonly __typename?: 'PurchaseOrderNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The id that was asked for. */
  readonly purchaseOrderId: Scalars['ID']['output'];
};

/** How far a purchase order is. */
export type PurchaseOrderStatus =
  /** Nothing came, and nothing is awaited. */
  | 'CANCELLED'
  /** Being written: the supplier knows nothing of it. */
  | 'DRAFT'
  /** Something came, and more is awaited. */
  | 'PARTLY_RECEIVED'
  /** Goods came, and nothing more is awaited. */
  | 'RECEIVED'
  /** The supplier has it; nothing came yet. */
  | 'SENT';

/** One delivery for a purchase order. */
export type PurchaseReceipt = {
  readonly __typename?: 'PurchaseReceipt';
  /** Who booked it: `staff:…`. */
  readonly actor: Scalars['String']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it brought: at most 100 lines. */
  readonly lines: ReadonlyArray<PurchaseReceiptLine>;
  /** What was said about it: the number of the delivery note. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was booked. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** Units of one variant within a delivery. */
export type PurchaseReceiptLine = {
  readonly __typename?: 'PurchaseReceiptLine';
  /** Id of the order's line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** What came; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** Units of one line that arrived. */
export type PurchaseReceiptLineInput = {
  /** Which line of the order. */
  readonly lineId: Scalars['ID']['input'];
  /** The lots they are of, together all units, at most 100; for variants that are tracked by lots, which need them. */
  readonly lots?: InputMaybe<ReadonlyArray<LotUnitsInput>>;
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** The serial number of each unit, at most 1,000; for variants that are tracked by serial numbers, which need them. Serials that expire are given as `lots` of 1 unit instead. */
  readonly serials?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** How many units of a variant could be promised for a day. Needs the scope inventory:read. */
  readonly availableToPromise: Maybe<AvailableToPromise>;
  /** The variant a barcode is printed on; null when it is assigned to none. Needs the scope inventory:read. */
  readonly barcode: Maybe<Barcode>;
  /** What is expected to be shipped; null without any demand in the 26 weeks before. Needs the scope inventory:read. */
  readonly demandForecast: Maybe<DemandForecast>;
  /** Units shipped per day, imported orders included. Needs the scope inventory:read. */
  readonly demandHistory: Maybe<ReadonlyArray<DemandDay>>;
  /** Warnings of low stock, newest first. Needs the scope inventory:read. */
  readonly lowStockAlerts: Maybe<LowStockAlertConnection>;
  /** One purchase order, by id or by number; null when there is none. Needs the scope inventory:read. */
  readonly purchaseOrder: Maybe<PurchaseOrder>;
  /** Purchase orders, newest first. Needs the scope inventory:read. */
  readonly purchaseOrders: Maybe<PurchaseOrderConnection>;
  /** Reorder policies, by variant and warehouse. Needs the scope inventory:read. */
  readonly reorderPolicies: Maybe<ReorderPolicyConnection>;
  /** When a variant is bought again for a warehouse; null when it is not by itself. Needs the scope inventory:read. */
  readonly reorderPolicy: Maybe<ReorderPolicy>;
  /** Levels whose replenishment could not be computed, and why. Needs the scope inventory:read. */
  readonly replenishmentFailures: Maybe<ReplenishmentFailureConnection>;
  /** What should be bought, newest proposal first. Needs the scope inventory:read. */
  readonly replenishmentProposals: Maybe<ReplenishmentProposalConnection>;
  /** One reservation of stock for an order; null when there is none. Needs the scope inventory:read. */
  readonly reservation: Maybe<StockReservation>;
  /** One count of stock; null when there is none. Needs the scope inventory:read. */
  readonly stockCount: Maybe<StockCount>;
  /** Counts of stock, newest first. Needs the scope inventory:read. */
  readonly stockCounts: Maybe<StockCountConnection>;
  /** The stock of one variant in one warehouse; null when it was never kept there. Needs the scope inventory:read. */
  readonly stockLevel: Maybe<StockLevel>;
  /** Where the units of one lot came from and went, newest first: for a recall. Needs the scope inventory:read. */
  readonly stockLotMovements: Maybe<StockLotMovementConnection>;
  /** The ledger of a variant, newest movement first. Needs the scope inventory:read. */
  readonly stockMovements: Maybe<StockMovementConnection>;
  /** How the organisation wants its stock handled. Needs the scope inventory:read. */
  readonly stockSettings: Maybe<StockSettings>;
  /** One transfer between warehouses; null when there is none. Needs the scope inventory:read. */
  readonly stockTransfer: Maybe<StockTransfer>;
  /** Transfers between warehouses, newest first. Needs the scope inventory:read. */
  readonly stockTransfers: Maybe<StockTransferConnection>;
  /** One supplier; null when there is none. Needs the scope inventory:read. */
  readonly supplier: Maybe<Supplier>;
  /** All suppliers, by code. Needs the scope inventory:read. */
  readonly suppliers: Maybe<SupplierConnection>;
  /** One warehouse; null when there is none. Needs the scope inventory:read. */
  readonly warehouse: Maybe<Warehouse>;
  /** All warehouses, most preferred first. Needs the scope inventory:read. */
  readonly warehouses: Maybe<WarehouseConnection>;
};


export type QueryAvailableToPromiseArgs = {
  date: Scalars['Date']['input'];
  variantId: Scalars['ID']['input'];
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBarcodeArgs = {
  gtin: Scalars['String']['input'];
};


export type QueryDemandForecastArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  variantId: Scalars['ID']['input'];
  warehouseId: Scalars['ID']['input'];
};


export type QueryDemandHistoryArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  variantId: Scalars['ID']['input'];
  warehouseId: Scalars['ID']['input'];
};


export type QueryLowStockAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  openOnly?: Scalars['Boolean']['input'];
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPurchaseOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPurchaseOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<PurchaseOrderStatus>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReorderPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReorderPolicyArgs = {
  variantId: Scalars['ID']['input'];
  warehouseId: Scalars['ID']['input'];
};


export type QueryReplenishmentFailuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReplenishmentProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReplenishmentProposalStatus>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStockCountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStockCountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  openOnly?: Scalars['Boolean']['input'];
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryStockLevelArgs = {
  variantId: Scalars['ID']['input'];
  warehouseId: Scalars['ID']['input'];
};


export type QueryStockLotMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  lot: Scalars['String']['input'];
  variantId: Scalars['ID']['input'];
};


export type QueryStockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  variantId: Scalars['ID']['input'];
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryStockTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStockTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<StockTransferStatus>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySupplierArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySuppliersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWarehouseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWarehousesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Units of one variant that arrived. */
export type ReceiveLineInput = {
  /** The last day they may be sold, from 2000-01-01 to 2199-12-31; only with a lot or serial numbers. */
  readonly expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** The lot they are of, at most 50 characters; for variants that are tracked by lots, and only for them. */
  readonly lot?: InputMaybe<Scalars['String']['input']>;
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** The serial number of each unit, at most 1,000; for variants that are tracked by serial numbers, and only for them. */
  readonly serials?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What arrived. */
  readonly variantId: Scalars['ID']['input'];
};

/** A delivery to take in. */
export type ReceivePurchaseOrderInput = {
  /** A text of your choice, at most 128 characters: the same key takes the delivery in once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What arrived: 1 to 100 lines, each line of the order once. */
  readonly lines: ReadonlyArray<PurchaseReceiptLineInput>;
  /** What is to be said about it: the number of the delivery note, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Which order it is for. */
  readonly purchaseOrderId: Scalars['ID']['input'];
};

/** What came of taking a delivery in. */
export type ReceivePurchaseOrderResult = IdempotencyKeyReused | InvalidInput | PurchaseOrderInOtherState | PurchaseOrderNotFound | ReceivePurchaseOrderSuccess | ReceivedBeyondTolerance;

/** The goods are on hand. */
export type ReceivePurchaseOrderSuccess = {
  readonly __typename?: 'ReceivePurchaseOrderSuccess';
  /** The levels right after, one per line. */
  readonly levels: ReadonlyArray<StockLevel>;
  /** The order right after. */
  readonly purchaseOrder: PurchaseOrder;
  /** The delivery. */
  readonly receipt: PurchaseReceipt;
};

/** Goods that arrived. */
export type ReceiveStockInput = {
  /** A text of your choice, at most 128 characters: the same key receives the goods once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What arrived: at most 100 lines. */
  readonly lines: ReadonlyArray<ReceiveLineInput>;
  /** Why, for the ledger: a delivery note's number, at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where they arrived. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of receiving goods. */
export type ReceiveStockResult = IdempotencyKeyReused | InvalidInput | ReceiveStockSuccess | WarehouseNotFound;

/** The goods are on hand. */
export type ReceiveStockSuccess = {
  readonly __typename?: 'ReceiveStockSuccess';
  /** The levels right after, one per variant. */
  readonly levels: ReadonlyArray<StockLevel>;
};

/** What arrived of a transfer. */
export type ReceiveTransferInput = {
  /** A text of your choice, at most 128 characters: the same key receives once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What arrived or is lost: at most 100 lines, each variant once. */
  readonly lines: ReadonlyArray<TransferArrivalInput>;
  /** The transfer's id. */
  readonly transferId: Scalars['ID']['input'];
};

/** What came of receiving a transfer. */
export type ReceiveTransferResult = IdempotencyKeyReused | InvalidInput | ReceiveTransferSuccess | TransferExceeded | TransferNotFound | TransferStatusConflict;

/** What arrived is on hand. */
export type ReceiveTransferSuccess = {
  readonly __typename?: 'ReceiveTransferSuccess';
  /** The transfer right after. */
  readonly transfer: StockTransfer;
};

/** More arrived than was ordered and is tolerated; nothing was taken in. */
export type ReceivedBeyondTolerance = Refusal & {
  readonly __typename?: 'ReceivedBeyondTolerance';
  /** Every line of which too much arrived. */
  readonly lines: ReadonlyArray<ExcessDeliveryLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** What was found. */
export type RecordStockCountInput = {
  /** The count's id. */
  readonly countId: Scalars['ID']['input'];
  /** What was found: at most 500 lines, each variant once. A variant nobody expected gets a line of its own. */
  readonly lines: ReadonlyArray<StockCountFindingInput>;
};

/** What came of recording findings. */
export type RecordStockCountResult = InvalidInput | RecordStockCountSuccess | StockCountNotFound | StockCountNotOpen;

/** The findings are recorded. */
export type RecordStockCountSuccess = {
  readonly __typename?: 'RecordStockCountSuccess';
  /** The count right after. */
  readonly count: StockCount;
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Proposals to reject. */
export type RejectReplenishmentInput = {
  /** Which proposals: 1 to 100. */
  readonly proposalIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why: 1 to 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of rejecting proposals. */
export type RejectReplenishmentResult = InvalidInput | RejectReplenishmentSuccess | ReplenishmentProposalsNotOpen;

/** The proposals are rejected. */
export type RejectReplenishmentSuccess = {
  readonly __typename?: 'RejectReplenishmentSuccess';
  /** The proposals right after. */
  readonly proposals: ReadonlyArray<ReplenishmentProposal>;
};

/** Promised units of a line in one warehouse. */
export type ReleasePromisedInput = {
  /** The order line. */
  readonly lineId: Scalars['ID']['input'];
  /** How many. */
  readonly quantity: Scalars['Int']['input'];
  /** Where they are. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** A reservation to give back. */
export type ReleaseReservationInput = {
  /** The id it was, or would have been, reserved under. */
  readonly reservationId: Scalars['ID']['input'];
};

/** What came of releasing. */
export type ReleaseReservationResult = ReservationClosed | StockReservation;

/** Units that an order does not want any more. */
export type ReleaseUnitsInput = {
  /** A text of the caller's choice, at most 128 characters: the same key gives back once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Promised units: exactly so many, in the warehouse they stay in. */
  readonly promised: ReadonlyArray<ReleasePromisedInput>;
  /** The reservation, which must be COMMITTED. */
  readonly reservationId: Scalars['ID']['input'];
  /** Units that wait: at most so many of each line, as some may have come meanwhile. */
  readonly waiting: ReadonlyArray<ReleaseWaitingInput>;
};

/** What came of giving units back. */
export type ReleaseUnitsResult = IdempotencyKeyReused | InvalidInput | ReleaseUnitsSuccess | ReservationClosed | UnitsNotPromised;

/** The units are given back. */
export type ReleaseUnitsSuccess = {
  readonly __typename?: 'ReleaseUnitsSuccess';
  /** Of each line whose waiting units were asked for: how many were still waiting. */
  readonly waiting: ReadonlyArray<ReleasedWaiting>;
};

/** Waiting units of a line. */
export type ReleaseWaitingInput = {
  /** The order line. */
  readonly lineId: Scalars['ID']['input'];
  /** At most how many. */
  readonly quantity: Scalars['Int']['input'];
};

/** Units of a line that wait no longer. */
export type ReleasedWaiting = {
  readonly __typename?: 'ReleasedWaiting';
  /** The order line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
};

/** A barcode to take off its variant. */
export type RemoveBarcodeInput = {
  /** Its number: a GTIN of 8, 12, 13 or 14 digits. */
  readonly gtin: Scalars['String']['input'];
};

/** What came of removing a barcode. */
export type RemoveBarcodeResult = BarcodeNotFound | RemoveBarcodeSuccess;

/** The barcode is on no variant any more. */
export type RemoveBarcodeSuccess = {
  readonly __typename?: 'RemoveBarcodeSuccess';
  /** The barcode as it was. */
  readonly barcode: Barcode;
};

/** A policy that is no longer wanted. */
export type RemoveReorderPolicyInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What was bought. */
  readonly variantId: Scalars['ID']['input'];
  /** Where for. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of removing a policy. */
export type RemoveReorderPolicyResult = RemoveReorderPolicySuccess | ReorderPolicyConflict;

/** The policy is gone. */
export type RemoveReorderPolicySuccess = {
  readonly __typename?: 'RemoveReorderPolicySuccess';
  /** The policy as it was. */
  readonly policy: ReorderPolicy;
};

/** An item that is no longer sold. */
export type RemoveSupplierItemInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whom it was bought from. */
  readonly supplierId: Scalars['ID']['input'];
  /** What was bought. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of removing an item. */
export type RemoveSupplierItemResult = InvalidInput | RemoveSupplierItemSuccess | SupplierItemConflict | SupplierNotFound;

/** The item is gone. Orders that name it stay. */
export type RemoveSupplierItemSuccess = {
  readonly __typename?: 'RemoveSupplierItemSuccess';
  /** The item as it was. */
  readonly item: SupplierItem;
};

/** Buy when what is there and on order would not outlast the lead time. */
export type ReorderPointRule = {
  readonly __typename?: 'ReorderPointRule';
  /** Each order is to last for so many days. */
  readonly coverDays: Scalars['Int']['output'];
  /** Probability of no stock-out during a lead time: 0.5 to 0.9999. */
  readonly serviceLevel: Scalars['Float']['output'];
};

/** Buy when what is there and on order would not outlast the lead time. */
export type ReorderPointRuleInput = {
  /** Each order is to last for so many days: 1 to 365. */
  readonly coverDays: Scalars['Int']['input'];
  /** Probability of no stock-out during a lead time: 0.5 to 0.9999. */
  readonly serviceLevel: Scalars['Float']['input'];
};

/** When a variant is bought again for a warehouse. */
export type ReorderPolicy = {
  readonly __typename?: 'ReorderPolicy';
  /** When, and how much. */
  readonly rule: ReorderRule;
  /** Whom to buy from; when null, the supplier whose item has the lowest priority number. */
  readonly supplier: Maybe<Supplier>;
  /** What is bought; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Grows with each change: the `expectedVersion` of the next. */
  readonly version: Scalars['Int']['output'];
  /** Where for; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** Somebody set, changed or removed this policy meanwhile. */
export type ReorderPolicyConflict = Refusal & {
  readonly __typename?: 'ReorderPolicyConflict';
  /** The policy as it is now; null when there is none. */
  readonly current: Maybe<ReorderPolicy>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A page of reorder policies. */
export type ReorderPolicyConnection = {
  readonly __typename?: 'ReorderPolicyConnection';
  /** The policies with their cursors. */
  readonly edges: ReadonlyArray<ReorderPolicyEdge>;
  /** The policies alone. */
  readonly nodes: ReadonlyArray<ReorderPolicy>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A policy at its place in a list. */
export type ReorderPolicyEdge = {
  readonly __typename?: 'ReorderPolicyEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: ReorderPolicy;
};

/** When to buy, and how much. */
export type ReorderRule = MinMaxRule | ReorderPointRule;

/** When to buy, and how much: exactly one of the two. */
export type ReorderRuleInput = {
  /** At a minimum, up to a maximum. */
  readonly minMax?: InputMaybe<MinMaxRuleInput>;
  /** By lead time and demand. */
  readonly reorderPoint?: InputMaybe<ReorderPointRuleInput>;
};

/** A level whose replenishment could not be computed. It is gone once it could. */
export type ReplenishmentFailure = {
  readonly __typename?: 'ReplenishmentFailure';
  /** How often it failed in a row. */
  readonly attempts: Scalars['Int']['output'];
  /** When it failed last. */
  readonly failedAt: Scalars['DateTime']['output'];
  /** When it failed first. */
  readonly firstFailedAt: Scalars['DateTime']['output'];
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
  /** Why it failed. */
  readonly reason: ReplenishmentFailureReason;
  /** What would be bought; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where for; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of failures. */
export type ReplenishmentFailureConnection = {
  readonly __typename?: 'ReplenishmentFailureConnection';
  /** The failures with their cursors. */
  readonly edges: ReadonlyArray<ReplenishmentFailureEdge>;
  /** The failures alone. */
  readonly nodes: ReadonlyArray<ReplenishmentFailure>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A failure at its place in a list. */
export type ReplenishmentFailureEdge = {
  readonly __typename?: 'ReplenishmentFailureEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The failure. */
  readonly node: ReplenishmentFailure;
};

/** Why it could not be said what should be bought. */
export type ReplenishmentFailureReason =
  /** Nothing was shipped that demand could be forecast from. */
  | 'NO_DEMAND_HISTORY'
  /** No supplier sells the variant. */
  | 'NO_SUPPLIER'
  /** More would be needed than an order may say. */
  | 'QUANTITY_OUT_OF_BOUNDS'
  /** Something else; the message says what. */
  | 'UNEXPECTED';

/** What should be bought, and why. A level has at most one that is open. */
export type ReplenishmentProposal = {
  readonly __typename?: 'ReplenishmentProposal';
  /** Units expected to be shipped per day, when the policy looks at demand. */
  readonly dailyDemand: Maybe<Scalars['Float']['output']>;
  /** When it was decided or superseded; null while it is open. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who did that: `staff:…`, `system`. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** How that was forecast. */
  readonly method: Maybe<ForecastMethod>;
  /** It brings the position up to this, or more where the supplier's packs or minimum want it. */
  readonly orderUpTo: Scalars['Int']['output'];
  /** Units there and unpromised, or on order. */
  readonly position: Scalars['Int']['output'];
  /** When it was computed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** What it became, when it was approved. */
  readonly purchaseOrder: Maybe<PurchaseOrder>;
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** Why it was rejected. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** It is proposed because the position is this or less. */
  readonly reorderPoint: Scalars['Int']['output'];
  /** Of the reorder point, how many units are there for what cannot be foreseen. */
  readonly safetyStock: Scalars['Int']['output'];
  /** What became of it. */
  readonly status: ReplenishmentProposalStatus;
  /** Whom to buy from; null only when the supplier cannot be read. */
  readonly supplier: Maybe<Supplier>;
  /** What all of them cost. */
  readonly total: Money;
  /** What one unit costs. */
  readonly unitCost: Money;
  /** What to buy; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where for; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of proposals. */
export type ReplenishmentProposalConnection = {
  readonly __typename?: 'ReplenishmentProposalConnection';
  /** The proposals with their cursors. */
  readonly edges: ReadonlyArray<ReplenishmentProposalEdge>;
  /** The proposals alone. */
  readonly nodes: ReadonlyArray<ReplenishmentProposal>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A proposal at its place in a list. */
export type ReplenishmentProposalEdge = {
  readonly __typename?: 'ReplenishmentProposalEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: ReplenishmentProposal;
};

/** What became of a proposal. */
export type ReplenishmentProposalStatus =
  /** It became a purchase order. */
  | 'APPROVED'
  /** Waiting for somebody to decide. */
  | 'PROPOSED'
  /** Somebody said no. */
  | 'REJECTED'
  /** A later computation came to something else. */
  | 'SUPERSEDED';

/** Some proposals are not open, or there are none with these ids; nothing was changed. */
export type ReplenishmentProposalsNotOpen = Refusal & {
  readonly __typename?: 'ReplenishmentProposalsNotOpen';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Those that were decided or superseded meanwhile. */
  readonly proposals: ReadonlyArray<ReplenishmentProposal>;
  /** Ids that no proposal has. */
  readonly unknownIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** The reservation can no longer do this; nothing was changed. */
export type ReservationClosed = Refusal & {
  readonly __typename?: 'ReservationClosed';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** What it is now; RELEASED also when it never existed. */
  readonly status: ReservationStatus;
};

/** What became of a reservation. */
export type ReservationStatus =
  /** Promised to the order. */
  | 'COMMITTED'
  /** Ran out of time and was given back. */
  | 'EXPIRED'
  /** Held until `expiresAt`. */
  | 'HELD'
  /** Given back. */
  | 'RELEASED';

/** Units of one variant to hold for one order line. */
export type ReserveLineInput = {
  /** Whether what is missing may wait for goods to come, within the limit of one warehouse. */
  readonly acceptBackorder?: Scalars['Boolean']['input'];
  /** The order line, unique in the request. */
  readonly lineId: Scalars['ID']['input'];
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** What to hold. */
  readonly variantId: Scalars['ID']['input'];
};

/** Stock to hold for an order. */
export type ReserveStockInput = {
  /** Where the goods go, to choose the nearest warehouse. */
  readonly destinationCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  /** How long to hold, 1 to 86,400 seconds. 900 when absent. */
  readonly holdSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What to hold: 1 to 100 lines. */
  readonly lines: ReadonlyArray<ReserveLineInput>;
  /** The order it is for. */
  readonly orderId: Scalars['ID']['input'];
  /** A UUID the caller chose: the same id with the same lines gives the same reservation. */
  readonly reservationId: Scalars['ID']['input'];
};

/** What came of reserving. */
export type ReserveStockResult = InsufficientStock | InvalidInput | ReservationClosed | StockReservation;

/** What becomes of goods that came back. */
export type ReturnDisposition =
  /** They are on hand and can be sold again. */
  | 'RESTOCK'
  /** They are unusable: booked in and out again, so that the ledger tells both. */
  | 'SCRAP';

/** More came back than was shipped and is not back yet; nothing was changed. */
export type ReturnExceedsShipped = Refusal & {
  readonly __typename?: 'ReturnExceedsShipped';
  /** Every line that is too much. */
  readonly lines: ReadonlyArray<UnreturnableLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Goods of an order that came back. */
export type ReturnStockInput = {
  /** What becomes of them. */
  readonly disposition: ReturnDisposition;
  /** A text of your choice, at most 128 characters: the same key takes back once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What came back: at most 100 lines, each order line once. */
  readonly lines: ReadonlyArray<ReturnStockLineInput>;
  /** The order they were shipped for. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, for the ledger, at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where they came back. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** Units of one order line that came back. */
export type ReturnStockLineInput = {
  /** The order line they were shipped for. */
  readonly orderLineId: Scalars['ID']['input'];
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** What came of taking goods back. */
export type ReturnStockResult = IdempotencyKeyReused | InvalidInput | ReturnExceedsShipped | ReturnStockSuccess | WarehouseNotFound;

/** The goods are booked. */
export type ReturnStockSuccess = {
  readonly __typename?: 'ReturnStockSuccess';
  /** The levels right after, one per variant. */
  readonly levels: ReadonlyArray<StockLevel>;
};

/** What a draft is to say. */
export type RevisePurchaseOrderInput = {
  /** The day the goods are wished for, from 2000-01-01 to 2199-12-31. */
  readonly expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What to order, in the place of all lines there are: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<PurchaseOrderLineInput>;
  /** What is to be said about it, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Which draft. */
  readonly purchaseOrderId: Scalars['ID']['input'];
  /** How many percent more than ordered may come: 0 to 100. */
  readonly tolerancePercent?: Scalars['Int']['input'];
};

/** What came of revising a draft. */
export type RevisePurchaseOrderResult = InvalidInput | PurchaseOrderConflict | PurchaseOrderInOtherState | PurchaseOrderNotFound | RevisePurchaseOrderSuccess;

/** The draft is revised. */
export type RevisePurchaseOrderSuccess = {
  readonly __typename?: 'RevisePurchaseOrderSuccess';
  /** The draft right after. */
  readonly purchaseOrder: PurchaseOrder;
};

/** A barcode that was scanned. */
export type ScanLineInput = {
  /** What the scanner read: a GTIN of 8, 12, 13 or 14 digits. */
  readonly barcode: Scalars['String']['input'];
  /** How often it was scanned: 1 to 1,000,000. */
  readonly times?: Scalars['Int']['input'];
};

/** Goods that arrived, as they were scanned. */
export type ScanReceiveInput = {
  /** A text of your choice, at most 128 characters: the same key receives the goods once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was scanned: at most 100 lines. */
  readonly lines: ReadonlyArray<ScanLineInput>;
  /** Why, for the ledger: a delivery note's number, at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Where they arrived. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of receiving scanned goods. */
export type ScanReceiveResult = BarcodesUnknown | IdempotencyKeyReused | InvalidInput | ScanReceiveSuccess | WarehouseNotFound;

/** The goods are on hand. */
export type ScanReceiveSuccess = {
  readonly __typename?: 'ScanReceiveSuccess';
  /** The levels right after, one per variant. */
  readonly levels: ReadonlyArray<StockLevel>;
};

/** What was scanned while counting. */
export type ScanStockCountInput = {
  /** The count's id. */
  readonly countId: Scalars['ID']['input'];
  /** A text of your choice, at most 128 characters: the same key adds once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What was scanned: at most 100 lines. */
  readonly lines: ReadonlyArray<ScanLineInput>;
};

/** What came of counting by scanning. */
export type ScanStockCountResult = BarcodesUnknown | IdempotencyKeyReused | InvalidInput | ScanStockCountSuccess | StockCountNotFound | StockCountNotOpen;

/** What was scanned is added. */
export type ScanStockCountSuccess = {
  readonly __typename?: 'ScanStockCountSuccess';
  /** The count right after. */
  readonly count: StockCount;
};

/** Units of one variant that are unusable. */
export type ScrapLineInput = {
  /** The lot or serial number they are of; what expires first when absent. */
  readonly lot?: InputMaybe<Scalars['String']['input']>;
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** What is unusable. */
  readonly variantId: Scalars['ID']['input'];
};

/** Goods that are unusable. */
export type ScrapStockInput = {
  /** A text of your choice, at most 128 characters: the same key scraps once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is unusable: at most 100 lines, each variant once. */
  readonly lines: ReadonlyArray<ScrapLineInput>;
  /** Why, for the ledger: 1 to 200 characters. */
  readonly reason: Scalars['String']['input'];
  /** Where they are. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of scrapping goods. */
export type ScrapStockResult = IdempotencyKeyReused | InvalidInput | ScrapStockSuccess | StockShortage | WarehouseNotFound;

/** The goods are no longer on hand. */
export type ScrapStockSuccess = {
  readonly __typename?: 'ScrapStockSuccess';
  /** The levels right after, one per variant. */
  readonly levels: ReadonlyArray<StockLevel>;
};

/** A draft to hand over. */
export type SendPurchaseOrderInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Which draft. */
  readonly purchaseOrderId: Scalars['ID']['input'];
};

/** What came of sending a purchase order. */
export type SendPurchaseOrderResult = BelowMinimumOrder | PurchaseOrderConflict | PurchaseOrderInOtherState | PurchaseOrderNotFound | SendPurchaseOrderSuccess;

/** The order is sent, and its goods are incoming. */
export type SendPurchaseOrderSuccess = {
  readonly __typename?: 'SendPurchaseOrderSuccess';
  /** The order right after. */
  readonly purchaseOrder: PurchaseOrder;
};

/** How warehouses are to be chosen. */
export type SetAllocationPoliciesInput = {
  /** The version the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The policies in their order, each once; the last is NEAREST or PRIORITY. */
  readonly policies: ReadonlyArray<AllocationPolicy>;
};

/** What came of choosing policies. */
export type SetAllocationPoliciesResult = AllocationPoliciesConflict | InvalidInput | SetAllocationPoliciesSuccess;

/** The policies are in force. */
export type SetAllocationPoliciesSuccess = {
  readonly __typename?: 'SetAllocationPoliciesSuccess';
  /** The settings right after. */
  readonly settings: StockSettings;
};

/** A new limit of what may be backordered. */
export type SetBackorderLimitInput = {
  /** Units that may wait: 0 to 10,000. What waits already goes on waiting. */
  readonly backorderLimit: Scalars['Int']['input'];
  /** The settingsVersion the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is for. */
  readonly variantId: Scalars['ID']['input'];
  /** Where. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of setting the limit. */
export type SetBackorderLimitResult = InvalidInput | SetBackorderLimitSuccess | StockLevelNotFound | StockSettingsConflict;

/** The limit is set. */
export type SetBackorderLimitSuccess = {
  readonly __typename?: 'SetBackorderLimitSuccess';
  /** The level right after. */
  readonly level: StockLevel;
};

/** A new threshold for low-stock alerts. */
export type SetLowStockThresholdInput = {
  /** The settingsVersion the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An alert is raised when this many units or fewer are available: 0 to 1,000,000. */
  readonly lowStockThreshold: Scalars['Int']['input'];
  /** What it is for. */
  readonly variantId: Scalars['ID']['input'];
  /** Where. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of setting the threshold. */
export type SetLowStockThresholdResult = InvalidInput | SetLowStockThresholdSuccess | StockLevelNotFound | StockSettingsConflict;

/** The threshold is set. */
export type SetLowStockThresholdSuccess = {
  readonly __typename?: 'SetLowStockThresholdSuccess';
  /** The level right after. */
  readonly level: StockLevel;
};

/** A reorder policy. */
export type SetReorderPolicyInput = {
  /** The version the decision was based on; 0 where there was no policy. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** When, and how much: exactly one of the two. */
  readonly rule: ReorderRuleInput;
  /** Whom to buy from; when absent, the supplier whose item has the lowest priority number. */
  readonly supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** What is bought. */
  readonly variantId: Scalars['ID']['input'];
  /** Where for. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of setting a policy. */
export type SetReorderPolicyResult = InvalidInput | ReorderPolicyConflict | SetReorderPolicySuccess | SupplierNotFound | WarehouseNotFound;

/** The policy is set. */
export type SetReorderPolicySuccess = {
  readonly __typename?: 'SetReorderPolicySuccess';
  /** The policy right after. */
  readonly policy: ReorderPolicy;
};

/** A new safety stock. */
export type SetSafetyStockInput = {
  /** The settingsVersion the decision was based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Units to keep back: 0 to 1,000,000. */
  readonly safetyStock: Scalars['Int']['input'];
  /** What it is for. */
  readonly variantId: Scalars['ID']['input'];
  /** Where. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** What came of setting the safety stock. */
export type SetSafetyStockResult = InvalidInput | SetSafetyStockSuccess | StockLevelNotFound | StockSettingsConflict;

/** The safety stock is set. */
export type SetSafetyStockSuccess = {
  readonly __typename?: 'SetSafetyStockSuccess';
  /** The level right after. */
  readonly level: StockLevel;
};

/** What a supplier asks for a variant. */
export type SetSupplierItemInput = {
  /** The version the decision was based on; 0 for an item that is new. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Ordered at least this much: 1 to 1,000,000. */
  readonly minimumQuantity?: Scalars['Int']['input'];
  /** Ordered in multiples of this: 1 to 1,000,000. */
  readonly packSize?: Scalars['Int']['input'];
  /** Among the suppliers of a variant the lowest number is asked first: 0 to 1000. */
  readonly priority?: Scalars['Int']['input'];
  /** Whom it is bought from. */
  readonly supplierId: Scalars['ID']['input'];
  /** What one unit costs, in the supplier's currency. */
  readonly unitCost: Scalars['Decimal']['input'];
  /** What is bought. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of setting an item. */
export type SetSupplierItemResult = InvalidInput | SetSupplierItemSuccess | SupplierItemConflict | SupplierNotFound;

/** The item is set. */
export type SetSupplierItemSuccess = {
  readonly __typename?: 'SetSupplierItemSuccess';
  /** The item right after. */
  readonly item: SupplierItem;
};

/** How a variant is to be tracked. */
export type SetVariantTrackingInput = {
  /** Whether its units are told apart. */
  readonly tracking: StockTracking;
  /** The variant's id. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of choosing how to track a variant. */
export type SetVariantTrackingResult = InvalidInput | SetVariantTrackingSuccess | VariantHasStock;

/** The variant is tracked so from now on. */
export type SetVariantTrackingSuccess = {
  readonly __typename?: 'SetVariantTrackingSuccess';
  /** The variant; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** A line that cannot be served. */
export type ShortLine = {
  readonly __typename?: 'ShortLine';
  /** How many could be had, after the lines before it. */
  readonly available: Scalars['Int']['output'];
  /** Id of the order line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many units were asked for. */
  readonly requested: Scalars['Int']['output'];
  /** Id of the variant. */
  readonly variantId: Scalars['ID']['output'];
};

/** Why a stock level changed: the kind of a movement, or what changed its availability without one. */
export type StockChangeCause =
  /** What is on hand was corrected. */
  | 'ADJUST'
  /** Units came for an order that waited, and are promised to it. */
  | 'ALLOCATE'
  /** Units that are not there were ordered. */
  | 'BACKORDER'
  /** Held units were promised to an order. */
  | 'COMMIT'
  /** A count found more or fewer units than the books. */
  | 'COUNT'
  /** A hold ran out of time. */
  | 'EXPIRE'
  /** The last day of a lot was over. */
  | 'LOT_EXPIRED'
  /** Goods arrived. */
  | 'RECEIVE'
  /** Held units were given back. */
  | 'RELEASE'
  /** Units were held for an order. */
  | 'RESERVE'
  /** Shipped units came back. */
  | 'RETURN'
  /** Its safety stock was set. */
  | 'SAFETY_STOCK'
  /** Unusable units were taken out. */
  | 'SCRAP'
  /** Promised units left the warehouse. */
  | 'SHIP'
  /** Units arrived from another warehouse. */
  | 'TRANSFER_IN'
  /** Units left for another warehouse. */
  | 'TRANSFER_OUT'
  /** Units that were ordered and did not come are not waited for any more. */
  | 'UNBACKORDER'
  /** A promise was taken back before anything was shipped. */
  | 'UNCOMMIT';

/** A count of what is really in a warehouse. */
export type StockCount = {
  readonly __typename?: 'StockCount';
  /** When it was closed or cancelled; null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What is counted. */
  readonly lines: ReadonlyArray<StockCountLine>;
  /** Why, in the words of the one who opened it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Whether it is still going on. */
  readonly status: StockCountStatus;
  /** Where it is counted; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of counts. */
export type StockCountConnection = {
  readonly __typename?: 'StockCountConnection';
  /** The counts with their cursors. */
  readonly edges: ReadonlyArray<StockCountEdge>;
  /** The counts alone. */
  readonly nodes: ReadonlyArray<StockCount>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A count at its place in a list. */
export type StockCountEdge = {
  readonly __typename?: 'StockCountEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The count. */
  readonly node: StockCount;
};

/** What was found of one variant. */
export type StockCountFindingInput = {
  /** How many units, all that are there: 0 to 1,000,000,000. */
  readonly counted: Scalars['Int']['input'];
  /** The lots that were found, together all units, at most 100; for variants that are tracked by lots, which need them. */
  readonly lots?: InputMaybe<ReadonlyArray<LotUnitsInput>>;
  /** The serial numbers that were found, at most 1,000; for variants that are tracked by serial numbers, which need them. */
  readonly serials?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What was found. */
  readonly variantId: Scalars['ID']['input'];
};

/** Some lines were not counted; nothing was booked. */
export type StockCountIncomplete = Refusal & {
  readonly __typename?: 'StockCountIncomplete';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** What nobody counted; an item is null only when the catalog cannot be read. */
  readonly variants: ReadonlyArray<Maybe<Variant>>;
};

/** One variant in a count. */
export type StockCountLine = {
  readonly __typename?: 'StockCountLine';
  /** Units found; null as long as nobody counted. */
  readonly counted: Maybe<Scalars['Int']['output']>;
  /** The lots or serial numbers that were found; null as long as nobody counted, and where units are not told apart. */
  readonly countedLots: Maybe<ReadonlyArray<CountedLot>>;
  /** Units on hand by the books when the line was opened. */
  readonly expected: Scalars['Int']['output'];
  /** The difference that was booked; null while the count is open, and when the line was left out. */
  readonly variance: Maybe<Scalars['Int']['output']>;
  /** What is counted; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** There is no such count. */
export type StockCountNotFound = Refusal & {
  readonly __typename?: 'StockCountNotFound';
  /** The id that was asked for. */
  readonly countId: Scalars['ID']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The count is over; nothing was changed. */
export type StockCountNotOpen = Refusal & {
  readonly __typename?: 'StockCountNotOpen';
  /** The count as it is. */
  readonly count: StockCount;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Whether a count is still going on. */
export type StockCountStatus =
  /** Given up; nothing was booked. */
  | 'CANCELLED'
  /** Its differences are booked. */
  | 'CLOSED'
  /** Findings can be recorded. */
  | 'OPEN';

/** So many units cannot be taken away: the rest is held for or promised to orders. */
export type StockInUse = Refusal & {
  readonly __typename?: 'StockInUse';
  /** The level as it is. */
  readonly level: StockLevel;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** How many units could be taken away at most. */
  readonly removable: Scalars['Int']['output'];
};

/** The stock of one variant in one warehouse, in units. */
export type StockLevel = {
  readonly __typename?: 'StockLevel';
  /** onHand − reserved − committed − safetyStock − expired, never below 0. */
  readonly available: Scalars['Int']['output'];
  /** Most units that may be backordered. */
  readonly backorderLimit: Scalars['Int']['output'];
  /** Units that were ordered and are not there yet: what arrives is theirs first, in the order in which they were ordered. */
  readonly backordered: Scalars['Int']['output'];
  /** Units promised to confirmed orders and not shipped yet. */
  readonly committed: Scalars['Int']['output'];
  /** Units on hand of lots that may no longer be sold; not available. */
  readonly expired: Scalars['Int']['output'];
  /** Units on their way to this warehouse from another one; not on hand yet. */
  readonly inTransit: Scalars['Int']['output'];
  /** Units that purchase orders will bring, whenever they are due. Needs the scope inventory:read. */
  readonly incoming: Maybe<Scalars['Int']['output']>;
  /** What is on hand by lot or serial number, the first to expire first; empty when its units are not told apart. */
  readonly lots: ReadonlyArray<StockLot>;
  /** Whether `available` is at or below the threshold. */
  readonly lowStock: Scalars['Boolean']['output'];
  /** An alert is raised when `available` is this or less. */
  readonly lowStockThreshold: Scalars['Int']['output'];
  /** Units physically there. */
  readonly onHand: Scalars['Int']['output'];
  /** Units held for orders that are being placed; given back when their hold ends. */
  readonly reserved: Scalars['Int']['output'];
  /** Units kept back and never promised. */
  readonly safetyStock: Scalars['Int']['output'];
  /** Grows with each change of safetyStock, lowStockThreshold or backorderLimit: the `expectedVersion` of those changes. */
  readonly settingsVersion: Scalars['Int']['output'];
  /** Whether its units are told apart. */
  readonly tracking: StockTracking;
  /** When anything of it changed last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What is kept; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it is kept; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of stock levels. */
export type StockLevelConnection = {
  readonly __typename?: 'StockLevelConnection';
  /** The levels with their cursors. */
  readonly edges: ReadonlyArray<StockLevelEdge>;
  /** The levels alone. */
  readonly nodes: ReadonlyArray<StockLevel>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A stock level at its place in a list. */
export type StockLevelEdge = {
  readonly __typename?: 'StockLevelEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The level. */
  readonly node: StockLevel;
};

/** The variant was never kept in this warehouse. Receive it first. */
export type StockLevelNotFound = Refusal & {
  readonly __typename?: 'StockLevelNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The variant that was asked for. */
  readonly variantId: Scalars['ID']['output'];
  /** The warehouse that was asked for. */
  readonly warehouseId: Scalars['ID']['output'];
};

/** Units of one lot in one warehouse; a serial number is a lot of one unit. */
export type StockLot = {
  readonly __typename?: 'StockLot';
  /** The lot's code or the serial number; null for units whose lot nobody knows. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Whether they may no longer be sold. */
  readonly expired: Scalars['Boolean']['output'];
  /** The last day they may be sold; null when they do not expire. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** Units on hand. */
  readonly quantity: Scalars['Int']['output'];
};

/** Units of one lot that came or went. */
export type StockLotMovement = {
  readonly __typename?: 'StockLotMovement';
  /** Units that came (positive) or went (negative). */
  readonly delta: Scalars['Int']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: StockMovementKind;
  /** The order it was for. */
  readonly order: Maybe<Order>;
  /** When it was written. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What moved; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it moved; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of a lot's movements. */
export type StockLotMovementConnection = {
  readonly __typename?: 'StockLotMovementConnection';
  /** The movements with their cursors. */
  readonly edges: ReadonlyArray<StockLotMovementEdge>;
  /** The movements alone. */
  readonly nodes: ReadonlyArray<StockLotMovement>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A movement of a lot at its place in the list. */
export type StockLotMovementEdge = {
  readonly __typename?: 'StockLotMovementEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The movement. */
  readonly node: StockLotMovement;
};

/** A line whose goods moved while they were counted. */
export type StockMovedLine = {
  readonly __typename?: 'StockMovedLine';
  /** Units found. */
  readonly counted: Scalars['Int']['output'];
  /** Units on hand by the books when the line was opened. */
  readonly expected: Scalars['Int']['output'];
  /** Net units that came (positive) or went (negative) since; 0 when as many came as went. */
  readonly moved: Scalars['Int']['output'];
  /** What moved; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** Goods moved while they were counted; nothing was booked. */
export type StockMovedMeanwhile = Refusal & {
  readonly __typename?: 'StockMovedMeanwhile';
  /** Every line whose goods moved. */
  readonly lines: ReadonlyArray<StockMovedLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A line of the ledger. It is never changed or removed: each level is the sum of its movements. */
export type StockMovement = {
  readonly __typename?: 'StockMovement';
  /** Who did it: `staff:…`, `service:orders`, `system`. */
  readonly actor: Scalars['String']['output'];
  /** By how many units `backordered` changed. */
  readonly backorderedDelta: Scalars['Int']['output'];
  /** By how many units `committed` changed. */
  readonly committedDelta: Scalars['Int']['output'];
  /** The count it is a part of. */
  readonly count: Maybe<StockCount>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** The key under which it was done at most once. */
  readonly key: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly kind: StockMovementKind;
  /** By how many units `onHand` changed. */
  readonly onHandDelta: Scalars['Int']['output'];
  /** The order it was for. */
  readonly order: Maybe<Order>;
  /** Why, in the words of the one who did it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The reservation it belongs to. */
  readonly reservation: Maybe<StockReservation>;
  /** By how many units `reserved` changed. */
  readonly reservedDelta: Scalars['Int']['output'];
  /** The transfer it is a part of. */
  readonly transfer: Maybe<StockTransfer>;
  /** What moved; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it moved; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** A page of the ledger. */
export type StockMovementConnection = {
  readonly __typename?: 'StockMovementConnection';
  /** The movements with their cursors. */
  readonly edges: ReadonlyArray<StockMovementEdge>;
  /** The movements alone. */
  readonly nodes: ReadonlyArray<StockMovement>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A movement at its place in the ledger. */
export type StockMovementEdge = {
  readonly __typename?: 'StockMovementEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The movement. */
  readonly node: StockMovement;
};

/** Why counters of a stock level moved. */
export type StockMovementKind =
  /** What is on hand was corrected. */
  | 'ADJUST'
  /** Units came for an order that waited, and are promised to it. */
  | 'ALLOCATE'
  /** Units that are not there were ordered. */
  | 'BACKORDER'
  /** Held units were promised to an order. */
  | 'COMMIT'
  /** A count found more or fewer units than the books. */
  | 'COUNT'
  /** A hold ran out of time. */
  | 'EXPIRE'
  /** Goods arrived. */
  | 'RECEIVE'
  /** Held units were given back. */
  | 'RELEASE'
  /** Units were held for an order. */
  | 'RESERVE'
  /** Shipped units came back. */
  | 'RETURN'
  /** Unusable units were taken out. */
  | 'SCRAP'
  /** Promised units left the warehouse. */
  | 'SHIP'
  /** Units arrived from another warehouse. */
  | 'TRANSFER_IN'
  /** Units left for another warehouse. */
  | 'TRANSFER_OUT'
  /** Units that were ordered and did not come are not waited for any more. */
  | 'UNBACKORDER'
  /** A promise was taken back before anything was shipped. */
  | 'UNCOMMIT';

/** Stock set aside for one order. */
export type StockReservation = {
  readonly __typename?: 'StockReservation';
  /** Which warehouse serves how many of which line. */
  readonly allocations: ReadonlyArray<Allocation>;
  /** When the hold ends; null unless it is HELD. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** The order it is for; null when it was released before it was made. */
  readonly order: Maybe<Order>;
  /** How many units were shipped so far. */
  readonly shippedQuantity: Scalars['Int']['output'];
  /** What became of it. */
  readonly status: ReservationStatus;
};

/** How an organisation wants its stock handled. */
export type StockSettings = {
  readonly __typename?: 'StockSettings';
  /** How warehouses are chosen: the first policy that can serve a whole order decides. */
  readonly allocationPolicies: ReadonlyArray<AllocationPolicy>;
  /** Grows with each change: the `expectedVersion` of the next one. 0 when nobody changed anything. */
  readonly version: Scalars['Int']['output'];
};

/** Somebody changed the settings of this level meanwhile. */
export type StockSettingsConflict = Refusal & {
  readonly __typename?: 'StockSettingsConflict';
  /** The level as it is now. */
  readonly level: StockLevel;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** More was to be taken away than is neither held for nor promised to orders; nothing was changed. */
export type StockShortage = Refusal & {
  readonly __typename?: 'StockShortage';
  /** Every line that is short. */
  readonly lines: ReadonlyArray<StockShortageLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A line that takes away more than is free. */
export type StockShortageLine = {
  readonly __typename?: 'StockShortageLine';
  /** Place of the line, from 0: in the input, in the transfer or in the count. */
  readonly index: Scalars['Int']['output'];
  /** Units that could be taken away at most. */
  readonly removable: Scalars['Int']['output'];
  /** Units that were to be taken away. */
  readonly requested: Scalars['Int']['output'];
  /** What is short; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it is short; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

/** Whether units of a variant are told apart. */
export type StockTracking =
  /** By the lot they are of. */
  | 'LOT'
  /** They are not. */
  | 'NONE'
  /** Each by its serial number. */
  | 'SERIAL';

/** Goods on their way from one warehouse to another. For each line dispatched = received + lost + inTransit. */
export type StockTransfer = {
  readonly __typename?: 'StockTransfer';
  /** When the last of it arrived or was lost, or when it was cancelled; null before. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was planned. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it left; null before. */
  readonly dispatchedAt: Maybe<Scalars['DateTime']['output']>;
  /** The warehouse it leaves; null only when it cannot be read. */
  readonly from: Maybe<Warehouse>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it moves. */
  readonly lines: ReadonlyArray<StockTransferLine>;
  /** Why, in the words of the one who planned it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** How far it got. */
  readonly status: StockTransferStatus;
  /** The warehouse it goes to; null only when it cannot be read. */
  readonly to: Maybe<Warehouse>;
};

/** A page of transfers. */
export type StockTransferConnection = {
  readonly __typename?: 'StockTransferConnection';
  /** The transfers with their cursors. */
  readonly edges: ReadonlyArray<StockTransferEdge>;
  /** The transfers alone. */
  readonly nodes: ReadonlyArray<StockTransfer>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A transfer at its place in a list. */
export type StockTransferEdge = {
  readonly __typename?: 'StockTransferEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The transfer. */
  readonly node: StockTransfer;
};

/** Units of one variant in a transfer. */
export type StockTransferLine = {
  readonly __typename?: 'StockTransferLine';
  /** Units that left. */
  readonly dispatched: Scalars['Int']['output'];
  /** Units on their way. */
  readonly inTransit: Scalars['Int']['output'];
  /** Units given up as lost. */
  readonly lost: Scalars['Int']['output'];
  /** Units planned. */
  readonly quantity: Scalars['Int']['output'];
  /** Units that arrived. */
  readonly received: Scalars['Int']['output'];
  /** What is moved; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** How far a transfer got. */
export type StockTransferStatus =
  /** Given up before anything left. */
  | 'CANCELLED'
  /** All of it is on its way. */
  | 'DISPATCHED'
  /** Planned: nothing left yet. */
  | 'DRAFT'
  /** A part of it arrived, the rest is on its way. */
  | 'PARTLY_RECEIVED'
  /** Nothing is on its way any more. */
  | 'RECEIVED';

/** A movement of stock, with the counters right after it. */
export type StockUpdate = {
  readonly __typename?: 'StockUpdate';
  /** onHand − reserved − committed − safetyStock − expired, never below 0. */
  readonly available: Scalars['Int']['output'];
  /** Why it changed. */
  readonly cause: StockChangeCause;
  /** Units promised to confirmed orders and not shipped yet. */
  readonly committed: Scalars['Int']['output'];
  /** Resume after this update with `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly happenedAt: Scalars['DateTime']['output'];
  /** Units physically there. */
  readonly onHand: Scalars['Int']['output'];
  /** How many units moved; negative only when a correction or a count took away. */
  readonly quantity: Scalars['Int']['output'];
  /** Units held for orders that are being placed. */
  readonly reserved: Scalars['Int']['output'];
  /** What moved; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Where it moved; null only when the warehouse cannot be read. */
  readonly warehouse: Maybe<Warehouse>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Alerts that are raised or cleared, from now on or after a cursor. Needs the scope inventory:read. */
  readonly lowStock: LowStockUpdate;
  /** Every movement of a variant's stock, from now on or after a cursor. Name the variant by id or by sku. Needs the scope inventory:read. */
  readonly stockChanged: StockUpdate;
};


export type SubscriptionLowStockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionStockChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  variantId?: InputMaybe<Scalars['ID']['input']>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whom goods are bought from. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** The short code people use: `ACME`. */
  readonly code: Scalars['String']['output'];
  /** The currency it is paid in. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it sells, by variant. */
  readonly items: SupplierItemConnection;
  /** Mean days from sending an order to its goods. */
  readonly leadTimeDays: Scalars['Float']['output'];
  /** Standard deviation of those days. */
  readonly leadTimeDeviationDays: Scalars['Float']['output'];
  /** It accepts no order below this amount. */
  readonly minimumOrder: Money;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Grows with each change: the `expectedVersion` of the next. */
  readonly version: Scalars['Int']['output'];
};


/** Whom goods are bought from. */
export type SupplierItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Another supplier has this code. */
export type SupplierCodeTaken = Refusal & {
  readonly __typename?: 'SupplierCodeTaken';
  /** The code that was asked for. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Somebody changed this supplier meanwhile. */
export type SupplierConflict = Refusal & {
  readonly __typename?: 'SupplierConflict';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The supplier as it is now. */
  readonly supplier: Supplier;
};

/** A page of suppliers. */
export type SupplierConnection = {
  readonly __typename?: 'SupplierConnection';
  /** The suppliers with their cursors. */
  readonly edges: ReadonlyArray<SupplierEdge>;
  /** The suppliers alone. */
  readonly nodes: ReadonlyArray<Supplier>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A supplier at its place in a list. */
export type SupplierEdge = {
  readonly __typename?: 'SupplierEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The supplier. */
  readonly node: Supplier;
};

/** What a supplier asks for a variant. */
export type SupplierItem = {
  readonly __typename?: 'SupplierItem';
  /** At least this many units are ordered. */
  readonly minimumQuantity: Scalars['Int']['output'];
  /** Ordered in multiples of this many units. */
  readonly packSize: Scalars['Int']['output'];
  /** Among the suppliers of a variant the lowest number is asked first. */
  readonly priority: Scalars['Int']['output'];
  /** Whom it is bought from; null only when the supplier cannot be read. */
  readonly supplier: Maybe<Supplier>;
  /** What one unit costs. */
  readonly unitCost: Money;
  /** What it sells; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
  /** Grows with each change: the `expectedVersion` of the next. */
  readonly version: Scalars['Int']['output'];
};

/** Somebody changed, added or removed this item meanwhile. */
export type SupplierItemConflict = Refusal & {
  readonly __typename?: 'SupplierItemConflict';
  /** The item as it is now; null when there is none. */
  readonly current: Maybe<SupplierItem>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A page of what a supplier sells. */
export type SupplierItemConnection = {
  readonly __typename?: 'SupplierItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SupplierItemEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<SupplierItem>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** An item at its place in a list. */
export type SupplierItemEdge = {
  readonly __typename?: 'SupplierItemEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: SupplierItem;
};

/** There is no such supplier. */
export type SupplierNotFound = Refusal & {
  readonly __typename?: 'SupplierNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The id that was asked for. */
  readonly supplierId: Scalars['ID']['output'];
};

/** An amount with its tax: net + tax = gross. */
export type TaxedMoney = {
  readonly __typename?: 'TaxedMoney';
  /** With tax: what is paid. */
  readonly gross: Money;
  /** Without tax. */
  readonly net: Money;
  /** The tax. */
  readonly tax: Money;
};

/** Units of one variant that arrived, or never will. */
export type TransferArrivalInput = {
  /** Units given up as lost: 0 to 1,000,000. */
  readonly lost?: Scalars['Int']['input'];
  /** Units that arrived: 0 to 1,000,000. */
  readonly received?: Scalars['Int']['input'];
  /** What arrived. */
  readonly variantId: Scalars['ID']['input'];
};

/** More arrived or is lost than is on its way; nothing was changed. */
export type TransferExceeded = Refusal & {
  readonly __typename?: 'TransferExceeded';
  /** Every line that is too much. */
  readonly lines: ReadonlyArray<TransferExceededLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A line on which more was reported than is on its way. */
export type TransferExceededLine = {
  readonly __typename?: 'TransferExceededLine';
  /** Units on their way; 0 also for a variant that is not in the transfer. */
  readonly inTransit: Scalars['Int']['output'];
  /** Place of the line in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Units reported as received or lost. */
  readonly reported: Scalars['Int']['output'];
  /** What was reported; null only when the catalog cannot be read. */
  readonly variant: Maybe<Variant>;
};

/** Units of one variant to move. */
export type TransferLineInput = {
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** What is to be moved. */
  readonly variantId: Scalars['ID']['input'];
};

/** There is no such transfer. */
export type TransferNotFound = Refusal & {
  readonly __typename?: 'TransferNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The id that was asked for. */
  readonly transferId: Scalars['ID']['output'];
};

/** In its present status this cannot be done with the transfer; nothing was changed. */
export type TransferStatusConflict = Refusal & {
  readonly __typename?: 'TransferStatusConflict';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The transfer as it is. */
  readonly transfer: StockTransfer;
};

/** Fewer units are promised there; nothing was given back. */
export type UnitsNotPromised = Refusal & {
  readonly __typename?: 'UnitsNotPromised';
  /** The order line. */
  readonly lineId: Scalars['ID']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A line whose barcode leads to no variant. */
export type UnknownBarcode = {
  readonly __typename?: 'UnknownBarcode';
  /** What was scanned. */
  readonly barcode: Scalars['String']['output'];
  /** Place of the line in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Why it leads to no variant. */
  readonly reason: UnknownBarcodeReason;
};

/** Why a barcode leads to no variant. */
export type UnknownBarcodeReason =
  /** It is assigned to no variant. */
  | 'NOT_ASSIGNED'
  /** It is no GTIN: a wrong length, other characters than digits, or a check digit that does not fit. */
  | 'NOT_A_GTIN';

/** A line of which more came back than can. */
export type UnreturnableLine = {
  readonly __typename?: 'UnreturnableLine';
  /** Place of the line in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** The order line that was named; null only when orders cannot be read. */
  readonly orderLine: Maybe<OrderLine>;
  /** Units that were to be taken back. */
  readonly requested: Scalars['Int']['output'];
  /** Units that were shipped and are not back yet; 0 also for a line nothing was shipped for. */
  readonly returnable: Scalars['Int']['output'];
};

/** One sellable form of a product, with its own code, stock and price. */
export type Variant = {
  readonly __typename?: 'Variant';
  /** Whether and how many can be bought now. */
  readonly availability: Maybe<Availability>;
  /** The barcodes it is sold and packed under. Needs the scope inventory:read. */
  readonly barcodes: Maybe<ReadonlyArray<Barcode>>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its stock in each warehouse that keeps it. Needs the scope inventory:read. */
  readonly stockLevels: Maybe<ReadonlyArray<StockLevel>>;
  /** Whether its units are told apart. Needs the scope inventory:read. */
  readonly tracking: Maybe<StockTracking>;
};

/** There are units of the variant on hand or in transit, and nobody would know their lots; nothing was changed. */
export type VariantHasStock = Refusal & {
  readonly __typename?: 'VariantHasStock';
  /** Units on their way between warehouses. */
  readonly inTransit: Scalars['Int']['output'];
  /** Where units are on hand. */
  readonly levels: ReadonlyArray<StockLevel>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A place where stock is kept. */
export type Warehouse = {
  readonly __typename?: 'Warehouse';
  /** The short code people use: `LDN-1`. */
  readonly code: Scalars['String']['output'];
  /** The country it is in. */
  readonly country: Scalars['CountryCode']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it keeps, by variant. Needs the scope inventory:read. */
  readonly levels: Maybe<StockLevelConnection>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Among equally near warehouses the lowest number is used first. Needs the scope inventory:read. */
  readonly priority: Maybe<Scalars['Int']['output']>;
  /** The delivery region it is in: `eu-west`. */
  readonly region: Scalars['String']['output'];
};


/** A place where stock is kept. */
export type WarehouseLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Another warehouse has this code. */
export type WarehouseCodeTaken = Refusal & {
  readonly __typename?: 'WarehouseCodeTaken';
  /** The code that was asked for. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A page of warehouses. */
export type WarehouseConnection = {
  readonly __typename?: 'WarehouseConnection';
  /** The warehouses with their cursors. */
  readonly edges: ReadonlyArray<WarehouseEdge>;
  /** The warehouses alone. */
  readonly nodes: ReadonlyArray<Warehouse>;
  /** Where this page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A warehouse at its place in a list. */
export type WarehouseEdge = {
  readonly __typename?: 'WarehouseEdge';
  /** Continue from here. */
  readonly cursor: Scalars['String']['output'];
  /** The warehouse. */
  readonly node: Warehouse;
};

/** There is no such warehouse. */
export type WarehouseNotFound = Refusal & {
  readonly __typename?: 'WarehouseNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The id that was asked for. */
  readonly warehouseId: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Variant: Variant;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Variant:
    ( { __typename: 'Variant' }
    & GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddSupplierResult:
    | ( Omit<AddSupplierSuccess, 'supplier'> & { supplier: _RefType['Supplier'] } )
    | ( InvalidInput )
    | ( SupplierCodeTaken )
  ;
  AdjustStockResult:
    | ( Omit<AdjustStockSuccess, 'level'> & { level: _RefType['StockLevel'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<StockInUse, 'level'> & { level: _RefType['StockLevel'] } )
    | ( StockLevelNotFound )
  ;
  ApproveReplenishmentResult:
    | ( Omit<ApproveReplenishmentSuccess, 'proposals' | 'purchaseOrders'> & { proposals: ReadonlyArray<_RefType['ReplenishmentProposal']>, purchaseOrders: ReadonlyArray<_RefType['PurchaseOrder']> } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ReplenishmentProposalsNotOpen, 'proposals'> & { proposals: ReadonlyArray<_RefType['ReplenishmentProposal']> } )
  ;
  AssignBarcodeResult:
    | ( Omit<AssignBarcodeSuccess, 'barcode'> & { barcode: _RefType['Barcode'] } )
    | ( Omit<BarcodeTaken, 'barcode'> & { barcode: _RefType['Barcode'] } )
    | ( InvalidInput )
  ;
  BulkAdjustStockResult:
    | ( Omit<BulkAdjustStockSuccess, 'rows'> & { rows: ReadonlyArray<_RefType['BulkAdjustRowResult']> } )
    | ( Omit<BulkRowsRefused, 'rows'> & { rows: ReadonlyArray<_RefType['BulkAdjustRowResult']> } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
  ;
  CancelPurchaseOrderResult:
    | ( Omit<CancelPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( InvalidInput )
    | ( Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( PurchaseOrderInOtherState )
    | ( PurchaseOrderNotFound )
  ;
  CancelStockCountResult:
    | ( Omit<CancelStockCountSuccess, 'count'> & { count: _RefType['StockCount'] } )
    | ( StockCountNotFound )
    | ( Omit<StockCountNotOpen, 'count'> & { count: _RefType['StockCount'] } )
  ;
  CancelTransferResult:
    | ( Omit<CancelTransferSuccess, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( TransferNotFound )
    | ( Omit<TransferStatusConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
  ;
  ChangeSupplierResult:
    | ( Omit<ChangeSupplierSuccess, 'supplier'> & { supplier: _RefType['Supplier'] } )
    | ( InvalidInput )
    | ( Omit<SupplierConflict, 'supplier'> & { supplier: _RefType['Supplier'] } )
    | ( SupplierNotFound )
  ;
  CloseStockCountResult:
    | ( Omit<CloseStockCountSuccess, 'count'> & { count: _RefType['StockCount'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<StockCountIncomplete, 'variants'> & { variants: ReadonlyArray<Maybe<_RefType['Variant']>> } )
    | ( StockCountNotFound )
    | ( Omit<StockCountNotOpen, 'count'> & { count: _RefType['StockCount'] } )
    | ( Omit<StockMovedMeanwhile, 'lines'> & { lines: ReadonlyArray<_RefType['StockMovedLine']> } )
    | ( Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<_RefType['StockShortageLine']> } )
  ;
  CommitReservationResult:
    | ( ReservationClosed )
    | ( StockReservationParent )
  ;
  CreateTransferResult:
    | ( Omit<CreateTransferSuccess, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( WarehouseNotFound )
  ;
  DispatchTransferResult:
    | ( Omit<DispatchTransferSuccess, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<_RefType['StockShortageLine']> } )
    | ( TransferNotFound )
    | ( Omit<TransferStatusConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
  ;
  DraftPurchaseOrderResult:
    | ( Omit<DraftPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( SupplierNotFound )
    | ( WarehouseNotFound )
  ;
  OpenStockCountResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<OpenStockCountSuccess, 'count'> & { count: _RefType['StockCount'] } )
    | ( WarehouseNotFound )
  ;
  OpenWarehouseResult:
    | ( InvalidInput )
    | ( Omit<OpenWarehouseSuccess, 'warehouse'> & { warehouse: _RefType['Warehouse'] } )
    | ( WarehouseCodeTaken )
  ;
  ProposeReplenishmentResult:
    | ( InvalidInput )
    | ( ProposeReplenishmentSuccess )
  ;
  ReceivePurchaseOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( PurchaseOrderInOtherState )
    | ( PurchaseOrderNotFound )
    | ( Omit<ReceivePurchaseOrderSuccess, 'levels' | 'purchaseOrder' | 'receipt'> & { levels: ReadonlyArray<_RefType['StockLevel']>, purchaseOrder: _RefType['PurchaseOrder'], receipt: _RefType['PurchaseReceipt'] } )
    | ( Omit<ReceivedBeyondTolerance, 'lines'> & { lines: ReadonlyArray<_RefType['ExcessDeliveryLine']> } )
  ;
  ReceiveStockResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ReceiveStockSuccess, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( WarehouseNotFound )
  ;
  ReceiveTransferResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ReceiveTransferSuccess, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( Omit<TransferExceeded, 'lines'> & { lines: ReadonlyArray<_RefType['TransferExceededLine']> } )
    | ( TransferNotFound )
    | ( Omit<TransferStatusConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
  ;
  RecordStockCountResult:
    | ( InvalidInput )
    | ( Omit<RecordStockCountSuccess, 'count'> & { count: _RefType['StockCount'] } )
    | ( StockCountNotFound )
    | ( Omit<StockCountNotOpen, 'count'> & { count: _RefType['StockCount'] } )
  ;
  RejectReplenishmentResult:
    | ( InvalidInput )
    | ( Omit<RejectReplenishmentSuccess, 'proposals'> & { proposals: ReadonlyArray<_RefType['ReplenishmentProposal']> } )
    | ( Omit<ReplenishmentProposalsNotOpen, 'proposals'> & { proposals: ReadonlyArray<_RefType['ReplenishmentProposal']> } )
  ;
  ReleaseReservationResult:
    | ( ReservationClosed )
    | ( StockReservationParent )
  ;
  ReleaseUnitsResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( ReleaseUnitsSuccess )
    | ( ReservationClosed )
    | ( UnitsNotPromised )
  ;
  RemoveBarcodeResult:
    | ( BarcodeNotFound )
    | ( Omit<RemoveBarcodeSuccess, 'barcode'> & { barcode: _RefType['Barcode'] } )
  ;
  RemoveReorderPolicyResult:
    | ( Omit<RemoveReorderPolicySuccess, 'policy'> & { policy: _RefType['ReorderPolicy'] } )
    | ( Omit<ReorderPolicyConflict, 'current'> & { current?: Maybe<_RefType['ReorderPolicy']> } )
  ;
  RemoveSupplierItemResult:
    | ( InvalidInput )
    | ( Omit<RemoveSupplierItemSuccess, 'item'> & { item: _RefType['SupplierItem'] } )
    | ( Omit<SupplierItemConflict, 'current'> & { current?: Maybe<_RefType['SupplierItem']> } )
    | ( SupplierNotFound )
  ;
  ReorderRule:
    | ( MinMaxRuleParent )
    | ( ReorderPointRuleParent )
  ;
  ReserveStockResult:
    | ( InsufficientStock )
    | ( InvalidInput )
    | ( ReservationClosed )
    | ( StockReservationParent )
  ;
  ReturnStockResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ReturnExceedsShipped, 'lines'> & { lines: ReadonlyArray<_RefType['UnreturnableLine']> } )
    | ( Omit<ReturnStockSuccess, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( WarehouseNotFound )
  ;
  RevisePurchaseOrderResult:
    | ( InvalidInput )
    | ( Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( PurchaseOrderInOtherState )
    | ( PurchaseOrderNotFound )
    | ( Omit<RevisePurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
  ;
  ScanReceiveResult:
    | ( BarcodesUnknown )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ScanReceiveSuccess, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( WarehouseNotFound )
  ;
  ScanStockCountResult:
    | ( BarcodesUnknown )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ScanStockCountSuccess, 'count'> & { count: _RefType['StockCount'] } )
    | ( StockCountNotFound )
    | ( Omit<StockCountNotOpen, 'count'> & { count: _RefType['StockCount'] } )
  ;
  ScrapStockResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ScrapStockSuccess, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<_RefType['StockShortageLine']> } )
    | ( WarehouseNotFound )
  ;
  SendPurchaseOrderResult:
    | ( Omit<BelowMinimumOrder, 'minimum' | 'total'> & { minimum: _RefType['Money'], total: _RefType['Money'] } )
    | ( Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( PurchaseOrderInOtherState )
    | ( PurchaseOrderNotFound )
    | ( Omit<SendPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
  ;
  SetAllocationPoliciesResult:
    | ( AllocationPoliciesConflict )
    | ( InvalidInput )
    | ( SetAllocationPoliciesSuccess )
  ;
  SetBackorderLimitResult:
    | ( InvalidInput )
    | ( Omit<SetBackorderLimitSuccess, 'level'> & { level: _RefType['StockLevel'] } )
    | ( StockLevelNotFound )
    | ( Omit<StockSettingsConflict, 'level'> & { level: _RefType['StockLevel'] } )
  ;
  SetLowStockThresholdResult:
    | ( InvalidInput )
    | ( Omit<SetLowStockThresholdSuccess, 'level'> & { level: _RefType['StockLevel'] } )
    | ( StockLevelNotFound )
    | ( Omit<StockSettingsConflict, 'level'> & { level: _RefType['StockLevel'] } )
  ;
  SetReorderPolicyResult:
    | ( InvalidInput )
    | ( Omit<ReorderPolicyConflict, 'current'> & { current?: Maybe<_RefType['ReorderPolicy']> } )
    | ( Omit<SetReorderPolicySuccess, 'policy'> & { policy: _RefType['ReorderPolicy'] } )
    | ( SupplierNotFound )
    | ( WarehouseNotFound )
  ;
  SetSafetyStockResult:
    | ( InvalidInput )
    | ( Omit<SetSafetyStockSuccess, 'level'> & { level: _RefType['StockLevel'] } )
    | ( StockLevelNotFound )
    | ( Omit<StockSettingsConflict, 'level'> & { level: _RefType['StockLevel'] } )
  ;
  SetSupplierItemResult:
    | ( InvalidInput )
    | ( Omit<SetSupplierItemSuccess, 'item'> & { item: _RefType['SupplierItem'] } )
    | ( Omit<SupplierItemConflict, 'current'> & { current?: Maybe<_RefType['SupplierItem']> } )
    | ( SupplierNotFound )
  ;
  SetVariantTrackingResult:
    | ( InvalidInput )
    | ( Omit<SetVariantTrackingSuccess, 'variant'> & { variant?: Maybe<_RefType['Variant']> } )
    | ( Omit<VariantHasStock, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( AllocationPoliciesConflict )
    | ( BarcodeNotFound )
    | ( Omit<BarcodeTaken, 'barcode'> & { barcode: _RefType['Barcode'] } )
    | ( BarcodesUnknown )
    | ( Omit<BelowMinimumOrder, 'minimum' | 'total'> & { minimum: _RefType['Money'], total: _RefType['Money'] } )
    | ( Omit<BulkRowsRefused, 'rows'> & { rows: ReadonlyArray<_RefType['BulkAdjustRowResult']> } )
    | ( IdempotencyKeyReused )
    | ( InsufficientStock )
    | ( InvalidInput )
    | ( Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: _RefType['PurchaseOrder'] } )
    | ( PurchaseOrderInOtherState )
    | ( PurchaseOrderNotFound )
    | ( Omit<ReceivedBeyondTolerance, 'lines'> & { lines: ReadonlyArray<_RefType['ExcessDeliveryLine']> } )
    | ( Omit<ReorderPolicyConflict, 'current'> & { current?: Maybe<_RefType['ReorderPolicy']> } )
    | ( Omit<ReplenishmentProposalsNotOpen, 'proposals'> & { proposals: ReadonlyArray<_RefType['ReplenishmentProposal']> } )
    | ( ReservationClosed )
    | ( Omit<ReturnExceedsShipped, 'lines'> & { lines: ReadonlyArray<_RefType['UnreturnableLine']> } )
    | ( Omit<StockCountIncomplete, 'variants'> & { variants: ReadonlyArray<Maybe<_RefType['Variant']>> } )
    | ( StockCountNotFound )
    | ( Omit<StockCountNotOpen, 'count'> & { count: _RefType['StockCount'] } )
    | ( Omit<StockInUse, 'level'> & { level: _RefType['StockLevel'] } )
    | ( StockLevelNotFound )
    | ( Omit<StockMovedMeanwhile, 'lines'> & { lines: ReadonlyArray<_RefType['StockMovedLine']> } )
    | ( Omit<StockSettingsConflict, 'level'> & { level: _RefType['StockLevel'] } )
    | ( Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<_RefType['StockShortageLine']> } )
    | ( SupplierCodeTaken )
    | ( Omit<SupplierConflict, 'supplier'> & { supplier: _RefType['Supplier'] } )
    | ( Omit<SupplierItemConflict, 'current'> & { current?: Maybe<_RefType['SupplierItem']> } )
    | ( SupplierNotFound )
    | ( Omit<TransferExceeded, 'lines'> & { lines: ReadonlyArray<_RefType['TransferExceededLine']> } )
    | ( TransferNotFound )
    | ( Omit<TransferStatusConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( UnitsNotPromised )
    | ( Omit<VariantHasStock, 'levels'> & { levels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( WarehouseCodeTaken )
    | ( WarehouseNotFound )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddSupplierInput: AddSupplierInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AddSupplierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddSupplierResult']>;
  AddSupplierSuccess: ResolverTypeWrapper<Omit<AddSupplierSuccess, 'supplier'> & { supplier: ResolversTypes['Supplier'] }>;
  AdjustStockInput: AdjustStockInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockResult']>;
  AdjustStockSuccess: ResolverTypeWrapper<Omit<AdjustStockSuccess, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  Allocation: ResolverTypeWrapper<AllocationParent>;
  AllocationPoliciesConflict: ResolverTypeWrapper<AllocationPoliciesConflict>;
  AllocationPolicy: AllocationPolicy;
  ApproveReplenishmentInput: ApproveReplenishmentInput;
  ApproveReplenishmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveReplenishmentResult']>;
  ApproveReplenishmentSuccess: ResolverTypeWrapper<Omit<ApproveReplenishmentSuccess, 'proposals' | 'purchaseOrders'> & { proposals: ReadonlyArray<ResolversTypes['ReplenishmentProposal']>, purchaseOrders: ReadonlyArray<ResolversTypes['PurchaseOrder']> }>;
  AssignBarcodeInput: AssignBarcodeInput;
  AssignBarcodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignBarcodeResult']>;
  AssignBarcodeSuccess: ResolverTypeWrapper<Omit<AssignBarcodeSuccess, 'barcode'> & { barcode: ResolversTypes['Barcode'] }>;
  Availability: ResolverTypeWrapper<Availability>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AvailableToPromise: ResolverTypeWrapper<AvailableToPromiseParent>;
  Barcode: ResolverTypeWrapper<BarcodeParent>;
  BarcodeNotFound: ResolverTypeWrapper<BarcodeNotFound>;
  BarcodeTaken: ResolverTypeWrapper<Omit<BarcodeTaken, 'barcode'> & { barcode: ResolversTypes['Barcode'] }>;
  BarcodesUnknown: ResolverTypeWrapper<BarcodesUnknown>;
  BelowMinimumOrder: ResolverTypeWrapper<Omit<BelowMinimumOrder, 'minimum' | 'total'> & { minimum: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  BulkAdjustRowInput: BulkAdjustRowInput;
  BulkAdjustRowResult: ResolverTypeWrapper<BulkAdjustRowResultParent>;
  BulkAdjustStockInput: BulkAdjustStockInput;
  BulkAdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BulkAdjustStockResult']>;
  BulkAdjustStockSuccess: ResolverTypeWrapper<Omit<BulkAdjustStockSuccess, 'rows'> & { rows: ReadonlyArray<ResolversTypes['BulkAdjustRowResult']> }>;
  BulkErrorPolicy: BulkErrorPolicy;
  BulkRowProblem: BulkRowProblem;
  BulkRowsRefused: ResolverTypeWrapper<Omit<BulkRowsRefused, 'rows'> & { rows: ReadonlyArray<ResolversTypes['BulkAdjustRowResult']> }>;
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelPurchaseOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPurchaseOrderResult']>;
  CancelPurchaseOrderSuccess: ResolverTypeWrapper<Omit<CancelPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversTypes['PurchaseOrder'] }>;
  CancelStockCountInput: CancelStockCountInput;
  CancelStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelStockCountResult']>;
  CancelStockCountSuccess: ResolverTypeWrapper<Omit<CancelStockCountSuccess, 'count'> & { count: ResolversTypes['StockCount'] }>;
  CancelTransferInput: CancelTransferInput;
  CancelTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelTransferResult']>;
  CancelTransferSuccess: ResolverTypeWrapper<Omit<CancelTransferSuccess, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  ChangeSupplierInput: ChangeSupplierInput;
  ChangeSupplierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeSupplierResult']>;
  ChangeSupplierSuccess: ResolverTypeWrapper<Omit<ChangeSupplierSuccess, 'supplier'> & { supplier: ResolversTypes['Supplier'] }>;
  CloseStockCountInput: CloseStockCountInput;
  CloseStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseStockCountResult']>;
  CloseStockCountSuccess: ResolverTypeWrapper<Omit<CloseStockCountSuccess, 'count'> & { count: ResolversTypes['StockCount'] }>;
  CommitReservationInput: CommitReservationInput;
  CommitReservationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommitReservationResult']>;
  CountedLot: ResolverTypeWrapper<CountedLot>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateTransferInput: CreateTransferInput;
  CreateTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateTransferResult']>;
  CreateTransferSuccess: ResolverTypeWrapper<Omit<CreateTransferSuccess, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DemandDay: ResolverTypeWrapper<DemandDay>;
  DemandForecast: ResolverTypeWrapper<DemandForecast>;
  DispatchTransferInput: DispatchTransferInput;
  DispatchTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DispatchTransferResult']>;
  DispatchTransferSuccess: ResolverTypeWrapper<Omit<DispatchTransferSuccess, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  DraftPurchaseOrderInput: DraftPurchaseOrderInput;
  DraftPurchaseOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DraftPurchaseOrderResult']>;
  DraftPurchaseOrderSuccess: ResolverTypeWrapper<Omit<DraftPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversTypes['PurchaseOrder'] }>;
  ExcessDeliveryLine: ResolverTypeWrapper<ExcessDeliveryLineParent>;
  ForecastMethod: ForecastMethod;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportOpeningStockInput: ImportOpeningStockInput;
  ImportOpeningStockLineInput: ImportOpeningStockLineInput;
  ImportOpeningStockPayload: ResolverTypeWrapper<ImportOpeningStockPayload>;
  IncomingArrival: ResolverTypeWrapper<IncomingArrivalParent>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InsufficientStock: ResolverTypeWrapper<InsufficientStock>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LotUnitsInput: LotUnitsInput;
  LowStockAlert: ResolverTypeWrapper<LowStockAlertParent>;
  LowStockAlertConnection: ResolverTypeWrapper<Omit<LowStockAlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LowStockAlertEdge']>, nodes: ReadonlyArray<ResolversTypes['LowStockAlert']> }>;
  LowStockAlertEdge: ResolverTypeWrapper<Omit<LowStockAlertEdge, 'node'> & { node: ResolversTypes['LowStockAlert'] }>;
  LowStockUpdate: ResolverTypeWrapper<LowStockUpdateParent>;
  MinMaxRule: ResolverTypeWrapper<MinMaxRuleParent>;
  MinMaxRuleInput: MinMaxRuleInput;
  Money: ResolverTypeWrapper<MoneyParent>;
  MovedMeanwhile: MovedMeanwhile;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenStockCountInput: OpenStockCountInput;
  OpenStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenStockCountResult']>;
  OpenStockCountSuccess: ResolverTypeWrapper<Omit<OpenStockCountSuccess, 'count'> & { count: ResolversTypes['StockCount'] }>;
  OpenWarehouseInput: OpenWarehouseInput;
  OpenWarehouseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenWarehouseResult']>;
  OpenWarehouseSuccess: ResolverTypeWrapper<Omit<OpenWarehouseSuccess, 'warehouse'> & { warehouse: ResolversTypes['Warehouse'] }>;
  Order: ResolverTypeWrapper<Order>;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProposeReplenishmentInput: ProposeReplenishmentInput;
  ProposeReplenishmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeReplenishmentResult']>;
  ProposeReplenishmentSuccess: ResolverTypeWrapper<ProposeReplenishmentSuccess>;
  PurchaseOrder: ResolverTypeWrapper<PurchaseOrderParent>;
  PurchaseOrderConflict: ResolverTypeWrapper<Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: ResolversTypes['PurchaseOrder'] }>;
  PurchaseOrderConnection: ResolverTypeWrapper<Omit<PurchaseOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PurchaseOrderEdge']>, nodes: ReadonlyArray<ResolversTypes['PurchaseOrder']> }>;
  PurchaseOrderEdge: ResolverTypeWrapper<Omit<PurchaseOrderEdge, 'node'> & { node: ResolversTypes['PurchaseOrder'] }>;
  PurchaseOrderInOtherState: ResolverTypeWrapper<PurchaseOrderInOtherState>;
  PurchaseOrderLine: ResolverTypeWrapper<PurchaseOrderLineParent>;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderNotFound: ResolverTypeWrapper<PurchaseOrderNotFound>;
  PurchaseOrderStatus: PurchaseOrderStatus;
  PurchaseReceipt: ResolverTypeWrapper<PurchaseReceiptParent>;
  PurchaseReceiptLine: ResolverTypeWrapper<PurchaseReceiptLineParent>;
  PurchaseReceiptLineInput: PurchaseReceiptLineInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveLineInput: ReceiveLineInput;
  ReceivePurchaseOrderInput: ReceivePurchaseOrderInput;
  ReceivePurchaseOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceivePurchaseOrderResult']>;
  ReceivePurchaseOrderSuccess: ResolverTypeWrapper<Omit<ReceivePurchaseOrderSuccess, 'levels' | 'purchaseOrder' | 'receipt'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']>, purchaseOrder: ResolversTypes['PurchaseOrder'], receipt: ResolversTypes['PurchaseReceipt'] }>;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveStockResult']>;
  ReceiveStockSuccess: ResolverTypeWrapper<Omit<ReceiveStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  ReceiveTransferInput: ReceiveTransferInput;
  ReceiveTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveTransferResult']>;
  ReceiveTransferSuccess: ResolverTypeWrapper<Omit<ReceiveTransferSuccess, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  ReceivedBeyondTolerance: ResolverTypeWrapper<Omit<ReceivedBeyondTolerance, 'lines'> & { lines: ReadonlyArray<ResolversTypes['ExcessDeliveryLine']> }>;
  RecordStockCountInput: RecordStockCountInput;
  RecordStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordStockCountResult']>;
  RecordStockCountSuccess: ResolverTypeWrapper<Omit<RecordStockCountSuccess, 'count'> & { count: ResolversTypes['StockCount'] }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RejectReplenishmentInput: RejectReplenishmentInput;
  RejectReplenishmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectReplenishmentResult']>;
  RejectReplenishmentSuccess: ResolverTypeWrapper<Omit<RejectReplenishmentSuccess, 'proposals'> & { proposals: ReadonlyArray<ResolversTypes['ReplenishmentProposal']> }>;
  ReleasePromisedInput: ReleasePromisedInput;
  ReleaseReservationInput: ReleaseReservationInput;
  ReleaseReservationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseReservationResult']>;
  ReleaseUnitsInput: ReleaseUnitsInput;
  ReleaseUnitsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseUnitsResult']>;
  ReleaseUnitsSuccess: ResolverTypeWrapper<ReleaseUnitsSuccess>;
  ReleaseWaitingInput: ReleaseWaitingInput;
  ReleasedWaiting: ResolverTypeWrapper<ReleasedWaiting>;
  RemoveBarcodeInput: RemoveBarcodeInput;
  RemoveBarcodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveBarcodeResult']>;
  RemoveBarcodeSuccess: ResolverTypeWrapper<Omit<RemoveBarcodeSuccess, 'barcode'> & { barcode: ResolversTypes['Barcode'] }>;
  RemoveReorderPolicyInput: RemoveReorderPolicyInput;
  RemoveReorderPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveReorderPolicyResult']>;
  RemoveReorderPolicySuccess: ResolverTypeWrapper<Omit<RemoveReorderPolicySuccess, 'policy'> & { policy: ResolversTypes['ReorderPolicy'] }>;
  RemoveSupplierItemInput: RemoveSupplierItemInput;
  RemoveSupplierItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSupplierItemResult']>;
  RemoveSupplierItemSuccess: ResolverTypeWrapper<Omit<RemoveSupplierItemSuccess, 'item'> & { item: ResolversTypes['SupplierItem'] }>;
  ReorderPointRule: ResolverTypeWrapper<ReorderPointRuleParent>;
  ReorderPointRuleInput: ReorderPointRuleInput;
  ReorderPolicy: ResolverTypeWrapper<ReorderPolicyParent>;
  ReorderPolicyConflict: ResolverTypeWrapper<Omit<ReorderPolicyConflict, 'current'> & { current?: Maybe<ResolversTypes['ReorderPolicy']> }>;
  ReorderPolicyConnection: ResolverTypeWrapper<Omit<ReorderPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReorderPolicyEdge']>, nodes: ReadonlyArray<ResolversTypes['ReorderPolicy']> }>;
  ReorderPolicyEdge: ResolverTypeWrapper<Omit<ReorderPolicyEdge, 'node'> & { node: ResolversTypes['ReorderPolicy'] }>;
  ReorderRule: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReorderRule']>;
  ReorderRuleInput: ReorderRuleInput;
  ReplenishmentFailure: ResolverTypeWrapper<ReplenishmentFailureParent>;
  ReplenishmentFailureConnection: ResolverTypeWrapper<Omit<ReplenishmentFailureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReplenishmentFailureEdge']>, nodes: ReadonlyArray<ResolversTypes['ReplenishmentFailure']> }>;
  ReplenishmentFailureEdge: ResolverTypeWrapper<Omit<ReplenishmentFailureEdge, 'node'> & { node: ResolversTypes['ReplenishmentFailure'] }>;
  ReplenishmentFailureReason: ReplenishmentFailureReason;
  ReplenishmentProposal: ResolverTypeWrapper<ReplenishmentProposalParent>;
  ReplenishmentProposalConnection: ResolverTypeWrapper<Omit<ReplenishmentProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReplenishmentProposalEdge']>, nodes: ReadonlyArray<ResolversTypes['ReplenishmentProposal']> }>;
  ReplenishmentProposalEdge: ResolverTypeWrapper<Omit<ReplenishmentProposalEdge, 'node'> & { node: ResolversTypes['ReplenishmentProposal'] }>;
  ReplenishmentProposalStatus: ReplenishmentProposalStatus;
  ReplenishmentProposalsNotOpen: ResolverTypeWrapper<Omit<ReplenishmentProposalsNotOpen, 'proposals'> & { proposals: ReadonlyArray<ResolversTypes['ReplenishmentProposal']> }>;
  ReservationClosed: ResolverTypeWrapper<ReservationClosed>;
  ReservationStatus: ReservationStatus;
  ReserveLineInput: ReserveLineInput;
  ReserveStockInput: ReserveStockInput;
  ReserveStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveStockResult']>;
  ReturnDisposition: ReturnDisposition;
  ReturnExceedsShipped: ResolverTypeWrapper<Omit<ReturnExceedsShipped, 'lines'> & { lines: ReadonlyArray<ResolversTypes['UnreturnableLine']> }>;
  ReturnStockInput: ReturnStockInput;
  ReturnStockLineInput: ReturnStockLineInput;
  ReturnStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnStockResult']>;
  ReturnStockSuccess: ResolverTypeWrapper<Omit<ReturnStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  RevisePurchaseOrderInput: RevisePurchaseOrderInput;
  RevisePurchaseOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevisePurchaseOrderResult']>;
  RevisePurchaseOrderSuccess: ResolverTypeWrapper<Omit<RevisePurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversTypes['PurchaseOrder'] }>;
  ScanLineInput: ScanLineInput;
  ScanReceiveInput: ScanReceiveInput;
  ScanReceiveResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScanReceiveResult']>;
  ScanReceiveSuccess: ResolverTypeWrapper<Omit<ScanReceiveSuccess, 'levels'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  ScanStockCountInput: ScanStockCountInput;
  ScanStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScanStockCountResult']>;
  ScanStockCountSuccess: ResolverTypeWrapper<Omit<ScanStockCountSuccess, 'count'> & { count: ResolversTypes['StockCount'] }>;
  ScrapLineInput: ScrapLineInput;
  ScrapStockInput: ScrapStockInput;
  ScrapStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ScrapStockResult']>;
  ScrapStockSuccess: ResolverTypeWrapper<Omit<ScrapStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  SendPurchaseOrderInput: SendPurchaseOrderInput;
  SendPurchaseOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendPurchaseOrderResult']>;
  SendPurchaseOrderSuccess: ResolverTypeWrapper<Omit<SendPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversTypes['PurchaseOrder'] }>;
  SetAllocationPoliciesInput: SetAllocationPoliciesInput;
  SetAllocationPoliciesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAllocationPoliciesResult']>;
  SetAllocationPoliciesSuccess: ResolverTypeWrapper<SetAllocationPoliciesSuccess>;
  SetBackorderLimitInput: SetBackorderLimitInput;
  SetBackorderLimitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetBackorderLimitResult']>;
  SetBackorderLimitSuccess: ResolverTypeWrapper<Omit<SetBackorderLimitSuccess, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLowStockThresholdResult']>;
  SetLowStockThresholdSuccess: ResolverTypeWrapper<Omit<SetLowStockThresholdSuccess, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  SetReorderPolicyInput: SetReorderPolicyInput;
  SetReorderPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetReorderPolicyResult']>;
  SetReorderPolicySuccess: ResolverTypeWrapper<Omit<SetReorderPolicySuccess, 'policy'> & { policy: ResolversTypes['ReorderPolicy'] }>;
  SetSafetyStockInput: SetSafetyStockInput;
  SetSafetyStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSafetyStockResult']>;
  SetSafetyStockSuccess: ResolverTypeWrapper<Omit<SetSafetyStockSuccess, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  SetSupplierItemInput: SetSupplierItemInput;
  SetSupplierItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSupplierItemResult']>;
  SetSupplierItemSuccess: ResolverTypeWrapper<Omit<SetSupplierItemSuccess, 'item'> & { item: ResolversTypes['SupplierItem'] }>;
  SetVariantTrackingInput: SetVariantTrackingInput;
  SetVariantTrackingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetVariantTrackingResult']>;
  SetVariantTrackingSuccess: ResolverTypeWrapper<Omit<SetVariantTrackingSuccess, 'variant'> & { variant?: Maybe<ResolversTypes['Variant']> }>;
  ShortLine: ResolverTypeWrapper<ShortLine>;
  StockChangeCause: StockChangeCause;
  StockCount: ResolverTypeWrapper<StockCountParent>;
  StockCountConnection: ResolverTypeWrapper<Omit<StockCountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockCountEdge']>, nodes: ReadonlyArray<ResolversTypes['StockCount']> }>;
  StockCountEdge: ResolverTypeWrapper<Omit<StockCountEdge, 'node'> & { node: ResolversTypes['StockCount'] }>;
  StockCountFindingInput: StockCountFindingInput;
  StockCountIncomplete: ResolverTypeWrapper<Omit<StockCountIncomplete, 'variants'> & { variants: ReadonlyArray<Maybe<ResolversTypes['Variant']>> }>;
  StockCountLine: ResolverTypeWrapper<StockCountLineParent>;
  StockCountNotFound: ResolverTypeWrapper<StockCountNotFound>;
  StockCountNotOpen: ResolverTypeWrapper<Omit<StockCountNotOpen, 'count'> & { count: ResolversTypes['StockCount'] }>;
  StockCountStatus: StockCountStatus;
  StockInUse: ResolverTypeWrapper<Omit<StockInUse, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  StockLevel: ResolverTypeWrapper<StockLevelParent>;
  StockLevelConnection: ResolverTypeWrapper<Omit<StockLevelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockLevelEdge']>, nodes: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  StockLevelNotFound: ResolverTypeWrapper<StockLevelNotFound>;
  StockLot: ResolverTypeWrapper<StockLotParent>;
  StockLotMovement: ResolverTypeWrapper<StockLotMovementParent>;
  StockLotMovementConnection: ResolverTypeWrapper<Omit<StockLotMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockLotMovementEdge']>, nodes: ReadonlyArray<ResolversTypes['StockLotMovement']> }>;
  StockLotMovementEdge: ResolverTypeWrapper<Omit<StockLotMovementEdge, 'node'> & { node: ResolversTypes['StockLotMovement'] }>;
  StockMovedLine: ResolverTypeWrapper<StockMovedLineParent>;
  StockMovedMeanwhile: ResolverTypeWrapper<Omit<StockMovedMeanwhile, 'lines'> & { lines: ReadonlyArray<ResolversTypes['StockMovedLine']> }>;
  StockMovement: ResolverTypeWrapper<StockMovementParent>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversTypes['StockMovement']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockReservation: ResolverTypeWrapper<StockReservationParent>;
  StockSettings: ResolverTypeWrapper<StockSettings>;
  StockSettingsConflict: ResolverTypeWrapper<Omit<StockSettingsConflict, 'level'> & { level: ResolversTypes['StockLevel'] }>;
  StockShortage: ResolverTypeWrapper<Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<ResolversTypes['StockShortageLine']> }>;
  StockShortageLine: ResolverTypeWrapper<StockShortageLineParent>;
  StockTracking: StockTracking;
  StockTransfer: ResolverTypeWrapper<StockTransferParent>;
  StockTransferConnection: ResolverTypeWrapper<Omit<StockTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockTransferEdge']>, nodes: ReadonlyArray<ResolversTypes['StockTransfer']> }>;
  StockTransferEdge: ResolverTypeWrapper<Omit<StockTransferEdge, 'node'> & { node: ResolversTypes['StockTransfer'] }>;
  StockTransferLine: ResolverTypeWrapper<StockTransferLineParent>;
  StockTransferStatus: StockTransferStatus;
  StockUpdate: ResolverTypeWrapper<StockUpdateParent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Supplier: ResolverTypeWrapper<SupplierParent>;
  SupplierCodeTaken: ResolverTypeWrapper<SupplierCodeTaken>;
  SupplierConflict: ResolverTypeWrapper<Omit<SupplierConflict, 'supplier'> & { supplier: ResolversTypes['Supplier'] }>;
  SupplierConnection: ResolverTypeWrapper<Omit<SupplierConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SupplierEdge']>, nodes: ReadonlyArray<ResolversTypes['Supplier']> }>;
  SupplierEdge: ResolverTypeWrapper<Omit<SupplierEdge, 'node'> & { node: ResolversTypes['Supplier'] }>;
  SupplierItem: ResolverTypeWrapper<SupplierItemParent>;
  SupplierItemConflict: ResolverTypeWrapper<Omit<SupplierItemConflict, 'current'> & { current?: Maybe<ResolversTypes['SupplierItem']> }>;
  SupplierItemConnection: ResolverTypeWrapper<Omit<SupplierItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SupplierItemEdge']>, nodes: ReadonlyArray<ResolversTypes['SupplierItem']> }>;
  SupplierItemEdge: ResolverTypeWrapper<Omit<SupplierItemEdge, 'node'> & { node: ResolversTypes['SupplierItem'] }>;
  SupplierNotFound: ResolverTypeWrapper<SupplierNotFound>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  TransferArrivalInput: TransferArrivalInput;
  TransferExceeded: ResolverTypeWrapper<Omit<TransferExceeded, 'lines'> & { lines: ReadonlyArray<ResolversTypes['TransferExceededLine']> }>;
  TransferExceededLine: ResolverTypeWrapper<TransferExceededLineParent>;
  TransferLineInput: TransferLineInput;
  TransferNotFound: ResolverTypeWrapper<TransferNotFound>;
  TransferStatusConflict: ResolverTypeWrapper<Omit<TransferStatusConflict, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  UnitsNotPromised: ResolverTypeWrapper<UnitsNotPromised>;
  UnknownBarcode: ResolverTypeWrapper<UnknownBarcode>;
  UnknownBarcodeReason: UnknownBarcodeReason;
  UnreturnableLine: ResolverTypeWrapper<UnreturnableLineParent>;
  Variant: ResolverTypeWrapper<VariantParent>;
  VariantHasStock: ResolverTypeWrapper<Omit<VariantHasStock, 'levels'> & { levels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  Warehouse: ResolverTypeWrapper<WarehouseParent>;
  WarehouseCodeTaken: ResolverTypeWrapper<WarehouseCodeTaken>;
  WarehouseConnection: ResolverTypeWrapper<Omit<WarehouseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WarehouseEdge']>, nodes: ReadonlyArray<ResolversTypes['Warehouse']> }>;
  WarehouseEdge: ResolverTypeWrapper<Omit<WarehouseEdge, 'node'> & { node: ResolversTypes['Warehouse'] }>;
  WarehouseNotFound: ResolverTypeWrapper<WarehouseNotFound>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddSupplierInput: AddSupplierInput;
  String: Scalars['String']['output'];
  Float: Scalars['Float']['output'];
  AddSupplierResult: ResolversUnionTypes<ResolversParentTypes>['AddSupplierResult'];
  AddSupplierSuccess: Omit<AddSupplierSuccess, 'supplier'> & { supplier: ResolversParentTypes['Supplier'] };
  AdjustStockInput: AdjustStockInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockResult'];
  AdjustStockSuccess: Omit<AdjustStockSuccess, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  Allocation: AllocationParent;
  AllocationPoliciesConflict: AllocationPoliciesConflict;
  ApproveReplenishmentInput: ApproveReplenishmentInput;
  ApproveReplenishmentResult: ResolversUnionTypes<ResolversParentTypes>['ApproveReplenishmentResult'];
  ApproveReplenishmentSuccess: Omit<ApproveReplenishmentSuccess, 'proposals' | 'purchaseOrders'> & { proposals: ReadonlyArray<ResolversParentTypes['ReplenishmentProposal']>, purchaseOrders: ReadonlyArray<ResolversParentTypes['PurchaseOrder']> };
  AssignBarcodeInput: AssignBarcodeInput;
  AssignBarcodeResult: ResolversUnionTypes<ResolversParentTypes>['AssignBarcodeResult'];
  AssignBarcodeSuccess: Omit<AssignBarcodeSuccess, 'barcode'> & { barcode: ResolversParentTypes['Barcode'] };
  Availability: Availability;
  Boolean: Scalars['Boolean']['output'];
  AvailableToPromise: AvailableToPromiseParent;
  Barcode: BarcodeParent;
  BarcodeNotFound: BarcodeNotFound;
  BarcodeTaken: Omit<BarcodeTaken, 'barcode'> & { barcode: ResolversParentTypes['Barcode'] };
  BarcodesUnknown: BarcodesUnknown;
  BelowMinimumOrder: Omit<BelowMinimumOrder, 'minimum' | 'total'> & { minimum: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  BulkAdjustRowInput: BulkAdjustRowInput;
  BulkAdjustRowResult: BulkAdjustRowResultParent;
  BulkAdjustStockInput: BulkAdjustStockInput;
  BulkAdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['BulkAdjustStockResult'];
  BulkAdjustStockSuccess: Omit<BulkAdjustStockSuccess, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['BulkAdjustRowResult']> };
  BulkRowsRefused: Omit<BulkRowsRefused, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['BulkAdjustRowResult']> };
  CancelPurchaseOrderInput: CancelPurchaseOrderInput;
  CancelPurchaseOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelPurchaseOrderResult'];
  CancelPurchaseOrderSuccess: Omit<CancelPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversParentTypes['PurchaseOrder'] };
  CancelStockCountInput: CancelStockCountInput;
  CancelStockCountResult: ResolversUnionTypes<ResolversParentTypes>['CancelStockCountResult'];
  CancelStockCountSuccess: Omit<CancelStockCountSuccess, 'count'> & { count: ResolversParentTypes['StockCount'] };
  CancelTransferInput: CancelTransferInput;
  CancelTransferResult: ResolversUnionTypes<ResolversParentTypes>['CancelTransferResult'];
  CancelTransferSuccess: Omit<CancelTransferSuccess, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  ChangeSupplierInput: ChangeSupplierInput;
  ChangeSupplierResult: ResolversUnionTypes<ResolversParentTypes>['ChangeSupplierResult'];
  ChangeSupplierSuccess: Omit<ChangeSupplierSuccess, 'supplier'> & { supplier: ResolversParentTypes['Supplier'] };
  CloseStockCountInput: CloseStockCountInput;
  CloseStockCountResult: ResolversUnionTypes<ResolversParentTypes>['CloseStockCountResult'];
  CloseStockCountSuccess: Omit<CloseStockCountSuccess, 'count'> & { count: ResolversParentTypes['StockCount'] };
  CommitReservationInput: CommitReservationInput;
  CommitReservationResult: ResolversUnionTypes<ResolversParentTypes>['CommitReservationResult'];
  CountedLot: CountedLot;
  CountryCode: Scalars['CountryCode']['output'];
  CreateTransferInput: CreateTransferInput;
  CreateTransferResult: ResolversUnionTypes<ResolversParentTypes>['CreateTransferResult'];
  CreateTransferSuccess: Omit<CreateTransferSuccess, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DemandDay: DemandDay;
  DemandForecast: DemandForecast;
  DispatchTransferInput: DispatchTransferInput;
  DispatchTransferResult: ResolversUnionTypes<ResolversParentTypes>['DispatchTransferResult'];
  DispatchTransferSuccess: Omit<DispatchTransferSuccess, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  DraftPurchaseOrderInput: DraftPurchaseOrderInput;
  DraftPurchaseOrderResult: ResolversUnionTypes<ResolversParentTypes>['DraftPurchaseOrderResult'];
  DraftPurchaseOrderSuccess: Omit<DraftPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversParentTypes['PurchaseOrder'] };
  ExcessDeliveryLine: ExcessDeliveryLineParent;
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportOpeningStockInput: ImportOpeningStockInput;
  ImportOpeningStockLineInput: ImportOpeningStockLineInput;
  ImportOpeningStockPayload: ImportOpeningStockPayload;
  IncomingArrival: IncomingArrivalParent;
  InputProblem: InputProblem;
  InsufficientStock: InsufficientStock;
  InvalidInput: InvalidInput;
  LotUnitsInput: LotUnitsInput;
  LowStockAlert: LowStockAlertParent;
  LowStockAlertConnection: Omit<LowStockAlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LowStockAlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LowStockAlert']> };
  LowStockAlertEdge: Omit<LowStockAlertEdge, 'node'> & { node: ResolversParentTypes['LowStockAlert'] };
  LowStockUpdate: LowStockUpdateParent;
  MinMaxRule: MinMaxRuleParent;
  MinMaxRuleInput: MinMaxRuleInput;
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  OpenStockCountInput: OpenStockCountInput;
  OpenStockCountResult: ResolversUnionTypes<ResolversParentTypes>['OpenStockCountResult'];
  OpenStockCountSuccess: Omit<OpenStockCountSuccess, 'count'> & { count: ResolversParentTypes['StockCount'] };
  OpenWarehouseInput: OpenWarehouseInput;
  OpenWarehouseResult: ResolversUnionTypes<ResolversParentTypes>['OpenWarehouseResult'];
  OpenWarehouseSuccess: Omit<OpenWarehouseSuccess, 'warehouse'> & { warehouse: ResolversParentTypes['Warehouse'] };
  Order: Order;
  OrderLine: OrderLine;
  PageInfo: PageInfo;
  ProposeReplenishmentInput: ProposeReplenishmentInput;
  ProposeReplenishmentResult: ResolversUnionTypes<ResolversParentTypes>['ProposeReplenishmentResult'];
  ProposeReplenishmentSuccess: ProposeReplenishmentSuccess;
  PurchaseOrder: PurchaseOrderParent;
  PurchaseOrderConflict: Omit<PurchaseOrderConflict, 'purchaseOrder'> & { purchaseOrder: ResolversParentTypes['PurchaseOrder'] };
  PurchaseOrderConnection: Omit<PurchaseOrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PurchaseOrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PurchaseOrder']> };
  PurchaseOrderEdge: Omit<PurchaseOrderEdge, 'node'> & { node: ResolversParentTypes['PurchaseOrder'] };
  PurchaseOrderInOtherState: PurchaseOrderInOtherState;
  PurchaseOrderLine: PurchaseOrderLineParent;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  PurchaseOrderNotFound: PurchaseOrderNotFound;
  PurchaseReceipt: PurchaseReceiptParent;
  PurchaseReceiptLine: PurchaseReceiptLineParent;
  PurchaseReceiptLineInput: PurchaseReceiptLineInput;
  Query: Record<PropertyKey, never>;
  ReceiveLineInput: ReceiveLineInput;
  ReceivePurchaseOrderInput: ReceivePurchaseOrderInput;
  ReceivePurchaseOrderResult: ResolversUnionTypes<ResolversParentTypes>['ReceivePurchaseOrderResult'];
  ReceivePurchaseOrderSuccess: Omit<ReceivePurchaseOrderSuccess, 'levels' | 'purchaseOrder' | 'receipt'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']>, purchaseOrder: ResolversParentTypes['PurchaseOrder'], receipt: ResolversParentTypes['PurchaseReceipt'] };
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveStockResult'];
  ReceiveStockSuccess: Omit<ReceiveStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  ReceiveTransferInput: ReceiveTransferInput;
  ReceiveTransferResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveTransferResult'];
  ReceiveTransferSuccess: Omit<ReceiveTransferSuccess, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  ReceivedBeyondTolerance: Omit<ReceivedBeyondTolerance, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['ExcessDeliveryLine']> };
  RecordStockCountInput: RecordStockCountInput;
  RecordStockCountResult: ResolversUnionTypes<ResolversParentTypes>['RecordStockCountResult'];
  RecordStockCountSuccess: Omit<RecordStockCountSuccess, 'count'> & { count: ResolversParentTypes['StockCount'] };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RejectReplenishmentInput: RejectReplenishmentInput;
  RejectReplenishmentResult: ResolversUnionTypes<ResolversParentTypes>['RejectReplenishmentResult'];
  RejectReplenishmentSuccess: Omit<RejectReplenishmentSuccess, 'proposals'> & { proposals: ReadonlyArray<ResolversParentTypes['ReplenishmentProposal']> };
  ReleasePromisedInput: ReleasePromisedInput;
  ReleaseReservationInput: ReleaseReservationInput;
  ReleaseReservationResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseReservationResult'];
  ReleaseUnitsInput: ReleaseUnitsInput;
  ReleaseUnitsResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseUnitsResult'];
  ReleaseUnitsSuccess: ReleaseUnitsSuccess;
  ReleaseWaitingInput: ReleaseWaitingInput;
  ReleasedWaiting: ReleasedWaiting;
  RemoveBarcodeInput: RemoveBarcodeInput;
  RemoveBarcodeResult: ResolversUnionTypes<ResolversParentTypes>['RemoveBarcodeResult'];
  RemoveBarcodeSuccess: Omit<RemoveBarcodeSuccess, 'barcode'> & { barcode: ResolversParentTypes['Barcode'] };
  RemoveReorderPolicyInput: RemoveReorderPolicyInput;
  RemoveReorderPolicyResult: ResolversUnionTypes<ResolversParentTypes>['RemoveReorderPolicyResult'];
  RemoveReorderPolicySuccess: Omit<RemoveReorderPolicySuccess, 'policy'> & { policy: ResolversParentTypes['ReorderPolicy'] };
  RemoveSupplierItemInput: RemoveSupplierItemInput;
  RemoveSupplierItemResult: ResolversUnionTypes<ResolversParentTypes>['RemoveSupplierItemResult'];
  RemoveSupplierItemSuccess: Omit<RemoveSupplierItemSuccess, 'item'> & { item: ResolversParentTypes['SupplierItem'] };
  ReorderPointRule: ReorderPointRuleParent;
  ReorderPointRuleInput: ReorderPointRuleInput;
  ReorderPolicy: ReorderPolicyParent;
  ReorderPolicyConflict: Omit<ReorderPolicyConflict, 'current'> & { current?: Maybe<ResolversParentTypes['ReorderPolicy']> };
  ReorderPolicyConnection: Omit<ReorderPolicyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReorderPolicyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReorderPolicy']> };
  ReorderPolicyEdge: Omit<ReorderPolicyEdge, 'node'> & { node: ResolversParentTypes['ReorderPolicy'] };
  ReorderRule: ResolversUnionTypes<ResolversParentTypes>['ReorderRule'];
  ReorderRuleInput: ReorderRuleInput;
  ReplenishmentFailure: ReplenishmentFailureParent;
  ReplenishmentFailureConnection: Omit<ReplenishmentFailureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReplenishmentFailureEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReplenishmentFailure']> };
  ReplenishmentFailureEdge: Omit<ReplenishmentFailureEdge, 'node'> & { node: ResolversParentTypes['ReplenishmentFailure'] };
  ReplenishmentProposal: ReplenishmentProposalParent;
  ReplenishmentProposalConnection: Omit<ReplenishmentProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReplenishmentProposalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReplenishmentProposal']> };
  ReplenishmentProposalEdge: Omit<ReplenishmentProposalEdge, 'node'> & { node: ResolversParentTypes['ReplenishmentProposal'] };
  ReplenishmentProposalsNotOpen: Omit<ReplenishmentProposalsNotOpen, 'proposals'> & { proposals: ReadonlyArray<ResolversParentTypes['ReplenishmentProposal']> };
  ReservationClosed: ReservationClosed;
  ReserveLineInput: ReserveLineInput;
  ReserveStockInput: ReserveStockInput;
  ReserveStockResult: ResolversUnionTypes<ResolversParentTypes>['ReserveStockResult'];
  ReturnExceedsShipped: Omit<ReturnExceedsShipped, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['UnreturnableLine']> };
  ReturnStockInput: ReturnStockInput;
  ReturnStockLineInput: ReturnStockLineInput;
  ReturnStockResult: ResolversUnionTypes<ResolversParentTypes>['ReturnStockResult'];
  ReturnStockSuccess: Omit<ReturnStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  RevisePurchaseOrderInput: RevisePurchaseOrderInput;
  RevisePurchaseOrderResult: ResolversUnionTypes<ResolversParentTypes>['RevisePurchaseOrderResult'];
  RevisePurchaseOrderSuccess: Omit<RevisePurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversParentTypes['PurchaseOrder'] };
  ScanLineInput: ScanLineInput;
  ScanReceiveInput: ScanReceiveInput;
  ScanReceiveResult: ResolversUnionTypes<ResolversParentTypes>['ScanReceiveResult'];
  ScanReceiveSuccess: Omit<ScanReceiveSuccess, 'levels'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  ScanStockCountInput: ScanStockCountInput;
  ScanStockCountResult: ResolversUnionTypes<ResolversParentTypes>['ScanStockCountResult'];
  ScanStockCountSuccess: Omit<ScanStockCountSuccess, 'count'> & { count: ResolversParentTypes['StockCount'] };
  ScrapLineInput: ScrapLineInput;
  ScrapStockInput: ScrapStockInput;
  ScrapStockResult: ResolversUnionTypes<ResolversParentTypes>['ScrapStockResult'];
  ScrapStockSuccess: Omit<ScrapStockSuccess, 'levels'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  SendPurchaseOrderInput: SendPurchaseOrderInput;
  SendPurchaseOrderResult: ResolversUnionTypes<ResolversParentTypes>['SendPurchaseOrderResult'];
  SendPurchaseOrderSuccess: Omit<SendPurchaseOrderSuccess, 'purchaseOrder'> & { purchaseOrder: ResolversParentTypes['PurchaseOrder'] };
  SetAllocationPoliciesInput: SetAllocationPoliciesInput;
  SetAllocationPoliciesResult: ResolversUnionTypes<ResolversParentTypes>['SetAllocationPoliciesResult'];
  SetAllocationPoliciesSuccess: SetAllocationPoliciesSuccess;
  SetBackorderLimitInput: SetBackorderLimitInput;
  SetBackorderLimitResult: ResolversUnionTypes<ResolversParentTypes>['SetBackorderLimitResult'];
  SetBackorderLimitSuccess: Omit<SetBackorderLimitSuccess, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolversUnionTypes<ResolversParentTypes>['SetLowStockThresholdResult'];
  SetLowStockThresholdSuccess: Omit<SetLowStockThresholdSuccess, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  SetReorderPolicyInput: SetReorderPolicyInput;
  SetReorderPolicyResult: ResolversUnionTypes<ResolversParentTypes>['SetReorderPolicyResult'];
  SetReorderPolicySuccess: Omit<SetReorderPolicySuccess, 'policy'> & { policy: ResolversParentTypes['ReorderPolicy'] };
  SetSafetyStockInput: SetSafetyStockInput;
  SetSafetyStockResult: ResolversUnionTypes<ResolversParentTypes>['SetSafetyStockResult'];
  SetSafetyStockSuccess: Omit<SetSafetyStockSuccess, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  SetSupplierItemInput: SetSupplierItemInput;
  SetSupplierItemResult: ResolversUnionTypes<ResolversParentTypes>['SetSupplierItemResult'];
  SetSupplierItemSuccess: Omit<SetSupplierItemSuccess, 'item'> & { item: ResolversParentTypes['SupplierItem'] };
  SetVariantTrackingInput: SetVariantTrackingInput;
  SetVariantTrackingResult: ResolversUnionTypes<ResolversParentTypes>['SetVariantTrackingResult'];
  SetVariantTrackingSuccess: Omit<SetVariantTrackingSuccess, 'variant'> & { variant?: Maybe<ResolversParentTypes['Variant']> };
  ShortLine: ShortLine;
  StockCount: StockCountParent;
  StockCountConnection: Omit<StockCountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockCountEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockCount']> };
  StockCountEdge: Omit<StockCountEdge, 'node'> & { node: ResolversParentTypes['StockCount'] };
  StockCountFindingInput: StockCountFindingInput;
  StockCountIncomplete: Omit<StockCountIncomplete, 'variants'> & { variants: ReadonlyArray<Maybe<ResolversParentTypes['Variant']>> };
  StockCountLine: StockCountLineParent;
  StockCountNotFound: StockCountNotFound;
  StockCountNotOpen: Omit<StockCountNotOpen, 'count'> & { count: ResolversParentTypes['StockCount'] };
  StockInUse: Omit<StockInUse, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  StockLevel: StockLevelParent;
  StockLevelConnection: Omit<StockLevelConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockLevelEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  StockLevelNotFound: StockLevelNotFound;
  StockLot: StockLotParent;
  StockLotMovement: StockLotMovementParent;
  StockLotMovementConnection: Omit<StockLotMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockLotMovementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockLotMovement']> };
  StockLotMovementEdge: Omit<StockLotMovementEdge, 'node'> & { node: ResolversParentTypes['StockLotMovement'] };
  StockMovedLine: StockMovedLineParent;
  StockMovedMeanwhile: Omit<StockMovedMeanwhile, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['StockMovedLine']> };
  StockMovement: StockMovementParent;
  StockMovementConnection: Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockMovement']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockReservation: StockReservationParent;
  StockSettings: StockSettings;
  StockSettingsConflict: Omit<StockSettingsConflict, 'level'> & { level: ResolversParentTypes['StockLevel'] };
  StockShortage: Omit<StockShortage, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['StockShortageLine']> };
  StockShortageLine: StockShortageLineParent;
  StockTransfer: StockTransferParent;
  StockTransferConnection: Omit<StockTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockTransferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockTransfer']> };
  StockTransferEdge: Omit<StockTransferEdge, 'node'> & { node: ResolversParentTypes['StockTransfer'] };
  StockTransferLine: StockTransferLineParent;
  StockUpdate: StockUpdateParent;
  Subscription: Record<PropertyKey, never>;
  Supplier: SupplierParent;
  SupplierCodeTaken: SupplierCodeTaken;
  SupplierConflict: Omit<SupplierConflict, 'supplier'> & { supplier: ResolversParentTypes['Supplier'] };
  SupplierConnection: Omit<SupplierConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SupplierEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Supplier']> };
  SupplierEdge: Omit<SupplierEdge, 'node'> & { node: ResolversParentTypes['Supplier'] };
  SupplierItem: SupplierItemParent;
  SupplierItemConflict: Omit<SupplierItemConflict, 'current'> & { current?: Maybe<ResolversParentTypes['SupplierItem']> };
  SupplierItemConnection: Omit<SupplierItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SupplierItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SupplierItem']> };
  SupplierItemEdge: Omit<SupplierItemEdge, 'node'> & { node: ResolversParentTypes['SupplierItem'] };
  SupplierNotFound: SupplierNotFound;
  TaxedMoney: TaxedMoneyParent;
  TransferArrivalInput: TransferArrivalInput;
  TransferExceeded: Omit<TransferExceeded, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['TransferExceededLine']> };
  TransferExceededLine: TransferExceededLineParent;
  TransferLineInput: TransferLineInput;
  TransferNotFound: TransferNotFound;
  TransferStatusConflict: Omit<TransferStatusConflict, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  UnitsNotPromised: UnitsNotPromised;
  UnknownBarcode: UnknownBarcode;
  UnreturnableLine: UnreturnableLineParent;
  Variant: VariantParent;
  VariantHasStock: Omit<VariantHasStock, 'levels'> & { levels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  Warehouse: WarehouseParent;
  WarehouseCodeTaken: WarehouseCodeTaken;
  WarehouseConnection: Omit<WarehouseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WarehouseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Warehouse']> };
  WarehouseEdge: Omit<WarehouseEdge, 'node'> & { node: ResolversParentTypes['Warehouse'] };
  WarehouseNotFound: WarehouseNotFound;
};

export type AddSupplierResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddSupplierResult'] = ResolversParentTypes['AddSupplierResult']> = {
  __resolveType: TypeResolveFn<'AddSupplierSuccess' | 'InvalidInput' | 'SupplierCodeTaken', ParentType, ContextType>;
};

export type AddSupplierSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddSupplierSuccess'] = ResolversParentTypes['AddSupplierSuccess']> = {
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockResult'] = ResolversParentTypes['AdjustStockResult']> = {
  __resolveType: TypeResolveFn<'AdjustStockSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'StockInUse' | 'StockLevelNotFound', ParentType, ContextType>;
};

export type AdjustStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockSuccess'] = ResolversParentTypes['AdjustStockSuccess']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation']> = {
  backorderedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releasedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  served?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shippedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  warehouseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AllocationPoliciesConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocationPoliciesConflict'] = ResolversParentTypes['AllocationPoliciesConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['StockSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveReplenishmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReplenishmentResult'] = ResolversParentTypes['ApproveReplenishmentResult']> = {
  __resolveType: TypeResolveFn<'ApproveReplenishmentSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'ReplenishmentProposalsNotOpen', ParentType, ContextType>;
};

export type ApproveReplenishmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReplenishmentSuccess'] = ResolversParentTypes['ApproveReplenishmentSuccess']> = {
  proposals?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentProposal']>, ParentType, ContextType>;
  purchaseOrders?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignBarcodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignBarcodeResult'] = ResolversParentTypes['AssignBarcodeResult']> = {
  __resolveType: TypeResolveFn<'AssignBarcodeSuccess' | 'BarcodeTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type AssignBarcodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignBarcodeSuccess'] = ResolversParentTypes['AssignBarcodeSuccess']> = {
  barcode?: Resolver<ResolversTypes['Barcode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backorderable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lowStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AvailableToPromiseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailableToPromise'] = ResolversParentTypes['AvailableToPromise']> = {
  arrivals?: Resolver<ReadonlyArray<ResolversTypes['IncomingArrival']>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type BarcodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Barcode'] = ResolversParentTypes['Barcode']> = {
  gtin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type BarcodeNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BarcodeNotFound'] = ResolversParentTypes['BarcodeNotFound']> = {
  gtin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BarcodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BarcodeTaken'] = ResolversParentTypes['BarcodeTaken']> = {
  barcode?: Resolver<ResolversTypes['Barcode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BarcodesUnknownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BarcodesUnknown'] = ResolversParentTypes['BarcodesUnknown']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['UnknownBarcode']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BelowMinimumOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BelowMinimumOrder'] = ResolversParentTypes['BelowMinimumOrder']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkAdjustRowResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkAdjustRowResult'] = ResolversParentTypes['BulkAdjustRowResult']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['BulkRowProblem']>, ParentType, ContextType>;
};

export type BulkAdjustStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkAdjustStockResult'] = ResolversParentTypes['BulkAdjustStockResult']> = {
  __resolveType: TypeResolveFn<'BulkAdjustStockSuccess' | 'BulkRowsRefused' | 'IdempotencyKeyReused' | 'InvalidInput', ParentType, ContextType>;
};

export type BulkAdjustStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkAdjustStockSuccess'] = ResolversParentTypes['BulkAdjustStockSuccess']> = {
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['BulkAdjustRowResult']>, ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkRowsRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BulkRowsRefused'] = ResolversParentTypes['BulkRowsRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['BulkAdjustRowResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPurchaseOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelPurchaseOrderResult'] = ResolversParentTypes['CancelPurchaseOrderResult']> = {
  __resolveType: TypeResolveFn<'CancelPurchaseOrderSuccess' | 'InvalidInput' | 'PurchaseOrderConflict' | 'PurchaseOrderInOtherState' | 'PurchaseOrderNotFound', ParentType, ContextType>;
};

export type CancelPurchaseOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelPurchaseOrderSuccess'] = ResolversParentTypes['CancelPurchaseOrderSuccess']> = {
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelStockCountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelStockCountResult'] = ResolversParentTypes['CancelStockCountResult']> = {
  __resolveType: TypeResolveFn<'CancelStockCountSuccess' | 'StockCountNotFound' | 'StockCountNotOpen', ParentType, ContextType>;
};

export type CancelStockCountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelStockCountSuccess'] = ResolversParentTypes['CancelStockCountSuccess']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelTransferResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelTransferResult'] = ResolversParentTypes['CancelTransferResult']> = {
  __resolveType: TypeResolveFn<'CancelTransferSuccess' | 'TransferNotFound' | 'TransferStatusConflict', ParentType, ContextType>;
};

export type CancelTransferSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelTransferSuccess'] = ResolversParentTypes['CancelTransferSuccess']> = {
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeSupplierResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSupplierResult'] = ResolversParentTypes['ChangeSupplierResult']> = {
  __resolveType: TypeResolveFn<'ChangeSupplierSuccess' | 'InvalidInput' | 'SupplierConflict' | 'SupplierNotFound', ParentType, ContextType>;
};

export type ChangeSupplierSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSupplierSuccess'] = ResolversParentTypes['ChangeSupplierSuccess']> = {
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseStockCountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseStockCountResult'] = ResolversParentTypes['CloseStockCountResult']> = {
  __resolveType: TypeResolveFn<'CloseStockCountSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'StockCountIncomplete' | 'StockCountNotFound' | 'StockCountNotOpen' | 'StockMovedMeanwhile' | 'StockShortage', ParentType, ContextType>;
};

export type CloseStockCountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseStockCountSuccess'] = ResolversParentTypes['CloseStockCountSuccess']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitReservationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitReservationResult'] = ResolversParentTypes['CommitReservationResult']> = {
  __resolveType: TypeResolveFn<'ReservationClosed' | 'StockReservation', ParentType, ContextType>;
};

export type CountedLotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedLot'] = ResolversParentTypes['CountedLot']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateTransferResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTransferResult'] = ResolversParentTypes['CreateTransferResult']> = {
  __resolveType: TypeResolveFn<'CreateTransferSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type CreateTransferSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTransferSuccess'] = ResolversParentTypes['CreateTransferSuccess']> = {
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DemandDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandDay'] = ResolversParentTypes['DemandDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DemandForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandForecast'] = ResolversParentTypes['DemandForecast']> = {
  dailyDemand?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dailyDeviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ForecastMethod'], ParentType, ContextType>;
  weeks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DispatchTransferResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchTransferResult'] = ResolversParentTypes['DispatchTransferResult']> = {
  __resolveType: TypeResolveFn<'DispatchTransferSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'StockShortage' | 'TransferNotFound' | 'TransferStatusConflict', ParentType, ContextType>;
};

export type DispatchTransferSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispatchTransferSuccess'] = ResolversParentTypes['DispatchTransferSuccess']> = {
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DraftPurchaseOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftPurchaseOrderResult'] = ResolversParentTypes['DraftPurchaseOrderResult']> = {
  __resolveType: TypeResolveFn<'DraftPurchaseOrderSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'SupplierNotFound' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type DraftPurchaseOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftPurchaseOrderSuccess'] = ResolversParentTypes['DraftPurchaseOrderSuccess']> = {
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExcessDeliveryLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExcessDeliveryLine'] = ResolversParentTypes['ExcessDeliveryLine']> = {
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['PurchaseOrderLine'], ParentType, ContextType>;
  receivable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportOpeningStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOpeningStockPayload'] = ResolversParentTypes['ImportOpeningStockPayload']> = {
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncomingArrivalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncomingArrival'] = ResolversParentTypes['IncomingArrival']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InsufficientStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['ShortLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LowStockAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStockAlert'] = ResolversParentTypes['LowStockAlert']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type LowStockAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStockAlertConnection'] = ResolversParentTypes['LowStockAlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LowStockAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LowStockAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LowStockAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStockAlertEdge'] = ResolversParentTypes['LowStockAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LowStockAlert'], ParentType, ContextType>;
};

export type LowStockUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStockUpdate'] = ResolversParentTypes['LowStockUpdate']> = {
  alert?: Resolver<ResolversTypes['LowStockAlert'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MinMaxRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinMaxRule'] = ResolversParentTypes['MinMaxRule']> = {
  maximum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addSupplier?: Resolver<ResolversTypes['AddSupplierResult'], ParentType, ContextType, RequireFields<MutationAddSupplierArgs, 'input'>>;
  adjustStock?: Resolver<ResolversTypes['AdjustStockResult'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  approveReplenishment?: Resolver<ResolversTypes['ApproveReplenishmentResult'], ParentType, ContextType, RequireFields<MutationApproveReplenishmentArgs, 'input'>>;
  assignBarcode?: Resolver<ResolversTypes['AssignBarcodeResult'], ParentType, ContextType, RequireFields<MutationAssignBarcodeArgs, 'input'>>;
  bulkAdjustStock?: Resolver<ResolversTypes['BulkAdjustStockResult'], ParentType, ContextType, RequireFields<MutationBulkAdjustStockArgs, 'input'>>;
  cancelPurchaseOrder?: Resolver<ResolversTypes['CancelPurchaseOrderResult'], ParentType, ContextType, RequireFields<MutationCancelPurchaseOrderArgs, 'input'>>;
  cancelStockCount?: Resolver<ResolversTypes['CancelStockCountResult'], ParentType, ContextType, RequireFields<MutationCancelStockCountArgs, 'input'>>;
  cancelTransfer?: Resolver<ResolversTypes['CancelTransferResult'], ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'input'>>;
  changeSupplier?: Resolver<ResolversTypes['ChangeSupplierResult'], ParentType, ContextType, RequireFields<MutationChangeSupplierArgs, 'input'>>;
  closeStockCount?: Resolver<ResolversTypes['CloseStockCountResult'], ParentType, ContextType, RequireFields<MutationCloseStockCountArgs, 'input'>>;
  commitReservation?: Resolver<ResolversTypes['CommitReservationResult'], ParentType, ContextType, RequireFields<MutationCommitReservationArgs, 'input'>>;
  createTransfer?: Resolver<ResolversTypes['CreateTransferResult'], ParentType, ContextType, RequireFields<MutationCreateTransferArgs, 'input'>>;
  dispatchTransfer?: Resolver<ResolversTypes['DispatchTransferResult'], ParentType, ContextType, RequireFields<MutationDispatchTransferArgs, 'input'>>;
  draftPurchaseOrder?: Resolver<ResolversTypes['DraftPurchaseOrderResult'], ParentType, ContextType, RequireFields<MutationDraftPurchaseOrderArgs, 'input'>>;
  importOpeningStock?: Resolver<ResolversTypes['ImportOpeningStockPayload'], ParentType, ContextType, RequireFields<MutationImportOpeningStockArgs, 'input'>>;
  openStockCount?: Resolver<ResolversTypes['OpenStockCountResult'], ParentType, ContextType, RequireFields<MutationOpenStockCountArgs, 'input'>>;
  openWarehouse?: Resolver<ResolversTypes['OpenWarehouseResult'], ParentType, ContextType, RequireFields<MutationOpenWarehouseArgs, 'input'>>;
  proposeReplenishment?: Resolver<ResolversTypes['ProposeReplenishmentResult'], ParentType, ContextType, RequireFields<MutationProposeReplenishmentArgs, 'input'>>;
  receivePurchaseOrder?: Resolver<ResolversTypes['ReceivePurchaseOrderResult'], ParentType, ContextType, RequireFields<MutationReceivePurchaseOrderArgs, 'input'>>;
  receiveStock?: Resolver<ResolversTypes['ReceiveStockResult'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  receiveTransfer?: Resolver<ResolversTypes['ReceiveTransferResult'], ParentType, ContextType, RequireFields<MutationReceiveTransferArgs, 'input'>>;
  recordStockCount?: Resolver<ResolversTypes['RecordStockCountResult'], ParentType, ContextType, RequireFields<MutationRecordStockCountArgs, 'input'>>;
  rejectReplenishment?: Resolver<ResolversTypes['RejectReplenishmentResult'], ParentType, ContextType, RequireFields<MutationRejectReplenishmentArgs, 'input'>>;
  releaseReservation?: Resolver<ResolversTypes['ReleaseReservationResult'], ParentType, ContextType, RequireFields<MutationReleaseReservationArgs, 'input'>>;
  releaseUnits?: Resolver<ResolversTypes['ReleaseUnitsResult'], ParentType, ContextType, RequireFields<MutationReleaseUnitsArgs, 'input'>>;
  removeBarcode?: Resolver<ResolversTypes['RemoveBarcodeResult'], ParentType, ContextType, RequireFields<MutationRemoveBarcodeArgs, 'input'>>;
  removeReorderPolicy?: Resolver<ResolversTypes['RemoveReorderPolicyResult'], ParentType, ContextType, RequireFields<MutationRemoveReorderPolicyArgs, 'input'>>;
  removeSupplierItem?: Resolver<ResolversTypes['RemoveSupplierItemResult'], ParentType, ContextType, RequireFields<MutationRemoveSupplierItemArgs, 'input'>>;
  reserveStock?: Resolver<ResolversTypes['ReserveStockResult'], ParentType, ContextType, RequireFields<MutationReserveStockArgs, 'input'>>;
  returnStock?: Resolver<ResolversTypes['ReturnStockResult'], ParentType, ContextType, RequireFields<MutationReturnStockArgs, 'input'>>;
  revisePurchaseOrder?: Resolver<ResolversTypes['RevisePurchaseOrderResult'], ParentType, ContextType, RequireFields<MutationRevisePurchaseOrderArgs, 'input'>>;
  scanReceive?: Resolver<ResolversTypes['ScanReceiveResult'], ParentType, ContextType, RequireFields<MutationScanReceiveArgs, 'input'>>;
  scanStockCount?: Resolver<ResolversTypes['ScanStockCountResult'], ParentType, ContextType, RequireFields<MutationScanStockCountArgs, 'input'>>;
  scrapStock?: Resolver<ResolversTypes['ScrapStockResult'], ParentType, ContextType, RequireFields<MutationScrapStockArgs, 'input'>>;
  sendPurchaseOrder?: Resolver<ResolversTypes['SendPurchaseOrderResult'], ParentType, ContextType, RequireFields<MutationSendPurchaseOrderArgs, 'input'>>;
  setAllocationPolicies?: Resolver<ResolversTypes['SetAllocationPoliciesResult'], ParentType, ContextType, RequireFields<MutationSetAllocationPoliciesArgs, 'input'>>;
  setBackorderLimit?: Resolver<ResolversTypes['SetBackorderLimitResult'], ParentType, ContextType, RequireFields<MutationSetBackorderLimitArgs, 'input'>>;
  setLowStockThreshold?: Resolver<ResolversTypes['SetLowStockThresholdResult'], ParentType, ContextType, RequireFields<MutationSetLowStockThresholdArgs, 'input'>>;
  setReorderPolicy?: Resolver<ResolversTypes['SetReorderPolicyResult'], ParentType, ContextType, RequireFields<MutationSetReorderPolicyArgs, 'input'>>;
  setSafetyStock?: Resolver<ResolversTypes['SetSafetyStockResult'], ParentType, ContextType, RequireFields<MutationSetSafetyStockArgs, 'input'>>;
  setSupplierItem?: Resolver<ResolversTypes['SetSupplierItemResult'], ParentType, ContextType, RequireFields<MutationSetSupplierItemArgs, 'input'>>;
  setVariantTracking?: Resolver<ResolversTypes['SetVariantTrackingResult'], ParentType, ContextType, RequireFields<MutationSetVariantTrackingArgs, 'input'>>;
};

export type OpenStockCountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenStockCountResult'] = ResolversParentTypes['OpenStockCountResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'OpenStockCountSuccess' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type OpenStockCountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenStockCountSuccess'] = ResolversParentTypes['OpenStockCountSuccess']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenWarehouseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenWarehouseResult'] = ResolversParentTypes['OpenWarehouseResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'OpenWarehouseSuccess' | 'WarehouseCodeTaken', ParentType, ContextType>;
};

export type OpenWarehouseSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenWarehouseSuccess'] = ResolversParentTypes['OpenWarehouseSuccess']> = {
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposeReplenishmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeReplenishmentResult'] = ResolversParentTypes['ProposeReplenishmentResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProposeReplenishmentSuccess', ParentType, ContextType>;
};

export type ProposeReplenishmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeReplenishmentSuccess'] = ResolversParentTypes['ProposeReplenishmentSuccess']> = {
  computed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  superseded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closingReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrderLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['PurchaseReceipt']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PurchaseOrderStatus'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type PurchaseOrderConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderConflict'] = ResolversParentTypes['PurchaseOrderConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderConnection'] = ResolversParentTypes['PurchaseOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PurchaseOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderEdge'] = ResolversParentTypes['PurchaseOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
};

export type PurchaseOrderInOtherStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderInOtherState'] = ResolversParentTypes['PurchaseOrderInOtherState']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PurchaseOrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderLine'] = ResolversParentTypes['PurchaseOrderLine']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tolerancePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type PurchaseOrderNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderNotFound'] = ResolversParentTypes['PurchaseOrderNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purchaseOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseReceipt'] = ResolversParentTypes['PurchaseReceipt']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['PurchaseReceiptLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PurchaseReceiptLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseReceiptLine'] = ResolversParentTypes['PurchaseReceiptLine']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  availableToPromise?: Resolver<Maybe<ResolversTypes['AvailableToPromise']>, ParentType, ContextType, RequireFields<QueryAvailableToPromiseArgs, 'date' | 'variantId'>>;
  barcode?: Resolver<Maybe<ResolversTypes['Barcode']>, ParentType, ContextType, RequireFields<QueryBarcodeArgs, 'gtin'>>;
  demandForecast?: Resolver<Maybe<ResolversTypes['DemandForecast']>, ParentType, ContextType, RequireFields<QueryDemandForecastArgs, 'variantId' | 'warehouseId'>>;
  demandHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DemandDay']>>, ParentType, ContextType, RequireFields<QueryDemandHistoryArgs, 'from' | 'to' | 'variantId' | 'warehouseId'>>;
  lowStockAlerts?: Resolver<Maybe<ResolversTypes['LowStockAlertConnection']>, ParentType, ContextType, RequireFields<QueryLowStockAlertsArgs, 'openOnly'>>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType, Partial<QueryPurchaseOrderArgs>>;
  purchaseOrders?: Resolver<Maybe<ResolversTypes['PurchaseOrderConnection']>, ParentType, ContextType, Partial<QueryPurchaseOrdersArgs>>;
  reorderPolicies?: Resolver<Maybe<ResolversTypes['ReorderPolicyConnection']>, ParentType, ContextType, Partial<QueryReorderPoliciesArgs>>;
  reorderPolicy?: Resolver<Maybe<ResolversTypes['ReorderPolicy']>, ParentType, ContextType, RequireFields<QueryReorderPolicyArgs, 'variantId' | 'warehouseId'>>;
  replenishmentFailures?: Resolver<Maybe<ResolversTypes['ReplenishmentFailureConnection']>, ParentType, ContextType, Partial<QueryReplenishmentFailuresArgs>>;
  replenishmentProposals?: Resolver<Maybe<ResolversTypes['ReplenishmentProposalConnection']>, ParentType, ContextType, RequireFields<QueryReplenishmentProposalsArgs, 'status'>>;
  reservation?: Resolver<Maybe<ResolversTypes['StockReservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'id'>>;
  stockCount?: Resolver<Maybe<ResolversTypes['StockCount']>, ParentType, ContextType, RequireFields<QueryStockCountArgs, 'id'>>;
  stockCounts?: Resolver<Maybe<ResolversTypes['StockCountConnection']>, ParentType, ContextType, RequireFields<QueryStockCountsArgs, 'openOnly'>>;
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType, RequireFields<QueryStockLevelArgs, 'variantId' | 'warehouseId'>>;
  stockLotMovements?: Resolver<Maybe<ResolversTypes['StockLotMovementConnection']>, ParentType, ContextType, RequireFields<QueryStockLotMovementsArgs, 'lot' | 'variantId'>>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<QueryStockMovementsArgs, 'variantId'>>;
  stockSettings?: Resolver<Maybe<ResolversTypes['StockSettings']>, ParentType, ContextType>;
  stockTransfer?: Resolver<Maybe<ResolversTypes['StockTransfer']>, ParentType, ContextType, RequireFields<QueryStockTransferArgs, 'id'>>;
  stockTransfers?: Resolver<Maybe<ResolversTypes['StockTransferConnection']>, ParentType, ContextType, Partial<QueryStockTransfersArgs>>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'id'>>;
  suppliers?: Resolver<Maybe<ResolversTypes['SupplierConnection']>, ParentType, ContextType, Partial<QuerySuppliersArgs>>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QueryWarehouseArgs, 'id'>>;
  warehouses?: Resolver<Maybe<ResolversTypes['WarehouseConnection']>, ParentType, ContextType, Partial<QueryWarehousesArgs>>;
};

export type ReceivePurchaseOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivePurchaseOrderResult'] = ResolversParentTypes['ReceivePurchaseOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'PurchaseOrderInOtherState' | 'PurchaseOrderNotFound' | 'ReceivePurchaseOrderSuccess' | 'ReceivedBeyondTolerance', ParentType, ContextType>;
};

export type ReceivePurchaseOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivePurchaseOrderSuccess'] = ResolversParentTypes['ReceivePurchaseOrderSuccess']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['PurchaseReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiveStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockResult'] = ResolversParentTypes['ReceiveStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ReceiveStockSuccess' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type ReceiveStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockSuccess'] = ResolversParentTypes['ReceiveStockSuccess']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiveTransferResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveTransferResult'] = ResolversParentTypes['ReceiveTransferResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ReceiveTransferSuccess' | 'TransferExceeded' | 'TransferNotFound' | 'TransferStatusConflict', ParentType, ContextType>;
};

export type ReceiveTransferSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveTransferSuccess'] = ResolversParentTypes['ReceiveTransferSuccess']> = {
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceivedBeyondToleranceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedBeyondTolerance'] = ResolversParentTypes['ReceivedBeyondTolerance']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['ExcessDeliveryLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordStockCountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordStockCountResult'] = ResolversParentTypes['RecordStockCountResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RecordStockCountSuccess' | 'StockCountNotFound' | 'StockCountNotOpen', ParentType, ContextType>;
};

export type RecordStockCountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordStockCountSuccess'] = ResolversParentTypes['RecordStockCountSuccess']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AllocationPoliciesConflict' | 'BarcodeNotFound' | 'BarcodeTaken' | 'BarcodesUnknown' | 'BelowMinimumOrder' | 'BulkRowsRefused' | 'IdempotencyKeyReused' | 'InsufficientStock' | 'InvalidInput' | 'PurchaseOrderConflict' | 'PurchaseOrderInOtherState' | 'PurchaseOrderNotFound' | 'ReceivedBeyondTolerance' | 'ReorderPolicyConflict' | 'ReplenishmentProposalsNotOpen' | 'ReservationClosed' | 'ReturnExceedsShipped' | 'StockCountIncomplete' | 'StockCountNotFound' | 'StockCountNotOpen' | 'StockInUse' | 'StockLevelNotFound' | 'StockMovedMeanwhile' | 'StockSettingsConflict' | 'StockShortage' | 'SupplierCodeTaken' | 'SupplierConflict' | 'SupplierItemConflict' | 'SupplierNotFound' | 'TransferExceeded' | 'TransferNotFound' | 'TransferStatusConflict' | 'UnitsNotPromised' | 'VariantHasStock' | 'WarehouseCodeTaken' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type RejectReplenishmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReplenishmentResult'] = ResolversParentTypes['RejectReplenishmentResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RejectReplenishmentSuccess' | 'ReplenishmentProposalsNotOpen', ParentType, ContextType>;
};

export type RejectReplenishmentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReplenishmentSuccess'] = ResolversParentTypes['RejectReplenishmentSuccess']> = {
  proposals?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentProposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseReservationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseReservationResult'] = ResolversParentTypes['ReleaseReservationResult']> = {
  __resolveType: TypeResolveFn<'ReservationClosed' | 'StockReservation', ParentType, ContextType>;
};

export type ReleaseUnitsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseUnitsResult'] = ResolversParentTypes['ReleaseUnitsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ReleaseUnitsSuccess' | 'ReservationClosed' | 'UnitsNotPromised', ParentType, ContextType>;
};

export type ReleaseUnitsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseUnitsSuccess'] = ResolversParentTypes['ReleaseUnitsSuccess']> = {
  waiting?: Resolver<ReadonlyArray<ResolversTypes['ReleasedWaiting']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleasedWaitingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasedWaiting'] = ResolversParentTypes['ReleasedWaiting']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveBarcodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveBarcodeResult'] = ResolversParentTypes['RemoveBarcodeResult']> = {
  __resolveType: TypeResolveFn<'BarcodeNotFound' | 'RemoveBarcodeSuccess', ParentType, ContextType>;
};

export type RemoveBarcodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveBarcodeSuccess'] = ResolversParentTypes['RemoveBarcodeSuccess']> = {
  barcode?: Resolver<ResolversTypes['Barcode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveReorderPolicyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveReorderPolicyResult'] = ResolversParentTypes['RemoveReorderPolicyResult']> = {
  __resolveType: TypeResolveFn<'RemoveReorderPolicySuccess' | 'ReorderPolicyConflict', ParentType, ContextType>;
};

export type RemoveReorderPolicySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveReorderPolicySuccess'] = ResolversParentTypes['RemoveReorderPolicySuccess']> = {
  policy?: Resolver<ResolversTypes['ReorderPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveSupplierItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSupplierItemResult'] = ResolversParentTypes['RemoveSupplierItemResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RemoveSupplierItemSuccess' | 'SupplierItemConflict' | 'SupplierNotFound', ParentType, ContextType>;
};

export type RemoveSupplierItemSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveSupplierItemSuccess'] = ResolversParentTypes['RemoveSupplierItemSuccess']> = {
  item?: Resolver<ResolversTypes['SupplierItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorderPointRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPointRule'] = ResolversParentTypes['ReorderPointRule']> = {
  coverDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceLevel?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorderPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPolicy'] = ResolversParentTypes['ReorderPolicy']> = {
  rule?: Resolver<ResolversTypes['ReorderRule'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type ReorderPolicyConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPolicyConflict'] = ResolversParentTypes['ReorderPolicyConflict']> = {
  current?: Resolver<Maybe<ResolversTypes['ReorderPolicy']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReorderPolicyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPolicyConnection'] = ResolversParentTypes['ReorderPolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReorderPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReorderPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReorderPolicyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderPolicyEdge'] = ResolversParentTypes['ReorderPolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReorderPolicy'], ParentType, ContextType>;
};

export type ReorderRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderRule'] = ResolversParentTypes['ReorderRule']> = {
  __resolveType: TypeResolveFn<'MinMaxRule' | 'ReorderPointRule', ParentType, ContextType>;
};

export type ReplenishmentFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentFailure'] = ResolversParentTypes['ReplenishmentFailure']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstFailedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReplenishmentFailureReason'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type ReplenishmentFailureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentFailureConnection'] = ResolversParentTypes['ReplenishmentFailureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentFailureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentFailure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReplenishmentFailureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentFailureEdge'] = ResolversParentTypes['ReplenishmentFailureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplenishmentFailure'], ParentType, ContextType>;
};

export type ReplenishmentProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposal'] = ResolversParentTypes['ReplenishmentProposal']> = {
  dailyDemand?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['ForecastMethod']>, ParentType, ContextType>;
  orderUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReplenishmentProposalStatus'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type ReplenishmentProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposalConnection'] = ResolversParentTypes['ReplenishmentProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReplenishmentProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposalEdge'] = ResolversParentTypes['ReplenishmentProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplenishmentProposal'], ParentType, ContextType>;
};

export type ReplenishmentProposalsNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplenishmentProposalsNotOpen'] = ResolversParentTypes['ReplenishmentProposalsNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['ReplenishmentProposal']>, ParentType, ContextType>;
  unknownIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationClosed'] = ResolversParentTypes['ReservationClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveStockResult'] = ResolversParentTypes['ReserveStockResult']> = {
  __resolveType: TypeResolveFn<'InsufficientStock' | 'InvalidInput' | 'ReservationClosed' | 'StockReservation', ParentType, ContextType>;
};

export type ReturnExceedsShippedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnExceedsShipped'] = ResolversParentTypes['ReturnExceedsShipped']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['UnreturnableLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnStockResult'] = ResolversParentTypes['ReturnStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ReturnExceedsShipped' | 'ReturnStockSuccess' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type ReturnStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnStockSuccess'] = ResolversParentTypes['ReturnStockSuccess']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevisePurchaseOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisePurchaseOrderResult'] = ResolversParentTypes['RevisePurchaseOrderResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'PurchaseOrderConflict' | 'PurchaseOrderInOtherState' | 'PurchaseOrderNotFound' | 'RevisePurchaseOrderSuccess', ParentType, ContextType>;
};

export type RevisePurchaseOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisePurchaseOrderSuccess'] = ResolversParentTypes['RevisePurchaseOrderSuccess']> = {
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanReceiveResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanReceiveResult'] = ResolversParentTypes['ScanReceiveResult']> = {
  __resolveType: TypeResolveFn<'BarcodesUnknown' | 'IdempotencyKeyReused' | 'InvalidInput' | 'ScanReceiveSuccess' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type ScanReceiveSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanReceiveSuccess'] = ResolversParentTypes['ScanReceiveSuccess']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScanStockCountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanStockCountResult'] = ResolversParentTypes['ScanStockCountResult']> = {
  __resolveType: TypeResolveFn<'BarcodesUnknown' | 'IdempotencyKeyReused' | 'InvalidInput' | 'ScanStockCountSuccess' | 'StockCountNotFound' | 'StockCountNotOpen', ParentType, ContextType>;
};

export type ScanStockCountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScanStockCountSuccess'] = ResolversParentTypes['ScanStockCountSuccess']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScrapStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrapStockResult'] = ResolversParentTypes['ScrapStockResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ScrapStockSuccess' | 'StockShortage' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type ScrapStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrapStockSuccess'] = ResolversParentTypes['ScrapStockSuccess']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendPurchaseOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendPurchaseOrderResult'] = ResolversParentTypes['SendPurchaseOrderResult']> = {
  __resolveType: TypeResolveFn<'BelowMinimumOrder' | 'PurchaseOrderConflict' | 'PurchaseOrderInOtherState' | 'PurchaseOrderNotFound' | 'SendPurchaseOrderSuccess', ParentType, ContextType>;
};

export type SendPurchaseOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendPurchaseOrderSuccess'] = ResolversParentTypes['SendPurchaseOrderSuccess']> = {
  purchaseOrder?: Resolver<ResolversTypes['PurchaseOrder'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetAllocationPoliciesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAllocationPoliciesResult'] = ResolversParentTypes['SetAllocationPoliciesResult']> = {
  __resolveType: TypeResolveFn<'AllocationPoliciesConflict' | 'InvalidInput' | 'SetAllocationPoliciesSuccess', ParentType, ContextType>;
};

export type SetAllocationPoliciesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAllocationPoliciesSuccess'] = ResolversParentTypes['SetAllocationPoliciesSuccess']> = {
  settings?: Resolver<ResolversTypes['StockSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetBackorderLimitResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBackorderLimitResult'] = ResolversParentTypes['SetBackorderLimitResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetBackorderLimitSuccess' | 'StockLevelNotFound' | 'StockSettingsConflict', ParentType, ContextType>;
};

export type SetBackorderLimitSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBackorderLimitSuccess'] = ResolversParentTypes['SetBackorderLimitSuccess']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetLowStockThresholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowStockThresholdResult'] = ResolversParentTypes['SetLowStockThresholdResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetLowStockThresholdSuccess' | 'StockLevelNotFound' | 'StockSettingsConflict', ParentType, ContextType>;
};

export type SetLowStockThresholdSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetLowStockThresholdSuccess'] = ResolversParentTypes['SetLowStockThresholdSuccess']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetReorderPolicyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetReorderPolicyResult'] = ResolversParentTypes['SetReorderPolicyResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ReorderPolicyConflict' | 'SetReorderPolicySuccess' | 'SupplierNotFound' | 'WarehouseNotFound', ParentType, ContextType>;
};

export type SetReorderPolicySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetReorderPolicySuccess'] = ResolversParentTypes['SetReorderPolicySuccess']> = {
  policy?: Resolver<ResolversTypes['ReorderPolicy'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSafetyStockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSafetyStockResult'] = ResolversParentTypes['SetSafetyStockResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetSafetyStockSuccess' | 'StockLevelNotFound' | 'StockSettingsConflict', ParentType, ContextType>;
};

export type SetSafetyStockSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSafetyStockSuccess'] = ResolversParentTypes['SetSafetyStockSuccess']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSupplierItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSupplierItemResult'] = ResolversParentTypes['SetSupplierItemResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetSupplierItemSuccess' | 'SupplierItemConflict' | 'SupplierNotFound', ParentType, ContextType>;
};

export type SetSupplierItemSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSupplierItemSuccess'] = ResolversParentTypes['SetSupplierItemSuccess']> = {
  item?: Resolver<ResolversTypes['SupplierItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetVariantTrackingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetVariantTrackingResult'] = ResolversParentTypes['SetVariantTrackingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SetVariantTrackingSuccess' | 'VariantHasStock', ParentType, ContextType>;
};

export type SetVariantTrackingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetVariantTrackingSuccess'] = ResolversParentTypes['SetVariantTrackingSuccess']> = {
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShortLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShortLine'] = ResolversParentTypes['ShortLine']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCount'] = ResolversParentTypes['StockCount']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockCountLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockCountStatus'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockCountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountConnection'] = ResolversParentTypes['StockCountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockCountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockCount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockCountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountEdge'] = ResolversParentTypes['StockCountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
};

export type StockCountIncompleteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountIncomplete'] = ResolversParentTypes['StockCountIncomplete']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Variant']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockCountLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountLine'] = ResolversParentTypes['StockCountLine']> = {
  counted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  countedLots?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CountedLot']>>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type StockCountNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountNotFound'] = ResolversParentTypes['StockCountNotFound']> = {
  countId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockCountNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockCountNotOpen'] = ResolversParentTypes['StockCountNotOpen']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockInUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockInUse'] = ResolversParentTypes['StockInUse']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backorderLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inTransit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incoming?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lots?: Resolver<ReadonlyArray<ResolversTypes['StockLot']>, ParentType, ContextType>;
  lowStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settingsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tracking?: Resolver<ResolversTypes['StockTracking'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type StockLevelNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelNotFound'] = ResolversParentTypes['StockLevelNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warehouseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLot'] = ResolversParentTypes['StockLot']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLotMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLotMovement'] = ResolversParentTypes['StockLotMovement']> = {
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockLotMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLotMovementConnection'] = ResolversParentTypes['StockLotMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockLotMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockLotMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockLotMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLotMovementEdge'] = ResolversParentTypes['StockLotMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLotMovement'], ParentType, ContextType>;
};

export type StockMovedLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovedLine'] = ResolversParentTypes['StockMovedLine']> = {
  counted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type StockMovedMeanwhileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovedMeanwhile'] = ResolversParentTypes['StockMovedMeanwhile']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockMovedLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backorderedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['StockCount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  onHandDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['StockReservation']>, ParentType, ContextType>;
  reservedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['StockTransfer']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockReservation'] = ResolversParentTypes['StockReservation']> = {
  allocations?: Resolver<ReadonlyArray<ResolversTypes['Allocation']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  shippedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockSettings'] = ResolversParentTypes['StockSettings']> = {
  allocationPolicies?: Resolver<ReadonlyArray<ResolversTypes['AllocationPolicy']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockSettingsConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockSettingsConflict'] = ResolversParentTypes['StockSettingsConflict']> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockShortageLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockShortageLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortageLine'] = ResolversParentTypes['StockShortageLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockTransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockTransfer'] = ResolversParentTypes['StockTransfer']> = {
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dispatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockTransferLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockTransferStatus'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type StockTransferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockTransferConnection'] = ResolversParentTypes['StockTransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockTransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockTransfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockTransferEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockTransferEdge'] = ResolversParentTypes['StockTransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
};

export type StockTransferLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockTransferLine'] = ResolversParentTypes['StockTransferLine']> = {
  dispatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inTransit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type StockUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockUpdate'] = ResolversParentTypes['StockUpdate']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['StockChangeCause'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  lowStock?: SubscriptionResolver<ResolversTypes['LowStockUpdate'], "lowStock", ParentType, ContextType, Partial<SubscriptionLowStockArgs>>;
  stockChanged?: SubscriptionResolver<ResolversTypes['StockUpdate'], "stockChanged", ParentType, ContextType, Partial<SubscriptionStockChangedArgs>>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['SupplierItemConnection'], ParentType, ContextType, Partial<SupplierItemsArgs>>;
  leadTimeDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leadTimeDeviationDays?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimumOrder?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierCodeTaken'] = ResolversParentTypes['SupplierCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplierConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierConflict'] = ResolversParentTypes['SupplierConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierConnection'] = ResolversParentTypes['SupplierConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Supplier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupplierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierEdge'] = ResolversParentTypes['SupplierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type SupplierItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierItem'] = ResolversParentTypes['SupplierItem']> = {
  minimumQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  packSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  unitCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierItemConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierItemConflict'] = ResolversParentTypes['SupplierItemConflict']> = {
  current?: Resolver<Maybe<ResolversTypes['SupplierItem']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplierItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierItemConnection'] = ResolversParentTypes['SupplierItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SupplierItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupplierItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierItemEdge'] = ResolversParentTypes['SupplierItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupplierItem'], ParentType, ContextType>;
};

export type SupplierNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierNotFound'] = ResolversParentTypes['SupplierNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplierId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransferExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferExceeded'] = ResolversParentTypes['TransferExceeded']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['TransferExceededLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferExceededLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferExceededLine'] = ResolversParentTypes['TransferExceededLine']> = {
  inTransit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type TransferNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferNotFound'] = ResolversParentTypes['TransferNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transferId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferStatusConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStatusConflict'] = ResolversParentTypes['TransferStatusConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitsNotPromisedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitsNotPromised'] = ResolversParentTypes['UnitsNotPromised']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownBarcodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownBarcode'] = ResolversParentTypes['UnknownBarcode']> = {
  barcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnknownBarcodeReason'], ParentType, ContextType>;
};

export type UnreturnableLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnreturnableLine'] = ResolversParentTypes['UnreturnableLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  barcodes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Barcode']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  tracking?: Resolver<Maybe<ResolversTypes['StockTracking']>, ParentType, ContextType>;
};

export type VariantHasStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantHasStock'] = ResolversParentTypes['VariantHasStock']> = {
  inTransit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, Partial<WarehouseLevelsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WarehouseCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseCodeTaken'] = ResolversParentTypes['WarehouseCodeTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseConnection'] = ResolversParentTypes['WarehouseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WarehouseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WarehouseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseEdge'] = ResolversParentTypes['WarehouseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type WarehouseNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseNotFound'] = ResolversParentTypes['WarehouseNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddSupplierResult?: AddSupplierResultResolvers<ContextType>;
  AddSupplierSuccess?: AddSupplierSuccessResolvers<ContextType>;
  AdjustStockResult?: AdjustStockResultResolvers<ContextType>;
  AdjustStockSuccess?: AdjustStockSuccessResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  AllocationPoliciesConflict?: AllocationPoliciesConflictResolvers<ContextType>;
  ApproveReplenishmentResult?: ApproveReplenishmentResultResolvers<ContextType>;
  ApproveReplenishmentSuccess?: ApproveReplenishmentSuccessResolvers<ContextType>;
  AssignBarcodeResult?: AssignBarcodeResultResolvers<ContextType>;
  AssignBarcodeSuccess?: AssignBarcodeSuccessResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailableToPromise?: AvailableToPromiseResolvers<ContextType>;
  Barcode?: BarcodeResolvers<ContextType>;
  BarcodeNotFound?: BarcodeNotFoundResolvers<ContextType>;
  BarcodeTaken?: BarcodeTakenResolvers<ContextType>;
  BarcodesUnknown?: BarcodesUnknownResolvers<ContextType>;
  BelowMinimumOrder?: BelowMinimumOrderResolvers<ContextType>;
  BulkAdjustRowResult?: BulkAdjustRowResultResolvers<ContextType>;
  BulkAdjustStockResult?: BulkAdjustStockResultResolvers<ContextType>;
  BulkAdjustStockSuccess?: BulkAdjustStockSuccessResolvers<ContextType>;
  BulkRowsRefused?: BulkRowsRefusedResolvers<ContextType>;
  CancelPurchaseOrderResult?: CancelPurchaseOrderResultResolvers<ContextType>;
  CancelPurchaseOrderSuccess?: CancelPurchaseOrderSuccessResolvers<ContextType>;
  CancelStockCountResult?: CancelStockCountResultResolvers<ContextType>;
  CancelStockCountSuccess?: CancelStockCountSuccessResolvers<ContextType>;
  CancelTransferResult?: CancelTransferResultResolvers<ContextType>;
  CancelTransferSuccess?: CancelTransferSuccessResolvers<ContextType>;
  ChangeSupplierResult?: ChangeSupplierResultResolvers<ContextType>;
  ChangeSupplierSuccess?: ChangeSupplierSuccessResolvers<ContextType>;
  CloseStockCountResult?: CloseStockCountResultResolvers<ContextType>;
  CloseStockCountSuccess?: CloseStockCountSuccessResolvers<ContextType>;
  CommitReservationResult?: CommitReservationResultResolvers<ContextType>;
  CountedLot?: CountedLotResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateTransferResult?: CreateTransferResultResolvers<ContextType>;
  CreateTransferSuccess?: CreateTransferSuccessResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DemandDay?: DemandDayResolvers<ContextType>;
  DemandForecast?: DemandForecastResolvers<ContextType>;
  DispatchTransferResult?: DispatchTransferResultResolvers<ContextType>;
  DispatchTransferSuccess?: DispatchTransferSuccessResolvers<ContextType>;
  DraftPurchaseOrderResult?: DraftPurchaseOrderResultResolvers<ContextType>;
  DraftPurchaseOrderSuccess?: DraftPurchaseOrderSuccessResolvers<ContextType>;
  ExcessDeliveryLine?: ExcessDeliveryLineResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportOpeningStockPayload?: ImportOpeningStockPayloadResolvers<ContextType>;
  IncomingArrival?: IncomingArrivalResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InsufficientStock?: InsufficientStockResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LowStockAlert?: LowStockAlertResolvers<ContextType>;
  LowStockAlertConnection?: LowStockAlertConnectionResolvers<ContextType>;
  LowStockAlertEdge?: LowStockAlertEdgeResolvers<ContextType>;
  LowStockUpdate?: LowStockUpdateResolvers<ContextType>;
  MinMaxRule?: MinMaxRuleResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenStockCountResult?: OpenStockCountResultResolvers<ContextType>;
  OpenStockCountSuccess?: OpenStockCountSuccessResolvers<ContextType>;
  OpenWarehouseResult?: OpenWarehouseResultResolvers<ContextType>;
  OpenWarehouseSuccess?: OpenWarehouseSuccessResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProposeReplenishmentResult?: ProposeReplenishmentResultResolvers<ContextType>;
  ProposeReplenishmentSuccess?: ProposeReplenishmentSuccessResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  PurchaseOrderConflict?: PurchaseOrderConflictResolvers<ContextType>;
  PurchaseOrderConnection?: PurchaseOrderConnectionResolvers<ContextType>;
  PurchaseOrderEdge?: PurchaseOrderEdgeResolvers<ContextType>;
  PurchaseOrderInOtherState?: PurchaseOrderInOtherStateResolvers<ContextType>;
  PurchaseOrderLine?: PurchaseOrderLineResolvers<ContextType>;
  PurchaseOrderNotFound?: PurchaseOrderNotFoundResolvers<ContextType>;
  PurchaseReceipt?: PurchaseReceiptResolvers<ContextType>;
  PurchaseReceiptLine?: PurchaseReceiptLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceivePurchaseOrderResult?: ReceivePurchaseOrderResultResolvers<ContextType>;
  ReceivePurchaseOrderSuccess?: ReceivePurchaseOrderSuccessResolvers<ContextType>;
  ReceiveStockResult?: ReceiveStockResultResolvers<ContextType>;
  ReceiveStockSuccess?: ReceiveStockSuccessResolvers<ContextType>;
  ReceiveTransferResult?: ReceiveTransferResultResolvers<ContextType>;
  ReceiveTransferSuccess?: ReceiveTransferSuccessResolvers<ContextType>;
  ReceivedBeyondTolerance?: ReceivedBeyondToleranceResolvers<ContextType>;
  RecordStockCountResult?: RecordStockCountResultResolvers<ContextType>;
  RecordStockCountSuccess?: RecordStockCountSuccessResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RejectReplenishmentResult?: RejectReplenishmentResultResolvers<ContextType>;
  RejectReplenishmentSuccess?: RejectReplenishmentSuccessResolvers<ContextType>;
  ReleaseReservationResult?: ReleaseReservationResultResolvers<ContextType>;
  ReleaseUnitsResult?: ReleaseUnitsResultResolvers<ContextType>;
  ReleaseUnitsSuccess?: ReleaseUnitsSuccessResolvers<ContextType>;
  ReleasedWaiting?: ReleasedWaitingResolvers<ContextType>;
  RemoveBarcodeResult?: RemoveBarcodeResultResolvers<ContextType>;
  RemoveBarcodeSuccess?: RemoveBarcodeSuccessResolvers<ContextType>;
  RemoveReorderPolicyResult?: RemoveReorderPolicyResultResolvers<ContextType>;
  RemoveReorderPolicySuccess?: RemoveReorderPolicySuccessResolvers<ContextType>;
  RemoveSupplierItemResult?: RemoveSupplierItemResultResolvers<ContextType>;
  RemoveSupplierItemSuccess?: RemoveSupplierItemSuccessResolvers<ContextType>;
  ReorderPointRule?: ReorderPointRuleResolvers<ContextType>;
  ReorderPolicy?: ReorderPolicyResolvers<ContextType>;
  ReorderPolicyConflict?: ReorderPolicyConflictResolvers<ContextType>;
  ReorderPolicyConnection?: ReorderPolicyConnectionResolvers<ContextType>;
  ReorderPolicyEdge?: ReorderPolicyEdgeResolvers<ContextType>;
  ReorderRule?: ReorderRuleResolvers<ContextType>;
  ReplenishmentFailure?: ReplenishmentFailureResolvers<ContextType>;
  ReplenishmentFailureConnection?: ReplenishmentFailureConnectionResolvers<ContextType>;
  ReplenishmentFailureEdge?: ReplenishmentFailureEdgeResolvers<ContextType>;
  ReplenishmentProposal?: ReplenishmentProposalResolvers<ContextType>;
  ReplenishmentProposalConnection?: ReplenishmentProposalConnectionResolvers<ContextType>;
  ReplenishmentProposalEdge?: ReplenishmentProposalEdgeResolvers<ContextType>;
  ReplenishmentProposalsNotOpen?: ReplenishmentProposalsNotOpenResolvers<ContextType>;
  ReservationClosed?: ReservationClosedResolvers<ContextType>;
  ReserveStockResult?: ReserveStockResultResolvers<ContextType>;
  ReturnExceedsShipped?: ReturnExceedsShippedResolvers<ContextType>;
  ReturnStockResult?: ReturnStockResultResolvers<ContextType>;
  ReturnStockSuccess?: ReturnStockSuccessResolvers<ContextType>;
  RevisePurchaseOrderResult?: RevisePurchaseOrderResultResolvers<ContextType>;
  RevisePurchaseOrderSuccess?: RevisePurchaseOrderSuccessResolvers<ContextType>;
  ScanReceiveResult?: ScanReceiveResultResolvers<ContextType>;
  ScanReceiveSuccess?: ScanReceiveSuccessResolvers<ContextType>;
  ScanStockCountResult?: ScanStockCountResultResolvers<ContextType>;
  ScanStockCountSuccess?: ScanStockCountSuccessResolvers<ContextType>;
  ScrapStockResult?: ScrapStockResultResolvers<ContextType>;
  ScrapStockSuccess?: ScrapStockSuccessResolvers<ContextType>;
  SendPurchaseOrderResult?: SendPurchaseOrderResultResolvers<ContextType>;
  SendPurchaseOrderSuccess?: SendPurchaseOrderSuccessResolvers<ContextType>;
  SetAllocationPoliciesResult?: SetAllocationPoliciesResultResolvers<ContextType>;
  SetAllocationPoliciesSuccess?: SetAllocationPoliciesSuccessResolvers<ContextType>;
  SetBackorderLimitResult?: SetBackorderLimitResultResolvers<ContextType>;
  SetBackorderLimitSuccess?: SetBackorderLimitSuccessResolvers<ContextType>;
  SetLowStockThresholdResult?: SetLowStockThresholdResultResolvers<ContextType>;
  SetLowStockThresholdSuccess?: SetLowStockThresholdSuccessResolvers<ContextType>;
  SetReorderPolicyResult?: SetReorderPolicyResultResolvers<ContextType>;
  SetReorderPolicySuccess?: SetReorderPolicySuccessResolvers<ContextType>;
  SetSafetyStockResult?: SetSafetyStockResultResolvers<ContextType>;
  SetSafetyStockSuccess?: SetSafetyStockSuccessResolvers<ContextType>;
  SetSupplierItemResult?: SetSupplierItemResultResolvers<ContextType>;
  SetSupplierItemSuccess?: SetSupplierItemSuccessResolvers<ContextType>;
  SetVariantTrackingResult?: SetVariantTrackingResultResolvers<ContextType>;
  SetVariantTrackingSuccess?: SetVariantTrackingSuccessResolvers<ContextType>;
  ShortLine?: ShortLineResolvers<ContextType>;
  StockCount?: StockCountResolvers<ContextType>;
  StockCountConnection?: StockCountConnectionResolvers<ContextType>;
  StockCountEdge?: StockCountEdgeResolvers<ContextType>;
  StockCountIncomplete?: StockCountIncompleteResolvers<ContextType>;
  StockCountLine?: StockCountLineResolvers<ContextType>;
  StockCountNotFound?: StockCountNotFoundResolvers<ContextType>;
  StockCountNotOpen?: StockCountNotOpenResolvers<ContextType>;
  StockInUse?: StockInUseResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  StockLevelNotFound?: StockLevelNotFoundResolvers<ContextType>;
  StockLot?: StockLotResolvers<ContextType>;
  StockLotMovement?: StockLotMovementResolvers<ContextType>;
  StockLotMovementConnection?: StockLotMovementConnectionResolvers<ContextType>;
  StockLotMovementEdge?: StockLotMovementEdgeResolvers<ContextType>;
  StockMovedLine?: StockMovedLineResolvers<ContextType>;
  StockMovedMeanwhile?: StockMovedMeanwhileResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockReservation?: StockReservationResolvers<ContextType>;
  StockSettings?: StockSettingsResolvers<ContextType>;
  StockSettingsConflict?: StockSettingsConflictResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  StockShortageLine?: StockShortageLineResolvers<ContextType>;
  StockTransfer?: StockTransferResolvers<ContextType>;
  StockTransferConnection?: StockTransferConnectionResolvers<ContextType>;
  StockTransferEdge?: StockTransferEdgeResolvers<ContextType>;
  StockTransferLine?: StockTransferLineResolvers<ContextType>;
  StockUpdate?: StockUpdateResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierCodeTaken?: SupplierCodeTakenResolvers<ContextType>;
  SupplierConflict?: SupplierConflictResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  SupplierItem?: SupplierItemResolvers<ContextType>;
  SupplierItemConflict?: SupplierItemConflictResolvers<ContextType>;
  SupplierItemConnection?: SupplierItemConnectionResolvers<ContextType>;
  SupplierItemEdge?: SupplierItemEdgeResolvers<ContextType>;
  SupplierNotFound?: SupplierNotFoundResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TransferExceeded?: TransferExceededResolvers<ContextType>;
  TransferExceededLine?: TransferExceededLineResolvers<ContextType>;
  TransferNotFound?: TransferNotFoundResolvers<ContextType>;
  TransferStatusConflict?: TransferStatusConflictResolvers<ContextType>;
  UnitsNotPromised?: UnitsNotPromisedResolvers<ContextType>;
  UnknownBarcode?: UnknownBarcodeResolvers<ContextType>;
  UnreturnableLine?: UnreturnableLineResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantHasStock?: VariantHasStockResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseCodeTaken?: WarehouseCodeTakenResolvers<ContextType>;
  WarehouseConnection?: WarehouseConnectionResolvers<ContextType>;
  WarehouseEdge?: WarehouseEdgeResolvers<ContextType>;
  WarehouseNotFound?: WarehouseNotFoundResolvers<ContextType>;
};

