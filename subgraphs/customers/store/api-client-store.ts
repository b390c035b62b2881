import type { Scope, Sql } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { ApiClient } from '../domain/api-client.ts'

export const apiClientColumns = (sql: Sql) => sql`
  id, name, description, scopes, operations_per_minute as "operationsPerMinute", cost_per_minute as "costPerMinute",
  document_policy as "documentPolicy", created_at as "createdAt", created_by as "createdBy", changed_at as "changedAt",
  revoked_at as "revokedAt", version`

/** Counts the tenant's clients that are not revoked. Others who count wait until the transaction ends. */
export async function countApiClients({ sql, tenantId }: Scope): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('api_clients'), hashtext(${tenantId}))`
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from api_clients where tenant_id = ${tenantId} and revoked_at is null`
  return row?.count ?? 0
}

export async function insertApiClient({ sql, tenantId }: Scope, client: ApiClient): Promise<void> {
  await sql`
    insert into api_clients (tenant_id, id, name, description, scopes, operations_per_minute, cost_per_minute,
      document_policy, created_at, created_by, changed_at, revoked_at, version)
    values (${tenantId}, ${client.id}, ${client.name}, ${client.description}, ${client.scopes as string[]}::text[],
      ${client.operationsPerMinute}, ${client.costPerMinute}, ${client.documentPolicy}, ${client.createdAt},
      ${client.createdBy}, ${client.changedAt}, ${client.revokedAt}, ${client.version})`
}

export async function saveApiClient({ sql, tenantId }: Scope, client: ApiClient): Promise<void> {
  await sql`
    update api_clients
    set description = ${client.description}, scopes = ${client.scopes as string[]}::text[],
      operations_per_minute = ${client.operationsPerMinute}, cost_per_minute = ${client.costPerMinute},
      document_policy = ${client.documentPolicy}, changed_at = ${client.changedAt}, revoked_at = ${client.revokedAt},
      version = ${client.version}
    where tenant_id = ${tenantId} and id = ${client.id}`
}

/** Locks a client, so that its keys and its terms change one after the other. */
export async function lockApiClient({ sql, tenantId }: Scope, id: string): Promise<ApiClient | null> {
  const [client] = await sql<ApiClient[]>`
    select ${apiClientColumns(sql)} from api_clients where tenant_id = ${tenantId} and id = ${id} for update`
  return client ?? null
}

/** Clients by id, in any order. */
export async function apiClientsByIds(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly ApiClient[]> {
  return sql<ApiClient[]>`
    select ${apiClientColumns(sql)} from api_clients
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/** A page of the tenant's clients by name, up to `limit + 1` of them; names are unique. */
export async function apiClientsPage({ sql, tenantId }: Scope, page: Page): Promise<readonly ApiClient[]> {
  const direction = page.backward ? sql`desc` : sql`asc`
  const from = String(page.from?.[0] ?? '')
  const beyond =
    page.from === null ? sql`` : page.backward ? sql`and name < ${from}` : sql`and name > ${from}`
  return sql<ApiClient[]>`
    select ${apiClientColumns(sql)} from api_clients where tenant_id = ${tenantId} ${beyond}
    order by name ${direction} limit ${page.limit + 1}`
}

/** Whether an insert failed because the tenant has a client of this name. */
export function isApiClientNameTaken(error: unknown): boolean {
  return violates(error, 'unique_violation', 'one_api_client_per_name')
}
