import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { Category as CategoryParent, Channel as ChannelParent, PriceChange as PriceChangeParent, Product as ProductParent, Variant as VariantParent, Quote as QuoteParent, QuoteLine as QuoteLineParent, PriceUpdate as PriceUpdateParent } from './parents.ts';
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

/** A branch of the tree that products are sorted into. */
export type Category = {
  readonly __typename?: 'Category';
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The branch it grows from; null for a root. */
  readonly parent: Maybe<Category>;
  /** From the root to the category itself; at most 10. */
  readonly path: ReadonlyArray<Category>;
  /** The name it has in addresses; unique. */
  readonly slug: Scalars['String']['output'];
};

/** A page of categories. */
export type CategoryConnection = {
  readonly __typename?: 'CategoryConnection';
  /** The categories, each with its cursor. */
  readonly edges: ReadonlyArray<CategoryEdge>;
  /** The categories. */
  readonly nodes: ReadonlyArray<Category>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A category in a page. */
export type CategoryEdge = {
  readonly __typename?: 'CategoryEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The category. */
  readonly node: Category;
};

/** A way of selling, with its own currency and tax display. */
export type Channel = {
  readonly __typename?: 'Channel';
  /** The country it sells in. */
  readonly country: Scalars['CountryCode']['output'];
  /** The currency of its prices when none is asked for. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Whether its prices are entered and shown with tax. */
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  /** The tax on everything sold in it, in basis points: 2000 is 20 %. */
  readonly taxRateBp: Scalars['Int']['output'];
};

/** A category to add. */
export type CreateCategoryInput = {
  /** What it is called: 1 to 100 characters; unique below its parent. */
  readonly name: Scalars['String']['input'];
  /** The category it belongs under; absent: a root. The tree is at most 10 deep. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The name it has in addresses; unique. Absent: made from the name. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `createCategory`. */
export type CreateCategoryResult = CreateCategorySuccess | InvalidInput;

/** The category exists. */
export type CreateCategorySuccess = {
  readonly __typename?: 'CreateCategorySuccess';
  /** The new category. */
  readonly category: Category;
};

/** A channel to add. */
export type CreateChannelInput = {
  /** The country it sells in. */
  readonly country: Scalars['CountryCode']['input'];
  /** The currency of its prices. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Its identifier, such as `web-uk`: small letters, digits and single hyphens, at most 50; unique. */
  readonly id: Scalars['ID']['input'];
  /** What it is called: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Whether its prices are entered and shown with tax. */
  readonly pricesIncludeTax: Scalars['Boolean']['input'];
  /** The tax on everything sold in it, in basis points from 0 to 10000: 2000 is 20 %. */
  readonly taxRateBp: Scalars['Int']['input'];
};

/** What came of `createChannel`. */
export type CreateChannelResult = CreateChannelSuccess | InvalidInput;

/** The channel exists. */
export type CreateChannelSuccess = {
  readonly __typename?: 'CreateChannelSuccess';
  /** The new channel. */
  readonly channel: Channel;
};

/** A product to add. */
export type CreateProductInput = {
  /** Where it belongs. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** What is said about it: at most 5000 characters. */
  readonly description?: Scalars['String']['input'];
  /** What it is called: 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Whether guests can see it at once. */
  readonly published?: Scalars['Boolean']['input'];
  /** The name it has in addresses: small letters, digits and single hyphens, at most 100. Absent: made from the name. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Its variants in their order: 1 to 100. */
  readonly variants: ReadonlyArray<CreateVariantInput>;
};

/** What came of `createProduct`. */
export type CreateProductResult = CreateProductSuccess | InvalidInput;

/** The product exists. */
export type CreateProductSuccess = {
  readonly __typename?: 'CreateProductSuccess';
  /** The new product. */
  readonly product: Product;
};

/** A variant of a product to add. */
export type CreateVariantInput = {
  /** Global trade item number: 8, 12, 13 or 14 digits, the last one right; unique. */
  readonly gtin?: InputMaybe<Scalars['String']['input']>;
  /** What it is called. Absent: as its product. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What tells it from the others: at most 10. */
  readonly options?: ReadonlyArray<VariantOptionInput>;
  /** Its first prices, one per channel and currency: at most 20. */
  readonly prices?: ReadonlyArray<FirstPriceInput>;
  /** Whether guests can see it once the product is published. */
  readonly published?: Scalars['Boolean']['input'];
  /** Stock keeping unit: 1 to 64 characters; unique. */
  readonly sku: Scalars['String']['input'];
};

/** The first price of a variant. */
export type FirstPriceInput = {
  /** The price of one, with tax if the channel's prices have it. Not negative, no more decimals than the currency. */
  readonly amount: Scalars['Decimal']['input'];
  /** Where it is the price. */
  readonly channelId: Scalars['ID']['input'];
  /** The currency; absent: the channel's. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** The idempotency key was used before with another input; nothing was changed. */
export type IdempotencyKeyReused = Refusal & {
  readonly __typename?: 'IdempotencyKeyReused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A variant of another system. */
export type ImportVariantInput = {
  /** The price of one. */
  readonly amount: Scalars['MinorUnits']['input'];
  /** Since when it exists and costs that: from 1970 on, not in the future. */
  readonly at: Scalars['DateTime']['input'];
  /** What it is called: 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Its stock keeping unit: 1 to 64 characters. */
  readonly sku: Scalars['String']['input'];
};

/** Variants of another system to add. */
export type ImportVariantsInput = {
  /** The root category they belong to, added when there is none of that name. */
  readonly categoryName: Scalars['String']['input'];
  /** The channel the amounts are prices in. */
  readonly channelId: Scalars['ID']['input'];
  /** Their currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** The variants: at most 1000. Of two with one sku the first counts. */
  readonly variants: ReadonlyArray<ImportVariantInput>;
};

/** The variants exist. */
export type ImportVariantsResult = {
  readonly __typename?: 'ImportVariantsResult';
  /** How many were added. */
  readonly created: Scalars['Int']['output'];
  /** How many were known already and stay as they are, or were named twice. */
  readonly unchanged: Scalars['Int']['output'];
  /** Every sku of the call once, with its variant. */
  readonly variants: ReadonlyArray<ImportedVariant>;
};

/** Which variant a sku is. */
export type ImportedVariant = {
  readonly __typename?: 'ImportedVariant';
  /** Its product. */
  readonly productId: Scalars['ID']['output'];
  /** The stock keeping unit. */
  readonly sku: Scalars['String']['output'];
  /** Its variant. */
  readonly variantId: Scalars['ID']['output'];
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

/** Some lines cannot be sold; every such line is named. */
export type LinesNotSellable = Refusal & {
  readonly __typename?: 'LinesNotSellable';
  /** The lines, in the order they were given. */
  readonly lines: ReadonlyArray<UnsellableLine>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
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
  /** Adds a category to the tree. Needs the scope `catalog:write`. */
  readonly createCategory: CreateCategoryResult;
  /** Adds a way of selling. Needs the scope `catalog:write`. */
  readonly createChannel: CreateChannelResult;
  /** Adds a product with its variants and their first prices, all or nothing. Not published unless asked for. Needs the scope `catalog:write`. */
  readonly createProduct: CreateProductResult;
  /** Adds variants of another system, each as a product of its own; those whose sku is known stay as they are. */
  readonly importVariants: ImportVariantsResult;
  /** Lets everybody see the product and its published variants. Doing it again changes nothing. Needs the scope `catalog:write`. */
  readonly publishProduct: PublishProductResult;
  /** Promises a total for a basket for 15 minutes. An order placed on the quote pays exactly that. */
  readonly quote: QuoteResult;
  /** Prices the lines of an order: what a quote promised, or what holds now. */
  readonly quoteForOrder: QuoteForOrderResult;
  /** Hides the product: it cannot be found or sold any more. Doing it again changes nothing. Needs the scope `catalog:write`. */
  readonly unpublishProduct: UnpublishProductResult;
  /** Sets what a variant costs in a channel from now on, and keeps what it cost before. The same amount changes nothing. Needs the scope `prices:write`. */
  readonly updatePrice: UpdatePriceResult;
  /** Changes what is said about a product; fields that are absent stay as they are. Needs the scope `catalog:write`. */
  readonly updateProduct: UpdateProductResult;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreateChannelArgs = {
  input: CreateChannelInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationImportVariantsArgs = {
  input: ImportVariantsInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationQuoteArgs = {
  input: QuoteInput;
};


export type MutationQuoteForOrderArgs = {
  input: QuoteForOrderInput;
};


export type MutationUnpublishProductArgs = {
  input: UnpublishProductInput;
};


export type MutationUpdatePriceArgs = {
  input: UpdatePriceInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};

/** What an order pays. */
export type OrderQuote = {
  readonly __typename?: 'OrderQuote';
  /** The currency of all amounts. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The sum of the lines with tax. */
  readonly gross: Scalars['MinorUnits']['output'];
  /** The lines, in the order they were given. */
  readonly lines: ReadonlyArray<OrderQuoteLine>;
  /** The sum of the lines without tax. */
  readonly net: Scalars['MinorUnits']['output'];
  /** Whether prices are shown with tax in the channel. */
  readonly pricesIncludeTax: Scalars['Boolean']['output'];
  /** The quote that is paid; null when there was none. */
  readonly quoteId: Maybe<Scalars['ID']['output']>;
  /** The sum of the lines' tax. */
  readonly tax: Scalars['MinorUnits']['output'];
};

/** What one line of an order pays, and what an order keeps about its variant. */
export type OrderQuoteLine = {
  readonly __typename?: 'OrderQuoteLine';
  /** Its product's category. */
  readonly categoryId: Maybe<Scalars['ID']['output']>;
  /** With tax. */
  readonly gross: Scalars['MinorUnits']['output'];
  /** What it is called, for people. */
  readonly name: Scalars['String']['output'];
  /** Without tax. */
  readonly net: Scalars['MinorUnits']['output'];
  /** Its product. */
  readonly productId: Scalars['ID']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Its stock keeping unit. */
  readonly sku: Scalars['String']['output'];
  /** The tax. */
  readonly tax: Scalars['MinorUnits']['output'];
  /** The tax rate in basis points. */
  readonly taxRateBp: Scalars['Int']['output'];
  /** What one costs with tax. */
  readonly unitGross: Scalars['MinorUnits']['output'];
  /** Which variant. */
  readonly variantId: Scalars['ID']['output'];
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

/** That a price became another one. */
export type PriceChange = {
  readonly __typename?: 'PriceChange';
  /** Who changed it, such as `staff:…`. */
  readonly changedBy: Scalars['String']['output'];
  /** Where it is the price. */
  readonly channel: Channel;
  /** From when on it holds. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it became. */
  readonly newPrice: Money;
  /** What it was; null for the first price. */
  readonly oldPrice: Maybe<Money>;
  /** Why, in the words of who changed it. */
  readonly reason: Scalars['String']['output'];
  /** Counts the changes of this price, from 1; the newest one's is the `expectedVersion` of `updatePrice`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of price changes. */
export type PriceChangeConnection = {
  readonly __typename?: 'PriceChangeConnection';
  /** The changes, each with its cursor. */
  readonly edges: ReadonlyArray<PriceChangeEdge>;
  /** The changes. */
  readonly nodes: ReadonlyArray<PriceChange>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A price change in a page. */
export type PriceChangeEdge = {
  readonly __typename?: 'PriceChangeEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: PriceChange;
};

/** That a variant costs another amount now. */
export type PriceUpdate = {
  readonly __typename?: 'PriceUpdate';
  /** Where it costs that. */
  readonly channel: Channel;
  /** Where it costs that. */
  readonly channelId: Scalars['ID']['output'];
  /** Subscribe `after` it to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** From when on it holds. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What it costs, as entered in the channel. */
  readonly newPrice: Money;
  /** What it cost, as entered in the channel; null for the first price. */
  readonly oldPrice: Maybe<Money>;
  /** What costs another amount; null when it was withdrawn since. */
  readonly variant: Maybe<Variant>;
};

/** Somebody changed the price since you looked; nothing was changed. Look again, then decide. */
export type PriceVersionConflict = Refusal & {
  readonly __typename?: 'PriceVersionConflict';
  /** The version it has now; 0: it has no price. */
  readonly actualVersion: Scalars['Int']['output'];
  /** The price it has now. */
  readonly currentPrice: Maybe<Money>;
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Something sold, in one or more variants. */
export type Product = {
  readonly __typename?: 'Product';
  /** Where it belongs. */
  readonly category: Maybe<Category>;
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What is said about it; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** What its cheapest published variant costs in a channel; null when none has a price there. */
  readonly priceFrom: Maybe<TaxedMoney>;
  /** Whether guests can see it. */
  readonly published: Scalars['Boolean']['output'];
  /** The name it has in addresses; unique. */
  readonly slug: Scalars['String']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Its variants in their order: the published ones, or all for staff who may change the catalog. At most 100. */
  readonly variants: ReadonlyArray<Variant>;
  /** Counts its changes; give it as `expectedVersion` to change exactly what you saw. */
  readonly version: Scalars['Int']['output'];
};


/** Something sold, in one or more variants. */
export type ProductPriceFromArgs = {
  channelId: Scalars['ID']['input'];
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** The products, each with its cursor. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The products. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A product in a page. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** Which products to list. All conditions hold together. */
export type ProductFilter = {
  /** In this category or one below it. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** At least this price (as entered in the channel, in its currency). */
  readonly priceFrom?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most this price (as entered in the channel, in its currency). */
  readonly priceTo?: InputMaybe<Scalars['Decimal']['input']>;
  /** Published ones or unpublished ones. Guests and customers never see unpublished ones. */
  readonly published?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words in the name, the description or a code; the last may be unfinished, and small misspellings are forgiven. At most 100 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a product list. */
export type ProductSort =
  /** By name. */
  | 'NAME'
  /** Newest first. */
  | 'NEWEST'
  /** Cheapest first; those without a price in the channel are left out. */
  | 'PRICE'
  /** Best match first; needs a search. */
  | 'RELEVANCE';

/** Somebody changed the product since you looked; nothing was changed. Look again, then decide. */
export type ProductVersionConflict = Refusal & {
  readonly __typename?: 'ProductVersionConflict';
  /** The version it has now. */
  readonly actualVersion: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Which product to publish. */
export type PublishProductInput = {
  /** Its identifier. */
  readonly productId: Scalars['ID']['input'];
};

/** What came of `publishProduct`. */
export type PublishProductResult = PublishProductSuccess | UnknownProduct;

/** The product is published. */
export type PublishProductSuccess = {
  readonly __typename?: 'PublishProductSuccess';
  /** The product as it is now. */
  readonly product: Product;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Categories by name, a page at a time. */
  readonly categories: Maybe<CategoryConnection>;
  /** One category, by `id` or by `slug` (give exactly one). Null when there is none. */
  readonly category: Maybe<Category>;
  /** One channel. Null when there is none of that name. */
  readonly channel: Maybe<Channel>;
  /** Every channel, by identifier; there are at most 100. */
  readonly channels: Maybe<ReadonlyArray<Channel>>;
  /** One product, by `id` or by `slug` (give exactly one). Null when there is none you may see. */
  readonly product: Maybe<Product>;
  /** Products, a page at a time. Guests and customers see published ones; staff who may change the catalog see all. */
  readonly products: Maybe<ProductConnection>;
  /** One variant, by `id` or by `sku` (give exactly one). Null when there is none you may see. */
  readonly variant: Maybe<Variant>;
  /** Variants in the order of their codes, a page at a time. Unpublished ones are for staff who may change the catalog. */
  readonly variants: Maybe<VariantConnection>;
};


export type QueryCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  rootsOnly?: Scalars['Boolean']['input'];
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChannelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  channelId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QueryVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVariantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VariantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A total that is promised for a while. */
export type Quote = {
  readonly __typename?: 'Quote';
  /** Until when an order placed on it pays it. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque identifier; give it to place an order on this quote. */
  readonly id: Scalars['ID']['output'];
  /** The lines, as they were asked for. */
  readonly lines: ReadonlyArray<QuoteLine>;
  /** What all lines cost together: the exact sum of their totals. */
  readonly total: TaxedMoney;
};

/** The quote does not hold any more, or never did. Quote again. */
export type QuoteExpired = Refusal & {
  readonly __typename?: 'QuoteExpired';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** What it promised; null when that is not known (any more). */
  readonly promised: Maybe<OrderQuote>;
};

/** The lines of an order to price. */
export type QuoteForOrderInput = {
  /** The channel the order is placed in. */
  readonly channelId: Scalars['ID']['input'];
  /** The currency it is paid in. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Who buys; null for a guest. A quote made for a customer is only theirs. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What and how many: 1 to 100 lines. */
  readonly lines: ReadonlyArray<QuoteLineInput>;
  /** Pay exactly this quote; the lines, channel and currency must be the quote's. */
  readonly quoteId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of `quoteForOrder`. */
export type QuoteForOrderResult = InvalidInput | LinesNotSellable | OrderQuote | QuoteExpired;

/** A basket to price. */
export type QuoteInput = {
  /** The channel to buy in. */
  readonly channelId: Scalars['ID']['input'];
  /** The currency to pay in; absent: the channel's. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** What and how many: 1 to 100 lines. */
  readonly lines: ReadonlyArray<QuoteLineInput>;
};

/** One line of a quote. */
export type QuoteLine = {
  readonly __typename?: 'QuoteLine';
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** What the line costs; its tax is rounded once, half up. */
  readonly total: TaxedMoney;
  /** What one costs. */
  readonly unitPrice: TaxedMoney;
  /** What is bought. */
  readonly variant: Variant;
};

/** So many of one variant. */
export type QuoteLineInput = {
  /** How many: 1 to 10000. */
  readonly quantity: Scalars['Int']['input'];
  /** Which variant. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of `quote`. */
export type QuoteResult = InvalidInput | LinesNotSellable | QuoteSuccess;

/** The total is promised. */
export type QuoteSuccess = {
  readonly __typename?: 'QuoteSuccess';
  /** The promise. */
  readonly quote: Quote;
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Price changes of published variants as they happen. Without variants: of all. */
  readonly priceChanged: PriceUpdate;
};


export type SubscriptionPriceChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channelId?: InputMaybe<Scalars['ID']['input']>;
  skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  variantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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

/** There is no product with this id; nothing was changed. */
export type UnknownProduct = Refusal & {
  readonly __typename?: 'UnknownProduct';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Which product to hide. */
export type UnpublishProductInput = {
  /** Its identifier. */
  readonly productId: Scalars['ID']['input'];
};

/** What came of `unpublishProduct`. */
export type UnpublishProductResult = UnknownProduct | UnpublishProductSuccess;

/** The product is hidden. */
export type UnpublishProductSuccess = {
  readonly __typename?: 'UnpublishProductSuccess';
  /** The product as it is now. */
  readonly product: Product;
};

/** A line that cannot be sold. */
export type UnsellableLine = {
  readonly __typename?: 'UnsellableLine';
  /** Its place in the input, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Why it cannot be sold. */
  readonly reason: UnsellableReason;
  /** The variant that was asked for. */
  readonly variantId: Scalars['ID']['output'];
};

/** Why a line cannot be sold. */
export type UnsellableReason =
  /** It is not published. */
  | 'NOT_PUBLISHED'
  /** It has no price in the channel and currency. */
  | 'NO_PRICE'
  /** There is no such variant. */
  | 'UNKNOWN_VARIANT';

/** A new price. */
export type UpdatePriceInput = {
  /** The price of one, with tax if the channel's prices have it. Not negative, no more decimals than the currency. */
  readonly amount: Scalars['Decimal']['input'];
  /** In which channel. */
  readonly channelId: Scalars['ID']['input'];
  /** In which currency; absent: the channel's. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The version of the price you saw (0: it had none). If it changed since, nothing happens and you are told. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input give the first result again. At most 128 characters. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** Of which variant. */
  readonly variantId: Scalars['ID']['input'];
};

/** What came of `updatePrice`. */
export type UpdatePriceResult = IdempotencyKeyReused | InvalidInput | PriceVersionConflict | UpdatePriceSuccess;

/** The variant has this price. */
export type UpdatePriceSuccess = {
  readonly __typename?: 'UpdatePriceSuccess';
  /** Whether it was another one before. */
  readonly changed: Scalars['Boolean']['output'];
  /** The price, as entered in the channel. */
  readonly price: Money;
  /** The variant. */
  readonly variant: Variant;
  /** The price's version: the `expectedVersion` of the next change. */
  readonly version: Scalars['Int']['output'];
};

/** Changes of a product. What is absent stays. */
export type UpdateProductInput = {
  /** Where it belongs; null: nowhere. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** What is said about it: at most 5000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The version you saw. If the product changed since, nothing happens and you are told. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Which product. */
  readonly productId: Scalars['ID']['input'];
  /** The name it has in addresses. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `updateProduct`. */
export type UpdateProductResult = InvalidInput | ProductVersionConflict | UnknownProduct | UpdateProductSuccess;

/** The product is changed. */
export type UpdateProductSuccess = {
  readonly __typename?: 'UpdateProductSuccess';
  /** The product as it is now. */
  readonly product: Product;
};

/** One sellable form of a product, with its own code, stock and price. */
export type Variant = {
  readonly __typename?: 'Variant';
  /** Global trade item number: the digits of its barcode. */
  readonly gtin: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it is called, such as `Red, large`. */
  readonly name: Scalars['String']['output'];
  /** What tells it from its product's other variants. */
  readonly options: ReadonlyArray<VariantOption>;
  /** What one costs now; null when it is not sold there. */
  readonly price: Maybe<TaxedMoney>;
  /** What it cost before and why, newest first. Needs the scope `prices:write` or `catalog:write`. */
  readonly priceHistory: Maybe<PriceChangeConnection>;
  /** What it is a form of. */
  readonly product: Product;
  /** Whether guests can see it; its product must be published too. */
  readonly published: Scalars['Boolean']['output'];
  /** Stock keeping unit: the code people use. */
  readonly sku: Scalars['String']['output'];
};


/** One sellable form of a product, with its own code, stock and price. */
export type VariantPriceArgs = {
  channelId: Scalars['ID']['input'];
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};


/** One sellable form of a product, with its own code, stock and price. */
export type VariantPriceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  channelId?: InputMaybe<Scalars['ID']['input']>;
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of variants. */
export type VariantConnection = {
  readonly __typename?: 'VariantConnection';
  /** The variants, each with its cursor. */
  readonly edges: ReadonlyArray<VariantEdge>;
  /** The variants. */
  readonly nodes: ReadonlyArray<Variant>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A variant in a page. */
export type VariantEdge = {
  readonly __typename?: 'VariantEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The variant. */
  readonly node: Variant;
};

/** Which variants to list. All conditions hold together. */
export type VariantFilter = {
  /** With exactly this barcode. */
  readonly gtin?: InputMaybe<Scalars['String']['input']>;
  /** Only of this product. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** Published ones or unpublished ones. Guests and customers never see unpublished ones. */
  readonly published?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words in the name, or the beginning of a code; small misspellings are forgiven. At most 100 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** One property of a variant: `Colour: Red`. */
export type VariantOption = {
  readonly __typename?: 'VariantOption';
  /** The property. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** One property of a variant. */
export type VariantOptionInput = {
  /** The property, such as `Colour`: at most 50 characters. */
  readonly name: Scalars['String']['input'];
  /** Its value, such as `Red`: at most 100 characters. */
  readonly value: Scalars['String']['input'];
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
  Category: Category;
  Channel: Channel;
  Product: Product;
  Variant: Variant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Channel:
    ( { __typename: 'Channel' }
    & GraphQLRecursivePick<FederationTypes['Channel'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Variant:
    ( { __typename: 'Variant' }
    & ( GraphQLRecursivePick<FederationTypes['Variant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Variant'], {"sku":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateCategoryResult:
    | ( Omit<CreateCategorySuccess, 'category'> & { category: _RefType['Category'] } )
    | ( InvalidInput )
  ;
  CreateChannelResult:
    | ( Omit<CreateChannelSuccess, 'channel'> & { channel: _RefType['Channel'] } )
    | ( InvalidInput )
  ;
  CreateProductResult:
    | ( Omit<CreateProductSuccess, 'product'> & { product: _RefType['Product'] } )
    | ( InvalidInput )
  ;
  PublishProductResult:
    | ( Omit<PublishProductSuccess, 'product'> & { product: _RefType['Product'] } )
    | ( UnknownProduct )
  ;
  QuoteForOrderResult:
    | ( InvalidInput )
    | ( LinesNotSellable )
    | ( OrderQuote )
    | ( QuoteExpired )
  ;
  QuoteResult:
    | ( InvalidInput )
    | ( LinesNotSellable )
    | ( Omit<QuoteSuccess, 'quote'> & { quote: _RefType['Quote'] } )
  ;
  UnpublishProductResult:
    | ( UnknownProduct )
    | ( Omit<UnpublishProductSuccess, 'product'> & { product: _RefType['Product'] } )
  ;
  UpdatePriceResult:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( Omit<PriceVersionConflict, 'currentPrice'> & { currentPrice?: Maybe<_RefType['Money']> } )
    | ( Omit<UpdatePriceSuccess, 'price' | 'variant'> & { price: _RefType['Money'], variant: _RefType['Variant'] } )
  ;
  UpdateProductResult:
    | ( InvalidInput )
    | ( ProductVersionConflict )
    | ( UnknownProduct )
    | ( Omit<UpdateProductSuccess, 'product'> & { product: _RefType['Product'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( LinesNotSellable )
    | ( Omit<PriceVersionConflict, 'currentPrice'> & { currentPrice?: Maybe<_RefType['Money']> } )
    | ( ProductVersionConflict )
    | ( QuoteExpired )
    | ( UnknownProduct )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Category: ResolverTypeWrapper<CategoryParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CategoryConnection: ResolverTypeWrapper<Omit<CategoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CategoryEdge']>, nodes: ReadonlyArray<ResolversTypes['Category']> }>;
  CategoryEdge: ResolverTypeWrapper<Omit<CategoryEdge, 'node'> & { node: ResolversTypes['Category'] }>;
  Channel: ResolverTypeWrapper<ChannelParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreateCategorySuccess: ResolverTypeWrapper<Omit<CreateCategorySuccess, 'category'> & { category: ResolversTypes['Category'] }>;
  CreateChannelInput: CreateChannelInput;
  CreateChannelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateChannelResult']>;
  CreateChannelSuccess: ResolverTypeWrapper<Omit<CreateChannelSuccess, 'channel'> & { channel: ResolversTypes['Channel'] }>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CreateProductSuccess: ResolverTypeWrapper<Omit<CreateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }>;
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FirstPriceInput: FirstPriceInput;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportVariantInput: ImportVariantInput;
  ImportVariantsInput: ImportVariantsInput;
  ImportVariantsResult: ResolverTypeWrapper<ImportVariantsResult>;
  ImportedVariant: ResolverTypeWrapper<ImportedVariant>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LinesNotSellable: ResolverTypeWrapper<LinesNotSellable>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderQuote: ResolverTypeWrapper<OrderQuote>;
  OrderQuoteLine: ResolverTypeWrapper<OrderQuoteLine>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PriceChange: ResolverTypeWrapper<PriceChangeParent>;
  PriceChangeConnection: ResolverTypeWrapper<Omit<PriceChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PriceChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['PriceChange']> }>;
  PriceChangeEdge: ResolverTypeWrapper<Omit<PriceChangeEdge, 'node'> & { node: ResolversTypes['PriceChange'] }>;
  PriceUpdate: ResolverTypeWrapper<PriceUpdateParent>;
  PriceVersionConflict: ResolverTypeWrapper<Omit<PriceVersionConflict, 'currentPrice'> & { currentPrice?: Maybe<ResolversTypes['Money']> }>;
  Product: ResolverTypeWrapper<ProductParent>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductSort: ProductSort;
  ProductVersionConflict: ResolverTypeWrapper<ProductVersionConflict>;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  PublishProductSuccess: ResolverTypeWrapper<Omit<PublishProductSuccess, 'product'> & { product: ResolversTypes['Product'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<QuoteParent>;
  QuoteExpired: ResolverTypeWrapper<QuoteExpired>;
  QuoteForOrderInput: QuoteForOrderInput;
  QuoteForOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QuoteForOrderResult']>;
  QuoteInput: QuoteInput;
  QuoteLine: ResolverTypeWrapper<QuoteLineParent>;
  QuoteLineInput: QuoteLineInput;
  QuoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['QuoteResult']>;
  QuoteSuccess: ResolverTypeWrapper<Omit<QuoteSuccess, 'quote'> & { quote: ResolversTypes['Quote'] }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  UnknownProduct: ResolverTypeWrapper<UnknownProduct>;
  UnpublishProductInput: UnpublishProductInput;
  UnpublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnpublishProductResult']>;
  UnpublishProductSuccess: ResolverTypeWrapper<Omit<UnpublishProductSuccess, 'product'> & { product: ResolversTypes['Product'] }>;
  UnsellableLine: ResolverTypeWrapper<UnsellableLine>;
  UnsellableReason: UnsellableReason;
  UpdatePriceInput: UpdatePriceInput;
  UpdatePriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePriceResult']>;
  UpdatePriceSuccess: ResolverTypeWrapper<Omit<UpdatePriceSuccess, 'price' | 'variant'> & { price: ResolversTypes['Money'], variant: ResolversTypes['Variant'] }>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  UpdateProductSuccess: ResolverTypeWrapper<Omit<UpdateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }>;
  Variant: ResolverTypeWrapper<VariantParent>;
  VariantConnection: ResolverTypeWrapper<Omit<VariantConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VariantEdge']>, nodes: ReadonlyArray<ResolversTypes['Variant']> }>;
  VariantEdge: ResolverTypeWrapper<Omit<VariantEdge, 'node'> & { node: ResolversTypes['Variant'] }>;
  VariantFilter: VariantFilter;
  VariantOption: ResolverTypeWrapper<VariantOption>;
  VariantOptionInput: VariantOptionInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: CategoryParent;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  CategoryConnection: Omit<CategoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CategoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Category']> };
  CategoryEdge: Omit<CategoryEdge, 'node'> & { node: ResolversParentTypes['Category'] };
  Channel: ChannelParent;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreateCategorySuccess: Omit<CreateCategorySuccess, 'category'> & { category: ResolversParentTypes['Category'] };
  CreateChannelInput: CreateChannelInput;
  CreateChannelResult: ResolversUnionTypes<ResolversParentTypes>['CreateChannelResult'];
  CreateChannelSuccess: Omit<CreateChannelSuccess, 'channel'> & { channel: ResolversParentTypes['Channel'] };
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CreateProductSuccess: Omit<CreateProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  CreateVariantInput: CreateVariantInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  FirstPriceInput: FirstPriceInput;
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportVariantInput: ImportVariantInput;
  ImportVariantsInput: ImportVariantsInput;
  ImportVariantsResult: ImportVariantsResult;
  ImportedVariant: ImportedVariant;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LinesNotSellable: LinesNotSellable;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  OrderQuote: OrderQuote;
  OrderQuoteLine: OrderQuoteLine;
  PageInfo: PageInfo;
  PriceChange: PriceChangeParent;
  PriceChangeConnection: Omit<PriceChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PriceChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PriceChange']> };
  PriceChangeEdge: Omit<PriceChangeEdge, 'node'> & { node: ResolversParentTypes['PriceChange'] };
  PriceUpdate: PriceUpdateParent;
  PriceVersionConflict: Omit<PriceVersionConflict, 'currentPrice'> & { currentPrice?: Maybe<ResolversParentTypes['Money']> };
  Product: ProductParent;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductVersionConflict: ProductVersionConflict;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  PublishProductSuccess: Omit<PublishProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  Query: Record<PropertyKey, never>;
  Quote: QuoteParent;
  QuoteExpired: QuoteExpired;
  QuoteForOrderInput: QuoteForOrderInput;
  QuoteForOrderResult: ResolversUnionTypes<ResolversParentTypes>['QuoteForOrderResult'];
  QuoteInput: QuoteInput;
  QuoteLine: QuoteLineParent;
  QuoteLineInput: QuoteLineInput;
  QuoteResult: ResolversUnionTypes<ResolversParentTypes>['QuoteResult'];
  QuoteSuccess: Omit<QuoteSuccess, 'quote'> & { quote: ResolversParentTypes['Quote'] };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoneyParent;
  UnknownProduct: UnknownProduct;
  UnpublishProductInput: UnpublishProductInput;
  UnpublishProductResult: ResolversUnionTypes<ResolversParentTypes>['UnpublishProductResult'];
  UnpublishProductSuccess: Omit<UnpublishProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  UnsellableLine: UnsellableLine;
  UpdatePriceInput: UpdatePriceInput;
  UpdatePriceResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePriceResult'];
  UpdatePriceSuccess: Omit<UpdatePriceSuccess, 'price' | 'variant'> & { price: ResolversParentTypes['Money'], variant: ResolversParentTypes['Variant'] };
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  UpdateProductSuccess: Omit<UpdateProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  Variant: VariantParent;
  VariantConnection: Omit<VariantConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VariantEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Variant']> };
  VariantEdge: Omit<VariantEdge, 'node'> & { node: ResolversParentTypes['Variant'] };
  VariantFilter: VariantFilter;
  VariantOption: VariantOption;
  VariantOptionInput: VariantOptionInput;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CategoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryEdge'] = ResolversParentTypes['CategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxRateBp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'CreateCategorySuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateCategorySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategorySuccess'] = ResolversParentTypes['CreateCategorySuccess']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateChannelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateChannelResult'] = ResolversParentTypes['CreateChannelResult']> = {
  __resolveType: TypeResolveFn<'CreateChannelSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateChannelSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateChannelSuccess'] = ResolversParentTypes['CreateChannelSuccess']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType: TypeResolveFn<'CreateProductSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateProductSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductSuccess'] = ResolversParentTypes['CreateProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
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

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportVariantsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportVariantsResult'] = ResolversParentTypes['ImportVariantsResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ImportedVariant']>, ParentType, ContextType>;
};

export type ImportedVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedVariant'] = ResolversParentTypes['ImportedVariant']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type LinesNotSellableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinesNotSellable'] = ResolversParentTypes['LinesNotSellable']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['UnsellableLine']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  createCategory?: Resolver<ResolversTypes['CreateCategoryResult'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createChannel?: Resolver<ResolversTypes['CreateChannelResult'], ParentType, ContextType, RequireFields<MutationCreateChannelArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductResult'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  importVariants?: Resolver<ResolversTypes['ImportVariantsResult'], ParentType, ContextType, RequireFields<MutationImportVariantsArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductResult'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  quote?: Resolver<ResolversTypes['QuoteResult'], ParentType, ContextType, RequireFields<MutationQuoteArgs, 'input'>>;
  quoteForOrder?: Resolver<ResolversTypes['QuoteForOrderResult'], ParentType, ContextType, RequireFields<MutationQuoteForOrderArgs, 'input'>>;
  unpublishProduct?: Resolver<ResolversTypes['UnpublishProductResult'], ParentType, ContextType, RequireFields<MutationUnpublishProductArgs, 'input'>>;
  updatePrice?: Resolver<ResolversTypes['UpdatePriceResult'], ParentType, ContextType, RequireFields<MutationUpdatePriceArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductResult'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
};

export type OrderQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderQuote'] = ResolversParentTypes['OrderQuote']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderQuoteLine']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  pricesIncludeTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quoteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderQuoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderQuoteLine'] = ResolversParentTypes['OrderQuoteLine']> = {
  categoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  taxRateBp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitGross?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  oldPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceUpdate'] = ResolversParentTypes['PriceUpdate']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  channelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  oldPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType>;
};

export type PriceVersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceVersionConflict'] = ResolversParentTypes['PriceVersionConflict']> = {
  actualVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceFrom?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType, RequireFields<ProductPriceFromArgs, 'channelId'>>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['Variant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductVersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVersionConflict'] = ResolversParentTypes['ProductVersionConflict']> = {
  actualVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'PublishProductSuccess' | 'UnknownProduct', ParentType, ContextType>;
};

export type PublishProductSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductSuccess'] = ResolversParentTypes['PublishProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  categories?: Resolver<Maybe<ResolversTypes['CategoryConnection']>, ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'rootsOnly'>>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, RequireFields<QueryChannelArgs, 'id'>>;
  channels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Channel']>>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<QueryProductsArgs>>;
  variant?: Resolver<Maybe<ResolversTypes['Variant']>, ParentType, ContextType, Partial<QueryVariantArgs>>;
  variants?: Resolver<Maybe<ResolversTypes['VariantConnection']>, ParentType, ContextType, Partial<QueryVariantsArgs>>;
};

export type QuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['QuoteLine']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
};

export type QuoteExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteExpired'] = ResolversParentTypes['QuoteExpired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promised?: Resolver<Maybe<ResolversTypes['OrderQuote']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuoteForOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteForOrderResult'] = ResolversParentTypes['QuoteForOrderResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LinesNotSellable' | 'OrderQuote' | 'QuoteExpired', ParentType, ContextType>;
};

export type QuoteLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteLine'] = ResolversParentTypes['QuoteLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['TaxedMoney'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
};

export type QuoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteResult'] = ResolversParentTypes['QuoteResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LinesNotSellable' | 'QuoteSuccess', ParentType, ContextType>;
};

export type QuoteSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteSuccess'] = ResolversParentTypes['QuoteSuccess']> = {
  quote?: Resolver<ResolversTypes['Quote'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'LinesNotSellable' | 'PriceVersionConflict' | 'ProductVersionConflict' | 'QuoteExpired' | 'UnknownProduct', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  priceChanged?: SubscriptionResolver<ResolversTypes['PriceUpdate'], "priceChanged", ParentType, ContextType, Partial<SubscriptionPriceChangedArgs>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UnknownProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownProduct'] = ResolversParentTypes['UnknownProduct']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnpublishProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpublishProductResult'] = ResolversParentTypes['UnpublishProductResult']> = {
  __resolveType: TypeResolveFn<'UnknownProduct' | 'UnpublishProductSuccess', ParentType, ContextType>;
};

export type UnpublishProductSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpublishProductSuccess'] = ResolversParentTypes['UnpublishProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsellableLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsellableLine'] = ResolversParentTypes['UnsellableLine']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnsellableReason'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UpdatePriceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePriceResult'] = ResolversParentTypes['UpdatePriceResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidInput' | 'PriceVersionConflict' | 'UpdatePriceSuccess', ParentType, ContextType>;
};

export type UpdatePriceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePriceSuccess'] = ResolversParentTypes['UpdatePriceSuccess']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductResult'] = ResolversParentTypes['UpdateProductResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProductVersionConflict' | 'UnknownProduct' | 'UpdateProductSuccess', ParentType, ContextType>;
};

export type UpdateProductSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductSuccess'] = ResolversParentTypes['UpdateProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variant'] = ResolversParentTypes['Variant'], FederationReferenceType extends FederationReferenceTypes['Variant'] = FederationReferenceTypes['Variant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Variant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['VariantOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['TaxedMoney']>, ParentType, ContextType, RequireFields<VariantPriceArgs, 'channelId'>>;
  priceHistory?: Resolver<Maybe<ResolversTypes['PriceChangeConnection']>, ParentType, ContextType, Partial<VariantPriceHistoryArgs>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantConnection'] = ResolversParentTypes['VariantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VariantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Variant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VariantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantEdge'] = ResolversParentTypes['VariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Variant'], ParentType, ContextType>;
};

export type VariantOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantOption'] = ResolversParentTypes['VariantOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Category?: CategoryResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionResolvers<ContextType>;
  CategoryEdge?: CategoryEdgeResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreateCategorySuccess?: CreateCategorySuccessResolvers<ContextType>;
  CreateChannelResult?: CreateChannelResultResolvers<ContextType>;
  CreateChannelSuccess?: CreateChannelSuccessResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CreateProductSuccess?: CreateProductSuccessResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportVariantsResult?: ImportVariantsResultResolvers<ContextType>;
  ImportedVariant?: ImportedVariantResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LinesNotSellable?: LinesNotSellableResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OrderQuote?: OrderQuoteResolvers<ContextType>;
  OrderQuoteLine?: OrderQuoteLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceUpdate?: PriceUpdateResolvers<ContextType>;
  PriceVersionConflict?: PriceVersionConflictResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductVersionConflict?: ProductVersionConflictResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  PublishProductSuccess?: PublishProductSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteExpired?: QuoteExpiredResolvers<ContextType>;
  QuoteForOrderResult?: QuoteForOrderResultResolvers<ContextType>;
  QuoteLine?: QuoteLineResolvers<ContextType>;
  QuoteResult?: QuoteResultResolvers<ContextType>;
  QuoteSuccess?: QuoteSuccessResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  UnknownProduct?: UnknownProductResolvers<ContextType>;
  UnpublishProductResult?: UnpublishProductResultResolvers<ContextType>;
  UnpublishProductSuccess?: UnpublishProductSuccessResolvers<ContextType>;
  UnsellableLine?: UnsellableLineResolvers<ContextType>;
  UpdatePriceResult?: UpdatePriceResultResolvers<ContextType>;
  UpdatePriceSuccess?: UpdatePriceSuccessResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultResolvers<ContextType>;
  UpdateProductSuccess?: UpdateProductSuccessResolvers<ContextType>;
  Variant?: VariantResolvers<ContextType>;
  VariantConnection?: VariantConnectionResolvers<ContextType>;
  VariantEdge?: VariantEdgeResolvers<ContextType>;
  VariantOption?: VariantOptionResolvers<ContextType>;
};

