import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Viewer } from './viewer.ts'

/** How long a per-subgraph token lives. Short, because it cannot be revoked; long enough to be reused for a burst. */
const token_life_seconds = 60
/** Tokens are reused until this many seconds before their end, so none expires on the way. */
const token_reuse_margin_seconds = 15
const cached_tokens_max = 10_000

/** Makes the token that one subgraph, and no other, accepts for a viewer. */
export interface ServiceTokenIssuer {
  /** A compact JWS (HS256) with `aud` = the subgraph. Equal viewers get the same token while it is fresh. */
  issue(viewer: Viewer, audience: string): string
}

/** Checks tokens addressed to one subgraph. */
export interface ServiceTokenVerifier {
  /** The viewer inside a valid token; null for anything forged, expired or addressed to another subgraph. */
  verify(token: string): Viewer | null
}

interface Claims {
  readonly aud: string
  readonly iss: string
  readonly exp: number
  readonly ten: string
  readonly knd: Viewer['kind']
  readonly sub: string | null
  readonly cus: string | null
  readonly scp: readonly string[]
  readonly cli: string | null
  readonly vex: number | null
}

const header = encode({ alg: 'HS256', typ: 'JWT' })

/**
 * The key of one audience, derived from the deployment's secret (HKDF-SHA256, RFC 5869), so that a subgraph that holds only
 * its own key cannot speak to another one.
 */
export function audienceKey(secret: string, audience: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'service-token', audience, 32))
}

/** An issuer for the gateway, or for a subgraph that calls its neighbours. `issuer` names who signs. */
export function createServiceTokenIssuer(
  secret: string,
  issuer: string,
  now: () => number = Date.now,
): ServiceTokenIssuer {
  const keys = new Map<string, Buffer>()
  const fresh = new LRUCache<string, { token: string; until: number }>({ max: cached_tokens_max })

  function issue(viewer: Viewer, audience: string): string {
    const seconds = Math.floor(now() / 1000)
    const identity = identityOf(viewer, audience)
    const known = fresh.get(identity)
    if (known !== undefined && known.until > seconds) return known.token
    const key = keys.get(audience) ?? audienceKey(secret, audience)
    keys.set(audience, key)
    const exp = seconds + token_life_seconds
    const body = `${header}.${encode(claimsOf(viewer, audience, issuer, exp))}`
    const token = `${body}.${sign(body, key).toString('base64url')}`
    fresh.set(identity, { token, until: exp - token_reuse_margin_seconds })
    return token
  }
  return { issue }
}

/** A verifier for one subgraph. Verified tokens are remembered until they end, so a burst costs one signature check. */
export function createServiceTokenVerifier(
  key: Buffer,
  audience: string,
  now: () => number = Date.now,
): ServiceTokenVerifier {
  const verified = new LRUCache<string, { viewer: Viewer; exp: number }>({ max: cached_tokens_max })

  function verify(token: string): Viewer | null {
    const seconds = Math.floor(now() / 1000)
    const known = verified.get(token)
    if (known !== undefined) return known.exp > seconds ? known.viewer : null
    const claims = open(token, key)
    if (claims === null || claims.aud !== audience || !(claims.exp > seconds)) return null
    const viewer = viewerOf(claims)
    verified.set(token, { viewer, exp: claims.exp })
    return viewer
  }
  return { verify }
}

function open(token: string, key: Buffer): Claims | null {
  const [head, payload, signature, ...rest] = token.split('.')
  if (head !== header || payload === undefined || signature === undefined || rest.length > 0) return null
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(`${head}.${payload}`, key)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
}

function claimsOf(viewer: Viewer, aud: string, iss: string, exp: number): Claims {
  return {
    aud,
    iss,
    exp,
    ten: viewer.tenantId,
    knd: viewer.kind,
    sub: viewer.subject,
    cus: viewer.customerId,
    scp: [...viewer.scopes],
    cli: viewer.client,
    vex: viewer.expiresAt,
  }
}

function viewerOf(claims: Claims): Viewer {
  return {
    tenantId: claims.ten,
    kind: claims.knd,
    subject: claims.sub,
    customerId: claims.cus,
    scopes: new Set(claims.scp),
    client: claims.cli,
    expiresAt: claims.vex,
  }
}

function identityOf(viewer: Viewer, audience: string): string {
  return JSON.stringify(claimsOf(viewer, audience, '', 0))
}

function sign(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
