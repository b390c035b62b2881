import { type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { type ApiClient, type ApiClientTerms, changeApiClient as decide } from '../domain/api-client.ts'
import type {
  ApiClientNotFound,
  ApiClientRevoked,
  ApiClientVersionConflict,
  InvalidInput,
} from '../domain/refusals.ts'
import { lockApiClient, saveApiClient } from '../store/api-client-store.ts'
import type { Caller, Tools } from './tools.ts'

export interface ChangeApiClientInput extends ApiClientTerms {
  readonly clientId: string
  readonly expectedVersion: number
}

/** Changes what a partner's application may do. Gateways hear of it within seconds. */
export async function changeApiClient(
  tools: Tools,
  { viewer }: Caller,
  input: ChangeApiClientInput,
): Promise<
  Decision<ApiClient, ApiClientNotFound | ApiClientVersionConflict | ApiClientRevoked | InvalidInput>
> {
  const { clientId, expectedVersion } = input
  if (!isUuid(clientId)) return refuse({ refusal: 'ApiClientNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const client = await lockApiClient(scope, clientId)
    if (client === null) return refuse({ refusal: 'ApiClientNotFound' })
    const decision = decide(client, input, expectedVersion, viewer.scopes, tools.now())
    if (decision.accepted) await saveApiClient(scope, decision.facts)
    return decision
  })
}
