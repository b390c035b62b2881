import { GraphQLError } from 'graphql'
import type { Identity } from '#gateway/identity/identity.ts'
import type { FaultCode } from '#platform/faults/codes.ts'
import { type AdmitOperation, createAdmitOperation } from './admit-operation.ts'
import { type Authorize, createAuthorize } from './authorization/authorize.ts'
import { cost_default_max, createCheckCost } from './cost/check-cost.ts'
import { type Costs, createCosts } from './cost/estimate.ts'
import { createCheckOperationText } from './limits/check-operation-text.ts'
import { default_operation_limits } from './limits/operation-limits.ts'
import type { GuardOptions } from './options.ts'
import { createAdmitRates } from './rates/admit-rates.ts'
import { createMemoryLimiter } from './rates/memory-limiter.ts'
import { type ClientConnection, createClientConnection } from './transport/client-address.ts'
import { policyOf } from './trusted-documents/document-policies.ts'
import {
  createResolveDocument,
  type DocumentRequest,
  type ResolvedDocument,
} from './trusted-documents/resolve-document.ts'
import {
  fixedDocuments,
  type TrustedDocument,
  type TrustedDocuments,
} from './trusted-documents/trusted-documents.ts'

/**
 * Everything that stands between a client and the planner, in the order in which a request meets it. Each refuses with a
 * fault.
 */
export interface Guards {
  readonly connection: ClientConnection
  /** Counts a refusal that another room has decided: one stream or socket too many. */
  countRefusal(code: FaultCode): void
  /** A request arrives, from an address. */
  admitRequest(address: string | undefined): Promise<void>
  /** It names its document; null when it names none. `claimedClient` is what a guest calls itself. */
  admitDocument(
    request: DocumentRequest,
    identity: Pick<Identity, 'viewer' | 'terms'>,
    claimedClient?: string | null,
  ): ResolvedDocument | null
  /** The document is valid and compiled, its variables are coerced. */
  readonly admitOperation: AdmitOperation
  readonly authorize: Authorize
  readonly costs: Costs
  readonly trustedDocuments: TrustedDocuments
}

export interface GuardObservers {
  /** Told the code of every refusal. */
  onRefusal(code: string): void
  onTrustedDocument(document: TrustedDocument): void
  /** X-Forwarded-For came from an address that is no trusted proxy. */
  onForwardedIgnored(): void
}

export function createGuards(
  options: GuardOptions,
  { onRefusal, onTrustedDocument, onForwardedIgnored }: GuardObservers,
): Guards {
  const { unauthorized = 'filter', policies = {}, documentPolicies = {} } = options
  const costs = createCosts()
  const rates = createAdmitRates(options.rates ?? {}, options.rateLimiter ?? createMemoryLimiter())
  const authorize = createAuthorize({ mode: unauthorized, policies })
  const check = createCheckOperationText({ ...default_operation_limits, ...options.limits })
  const trustedDocuments = options.trustedDocuments ?? fixedDocuments([])
  const resolve = createResolveDocument(trustedDocuments, check)
  const checkCost = createCheckCost(costs, options.cost_max ?? cost_default_max)
  const admit = createAdmitOperation({ checkCost, rates, authorize })

  function counted(error: unknown): unknown {
    if (error instanceof GraphQLError) onRefusal(String(error.extensions.code))
    return error
  }

  return {
    connection: createClientConnection(options.trustedProxies ?? [], onForwardedIgnored),
    countRefusal: onRefusal,
    admitRequest: (address) =>
      rates.request(address).catch((error: unknown) => Promise.reject(counted(error))),
    admitDocument(request, identity, claimedClient = null) {
      const { viewer } = identity
      try {
        const client = viewer.client ?? (viewer.subject === null ? claimedClient : null)
        const resolved = resolve(request, client, policyOf(documentPolicies, identity))
        if (resolved?.trusted != null) onTrustedDocument(resolved.trusted)
        return resolved
      } catch (error) {
        throw counted(error)
      }
    },
    admitOperation: (operation, variables, caller) =>
      admit(operation, variables, caller).catch((error: unknown) => Promise.reject(counted(error))),
    authorize,
    costs,
    trustedDocuments,
  }
}
