import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, tenantId } from '#platform/database/columns.ts'
import { byteOrdered } from './columns.ts'

/** Partners' applications: what they may do, and how often. */
export const apiClients = pgTable(
  'api_clients',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    name: byteOrdered('name').notNull(),
    description: text('description'),
    scopes: text('scopes').array().notNull(),
    operationsPerMinute: integer('operations_per_minute'),
    costPerMinute: integer('cost_per_minute'),
    documentPolicy: text('document_policy'),
    createdAt: at('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    changedAt: at('changed_at').notNull(),
    revokedAt: at('revoked_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    unique('one_api_client_per_name').on(table.tenantId, table.name),
    index('api_clients_by_change').on(table.changedAt, table.id),
    check('api_client_name_form', sql`name ~ '^[a-z][a-z0-9-]{1,49}$'`),
    check('api_client_quota_positive', sql`operations_per_minute > 0 and cost_per_minute > 0`),
    check('api_client_policy_known', sql`document_policy in ('ANY', 'TRUSTED_AND_REGISTERED', 'TRUSTED')`),
    // Whatever the code does: a key that was copied must not be able to make more.
    check(
      'api_client_scopes_grantable',
      sql`not scopes && array['service', 'accounts:write', 'partners:read', 'partners:write']`,
    ),
  ],
)

/** Keys of partners' applications. Only the hash of each is here. */
export const apiKeys = pgTable(
  'api_keys',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    /** SHA-256 of the key, base64url. */
    hash: text('hash').notNull(),
    hint: text('hint').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
    lastUsedAt: at('last_used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    // A key names its id and no tenant, so the id alone finds it.
    unique('one_api_key_per_id').on(table.id),
    unique('one_api_key_per_hash').on(table.hash),
    foreignKey({
      name: 'key_of_an_api_client',
      columns: [table.tenantId, table.clientId],
      foreignColumns: [apiClients.tenantId, apiClients.id],
    }).onDelete('cascade'),
    index('api_keys_by_client').on(table.tenantId, table.clientId, table.createdAt),
    check('api_key_hash_is_one', sql`length(hash) = 43`),
  ],
)
