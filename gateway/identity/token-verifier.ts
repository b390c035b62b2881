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
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'

/** Turns an access token into the viewer it stands for. */
export interface TokenVerifier {
  /** Rejects with UNAUTHENTICATED when the token is not valid, and UNAVAILABLE when its issuer's keys cannot be had. */
  verify(token: string): Promise<Viewer>
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
}

const default_algorithms = ['EdDSA', 'Ed25519']
const verified_tokens_max = 10_000
const clock_tolerance_seconds = 5

const claims_schema = z.object({
  sub: z.string().min(1),
  tenant: z.string().min(1),
  kind: z.enum(['customer', 'staff', 'partner']),
  customer: z.string().min(1).nullish(),
  scope: z.string().default(''),
  client_id: z.string().nullish(),
  exp: z.number().int(),
})

/** Verifies tokens of these issuers. A verified token is remembered until it ends, so that a signature is checked once. */
export function createTokenVerifier(
  issuers: readonly TrustedIssuer[],
  now: () => number = Date.now,
): TokenVerifier {
  const trusted = new Map(issuers.map((issuer) => [issuer.issuer, { issuer, getKey: keysOf(issuer) }]))
  const verified = new LRUCache<string, Viewer>({ max: verified_tokens_max })

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
      const viewer = await check(token, source.issuer, source.getKey, now)
      verified.set(token, viewer)
      return viewer
    },
  }
}

function isFresh(viewer: Viewer, now: () => number): boolean {
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
  { issuer, audience, algorithms }: TrustedIssuer,
  getKey: JWTVerifyGetKey,
  now: () => number,
): Promise<Viewer> {
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
    return viewerOf(claims.data)
  } catch (error) {
    if (isInvalid(error)) throw invalidToken()
    throw error instanceof GraphQLError ? error : keysUnavailable(error)
  }
}

/** Everything jose says is about the token, except that the keys did not arrive. */
function isInvalid(error: unknown): boolean {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)
}

function viewerOf(claims: z.infer<typeof claims_schema>): Viewer {
  return {
    tenantId: claims.tenant,
    kind: claims.kind,
    subject: claims.sub,
    customerId: claims.customer ?? null,
    scopes: new Set(claims.scope.split(' ').filter((scope) => scope !== '')),
    client: claims.client_id ?? null,
    expiresAt: claims.exp,
  }
}

function invalidToken(): Error {
  return fault(
    'UNAUTHENTICATED',
    'The access token is not valid or has expired. Refresh it or sign in again, and send `Authorization: Bearer <token>`.',
  )
}

function keysUnavailable(cause: unknown): Error {
  const error = fault('UNAVAILABLE', 'Access tokens cannot be checked right now. Try again in a moment.')
  return Object.assign(error, { cause })
}
