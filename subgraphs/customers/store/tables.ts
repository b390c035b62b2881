import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'

import { byteOrdered } from './columns.ts'

export { consumerCursors, deadLetters, inbox, outbox } from '#platform/events/tables.ts'
export { apiClients, apiKeys } from './partner-tables.ts'

/** People and companies that buy. */
export const customers = pgTable(
  'customers',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    /** The name without case and accents (domain/customer.ts). */
    searchName: byteOrdered('search_name').notNull(),
    /** What pages are ordered by; cut, so that it fits into a cursor. */
    sortName: byteOrdered('sort_name').notNull().generatedAlwaysAs(sql`left(search_name, 60)`),
    email: byteOrdered('email'),
    phone: text('phone'),
    countryCode: text('country_code'),
    externalId: text('external_id'),
    createdAt: at('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_customer_per_external_id').on(table.tenantId, table.externalId),
    index('customers_by_name').on(table.tenantId, table.sortName, table.id),
    index('customers_by_email').on(table.tenantId, table.email),
    check('customer_kind_known', sql`kind in ('PERSON', 'COMPANY')`),
    check('customer_name_length', sql`length(name) between 1 and 200`),
    check('customer_country_is_a_code', sql`country_code ~ '^[A-Z]{2}$'`),
  ],
)

/** Where customers want goods and bills to go. */
export const customerAddresses = pgTable(
  'customer_addresses',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    slot: smallint('slot').notNull(),
    label: text('label'),
    name: text('name').notNull(),
    company: text('company'),
    line1: text('line1').notNull(),
    line2: text('line2'),
    city: text('city').notNull(),
    region: text('region'),
    postalCode: text('postal_code'),
    countryCode: text('country_code').notNull(),
    phone: text('phone'),
    isDefaultShipping: boolean('is_default_shipping').notNull(),
    isDefaultBilling: boolean('is_default_billing').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'address_of_a_customer',
      columns: [table.tenantId, table.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('cascade'),
    // Together: at most 50 addresses per customer, whoever writes.
    unique('one_address_per_slot').on(table.tenantId, table.customerId, table.slot),
    check('addresses_per_customer_max', sql`slot between 0 and 49`),
    uniqueIndex('one_default_shipping_address')
      .on(table.tenantId, table.customerId)
      .where(sql`is_default_shipping`),
    uniqueIndex('one_default_billing_address')
      .on(table.tenantId, table.customerId)
      .where(sql`is_default_billing`),
  ],
)

/** What staff wrote down about customers. */
export const customerNotes = pgTable(
  'customer_notes',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    body: text('body').notNull(),
    authorId: text('author_id').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'note_about_a_customer',
      columns: [table.tenantId, table.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('cascade'),
    index('notes_by_customer').on(table.tenantId, table.customerId, table.id),
  ],
)

/** What people sign in with. */
export const accounts = pgTable(
  'accounts',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    /** Normal form (domain/email.ts): lower case. */
    email: byteOrdered('email').notNull(),
    name: text('name').notNull(),
    /** argon2id in PHC format. */
    passwordHash: text('password_hash').notNull(),
    roles: text('roles').array().notNull(),
    customerId: uuid('customer_id'),
    createdAt: at('created_at').notNull(),
    disabledAt: at('disabled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_account_per_email').on(table.tenantId, table.email),
    unique('one_account_per_customer').on(table.tenantId, table.customerId),
    foreignKey({
      name: 'account_of_a_customer',
      columns: [table.tenantId, table.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }),
    check('account_kind_known', sql`kind in ('CUSTOMER', 'STAFF', 'PARTNER')`),
    check('only_customer_accounts_have_a_customer', sql`(kind = 'CUSTOMER') = (customer_id is not null)`),
    check('email_is_normal', sql`email = lower(email)`),
  ],
)

/** One row per sign-in: the family of refresh tokens that continue it. */
export const sessions = pgTable(
  'sessions',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** SHA-256 of the newest refresh token. Whatever else names this family is a reuse. */
    tokenHash: text('token_hash').notNull(),
    client: text('client').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      name: 'session_of_an_account',
      columns: [table.tenantId, table.accountId],
      foreignColumns: [accounts.tenantId, accounts.id],
    }).onDelete('cascade'),
    index('sessions_by_account').on(table.tenantId, table.accountId, table.createdAt),
    index('sessions_by_expiry').on(table.expiresAt),
    // Gateways ask every other second who has just been signed out, over all tenants.
    index('sessions_by_end').on(table.endedAt, table.id).where(sql`ended_at is not null`),
    check('ended_sessions_have_a_reason', sql`(ended_at is null) = (end_reason is null)`),
  ],
)

/** Failed sign-ins per e-mail, per place, and per both. Subjects are keyed digests: a mistyped e-mail is not kept. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    tenantId: tenantId(),
    limitName: text('limit_name').notNull(),
    subject: text('subject').notNull(),
    failures: integer('failures').notNull(),
    lastFailedAt: at('last_failed_at').notNull(),
    lockedUntil: at('locked_until'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.limitName, table.subject] }),
    index('sign_in_attempts_by_age').on(table.lastFailedAt),
    check('failures_not_negative', sql`failures >= 0`),
  ],
)

/** The keys that sign access tokens. Not a tenant's: one issuer serves all. */
export const signingKeys = pgTable('signing_keys', {
  kid: text('kid').primaryKey(),
  publicJwk: jsonb('public_jwk').notNull(),
  /** The private JWK under AES-256-GCM. */
  sealedPrivateJwk: text('sealed_private_jwk').notNull(),
  signsFrom: at('signs_from').notNull(),
})
