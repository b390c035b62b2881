import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { Order as OrderParent, OrderLine as OrderLineParent, Cart as CartParent, CartLine as CartLineParent, OrderPayment as OrderPaymentParent, OrderRefund as OrderRefundParent, PaymentWebhook as PaymentWebhookParent, OrderTimelineEntry as OrderTimelineEntryParent, OrderReturn as OrderReturnParent, OrderReturnLine as OrderReturnLineParent, Customer as CustomerParent, Variant as VariantParent, Channel as ChannelParent } from './parents.ts';
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
  /** An exact whole number of minor units (pence, cents). */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Units to put into a cart. */
export type AddToCartInput = {
  /** What `createCart` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The version you saw. Absent: whatever the cart is now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is added: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<CartLineInput>;
};

/** What came of putting units into a cart. */
export type AddToCartResult = AddToCartSuccess | CartClosed | CartConflict | CartNotFound | InvalidInput;

/** The units are in the cart. */
export type AddToCartSuccess = {
  readonly __typename?: 'AddToCartSuccess';
  /** The cart as it is now. */
  readonly cart: Cart;
};

/** A return to approve. */
export type ApproveReturnInput = {
  /** What the buyer is told: 1 to 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  readonly returnId: Scalars['ID']['input'];
};

/** What came of approving a return. */
export type ApproveReturnResult = ApproveReturnSuccess | InvalidInput | ReturnNotFound | ReturnNotOpen;

/** The return is approved. */
export type ApproveReturnSuccess = {
  readonly __typename?: 'ApproveReturnSuccess';
  /** The return as it is now. */
  readonly return: OrderReturn;
};

/** Which order to cancel, and why. */
export type CancelOrderInput = {
  /** What `placeOrder` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 128 characters: the same key and input give the same result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, in your words: 1 to 500 characters. Shown to nobody but staff. */
  readonly reason: Scalars['String']['input'];
};

/** Units of a line to cancel. */
export type CancelOrderLineInput = {
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** How many units: at most those that are committed or backordered. */
  readonly quantity: Scalars['Int']['input'];
};

/** Which units of an order to cancel, and why. */
export type CancelOrderLinesInput = {
  /** What `placeOrder` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 128 characters: the same key and input cancel once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Which units: 1 to 100 lines, each once. */
  readonly lines: ReadonlyArray<CancelOrderLineInput>;
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, in your words: 1 to 500 characters. Shown to nobody but staff. */
  readonly reason: Scalars['String']['input'];
};

/** What came of cancelling units. */
export type CancelOrderLinesResult = CancelOrderLinesSuccess | IdempotencyKeyReused | InvalidInput | OrderLinesNotCancellable | OrderNotFound;

/** Units are cancelled: as many as had not left. */
export type CancelOrderLinesSuccess = {
  readonly __typename?: 'CancelOrderLinesSuccess';
  /** What came of each line; null while that is not known: give `updatesCursor` to `orderUpdated`. */
  readonly cancelledLines: Maybe<ReadonlyArray<CancelledOrderLine>>;
  /** The order as it is now. */
  readonly order: Order;
  /** While the cancellation goes on: give it to `orderUpdated` as `after`, and no change is missed. */
  readonly updatesCursor: Maybe<Scalars['String']['output']>;
};

/** What came of cancelling. */
export type CancelOrderResult = CancelOrderSuccess | IdempotencyKeyReused | InvalidInput | OrderNotCancellable | OrderNotFound;

/** The order will not be shipped. */
export type CancelOrderSuccess = {
  readonly __typename?: 'CancelOrderSuccess';
  /** The order: CANCELLED, or still on its way there when that was not done in time. */
  readonly order: Order;
  /** While the cancellation goes on: give it to `orderUpdated` as `after`, and no change is missed. */
  readonly updatesCursor: Maybe<Scalars['String']['output']>;
};

/** What came of cancelling units of a line. */
export type CancelledOrderLine = {
  readonly __typename?: 'CancelledOrderLine';
  /** How many will not be shipped; fewer than requested where goods had left. */
  readonly cancelled: Scalars['Int']['output'];
  /** Id of the line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many units were asked for. */
  readonly requested: Scalars['Int']['output'];
};

/** What somebody thinks of buying. Forgotten 30 days after its last use. */
export type Cart = {
  readonly __typename?: 'Cart';
  /** Who is billed, where that is not the shipping address. */
  readonly billingAddress: Maybe<OrderAddress>;
  /** When it was used last. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Where it is bought. */
  readonly channel: Maybe<Channel>;
  /** How the buyer is reached; needed before it is placed. */
  readonly contact: Maybe<OrderContact>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is paid in. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Whose it is; null for a guest's. */
  readonly customer: Maybe<Customer>;
  /** When it is forgotten if nobody uses it. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many lines it has. */
  readonly lineCount: Scalars['Int']['output'];
  /** What is in it, at most 100 lines. */
  readonly lines: ReadonlyArray<CartLine>;
  /** The order that was placed of it. */
  readonly order: Maybe<Order>;
  /** What it costs now; promised to nobody: `quoteCart` promises. Null when it is empty or not open, or nobody can say. */
  readonly prices: Maybe<CartPrices>;
  /** Where the goods go; needed before it is placed. */
  readonly shippingAddress: Maybe<OrderAddress>;
  /** Whether it can still be changed. */
  readonly status: CartStatus;
  /** How many units are in it. */
  readonly unitCount: Scalars['Int']['output'];
  /** Grows with each change: the `expectedVersion` of the next one. */
  readonly version: Scalars['Int']['output'];
};

/** The cart cannot be changed any more; nothing was changed. */
export type CartClosed = Refusal & {
  readonly __typename?: 'CartClosed';
  /** The cart, with the order that was placed of it. */
  readonly cart: Cart;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The cart was changed since you saw it; nothing was changed. */
export type CartConflict = Refusal & {
  readonly __typename?: 'CartConflict';
  /** The cart as it is now. */
  readonly cart: Cart;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Units of one variant in a cart. */
export type CartLine = {
  readonly __typename?: 'CartLine';
  /** Whether what is missing may wait for stock. */
  readonly acceptBackorder: Scalars['Boolean']['output'];
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** What. */
  readonly variant: Maybe<Variant>;
};

/** Units of one variant. */
export type CartLineInput = {
  /** Whether what is missing may wait for stock. */
  readonly acceptBackorder?: Scalars['Boolean']['input'];
  /** How many units: 1 to 1000; 0 takes the line out, where lines are set. */
  readonly quantity: Scalars['Int']['input'];
  /** Which variant; each at most once. */
  readonly variantId: Scalars['ID']['input'];
};

/** What a line of a cart costs now. */
export type CartLinePrice = {
  readonly __typename?: 'CartLinePrice';
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** The variant's code. */
  readonly sku: Scalars['String']['output'];
  /** What the line comes to. */
  readonly total: TaxedMoney;
  /** What one unit costs, with tax. */
  readonly unitPrice: Money;
  /** What. */
  readonly variant: Maybe<Variant>;
};

/** There is no such cart, or it is not yours, or it was forgotten. */
export type CartNotFound = Refusal & {
  readonly __typename?: 'CartNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** What a cart costs now. */
export type CartPrices = {
  readonly __typename?: 'CartPrices';
  /** The lines, in their order; empty when some are not for sale. */
  readonly lines: ReadonlyArray<CartLinePrice>;
  /** What all lines come to; null when some are not for sale. */
  readonly total: Maybe<TaxedMoney>;
  /** Every line that is not for sale. */
  readonly unavailable: ReadonlyArray<UnavailableLine>;
};

/** Whether a cart can be changed. */
export type CartStatus =
  /** Its lines are in its customer's other cart. */
  | 'MERGED'
  /** It can be changed and placed. */
  | 'OPEN'
  /** An order was placed of it. */
  | 'PLACED';

/** What of a cart to change; what is absent stays. */
export type ChangeCartInput = {
  /** What `createCart` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Who is billed. */
  readonly billingAddress?: InputMaybe<OrderAddressInput>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** How the buyer is reached. */
  readonly contact?: InputMaybe<OrderContactInput>;
  /** What it is paid in. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The version you saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Where the goods go. */
  readonly shippingAddress?: InputMaybe<OrderAddressInput>;
};

/** What came of changing a cart. */
export type ChangeCartResult = CartClosed | CartConflict | CartNotFound | ChangeCartSuccess | InvalidInput;

/** The cart is changed. */
export type ChangeCartSuccess = {
  readonly __typename?: 'ChangeCartSuccess';
  /** The cart as it is now. */
  readonly cart: Cart;
};

/** A way of selling, with its own currency and tax display. */
export type Channel = {
  readonly __typename?: 'Channel';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** A cart to open. */
export type CreateCartInput = {
  /** Where it is bought. */
  readonly channelId: Scalars['ID']['input'];
  /** What it is paid in. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** What is in it from the beginning: at most 100 lines, each variant once. */
  readonly lines?: InputMaybe<ReadonlyArray<CartLineInput>>;
};

/** What came of opening a cart. */
export type CreateCartResult = CreateCartSuccess | InvalidInput;

/** The cart is open. */
export type CreateCartSuccess = {
  readonly __typename?: 'CreateCartSuccess';
  /** For a guest's cart: with it, and only with it, the cart can be used. Keep it like a password. */
  readonly accessToken: Maybe<Scalars['String']['output']>;
  /** The cart: a new one, or the one its customer has. */
  readonly cart: Cart;
};

/** A person or company that buys. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Their orders, newest first. Null unless you are the customer or hold `orders:read`. */
  readonly orders: Maybe<OrderConnection>;
};


/** A person or company that buys. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Where the goods of an order are. */
export type FulfillmentStatus =
  /** Nothing will be shipped. */
  | 'CANCELLED'
  /** All goods have arrived. */
  | 'DELIVERED'
  /** Some goods have left. */
  | 'PARTIALLY_SHIPPED'
  /** All goods have left. */
  | 'SHIPPED'
  /** Nothing has left yet. */
  | 'UNFULFILLED';

/** The idempotency key was used before with another input; nothing was changed. */
export type IdempotencyKeyReused = Refusal & {
  readonly __typename?: 'IdempotencyKeyReused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** What a line of another system is. */
export type ImportLineKind =
  /** Postage, a fee, a discount. */
  | 'CHARGE'
  /** Something that is shipped. */
  | 'GOODS';

/** An order of another system: delivered and paid. */
export type ImportOrderInput = {
  /** The country as the other system names it. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The country, where it has a code. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Who bought it, where that is known. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Its lines. */
  readonly lines: ReadonlyArray<ImportOrderLineInput>;
  /** Its number there; unique among orders. */
  readonly number: Scalars['String']['input'];
  /** When it was placed: from 1970 on, not in the future. */
  readonly placedAt: Scalars['DateTime']['input'];
};

/** A line of an order or return of another system. */
export type ImportOrderLineInput = {
  /** What it was called there. */
  readonly description: Scalars['String']['input'];
  /** What the line came to, with tax. */
  readonly gross: Scalars['MinorUnits']['input'];
  /** Goods, or a charge such as postage. */
  readonly kind: ImportLineKind;
  /** Its product. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** Units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** Its code there. */
  readonly sku: Scalars['String']['input'];
  /** What one unit cost, with tax. */
  readonly unitGross: Scalars['MinorUnits']['input'];
  /** The variant; null for a charge. */
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders and returns of another system. */
export type ImportOrdersInput = {
  /** The channel they belong to. */
  readonly channelId: Scalars['ID']['input'];
  /** The currency of all amounts. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Orders of the past. */
  readonly orders: ReadonlyArray<ImportOrderInput>;
  /** Returns of the past. */
  readonly returns?: InputMaybe<ReadonlyArray<ImportReturnInput>>;
};

/** What came of an import. */
export type ImportOrdersResult = ImportOrdersSuccess | InvalidInput;

/** How many orders and returns were taken over. */
export type ImportOrdersSuccess = {
  readonly __typename?: 'ImportOrdersSuccess';
  /** Added now. */
  readonly created: Scalars['Int']['output'];
  /** Known before. */
  readonly unchanged: Scalars['Int']['output'];
};

/** A return of another system. */
export type ImportReturnInput = {
  /** When it was returned: from 1970 on, not in the future. */
  readonly at: Scalars['DateTime']['input'];
  /** The country as the other system names it. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The country, where it has a code. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Who returned it, where that is known. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Its lines; quantities and amounts are positive. */
  readonly lines: ReadonlyArray<ImportOrderLineInput>;
  /** Its number there; unique among returns. */
  readonly number: Scalars['String']['input'];
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

/** Some lines are not for sale here; nothing was ordered. */
export type LinesUnavailable = Refusal & {
  readonly __typename?: 'LinesUnavailable';
  /** Every line that is not for sale. */
  readonly lines: ReadonlyArray<UnavailableLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A guest's cart. */
export type MergeCartInput = {
  /** What `createCart` gave the guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
};

/** What came of merging a cart. */
export type MergeCartResult = CartClosed | CartConflict | CartNotFound | InvalidInput | MergeCartSuccess;

/** The cart is yours. */
export type MergeCartSuccess = {
  readonly __typename?: 'MergeCartSuccess';
  /** Your cart as it is now. */
  readonly cart: Cart;
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
  /** Puts units into a cart, besides those that are in it. */
  readonly addToCart: AddToCartResult;
  /** Approves a return that was requested. Approving it again changes nothing. Needs the scope `orders:write`. */
  readonly approveReturn: ApproveReturnResult;
  /** Cancels an order before its goods leave: stock goes back, money is given back. For its customer, whoever holds its access token, and staff with `orders:write`. */
  readonly cancelOrder: CancelOrderResult;
  /** Cancels units of a confirmed order that have not left, while the rest of it stands: stock goes back, and money that was taken for them. As many are cancelled as turn out not to have left. For its customer, whoever holds its access token, and staff with `orders:write`. */
  readonly cancelOrderLines: CancelOrderLinesResult;
  /** Says by whom a cart is bought, where it goes, and what it is paid in. */
  readonly changeCart: ChangeCartResult;
  /** Opens a cart. A guest gets a token with it, and with it only gets at the cart. A customer has one cart in a channel: whoever has one open gets it as it is. */
  readonly createCart: CreateCartResult;
  /** Takes over orders and returns of the past from another system. Those whose number is known stay as they are. */
  readonly importOrders: ImportOrdersResult;
  /** Makes a guest's cart yours after you signed in: it becomes your cart, or its lines go into the one you have. Units of both are summed, at most 1,000 of a variant. */
  readonly mergeCart: MergeCartResult;
  /** Places an order of a cart: one order, however often and at once it is asked for. When nothing comes of the order (no stock, a declined card) the cart is open again. */
  readonly placeCart: PlaceCartResult;
  /** Buys goods in one request: prices them, holds the stock, takes the payment and confirms. Anybody may; a signed-in customer's order is theirs. When the outcome is not known in time the order is PENDING: subscribe to `orderUpdated`. */
  readonly placeOrder: PlaceOrderResult;
  /** Promises what a cart costs for 15 minutes: an order placed of it on the quote pays exactly that. */
  readonly quoteCart: QuoteCartResult;
  /** Takes in what arrived of an approved return, inspected: goods go to stock or to scrap, and money is given back. Needs the scope `orders:write`. */
  readonly receiveReturn: ReceiveReturnResult;
  /** Writes down that a refund which the provider declined was given back by other means: the order is not parked any more. Needs the scope `orders:write`. */
  readonly recordRefund: RecordRefundResult;
  /** Gives a part of what was paid back while the order stands, without goods coming back. Several times, up to what was captured. Needs the scope `orders:write`. */
  readonly refundOrder: RefundOrderResult;
  /** Rejects a return that was requested: its units can be announced again. Rejecting it again changes nothing. Needs the scope `orders:write`. */
  readonly rejectReturn: RejectReturnResult;
  /** Announces that goods come back. For the order's customer, whoever holds its access token, and staff with `orders:write`. Staff decide on it. */
  readonly requestReturn: RequestReturnResult;
  /** Has a parked order worked on again, after what stopped it was repaired. Needs the scope `orders:write`. Resuming twice is harmless: the second is told that the order is not parked. */
  readonly resumeOrder: ResumeOrderResult;
  /** Sets lines of a cart to these quantities; 0 takes a line out. Lines that are not named stay. */
  readonly setCartLines: SetCartLinesResult;
};


export type MutationAddToCartArgs = {
  input: AddToCartInput;
};


export type MutationApproveReturnArgs = {
  input: ApproveReturnInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCancelOrderLinesArgs = {
  input: CancelOrderLinesInput;
};


export type MutationChangeCartArgs = {
  input: ChangeCartInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationImportOrdersArgs = {
  input: ImportOrdersInput;
};


export type MutationMergeCartArgs = {
  input: MergeCartInput;
};


export type MutationPlaceCartArgs = {
  input: PlaceCartInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationQuoteCartArgs = {
  input: QuoteCartInput;
};


export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
};


export type MutationRecordRefundArgs = {
  input: RecordRefundInput;
};


export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationResumeOrderArgs = {
  input: ResumeOrderInput;
};


export type MutationSetCartLinesArgs = {
  input: SetCartLinesInput;
};

/** Goods a customer bought in one go. */
export type Order = {
  readonly __typename?: 'Order';
  /** Who is billed, where that is not the shipping address. */
  readonly billingAddress: Maybe<OrderAddress>;
  /** Why it is, or is being, cancelled. */
  readonly cancelReason: Maybe<OrderCancelReason>;
  /** When it was cancelled and everything given back. */
  readonly cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it was bought. */
  readonly channel: Maybe<Channel>;
  /** When the last goods arrived. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When stock and payment were secured. */
  readonly confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** How the buyer is reached; null for an order of another system. */
  readonly contact: Maybe<OrderContact>;
  /** The country the goods go to, where it is known. */
  readonly countryCode: Maybe<Scalars['CountryCode']['output']>;
  /** The currency of all its amounts. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Who bought it; null for a guest. */
  readonly customer: Maybe<Customer>;
  /** Where the goods are. */
  readonly fulfillmentStatus: FulfillmentStatus;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many lines it has. */
  readonly lineCount: Scalars['Int']['output'];
  /** Its lines, in the order they were given. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** The number people use. */
  readonly number: Scalars['String']['output'];
  /** Why nobody works on it although something is left to do; null for nearly all. `resumeOrder` has it tried again. Needs the scope `orders:read`. */
  readonly parkedReason: Maybe<Scalars['String']['output']>;
  /** What the payment provider holds; null for an order of another system. */
  readonly payment: Maybe<OrderPayment>;
  /** Where the money is. */
  readonly paymentStatus: PaymentStatus;
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Whether its prices were shown with tax. */
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  /** Goods of it that come back, or came back, oldest first. */
  readonly returns: ReadonlyArray<OrderReturn>;
  /** Where the goods go; null for an order of another system. */
  readonly shippingAddress: Maybe<OrderAddress>;
  /** How far the order is. */
  readonly status: OrderStatus;
  /** What happened to it, oldest first; at most the latest 100 entries. */
  readonly timeline: ReadonlyArray<OrderTimelineEntry>;
  /** What the lines come to. */
  readonly total: TaxedMoney;
};


/** Goods a customer bought in one go. */
export type OrderLinesArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** An address as it was when an order was placed. */
export type OrderAddress = {
  readonly __typename?: 'OrderAddress';
  /** City or town. */
  readonly city: Scalars['String']['output'];
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['output'];
  /** Street and number. */
  readonly line1: Scalars['String']['output'];
  /** Flat, building, care of. */
  readonly line2: Maybe<Scalars['String']['output']>;
  /** Who receives it. */
  readonly name: Scalars['String']['output'];
  /** Postal code. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** State, county or region. */
  readonly region: Maybe<Scalars['String']['output']>;
};

/** An address. */
export type OrderAddressInput = {
  /** City or town. */
  readonly city: Scalars['String']['input'];
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['input'];
  /** Street and number. */
  readonly line1: Scalars['String']['input'];
  /** Flat, building, care of. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it; the contact's name when absent. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, county or region. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

/** Why an order was cancelled. */
export type OrderCancelReason =
  /** The buyer asked for it. */
  | 'CUSTOMER_REQUEST'
  /** There was not enough stock. */
  | 'OUT_OF_STOCK'
  /** The buyer did not prove to their bank in time who they are. */
  | 'PAYMENT_ACTION_EXPIRED'
  /** The payment was declined. */
  | 'PAYMENT_DECLINED'
  /** The payment could not be made in time: the fault is not the buyer's. */
  | 'PAYMENT_UNAVAILABLE'
  /** The stock was held too long without being confirmed. */
  | 'RESERVATION_EXPIRED'
  /** Staff decided it. */
  | 'STAFF_REQUEST'
  /** Stock could not be secured in time: the fault is ours. */
  | 'STOCK_UNAVAILABLE';

/** Orders, page by page. */
export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  /** The orders with their cursors. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** The orders. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** How the buyer of an order is reached. */
export type OrderContact = {
  readonly __typename?: 'OrderContact';
  /** An e-mail address. */
  readonly email: Scalars['String']['output'];
  /** A person's or company's name. */
  readonly name: Scalars['String']['output'];
  /** A telephone number. */
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** How a buyer is reached. */
export type OrderContactInput = {
  /** An e-mail address. A guest proves with it later that the order is theirs. */
  readonly email: Scalars['String']['input'];
  /** A person's or company's name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** A telephone number, at most 40 characters. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** An order in a list. */
export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The order. */
  readonly node: Order;
};

/** Which orders to list. */
export type OrderFilter = {
  /** Only of this channel. */
  readonly channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Only parked ones (true) or only others (false). */
  readonly parked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only placed at this instant or later. */
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only placed before this instant. */
  readonly placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only with this status. */
  readonly status?: InputMaybe<OrderStatus>;
};

/** One variant within an order. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Units that wait for stock: shipped when it comes, in the order in which buyers began to wait. */
  readonly backorderedQuantity: Scalars['Int']['output'];
  /** Units that will not be shipped. */
  readonly cancelledQuantity: Scalars['Int']['output'];
  /** Units that stock is promised for and that are still to be shipped. */
  readonly committedQuantity: Scalars['Int']['output'];
  /** Units that arrived: a part of the fulfilled ones. */
  readonly deliveredQuantity: Scalars['Int']['output'];
  /** Units that left a warehouse. */
  readonly fulfilledQuantity: Scalars['Int']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** The variant's name when it was bought. */
  readonly name: Scalars['String']['output'];
  /** The order it belongs to. */
  readonly order: Maybe<Order>;
  /** Its place in the order, from 1. */
  readonly position: Scalars['Int']['output'];
  /** Units ordered: always fulfilled + committed + backordered + cancelled. */
  readonly quantity: Scalars['Int']['output'];
  /** Units in returns that were not rejected: a part of the fulfilled ones. */
  readonly returnedQuantity: Scalars['Int']['output'];
  /** The variant's code when it was bought. */
  readonly sku: Scalars['String']['output'];
  /** The tax rate in basis points: 2000 is 20 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  /** What the line comes to. */
  readonly total: TaxedMoney;
  /** What one unit cost, with tax. */
  readonly unitPrice: Money;
  /** What was bought; null for a charge such as postage. */
  readonly variant: Maybe<Variant>;
};

/** The units cannot be cancelled; nothing was changed. */
export type OrderLinesNotCancellable = Refusal & {
  readonly __typename?: 'OrderLinesNotCancellable';
  /** Every line of which more was asked for than can be cancelled. */
  readonly lines: ReadonlyArray<TooManyUnits>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The order as it is. */
  readonly order: Order;
  /** Why not. */
  readonly reason: OrderLinesNotCancellableReason;
};

/** Why units of an order cannot be cancelled. */
export type OrderLinesNotCancellableReason =
  /** The order is, or is being, cancelled. */
  | 'ALREADY_CANCELLED'
  /** Everything has arrived. */
  | 'COMPLETED'
  /** Other units of it are being cancelled: try again in a moment. */
  | 'IN_PROGRESS'
  /** The order is not confirmed yet. */
  | 'NOT_CONFIRMED'
  /** More units than have not left. */
  | 'TOO_MANY_UNITS'
  /** Nothing would be left: cancel the order instead. */
  | 'WHOLE_ORDER';

/** The order cannot be cancelled any more; nothing was changed. */
export type OrderNotCancellable = Refusal & {
  readonly __typename?: 'OrderNotCancellable';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The order as it is. */
  readonly order: Order;
  /** Why not. */
  readonly reason: OrderNotCancellableReason;
};

/** Why an order cannot be cancelled. */
export type OrderNotCancellableReason =
  /** It is cancelled. */
  | 'ALREADY_CANCELLED'
  /** Everything has arrived. */
  | 'COMPLETED'
  /** Goods have left. */
  | 'DISPATCHED';

/** The order could not be completed and is cancelled; whatever had been taken was given back. */
export type OrderNotCompleted = Refusal & {
  readonly __typename?: 'OrderNotCompleted';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The cancelled order. */
  readonly order: Order;
  /** Why. */
  readonly reason: OrderCancelReason;
};

/** There is no such order, or it is not yours. */
export type OrderNotFound = Refusal & {
  readonly __typename?: 'OrderNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The order is not parked; nothing was changed. */
export type OrderNotParked = Refusal & {
  readonly __typename?: 'OrderNotParked';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Nothing of this order can be returned here: it was taken over from another system. */
export type OrderNotReturnable = Refusal & {
  readonly __typename?: 'OrderNotReturnable';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** What the payment provider holds for an order: refunded ≤ captured ≤ authorised. */
export type OrderPayment = {
  readonly __typename?: 'OrderPayment';
  /** What the buyer must do now; null when nothing. While it is there, `orderUpdated` tells how it ends. */
  readonly action: Maybe<OrderPaymentAction>;
  /** What is to be paid. */
  readonly amount: Money;
  /** What the provider agreed to pay. */
  readonly authorised: Money;
  /** What we took of it. */
  readonly captured: Money;
  /** Why it was declined, if it was. */
  readonly declineReason: Maybe<PaymentDeclineReason>;
  /** What is being given back at this moment. */
  readonly refundDue: Money;
  /** What we gave back of what we took. */
  readonly refunded: Money;
  /** What was, or is being, given back while the order stands, oldest first: at most 100. */
  readonly refunds: ReadonlyArray<OrderRefund>;
  /** What was authorised and given back without being taken. */
  readonly released: Money;
};

/** What a buyer must do before the bank decides. */
export type OrderPaymentAction = {
  readonly __typename?: 'OrderPaymentAction';
  /** When it is too late: the goods are held no longer and the order is cancelled. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Send the buyer there. */
  readonly url: Scalars['String']['output'];
};

/** How an order is paid. */
export type OrderPaymentInput = {
  /** The payment provider's token of a card; never a card number. */
  readonly cardToken: Scalars['String']['input'];
};

/** Money that is given back while the order stands. */
export type OrderRefund = {
  readonly __typename?: 'OrderRefund';
  /** How much. */
  readonly amount: Money;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What staff noted. Needs the scope `orders:read`. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: OrderRefundReason;
  /** What staff wrote down of one that was given back by other means than the provider. Needs the scope `orders:read`. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** When the provider gave it back. */
  readonly refundedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Whether it was made. */
  readonly status: OrderRefundStatus;
};

/** Why money is given back. */
export type OrderRefundReason =
  /** The rest of a cancelled order, given back by other means than the provider. */
  | 'CANCELLATION'
  /** Units that were paid for will not be shipped. */
  | 'CANCELLED_UNITS'
  /** Staff decided it, without goods coming back. */
  | 'GOODWILL'
  /** Goods came back. */
  | 'RETURN';

/** How far a refund is. */
export type OrderRefundStatus =
  /** The provider gave it back. */
  | 'DONE'
  /** Decided; the provider is asked. */
  | 'DUE';

/** Goods that come back, or came back. Quantities and amounts are positive. */
export type OrderReturn = {
  readonly __typename?: 'OrderReturn';
  /** Paid besides what the goods cost, such as return postage. */
  readonly addition: Money;
  /** Where it had been bought. */
  readonly channel: Maybe<Channel>;
  /** When the goods were booked and the money was given back. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** The country it came from, where it is known. */
  readonly countryCode: Maybe<Scalars['CountryCode']['output']>;
  /** Who returned it, where that is known. */
  readonly customer: Maybe<Customer>;
  /** When staff approved or rejected it. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** What staff said to the decision. */
  readonly decisionNote: Maybe<Scalars['String']['output']>;
  /** Kept of what the goods cost, such as a fee. */
  readonly deduction: Money;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many lines it has. */
  readonly lineCount: Scalars['Int']['output'];
  /** What comes back. */
  readonly lines: ReadonlyArray<OrderReturnLine>;
  /** The number people use. */
  readonly number: Scalars['String']['output'];
  /** The order the goods were shipped for; null for a return of another system. */
  readonly order: Maybe<Order>;
  /** Why, in the buyer's words; null for a return of another system. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When the goods arrived and were inspected. */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was announced; for one of another system, when the goods came back. */
  readonly returnedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  readonly status: OrderReturnStatus;
  /** What is, or was, given back; before the goods arrived, what they cost. */
  readonly total: Money;
};


/** Goods that come back, or came back. Quantities and amounts are positive. */
export type OrderReturnLinesArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** Returns, page by page. */
export type OrderReturnConnection = {
  readonly __typename?: 'OrderReturnConnection';
  /** The returns with their cursors. */
  readonly edges: ReadonlyArray<OrderReturnEdge>;
  /** The returns. */
  readonly nodes: ReadonlyArray<OrderReturn>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A return in a list. */
export type OrderReturnEdge = {
  readonly __typename?: 'OrderReturnEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The return. */
  readonly node: OrderReturn;
};

/** One variant within a return. */
export type OrderReturnLine = {
  readonly __typename?: 'OrderReturnLine';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** The variant's name. */
  readonly name: Scalars['String']['output'];
  /** The line of the order; null for a return of another system. */
  readonly orderLine: Maybe<OrderLine>;
  /** Units that were announced. */
  readonly quantity: Scalars['Int']['output'];
  /** Units that arrived and are sold again. */
  readonly restockedQuantity: Scalars['Int']['output'];
  /** Units that arrived and were thrown away. */
  readonly scrappedQuantity: Scalars['Int']['output'];
  /** The variant's code. */
  readonly sku: Scalars['String']['output'];
  /** What is, or was, given back for it, fees aside. */
  readonly total: Money;
  /** What came back; null for a charge. */
  readonly variant: Maybe<Variant>;
};

/** How far a return is. */
export type OrderReturnStatus =
  /** The goods may be sent. */
  | 'APPROVED'
  /** The goods are booked and the money is given back. */
  | 'COMPLETED'
  /** The goods arrived; they are booked and the money is given back. */
  | 'RECEIVED'
  /** The goods are not taken back. */
  | 'REJECTED'
  /** Announced; staff decide. */
  | 'REQUESTED';

/** How far an order is. */
export type OrderStatus =
  /** It will not be shipped; stock and money were given back. */
  | 'CANCELLED'
  /** Everything arrived. */
  | 'COMPLETED'
  /** Stock and payment are secured: it will be shipped. */
  | 'CONFIRMED'
  /** Accepted; stock and payment are being secured. */
  | 'PENDING';

/** Something that happened to an order. */
export type OrderTimelineEntry = {
  readonly __typename?: 'OrderTimelineEntry';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** More about it, such as a tracking number. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** What happened, such as PLACED, CONFIRMED, SHIPPED, DELIVERED or CANCELLED. */
  readonly type: Scalars['String']['output'];
};

/** An order as it is after a change. */
export type OrderUpdate = {
  readonly __typename?: 'OrderUpdate';
  /** What happened: the type of an entry of the order's timeline, such as CONFIRMED or SHIPPED. */
  readonly change: Scalars['String']['output'];
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The order as it is now. */
  readonly order: Order;
};

/** There is not enough stock for the whole order; nothing was taken and nothing is paid. */
export type OutOfStock = Refusal & {
  readonly __typename?: 'OutOfStock';
  /** Every line that is short. */
  readonly lines: ReadonlyArray<OutOfStockLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A line there is not enough stock for. */
export type OutOfStockLine = {
  readonly __typename?: 'OutOfStockLine';
  /** How many could be had. */
  readonly available: Scalars['Int']['output'];
  /** How many units were asked for. */
  readonly requested: Scalars['Int']['output'];
  /** The variant. */
  readonly variant: Maybe<Variant>;
  /** Id of the variant. */
  readonly variantId: Scalars['ID']['output'];
};

/** The quote expired and prices moved since, or this buyer has no such quote; nothing was ordered. Ask for another quote, or order without. As long as no price moved, an expired quote is paid as it was shown. */
export type OutdatedQuote = Refusal & {
  readonly __typename?: 'OutdatedQuote';
  /** Every line whose price moved; all lines, when it is not known any more what was quoted. */
  readonly lines: ReadonlyArray<OutdatedQuoteLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** What the same lines cost now. */
  readonly total: Maybe<TaxedMoney>;
};

/** A line whose price moved. */
export type OutdatedQuoteLine = {
  readonly __typename?: 'OutdatedQuoteLine';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** What the line costs now. */
  readonly now: TaxedMoney;
  /** How many units. */
  readonly quantity: Scalars['Int']['output'];
  /** The variant. */
  readonly variant: Maybe<Variant>;
  /** Id of the variant. */
  readonly variantId: Scalars['ID']['output'];
  /** What the line was quoted at; null when that is not known any more. */
  readonly was: Maybe<TaxedMoney>;
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

/** Why a payment was declined. */
export type PaymentDeclineReason =
  /** The bank said no: use another card. */
  | 'CARD_DECLINED'
  /** There is not enough money on the account. */
  | 'INSUFFICIENT_FUNDS'
  /** The buyer did not prove to their bank who they are. */
  | 'NOT_AUTHENTICATED'
  /** The provider does not know the card token. */
  | 'UNKNOWN_CARD';

/** The payment was declined; the order is cancelled and its stock was given back. */
export type PaymentDeclined = Refusal & {
  readonly __typename?: 'PaymentDeclined';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** The cancelled order. */
  readonly order: Order;
  /** Why. */
  readonly reason: PaymentDeclineReason;
};

/** Where the money of an order is. */
export type PaymentStatus =
  /** The buyer must prove to their bank who they are: `payment.action` says where. */
  | 'ACTION_REQUIRED'
  /** The provider holds it for us. */
  | 'AUTHORISED'
  /** We have it, or all of it that was shipped for. */
  | 'CAPTURED'
  /** The provider declined. */
  | 'FAILED'
  /** We have a part of it: for the goods that have left. */
  | 'PARTIALLY_CAPTURED'
  /** A part of what we had was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Not known yet. */
  | 'PENDING'
  /** All that we had was given back. */
  | 'REFUNDED'
  /** It was never taken, or the hold was given back. */
  | 'VOIDED';

/** Something the payment provider told. A hint only: orders decide on what the provider answers when it is asked. */
export type PaymentWebhook = {
  readonly __typename?: 'PaymentWebhook';
  /** The provider's id of the delivery. */
  readonly id: Scalars['ID']['output'];
  /** The order of that payment; null when we know of no such payment. */
  readonly order: Maybe<Order>;
  /** The payment it is about, by the key it was made under. */
  readonly paymentKey: Scalars['String']['output'];
  /** Which provider. */
  readonly provider: Scalars['String']['output'];
  /** When it came. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** What the provider calls it. */
  readonly type: Scalars['String']['output'];
};

/** Webhooks, page by page. */
export type PaymentWebhookConnection = {
  readonly __typename?: 'PaymentWebhookConnection';
  /** The webhooks with their cursors. */
  readonly edges: ReadonlyArray<PaymentWebhookEdge>;
  /** The webhooks. */
  readonly nodes: ReadonlyArray<PaymentWebhook>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A webhook in a list. */
export type PaymentWebhookEdge = {
  readonly __typename?: 'PaymentWebhookEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The webhook. */
  readonly node: PaymentWebhook;
};

/** Which cart to place, and how it is paid. */
export type PlaceCartInput = {
  /** What `createCart` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The version you saw: exactly what is in it then is ordered. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Chosen by you, 1 to 128 characters: the same key gives the same order, however often it is sent. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** How it is paid. */
  readonly payment: OrderPaymentInput;
  /** Pay exactly this quote; it must be for the cart's lines. Without it, prices are those of now. */
  readonly quoteId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of placing a cart. */
export type PlaceCartResult = CartClosed | CartConflict | CartNotFound | IdempotencyKeyReused | InvalidInput | LinesUnavailable | OrderNotCompleted | OutOfStock | OutdatedQuote | PaymentDeclined | PlaceOrderSuccess;

/** What to buy, for whom, sent where and paid how. */
export type PlaceOrderInput = {
  /** Who is billed; the shipping address when absent. */
  readonly billingAddress?: InputMaybe<OrderAddressInput>;
  /** Where it is bought. */
  readonly channelId: Scalars['ID']['input'];
  /** How the buyer is reached. */
  readonly contact: OrderContactInput;
  /** What it is paid in; must be sold in by the channel. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Chosen by you, 1 to 128 characters: the same key and input give the same order, however often they are sent. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What is bought: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<PlaceOrderLineInput>;
  /** How it is paid. */
  readonly payment: OrderPaymentInput;
  /** Pay exactly this quote; it must be for the same lines. Without it, prices are those of now. */
  readonly quoteId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the goods go. */
  readonly shippingAddress: OrderAddressInput;
};

/** Units of one variant to buy. */
export type PlaceOrderLineInput = {
  /** Whether what is missing may wait for stock, where staff allow it. The order is then confirmed, and the rest is shipped when it comes. */
  readonly acceptBackorder?: Scalars['Boolean']['input'];
  /** How many units: 1 to 1000. */
  readonly quantity: Scalars['Int']['input'];
  /** Which variant; each at most once in an order. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of placing an order. */
export type PlaceOrderResult = IdempotencyKeyReused | InvalidInput | LinesUnavailable | OrderNotCompleted | OutOfStock | OutdatedQuote | PaymentDeclined | PlaceOrderSuccess;

/** The order is accepted. */
export type PlaceOrderSuccess = {
  readonly __typename?: 'PlaceOrderSuccess';
  /** For a guest's order: with it, and only with it or the e-mail, the order can be read later. Keep it like a password. */
  readonly accessToken: Maybe<Scalars['String']['output']>;
  /** The order: CONFIRMED, or PENDING when the outcome was not known in time, or when the buyer must act first: `payment.action` says where. */
  readonly order: Order;
  /** While the order is PENDING: give it to `orderUpdated` as `after`, and no change is missed. */
  readonly updatesCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One cart. Null unless it is yours, or you hold its access token. */
  readonly cart: Maybe<Cart>;
  /** The cart you have open in a channel. Null when you have none, or are signed in as somebody who is not a customer. */
  readonly myCart: Maybe<Cart>;
  /** Your own orders, newest first. Null when you are signed in as somebody who is not a customer. */
  readonly myOrders: Maybe<OrderConnection>;
  /** One order. Null unless you are its customer, staff with `orders:read`, or hold its access token. */
  readonly order: Maybe<Order>;
  /** One order by its number. A guest proves that it is theirs with the e-mail it was placed with, or with its access token. */
  readonly orderByNumber: Maybe<Order>;
  /** Orders of everybody, newest first. Needs the scope `orders:read`. */
  readonly orders: Maybe<OrderConnection>;
  /** What the payment provider told by webhook in the last 30 days, newest first. Needs the scope `orders:read`. */
  readonly paymentWebhooks: Maybe<PaymentWebhookConnection>;
  /** Goods that come back, or came back, newest first. Needs the scope `orders:read`. */
  readonly returns: Maybe<OrderReturnConnection>;
};


export type QueryCartArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryMyCartArgs = {
  channelId: Scalars['ID']['input'];
};


export type QueryMyOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  number: Scalars['String']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPaymentWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  unknownOnly?: Scalars['Boolean']['input'];
};


export type QueryReturnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<OrderReturnStatus>;
};

/** Which cart to promise a price for. */
export type QuoteCartInput = {
  /** What `createCart` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The version you saw. Absent: whatever the cart is now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of asking what a cart costs. */
export type QuoteCartResult = CartClosed | CartConflict | CartNotFound | InvalidInput | LinesUnavailable | QuoteCartSuccess;

/** What a cart costs is promised. */
export type QuoteCartSuccess = {
  readonly __typename?: 'QuoteCartSuccess';
  /** The cart. */
  readonly cart: Cart;
  /** Until when the promise holds. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Give it to `placeCart` to pay exactly this. */
  readonly quoteId: Scalars['ID']['output'];
  /** What all lines come to. */
  readonly total: TaxedMoney;
};

/** What arrived of a return, and what is given back. */
export type ReceiveReturnInput = {
  /** Paid besides what the goods cost, such as return postage; in the order's currency. */
  readonly addition?: Scalars['Decimal']['input'];
  /** Kept of what the goods cost, such as a fee; in the order's currency. */
  readonly deduction?: Scalars['Decimal']['input'];
  /** Chosen by you, 1 to 128 characters: the same key and input give the same result. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What arrived: each line of the return at most once. Lines that are left out did not arrive, and can be announced again. */
  readonly lines: ReadonlyArray<ReceiveReturnLineInput>;
  /** The return; it must be APPROVED. */
  readonly returnId: Scalars['ID']['input'];
  /** Where the goods arrived. */
  readonly warehouseId: Scalars['ID']['input'];
};

/** Units of a return's line that arrived. */
export type ReceiveReturnLineInput = {
  /** Units that can be sold again. */
  readonly restock: Scalars['Int']['input'];
  /** The line of the return. */
  readonly returnLineId: Scalars['ID']['input'];
  /** Units that are thrown away. */
  readonly scrap: Scalars['Int']['input'];
};

/** What came of taking a return in. */
export type ReceiveReturnResult = IdempotencyKeyReused | InvalidInput | ReceiveReturnSuccess | RefundNotPossible | ReturnNotFound | ReturnNotOpen;

/** What arrived is taken in. */
export type ReceiveReturnSuccess = {
  readonly __typename?: 'ReceiveReturnSuccess';
  /** Its order as it is now. */
  readonly order: Order;
  /** The return: COMPLETED, or RECEIVED while goods or money are still on their way. */
  readonly return: OrderReturn;
};

/** A refund that was given back by other means. */
export type RecordRefundInput = {
  /** How much, in the order's currency: exactly what the provider declined. */
  readonly amount: Scalars['Decimal']['input'];
  /** Chosen by you, 1 to 128 characters: the same key and input are written down once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order. It is parked, because the provider declined the refund. */
  readonly orderId: Scalars['ID']['input'];
  /** What the transfer is found by, at most 200 characters. The buyer reads it in the timeline. */
  readonly reference: Scalars['String']['input'];
};

/** What came of writing a refund down. */
export type RecordRefundResult = IdempotencyKeyReused | InvalidInput | OrderNotFound | RecordRefundSuccess | RefundNotDeclined;

/** The refund is written down, and the order goes on. */
export type RecordRefundSuccess = {
  readonly __typename?: 'RecordRefundSuccess';
  /** The order as it is now. */
  readonly order: Order;
};

/** The provider declined no refund of so much; nothing was changed. */
export type RefundNotDeclined = Refusal & {
  readonly __typename?: 'RefundNotDeclined';
  /** What it did decline, and the order is parked for; null when nothing. */
  readonly declined: Maybe<Money>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** So much cannot be given back; nothing was changed. */
export type RefundNotPossible = Refusal & {
  readonly __typename?: 'RefundNotPossible';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Why not. */
  readonly reason: RefundNotPossibleReason;
  /** How much could be given back now. */
  readonly refundable: Money;
};

/** Why money cannot be given back. */
export type RefundNotPossibleReason =
  /** The order is cancelled, or being cancelled: everything is given back anyway. */
  | 'CANCELLED'
  /** More than what was captured and is not given back yet. */
  | 'EXCEEDS_CAPTURED'
  /** Nothing was captured: cancel the order instead. */
  | 'NOT_CAPTURED'
  /** There were 100 refunds already. */
  | 'TOO_MANY';

/** What to give back of an order's payment, and why. */
export type RefundOrderInput = {
  /** How much, in the order's currency: more than 0, with no more decimals than it has. */
  readonly amount: Scalars['Decimal']['input'];
  /** Chosen by you, 1 to 128 characters: the same key and input give the same refund. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, in your words: 1 to 500 characters. Shown to nobody but staff. */
  readonly reason: Scalars['String']['input'];
};

/** What came of a refund. */
export type RefundOrderResult = IdempotencyKeyReused | InvalidInput | OrderNotFound | RefundNotPossible | RefundOrderSuccess;

/** The refund is decided; the provider has made it, or is being asked. */
export type RefundOrderSuccess = {
  readonly __typename?: 'RefundOrderSuccess';
  /** The order as it is now. */
  readonly order: Order;
  /** The refund: DONE, or DUE when it was not made in time. */
  readonly refund: OrderRefund;
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A return to reject. */
export type RejectReturnInput = {
  /** What the buyer is told: 1 to 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  readonly returnId: Scalars['ID']['input'];
};

/** What came of rejecting a return. */
export type RejectReturnResult = InvalidInput | RejectReturnSuccess | ReturnNotFound | ReturnNotOpen;

/** The return is rejected. */
export type RejectReturnSuccess = {
  readonly __typename?: 'RejectReturnSuccess';
  /** The return as it is now. */
  readonly return: OrderReturn;
};

/** Which goods of an order come back, and why. */
export type RequestReturnInput = {
  /** What `placeOrder` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by you, 1 to 128 characters: the same key and input give the same return. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What comes back: 1 to 100 lines, each order line once. */
  readonly lines: ReadonlyArray<RequestReturnLineInput>;
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why, in your words: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Units of an order line that come back. */
export type RequestReturnLineInput = {
  /** The order line. */
  readonly orderLineId: Scalars['ID']['input'];
  /** How many units: 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** What came of announcing a return. */
export type RequestReturnResult = IdempotencyKeyReused | InvalidInput | OrderNotFound | OrderNotReturnable | RequestReturnSuccess | ReturnExceedsFulfilled;

/** The return is announced. */
export type RequestReturnSuccess = {
  readonly __typename?: 'RequestReturnSuccess';
  /** The return: REQUESTED. */
  readonly return: OrderReturn;
};

/** Which order to resume. */
export type ResumeOrderInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
};

/** What came of resuming. */
export type ResumeOrderResult = OrderNotFound | OrderNotParked | ResumeOrderSuccess;

/** The order was worked on again. */
export type ResumeOrderSuccess = {
  readonly __typename?: 'ResumeOrderSuccess';
  /** The order as it is now. */
  readonly order: Order;
};

/** More is to come back than left and is not back, or on its way back, already; nothing was changed. */
export type ReturnExceedsFulfilled = Refusal & {
  readonly __typename?: 'ReturnExceedsFulfilled';
  /** Every line that is too much. */
  readonly lines: ReadonlyArray<UnreturnableOrderLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** There is no such return of an order of ours. */
export type ReturnNotFound = Refusal & {
  readonly __typename?: 'ReturnNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The return is past this step; nothing was changed. */
export type ReturnNotOpen = Refusal & {
  readonly __typename?: 'ReturnNotOpen';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** How far it is. */
  readonly status: OrderReturnStatus;
};

/** New quantities of lines of a cart. */
export type SetCartLinesInput = {
  /** What `createCart` gave a guest. */
  readonly accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The version you saw. Absent: whatever the cart is now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be in it: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<CartLineInput>;
};

/** What came of setting lines of a cart. */
export type SetCartLinesResult = CartClosed | CartConflict | CartNotFound | InvalidInput | SetCartLinesSuccess;

/** The lines are set. */
export type SetCartLinesSuccess = {
  readonly __typename?: 'SetCartLinesSuccess';
  /** The cart as it is now. */
  readonly cart: Cart;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each visible change of one order, from now on or after a cursor. Ends at once, with FORBIDDEN, for an order you may not see. */
  readonly orderUpdated: OrderUpdate;
};


export type SubscriptionOrderUpdatedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  orderId: Scalars['ID']['input'];
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

/** A line of which more units were to be cancelled than can be. */
export type TooManyUnits = {
  readonly __typename?: 'TooManyUnits';
  /** How many could be cancelled. */
  readonly cancellable: Scalars['Int']['output'];
  /** Id of the line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many units were asked for. */
  readonly requested: Scalars['Int']['output'];
};

/** A line that is not for sale. */
export type UnavailableLine = {
  readonly __typename?: 'UnavailableLine';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Why it is not for sale. */
  readonly reason: UnavailableLineReason;
  /** Id of the variant that was asked for. */
  readonly variantId: Scalars['ID']['output'];
};

/** Why a line is not for sale. */
export type UnavailableLineReason =
  /** It is not sold, or not any more. */
  | 'NOT_PUBLISHED'
  /** It has no price in this channel and currency. */
  | 'NO_PRICE'
  /** There is no such variant. */
  | 'UNKNOWN_VARIANT';

/** A line of which more is to come back than can. */
export type UnreturnableOrderLine = {
  readonly __typename?: 'UnreturnableOrderLine';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Id of the order line that was named. */
  readonly orderLineId: Scalars['ID']['output'];
  /** How many units were named. */
  readonly requested: Scalars['Int']['output'];
  /** How many can come back; 0 also for a line of another order. */
  readonly returnable: Scalars['Int']['output'];
};

/** One sellable form of a product, with its own code, stock and price. */
export type Variant = {
  readonly __typename?: 'Variant';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
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
  Customer: Customer;
  Order: Order;
  OrderLine: OrderLine;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddToCartResult:
    | ( Omit<AddToCartSuccess, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( InvalidInput )
  ;
  ApproveReturnResult:
    | ( Omit<ApproveReturnSuccess, 'return'> & { return: _RefType['OrderReturn'] } )
    | ( InvalidInput )
    | ( ReturnNotFound )
    | ( ReturnNotOpen )
  ;
  CancelOrderLinesResult:
    | ( Omit<CancelOrderLinesSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<OrderLinesNotCancellable, 'order'> & { order: _RefType['Order'] } )
    | ( OrderNotFound )
  ;
  CancelOrderResult:
    | ( Omit<CancelOrderSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<OrderNotCancellable, 'order'> & { order: _RefType['Order'] } )
    | ( OrderNotFound )
  ;
  ChangeCartResult:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( Omit<ChangeCartSuccess, 'cart'> & { cart: _RefType['Cart'] } )
    | ( InvalidInput )
  ;
  CreateCartResult:
    | ( Omit<CreateCartSuccess, 'cart'> & { cart: _RefType['Cart'] } )
    | ( InvalidInput )
  ;
  ImportOrdersResult:
    | ( ImportOrdersSuccess )
    | ( InvalidInput )
  ;
  MergeCartResult:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( InvalidInput )
    | ( Omit<MergeCartSuccess, 'cart'> & { cart: _RefType['Cart'] } )
  ;
  PlaceCartResult:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( LinesUnavailable )
    | ( Omit<OrderNotCompleted, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OutOfStock, 'lines'> & { lines: ReadonlyArray<_RefType['OutOfStockLine']> } )
    | ( Omit<OutdatedQuote, 'lines' | 'total'> & { lines: ReadonlyArray<_RefType['OutdatedQuoteLine']>, total?: Maybe<_RefType['TaxedMoney']> } )
    | ( Omit<PaymentDeclined, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<PlaceOrderSuccess, 'order'> & { order: _RefType['Order'] } )
  ;
  PlaceOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( LinesUnavailable )
    | ( Omit<OrderNotCompleted, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OutOfStock, 'lines'> & { lines: ReadonlyArray<_RefType['OutOfStockLine']> } )
    | ( Omit<OutdatedQuote, 'lines' | 'total'> & { lines: ReadonlyArray<_RefType['OutdatedQuoteLine']>, total?: Maybe<_RefType['TaxedMoney']> } )
    | ( Omit<PaymentDeclined, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<PlaceOrderSuccess, 'order'> & { order: _RefType['Order'] } )
  ;
  QuoteCartResult:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( InvalidInput )
    | ( LinesUnavailable )
    | ( Omit<QuoteCartSuccess, 'cart' | 'total'> & { cart: _RefType['Cart'], total: _RefType['TaxedMoney'] } )
  ;
  ReceiveReturnResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<ReceiveReturnSuccess, 'order' | 'return'> & { order: _RefType['Order'], return: _RefType['OrderReturn'] } )
    | ( Omit<RefundNotPossible, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( ReturnNotFound )
    | ( ReturnNotOpen )
  ;
  RecordRefundResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( OrderNotFound )
    | ( Omit<RecordRefundSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<RefundNotDeclined, 'declined'> & { declined?: Maybe<_RefType['Money']> } )
  ;
  RefundOrderResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( OrderNotFound )
    | ( Omit<RefundNotPossible, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( Omit<RefundOrderSuccess, 'order' | 'refund'> & { order: _RefType['Order'], refund: _RefType['OrderRefund'] } )
  ;
  RejectReturnResult:
    | ( InvalidInput )
    | ( Omit<RejectReturnSuccess, 'return'> & { return: _RefType['OrderReturn'] } )
    | ( ReturnNotFound )
    | ( ReturnNotOpen )
  ;
  RequestReturnResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( OrderNotFound )
    | ( OrderNotReturnable )
    | ( Omit<RequestReturnSuccess, 'return'> & { return: _RefType['OrderReturn'] } )
    | ( ReturnExceedsFulfilled )
  ;
  ResumeOrderResult:
    | ( OrderNotFound )
    | ( OrderNotParked )
    | ( Omit<ResumeOrderSuccess, 'order'> & { order: _RefType['Order'] } )
  ;
  SetCartLinesResult:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( InvalidInput )
    | ( Omit<SetCartLinesSuccess, 'cart'> & { cart: _RefType['Cart'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( Omit<CartClosed, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartConflict, 'cart'> & { cart: _RefType['Cart'] } )
    | ( CartNotFound )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( LinesUnavailable )
    | ( Omit<OrderLinesNotCancellable, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OrderNotCancellable, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OrderNotCompleted, 'order'> & { order: _RefType['Order'] } )
    | ( OrderNotFound )
    | ( OrderNotParked )
    | ( OrderNotReturnable )
    | ( Omit<OutOfStock, 'lines'> & { lines: ReadonlyArray<_RefType['OutOfStockLine']> } )
    | ( Omit<OutdatedQuote, 'lines' | 'total'> & { lines: ReadonlyArray<_RefType['OutdatedQuoteLine']>, total?: Maybe<_RefType['TaxedMoney']> } )
    | ( Omit<PaymentDeclined, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<RefundNotDeclined, 'declined'> & { declined?: Maybe<_RefType['Money']> } )
    | ( Omit<RefundNotPossible, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( ReturnExceedsFulfilled )
    | ( ReturnNotFound )
    | ( ReturnNotOpen )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddToCartInput: AddToCartInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddToCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddToCartResult']>;
  AddToCartSuccess: ResolverTypeWrapper<Omit<AddToCartSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  ApproveReturnInput: ApproveReturnInput;
  ApproveReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveReturnResult']>;
  ApproveReturnSuccess: ResolverTypeWrapper<Omit<ApproveReturnSuccess, 'return'> & { return: ResolversTypes['OrderReturn'] }>;
  CancelOrderInput: CancelOrderInput;
  CancelOrderLineInput: CancelOrderLineInput;
  CancelOrderLinesInput: CancelOrderLinesInput;
  CancelOrderLinesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderLinesResult']>;
  CancelOrderLinesSuccess: ResolverTypeWrapper<Omit<CancelOrderLinesSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CancelOrderSuccess: ResolverTypeWrapper<Omit<CancelOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  CancelledOrderLine: ResolverTypeWrapper<CancelledOrderLine>;
  Cart: ResolverTypeWrapper<CartParent>;
  CartClosed: ResolverTypeWrapper<Omit<CartClosed, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CartConflict: ResolverTypeWrapper<Omit<CartConflict, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CartLine: ResolverTypeWrapper<CartLineParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CartLineInput: CartLineInput;
  CartLinePrice: ResolverTypeWrapper<Omit<CartLinePrice, 'total' | 'unitPrice' | 'variant'> & { total: ResolversTypes['TaxedMoney'], unitPrice: ResolversTypes['Money'], variant?: Maybe<ResolversTypes['Variant']> }>;
  CartNotFound: ResolverTypeWrapper<CartNotFound>;
  CartPrices: ResolverTypeWrapper<Omit<CartPrices, 'lines' | 'total'> & { lines: ReadonlyArray<ResolversTypes['CartLinePrice']>, total?: Maybe<ResolversTypes['TaxedMoney']> }>;
  CartStatus: CartStatus;
  ChangeCartInput: ChangeCartInput;
  ChangeCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeCartResult']>;
  ChangeCartSuccess: ResolverTypeWrapper<Omit<ChangeCartSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  Channel: ResolverTypeWrapper<ChannelParent>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateCartInput: CreateCartInput;
  CreateCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCartResult']>;
  CreateCartSuccess: ResolverTypeWrapper<Omit<CreateCartSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FulfillmentStatus: FulfillmentStatus;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportLineKind: ImportLineKind;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportOrdersResult']>;
  ImportOrdersSuccess: ResolverTypeWrapper<ImportOrdersSuccess>;
  ImportReturnInput: ImportReturnInput;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LinesUnavailable: ResolverTypeWrapper<LinesUnavailable>;
  MergeCartInput: MergeCartInput;
  MergeCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeCartResult']>;
  MergeCartSuccess: ResolverTypeWrapper<Omit<MergeCartSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderParent>;
  OrderAddress: ResolverTypeWrapper<OrderAddress>;
  OrderAddressInput: OrderAddressInput;
  OrderCancelReason: OrderCancelReason;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderContact: ResolverTypeWrapper<OrderContact>;
  OrderContactInput: OrderContactInput;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineParent>;
  OrderLinesNotCancellable: ResolverTypeWrapper<Omit<OrderLinesNotCancellable, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderLinesNotCancellableReason: OrderLinesNotCancellableReason;
  OrderNotCancellable: ResolverTypeWrapper<Omit<OrderNotCancellable, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderNotCancellableReason: OrderNotCancellableReason;
  OrderNotCompleted: ResolverTypeWrapper<Omit<OrderNotCompleted, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderNotFound: ResolverTypeWrapper<OrderNotFound>;
  OrderNotParked: ResolverTypeWrapper<OrderNotParked>;
  OrderNotReturnable: ResolverTypeWrapper<OrderNotReturnable>;
  OrderPayment: ResolverTypeWrapper<OrderPaymentParent>;
  OrderPaymentAction: ResolverTypeWrapper<OrderPaymentAction>;
  OrderPaymentInput: OrderPaymentInput;
  OrderRefund: ResolverTypeWrapper<OrderRefundParent>;
  OrderRefundReason: OrderRefundReason;
  OrderRefundStatus: OrderRefundStatus;
  OrderReturn: ResolverTypeWrapper<OrderReturnParent>;
  OrderReturnConnection: ResolverTypeWrapper<Omit<OrderReturnConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderReturnEdge']>, nodes: ReadonlyArray<ResolversTypes['OrderReturn']> }>;
  OrderReturnEdge: ResolverTypeWrapper<Omit<OrderReturnEdge, 'node'> & { node: ResolversTypes['OrderReturn'] }>;
  OrderReturnLine: ResolverTypeWrapper<OrderReturnLineParent>;
  OrderReturnStatus: OrderReturnStatus;
  OrderStatus: OrderStatus;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntryParent>;
  OrderUpdate: ResolverTypeWrapper<Omit<OrderUpdate, 'order'> & { order: ResolversTypes['Order'] }>;
  OutOfStock: ResolverTypeWrapper<Omit<OutOfStock, 'lines'> & { lines: ReadonlyArray<ResolversTypes['OutOfStockLine']> }>;
  OutOfStockLine: ResolverTypeWrapper<Omit<OutOfStockLine, 'variant'> & { variant?: Maybe<ResolversTypes['Variant']> }>;
  OutdatedQuote: ResolverTypeWrapper<Omit<OutdatedQuote, 'lines' | 'total'> & { lines: ReadonlyArray<ResolversTypes['OutdatedQuoteLine']>, total?: Maybe<ResolversTypes['TaxedMoney']> }>;
  OutdatedQuoteLine: ResolverTypeWrapper<Omit<OutdatedQuoteLine, 'now' | 'variant' | 'was'> & { now: ResolversTypes['TaxedMoney'], variant?: Maybe<ResolversTypes['Variant']>, was?: Maybe<ResolversTypes['TaxedMoney']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentDeclineReason: PaymentDeclineReason;
  PaymentDeclined: ResolverTypeWrapper<Omit<PaymentDeclined, 'order'> & { order: ResolversTypes['Order'] }>;
  PaymentStatus: PaymentStatus;
  PaymentWebhook: ResolverTypeWrapper<PaymentWebhookParent>;
  PaymentWebhookConnection: ResolverTypeWrapper<Omit<PaymentWebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PaymentWebhookEdge']>, nodes: ReadonlyArray<ResolversTypes['PaymentWebhook']> }>;
  PaymentWebhookEdge: ResolverTypeWrapper<Omit<PaymentWebhookEdge, 'node'> & { node: ResolversTypes['PaymentWebhook'] }>;
  PlaceCartInput: PlaceCartInput;
  PlaceCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceCartResult']>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  PlaceOrderSuccess: ResolverTypeWrapper<Omit<PlaceOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuoteCartInput: QuoteCartInput;
  QuoteCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QuoteCartResult']>;
  QuoteCartSuccess: ResolverTypeWrapper<Omit<QuoteCartSuccess, 'cart' | 'total'> & { cart: ResolversTypes['Cart'], total: ResolversTypes['TaxedMoney'] }>;
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  ReceiveReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveReturnResult']>;
  ReceiveReturnSuccess: ResolverTypeWrapper<Omit<ReceiveReturnSuccess, 'order' | 'return'> & { order: ResolversTypes['Order'], return: ResolversTypes['OrderReturn'] }>;
  RecordRefundInput: RecordRefundInput;
  RecordRefundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordRefundResult']>;
  RecordRefundSuccess: ResolverTypeWrapper<Omit<RecordRefundSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  RefundNotDeclined: ResolverTypeWrapper<Omit<RefundNotDeclined, 'declined'> & { declined?: Maybe<ResolversTypes['Money']> }>;
  RefundNotPossible: ResolverTypeWrapper<Omit<RefundNotPossible, 'refundable'> & { refundable: ResolversTypes['Money'] }>;
  RefundNotPossibleReason: RefundNotPossibleReason;
  RefundOrderInput: RefundOrderInput;
  RefundOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundOrderResult']>;
  RefundOrderSuccess: ResolverTypeWrapper<Omit<RefundOrderSuccess, 'order' | 'refund'> & { order: ResolversTypes['Order'], refund: ResolversTypes['OrderRefund'] }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RejectReturnInput: RejectReturnInput;
  RejectReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectReturnResult']>;
  RejectReturnSuccess: ResolverTypeWrapper<Omit<RejectReturnSuccess, 'return'> & { return: ResolversTypes['OrderReturn'] }>;
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  RequestReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestReturnResult']>;
  RequestReturnSuccess: ResolverTypeWrapper<Omit<RequestReturnSuccess, 'return'> & { return: ResolversTypes['OrderReturn'] }>;
  ResumeOrderInput: ResumeOrderInput;
  ResumeOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeOrderResult']>;
  ResumeOrderSuccess: ResolverTypeWrapper<Omit<ResumeOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  ReturnExceedsFulfilled: ResolverTypeWrapper<ReturnExceedsFulfilled>;
  ReturnNotFound: ResolverTypeWrapper<ReturnNotFound>;
  ReturnNotOpen: ResolverTypeWrapper<ReturnNotOpen>;
  SetCartLinesInput: SetCartLinesInput;
  SetCartLinesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCartLinesResult']>;
  SetCartLinesSuccess: ResolverTypeWrapper<Omit<SetCartLinesSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  TooManyUnits: ResolverTypeWrapper<TooManyUnits>;
  UnavailableLine: ResolverTypeWrapper<UnavailableLine>;
  UnavailableLineReason: UnavailableLineReason;
  UnreturnableOrderLine: ResolverTypeWrapper<UnreturnableOrderLine>;
  Variant: ResolverTypeWrapper<VariantParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddToCartInput: AddToCartInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AddToCartResult: ResolversUnionTypes<ResolversParentTypes>['AddToCartResult'];
  AddToCartSuccess: Omit<AddToCartSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  ApproveReturnInput: ApproveReturnInput;
  ApproveReturnResult: ResolversUnionTypes<ResolversParentTypes>['ApproveReturnResult'];
  ApproveReturnSuccess: Omit<ApproveReturnSuccess, 'return'> & { return: ResolversParentTypes['OrderReturn'] };
  CancelOrderInput: CancelOrderInput;
  CancelOrderLineInput: CancelOrderLineInput;
  CancelOrderLinesInput: CancelOrderLinesInput;
  CancelOrderLinesResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderLinesResult'];
  CancelOrderLinesSuccess: Omit<CancelOrderLinesSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CancelOrderSuccess: Omit<CancelOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  CancelledOrderLine: CancelledOrderLine;
  Cart: CartParent;
  CartClosed: Omit<CartClosed, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CartConflict: Omit<CartConflict, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CartLine: CartLineParent;
  Boolean: Scalars['Boolean']['output'];
  CartLineInput: CartLineInput;
  CartLinePrice: Omit<CartLinePrice, 'total' | 'unitPrice' | 'variant'> & { total: ResolversParentTypes['TaxedMoney'], unitPrice: ResolversParentTypes['Money'], variant?: Maybe<ResolversParentTypes['Variant']> };
  CartNotFound: CartNotFound;
  CartPrices: Omit<CartPrices, 'lines' | 'total'> & { lines: ReadonlyArray<ResolversParentTypes['CartLinePrice']>, total?: Maybe<ResolversParentTypes['TaxedMoney']> };
  ChangeCartInput: ChangeCartInput;
  ChangeCartResult: ResolversUnionTypes<ResolversParentTypes>['ChangeCartResult'];
  ChangeCartSuccess: Omit<ChangeCartSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  Channel: ChannelParent;
  CountryCode: Scalars['CountryCode']['output'];
  CreateCartInput: CreateCartInput;
  CreateCartResult: ResolversUnionTypes<ResolversParentTypes>['CreateCartResult'];
  CreateCartSuccess: Omit<CreateCartSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersResult: ResolversUnionTypes<ResolversParentTypes>['ImportOrdersResult'];
  ImportOrdersSuccess: ImportOrdersSuccess;
  ImportReturnInput: ImportReturnInput;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LinesUnavailable: LinesUnavailable;
  MergeCartInput: MergeCartInput;
  MergeCartResult: ResolversUnionTypes<ResolversParentTypes>['MergeCartResult'];
  MergeCartSuccess: Omit<MergeCartSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  Order: OrderParent;
  OrderAddress: OrderAddress;
  OrderAddressInput: OrderAddressInput;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderContact: OrderContact;
  OrderContactInput: OrderContactInput;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderLine: OrderLineParent;
  OrderLinesNotCancellable: Omit<OrderLinesNotCancellable, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderNotCancellable: Omit<OrderNotCancellable, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderNotCompleted: Omit<OrderNotCompleted, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderNotFound: OrderNotFound;
  OrderNotParked: OrderNotParked;
  OrderNotReturnable: OrderNotReturnable;
  OrderPayment: OrderPaymentParent;
  OrderPaymentAction: OrderPaymentAction;
  OrderPaymentInput: OrderPaymentInput;
  OrderRefund: OrderRefundParent;
  OrderReturn: OrderReturnParent;
  OrderReturnConnection: Omit<OrderReturnConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderReturnEdge']>, nodes: ReadonlyArray<ResolversParentTypes['OrderReturn']> };
  OrderReturnEdge: Omit<OrderReturnEdge, 'node'> & { node: ResolversParentTypes['OrderReturn'] };
  OrderReturnLine: OrderReturnLineParent;
  OrderTimelineEntry: OrderTimelineEntryParent;
  OrderUpdate: Omit<OrderUpdate, 'order'> & { order: ResolversParentTypes['Order'] };
  OutOfStock: Omit<OutOfStock, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['OutOfStockLine']> };
  OutOfStockLine: Omit<OutOfStockLine, 'variant'> & { variant?: Maybe<ResolversParentTypes['Variant']> };
  OutdatedQuote: Omit<OutdatedQuote, 'lines' | 'total'> & { lines: ReadonlyArray<ResolversParentTypes['OutdatedQuoteLine']>, total?: Maybe<ResolversParentTypes['TaxedMoney']> };
  OutdatedQuoteLine: Omit<OutdatedQuoteLine, 'now' | 'variant' | 'was'> & { now: ResolversParentTypes['TaxedMoney'], variant?: Maybe<ResolversParentTypes['Variant']>, was?: Maybe<ResolversParentTypes['TaxedMoney']> };
  PageInfo: PageInfo;
  PaymentDeclined: Omit<PaymentDeclined, 'order'> & { order: ResolversParentTypes['Order'] };
  PaymentWebhook: PaymentWebhookParent;
  PaymentWebhookConnection: Omit<PaymentWebhookConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PaymentWebhookEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PaymentWebhook']> };
  PaymentWebhookEdge: Omit<PaymentWebhookEdge, 'node'> & { node: ResolversParentTypes['PaymentWebhook'] };
  PlaceCartInput: PlaceCartInput;
  PlaceCartResult: ResolversUnionTypes<ResolversParentTypes>['PlaceCartResult'];
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderLineInput: PlaceOrderLineInput;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  PlaceOrderSuccess: Omit<PlaceOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  Query: Record<PropertyKey, never>;
  QuoteCartInput: QuoteCartInput;
  QuoteCartResult: ResolversUnionTypes<ResolversParentTypes>['QuoteCartResult'];
  QuoteCartSuccess: Omit<QuoteCartSuccess, 'cart' | 'total'> & { cart: ResolversParentTypes['Cart'], total: ResolversParentTypes['TaxedMoney'] };
  ReceiveReturnInput: ReceiveReturnInput;
  ReceiveReturnLineInput: ReceiveReturnLineInput;
  ReceiveReturnResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveReturnResult'];
  ReceiveReturnSuccess: Omit<ReceiveReturnSuccess, 'order' | 'return'> & { order: ResolversParentTypes['Order'], return: ResolversParentTypes['OrderReturn'] };
  RecordRefundInput: RecordRefundInput;
  RecordRefundResult: ResolversUnionTypes<ResolversParentTypes>['RecordRefundResult'];
  RecordRefundSuccess: Omit<RecordRefundSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  RefundNotDeclined: Omit<RefundNotDeclined, 'declined'> & { declined?: Maybe<ResolversParentTypes['Money']> };
  RefundNotPossible: Omit<RefundNotPossible, 'refundable'> & { refundable: ResolversParentTypes['Money'] };
  RefundOrderInput: RefundOrderInput;
  RefundOrderResult: ResolversUnionTypes<ResolversParentTypes>['RefundOrderResult'];
  RefundOrderSuccess: Omit<RefundOrderSuccess, 'order' | 'refund'> & { order: ResolversParentTypes['Order'], refund: ResolversParentTypes['OrderRefund'] };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RejectReturnInput: RejectReturnInput;
  RejectReturnResult: ResolversUnionTypes<ResolversParentTypes>['RejectReturnResult'];
  RejectReturnSuccess: Omit<RejectReturnSuccess, 'return'> & { return: ResolversParentTypes['OrderReturn'] };
  RequestReturnInput: RequestReturnInput;
  RequestReturnLineInput: RequestReturnLineInput;
  RequestReturnResult: ResolversUnionTypes<ResolversParentTypes>['RequestReturnResult'];
  RequestReturnSuccess: Omit<RequestReturnSuccess, 'return'> & { return: ResolversParentTypes['OrderReturn'] };
  ResumeOrderInput: ResumeOrderInput;
  ResumeOrderResult: ResolversUnionTypes<ResolversParentTypes>['ResumeOrderResult'];
  ResumeOrderSuccess: Omit<ResumeOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  ReturnExceedsFulfilled: ReturnExceedsFulfilled;
  ReturnNotFound: ReturnNotFound;
  ReturnNotOpen: ReturnNotOpen;
  SetCartLinesInput: SetCartLinesInput;
  SetCartLinesResult: ResolversUnionTypes<ResolversParentTypes>['SetCartLinesResult'];
  SetCartLinesSuccess: Omit<SetCartLinesSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoneyParent;
  TooManyUnits: TooManyUnits;
  UnavailableLine: UnavailableLine;
  UnreturnableOrderLine: UnreturnableOrderLine;
  Variant: VariantParent;
};

export type AddToCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCartResult'] = ResolversParentTypes['AddToCartResult']> = {
  __resolveType: TypeResolveFn<'AddToCartSuccess' | 'CartClosed' | 'CartConflict' | 'CartNotFound' | 'InvalidInput', ParentType, ContextType>;
};

export type AddToCartSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCartSuccess'] = ResolversParentTypes['AddToCartSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnResult'] = ResolversParentTypes['ApproveReturnResult']> = {
  __resolveType: TypeResolveFn<'ApproveReturnSuccess' | 'InvalidInput' | 'ReturnNotFound' | 'ReturnNotOpen', ParentType, ContextType>;
};

export type ApproveReturnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnSuccess'] = ResolversParentTypes['ApproveReturnSuccess']> = {
  return?: Resolver<ResolversTypes['OrderReturn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelOrderLinesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderLinesResult'] = ResolversParentTypes['CancelOrderLinesResult']> = {
  __resolveType: TypeResolveFn<'CancelOrderLinesSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'OrderLinesNotCancellable' | 'OrderNotFound', ParentType, ContextType>;
};

export type CancelOrderLinesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderLinesSuccess'] = ResolversParentTypes['CancelOrderLinesSuccess']> = {
  cancelledLines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CancelledOrderLine']>>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  updatesCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderResult'] = ResolversParentTypes['CancelOrderResult']> = {
  __resolveType: TypeResolveFn<'CancelOrderSuccess' | 'IdempotencyKeyReused' | 'InvalidInput' | 'OrderNotCancellable' | 'OrderNotFound', ParentType, ContextType>;
};

export type CancelOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderSuccess'] = ResolversParentTypes['CancelOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  updatesCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelledOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelledOrderLine'] = ResolversParentTypes['CancelledOrderLine']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  billingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['OrderContact']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  prices?: Resolver<Maybe<ResolversTypes['CartPrices']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartClosed'] = ResolversParentTypes['CartClosed']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartConflict'] = ResolversParentTypes['CartConflict']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  acceptBackorder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type CartLinePriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLinePrice'] = ResolversParentTypes['CartLinePrice']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type CartNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartNotFound'] = ResolversParentTypes['CartNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartPricesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPrices'] = ResolversParentTypes['CartPrices']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLinePrice']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
  unavailable?: Resolver<ReadonlyArray<ResolversTypes['UnavailableLine']>, ParentType, ContextType>;
};

export type ChangeCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCartResult'] = ResolversParentTypes['ChangeCartResult']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'ChangeCartSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeCartSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCartSuccess'] = ResolversParentTypes['ChangeCartSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartResult'] = ResolversParentTypes['CreateCartResult']> = {
  __resolveType: TypeResolveFn<'CreateCartSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateCartSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartSuccess'] = ResolversParentTypes['CreateCartSuccess']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<CustomerOrdersArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportOrdersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOrdersResult'] = ResolversParentTypes['ImportOrdersResult']> = {
  __resolveType: TypeResolveFn<'ImportOrdersSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type ImportOrdersSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOrdersSuccess'] = ResolversParentTypes['ImportOrdersSuccess']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type LinesUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinesUnavailable'] = ResolversParentTypes['LinesUnavailable']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['UnavailableLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartResult'] = ResolversParentTypes['MergeCartResult']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'InvalidInput' | 'MergeCartSuccess', ParentType, ContextType>;
};

export type MergeCartSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartSuccess'] = ResolversParentTypes['MergeCartSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToCart?: Resolver<ResolversTypes['AddToCartResult'], ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  approveReturn?: Resolver<ResolversTypes['ApproveReturnResult'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderResult'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  cancelOrderLines?: Resolver<ResolversTypes['CancelOrderLinesResult'], ParentType, ContextType, RequireFields<MutationCancelOrderLinesArgs, 'input'>>;
  changeCart?: Resolver<ResolversTypes['ChangeCartResult'], ParentType, ContextType, RequireFields<MutationChangeCartArgs, 'input'>>;
  createCart?: Resolver<ResolversTypes['CreateCartResult'], ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportOrdersResult'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'input'>>;
  mergeCart?: Resolver<ResolversTypes['MergeCartResult'], ParentType, ContextType, RequireFields<MutationMergeCartArgs, 'input'>>;
  placeCart?: Resolver<ResolversTypes['PlaceCartResult'], ParentType, ContextType, RequireFields<MutationPlaceCartArgs, 'input'>>;
  placeOrder?: Resolver<ResolversTypes['PlaceOrderResult'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  quoteCart?: Resolver<ResolversTypes['QuoteCartResult'], ParentType, ContextType, RequireFields<MutationQuoteCartArgs, 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['ReceiveReturnResult'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  recordRefund?: Resolver<ResolversTypes['RecordRefundResult'], ParentType, ContextType, RequireFields<MutationRecordRefundArgs, 'input'>>;
  refundOrder?: Resolver<ResolversTypes['RefundOrderResult'], ParentType, ContextType, RequireFields<MutationRefundOrderArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnResult'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnResult'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  resumeOrder?: Resolver<ResolversTypes['ResumeOrderResult'], ParentType, ContextType, RequireFields<MutationResumeOrderArgs, 'input'>>;
  setCartLines?: Resolver<ResolversTypes['SetCartLinesResult'], ParentType, ContextType, RequireFields<MutationSetCartLinesArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['OrderCancelReason']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['OrderContact']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  fulfillmentStatus?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType, RequireFields<OrderLinesArgs, 'first' | 'skip'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parkedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['OrderPayment']>, ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['OrderAddress']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type OrderAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderAddress'] = ResolversParentTypes['OrderAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderContact'] = ResolversParentTypes['OrderContact']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  backorderedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliveredQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fulfilledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type OrderLinesNotCancellableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLinesNotCancellable'] = ResolversParentTypes['OrderLinesNotCancellable']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['TooManyUnits']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OrderLinesNotCancellableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotCancellableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNotCancellable'] = ResolversParentTypes['OrderNotCancellable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OrderNotCancellableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotCompletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNotCompleted'] = ResolversParentTypes['OrderNotCompleted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OrderCancelReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNotFound'] = ResolversParentTypes['OrderNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotParkedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNotParked'] = ResolversParentTypes['OrderNotParked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotReturnableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNotReturnable'] = ResolversParentTypes['OrderNotReturnable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPayment'] = ResolversParentTypes['OrderPayment']> = {
  action?: Resolver<Maybe<ResolversTypes['OrderPaymentAction']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  authorised?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['PaymentDeclineReason']>, ParentType, ContextType>;
  refundDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderPaymentActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPaymentAction'] = ResolversParentTypes['OrderPaymentAction']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefund'] = ResolversParentTypes['OrderRefund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OrderRefundReason'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderRefundStatus'], ParentType, ContextType>;
};

export type OrderReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturn'] = ResolversParentTypes['OrderReturn']> = {
  addition?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deduction?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderReturnLine']>, ParentType, ContextType, RequireFields<OrderReturnLinesArgs, 'first' | 'skip'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderReturnStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderReturnConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnConnection'] = ResolversParentTypes['OrderReturnConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderReturnEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderReturnEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnEdge'] = ResolversParentTypes['OrderReturnEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderReturn'], ParentType, ContextType>;
};

export type OrderReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnLine'] = ResolversParentTypes['OrderReturnLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restockedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scrappedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderUpdate'] = ResolversParentTypes['OrderUpdate']> = {
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OutOfStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStock'] = ResolversParentTypes['OutOfStock']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['OutOfStockLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStockLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStockLine'] = ResolversParentTypes['OutOfStockLine']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OutdatedQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutdatedQuote'] = ResolversParentTypes['OutdatedQuote']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['OutdatedQuoteLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutdatedQuoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutdatedQuoteLine'] = ResolversParentTypes['OutdatedQuoteLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  now?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentDeclinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDeclined'] = ResolversParentTypes['PaymentDeclined']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PaymentDeclineReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentWebhookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentWebhook'] = ResolversParentTypes['PaymentWebhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  paymentKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentWebhookConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentWebhookConnection'] = ResolversParentTypes['PaymentWebhookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentWebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PaymentWebhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentWebhookEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentWebhookEdge'] = ResolversParentTypes['PaymentWebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentWebhook'], ParentType, ContextType>;
};

export type PlaceCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceCartResult'] = ResolversParentTypes['PlaceCartResult']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'IdempotencyKeyReused' | 'InvalidInput' | 'LinesUnavailable' | 'OrderNotCompleted' | 'OutOfStock' | 'OutdatedQuote' | 'PaymentDeclined' | 'PlaceOrderSuccess', ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'LinesUnavailable' | 'OrderNotCompleted' | 'OutOfStock' | 'OutdatedQuote' | 'PaymentDeclined' | 'PlaceOrderSuccess', ParentType, ContextType>;
};

export type PlaceOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderSuccess'] = ResolversParentTypes['PlaceOrderSuccess']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  updatesCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  myCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryMyCartArgs, 'channelId'>>;
  myOrders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<QueryMyOrdersArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<QueryOrdersArgs>>;
  paymentWebhooks?: Resolver<Maybe<ResolversTypes['PaymentWebhookConnection']>, ParentType, ContextType, RequireFields<QueryPaymentWebhooksArgs, 'unknownOnly'>>;
  returns?: Resolver<Maybe<ResolversTypes['OrderReturnConnection']>, ParentType, ContextType, Partial<QueryReturnsArgs>>;
};

export type QuoteCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteCartResult'] = ResolversParentTypes['QuoteCartResult']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'InvalidInput' | 'LinesUnavailable' | 'QuoteCartSuccess', ParentType, ContextType>;
};

export type QuoteCartSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteCartSuccess'] = ResolversParentTypes['QuoteCartSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quoteId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceiveReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnResult'] = ResolversParentTypes['ReceiveReturnResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'ReceiveReturnSuccess' | 'RefundNotPossible' | 'ReturnNotFound' | 'ReturnNotOpen', ParentType, ContextType>;
};

export type ReceiveReturnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveReturnSuccess'] = ResolversParentTypes['ReceiveReturnSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  return?: Resolver<ResolversTypes['OrderReturn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordRefundResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRefundResult'] = ResolversParentTypes['RecordRefundResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'OrderNotFound' | 'RecordRefundSuccess' | 'RefundNotDeclined', ParentType, ContextType>;
};

export type RecordRefundSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRefundSuccess'] = ResolversParentTypes['RecordRefundSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundNotDeclinedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundNotDeclined'] = ResolversParentTypes['RefundNotDeclined']> = {
  declined?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundNotPossibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundNotPossible'] = ResolversParentTypes['RefundNotPossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RefundNotPossibleReason'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundOrderResult'] = ResolversParentTypes['RefundOrderResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'OrderNotFound' | 'RefundNotPossible' | 'RefundOrderSuccess', ParentType, ContextType>;
};

export type RefundOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundOrderSuccess'] = ResolversParentTypes['RefundOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['OrderRefund'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'IdempotencyKeyReused' | 'InvalidInput' | 'LinesUnavailable' | 'OrderLinesNotCancellable' | 'OrderNotCancellable' | 'OrderNotCompleted' | 'OrderNotFound' | 'OrderNotParked' | 'OrderNotReturnable' | 'OutOfStock' | 'OutdatedQuote' | 'PaymentDeclined' | 'RefundNotDeclined' | 'RefundNotPossible' | 'ReturnExceedsFulfilled' | 'ReturnNotFound' | 'ReturnNotOpen', ParentType, ContextType>;
};

export type RejectReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnResult'] = ResolversParentTypes['RejectReturnResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'RejectReturnSuccess' | 'ReturnNotFound' | 'ReturnNotOpen', ParentType, ContextType>;
};

export type RejectReturnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnSuccess'] = ResolversParentTypes['RejectReturnSuccess']> = {
  return?: Resolver<ResolversTypes['OrderReturn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestReturnResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnResult'] = ResolversParentTypes['RequestReturnResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'OrderNotFound' | 'OrderNotReturnable' | 'RequestReturnSuccess' | 'ReturnExceedsFulfilled', ParentType, ContextType>;
};

export type RequestReturnSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnSuccess'] = ResolversParentTypes['RequestReturnSuccess']> = {
  return?: Resolver<ResolversTypes['OrderReturn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResumeOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeOrderResult'] = ResolversParentTypes['ResumeOrderResult']> = {
  __resolveType: TypeResolveFn<'OrderNotFound' | 'OrderNotParked' | 'ResumeOrderSuccess', ParentType, ContextType>;
};

export type ResumeOrderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeOrderSuccess'] = ResolversParentTypes['ResumeOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnExceedsFulfilledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnExceedsFulfilled'] = ResolversParentTypes['ReturnExceedsFulfilled']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['UnreturnableOrderLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnNotFound'] = ResolversParentTypes['ReturnNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnNotOpen'] = ResolversParentTypes['ReturnNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderReturnStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCartLinesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartLinesResult'] = ResolversParentTypes['SetCartLinesResult']> = {
  __resolveType: TypeResolveFn<'CartClosed' | 'CartConflict' | 'CartNotFound' | 'InvalidInput' | 'SetCartLinesSuccess', ParentType, ContextType>;
};

export type SetCartLinesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartLinesSuccess'] = ResolversParentTypes['SetCartLinesSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderUpdated?: SubscriptionResolver<ResolversTypes['OrderUpdate'], "orderUpdated", ParentType, ContextType, RequireFields<SubscriptionOrderUpdatedArgs, 'orderId'>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TooManyUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyUnits'] = ResolversParentTypes['TooManyUnits']> = {
  cancellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnavailableLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnavailableLine'] = ResolversParentTypes['UnavailableLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnavailableLineReason'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnreturnableOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnreturnableOrderLine'] = ResolversParentTypes['UnreturnableOrderLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddToCartResult?: AddToCartResultResolvers<ContextType>;
  AddToCartSuccess?: AddToCartSuccessResolvers<ContextType>;
  ApproveReturnResult?: ApproveReturnResultResolvers<ContextType>;
  ApproveReturnSuccess?: ApproveReturnSuccessResolvers<ContextType>;
  CancelOrderLinesResult?: CancelOrderLinesResultResolvers<ContextType>;
  CancelOrderLinesSuccess?: CancelOrderLinesSuccessResolvers<ContextType>;
  CancelOrderResult?: CancelOrderResultResolvers<ContextType>;
  CancelOrderSuccess?: CancelOrderSuccessResolvers<ContextType>;
  CancelledOrderLine?: CancelledOrderLineResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartClosed?: CartClosedResolvers<ContextType>;
  CartConflict?: CartConflictResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartLinePrice?: CartLinePriceResolvers<ContextType>;
  CartNotFound?: CartNotFoundResolvers<ContextType>;
  CartPrices?: CartPricesResolvers<ContextType>;
  ChangeCartResult?: ChangeCartResultResolvers<ContextType>;
  ChangeCartSuccess?: ChangeCartSuccessResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateCartResult?: CreateCartResultResolvers<ContextType>;
  CreateCartSuccess?: CreateCartSuccessResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportOrdersResult?: ImportOrdersResultResolvers<ContextType>;
  ImportOrdersSuccess?: ImportOrdersSuccessResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LinesUnavailable?: LinesUnavailableResolvers<ContextType>;
  MergeCartResult?: MergeCartResultResolvers<ContextType>;
  MergeCartSuccess?: MergeCartSuccessResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderAddress?: OrderAddressResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderContact?: OrderContactResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderLinesNotCancellable?: OrderLinesNotCancellableResolvers<ContextType>;
  OrderNotCancellable?: OrderNotCancellableResolvers<ContextType>;
  OrderNotCompleted?: OrderNotCompletedResolvers<ContextType>;
  OrderNotFound?: OrderNotFoundResolvers<ContextType>;
  OrderNotParked?: OrderNotParkedResolvers<ContextType>;
  OrderNotReturnable?: OrderNotReturnableResolvers<ContextType>;
  OrderPayment?: OrderPaymentResolvers<ContextType>;
  OrderPaymentAction?: OrderPaymentActionResolvers<ContextType>;
  OrderRefund?: OrderRefundResolvers<ContextType>;
  OrderReturn?: OrderReturnResolvers<ContextType>;
  OrderReturnConnection?: OrderReturnConnectionResolvers<ContextType>;
  OrderReturnEdge?: OrderReturnEdgeResolvers<ContextType>;
  OrderReturnLine?: OrderReturnLineResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  OrderUpdate?: OrderUpdateResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  OutOfStockLine?: OutOfStockLineResolvers<ContextType>;
  OutdatedQuote?: OutdatedQuoteResolvers<ContextType>;
  OutdatedQuoteLine?: OutdatedQuoteLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentDeclined?: PaymentDeclinedResolvers<ContextType>;
  PaymentWebhook?: PaymentWebhookResolvers<ContextType>;
  PaymentWebhookConnection?: PaymentWebhookConnectionResolvers<ContextType>;
  PaymentWebhookEdge?: PaymentWebhookEdgeResolvers<ContextType>;
  PlaceCartResult?: PlaceCartResultResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  PlaceOrderSuccess?: PlaceOrderSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuoteCartResult?: QuoteCartResultResolvers<ContextType>;
  QuoteCartSuccess?: QuoteCartSuccessResolvers<ContextType>;
  ReceiveReturnResult?: ReceiveReturnResultResolvers<ContextType>;
  ReceiveReturnSuccess?: ReceiveReturnSuccessResolvers<ContextType>;
  RecordRefundResult?: RecordRefundResultResolvers<ContextType>;
  RecordRefundSuccess?: RecordRefundSuccessResolvers<ContextType>;
  RefundNotDeclined?: RefundNotDeclinedResolvers<ContextType>;
  RefundNotPossible?: RefundNotPossibleResolvers<ContextType>;
  RefundOrderResult?: RefundOrderResultResolvers<ContextType>;
  RefundOrderSuccess?: RefundOrderSuccessResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RejectReturnResult?: RejectReturnResultResolvers<ContextType>;
  RejectReturnSuccess?: RejectReturnSuccessResolvers<ContextType>;
  RequestReturnResult?: RequestReturnResultResolvers<ContextType>;
  RequestReturnSuccess?: RequestReturnSuccessResolvers<ContextType>;
  ResumeOrderResult?: ResumeOrderResultResolvers<ContextType>;
  ResumeOrderSuccess?: ResumeOrderSuccessResolvers<ContextType>;
  ReturnExceedsFulfilled?: ReturnExceedsFulfilledResolvers<ContextType>;
  ReturnNotFound?: ReturnNotFoundResolvers<ContextType>;
  ReturnNotOpen?: ReturnNotOpenResolvers<ContextType>;
  SetCartLinesResult?: SetCartLinesResultResolvers<ContextType>;
  SetCartLinesSuccess?: SetCartLinesSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TooManyUnits?: TooManyUnitsResolvers<ContextType>;
  UnavailableLine?: UnavailableLineResolvers<ContextType>;
  UnreturnableOrderLine?: UnreturnableOrderLineResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
};

