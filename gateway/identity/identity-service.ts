import { z } from 'zod'
import { serviceViewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { ApiKeyDirectory } from './api-keys.ts'
import type { RevocationSource } from './revocations.ts'

/** Longer than it takes; whoever waits for it waits with a request. */
const answer_limit_ms = 3_000

const key_query = `query VerifyApiKey($keyId: ID!, $hash: String!) { verifyApiKey(keyId: $keyId, hash: $hash) {
  tenantId clientId name scopes operationsPerMinute costPerMinute documentPolicy expiresAt } }`
const revocations_query = `query Revocations($after: String) { revocations(after: $after) {
  revocations { kind id at } cursor hasMore } }`

const policies = {
  ANY: 'any',
  TRUSTED_AND_REGISTERED: 'trusted and registered',
  TRUSTED: 'trusted',
} as const

const key_answer = z.object({
  verifyApiKey: z
    .object({
      tenantId: z.string(),
      clientId: z.string(),
      name: z.string(),
      scopes: z.array(z.string()),
      operationsPerMinute: z.int().nullable(),
      costPerMinute: z.int().nullable(),
      documentPolicy: z.enum(['ANY', 'TRUSTED_AND_REGISTERED', 'TRUSTED']).nullable(),
      expiresAt: z.string().nullable(),
    })
    .nullable(),
})
const revocations_answer = z.object({
  revocations: z.object({
    revocations: z.array(
      z.object({ kind: z.enum(['SESSION', 'API_CLIENT']), id: z.string(), at: z.string() }),
    ),
    cursor: z.string(),
    hasMore: z.boolean(),
  }),
})

/**
 * The subgraph that signs people in and keeps partners' keys, asked through its internal operations with a service token of
 * ours. They are about all tenants; the one named in the token does not matter.
 */
export function askIdentityService(
  port: SubgraphPort,
  now: () => number = Date.now,
): ApiKeyDirectory & RevocationSource {
  const viewer = serviceViewer('gateway', 'gateway')

  async function ask<Answer>(
    query: string,
    variables: Record<string, unknown>,
    answer: z.ZodType<Answer>,
  ): Promise<Answer> {
    const signal = AbortSignal.timeout(answer_limit_ms)
    const response = await port.execute({ query, variables, viewer, signal }).catch((cause: unknown) => {
      throw unavailable(cause)
    })
    const parsed = answer.safeParse(response.data)
    if (response.errors !== undefined || !parsed.success) throw unavailable(response.errors ?? parsed.error)
    return parsed.data
  }

  return {
    async find({ keyId, hash }) {
      const asked_at_ms = now()
      const { verifyApiKey: found } = await ask(key_query, { keyId, hash }, key_answer)
      if (found === null) return null
      const { tenantId, clientId, name, scopes, expiresAt, documentPolicy } = found
      return {
        viewer: {
          tenantId,
          kind: 'partner',
          subject: clientId,
          customerId: null,
          scopes: new Set(scopes),
          client: name,
          expiresAt: expiresAt === null ? null : Math.floor(Date.parse(expiresAt) / 1000),
        },
        grant: { id: clientId, asked_at_ms },
        terms: {
          operations_per_minute: found.operationsPerMinute,
          cost_per_minute: found.costPerMinute,
          documentPolicy: documentPolicy === null ? null : policies[documentPolicy],
        },
      }
    },
    async since(cursor) {
      return (await ask(revocations_query, { after: cursor }, revocations_answer)).revocations
    },
  }
}

function unavailable(cause: unknown): Error {
  const error = fault('UNAVAILABLE', 'API keys cannot be checked right now. Try again in a moment.')
  return Object.assign(error, { cause })
}
