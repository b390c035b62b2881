import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { Shipment as ShipmentParent, Carrier as CarrierParent, ShipmentLine as ShipmentLineParent, HandlingEvent as HandlingEventParent, PublicTracking as PublicTrackingParent, PublicTrackingEvent as PublicTrackingEventParent, Order as OrderParent, ShipmentUpdate as ShipmentUpdateParent } from './parents.ts';
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

/** A company that moves parcels. */
export type Carrier = {
  readonly __typename?: 'Carrier';
  /** The short name people use, unique. */
  readonly code: Scalars['String']['output'];
  /** The countries it serves as a local; it is preferred there. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** The name customers know. */
  readonly name: Scalars['String']['output'];
  /** How many working days it takes. */
  readonly serviceDays: Scalars['Int']['output'];
  /** The letters its tracking numbers start with. */
  readonly trackingPrefix: Scalars['String']['output'];
  /** Whether it delivers to every country. */
  readonly worldwide: Scalars['Boolean']['output'];
};

/** Another carrier has this code. */
export type CarrierCodeTaken = Refusal & {
  readonly __typename?: 'CarrierCodeTaken';
  /** The carrier that has it. */
  readonly carrier: Carrier;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** There are as many carriers as there can be. */
export type CarrierLimitReached = Refusal & {
  readonly __typename?: 'CarrierLimitReached';
  /** How many there can be. */
  readonly limit: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Something that happened to a shipment. */
export type HandlingEvent = {
  readonly __typename?: 'HandlingEvent';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Roughly where: a city or hub. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** A remark; null for who only knows the tracking number. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** When we learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What it says about the shipment. */
  readonly status: ShipmentStatus;
};

/** What can happen to a shipment on its way. */
export type HandlingStatus =
  /** It arrived. */
  | 'DELIVERED'
  /** It left the warehouse. */
  | 'DISPATCHED'
  /** It was seen between two places. */
  | 'IN_TRANSIT'
  /** It left for the door. */
  | 'OUT_FOR_DELIVERY'
  /** Its goods were taken from the shelves. */
  | 'PICKED';

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

/** An amount of money in one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The exact amount, with the decimals of its currency. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** Changes. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Registers many carriers at once, at most 100; codes that are known stay as they are. Needs `service`. */
  readonly provisionCarriers: ProvisionCarriersResult;
  /** Adds something that happened to a shipment to its history; its status follows. Needs `logistics:write`. Recording the same happening again changes nothing; a late one is kept without moving the status back. */
  readonly recordHandlingEvent: RecordHandlingEventResult;
  /** Registers a carrier. Needs `logistics:write`. The same carrier again changes nothing; another one under the same code is refused. */
  readonly registerCarrier: RegisterCarrierResult;
  /** Stops everything of an order that has not left: planned shipments are cancelled, later ones are never planned. When goods have left nothing is changed. Stopping twice is stopping once. Needs `service`. */
  readonly stopShipments: StopShipmentsResult;
  /** Keeps units of an order in the warehouse that were to be shipped: as many as have not left. Asking again under the same request gets the same answer. Needs `service`. */
  readonly withholdGoods: WithholdGoodsResult;
};


/** Changes. */
export type MutationProvisionCarriersArgs = {
  input: ProvisionCarriersInput;
};


/** Changes. */
export type MutationRecordHandlingEventArgs = {
  input: RecordHandlingEventInput;
};


/** Changes. */
export type MutationRegisterCarrierArgs = {
  input: RegisterCarrierInput;
};


/** Changes. */
export type MutationStopShipmentsArgs = {
  input: StopShipmentsInput;
};


/** Changes. */
export type MutationWithholdGoodsArgs = {
  input: WithholdGoodsInput;
};

/** Goods a customer bought in one go. */
export type Order = {
  readonly __typename?: 'Order';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its shipments, one per warehouse, at most 100. Null unless you are the order's customer or staff with `logistics:read`; a guest's order shows them to whoever can reach the order. */
  readonly shipments: Maybe<ReadonlyArray<Shipment>>;
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

/** Carriers to register together. */
export type ProvisionCarriersInput = {
  /** The carriers, at most 100. */
  readonly carriers: ReadonlyArray<RegisterCarrierInput>;
};

/** What registering many carriers came to. */
export type ProvisionCarriersResult = CarrierLimitReached | InvalidInput | ProvisionCarriersSuccess;

/** The carriers are registered. */
export type ProvisionCarriersSuccess = {
  readonly __typename?: 'ProvisionCarriersSuccess';
  /** Each carrier asked for, in the order of the input. */
  readonly carriers: ReadonlyArray<Carrier>;
  /** How many are new. */
  readonly created: Scalars['Int']['output'];
  /** How many were known by their code, and stay as they are. */
  readonly unchanged: Scalars['Int']['output'];
};

/** What a stranger who knows a tracking number may see. */
export type PublicTracking = {
  readonly __typename?: 'PublicTracking';
  /** The name of who moves it. */
  readonly carrierName: Scalars['String']['output'];
  /** When it arrived; null before. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it is expected to arrive. */
  readonly eta: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, oldest first; the latest 100. */
  readonly events: ReadonlyArray<PublicTrackingEvent>;
  /** How far it has come. */
  readonly status: ShipmentStatus;
  /** The number on the parcel. */
  readonly trackingNumber: Scalars['String']['output'];
};

/** Something that happened to a shipment, as a stranger may see it. */
export type PublicTrackingEvent = {
  readonly __typename?: 'PublicTrackingEvent';
  /** Roughly where: a city or hub. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What it says about the shipment. */
  readonly status: ShipmentStatus;
};

/** Reads. */
export type Query = {
  readonly __typename?: 'Query';
  /** Every carrier, by code; at most 100. Needs `logistics:read`. */
  readonly carriers: Maybe<ReadonlyArray<Carrier>>;
  /** One shipment. Null unless you are its customer, staff with `logistics:read`, or it belongs to a guest's order (then without what is in it and for which order). */
  readonly shipment: Maybe<Shipment>;
  /** One shipment by the number on the parcel. Who is neither its customer nor staff with `logistics:read` sees only what `trackShipment` shows. */
  readonly shipmentByTracking: Maybe<Shipment>;
  /** Shipments, newest first. Needs `logistics:read`. */
  readonly shipments: Maybe<ShipmentConnection>;
  /** What anybody who knows a tracking number may see. Null for a number we did not give out. */
  readonly trackShipment: Maybe<PublicTracking>;
};


/** Reads. */
export type QueryShipmentArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. */
export type QueryShipmentByTrackingArgs = {
  trackingNumber: Scalars['String']['input'];
};


/** Reads. */
export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. */
export type QueryTrackShipmentArgs = {
  trackingNumber: Scalars['String']['input'];
};

/** Something that happened to a shipment. Give exactly one of `shipmentId` and `trackingNumber`. */
export type RecordHandlingEventInput = {
  /** Chosen by you, at most 128 characters: the same key again gives the first result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Roughly where, a city or hub, at most 120 characters. Everybody who knows the tracking number sees it: give no address. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** A remark for the customer and staff, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; not in the future, and at most a year ago. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** The shipment by id. */
  readonly shipmentId?: InputMaybe<Scalars['ID']['input']>;
  /** What happened. */
  readonly status: HandlingStatus;
  /** The shipment by the number on the parcel. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What recording a handling event came to. */
export type RecordHandlingEventResult = IdempotencyKeyReused | InvalidInput | RecordHandlingEventSuccess | ShipmentAlreadyDelivered | ShipmentCancelled | ShipmentNotFound;

/** The event is in the history. */
export type RecordHandlingEventSuccess = {
  readonly __typename?: 'RecordHandlingEventSuccess';
  /** The event as it is kept. */
  readonly event: HandlingEvent;
  /** The shipment as it is now. */
  readonly shipment: Shipment;
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A carrier to register. */
export type RegisterCarrierInput = {
  /** The short name people use: 2 to 40 lower-case letters, digits and hyphens. */
  readonly code: Scalars['String']['input'];
  /** The countries it serves as a local, at most 250. May be empty when it is worldwide. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['input']>;
  /** The name customers know, at most 80 characters. */
  readonly name: Scalars['String']['input'];
  /** How many working days it takes: 1 to 60. */
  readonly serviceDays: Scalars['Int']['input'];
  /** The two capital letters its tracking numbers start with. */
  readonly trackingPrefix: Scalars['String']['input'];
  /** Whether it delivers to every country. */
  readonly worldwide: Scalars['Boolean']['input'];
};

/** What registering a carrier came to. */
export type RegisterCarrierResult = CarrierCodeTaken | CarrierLimitReached | InvalidInput | RegisterCarrierSuccess;

/** The carrier is registered. */
export type RegisterCarrierSuccess = {
  readonly __typename?: 'RegisterCarrierSuccess';
  /** The carrier. */
  readonly carrier: Carrier;
};

/** Goods of one order on their way from one warehouse. */
export type Shipment = {
  readonly __typename?: 'Shipment';
  /** When it was cancelled; null unless it was. */
  readonly cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who moves it. */
  readonly carrier: Carrier;
  /** When it arrived; null before. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it left the warehouse; null before. */
  readonly dispatchedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it is expected to arrive. */
  readonly eta: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, oldest first; the latest 100. */
  readonly history: ReadonlyArray<HandlingEvent>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What is in it; null for who only knows the tracking number. */
  readonly lines: Maybe<ReadonlyArray<ShipmentLine>>;
  /** The order it belongs to; null for who only knows the tracking number. */
  readonly order: Maybe<Order>;
  /** When it was planned. */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  readonly status: ShipmentStatus;
  /** The number on the parcel. */
  readonly trackingNumber: Scalars['String']['output'];
  /** Where it leaves from; null for who only knows the tracking number. */
  readonly warehouse: Maybe<Warehouse>;
};

/** The shipment had arrived before this happened. */
export type ShipmentAlreadyDelivered = Refusal & {
  readonly __typename?: 'ShipmentAlreadyDelivered';
  /** When it arrived. */
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The shipment was cancelled: nothing can happen to it any more. */
export type ShipmentCancelled = Refusal & {
  readonly __typename?: 'ShipmentCancelled';
  /** When it was cancelled. */
  readonly cancelledAt: Scalars['DateTime']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A page of shipments. */
export type ShipmentConnection = {
  readonly __typename?: 'ShipmentConnection';
  /** The shipments with their cursors. */
  readonly edges: ReadonlyArray<ShipmentEdge>;
  /** The shipments. */
  readonly nodes: ReadonlyArray<Shipment>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A shipment in a page. */
export type ShipmentEdge = {
  readonly __typename?: 'ShipmentEdge';
  /** Its place, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The shipment. */
  readonly node: Shipment;
};

/** Which shipments to list; what is absent does not matter. */
export type ShipmentFilter = {
  /** Moved by this carrier. */
  readonly carrierId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  readonly status?: InputMaybe<ShipmentStatus>;
  /** From this warehouse. */
  readonly warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** A quantity of one order line within a shipment. */
export type ShipmentLine = {
  readonly __typename?: 'ShipmentLine';
  /** The order line it serves. */
  readonly line: Maybe<OrderLine>;
  /** How many units; never more than were committed for the line in this warehouse. */
  readonly quantity: Scalars['Int']['output'];
  /** What is shipped. */
  readonly variant: Maybe<Variant>;
};

/** There is no such shipment. */
export type ShipmentNotFound = Refusal & {
  readonly __typename?: 'ShipmentNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** How far a shipment has come. */
export type ShipmentStatus =
  /** It will not be sent. */
  | 'CANCELLED'
  /** It arrived. */
  | 'DELIVERED'
  /** It left the warehouse. */
  | 'DISPATCHED'
  /** It is between two places. */
  | 'IN_TRANSIT'
  /** It is on its last way, to the door. */
  | 'OUT_FOR_DELIVERY'
  /** Its goods were taken from the shelves. */
  | 'PICKED'
  /** It will be packed. */
  | 'PLANNED';

/** A change of a shipment, as it happened. */
export type ShipmentUpdate = {
  readonly __typename?: 'ShipmentUpdate';
  /** Give it as `after` to continue right behind this update. */
  readonly cursor: Scalars['String']['output'];
  /** When it reached it. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The shipment as it is now, which may be further than this update. */
  readonly shipment: Shipment;
  /** The status it reached with this update. */
  readonly status: ShipmentStatus;
};

/** Which order is not to be shipped. */
export type StopShipmentsInput = {
  /** When its cancellation was asked for. */
  readonly cancelledAt: Scalars['DateTime']['input'];
  /** The order's id. */
  readonly orderId: Scalars['ID']['input'];
};

/** Whether shipments were stopped. */
export type StopShipmentsOutcome =
  /** Goods have left; nothing was changed. */
  | 'GOODS_LEFT'
  /** Nothing of the order leaves any more. */
  | 'STOPPED';

/** What came of stopping an order's shipments. */
export type StopShipmentsResult = {
  readonly __typename?: 'StopShipmentsResult';
  /** Whether they are stopped. */
  readonly outcome: StopShipmentsOutcome;
};

/** What happens, as it happens. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each change of a shipment's status, its planning included. Give exactly one of the three selectors. By tracking number: anybody who knows it, with what a stranger may see. By shipment or order: its customer, staff with `logistics:read`, or anybody who knows the id of a guest's. With `after` nothing is missed across reconnects. */
  readonly shipmentUpdated: ShipmentUpdate;
};


/** What happens, as it happens. */
export type SubscriptionShipmentUpdatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  shipmentId?: InputMaybe<Scalars['ID']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
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

/** Units that stay in a warehouse. */
export type WithheldUnits = {
  readonly __typename?: 'WithheldUnits';
  /** The order line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Where. */
  readonly warehouseId: Scalars['ID']['output'];
};

/** Units of an order that are not to be shipped any more. */
export type WithholdGoodsInput = {
  /** Which units: 1 to 100 lines. */
  readonly lines: ReadonlyArray<WithholdLineInput>;
  /** The order's id. */
  readonly orderId: Scalars['ID']['input'];
  /** A UUID of the caller's choice. */
  readonly requestId: Scalars['ID']['input'];
};

/** What came of keeping units back. */
export type WithholdGoodsResult = {
  readonly __typename?: 'WithholdGoodsResult';
  /** Whether all shipments are planned. If not nothing was done: ask again. */
  readonly planned: Scalars['Boolean']['output'];
  /** What stays in which warehouse. */
  readonly units: ReadonlyArray<WithheldUnits>;
};

/** Units of an order line. */
export type WithholdLineInput = {
  /** Units of the line that were allocated so far and not withheld: as many are, or were, in shipments once all are planned. */
  readonly allocated: Scalars['Int']['input'];
  /** The order line. */
  readonly lineId: Scalars['ID']['input'];
  /** At most how many. */
  readonly quantity: Scalars['Int']['input'];
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
  Carrier: Carrier;
  Order: Order;
  Shipment: Shipment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Carrier:
    ( { __typename: 'Carrier' }
    & GraphQLRecursivePick<FederationTypes['Carrier'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & ( GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Shipment'], {"trackingNumber":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ProvisionCarriersResult:
    | ( CarrierLimitReached )
    | ( InvalidInput )
    | ( Omit<ProvisionCarriersSuccess, 'carriers'> & { carriers: ReadonlyArray<_RefType['Carrier']> } )
  ;
  RecordHandlingEventResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<RecordHandlingEventSuccess, 'event' | 'shipment'> & { event: _RefType['HandlingEvent'], shipment: _RefType['Shipment'] } )
    | ( ShipmentAlreadyDelivered )
    | ( ShipmentCancelled )
    | ( ShipmentNotFound )
  ;
  RegisterCarrierResult:
    | ( Omit<CarrierCodeTaken, 'carrier'> & { carrier: _RefType['Carrier'] } )
    | ( CarrierLimitReached )
    | ( InvalidInput )
    | ( Omit<RegisterCarrierSuccess, 'carrier'> & { carrier: _RefType['Carrier'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( Omit<CarrierCodeTaken, 'carrier'> & { carrier: _RefType['Carrier'] } )
    | ( CarrierLimitReached )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( ShipmentAlreadyDelivered )
    | ( ShipmentCancelled )
    | ( ShipmentNotFound )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Carrier: ResolverTypeWrapper<CarrierParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CarrierCodeTaken: ResolverTypeWrapper<Omit<CarrierCodeTaken, 'carrier'> & { carrier: ResolversTypes['Carrier'] }>;
  CarrierLimitReached: ResolverTypeWrapper<CarrierLimitReached>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  HandlingEvent: ResolverTypeWrapper<HandlingEventParent>;
  HandlingStatus: HandlingStatus;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderParent>;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProvisionCarriersInput: ProvisionCarriersInput;
  ProvisionCarriersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProvisionCarriersResult']>;
  ProvisionCarriersSuccess: ResolverTypeWrapper<Omit<ProvisionCarriersSuccess, 'carriers'> & { carriers: ReadonlyArray<ResolversTypes['Carrier']> }>;
  PublicTracking: ResolverTypeWrapper<PublicTrackingParent>;
  PublicTrackingEvent: ResolverTypeWrapper<PublicTrackingEventParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordHandlingEventInput: RecordHandlingEventInput;
  RecordHandlingEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordHandlingEventResult']>;
  RecordHandlingEventSuccess: ResolverTypeWrapper<Omit<RecordHandlingEventSuccess, 'event' | 'shipment'> & { event: ResolversTypes['HandlingEvent'], shipment: ResolversTypes['Shipment'] }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RegisterCarrierInput: RegisterCarrierInput;
  RegisterCarrierResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterCarrierResult']>;
  RegisterCarrierSuccess: ResolverTypeWrapper<Omit<RegisterCarrierSuccess, 'carrier'> & { carrier: ResolversTypes['Carrier'] }>;
  Shipment: ResolverTypeWrapper<ShipmentParent>;
  ShipmentAlreadyDelivered: ResolverTypeWrapper<ShipmentAlreadyDelivered>;
  ShipmentCancelled: ResolverTypeWrapper<ShipmentCancelled>;
  ShipmentConnection: ResolverTypeWrapper<Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ShipmentEdge']>, nodes: ReadonlyArray<ResolversTypes['Shipment']> }>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentFilter: ShipmentFilter;
  ShipmentLine: ResolverTypeWrapper<ShipmentLineParent>;
  ShipmentNotFound: ResolverTypeWrapper<ShipmentNotFound>;
  ShipmentStatus: ShipmentStatus;
  ShipmentUpdate: ResolverTypeWrapper<ShipmentUpdateParent>;
  StopShipmentsInput: StopShipmentsInput;
  StopShipmentsOutcome: StopShipmentsOutcome;
  StopShipmentsResult: ResolverTypeWrapper<StopShipmentsResult>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  Variant: ResolverTypeWrapper<Variant>;
  Warehouse: ResolverTypeWrapper<Warehouse>;
  WithheldUnits: ResolverTypeWrapper<WithheldUnits>;
  WithholdGoodsInput: WithholdGoodsInput;
  WithholdGoodsResult: ResolverTypeWrapper<WithholdGoodsResult>;
  WithholdLineInput: WithholdLineInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Carrier: CarrierParent;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  CarrierCodeTaken: Omit<CarrierCodeTaken, 'carrier'> & { carrier: ResolversParentTypes['Carrier'] };
  CarrierLimitReached: CarrierLimitReached;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  HandlingEvent: HandlingEventParent;
  IdempotencyKeyReused: IdempotencyKeyReused;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  Order: OrderParent;
  OrderLine: OrderLine;
  PageInfo: PageInfo;
  ProvisionCarriersInput: ProvisionCarriersInput;
  ProvisionCarriersResult: ResolversUnionTypes<ResolversParentTypes>['ProvisionCarriersResult'];
  ProvisionCarriersSuccess: Omit<ProvisionCarriersSuccess, 'carriers'> & { carriers: ReadonlyArray<ResolversParentTypes['Carrier']> };
  PublicTracking: PublicTrackingParent;
  PublicTrackingEvent: PublicTrackingEventParent;
  Query: Record<PropertyKey, never>;
  RecordHandlingEventInput: RecordHandlingEventInput;
  RecordHandlingEventResult: ResolversUnionTypes<ResolversParentTypes>['RecordHandlingEventResult'];
  RecordHandlingEventSuccess: Omit<RecordHandlingEventSuccess, 'event' | 'shipment'> & { event: ResolversParentTypes['HandlingEvent'], shipment: ResolversParentTypes['Shipment'] };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RegisterCarrierInput: RegisterCarrierInput;
  RegisterCarrierResult: ResolversUnionTypes<ResolversParentTypes>['RegisterCarrierResult'];
  RegisterCarrierSuccess: Omit<RegisterCarrierSuccess, 'carrier'> & { carrier: ResolversParentTypes['Carrier'] };
  Shipment: ShipmentParent;
  ShipmentAlreadyDelivered: ShipmentAlreadyDelivered;
  ShipmentCancelled: ShipmentCancelled;
  ShipmentConnection: Omit<ShipmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ShipmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Shipment']> };
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentFilter: ShipmentFilter;
  ShipmentLine: ShipmentLineParent;
  ShipmentNotFound: ShipmentNotFound;
  ShipmentUpdate: ShipmentUpdateParent;
  StopShipmentsInput: StopShipmentsInput;
  StopShipmentsResult: StopShipmentsResult;
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoneyParent;
  Variant: Variant;
  Warehouse: Warehouse;
  WithheldUnits: WithheldUnits;
  WithholdGoodsInput: WithholdGoodsInput;
  WithholdGoodsResult: WithholdGoodsResult;
  WithholdLineInput: WithholdLineInput;
};

export type CarrierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Carrier'] = ResolversParentTypes['Carrier'], FederationReferenceType extends FederationReferenceTypes['Carrier'] = FederationReferenceTypes['Carrier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Carrier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trackingPrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  worldwide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CarrierCodeTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierCodeTaken'] = ResolversParentTypes['CarrierCodeTaken']> = {
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CarrierLimitReachedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierLimitReached'] = ResolversParentTypes['CarrierLimitReached']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type HandlingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandlingEvent'] = ResolversParentTypes['HandlingEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  provisionCarriers?: Resolver<ResolversTypes['ProvisionCarriersResult'], ParentType, ContextType, RequireFields<MutationProvisionCarriersArgs, 'input'>>;
  recordHandlingEvent?: Resolver<ResolversTypes['RecordHandlingEventResult'], ParentType, ContextType, RequireFields<MutationRecordHandlingEventArgs, 'input'>>;
  registerCarrier?: Resolver<ResolversTypes['RegisterCarrierResult'], ParentType, ContextType, RequireFields<MutationRegisterCarrierArgs, 'input'>>;
  stopShipments?: Resolver<ResolversTypes['StopShipmentsResult'], ParentType, ContextType, RequireFields<MutationStopShipmentsArgs, 'input'>>;
  withholdGoods?: Resolver<ResolversTypes['WithholdGoodsResult'], ParentType, ContextType, RequireFields<MutationWithholdGoodsArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Shipment']>>, ParentType, ContextType>;
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

export type ProvisionCarriersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionCarriersResult'] = ResolversParentTypes['ProvisionCarriersResult']> = {
  __resolveType: TypeResolveFn<'CarrierLimitReached' | 'InvalidInput' | 'ProvisionCarriersSuccess', ParentType, ContextType>;
};

export type ProvisionCarriersSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionCarriersSuccess'] = ResolversParentTypes['ProvisionCarriersSuccess']> = {
  carriers?: Resolver<ReadonlyArray<ResolversTypes['Carrier']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicTrackingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicTracking'] = ResolversParentTypes['PublicTracking']> = {
  carrierName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eta?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['PublicTrackingEvent']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublicTrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicTrackingEvent'] = ResolversParentTypes['PublicTrackingEvent']> = {
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  carriers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Carrier']>>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryShipmentArgs, 'id'>>;
  shipmentByTracking?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryShipmentByTrackingArgs, 'trackingNumber'>>;
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, Partial<QueryShipmentsArgs>>;
  trackShipment?: Resolver<Maybe<ResolversTypes['PublicTracking']>, ParentType, ContextType, RequireFields<QueryTrackShipmentArgs, 'trackingNumber'>>;
};

export type RecordHandlingEventResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHandlingEventResult'] = ResolversParentTypes['RecordHandlingEventResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'RecordHandlingEventSuccess' | 'ShipmentAlreadyDelivered' | 'ShipmentCancelled' | 'ShipmentNotFound', ParentType, ContextType>;
};

export type RecordHandlingEventSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHandlingEventSuccess'] = ResolversParentTypes['RecordHandlingEventSuccess']> = {
  event?: Resolver<ResolversTypes['HandlingEvent'], ParentType, ContextType>;
  shipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CarrierCodeTaken' | 'CarrierLimitReached' | 'IdempotencyKeyReused' | 'InvalidInput' | 'ShipmentAlreadyDelivered' | 'ShipmentCancelled' | 'ShipmentNotFound', ParentType, ContextType>;
};

export type RegisterCarrierResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterCarrierResult'] = ResolversParentTypes['RegisterCarrierResult']> = {
  __resolveType: TypeResolveFn<'CarrierCodeTaken' | 'CarrierLimitReached' | 'InvalidInput' | 'RegisterCarrierSuccess', ParentType, ContextType>;
};

export type RegisterCarrierSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterCarrierSuccess'] = ResolversParentTypes['RegisterCarrierSuccess']> = {
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dispatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eta?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HandlingEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShipmentLine']>>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type ShipmentAlreadyDeliveredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentAlreadyDelivered'] = ResolversParentTypes['ShipmentAlreadyDelivered']> = {
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentCancelledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentCancelled'] = ResolversParentTypes['ShipmentCancelled']> = {
  cancelledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  line?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type ShipmentNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentNotFound'] = ResolversParentTypes['ShipmentNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentUpdate'] = ResolversParentTypes['ShipmentUpdate']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shipment?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type StopShipmentsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopShipmentsResult'] = ResolversParentTypes['StopShipmentsResult']> = {
  outcome?: Resolver<ResolversTypes['StopShipmentsOutcome'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  shipmentUpdated?: SubscriptionResolver<ResolversTypes['ShipmentUpdate'], "shipmentUpdated", ParentType, ContextType, Partial<SubscriptionShipmentUpdatedArgs>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WithheldUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithheldUnits'] = ResolversParentTypes['WithheldUnits']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WithholdGoodsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdGoodsResult'] = ResolversParentTypes['WithholdGoodsResult']> = {
  planned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['WithheldUnits']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Carrier?: CarrierResolvers<ContextType>;
  CarrierCodeTaken?: CarrierCodeTakenResolvers<ContextType>;
  CarrierLimitReached?: CarrierLimitReachedResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  HandlingEvent?: HandlingEventResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProvisionCarriersResult?: ProvisionCarriersResultResolvers<ContextType>;
  ProvisionCarriersSuccess?: ProvisionCarriersSuccessResolvers<ContextType>;
  PublicTracking?: PublicTrackingResolvers<ContextType>;
  PublicTrackingEvent?: PublicTrackingEventResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordHandlingEventResult?: RecordHandlingEventResultResolvers<ContextType>;
  RecordHandlingEventSuccess?: RecordHandlingEventSuccessResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RegisterCarrierResult?: RegisterCarrierResultResolvers<ContextType>;
  RegisterCarrierSuccess?: RegisterCarrierSuccessResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentAlreadyDelivered?: ShipmentAlreadyDeliveredResolvers<ContextType>;
  ShipmentCancelled?: ShipmentCancelledResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  ShipmentNotFound?: ShipmentNotFoundResolvers<ContextType>;
  ShipmentUpdate?: ShipmentUpdateResolvers<ContextType>;
  StopShipmentsResult?: StopShipmentsResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WithheldUnits?: WithheldUnitsResolvers<ContextType>;
  WithholdGoodsResult?: WithholdGoodsResultResolvers<ContextType>;
};

