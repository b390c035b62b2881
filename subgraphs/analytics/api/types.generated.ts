import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { SalesOfDay as SalesOfDayParent, SalesOfCountry as SalesOfCountryParent, SalesOfChannel as SalesOfChannelParent, SalesSummary as SalesSummaryParent, TopProduct as TopProductParent, ProductSalesOfDay as ProductSalesOfDayParent, SlowMover as SlowMoverParent, OrderCount as OrderCountParent, LowStockLevel as LowStockLevelParent, CarrierRecord as CarrierRecordParent } from './parents.ts';
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

/** How many orders were cancelled for one reason. */
export type CancellationCount = {
  readonly __typename?: 'CancellationCount';
  /** Orders cancelled for it. */
  readonly count: Scalars['Int']['output'];
  /** The reason, as the orders service names it. */
  readonly reason: Scalars['String']['output'];
};

/** A company that moves parcels. */
export type Carrier = {
  readonly __typename?: 'Carrier';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** How well carriers kept their promises. */
export type CarrierPerformance = {
  readonly __typename?: 'CarrierPerformance';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per carrier that delivered something, the busiest first. */
  readonly rows: ReadonlyArray<CarrierRecord>;
};

/** How well one carrier kept its promises. */
export type CarrierRecord = {
  readonly __typename?: 'CarrierRecord';
  /** Hours from dispatch to delivery, on average; null when no dispatch is known. */
  readonly averageTransitHours: Maybe<Scalars['Float']['output']>;
  /** The carrier. */
  readonly carrier: Maybe<Carrier>;
  /** Shipments delivered. */
  readonly delivered: Scalars['Int']['output'];
  /** Of those, the ones that arrived by the time first promised. */
  readonly onTime: Scalars['Int']['output'];
  /** Share of deliveries with a promised time that kept it, 0 to 1; null when none had one. */
  readonly onTimeRate: Maybe<Scalars['Float']['output']>;
};

/** A way of selling, with its own currency and tax display. */
export type Channel = {
  readonly __typename?: 'Channel';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** How figures are to be counted. */
export type ConfigureStoreInput = {
  /** The channel this is about; absent: the whole store. */
  readonly channelId?: InputMaybe<Scalars['ID']['input']>;
  /** The currency summaries are in when a query names none. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** IANA time zone whose calendar days are counted: `Europe/London`. */
  readonly timeZone: Scalars['String']['input'];
};

/** Figures are counted this way now, or why not. */
export type ConfigureStoreResult = InvalidInput | StoreConfigured;

/** Where a shipment can stand, in the order it gets there. */
export type CountedShipmentStatus =
  /** It will not be sent. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** It has left the warehouse. */
  | 'DISPATCHED'
  /** The carrier is moving it. */
  | 'IN_TRANSIT'
  /** It is on its last way to the door. */
  | 'OUT_FOR_DELIVERY'
  /** Its goods are picked and packed. */
  | 'PICKED'
  /** It is planned. */
  | 'PLANNED';

/** How fresh figures are. Figures follow the events of the other services, usually within a second. */
export type FiguresAsOf = {
  readonly __typename?: 'FiguresAsOf';
  /** At most this many events are not in the figures yet; 0 when all are. */
  readonly lagEvents: Scalars['Int']['output'];
  /** When the newest event in the figures happened; null when there is none. */
  readonly lastEventAt: Maybe<Scalars['DateTime']['output']>;
};

/** The idempotency key was used before with another input; nothing was changed. */
export type IdempotencyKeyReused = Refusal & {
  readonly __typename?: 'IdempotencyKeyReused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** One thing that is wrong with an input. */
export type InputProblem = {
  readonly __typename?: 'InputProblem';
  /** What is wrong there. */
  readonly message: Scalars['String']['output'];
  /** Where in the input: `lines.1.quantity`. */
  readonly path: Scalars['String']['output'];
};

/** Something in the input cannot be accepted; nothing was changed. */
export type InvalidInput = Refusal & {
  readonly __typename?: 'InvalidInput';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Every problem that was found, each with the place it is at. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** Today's figures. */
export type LiveMetrics = {
  readonly __typename?: 'LiveMetrics';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** Sold today in the store's currency, with tax and before refunds. */
  readonly grossToday: Money;
  /** Orders sold today, in any currency. Today is the store's calendar day. */
  readonly ordersToday: Scalars['Int']['output'];
  /** How many shipments stand at each status now, a row for each status. */
  readonly shipmentsByStatus: ReadonlyArray<ShipmentCount>;
};

/** What is nearly or quite sold out. */
export type LowStock = {
  readonly __typename?: 'LowStock';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per variant and warehouse, the emptiest first. */
  readonly rows: ReadonlyArray<LowStockLevel>;
};

/** A variant that is nearly or quite sold out in one warehouse. */
export type LowStockLevel = {
  readonly __typename?: 'LowStockLevel';
  /** Units that can be sold now. */
  readonly available: Scalars['Int']['output'];
  /** When the level last changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Since when an alert is open about it; null when the stock policy sees no reason for one. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** The variant; null when the catalog no longer has it. */
  readonly variant: Maybe<Variant>;
  /** The warehouse. */
  readonly warehouse: Maybe<Warehouse>;
};

/** An amount of money in one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The exact amount, with the decimals of its currency. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Sets the time zone and currency figures are counted in, and counts again what is there when the time zone changed. */
  readonly configureStore: ConfigureStoreResult;
};


export type MutationConfigureStoreArgs = {
  input: ConfigureStoreInput;
};

/** How many orders took which step on one day. Each step counts on the day it was taken. */
export type OrderCount = {
  readonly __typename?: 'OrderCount';
  /** Why orders were cancelled, the most frequent reason first. */
  readonly cancellations: ReadonlyArray<CancellationCount>;
  /** Orders cancelled, confirmed before or not. */
  readonly cancelled: Scalars['Int']['output'];
  /** Orders confirmed. */
  readonly confirmed: Scalars['Int']['output'];
  /** The day, in the time zone of the channel or store. */
  readonly day: Scalars['Date']['output'];
  /** Orders of the past that were taken over from another system; they count on the day they were placed. */
  readonly imported: Scalars['Int']['output'];
  /** Orders placed, whatever became of them. */
  readonly placed: Scalars['Int']['output'];
};

/** How many orders took which step, by day. */
export type OrderCounts = {
  readonly __typename?: 'OrderCounts';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per day on which an order took a step, by day. */
  readonly rows: ReadonlyArray<OrderCount>;
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

/** What makes a variant the best. */
export type ProductRanking =
  /** Most gross sold. */
  | 'GROSS'
  /** Most units sold. */
  | 'UNITS';

/** What was sold of one variant on one day. */
export type ProductSalesOfDay = {
  readonly __typename?: 'ProductSalesOfDay';
  /** The day, in the time zone of the channel or store. */
  readonly day: Scalars['Date']['output'];
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Units given back on this day. */
  readonly refundedUnits: Scalars['Int']['output'];
  /** Given back on this day, with tax. */
  readonly refunds: Money;
  /** Units sold. */
  readonly units: Scalars['Int']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** How well carriers kept their promises, by what they delivered, at most 100 rows. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly carrierPerformance: Maybe<CarrierPerformance>;
  /** How fresh all figures are: ask for it beside any of them. Needs `analytics:read`. */
  readonly figuresAsOf: Maybe<FiguresAsOf>;
  /** What is nearly or quite sold out, the emptiest first. Needs `analytics:read`. BAD_USER_INPUT for a bad `threshold` or `first`. */
  readonly lowStock: Maybe<LowStock>;
  /** How many orders were placed, confirmed, cancelled and imported, by day. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly orderCounts: Maybe<OrderCounts>;
  /** Sales by channel, best first, at most 500 rows. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly salesByChannel: Maybe<SalesByChannel>;
  /** Sales by the country of the buyer, best first, at most 500 rows. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly salesByCountry: Maybe<SalesByCountry>;
  /**
   * Sales by day. A sale counts on the day its order was placed, once it is confirmed or was imported; what is given back counts on the
   * day it was given back. Needs `analytics:read`. BAD_USER_INPUT when the range is empty or longer than 400 days.
   */
  readonly salesByDay: Maybe<SalesByDay>;
  /** What was sold of one variant, by day. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly salesByProduct: Maybe<SalesByProduct>;
  /** All sales of a range in one currency. Needs `analytics:read`. BAD_USER_INPUT for a bad range. */
  readonly salesSummary: Maybe<SalesSummary>;
  /** How many shipments stand at each status now: a row for each status, in the order shipments go through them. Needs `analytics:read`. */
  readonly shipmentCounts: Maybe<ReadonlyArray<ShipmentCount>>;
  /** Variants in stock of which the fewest units were sold. Needs `analytics:read`. BAD_USER_INPUT for a bad range or `first`. */
  readonly slowMovers: Maybe<SlowMovers>;
  /** The best selling variants in one currency. Needs `analytics:read`. BAD_USER_INPUT for a bad range or `first`. */
  readonly topProducts: Maybe<TopProducts>;
};


export type QueryCarrierPerformanceArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryLowStockArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  threshold?: InputMaybe<Scalars['Int']['input']>;
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOrderCountsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySalesByChannelArgs = {
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySalesByCountryArgs = {
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySalesByDayArgs = {
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySalesByProductArgs = {
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  variantId: Scalars['ID']['input'];
};


export type QuerySalesSummaryArgs = {
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QuerySlowMoversArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryTopProductsArgs = {
  by?: ProductRanking;
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Sales by channel. */
export type SalesByChannel = {
  readonly __typename?: 'SalesByChannel';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per channel and currency, the best selling first within a currency. */
  readonly rows: ReadonlyArray<SalesOfChannel>;
};

/** Sales by the country of the buyer. */
export type SalesByCountry = {
  readonly __typename?: 'SalesByCountry';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per country and currency, the best selling first within a currency. */
  readonly rows: ReadonlyArray<SalesOfCountry>;
};

/** Sales by day. */
export type SalesByDay = {
  readonly __typename?: 'SalesByDay';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per day and currency in which something was sold or given back, by day. */
  readonly rows: ReadonlyArray<SalesOfDay>;
};

/** What was sold of one variant, by day. */
export type SalesByProduct = {
  readonly __typename?: 'SalesByProduct';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** A row per day on which it was sold or given back, by day. */
  readonly rows: ReadonlyArray<ProductSalesOfDay>;
};

/** What was sold through one channel in one currency. */
export type SalesOfChannel = {
  readonly __typename?: 'SalesOfChannel';
  /** Gross per order, rounded half up; null when there was no order. */
  readonly averageOrder: Maybe<Money>;
  /** The channel. */
  readonly channel: Maybe<Channel>;
  /** The currency of all amounts here. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Sold, without tax. */
  readonly net: Money;
  /** Orders sold. */
  readonly orders: Scalars['Int']['output'];
  /** Given back in these days, with tax. */
  readonly refunds: Money;
  /** How often something was given back: refunds, returns and cancellations of confirmed orders. */
  readonly returns: Scalars['Int']['output'];
  /** The tax on it. */
  readonly tax: Money;
  /** Units sold; charges such as postage are not units. */
  readonly units: Scalars['Int']['output'];
};

/** What was sold to one country in one currency. */
export type SalesOfCountry = {
  readonly __typename?: 'SalesOfCountry';
  /** Gross per order, rounded half up; null when there was no order. */
  readonly averageOrder: Maybe<Money>;
  /** The country as the order names it, else its code, else `Unspecified`. */
  readonly country: Scalars['String']['output'];
  /** The currency of all amounts here. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Sold, without tax. */
  readonly net: Money;
  /** Orders sold. */
  readonly orders: Scalars['Int']['output'];
  /** Given back in these days, with tax. */
  readonly refunds: Money;
  /** How often something was given back: refunds, returns and cancellations of confirmed orders. */
  readonly returns: Scalars['Int']['output'];
  /** The tax on it. */
  readonly tax: Money;
  /** Units sold; charges such as postage are not units. */
  readonly units: Scalars['Int']['output'];
};

/** What was sold on one day in one currency. */
export type SalesOfDay = {
  readonly __typename?: 'SalesOfDay';
  /** Gross per order, rounded half up; null when there was no order. */
  readonly averageOrder: Maybe<Money>;
  /** The currency of all amounts here. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The day, in the time zone of the channel or store. */
  readonly day: Scalars['Date']['output'];
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Sold, without tax. */
  readonly net: Money;
  /** Orders sold. */
  readonly orders: Scalars['Int']['output'];
  /** Given back on this day, with tax. */
  readonly refunds: Money;
  /** How often something was given back: refunds, returns and cancellations of confirmed orders. */
  readonly returns: Scalars['Int']['output'];
  /** The tax on it. */
  readonly tax: Money;
  /** Units sold; charges such as postage are not units. */
  readonly units: Scalars['Int']['output'];
};

/** All that was sold in one currency. */
export type SalesSummary = {
  readonly __typename?: 'SalesSummary';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** Gross per order, rounded half up; null when there was no order. */
  readonly averageOrder: Maybe<Money>;
  /** The currency of all amounts here. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Sold, without tax. */
  readonly net: Money;
  /** Orders sold. */
  readonly orders: Scalars['Int']['output'];
  /** Given back in these days, with tax. */
  readonly refunds: Money;
  /** How often something was given back: refunds, returns and cancellations of confirmed orders. */
  readonly returns: Scalars['Int']['output'];
  /** The tax on it. */
  readonly tax: Money;
  /** Units sold; charges such as postage are not units. */
  readonly units: Scalars['Int']['output'];
};

/** How many shipments stand at one status. */
export type ShipmentCount = {
  readonly __typename?: 'ShipmentCount';
  /** Shipments that stand at it now. */
  readonly count: Scalars['Int']['output'];
  /** The status. */
  readonly status: CountedShipmentStatus;
};

/** A variant in stock, and how little of it was sold. */
export type SlowMover = {
  readonly __typename?: 'SlowMover';
  /** Units available now, over all warehouses. */
  readonly available: Scalars['Int']['output'];
  /** Its name; null when it was never heard. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Stock keeping unit; null when it was never heard. */
  readonly sku: Maybe<Scalars['String']['output']>;
  /** Units sold in these days, in any currency. */
  readonly units: Scalars['Int']['output'];
  /** The variant; null when the catalog no longer has it. */
  readonly variant: Maybe<Variant>;
};

/** Variants in stock that few people buy. */
export type SlowMovers = {
  readonly __typename?: 'SlowMovers';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** The variants, the slowest first; of equals, the one with the most stock. */
  readonly rows: ReadonlyArray<SlowMover>;
};

/** Figures are counted this way now. */
export type StoreConfigured = {
  readonly __typename?: 'StoreConfigured';
  /** How many events were counted again; 0 when the time zone did not change. */
  readonly eventsRecounted: Scalars['Int']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Today's figures: at once (unless nothing changed since `after`), then when something changed, at most once per second. Needs
   * `analytics:read`. BAD_USER_INPUT when `after` is not a cursor.
   */
  readonly liveMetrics: LiveMetrics;
};


export type SubscriptionLiveMetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
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

/** What was sold of one variant. */
export type TopProduct = {
  readonly __typename?: 'TopProduct';
  /** Sold, with tax and before refunds. */
  readonly gross: Money;
  /** Its name, as the catalog or the order names it. */
  readonly name: Scalars['String']['output'];
  /** Units given back in these days. */
  readonly refundedUnits: Scalars['Int']['output'];
  /** Given back in these days, with tax. */
  readonly refunds: Money;
  /** Stock keeping unit, as the catalog or the order names it. */
  readonly sku: Scalars['String']['output'];
  /** Units sold. */
  readonly units: Scalars['Int']['output'];
  /** The variant; null when the catalog no longer has it. */
  readonly variant: Maybe<Variant>;
};

/** The best selling variants. */
export type TopProducts = {
  readonly __typename?: 'TopProducts';
  /** How fresh the figures are. */
  readonly asOf: FiguresAsOf;
  /** The variants, the best first; of equals, always in the same order. */
  readonly rows: ReadonlyArray<TopProduct>;
};

/** One sellable form of a product, with its own code, stock and price. */
export type Variant = {
  readonly __typename?: 'Variant';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** A place where stock is kept. */
export type Warehouse = {
  readonly __typename?: 'Warehouse';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


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



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConfigureStoreResult:
    | ( InvalidInput )
    | ( StoreConfigured )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CancellationCount: ResolverTypeWrapper<CancellationCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Carrier: ResolverTypeWrapper<Carrier>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CarrierPerformance: ResolverTypeWrapper<Omit<CarrierPerformance, 'rows'> & { rows: ReadonlyArray<ResolversTypes['CarrierRecord']> }>;
  CarrierRecord: ResolverTypeWrapper<CarrierRecordParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Channel: ResolverTypeWrapper<Channel>;
  ConfigureStoreInput: ConfigureStoreInput;
  ConfigureStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfigureStoreResult']>;
  CountedShipmentStatus: CountedShipmentStatus;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FiguresAsOf: ResolverTypeWrapper<FiguresAsOf>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LiveMetrics: ResolverTypeWrapper<Omit<LiveMetrics, 'grossToday'> & { grossToday: ResolversTypes['Money'] }>;
  LowStock: ResolverTypeWrapper<Omit<LowStock, 'rows'> & { rows: ReadonlyArray<ResolversTypes['LowStockLevel']> }>;
  LowStockLevel: ResolverTypeWrapper<LowStockLevelParent>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderCount: ResolverTypeWrapper<OrderCountParent>;
  OrderCounts: ResolverTypeWrapper<Omit<OrderCounts, 'rows'> & { rows: ReadonlyArray<ResolversTypes['OrderCount']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProductRanking: ProductRanking;
  ProductSalesOfDay: ResolverTypeWrapper<ProductSalesOfDayParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  SalesByChannel: ResolverTypeWrapper<Omit<SalesByChannel, 'rows'> & { rows: ReadonlyArray<ResolversTypes['SalesOfChannel']> }>;
  SalesByCountry: ResolverTypeWrapper<Omit<SalesByCountry, 'rows'> & { rows: ReadonlyArray<ResolversTypes['SalesOfCountry']> }>;
  SalesByDay: ResolverTypeWrapper<Omit<SalesByDay, 'rows'> & { rows: ReadonlyArray<ResolversTypes['SalesOfDay']> }>;
  SalesByProduct: ResolverTypeWrapper<Omit<SalesByProduct, 'rows'> & { rows: ReadonlyArray<ResolversTypes['ProductSalesOfDay']> }>;
  SalesOfChannel: ResolverTypeWrapper<SalesOfChannelParent>;
  SalesOfCountry: ResolverTypeWrapper<SalesOfCountryParent>;
  SalesOfDay: ResolverTypeWrapper<SalesOfDayParent>;
  SalesSummary: ResolverTypeWrapper<SalesSummaryParent>;
  ShipmentCount: ResolverTypeWrapper<ShipmentCount>;
  SlowMover: ResolverTypeWrapper<SlowMoverParent>;
  SlowMovers: ResolverTypeWrapper<Omit<SlowMovers, 'rows'> & { rows: ReadonlyArray<ResolversTypes['SlowMover']> }>;
  StoreConfigured: ResolverTypeWrapper<StoreConfigured>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  TopProduct: ResolverTypeWrapper<TopProductParent>;
  TopProducts: ResolverTypeWrapper<Omit<TopProducts, 'rows'> & { rows: ReadonlyArray<ResolversTypes['TopProduct']> }>;
  Variant: ResolverTypeWrapper<Variant>;
  Warehouse: ResolverTypeWrapper<Warehouse>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancellationCount: CancellationCount;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Carrier: Carrier;
  ID: Scalars['ID']['output'];
  CarrierPerformance: Omit<CarrierPerformance, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['CarrierRecord']> };
  CarrierRecord: CarrierRecordParent;
  Float: Scalars['Float']['output'];
  Channel: Channel;
  ConfigureStoreInput: ConfigureStoreInput;
  ConfigureStoreResult: ResolversUnionTypes<ResolversParentTypes>['ConfigureStoreResult'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  FiguresAsOf: FiguresAsOf;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LiveMetrics: Omit<LiveMetrics, 'grossToday'> & { grossToday: ResolversParentTypes['Money'] };
  LowStock: Omit<LowStock, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['LowStockLevel']> };
  LowStockLevel: LowStockLevelParent;
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  OrderCount: OrderCountParent;
  OrderCounts: Omit<OrderCounts, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['OrderCount']> };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  ProductSalesOfDay: ProductSalesOfDayParent;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  SalesByChannel: Omit<SalesByChannel, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['SalesOfChannel']> };
  SalesByCountry: Omit<SalesByCountry, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['SalesOfCountry']> };
  SalesByDay: Omit<SalesByDay, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['SalesOfDay']> };
  SalesByProduct: Omit<SalesByProduct, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['ProductSalesOfDay']> };
  SalesOfChannel: SalesOfChannelParent;
  SalesOfCountry: SalesOfCountryParent;
  SalesOfDay: SalesOfDayParent;
  SalesSummary: SalesSummaryParent;
  ShipmentCount: ShipmentCount;
  SlowMover: SlowMoverParent;
  SlowMovers: Omit<SlowMovers, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['SlowMover']> };
  StoreConfigured: StoreConfigured;
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoneyParent;
  TopProduct: TopProductParent;
  TopProducts: Omit<TopProducts, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['TopProduct']> };
  Variant: Variant;
  Warehouse: Warehouse;
};

export type CancellationCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancellationCount'] = ResolversParentTypes['CancellationCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CarrierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Carrier'] = ResolversParentTypes['Carrier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CarrierPerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierPerformance'] = ResolversParentTypes['CarrierPerformance']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['CarrierRecord']>, ParentType, ContextType>;
};

export type CarrierRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierRecord'] = ResolversParentTypes['CarrierRecord']> = {
  averageTransitHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['Carrier']>, ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConfigureStoreResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigureStoreResult'] = ResolversParentTypes['ConfigureStoreResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'StoreConfigured', ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

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

export type FiguresAsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FiguresAsOf'] = ResolversParentTypes['FiguresAsOf']> = {
  lagEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveMetricsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiveMetrics'] = ResolversParentTypes['LiveMetrics']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grossToday?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  ordersToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipmentsByStatus?: Resolver<ReadonlyArray<ResolversTypes['ShipmentCount']>, ParentType, ContextType>;
};

export type LowStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStock'] = ResolversParentTypes['LowStock']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['LowStockLevel']>, ParentType, ContextType>;
};

export type LowStockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStockLevel'] = ResolversParentTypes['LowStockLevel']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  configureStore?: Resolver<ResolversTypes['ConfigureStoreResult'], ParentType, ContextType, RequireFields<MutationConfigureStoreArgs, 'input'>>;
};

export type OrderCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCount'] = ResolversParentTypes['OrderCount']> = {
  cancellations?: Resolver<ReadonlyArray<ResolversTypes['CancellationCount']>, ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCounts'] = ResolversParentTypes['OrderCounts']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['OrderCount']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductSalesOfDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSalesOfDay'] = ResolversParentTypes['ProductSalesOfDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  carrierPerformance?: Resolver<Maybe<ResolversTypes['CarrierPerformance']>, ParentType, ContextType, RequireFields<QueryCarrierPerformanceArgs, 'from' | 'to'>>;
  figuresAsOf?: Resolver<Maybe<ResolversTypes['FiguresAsOf']>, ParentType, ContextType>;
  lowStock?: Resolver<Maybe<ResolversTypes['LowStock']>, ParentType, ContextType, RequireFields<QueryLowStockArgs, 'first' | 'threshold'>>;
  orderCounts?: Resolver<Maybe<ResolversTypes['OrderCounts']>, ParentType, ContextType, RequireFields<QueryOrderCountsArgs, 'from' | 'to'>>;
  salesByChannel?: Resolver<Maybe<ResolversTypes['SalesByChannel']>, ParentType, ContextType, RequireFields<QuerySalesByChannelArgs, 'from' | 'to'>>;
  salesByCountry?: Resolver<Maybe<ResolversTypes['SalesByCountry']>, ParentType, ContextType, RequireFields<QuerySalesByCountryArgs, 'from' | 'to'>>;
  salesByDay?: Resolver<Maybe<ResolversTypes['SalesByDay']>, ParentType, ContextType, RequireFields<QuerySalesByDayArgs, 'from' | 'to'>>;
  salesByProduct?: Resolver<Maybe<ResolversTypes['SalesByProduct']>, ParentType, ContextType, RequireFields<QuerySalesByProductArgs, 'from' | 'to' | 'variantId'>>;
  salesSummary?: Resolver<Maybe<ResolversTypes['SalesSummary']>, ParentType, ContextType, RequireFields<QuerySalesSummaryArgs, 'from' | 'to'>>;
  shipmentCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShipmentCount']>>, ParentType, ContextType>;
  slowMovers?: Resolver<Maybe<ResolversTypes['SlowMovers']>, ParentType, ContextType, RequireFields<QuerySlowMoversArgs, 'first' | 'from' | 'to'>>;
  topProducts?: Resolver<Maybe<ResolversTypes['TopProducts']>, ParentType, ContextType, RequireFields<QueryTopProductsArgs, 'by' | 'first' | 'from' | 'to'>>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput', ParentType, ContextType>;
};

export type SalesByChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesByChannel'] = ResolversParentTypes['SalesByChannel']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['SalesOfChannel']>, ParentType, ContextType>;
};

export type SalesByCountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesByCountry'] = ResolversParentTypes['SalesByCountry']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['SalesOfCountry']>, ParentType, ContextType>;
};

export type SalesByDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesByDay'] = ResolversParentTypes['SalesByDay']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['SalesOfDay']>, ParentType, ContextType>;
};

export type SalesByProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesByProduct'] = ResolversParentTypes['SalesByProduct']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ProductSalesOfDay']>, ParentType, ContextType>;
};

export type SalesOfChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOfChannel'] = ResolversParentTypes['SalesOfChannel']> = {
  averageOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesOfCountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOfCountry'] = ResolversParentTypes['SalesOfCountry']> = {
  averageOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesOfDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesOfDay'] = ResolversParentTypes['SalesOfDay']> = {
  averageOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SalesSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesSummary'] = ResolversParentTypes['SalesSummary']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  averageOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentCount'] = ResolversParentTypes['ShipmentCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountedShipmentStatus'], ParentType, ContextType>;
};

export type SlowMoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlowMover'] = ResolversParentTypes['SlowMover']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type SlowMoversResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlowMovers'] = ResolversParentTypes['SlowMovers']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['SlowMover']>, ParentType, ContextType>;
};

export type StoreConfiguredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreConfigured'] = ResolversParentTypes['StoreConfigured']> = {
  eventsRecounted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  liveMetrics?: SubscriptionResolver<ResolversTypes['LiveMetrics'], "liveMetrics", ParentType, ContextType, Partial<SubscriptionLiveMetricsArgs>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TopProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopProduct'] = ResolversParentTypes['TopProduct']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refundedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type TopProductsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopProducts'] = ResolversParentTypes['TopProducts']> = {
  asOf?: Resolver<ResolversTypes['FiguresAsOf'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['TopProduct']>, ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CancellationCount?: CancellationCountResolvers<ContextType>;
  Carrier?: CarrierResolvers<ContextType>;
  CarrierPerformance?: CarrierPerformanceResolvers<ContextType>;
  CarrierRecord?: CarrierRecordResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ConfigureStoreResult?: ConfigureStoreResultResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FiguresAsOf?: FiguresAsOfResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LiveMetrics?: LiveMetricsResolvers<ContextType>;
  LowStock?: LowStockResolvers<ContextType>;
  LowStockLevel?: LowStockLevelResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OrderCount?: OrderCountResolvers<ContextType>;
  OrderCounts?: OrderCountsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductSalesOfDay?: ProductSalesOfDayResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  SalesByChannel?: SalesByChannelResolvers<ContextType>;
  SalesByCountry?: SalesByCountryResolvers<ContextType>;
  SalesByDay?: SalesByDayResolvers<ContextType>;
  SalesByProduct?: SalesByProductResolvers<ContextType>;
  SalesOfChannel?: SalesOfChannelResolvers<ContextType>;
  SalesOfCountry?: SalesOfCountryResolvers<ContextType>;
  SalesOfDay?: SalesOfDayResolvers<ContextType>;
  SalesSummary?: SalesSummaryResolvers<ContextType>;
  ShipmentCount?: ShipmentCountResolvers<ContextType>;
  SlowMover?: SlowMoverResolvers<ContextType>;
  SlowMovers?: SlowMoversResolvers<ContextType>;
  StoreConfigured?: StoreConfiguredResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TopProduct?: TopProductResolvers<ContextType>;
  TopProducts?: TopProductsResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

