import type { Scope, Sql } from '#platform/database/database.ts'
import type { ApiClient } from '../domain/api-client.ts'
import { type ApiKey, last_use_every_ms } from '../domain/api-key.ts'
import { apiClientColumns } from './api-client-store.ts'

const sweep_rows_max = 1_000

const columns = (sql: Sql) => sql`
  id, client_id as "clientId", hash, hint, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`

export async function insertApiKey({ sql, tenantId }: Scope, key: ApiKey): Promise<void> {
  await sql`
    insert into api_keys (tenant_id, id, client_id, hash, hint, created_at, expires_at, revoked_at, last_used_at)
    values (${tenantId}, ${key.id}, ${key.clientId}, ${key.hash}, ${key.hint}, ${key.createdAt}, ${key.expiresAt},
      ${key.revokedAt}, ${key.lastUsedAt})`
}

/** The keys of each client, newest first, in one statement. Sweeps keep them few. */
export async function apiKeysOfClients(
  { sql, tenantId }: Scope,
  clientIds: readonly string[],
): Promise<readonly ApiKey[]> {
  return sql<ApiKey[]>`
    select ${columns(sql)} from api_keys
    where tenant_id = ${tenantId} and client_id = any(${clientIds as string[]}::uuid[])
    order by client_id, created_at desc, id desc`
}

export async function apiKeyById({ sql, tenantId }: Scope, id: string): Promise<ApiKey | null> {
  const [key] = await sql<ApiKey[]>`
    select ${columns(sql)} from api_keys where tenant_id = ${tenantId} and id = ${id}`
  return key ?? null
}

/** Gives keys an end. */
export async function endApiKeys({ sql, tenantId }: Scope, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update api_keys set expires_at = ${at} where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/** Revokes one key, or with `id` null all of a client's, that was not before; resolves to how many. */
export async function revokeApiKeys(
  { sql, tenantId }: Scope,
  clientId: string,
  id: string | null,
  at: Date,
): Promise<number> {
  const { count } = await sql`
    update api_keys set revoked_at = ${at}
    where tenant_id = ${tenantId} and client_id = ${clientId} and revoked_at is null
      ${id === null ? sql`` : sql`and id = ${id}`}`
  return count
}

/** A key with its client, whichever tenant it is of. */
export interface FoundApiKey {
  readonly tenantId: string
  readonly key: ApiKey
  readonly client: ApiClient
}

/** Finds a key by its id alone, as all tenants: a key says no tenant, its row does. */
export async function findApiKey(sql: Sql, id: string): Promise<FoundApiKey | null> {
  const [key] = await sql<(ApiKey & { tenantId: string })[]>`
    select tenant_id as "tenantId", ${columns(sql)} from api_keys where id = ${id}`
  if (key === undefined) return null
  const { tenantId } = key
  const [client] = await sql<ApiClient[]>`
    select ${apiClientColumns(sql)} from api_clients where tenant_id = ${tenantId} and id = ${key.clientId}`
  return client === undefined ? null : { tenantId, key, client }
}

/** Writes down that a key is used, unless somebody just did. */
export async function saveLastUse({ sql, tenantId }: Scope, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - last_use_every_ms)
  await sql`
    update api_keys set last_used_at = ${now}
    where tenant_id = ${tenantId} and id = ${id} and (last_used_at is null or last_used_at <= ${before})`
}

/** Deletes one batch of keys, of all tenants, that ended before an instant; resolves to how many. */
export async function deleteEndedApiKeys(sql: Sql, before: Date): Promise<number> {
  const deleted = await sql`
    delete from api_keys where ctid in (
      select ctid from api_keys where expires_at < ${before} or revoked_at < ${before} limit ${sweep_rows_max})`
  return deleted.count
}
