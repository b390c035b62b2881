import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { ApiClient } from '../domain/api-client.ts'
import type { ApiClientNotFound, ApiKeyNotFound } from '../domain/refusals.ts'
import { lockApiClient, saveApiClient } from '../store/api-client-store.ts'
import { apiKeyById, revokeApiKeys } from '../store/api-key-store.ts'
import type { Caller, Tools } from './tools.ts'

/** Ends one key now. Of one that is revoked already nothing changes. */
export async function revokeApiKey(
  tools: Tools,
  { viewer }: Caller,
  keyId: string,
): Promise<Decision<ApiClient, ApiKeyNotFound>> {
  if (!isUuid(keyId)) return refuse({ refusal: 'ApiKeyNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const key = await apiKeyById(scope, keyId)
    const client = key === null ? null : await lockApiClient(scope, key.clientId)
    if (client === null) return refuse({ refusal: 'ApiKeyNotFound' })
    const now = tools.now()
    if ((await revokeApiKeys(scope, client.id, keyId, now)) === 0) return accept(client)
    const changed = { ...client, changedAt: now }
    await saveApiClient(scope, changed)
    return accept(changed)
  })
}

/** Ends a client for good, with all its keys. */
export async function revokeApiClient(
  tools: Tools,
  { viewer }: Caller,
  clientId: string,
): Promise<Decision<ApiClient, ApiClientNotFound>> {
  if (!isUuid(clientId)) return refuse({ refusal: 'ApiClientNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const client = await lockApiClient(scope, clientId)
    if (client === null) return refuse({ refusal: 'ApiClientNotFound' })
    if (client.revokedAt !== null) return accept(client)
    const now = tools.now()
    await revokeApiKeys(scope, client.id, null, now)
    const revoked = { ...client, changedAt: now, revokedAt: now, version: client.version + 1 }
    await saveApiClient(scope, revoked)
    return accept(revoked)
  })
}
