import { guestOf } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { ApiKeys } from './api-keys.ts'
import type { Grant, Identity } from './identity.ts'
import { type Tenants, tenantOfHost } from './tenants.ts'
import { invalidToken, type TokenVerifier } from './token-verifier.ts'

/** What a request says about who sent it. No other header counts. */
export interface Credentials {
  readonly authorization: string | undefined
  readonly host: string | undefined
  /** The `x-api-key` of a partner. */
  readonly apiKey?: string | undefined
}

/**
 * Who a request is from: by its token or key when it has one, else a guest of the host's tenant. Rejects when the token
 * or key is not valid or was taken back, and when there are both.
 */
export type Identify = (credentials: Credentials) => Promise<Identity>

export interface IdentifyOptions {
  readonly tokens: TokenVerifier
  readonly tenants: Tenants
  /** Without it no key is known. */
  readonly apiKeys?: ApiKeys | null
  readonly isRevoked?: (grant: Grant) => boolean
}

const bearer = /^Bearer +([\w.~+/-]+=*) *$/i

export function createIdentify({
  tokens,
  tenants,
  apiKeys = null,
  isRevoked = () => false,
}: IdentifyOptions): Identify {
  return async ({ authorization = '', host, apiKey = '' }) => {
    if (apiKey !== '') return ofKey(apiKeys, apiKey, authorization)
    if (authorization === '')
      return { viewer: guestOf(tenantOfHost(tenants, host)), grant: null, terms: null }
    const token = bearer.exec(authorization)?.[1]
    if (token === undefined) {
      throw fault('UNAUTHENTICATED', 'The Authorization header must be `Bearer <access token>`.')
    }
    const identity = await tokens.verify(token)
    if (identity.grant !== null && isRevoked(identity.grant)) throw invalidToken()
    return identity
  }
}

async function ofKey(apiKeys: ApiKeys | null, apiKey: string, authorization: string): Promise<Identity> {
  if (authorization !== '') {
    throw fault('UNAUTHENTICATED', 'Send either an API key or an access token, not both.')
  }
  const identity = apiKeys === null ? null : await apiKeys.verify(apiKey)
  if (identity === null) throw fault('UNAUTHENTICATED', 'The API key is not known, or was revoked.')
  return identity
}
