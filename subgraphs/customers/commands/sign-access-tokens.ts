import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Account } from '../domain/account.ts'
import { scopesOf } from '../domain/roles.ts'
import { access_token_life_seconds } from '../domain/session.ts'
import { type Keyring, signing_algorithm } from './keep-signing-keys.ts'

const access_token_audience = 'supergraph'

/** Signs JWT access tokens (RFC 9068). */
export interface AccessTokens {
  /** A token of `access_token_life_seconds` for an account that signed in with `client`; it ends with its session. */
  sign(tenantId: string, account: Account, session: SessionOfToken): Promise<AccessToken>
}

export interface SessionOfToken {
  readonly sessionId: string
  readonly client: string
}

export interface AccessToken {
  readonly text: string
  readonly expiresAt: Date
}

export function createAccessTokens(keyring: Keyring, issuer: string, now: () => Date): AccessTokens {
  return {
    async sign(tenantId, account, { sessionId, client }) {
      const { kid, key } = await keyring.signer()
      const issuedAt = Math.floor(now().getTime() / 1000)
      const expiresAt = issuedAt + access_token_life_seconds
      const text = await new SignJWT({
        tenant: tenantId,
        kind: account.kind.toLowerCase(),
        ...(account.customerId === null ? {} : { customer: account.customerId }),
        scope: scopesOf(account.roles).join(' '),
        client_id: client,
        sid: sessionId,
      })
        .setProtectedHeader({ alg: signing_algorithm, kid, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(access_token_audience)
        .setSubject(account.id)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .setJti(randomUUID())
        .sign(key)
      return { text, expiresAt: new Date(expiresAt * 1000) }
    },
  }
}
