import type { UnauthorizedMode } from './authorization/authorize.ts'
import type { Policies } from './authorization/requirement.ts'
import type { OperationLimits } from './limits/operation-limits.ts'
import type { Rates } from './rates/admit-rates.ts'
import type { RateLimiter } from './rates/rate-limiter.ts'
import type { SocketLimits } from './transport/socket-limits.ts'
import type { DocumentPolicies } from './trusted-documents/document-policies.ts'
import type { TrustedDocuments } from './trusted-documents/trusted-documents.ts'

/** How a gateway guards its graph. Whatever is absent has the default that the guard's own file explains. */
export interface GuardOptions {
  /**
   * Whether fields a viewer may not have become null, with an error each, or refuse the whole operation; `filter` when
   * absent.
   */
  readonly unauthorized?: UnauthorizedMode
  /** What the names in `@policy` mean; a name that is not here never holds. */
  readonly policies?: Policies
  /** How large operations may be; each limit that is absent has its default. */
  readonly limits?: Partial<OperationLimits>
  /** The most one operation may cost; see `cost_default_max`. */
  readonly cost_max?: number
  /** Operations in one HTTP request; 1, so none at all, when absent. Each counts by itself against every other limit. */
  readonly batch_operations_max?: number
  /** How often; nothing is limited when absent. */
  readonly rates?: Rates
  /** Where rates are counted; in this process when absent. */
  readonly rateLimiter?: RateLimiter
  /** Operations that were released; none when absent. */
  readonly trustedDocuments?: TrustedDocuments
  /** Who may run what else; anybody anything when absent. */
  readonly documentPolicies?: DocumentPolicies
  /** How many WebSockets and HTTP subscriptions; nothing is limited when absent, except what one socket may do. */
  readonly sockets?: SocketLimits
  /** Networks (`10.0.0.0/8`) or addresses whose X-Forwarded-For and X-Forwarded-Proto are believed; none when absent. */
  readonly trustedProxies?: readonly string[]
}
