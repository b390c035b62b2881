import { readApiKey } from '#platform/auth/api-key.ts'
import { fault } from '#platform/faults/codes.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { openApiClient } from '../domain/api-client.ts'
import type { ApiKey } from '../domain/api-key.ts'
import { grantable_scopes } from '../domain/roles.ts'
import { insertApiClient, isApiClientNameTaken } from '../store/api-client-store.ts'
import { insertApiKey } from '../store/api-key-store.ts'
import type { Caller, Tools } from './tools.ts'

export interface ProvisionApiClientInput {
  readonly name: string
  readonly description?: string | null | undefined
  readonly scopes: readonly string[]
  readonly key: string
}

const hint_characters = 12

/** Makes sure a client with this key exists; resolves to whether it is new. Its caller is a program. */
export async function provisionApiClient(
  tools: Tools,
  { viewer }: Caller,
  { name, description, scopes, key }: ProvisionApiClientInput,
): Promise<boolean> {
  const now = tools.now()
  const parts = readApiKey(key)
  if (parts === null) throw fault('BAD_USER_INPUT', 'key: This is not a key: its checksum is wrong.')
  const blank = { id: uuidv7(now.getTime()), name, createdAt: now, createdBy: viewer.subject ?? '' }
  const opened = openApiClient(blank, { description, scopes }, new Set(grantable_scopes))
  if (!opened.accepted)
    throw fault(
      'BAD_USER_INPUT',
      opened.refusal.problems.map((each) => `${each.path}: ${each.message}`).join(' '),
    )
  const apiKey: ApiKey = {
    id: parts.keyId,
    clientId: opened.facts.id,
    hash: parts.hash,
    hint: key.slice(0, hint_characters),
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
  }
  try {
    await tools.database.write(viewer.tenantId, async (scope) => {
      await insertApiClient(scope, opened.facts)
      await insertApiKey(scope, apiKey)
    })
    return true
  } catch (error) {
    if (isApiClientNameTaken(error)) return false
    throw error
  }
}
