import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type ApiClientTerms, api_clients_per_tenant_max, openApiClient } from '../domain/api-client.ts'
import { checkKeyExpiry } from '../domain/api-key.ts'
import { createForm } from '../domain/form.ts'
import type { ApiClientNameTaken, InvalidInput, TooManyApiClients } from '../domain/refusals.ts'
import { countApiClients, insertApiClient, isApiClientNameTaken } from '../store/api-client-store.ts'
import { insertApiKey } from '../store/api-key-store.ts'
import { type MadeKey, makeKey } from './new-key.ts'
import type { Caller, Tools } from './tools.ts'

export interface CreateApiClientInput extends ApiClientTerms {
  readonly name: string
  readonly expiresAt?: Date | null | undefined
}

/** Makes a partner's application with its first key. */
export async function createApiClient(
  tools: Tools,
  { viewer }: Caller,
  input: CreateApiClientInput,
): Promise<Decision<MadeKey, ApiClientNameTaken | TooManyApiClients | InvalidInput>> {
  const now = tools.now()
  const { name, expiresAt = null } = input
  const blank = { id: uuidv7(now.getTime()), name, createdAt: now, createdBy: viewer.subject ?? '' }
  const form = createForm()
  checkKeyExpiry(expiresAt, now, form.problem)
  const opened = openApiClient(blank, input, viewer.scopes)
  const invalid = form.refusal()
  if (!opened.accepted) {
    const problems = [...opened.refusal.problems, ...(invalid?.problems ?? [])]
    return refuse({ refusal: 'InvalidInput', problems })
  }
  if (invalid !== null) return refuse(invalid)
  const client = opened.facts
  const made = makeKey(client, expiresAt, now)
  try {
    return await tools.database.write(viewer.tenantId, async (scope) => {
      if ((await countApiClients(scope)) >= api_clients_per_tenant_max)
        return refuse({ refusal: 'TooManyApiClients', clientsMax: api_clients_per_tenant_max })
      await insertApiClient(scope, client)
      await insertApiKey(scope, made.apiKey)
      return accept({ client, ...made })
    })
  } catch (error) {
    if (isApiClientNameTaken(error)) return refuse({ refusal: 'ApiClientNameTaken' })
    throw error
  }
}
