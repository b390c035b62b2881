import { newApiKey } from '#platform/auth/api-key.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { ApiClient } from '../domain/api-client.ts'
import type { ApiKey } from '../domain/api-key.ts'

/** A key that was just made: the only moment its text is known. */
export interface MadeKey {
  readonly client: ApiClient
  readonly apiKey: ApiKey
  readonly key: string
}

/** Makes a key for a client; it is not saved yet. */
export function makeKey(
  client: ApiClient,
  expiresAt: Date | null,
  now: Date,
): { readonly apiKey: ApiKey; readonly key: string } {
  const id = uuidv7(now.getTime())
  const { text, hash, hint } = newApiKey(id)
  const apiKey: ApiKey = {
    id,
    clientId: client.id,
    hash,
    hint,
    createdAt: now,
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
  }
  return { apiKey, key: text }
}
