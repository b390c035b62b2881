import { timingSafeEqual } from 'node:crypto'
import type { Database } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { ApiClient } from '../domain/api-client.ts'
import { type ApiKey, isUseNews, statusOf } from '../domain/api-key.ts'
import { findApiKey, saveLastUse } from '../store/api-key-store.ts'

/** Sees every tenant's rows: a key does not say whose it is. */
const all_tenants = '*'

/** Whose key it is. */
export interface VerifiedApiKey {
  readonly tenantId: string
  readonly client: ApiClient
  readonly apiKey: ApiKey
}

/**
 * The client of a key by its id and hash; null when there is no such key that works now. Its use is written down once an
 * hour. The key's own row says which tenant it is of.
 */
export async function verifyApiKey(
  database: Database,
  keyId: string,
  hash: string,
  now: Date,
): Promise<VerifiedApiKey | null> {
  if (!isUuid(keyId)) return null
  const found = await database.read(all_tenants, ({ sql }) => findApiKey(sql, keyId))
  if (found === null || !isSame(found.key.hash, hash)) return null
  const { tenantId, key, client } = found
  if (client.revokedAt !== null || statusOf(key, now) !== 'ACTIVE') return null
  if (isUseNews(key, now)) await noteUse(database, tenantId, key.id, now)
  return { tenantId, client, apiKey: key }
}

/** A note for people. That it cannot be written keeps nobody out. */
async function noteUse(database: Database, tenantId: string, keyId: string, now: Date): Promise<void> {
  await database.write(tenantId, (scope) => saveLastUse(scope, keyId, now)).catch(() => undefined)
}

/** In a time that does not depend on where they differ. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
