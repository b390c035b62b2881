import { GraphQLError } from 'graphql'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { fault } from '#platform/faults/codes.ts'
import type { Identity } from './identity.ts'

/** Turns an access token into who it stands for. */
export interface TokenVerifier {
  /** Rejects with UNAUTHENTICATED when the token is not valid, and UNAVAILABLE when its issuer's keys cannot be had. */
  verify(token: string): Promise<Identity>
}

/** Who may issue access tokens. */
export interface TrustedIssuer {
  /** The `iss` claim. */
  readonly issuer: string
  /** The `aud` claim. */
  readonly audience: string
  /** Where the public keys are: the issuer's address, or a function in this process. */
  readonly jwks: URL | (() => JSONWebKeySet | Promise<JSONWebKeySet>)
  /** The signature algorithms the issuer uses; EdDSA when absent. Never what the token itself says. */
  readonly algorithms?: readonly string[]
  /** The tenants it may speak for; all when absent, which is for the graph's own issuer only. One alone is every token's. */
  readonly tenants?: readonly string[]
  /** What its people are, whatever their tokens say; what the token says when absent. */
  readonly kind?: TokenKind
}

export const token_kinds = ['customer', 'staff', 'partner'] as const
export type TokenKind = (typeof token_kinds)[number]

/**
 * Signatures with a key pair. An issuer's public key is public: with an HMAC algorithm everybody could sign with it, and
 * `none` is no signature.
 */
export const signature_algorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const

const default_algorithms = ['EdDSA', 'Ed25519']
const verified_tokens_max = 10_000
const clock_tolerance_seconds = 5

const claims_schema = z.object({
  sub: z.string().min(1),
  tenant: z.string().min(1).optional(),
  kind: z.enum(token_kinds).optional(),
  customer: z.string().min(1).nullish(),
  scope: z.string().default(''),
  client_id: z.string().nullish(),
  sid: z.string().min(1).nullish(),
  exp: z.number().int(),
})

/**
 * Verifies tokens of these issuers. Throws a TypeError when one would be trusted with an algorithm that is not safe. A verified
 * token is remembered until it ends, so that a signature is checked once.
 */
export function createTokenVerifier(
  issuers: readonly TrustedIssuer[],
  now: () => number = Date.now,
): TokenVerifier {
  for (const { issuer, algorithms = [] } of issuers) {
    const unsafe = algorithms.filter((name) => !signature_algorithms.some((safe) => safe === name))
    if (unsafe.length > 0)
      throw new TypeError(`Tokens of ${issuer} cannot be trusted with ${unsafe.join(', ')}.`)
  }
  const trusted = new Map(issuers.map((issuer) => [issuer.issuer, { issuer, getKey: keysOf(issuer) }]))
  const verified = new LRUCache<string, Identity>({ max: verified_tokens_max })

  return {
    async verify(token) {
      const known = verified.get(token)
      if (known !== undefined) {
        if (isFresh(known, now)) return known
        verified.delete(token)
        throw invalidToken()
      }
      const source = trusted.get(issuerIn(token))
      if (source === undefined) throw invalidToken()
      const identity = await check(token, source.issuer, source.getKey, now)
      verified.set(token, identity)
      return identity
    },
  }
}

function isFresh({ viewer }: Identity, now: () => number): boolean {
  return viewer.expiresAt === null || viewer.expiresAt * 1000 > now()
}

function keysOf({ jwks }: TrustedIssuer): JWTVerifyGetKey {
  if (jwks instanceof URL) return createRemoteJWKSet(jwks)
  return async (header, token) => createLocalJWKSet(await jwks())(header, token)
}

/** Which issuer a token claims to be from; the signature decides whether it is. */
function issuerIn(token: string): string {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    return ''
  }
}

async function check(
  token: string,
  trusted: TrustedIssuer,
  getKey: JWTVerifyGetKey,
  now: () => number,
): Promise<Identity> {
  const { issuer, audience, algorithms } = trusted
  try {
    const { payload } = await jwtVerify(token, getKey, {
      issuer,
      audience,
      algorithms: [...(algorithms ?? default_algorithms)],
      clockTolerance: clock_tolerance_seconds,
      currentDate: new Date(now()),
      requiredClaims: ['exp'],
    })
    const claims = claims_schema.safeParse(payload)
    if (!claims.success) throw invalidToken()
    return identityOf(claims.data, trusted)
  } catch (error) {
    if (isInvalid(error)) throw invalidToken()
    throw error instanceof GraphQLError ? error : keysUnavailable(error)
  }
}

/** Everything jose says is about the token, except that the keys did not arrive. */
function isInvalid(error: unknown): boolean {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)
}

/** Throws UNAUTHENTICATED when the issuer may not say this. */
function identityOf(
  claims: z.infer<typeof claims_schema>,
  { tenants, kind: fixedKind }: TrustedIssuer,
): Identity {
  const tenantId = claims.tenant ?? (tenants?.length === 1 ? tenants[0] : undefined)
  const kind = fixedKind ?? claims.kind
  if (tenantId === undefined || kind === undefined) throw invalidToken()
  if (tenants !== undefined && !tenants.includes(tenantId)) throw invalidToken()
  const viewer = {
    tenantId,
    kind,
    subject: claims.sub,
    customerId: claims.customer ?? null,
    scopes: new Set(claims.scope.split(' ').filter((scope) => scope !== '')),
    client: claims.client_id ?? null,
    expiresAt: claims.exp,
  }
  // A session is over for good, so it does not matter when we asked.
  return { viewer, grant: claims.sid == null ? null : { id: claims.sid, asked_at_ms: 0 }, terms: null }
}

export function invalidToken(): Error {
  return fault(
    'UNAUTHENTICATED',
    'The access token is not valid or has expired. Refresh it or sign in again, and send `Authorization: Bearer <token>`.',
  )
}

function keysUnavailable(cause: unknown): Error {
  const error = fault('UNAVAILABLE', 'Access tokens cannot be checked right now. Try again in a moment.')
  return Object.assign(error, { cause })
}
