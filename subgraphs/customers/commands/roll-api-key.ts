import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { decideRoll } from '../domain/api-key.ts'
import type { ApiClientNotFound, ApiClientRevoked, InvalidInput, TooManyApiKeys } from '../domain/refusals.ts'
import { lockApiClient, saveApiClient } from '../store/api-client-store.ts'
import { apiKeysOfClients, endApiKeys, insertApiKey } from '../store/api-key-store.ts'
import { type MadeKey, makeKey } from './new-key.ts'
import type { Caller, Tools } from './tools.ts'

/** A day: long enough for a deployment, and for the one that was forgotten. */
const overlap_default_minutes = 24 * 60

export interface RollApiKeyInput {
  readonly clientId: string
  readonly overlapMinutes?: number | null | undefined
  readonly expiresAt?: Date | null | undefined
}

/** Makes a new key for a client; its other keys go on for the overlap, and then stop. */
export async function rollApiKey(
  tools: Tools,
  { viewer }: Caller,
  { clientId, overlapMinutes, expiresAt }: RollApiKeyInput,
): Promise<Decision<MadeKey, ApiClientNotFound | ApiClientRevoked | TooManyApiKeys | InvalidInput>> {
  if (!isUuid(clientId)) return refuse({ refusal: 'ApiClientNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const now = tools.now()
    const client = await lockApiClient(scope, clientId)
    if (client === null) return refuse({ refusal: 'ApiClientNotFound' })
    const keys = await apiKeysOfClients(scope, [clientId])
    const wish = { overlapMinutes: overlapMinutes ?? overlap_default_minutes, expiresAt: expiresAt ?? null }
    const decision = decideRoll(client, keys, wish, now)
    if (!decision.accepted) return decision
    const { ending } = decision.facts
    const [first] = ending
    if (first !== undefined)
      await endApiKeys(
        scope,
        ending.map(({ id }) => id),
        first.expiresAt,
      )
    const made = makeKey(client, decision.facts.expiresAt, now)
    await insertApiKey(scope, made.apiKey)
    const changed = { ...client, changedAt: now }
    await saveApiClient(scope, changed)
    return accept({ client: changed, ...made })
  })
}
