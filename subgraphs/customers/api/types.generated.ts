import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyParent, TaxedMoney as TaxedMoneyParent } from '../../../platform/money/money.ts';
import type { Account as AccountParent, ApiClient as ApiClientParent, ApiKey as ApiKeyParent, Customer as CustomerParent, CustomerAddress as CustomerAddressParent, CustomerNote as CustomerNoteParent, Session as SessionParent, Me as MeParent, ApiClientAuthor as ApiClientAuthorParent } from './parents.ts';
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

/** What a person signs in with. */
export type Account = {
  readonly __typename?: 'Account';
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Since when nobody may sign in with it; null when they may. */
  readonly disabledAt: Maybe<Scalars['DateTime']['output']>;
  /** The e-mail address to sign in with, in lower case. */
  readonly email: Scalars['String']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Who the account is for. */
  readonly kind: AccountKind;
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** What the account was appointed to. */
  readonly roles: ReadonlyArray<AccountRole>;
  /** What those roles allow, as in an access token issued now. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
};

/** The account is disabled. Only somebody who knows its password is told. */
export type AccountDisabled = Refusal & {
  readonly __typename?: 'AccountDisabled';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Who an account is for. */
export type AccountKind =
  /** Somebody who buys. */
  | 'CUSTOMER'
  /** Somebody who works for a partner of the retailer. */
  | 'PARTNER'
  /** Somebody who works for the retailer. */
  | 'STAFF';

/** There is no account with this e-mail address. */
export type AccountNotFound = Refusal & {
  readonly __typename?: 'AccountNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A set of permissions. */
export type AccountRole =
  /** Everything, including opening staff accounts. */
  | 'ADMIN'
  /** Sees figures and orders. */
  | 'ANALYST'
  /** Buys: sees and changes their own things. */
  | 'CUSTOMER'
  /** Catalog and prices; sees stock and figures. */
  | 'MERCHANDISER'
  /** A partner: sees stock. */
  | 'PARTNER'
  /** Customers and orders; sees shipments. */
  | 'SUPPORT'
  /** Stock and shipments; sees orders. */
  | 'WAREHOUSE';

/** A new address of a customer. */
export type AddCustomerAddressInput = {
  /** The address. */
  readonly address: CustomerAddressInput;
  /** Whose address. */
  readonly customerId: Scalars['ID']['input'];
};

/** What adding an address came to. */
export type AddCustomerAddressResult = AddCustomerAddressSuccess | CustomerNotFound | InvalidInput | TooManyCustomerAddresses;

/** The address is added. */
export type AddCustomerAddressSuccess = {
  readonly __typename?: 'AddCustomerAddressSuccess';
  /** The new address. */
  readonly address: CustomerAddress;
  /** Whose it is. */
  readonly customer: Customer;
};

/** Something to write down about a customer. */
export type AddCustomerNoteInput = {
  /** The text, at most 4000 characters. */
  readonly body: Scalars['String']['input'];
  /** About whom. */
  readonly customerId: Scalars['ID']['input'];
};

/** What adding a note came to. */
export type AddCustomerNoteResult = AddCustomerNoteSuccess | CustomerNotFound | InvalidInput;

/** The note is written. */
export type AddCustomerNoteSuccess = {
  readonly __typename?: 'AddCustomerNoteSuccess';
  /** The new note. */
  readonly note: CustomerNote;
};

/** A partner's application: what it may do, and how often, whichever of its keys it comes with. */
export type ApiClient = {
  readonly __typename?: 'ApiClient';
  /** Estimated cost it may spend in a minute; null for the gateway's usual limit. */
  readonly costPerMinute: Maybe<Scalars['Int']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when it was not a person. */
  readonly createdBy: Maybe<ApiClientAuthor>;
  /** What it is for, and whom to ask about it. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Which operations it may run; null for what the gateway allows partners. */
  readonly documentPolicy: Maybe<DocumentPolicy>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its keys, newest first. Those that ended are kept for 90 days; at most 5 work at a time. */
  readonly keys: ReadonlyArray<ApiKey>;
  /** What operations are released for, and figures are shown by; unique. */
  readonly name: Scalars['String']['output'];
  /** Operations it may run in a minute, over all its installations; null for the gateway's usual limit. */
  readonly operationsPerMinute: Maybe<Scalars['Int']['output']>;
  /** Since when none of its keys works any more; null while they do. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What its keys allow, such as `inventory:read`. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Grows with every change of its terms; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** The member of staff who made a client. */
export type ApiClientAuthor = {
  readonly __typename?: 'ApiClientAuthor';
  /** Opaque identifier of their account. */
  readonly id: Scalars['ID']['output'];
  /** Their name. */
  readonly name: Scalars['String']['output'];
};

/** A page of partners' applications. */
export type ApiClientConnection = {
  readonly __typename?: 'ApiClientConnection';
  /** The applications with their cursors. */
  readonly edges: ReadonlyArray<ApiClientEdge>;
  /** The applications. */
  readonly nodes: ReadonlyArray<ApiClient>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A partner's application in a list. */
export type ApiClientEdge = {
  readonly __typename?: 'ApiClientEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: ApiClient;
};

/** There is a client of this name, perhaps a revoked one. */
export type ApiClientNameTaken = Refusal & {
  readonly __typename?: 'ApiClientNameTaken';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** There is no such client. */
export type ApiClientNotFound = Refusal & {
  readonly __typename?: 'ApiClientNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The client is revoked for good. */
export type ApiClientRevoked = Refusal & {
  readonly __typename?: 'ApiClientRevoked';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Since when. */
  readonly revokedAt: Scalars['DateTime']['output'];
};

/** Somebody changed the client since you looked. */
export type ApiClientVersionConflict = Refusal & {
  readonly __typename?: 'ApiClientVersionConflict';
  /** The version it has now. */
  readonly currentVersion: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** One key of a partner's application. The key itself is not kept anywhere. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it stops working; null for never. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The first characters of the key, to tell keys apart. They say nothing of its secret. */
  readonly hint: Scalars['String']['output'];
  /** Opaque identifier. The key carries it. */
  readonly id: Scalars['ID']['output'];
  /** About when it was last used, to the hour; null for never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it works. */
  readonly status: ApiKeyStatus;
};

/** There is no such key. */
export type ApiKeyNotFound = Refusal & {
  readonly __typename?: 'ApiKeyNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Whether a key works. */
export type ApiKeyStatus =
  /** It works. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Somebody ended it. */
  | 'REVOKED';

/** A change of a partner's application. What is left out stays; null is the gateway's usual. */
export type ChangeApiClientInput = {
  /** Which application. */
  readonly clientId: Scalars['ID']['input'];
  /** Estimated cost it may spend in a minute, from 1 to 100000000. */
  readonly costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What it is for, and whom to ask about it; at most 200 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which operations it may run. */
  readonly documentPolicy?: InputMaybe<DocumentPolicy>;
  /** The version you looked at; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Operations it may run in a minute, from 1 to 1000000. */
  readonly operationsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** All scopes it shall have; those you add you must hold yourself. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What changing a partner's application came to. */
export type ChangeApiClientResult = ApiClientNotFound | ApiClientRevoked | ApiClientVersionConflict | ChangeApiClientSuccess | InvalidInput;

/** The application is changed. */
export type ChangeApiClientSuccess = {
  readonly __typename?: 'ChangeApiClientSuccess';
  /** The application as it is now. */
  readonly client: ApiClient;
};

/** A change of one's own password. */
export type ChangePasswordInput = {
  /** The password so far. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters; common passwords are refused. */
  readonly newPassword: Scalars['String']['input'];
};

/** What changing the password came to. */
export type ChangePasswordResult = ChangePasswordSuccess | InvalidInput | TooManyAttempts | WrongCredentials;

/** The new password holds, and all older sessions are over. */
export type ChangePasswordSuccess = {
  readonly __typename?: 'ChangePasswordSuccess';
  /** A new session, in place of the one this was asked in. */
  readonly session: Session;
};

/** A partner's application to be made. */
export type CreateApiClientInput = {
  /** Estimated cost it may spend in a minute, from 1 to 100000000; null for the gateway's usual limit. */
  readonly costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What it is for, and whom to ask about it; at most 200 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which operations it may run; null for what the gateway allows partners. */
  readonly documentPolicy?: InputMaybe<DocumentPolicy>;
  /** When its first key stops working; null for never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 2 to 50 small letters, digits and hyphens, a letter first: `acme-erp`. */
  readonly name: Scalars['String']['input'];
  /** Operations it may run in a minute, from 1 to 1000000; null for the gateway's usual limit. */
  readonly operationsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** What its keys allow; none that you do not hold yourself, and none that opens accounts or makes keys. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
};

/** What making a partner's application came to. */
export type CreateApiClientResult = ApiClientNameTaken | CreateApiClientSuccess | InvalidInput | TooManyApiClients;

/** The application is made. */
export type CreateApiClientSuccess = {
  readonly __typename?: 'CreateApiClientSuccess';
  /** What is kept of the key. */
  readonly apiKey: ApiKey;
  /** The application. */
  readonly client: ApiClient;
  /** The key, to be sent as `x-api-key`. Nobody can show it again. */
  readonly key: Scalars['String']['output'];
};

/** A new member of staff. */
export type CreateStaffInput = {
  /** The e-mail address to sign in with. Case does not matter. */
  readonly email: Scalars['String']['input'];
  /** Their name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Their first password: 8 to 128 characters; common passwords are refused. */
  readonly password: Scalars['String']['input'];
  /** What they may do: roles of staff, at least one. */
  readonly roles: ReadonlyArray<AccountRole>;
};

/** What creating a staff account came to. */
export type CreateStaffResult = CreateStaffSuccess | EmailTaken | InvalidInput;

/** The staff account is open. */
export type CreateStaffSuccess = {
  readonly __typename?: 'CreateStaffSuccess';
  /** The new account. */
  readonly account: Account;
};

/** A person or company that buys. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Their addresses, oldest first; at most 50. */
  readonly addresses: ReadonlyArray<CustomerAddress>;
  /** Where they live or are registered, as ISO 3166-1 alpha-2. */
  readonly countryCode: Maybe<Scalars['CountryCode']['output']>;
  /** Since when they are known. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Where bills go unless they say otherwise. */
  readonly defaultBillingAddress: Maybe<CustomerAddress>;
  /** Where goods go unless they say otherwise. */
  readonly defaultShippingAddress: Maybe<CustomerAddress>;
  /** Where they want to be written to; may differ from what they sign in with. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Their number in the system they were imported from. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether this is a person or a company. */
  readonly kind: CustomerKind;
  /** The name to show. */
  readonly name: Scalars['String']['output'];
  /** What staff wrote down about them, newest first. Needs `customers:read`. */
  readonly notes: Maybe<CustomerNoteConnection>;
  /** Their phone number. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Grows with every change; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A person or company that buys. */
export type CustomerNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a customer wants goods or bills to go. */
export type CustomerAddress = {
  readonly __typename?: 'CustomerAddress';
  /** Town or city. */
  readonly city: Scalars['String']['output'];
  /** The company, if any. */
  readonly company: Maybe<Scalars['String']['output']>;
  /** The country, as ISO 3166-1 alpha-2. */
  readonly countryCode: Scalars['CountryCode']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether bills go here unless the customer says otherwise. */
  readonly isDefaultBilling: Scalars['Boolean']['output'];
  /** Whether goods go here unless the customer says otherwise. */
  readonly isDefaultShipping: Scalars['Boolean']['output'];
  /** What the customer calls it: `home`. */
  readonly label: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  readonly line1: Scalars['String']['output'];
  /** Whatever else finds the door. */
  readonly line2: Maybe<Scalars['String']['output']>;
  /** Who receives there. */
  readonly name: Scalars['String']['output'];
  /** A phone number for the driver. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** Postal code, where one is used. */
  readonly postalCode: Maybe<Scalars['String']['output']>;
  /** State, county or province, where one is used. */
  readonly region: Maybe<Scalars['String']['output']>;
  /** Grows with every change; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** An address as a person gives it. */
export type CustomerAddressInput = {
  /** Town or city, at most 100 characters. */
  readonly city: Scalars['String']['input'];
  /** The company, at most 200 characters. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** The country. */
  readonly countryCode: Scalars['CountryCode']['input'];
  /** Whether bills go here by default. Left out: as it was. */
  readonly isDefaultBilling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether goods go here by default. Left out: as it was. */
  readonly isDefaultShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the customer calls it, at most 50 characters. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, at most 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Whatever else finds the door, at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives there, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** A phone number for the driver. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, county or province, at most 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

/** There is no such address that you may change. */
export type CustomerAddressNotFound = Refusal & {
  readonly __typename?: 'CustomerAddressNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Somebody changed the address since you looked. */
export type CustomerAddressVersionConflict = Refusal & {
  readonly __typename?: 'CustomerAddressVersionConflict';
  /** The version it has now. */
  readonly currentVersion: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A page of customers. */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A customer in a list. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** What a customer is. */
export type CustomerKind =
  /** A company. */
  | 'COMPANY'
  /** A person. */
  | 'PERSON';

/** There is no such customer that you may change. */
export type CustomerNotFound = Refusal & {
  readonly __typename?: 'CustomerNotFound';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Something staff wrote down about a customer. */
export type CustomerNote = {
  readonly __typename?: 'CustomerNote';
  /** Who wrote it; null when their account is gone. */
  readonly author: Maybe<CustomerNoteAuthor>;
  /** The text. */
  readonly body: Scalars['String']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque identifier. */
  readonly id: Scalars['ID']['output'];
};

/** The member of staff behind a note. */
export type CustomerNoteAuthor = {
  readonly __typename?: 'CustomerNoteAuthor';
  /** Opaque identifier of their account. */
  readonly id: Scalars['ID']['output'];
  /** Their name. */
  readonly name: Scalars['String']['output'];
};

/** A page of notes. */
export type CustomerNoteConnection = {
  readonly __typename?: 'CustomerNoteConnection';
  /** The notes with their cursors. */
  readonly edges: ReadonlyArray<CustomerNoteEdge>;
  /** The notes. */
  readonly nodes: ReadonlyArray<CustomerNote>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A note in a list. */
export type CustomerNoteEdge = {
  readonly __typename?: 'CustomerNoteEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The note. */
  readonly node: CustomerNote;
};

/** Somebody changed the customer since you looked. */
export type CustomerVersionConflict = Refusal & {
  readonly __typename?: 'CustomerVersionConflict';
  /** The version it has now. */
  readonly currentVersion: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** An account to disable. */
export type DisableAccountInput = {
  /** The e-mail address it signs in with. Case does not matter. */
  readonly email: Scalars['String']['input'];
};

/** What disabling an account came to. */
export type DisableAccountResult = AccountNotFound | DisableAccountSuccess | InvalidInput;

/** Nobody signs in with the account any more, and its sessions are over. */
export type DisableAccountSuccess = {
  readonly __typename?: 'DisableAccountSuccess';
  /** The account. */
  readonly account: Account;
};

/** Which operations a client may run. */
export type DocumentPolicy =
  /** Whatever it sends. */
  | 'ANY'
  /** What was released for it, and nothing else. */
  | 'TRUSTED'
  /** What was released for it, and others once it has registered them by their hash. */
  | 'TRUSTED_AND_REGISTERED';

/** This e-mail address has an account already. */
export type EmailTaken = Refusal & {
  readonly __typename?: 'EmailTaken';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** An account to enable. */
export type EnableAccountInput = {
  /** The e-mail address it signs in with. Case does not matter. */
  readonly email: Scalars['String']['input'];
};

/** What enabling an account came to. */
export type EnableAccountResult = AccountNotFound | EnableAccountSuccess | InvalidInput;

/** The account may sign in again. */
export type EnableAccountSuccess = {
  readonly __typename?: 'EnableAccountSuccess';
  /** The account. */
  readonly account: Account;
};

/** The idempotency key was used before with another input; nothing was changed. */
export type IdempotencyKeyReused = Refusal & {
  readonly __typename?: 'IdempotencyKeyReused';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A customer of another system. */
export type ImportCustomerRow = {
  /** Since when they are known: from 1970 on, not in the future. */
  readonly at: Scalars['DateTime']['input'];
  /** Where they live, when known. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Their number there, at most 100 characters; unique within the tenant. */
  readonly externalId: Scalars['String']['input'];
  /** Their name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
};

/** Customers of another system. */
export type ImportCustomersInput = {
  /** At most 1000; of rows with one external id the first counts. */
  readonly customers: ReadonlyArray<ImportCustomerRow>;
};

/** What an import came to. */
export type ImportCustomersResult = {
  readonly __typename?: 'ImportCustomersResult';
  /** How many customers were new. */
  readonly created: Scalars['Int']['output'];
  /** All of them, in the order they were given, each once. */
  readonly customers: ReadonlyArray<ImportedCustomer>;
  /** How many were known; they were not changed. */
  readonly unchanged: Scalars['Int']['output'];
};

/** A customer of another system and who it is here. */
export type ImportedCustomer = {
  readonly __typename?: 'ImportedCustomer';
  /** Their id here. */
  readonly customerId: Scalars['ID']['output'];
  /** Their number there. */
  readonly externalId: Scalars['String']['output'];
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

/** Who is signed in. */
export type Me = {
  readonly __typename?: 'Me';
  /** What they signed in with. */
  readonly account: Account;
  /** The customer they are; null for staff and partners. */
  readonly customer: Maybe<Customer>;
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
  /** Adds an address to a customer: yourself, or anybody with `customers:write`. A customer's first address becomes the default. */
  readonly addCustomerAddress: AddCustomerAddressResult;
  /** Writes down something about a customer, for colleagues. Needs `customers:write`. */
  readonly addCustomerNote: AddCustomerNoteResult;
  /** Changes what a partner's application may do, and how often. Holds within seconds. Needs `partners:write`. */
  readonly changeApiClient: ChangeApiClientResult;
  /** Changes your own password, ends all your sessions and starts a new one. */
  readonly changePassword: ChangePasswordResult;
  /** Makes a partner's application with its first key, which is shown this once. Needs `partners:write`. */
  readonly createApiClient: CreateApiClientResult;
  /** Opens an account for a member of staff. Needs `customers:write` and `accounts:write`, which administrators hold. */
  readonly createStaff: CreateStaffResult;
  /** Lets nobody sign in with an account any more, and ends all its sessions. Needs `accounts:write`, which administrators hold. */
  readonly disableAccount: DisableAccountResult;
  /** Lets an account that was disabled sign in again. Needs `accounts:write`. */
  readonly enableAccount: EnableAccountResult;
  /** Makes sure customers of another system exist here. Repeating it changes nothing. */
  readonly importCustomers: ImportCustomersResult;
  /** Makes sure an account exists; changes nothing when the e-mail has one. For demo data and imports. */
  readonly provisionAccount: ProvisionedAccount;
  /** Makes sure a partner's application exists; changes nothing when there is one of that name. For demo data. */
  readonly provisionApiClient: ProvisionedApiClient;
  /**
   * Exchanges a refresh token for new tokens. Anybody who holds it may. Each refresh token works once: presenting an old one ends
   * the whole session, because somebody has a copy.
   */
  readonly refreshSession: RefreshSessionResult;
  /** Opens a customer's account and signs in. Anybody may. */
  readonly register: RegisterResult;
  /** Removes an address of a customer: yourself, or anybody with `customers:write`. */
  readonly removeCustomerAddress: RemoveCustomerAddressResult;
  /** Ends a partner's application for good, with all its keys. Needs `partners:write`. */
  readonly revokeApiClient: RevokeApiClientResult;
  /** Ends one key. It stops working within seconds. Needs `partners:write`. */
  readonly revokeApiKey: RevokeApiKeyResult;
  /** Makes a new key, shown this once; the others go on for an overlap, and then stop. Needs `partners:write`. */
  readonly rollApiKey: RollApiKeyResult;
  /** Signs in with e-mail and password. Anybody may; an unknown e-mail and a wrong password get the same answer. */
  readonly signIn: SignInResult;
  /**
   * Ends a session, or all of the account's. Their access tokens stop working at the gateway within 5 seconds, and subscriptions that
   * run on them end.
   */
  readonly signOut: SignOutResult;
  /** Changes a customer: yourself, or anybody with `customers:write`. */
  readonly updateCustomer: UpdateCustomerResult;
  /** Replaces an address of a customer: yourself, or anybody with `customers:write`. */
  readonly updateCustomerAddress: UpdateCustomerAddressResult;
};


export type MutationAddCustomerAddressArgs = {
  input: AddCustomerAddressInput;
};


export type MutationAddCustomerNoteArgs = {
  input: AddCustomerNoteInput;
};


export type MutationChangeApiClientArgs = {
  input: ChangeApiClientInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCreateApiClientArgs = {
  input: CreateApiClientInput;
};


export type MutationCreateStaffArgs = {
  input: CreateStaffInput;
};


export type MutationDisableAccountArgs = {
  input: DisableAccountInput;
};


export type MutationEnableAccountArgs = {
  input: EnableAccountInput;
};


export type MutationImportCustomersArgs = {
  input: ImportCustomersInput;
};


export type MutationProvisionAccountArgs = {
  input: ProvisionAccountInput;
};


export type MutationProvisionApiClientArgs = {
  input: ProvisionApiClientInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRemoveCustomerAddressArgs = {
  input: RemoveCustomerAddressInput;
};


export type MutationRevokeApiClientArgs = {
  input: RevokeApiClientInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationRollApiKeyArgs = {
  input: RollApiKeyInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationUpdateCustomerAddressArgs = {
  input: UpdateCustomerAddressInput;
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

/** An account that must exist. */
export type ProvisionAccountInput = {
  /** Where the customer lives, for the kind CUSTOMER. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The e-mail address to sign in with. When it has an account, nothing happens. */
  readonly email: Scalars['String']['input'];
  /** Who it is for. For CUSTOMER the customer is created as well. */
  readonly kind: AccountKind;
  /** The person's name. */
  readonly name: Scalars['String']['input'];
  /** Its password, by the same rules as for people. */
  readonly password: Scalars['String']['input'];
  /** Roles of that kind. May be left out except for staff. */
  readonly roles?: InputMaybe<ReadonlyArray<AccountRole>>;
};

/** A partner's application that must exist. */
export type ProvisionApiClientInput = {
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its key, with a right checksum. */
  readonly key: Scalars['String']['input'];
  /** Its name. When there is one, nothing happens. */
  readonly name: Scalars['String']['input'];
  /** What its key allows. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
};

/** An account that exists. */
export type ProvisionedAccount = {
  readonly __typename?: 'ProvisionedAccount';
  /** The account's id. */
  readonly accountId: Scalars['ID']['output'];
  /** Whether it was created now. */
  readonly created: Scalars['Boolean']['output'];
  /** The customer it is, for the kind CUSTOMER. */
  readonly customerId: Maybe<Scalars['ID']['output']>;
};

/** A partner's application that exists. */
export type ProvisionedApiClient = {
  readonly __typename?: 'ProvisionedApiClient';
  /** Whether it was made now. */
  readonly created: Scalars['Boolean']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A partner's application by id. Null when there is none. Needs `partners:read`. */
  readonly apiClient: Maybe<ApiClient>;
  /** Partners' applications by name, A to Z. Needs `partners:read`. */
  readonly apiClients: Maybe<ApiClientConnection>;
  /** A customer by id. Null when there is none, or when it is not yours to see: customers see themselves, staff need `customers:read`. */
  readonly customer: Maybe<Customer>;
  /** Customers by name, A to Z. Needs `customers:read`. */
  readonly customers: Maybe<CustomerConnection>;
  /** Who is signed in, and the customer they are; null for a guest. */
  readonly me: Maybe<Me>;
  /** What was taken back before its time, of all tenants, oldest first. For gateways, which ask every other second. */
  readonly revocations: RevocationList;
  /** Whose key this is, of whichever tenant; null when no such key works now. For gateways, which never send the key itself. */
  readonly verifyApiKey: Maybe<VerifiedApiKey>;
};


export type QueryApiClientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRevocationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVerifyApiKeyArgs = {
  hash: Scalars['String']['input'];
  keyId: Scalars['ID']['input'];
};

/** Which session to continue. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** What refreshing came to. */
export type RefreshSessionResult = RefreshSessionSuccess | SessionEnded;

/** The session goes on with new tokens; the old refresh token is worthless. */
export type RefreshSessionSuccess = {
  readonly __typename?: 'RefreshSessionSuccess';
  /** The session with its new tokens. */
  readonly session: Session;
};

/** A no that a person can act on. */
export type Refusal = {
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Who registers. */
export type RegisterInput = {
  /** Where they live or are registered. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The e-mail address to sign in with; also the customer's contact address. Case does not matter. */
  readonly email: Scalars['String']['input'];
  /** A person unless said otherwise. */
  readonly kind?: InputMaybe<CustomerKind>;
  /** Their name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** 8 to 128 characters; common passwords are refused. */
  readonly password: Scalars['String']['input'];
  /** A phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** What registering came to. */
export type RegisterResult = EmailTaken | InvalidInput | RegisterSuccess | TooManyAttempts;

/** The account is open, and they are signed in. */
export type RegisterSuccess = {
  readonly __typename?: 'RegisterSuccess';
  /** The new customer. */
  readonly customer: Customer;
  /** The new session. */
  readonly session: Session;
};

/** An address to remove. */
export type RemoveCustomerAddressInput = {
  /** Which address. */
  readonly addressId: Scalars['ID']['input'];
};

/** What removing an address came to. */
export type RemoveCustomerAddressResult = CustomerAddressNotFound | RemoveCustomerAddressSuccess;

/** The address is gone. */
export type RemoveCustomerAddressSuccess = {
  readonly __typename?: 'RemoveCustomerAddressSuccess';
  /** Whose it was. */
  readonly customer: Customer;
};

/** One thing that was taken back. */
export type Revocation = {
  readonly __typename?: 'Revocation';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The session's or the client's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: RevocationKind;
};

/** What can be taken back. */
export type RevocationKind =
  /** A partner's application: its keys or its rights changed, so what is known of it is out of date. */
  | 'API_CLIENT'
  /** A sign-in: its access tokens are worthless. */
  | 'SESSION';

/** What was taken back since a cursor. */
export type RevocationList = {
  readonly __typename?: 'RevocationList';
  /** Where to go on. */
  readonly cursor: Scalars['String']['output'];
  /** Whether there is more at once. */
  readonly hasMore: Scalars['Boolean']['output'];
  /** Oldest first; at most 1000. The same thing may come again. */
  readonly revocations: ReadonlyArray<Revocation>;
};

/** A partner's application to revoke. */
export type RevokeApiClientInput = {
  /** Which application. */
  readonly clientId: Scalars['ID']['input'];
};

/** What revoking a partner's application came to. */
export type RevokeApiClientResult = ApiClientNotFound | RevokeApiClientSuccess;

/** The application is over, with all its keys. Revoking one that was over already is fine. */
export type RevokeApiClientSuccess = {
  readonly __typename?: 'RevokeApiClientSuccess';
  /** The application as it is now. */
  readonly client: ApiClient;
};

/** A key to revoke. */
export type RevokeApiKeyInput = {
  /** Which key. */
  readonly keyId: Scalars['ID']['input'];
};

/** What revoking a key came to. */
export type RevokeApiKeyResult = ApiKeyNotFound | RevokeApiKeySuccess;

/** The key is over. Revoking one that was over already is fine. */
export type RevokeApiKeySuccess = {
  readonly __typename?: 'RevokeApiKeySuccess';
  /** Whose key it was. */
  readonly client: ApiClient;
};

/** A key to be rolled. */
export type RollApiKeyInput = {
  /** Whose key. */
  readonly clientId: Scalars['ID']['input'];
  /** When the new key stops working; null for never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How long the keys that work now go on, in minutes: from 0 to 43200, which is 30 days. A day when absent. */
  readonly overlapMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What rolling a key came to. */
export type RollApiKeyResult = ApiClientNotFound | ApiClientRevoked | InvalidInput | RollApiKeySuccess | TooManyApiKeys;

/** There is a new key, and the others have an end. */
export type RollApiKeySuccess = {
  readonly __typename?: 'RollApiKeySuccess';
  /** What is kept of the new key. */
  readonly apiKey: ApiKey;
  /** The application. */
  readonly client: ApiClient;
  /** The new key, to be sent as `x-api-key`. Nobody can show it again. */
  readonly key: Scalars['String']['output'];
};

/** Proof of a sign-in. Keep the refresh token secret: it is shown once. */
export type Session = {
  readonly __typename?: 'Session';
  /** Send it as `Authorization: Bearer`. A JWT (EdDSA) that lives for 10 minutes. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token stops working. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who signed in. */
  readonly account: Account;
  /** The customer they are; null for staff and partners. */
  readonly customer: Maybe<Customer>;
  /** Gets the next pair of tokens; works once. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the session ends unless it is refreshed: 30 days from now, 90 days after the password was typed at the latest. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** The session is over, or the refresh token was never one of ours. */
export type SessionEnded = Refusal & {
  readonly __typename?: 'SessionEnded';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Who signs in. */
export type SignInInput = {
  /** The account's e-mail address. Case does not matter. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
};

/** What signing in came to. */
export type SignInResult = AccountDisabled | SignInSuccess | TooManyAttempts | WrongCredentials;

/** They are signed in. */
export type SignInSuccess = {
  readonly __typename?: 'SignInSuccess';
  /** The new session. */
  readonly session: Session;
};

/** Which sessions to end. */
export type SignOutInput = {
  /** Ends all sessions of the account instead of one. */
  readonly everywhere?: InputMaybe<Scalars['Boolean']['input']>;
  /** The session to end, by its refresh token. May be left out when `everywhere` is set and you are signed in. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** What signing out came to. */
export type SignOutResult = InvalidInput | SignOutSuccess;

/** The sessions are over. Signing out of one that was over already is fine. */
export type SignOutSuccess = {
  readonly __typename?: 'SignOutSuccess';
  /** How many sessions ended now. */
  readonly sessionsEnded: Scalars['Int']['output'];
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

/** There are as many clients as there may be. */
export type TooManyApiClients = Refusal & {
  readonly __typename?: 'TooManyApiClients';
  /** How many there may be that are not revoked. */
  readonly clientsMax: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The client has as many keys that work as it may have. */
export type TooManyApiKeys = Refusal & {
  readonly __typename?: 'TooManyApiKeys';
  /** How many there may be. */
  readonly keysMax: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Too many attempts failed; more are refused for a while. */
export type TooManyAttempts = Refusal & {
  readonly __typename?: 'TooManyAttempts';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** When to try again, in seconds from now. */
  readonly retryAfterSeconds: Scalars['Int']['output'];
};

/** The customer has as many addresses as one may have. */
export type TooManyCustomerAddresses = Refusal & {
  readonly __typename?: 'TooManyCustomerAddresses';
  /** How many addresses a customer may have. */
  readonly addressesMax: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
};

/** A change of an address. */
export type UpdateCustomerAddressInput = {
  /** The whole address as it shall be. */
  readonly address: CustomerAddressInput;
  /** Which address. */
  readonly addressId: Scalars['ID']['input'];
  /** The version you looked at; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** What changing an address came to. */
export type UpdateCustomerAddressResult = CustomerAddressNotFound | CustomerAddressVersionConflict | InvalidInput | UpdateCustomerAddressSuccess;

/** The address is changed. */
export type UpdateCustomerAddressSuccess = {
  readonly __typename?: 'UpdateCustomerAddressSuccess';
  /** The address as it is now. */
  readonly address: CustomerAddress;
  /** Whose it is. */
  readonly customer: Customer;
};

/** A change of a customer. What is left out stays; null clears. */
export type UpdateCustomerInput = {
  /** Where they live or are registered. */
  readonly countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Whom to change. */
  readonly customerId: Scalars['ID']['input'];
  /** Where they want to be written to. Does not change what they sign in with. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The version you looked at; another one is refused. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether this is a person or a company. */
  readonly kind?: InputMaybe<CustomerKind>;
  /** The name to show, at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Their phone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** What changing a customer came to. */
export type UpdateCustomerResult = CustomerNotFound | CustomerVersionConflict | InvalidInput | UpdateCustomerSuccess;

/** The customer is changed. */
export type UpdateCustomerSuccess = {
  readonly __typename?: 'UpdateCustomerSuccess';
  /** The customer as it is now. */
  readonly customer: Customer;
};

/** Whose key it is, and what it allows. */
export type VerifiedApiKey = {
  readonly __typename?: 'VerifiedApiKey';
  /** The client's id. */
  readonly clientId: Scalars['ID']['output'];
  /** Estimated cost it may spend in a minute; null for the gateway's limit. */
  readonly costPerMinute: Maybe<Scalars['Int']['output']>;
  /** Which operations it may run; null for the gateway's policy. */
  readonly documentPolicy: Maybe<DocumentPolicy>;
  /** When the key stops working. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The client's name. */
  readonly name: Scalars['String']['output'];
  /** Operations it may run in a minute; null for the gateway's limit. */
  readonly operationsPerMinute: Maybe<Scalars['Int']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** The tenant it is of. */
  readonly tenantId: Scalars['ID']['output'];
};

/** The e-mail address and the password do not belong together. */
export type WrongCredentials = Refusal & {
  readonly __typename?: 'WrongCredentials';
  /** What is wrong and what to do about it. */
  readonly message: Scalars['String']['output'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddCustomerAddressResult:
    | ( Omit<AddCustomerAddressSuccess, 'address' | 'customer'> & { address: _RefType['CustomerAddress'], customer: _RefType['Customer'] } )
    | ( CustomerNotFound )
    | ( InvalidInput )
    | ( TooManyCustomerAddresses )
  ;
  AddCustomerNoteResult:
    | ( Omit<AddCustomerNoteSuccess, 'note'> & { note: _RefType['CustomerNote'] } )
    | ( CustomerNotFound )
    | ( InvalidInput )
  ;
  ChangeApiClientResult:
    | ( ApiClientNotFound )
    | ( ApiClientRevoked )
    | ( ApiClientVersionConflict )
    | ( Omit<ChangeApiClientSuccess, 'client'> & { client: _RefType['ApiClient'] } )
    | ( InvalidInput )
  ;
  ChangePasswordResult:
    | ( Omit<ChangePasswordSuccess, 'session'> & { session: _RefType['Session'] } )
    | ( InvalidInput )
    | ( TooManyAttempts )
    | ( WrongCredentials )
  ;
  CreateApiClientResult:
    | ( ApiClientNameTaken )
    | ( Omit<CreateApiClientSuccess, 'apiKey' | 'client'> & { apiKey: _RefType['ApiKey'], client: _RefType['ApiClient'] } )
    | ( InvalidInput )
    | ( TooManyApiClients )
  ;
  CreateStaffResult:
    | ( Omit<CreateStaffSuccess, 'account'> & { account: _RefType['Account'] } )
    | ( EmailTaken )
    | ( InvalidInput )
  ;
  DisableAccountResult:
    | ( AccountNotFound )
    | ( Omit<DisableAccountSuccess, 'account'> & { account: _RefType['Account'] } )
    | ( InvalidInput )
  ;
  EnableAccountResult:
    | ( AccountNotFound )
    | ( Omit<EnableAccountSuccess, 'account'> & { account: _RefType['Account'] } )
    | ( InvalidInput )
  ;
  RefreshSessionResult:
    | ( Omit<RefreshSessionSuccess, 'session'> & { session: _RefType['Session'] } )
    | ( SessionEnded )
  ;
  RegisterResult:
    | ( EmailTaken )
    | ( InvalidInput )
    | ( Omit<RegisterSuccess, 'customer' | 'session'> & { customer: _RefType['Customer'], session: _RefType['Session'] } )
    | ( TooManyAttempts )
  ;
  RemoveCustomerAddressResult:
    | ( CustomerAddressNotFound )
    | ( Omit<RemoveCustomerAddressSuccess, 'customer'> & { customer: _RefType['Customer'] } )
  ;
  RevokeApiClientResult:
    | ( ApiClientNotFound )
    | ( Omit<RevokeApiClientSuccess, 'client'> & { client: _RefType['ApiClient'] } )
  ;
  RevokeApiKeyResult:
    | ( ApiKeyNotFound )
    | ( Omit<RevokeApiKeySuccess, 'client'> & { client: _RefType['ApiClient'] } )
  ;
  RollApiKeyResult:
    | ( ApiClientNotFound )
    | ( ApiClientRevoked )
    | ( InvalidInput )
    | ( Omit<RollApiKeySuccess, 'apiKey' | 'client'> & { apiKey: _RefType['ApiKey'], client: _RefType['ApiClient'] } )
    | ( TooManyApiKeys )
  ;
  SignInResult:
    | ( AccountDisabled )
    | ( Omit<SignInSuccess, 'session'> & { session: _RefType['Session'] } )
    | ( TooManyAttempts )
    | ( WrongCredentials )
  ;
  SignOutResult:
    | ( InvalidInput )
    | ( SignOutSuccess )
  ;
  UpdateCustomerAddressResult:
    | ( CustomerAddressNotFound )
    | ( CustomerAddressVersionConflict )
    | ( InvalidInput )
    | ( Omit<UpdateCustomerAddressSuccess, 'address' | 'customer'> & { address: _RefType['CustomerAddress'], customer: _RefType['Customer'] } )
  ;
  UpdateCustomerResult:
    | ( CustomerNotFound )
    | ( CustomerVersionConflict )
    | ( InvalidInput )
    | ( Omit<UpdateCustomerSuccess, 'customer'> & { customer: _RefType['Customer'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( AccountDisabled )
    | ( AccountNotFound )
    | ( ApiClientNameTaken )
    | ( ApiClientNotFound )
    | ( ApiClientRevoked )
    | ( ApiClientVersionConflict )
    | ( ApiKeyNotFound )
    | ( CustomerAddressNotFound )
    | ( CustomerAddressVersionConflict )
    | ( CustomerNotFound )
    | ( CustomerVersionConflict )
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
    | ( InvalidInput )
    | ( SessionEnded )
    | ( TooManyApiClients )
    | ( TooManyApiKeys )
    | ( TooManyAttempts )
    | ( TooManyCustomerAddresses )
    | ( WrongCredentials )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountDisabled: ResolverTypeWrapper<AccountDisabled>;
  AccountKind: AccountKind;
  AccountNotFound: ResolverTypeWrapper<AccountNotFound>;
  AccountRole: AccountRole;
  AddCustomerAddressInput: AddCustomerAddressInput;
  AddCustomerAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddCustomerAddressResult']>;
  AddCustomerAddressSuccess: ResolverTypeWrapper<Omit<AddCustomerAddressSuccess, 'address' | 'customer'> & { address: ResolversTypes['CustomerAddress'], customer: ResolversTypes['Customer'] }>;
  AddCustomerNoteInput: AddCustomerNoteInput;
  AddCustomerNoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddCustomerNoteResult']>;
  AddCustomerNoteSuccess: ResolverTypeWrapper<Omit<AddCustomerNoteSuccess, 'note'> & { note: ResolversTypes['CustomerNote'] }>;
  ApiClient: ResolverTypeWrapper<ApiClientParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiClientAuthor: ResolverTypeWrapper<ApiClientAuthorParent>;
  ApiClientConnection: ResolverTypeWrapper<Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ApiClientEdge']>, nodes: ReadonlyArray<ResolversTypes['ApiClient']> }>;
  ApiClientEdge: ResolverTypeWrapper<Omit<ApiClientEdge, 'node'> & { node: ResolversTypes['ApiClient'] }>;
  ApiClientNameTaken: ResolverTypeWrapper<ApiClientNameTaken>;
  ApiClientNotFound: ResolverTypeWrapper<ApiClientNotFound>;
  ApiClientRevoked: ResolverTypeWrapper<ApiClientRevoked>;
  ApiClientVersionConflict: ResolverTypeWrapper<ApiClientVersionConflict>;
  ApiKey: ResolverTypeWrapper<ApiKeyParent>;
  ApiKeyNotFound: ResolverTypeWrapper<ApiKeyNotFound>;
  ApiKeyStatus: ApiKeyStatus;
  ChangeApiClientInput: ChangeApiClientInput;
  ChangeApiClientResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeApiClientResult']>;
  ChangeApiClientSuccess: ResolverTypeWrapper<Omit<ChangeApiClientSuccess, 'client'> & { client: ResolversTypes['ApiClient'] }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<Omit<ChangePasswordSuccess, 'session'> & { session: ResolversTypes['Session'] }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateApiClientInput: CreateApiClientInput;
  CreateApiClientResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiClientResult']>;
  CreateApiClientSuccess: ResolverTypeWrapper<Omit<CreateApiClientSuccess, 'apiKey' | 'client'> & { apiKey: ResolversTypes['ApiKey'], client: ResolversTypes['ApiClient'] }>;
  CreateStaffInput: CreateStaffInput;
  CreateStaffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateStaffResult']>;
  CreateStaffSuccess: ResolverTypeWrapper<Omit<CreateStaffSuccess, 'account'> & { account: ResolversTypes['Account'] }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Customer: ResolverTypeWrapper<CustomerParent>;
  CustomerAddress: ResolverTypeWrapper<CustomerAddressParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CustomerAddressInput: CustomerAddressInput;
  CustomerAddressNotFound: ResolverTypeWrapper<CustomerAddressNotFound>;
  CustomerAddressVersionConflict: ResolverTypeWrapper<CustomerAddressVersionConflict>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CustomerEdge']>, nodes: ReadonlyArray<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerKind: CustomerKind;
  CustomerNotFound: ResolverTypeWrapper<CustomerNotFound>;
  CustomerNote: ResolverTypeWrapper<CustomerNoteParent>;
  CustomerNoteAuthor: ResolverTypeWrapper<CustomerNoteAuthor>;
  CustomerNoteConnection: ResolverTypeWrapper<Omit<CustomerNoteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CustomerNoteEdge']>, nodes: ReadonlyArray<ResolversTypes['CustomerNote']> }>;
  CustomerNoteEdge: ResolverTypeWrapper<Omit<CustomerNoteEdge, 'node'> & { node: ResolversTypes['CustomerNote'] }>;
  CustomerVersionConflict: ResolverTypeWrapper<CustomerVersionConflict>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DisableAccountInput: DisableAccountInput;
  DisableAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableAccountResult']>;
  DisableAccountSuccess: ResolverTypeWrapper<Omit<DisableAccountSuccess, 'account'> & { account: ResolversTypes['Account'] }>;
  DocumentPolicy: DocumentPolicy;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  EnableAccountInput: EnableAccountInput;
  EnableAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnableAccountResult']>;
  EnableAccountSuccess: ResolverTypeWrapper<Omit<EnableAccountSuccess, 'account'> & { account: ResolversTypes['Account'] }>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  ImportCustomerRow: ImportCustomerRow;
  ImportCustomersInput: ImportCustomersInput;
  ImportCustomersResult: ResolverTypeWrapper<ImportCustomersResult>;
  ImportedCustomer: ResolverTypeWrapper<ImportedCustomer>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Me: ResolverTypeWrapper<MeParent>;
  Money: ResolverTypeWrapper<MoneyParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionApiClientInput: ProvisionApiClientInput;
  ProvisionedAccount: ResolverTypeWrapper<ProvisionedAccount>;
  ProvisionedApiClient: ResolverTypeWrapper<ProvisionedApiClient>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<Omit<RefreshSessionSuccess, 'session'> & { session: ResolversTypes['Session'] }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RegisterInput: RegisterInput;
  RegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterResult']>;
  RegisterSuccess: ResolverTypeWrapper<Omit<RegisterSuccess, 'customer' | 'session'> & { customer: ResolversTypes['Customer'], session: ResolversTypes['Session'] }>;
  RemoveCustomerAddressInput: RemoveCustomerAddressInput;
  RemoveCustomerAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveCustomerAddressResult']>;
  RemoveCustomerAddressSuccess: ResolverTypeWrapper<Omit<RemoveCustomerAddressSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  Revocation: ResolverTypeWrapper<Revocation>;
  RevocationKind: RevocationKind;
  RevocationList: ResolverTypeWrapper<RevocationList>;
  RevokeApiClientInput: RevokeApiClientInput;
  RevokeApiClientResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiClientResult']>;
  RevokeApiClientSuccess: ResolverTypeWrapper<Omit<RevokeApiClientSuccess, 'client'> & { client: ResolversTypes['ApiClient'] }>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  RevokeApiKeySuccess: ResolverTypeWrapper<Omit<RevokeApiKeySuccess, 'client'> & { client: ResolversTypes['ApiClient'] }>;
  RollApiKeyInput: RollApiKeyInput;
  RollApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollApiKeyResult']>;
  RollApiKeySuccess: ResolverTypeWrapper<Omit<RollApiKeySuccess, 'apiKey' | 'client'> & { apiKey: ResolversTypes['ApiKey'], client: ResolversTypes['ApiClient'] }>;
  Session: ResolverTypeWrapper<SessionParent>;
  SessionEnded: ResolverTypeWrapper<SessionEnded>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<Omit<SignInSuccess, 'session'> & { session: ResolversTypes['Session'] }>;
  SignOutInput: SignOutInput;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoneyParent>;
  TooManyApiClients: ResolverTypeWrapper<TooManyApiClients>;
  TooManyApiKeys: ResolverTypeWrapper<TooManyApiKeys>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  TooManyCustomerAddresses: ResolverTypeWrapper<TooManyCustomerAddresses>;
  UpdateCustomerAddressInput: UpdateCustomerAddressInput;
  UpdateCustomerAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerAddressResult']>;
  UpdateCustomerAddressSuccess: ResolverTypeWrapper<Omit<UpdateCustomerAddressSuccess, 'address' | 'customer'> & { address: ResolversTypes['CustomerAddress'], customer: ResolversTypes['Customer'] }>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerResult']>;
  UpdateCustomerSuccess: ResolverTypeWrapper<Omit<UpdateCustomerSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  VerifiedApiKey: ResolverTypeWrapper<VerifiedApiKey>;
  WrongCredentials: ResolverTypeWrapper<WrongCredentials>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountParent;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AccountDisabled: AccountDisabled;
  AccountNotFound: AccountNotFound;
  AddCustomerAddressInput: AddCustomerAddressInput;
  AddCustomerAddressResult: ResolversUnionTypes<ResolversParentTypes>['AddCustomerAddressResult'];
  AddCustomerAddressSuccess: Omit<AddCustomerAddressSuccess, 'address' | 'customer'> & { address: ResolversParentTypes['CustomerAddress'], customer: ResolversParentTypes['Customer'] };
  AddCustomerNoteInput: AddCustomerNoteInput;
  AddCustomerNoteResult: ResolversUnionTypes<ResolversParentTypes>['AddCustomerNoteResult'];
  AddCustomerNoteSuccess: Omit<AddCustomerNoteSuccess, 'note'> & { note: ResolversParentTypes['CustomerNote'] };
  ApiClient: ApiClientParent;
  Int: Scalars['Int']['output'];
  ApiClientAuthor: ApiClientAuthorParent;
  ApiClientConnection: Omit<ApiClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ApiClientEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ApiClient']> };
  ApiClientEdge: Omit<ApiClientEdge, 'node'> & { node: ResolversParentTypes['ApiClient'] };
  ApiClientNameTaken: ApiClientNameTaken;
  ApiClientNotFound: ApiClientNotFound;
  ApiClientRevoked: ApiClientRevoked;
  ApiClientVersionConflict: ApiClientVersionConflict;
  ApiKey: ApiKeyParent;
  ApiKeyNotFound: ApiKeyNotFound;
  ChangeApiClientInput: ChangeApiClientInput;
  ChangeApiClientResult: ResolversUnionTypes<ResolversParentTypes>['ChangeApiClientResult'];
  ChangeApiClientSuccess: Omit<ChangeApiClientSuccess, 'client'> & { client: ResolversParentTypes['ApiClient'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: Omit<ChangePasswordSuccess, 'session'> & { session: ResolversParentTypes['Session'] };
  CountryCode: Scalars['CountryCode']['output'];
  CreateApiClientInput: CreateApiClientInput;
  CreateApiClientResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiClientResult'];
  CreateApiClientSuccess: Omit<CreateApiClientSuccess, 'apiKey' | 'client'> & { apiKey: ResolversParentTypes['ApiKey'], client: ResolversParentTypes['ApiClient'] };
  CreateStaffInput: CreateStaffInput;
  CreateStaffResult: ResolversUnionTypes<ResolversParentTypes>['CreateStaffResult'];
  CreateStaffSuccess: Omit<CreateStaffSuccess, 'account'> & { account: ResolversParentTypes['Account'] };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Customer: CustomerParent;
  CustomerAddress: CustomerAddressParent;
  Boolean: Scalars['Boolean']['output'];
  CustomerAddressInput: CustomerAddressInput;
  CustomerAddressNotFound: CustomerAddressNotFound;
  CustomerAddressVersionConflict: CustomerAddressVersionConflict;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerNotFound: CustomerNotFound;
  CustomerNote: CustomerNoteParent;
  CustomerNoteAuthor: CustomerNoteAuthor;
  CustomerNoteConnection: Omit<CustomerNoteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerNoteEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CustomerNote']> };
  CustomerNoteEdge: Omit<CustomerNoteEdge, 'node'> & { node: ResolversParentTypes['CustomerNote'] };
  CustomerVersionConflict: CustomerVersionConflict;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DisableAccountInput: DisableAccountInput;
  DisableAccountResult: ResolversUnionTypes<ResolversParentTypes>['DisableAccountResult'];
  DisableAccountSuccess: Omit<DisableAccountSuccess, 'account'> & { account: ResolversParentTypes['Account'] };
  EmailTaken: EmailTaken;
  EnableAccountInput: EnableAccountInput;
  EnableAccountResult: ResolversUnionTypes<ResolversParentTypes>['EnableAccountResult'];
  EnableAccountSuccess: Omit<EnableAccountSuccess, 'account'> & { account: ResolversParentTypes['Account'] };
  IdempotencyKeyReused: IdempotencyKeyReused;
  ImportCustomerRow: ImportCustomerRow;
  ImportCustomersInput: ImportCustomersInput;
  ImportCustomersResult: ImportCustomersResult;
  ImportedCustomer: ImportedCustomer;
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  Me: MeParent;
  Money: MoneyParent;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionApiClientInput: ProvisionApiClientInput;
  ProvisionedAccount: ProvisionedAccount;
  ProvisionedApiClient: ProvisionedApiClient;
  Query: Record<PropertyKey, never>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: Omit<RefreshSessionSuccess, 'session'> & { session: ResolversParentTypes['Session'] };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RegisterInput: RegisterInput;
  RegisterResult: ResolversUnionTypes<ResolversParentTypes>['RegisterResult'];
  RegisterSuccess: Omit<RegisterSuccess, 'customer' | 'session'> & { customer: ResolversParentTypes['Customer'], session: ResolversParentTypes['Session'] };
  RemoveCustomerAddressInput: RemoveCustomerAddressInput;
  RemoveCustomerAddressResult: ResolversUnionTypes<ResolversParentTypes>['RemoveCustomerAddressResult'];
  RemoveCustomerAddressSuccess: Omit<RemoveCustomerAddressSuccess, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  Revocation: Revocation;
  RevocationList: RevocationList;
  RevokeApiClientInput: RevokeApiClientInput;
  RevokeApiClientResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiClientResult'];
  RevokeApiClientSuccess: Omit<RevokeApiClientSuccess, 'client'> & { client: ResolversParentTypes['ApiClient'] };
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  RevokeApiKeySuccess: Omit<RevokeApiKeySuccess, 'client'> & { client: ResolversParentTypes['ApiClient'] };
  RollApiKeyInput: RollApiKeyInput;
  RollApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RollApiKeyResult'];
  RollApiKeySuccess: Omit<RollApiKeySuccess, 'apiKey' | 'client'> & { apiKey: ResolversParentTypes['ApiKey'], client: ResolversParentTypes['ApiClient'] };
  Session: SessionParent;
  SessionEnded: SessionEnded;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: Omit<SignInSuccess, 'session'> & { session: ResolversParentTypes['Session'] };
  SignOutInput: SignOutInput;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  TaxedMoney: TaxedMoneyParent;
  TooManyApiClients: TooManyApiClients;
  TooManyApiKeys: TooManyApiKeys;
  TooManyAttempts: TooManyAttempts;
  TooManyCustomerAddresses: TooManyCustomerAddresses;
  UpdateCustomerAddressInput: UpdateCustomerAddressInput;
  UpdateCustomerAddressResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerAddressResult'];
  UpdateCustomerAddressSuccess: Omit<UpdateCustomerAddressSuccess, 'address' | 'customer'> & { address: ResolversParentTypes['CustomerAddress'], customer: ResolversParentTypes['Customer'] };
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerResult'];
  UpdateCustomerSuccess: Omit<UpdateCustomerSuccess, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  VerifiedApiKey: VerifiedApiKey;
  WrongCredentials: WrongCredentials;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccountKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccountDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountDisabled'] = ResolversParentTypes['AccountDisabled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountNotFound'] = ResolversParentTypes['AccountNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddCustomerAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomerAddressResult'] = ResolversParentTypes['AddCustomerAddressResult']> = {
  __resolveType: TypeResolveFn<'AddCustomerAddressSuccess' | 'CustomerNotFound' | 'InvalidInput' | 'TooManyCustomerAddresses', ParentType, ContextType>;
};

export type AddCustomerAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomerAddressSuccess'] = ResolversParentTypes['AddCustomerAddressSuccess']> = {
  address?: Resolver<ResolversTypes['CustomerAddress'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddCustomerNoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomerNoteResult'] = ResolversParentTypes['AddCustomerNoteResult']> = {
  __resolveType: TypeResolveFn<'AddCustomerNoteSuccess' | 'CustomerNotFound' | 'InvalidInput', ParentType, ContextType>;
};

export type AddCustomerNoteSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCustomerNoteSuccess'] = ResolversParentTypes['AddCustomerNoteSuccess']> = {
  note?: Resolver<ResolversTypes['CustomerNote'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClient'] = ResolversParentTypes['ApiClient']> = {
  costPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['ApiClientAuthor']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentPolicy?: Resolver<Maybe<ResolversTypes['DocumentPolicy']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiClientAuthorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientAuthor'] = ResolversParentTypes['ApiClientAuthor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientConnection'] = ResolversParentTypes['ApiClientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiClient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientEdge'] = ResolversParentTypes['ApiClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
};

export type ApiClientNameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientNameTaken'] = ResolversParentTypes['ApiClientNameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientNotFound'] = ResolversParentTypes['ApiClientNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientRevoked'] = ResolversParentTypes['ApiClientRevoked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiClientVersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiClientVersionConflict'] = ResolversParentTypes['ApiClientVersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
};

export type ApiKeyNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyNotFound'] = ResolversParentTypes['ApiKeyNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeApiClientResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeApiClientResult'] = ResolversParentTypes['ChangeApiClientResult']> = {
  __resolveType: TypeResolveFn<'ApiClientNotFound' | 'ApiClientRevoked' | 'ApiClientVersionConflict' | 'ChangeApiClientSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type ChangeApiClientSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeApiClientSuccess'] = ResolversParentTypes['ChangeApiClientSuccess']> = {
  client?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'InvalidInput' | 'TooManyAttempts' | 'WrongCredentials', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateApiClientResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiClientResult'] = ResolversParentTypes['CreateApiClientResult']> = {
  __resolveType: TypeResolveFn<'ApiClientNameTaken' | 'CreateApiClientSuccess' | 'InvalidInput' | 'TooManyApiClients', ParentType, ContextType>;
};

export type CreateApiClientSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiClientSuccess'] = ResolversParentTypes['CreateApiClientSuccess']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateStaffResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateStaffResult'] = ResolversParentTypes['CreateStaffResult']> = {
  __resolveType: TypeResolveFn<'CreateStaffSuccess' | 'EmailTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type CreateStaffSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateStaffSuccess'] = ResolversParentTypes['CreateStaffSuccess']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultBillingAddress?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  defaultShippingAddress?: Resolver<Maybe<ResolversTypes['CustomerAddress']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['CustomerNoteConnection']>, ParentType, ContextType, Partial<CustomerNotesArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerAddress'] = ResolversParentTypes['CustomerAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefaultBilling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefaultShipping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerAddressNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerAddressNotFound'] = ResolversParentTypes['CustomerAddressNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerAddressVersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerAddressVersionConflict'] = ResolversParentTypes['CustomerAddressVersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerNotFound'] = ResolversParentTypes['CustomerNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerNote'] = ResolversParentTypes['CustomerNote']> = {
  author?: Resolver<Maybe<ResolversTypes['CustomerNoteAuthor']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerNoteAuthorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerNoteAuthor'] = ResolversParentTypes['CustomerNoteAuthor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerNoteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerNoteConnection'] = ResolversParentTypes['CustomerNoteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerNoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomerNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerNoteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerNoteEdge'] = ResolversParentTypes['CustomerNoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerNote'], ParentType, ContextType>;
};

export type CustomerVersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerVersionConflict'] = ResolversParentTypes['CustomerVersionConflict']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type DisableAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableAccountResult'] = ResolversParentTypes['DisableAccountResult']> = {
  __resolveType: TypeResolveFn<'AccountNotFound' | 'DisableAccountSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type DisableAccountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableAccountSuccess'] = ResolversParentTypes['DisableAccountSuccess']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnableAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableAccountResult'] = ResolversParentTypes['EnableAccountResult']> = {
  __resolveType: TypeResolveFn<'AccountNotFound' | 'EnableAccountSuccess' | 'InvalidInput', ParentType, ContextType>;
};

export type EnableAccountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableAccountSuccess'] = ResolversParentTypes['EnableAccountSuccess']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCustomersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportCustomersResult'] = ResolversParentTypes['ImportCustomersResult']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<ResolversTypes['ImportedCustomer']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportedCustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedCustomer'] = ResolversParentTypes['ImportedCustomer']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCustomerAddress?: Resolver<ResolversTypes['AddCustomerAddressResult'], ParentType, ContextType, RequireFields<MutationAddCustomerAddressArgs, 'input'>>;
  addCustomerNote?: Resolver<ResolversTypes['AddCustomerNoteResult'], ParentType, ContextType, RequireFields<MutationAddCustomerNoteArgs, 'input'>>;
  changeApiClient?: Resolver<ResolversTypes['ChangeApiClientResult'], ParentType, ContextType, RequireFields<MutationChangeApiClientArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  createApiClient?: Resolver<ResolversTypes['CreateApiClientResult'], ParentType, ContextType, RequireFields<MutationCreateApiClientArgs, 'input'>>;
  createStaff?: Resolver<ResolversTypes['CreateStaffResult'], ParentType, ContextType, RequireFields<MutationCreateStaffArgs, 'input'>>;
  disableAccount?: Resolver<ResolversTypes['DisableAccountResult'], ParentType, ContextType, RequireFields<MutationDisableAccountArgs, 'input'>>;
  enableAccount?: Resolver<ResolversTypes['EnableAccountResult'], ParentType, ContextType, RequireFields<MutationEnableAccountArgs, 'input'>>;
  importCustomers?: Resolver<ResolversTypes['ImportCustomersResult'], ParentType, ContextType, RequireFields<MutationImportCustomersArgs, 'input'>>;
  provisionAccount?: Resolver<ResolversTypes['ProvisionedAccount'], ParentType, ContextType, RequireFields<MutationProvisionAccountArgs, 'input'>>;
  provisionApiClient?: Resolver<ResolversTypes['ProvisionedApiClient'], ParentType, ContextType, RequireFields<MutationProvisionApiClientArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  removeCustomerAddress?: Resolver<ResolversTypes['RemoveCustomerAddressResult'], ParentType, ContextType, RequireFields<MutationRemoveCustomerAddressArgs, 'input'>>;
  revokeApiClient?: Resolver<ResolversTypes['RevokeApiClientResult'], ParentType, ContextType, RequireFields<MutationRevokeApiClientArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  rollApiKey?: Resolver<ResolversTypes['RollApiKeyResult'], ParentType, ContextType, RequireFields<MutationRollApiKeyArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerResult'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  updateCustomerAddress?: Resolver<ResolversTypes['UpdateCustomerAddressResult'], ParentType, ContextType, RequireFields<MutationUpdateCustomerAddressArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvisionedAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionedAccount'] = ResolversParentTypes['ProvisionedAccount']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProvisionedApiClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionedApiClient'] = ResolversParentTypes['ProvisionedApiClient']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiClient?: Resolver<Maybe<ResolversTypes['ApiClient']>, ParentType, ContextType, RequireFields<QueryApiClientArgs, 'id'>>;
  apiClients?: Resolver<Maybe<ResolversTypes['ApiClientConnection']>, ParentType, ContextType, Partial<QueryApiClientsArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  revocations?: Resolver<ResolversTypes['RevocationList'], ParentType, ContextType, Partial<QueryRevocationsArgs>>;
  verifyApiKey?: Resolver<Maybe<ResolversTypes['VerifiedApiKey']>, ParentType, ContextType, RequireFields<QueryVerifyApiKeyArgs, 'hash' | 'keyId'>>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'RefreshSessionSuccess' | 'SessionEnded', ParentType, ContextType>;
};

export type RefreshSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionSuccess'] = ResolversParentTypes['RefreshSessionSuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AccountDisabled' | 'AccountNotFound' | 'ApiClientNameTaken' | 'ApiClientNotFound' | 'ApiClientRevoked' | 'ApiClientVersionConflict' | 'ApiKeyNotFound' | 'CustomerAddressNotFound' | 'CustomerAddressVersionConflict' | 'CustomerNotFound' | 'CustomerVersionConflict' | 'EmailTaken' | 'IdempotencyKeyReused' | 'InvalidInput' | 'SessionEnded' | 'TooManyApiClients' | 'TooManyApiKeys' | 'TooManyAttempts' | 'TooManyCustomerAddresses' | 'WrongCredentials', ParentType, ContextType>;
};

export type RegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterResult'] = ResolversParentTypes['RegisterResult']> = {
  __resolveType: TypeResolveFn<'EmailTaken' | 'InvalidInput' | 'RegisterSuccess' | 'TooManyAttempts', ParentType, ContextType>;
};

export type RegisterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSuccess'] = ResolversParentTypes['RegisterSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveCustomerAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCustomerAddressResult'] = ResolversParentTypes['RemoveCustomerAddressResult']> = {
  __resolveType: TypeResolveFn<'CustomerAddressNotFound' | 'RemoveCustomerAddressSuccess', ParentType, ContextType>;
};

export type RemoveCustomerAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCustomerAddressSuccess'] = ResolversParentTypes['RemoveCustomerAddressSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Revocation'] = ResolversParentTypes['Revocation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevocationKind'], ParentType, ContextType>;
};

export type RevocationListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevocationList'] = ResolversParentTypes['RevocationList']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revocations?: Resolver<ReadonlyArray<ResolversTypes['Revocation']>, ParentType, ContextType>;
};

export type RevokeApiClientResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiClientResult'] = ResolversParentTypes['RevokeApiClientResult']> = {
  __resolveType: TypeResolveFn<'ApiClientNotFound' | 'RevokeApiClientSuccess', ParentType, ContextType>;
};

export type RevokeApiClientSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiClientSuccess'] = ResolversParentTypes['RevokeApiClientSuccess']> = {
  client?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyNotFound' | 'RevokeApiKeySuccess', ParentType, ContextType>;
};

export type RevokeApiKeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeySuccess'] = ResolversParentTypes['RevokeApiKeySuccess']> = {
  client?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RollApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollApiKeyResult'] = ResolversParentTypes['RollApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiClientNotFound' | 'ApiClientRevoked' | 'InvalidInput' | 'RollApiKeySuccess' | 'TooManyApiKeys', ParentType, ContextType>;
};

export type RollApiKeySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollApiKeySuccess'] = ResolversParentTypes['RollApiKeySuccess']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ApiClient'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEnded'] = ResolversParentTypes['SessionEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'AccountDisabled' | 'SignInSuccess' | 'TooManyAttempts' | 'WrongCredentials', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'SignOutSuccess', ParentType, ContextType>;
};

export type SignOutSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TooManyApiClientsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyApiClients'] = ResolversParentTypes['TooManyApiClients']> = {
  clientsMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyApiKeysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyApiKeys'] = ResolversParentTypes['TooManyApiKeys']> = {
  keysMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyCustomerAddressesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyCustomerAddresses'] = ResolversParentTypes['TooManyCustomerAddresses']> = {
  addressesMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCustomerAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerAddressResult'] = ResolversParentTypes['UpdateCustomerAddressResult']> = {
  __resolveType: TypeResolveFn<'CustomerAddressNotFound' | 'CustomerAddressVersionConflict' | 'InvalidInput' | 'UpdateCustomerAddressSuccess', ParentType, ContextType>;
};

export type UpdateCustomerAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerAddressSuccess'] = ResolversParentTypes['UpdateCustomerAddressSuccess']> = {
  address?: Resolver<ResolversTypes['CustomerAddress'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCustomerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerResult'] = ResolversParentTypes['UpdateCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerNotFound' | 'CustomerVersionConflict' | 'InvalidInput' | 'UpdateCustomerSuccess', ParentType, ContextType>;
};

export type UpdateCustomerSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCustomerSuccess'] = ResolversParentTypes['UpdateCustomerSuccess']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifiedApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifiedApiKey'] = ResolversParentTypes['VerifiedApiKey']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  costPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documentPolicy?: Resolver<Maybe<ResolversTypes['DocumentPolicy']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WrongCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongCredentials'] = ResolversParentTypes['WrongCredentials']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountDisabled?: AccountDisabledResolvers<ContextType>;
  AccountNotFound?: AccountNotFoundResolvers<ContextType>;
  AddCustomerAddressResult?: AddCustomerAddressResultResolvers<ContextType>;
  AddCustomerAddressSuccess?: AddCustomerAddressSuccessResolvers<ContextType>;
  AddCustomerNoteResult?: AddCustomerNoteResultResolvers<ContextType>;
  AddCustomerNoteSuccess?: AddCustomerNoteSuccessResolvers<ContextType>;
  ApiClient?: ApiClientResolvers<ContextType>;
  ApiClientAuthor?: ApiClientAuthorResolvers<ContextType>;
  ApiClientConnection?: ApiClientConnectionResolvers<ContextType>;
  ApiClientEdge?: ApiClientEdgeResolvers<ContextType>;
  ApiClientNameTaken?: ApiClientNameTakenResolvers<ContextType>;
  ApiClientNotFound?: ApiClientNotFoundResolvers<ContextType>;
  ApiClientRevoked?: ApiClientRevokedResolvers<ContextType>;
  ApiClientVersionConflict?: ApiClientVersionConflictResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyNotFound?: ApiKeyNotFoundResolvers<ContextType>;
  ChangeApiClientResult?: ChangeApiClientResultResolvers<ContextType>;
  ChangeApiClientSuccess?: ChangeApiClientSuccessResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateApiClientResult?: CreateApiClientResultResolvers<ContextType>;
  CreateApiClientSuccess?: CreateApiClientSuccessResolvers<ContextType>;
  CreateStaffResult?: CreateStaffResultResolvers<ContextType>;
  CreateStaffSuccess?: CreateStaffSuccessResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerAddress?: CustomerAddressResolvers<ContextType>;
  CustomerAddressNotFound?: CustomerAddressNotFoundResolvers<ContextType>;
  CustomerAddressVersionConflict?: CustomerAddressVersionConflictResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerNotFound?: CustomerNotFoundResolvers<ContextType>;
  CustomerNote?: CustomerNoteResolvers<ContextType>;
  CustomerNoteAuthor?: CustomerNoteAuthorResolvers<ContextType>;
  CustomerNoteConnection?: CustomerNoteConnectionResolvers<ContextType>;
  CustomerNoteEdge?: CustomerNoteEdgeResolvers<ContextType>;
  CustomerVersionConflict?: CustomerVersionConflictResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DisableAccountResult?: DisableAccountResultResolvers<ContextType>;
  DisableAccountSuccess?: DisableAccountSuccessResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  EnableAccountResult?: EnableAccountResultResolvers<ContextType>;
  EnableAccountSuccess?: EnableAccountSuccessResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  ImportCustomersResult?: ImportCustomersResultResolvers<ContextType>;
  ImportedCustomer?: ImportedCustomerResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProvisionedAccount?: ProvisionedAccountResolvers<ContextType>;
  ProvisionedApiClient?: ProvisionedApiClientResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RegisterResult?: RegisterResultResolvers<ContextType>;
  RegisterSuccess?: RegisterSuccessResolvers<ContextType>;
  RemoveCustomerAddressResult?: RemoveCustomerAddressResultResolvers<ContextType>;
  RemoveCustomerAddressSuccess?: RemoveCustomerAddressSuccessResolvers<ContextType>;
  Revocation?: RevocationResolvers<ContextType>;
  RevocationList?: RevocationListResolvers<ContextType>;
  RevokeApiClientResult?: RevokeApiClientResultResolvers<ContextType>;
  RevokeApiClientSuccess?: RevokeApiClientSuccessResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RevokeApiKeySuccess?: RevokeApiKeySuccessResolvers<ContextType>;
  RollApiKeyResult?: RollApiKeyResultResolvers<ContextType>;
  RollApiKeySuccess?: RollApiKeySuccessResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionEnded?: SessionEndedResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  TooManyApiClients?: TooManyApiClientsResolvers<ContextType>;
  TooManyApiKeys?: TooManyApiKeysResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  TooManyCustomerAddresses?: TooManyCustomerAddressesResolvers<ContextType>;
  UpdateCustomerAddressResult?: UpdateCustomerAddressResultResolvers<ContextType>;
  UpdateCustomerAddressSuccess?: UpdateCustomerAddressSuccessResolvers<ContextType>;
  UpdateCustomerResult?: UpdateCustomerResultResolvers<ContextType>;
  UpdateCustomerSuccess?: UpdateCustomerSuccessResolvers<ContextType>;
  VerifiedApiKey?: VerifiedApiKeyResolvers<ContextType>;
  WrongCredentials?: WrongCredentialsResolvers<ContextType>;
};

