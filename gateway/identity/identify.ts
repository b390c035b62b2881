import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { type Tenants, tenantOfHost } from './tenants.ts'
import type { TokenVerifier } from './token-verifier.ts'

/** What a request says about who sent it. No other header counts. */
export interface Credentials {
  readonly authorization: string | undefined
  readonly host: string | undefined
}

/**
 * The viewer of a request: of its token when it has one, else a guest of the host's tenant. Rejects when the token is not
 * valid.
 */
export type Identify = (credentials: Credentials) => Promise<Viewer>

const bearer = /^Bearer +([\w.~+/-]+=*) *$/i

export function createIdentify(tokens: TokenVerifier, tenants: Tenants): Identify {
  return async ({ authorization, host }) => {
    if (authorization === undefined || authorization === '') return guestOf(tenantOfHost(tenants, host))
    const token = bearer.exec(authorization)?.[1]
    if (token === undefined) {
      throw fault('UNAUTHENTICATED', 'The Authorization header must be `Bearer <access token>`.')
    }
    return tokens.verify(token)
  }
}
