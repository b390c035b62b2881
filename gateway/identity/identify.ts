import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { ApiKeys } from './api-keys.ts'
import { type Tenants, tenantOfHost } from './tenants.ts'
import type { TokenVerifier } from './token-verifier.ts'

/** What a request says about who sent it. No other header counts. */
export interface Credentials {
  readonly authorization: string | undefined
  readonly host: string | undefined
  /** The `x-api-key` of a partner. */
  readonly apiKey?: string | undefined
}

/**
 * The viewer of a request: of its token or key when it has one, else a guest of the host's tenant. Rejects when the token
 * or key is not valid, and when there are both.
 */
export type Identify = (credentials: Credentials) => Promise<Viewer>

const bearer = /^Bearer +([\w.~+/-]+=*) *$/i

export function createIdentify(
  tokens: TokenVerifier,
  tenants: Tenants,
  apiKeys: ApiKeys | null = null,
): Identify {
  return async ({ authorization = '', host, apiKey = '' }) => {
    if (apiKey !== '') return viewerOfKey(apiKeys, apiKey, authorization)
    if (authorization === '') return guestOf(tenantOfHost(tenants, host))
    const token = bearer.exec(authorization)?.[1]
    if (token === undefined) {
      throw fault('UNAUTHENTICATED', 'The Authorization header must be `Bearer <access token>`.')
    }
    return tokens.verify(token)
  }
}

async function viewerOfKey(apiKeys: ApiKeys | null, apiKey: string, authorization: string): Promise<Viewer> {
  if (authorization !== '') {
    throw fault('UNAUTHENTICATED', 'Send either an API key or an access token, not both.')
  }
  const viewer = apiKeys === null ? null : await apiKeys.verify(apiKey)
  if (viewer === null) throw fault('UNAUTHENTICATED', 'The API key is not known, or was revoked.')
  return viewer
}
