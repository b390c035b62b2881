import { createHash, randomBytes } from 'node:crypto'
import type { Scope } from '#platform/database/database.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import type { Account } from '../domain/account.ts'
import { sessionExpiry } from '../domain/session.ts'
import { insertSession } from '../store/session-store.ts'
import type { Caller, Tools } from './tools.ts'

const id_bytes = 16
const secret_bytes = 32
const refresh_token_form = /^[A-Za-z0-9_-]{64}$/
const client_chars_max = 100

/** The tokens of a session, as the person gets them. */
export interface StartedSession {
  readonly accessToken: string
  readonly accessTokenExpiresAt: Date
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: Date
  readonly account: Account
}

/** A session that was saved and has no access token yet. */
export interface OpenedSession {
  readonly sessionId: string
  readonly client: string
  readonly refreshToken: string
  readonly expiresAt: Date
}

/** Opens a session for an account, within the transaction that proved who they are. */
export async function openSession(
  scope: Scope,
  caller: Caller,
  account: Account,
  now: Date,
): Promise<OpenedSession> {
  const id = uuidv7(now.getTime())
  const { refreshToken, tokenHash } = newRefreshToken(id)
  const client = (caller.viewer.client ?? 'unknown').slice(0, client_chars_max)
  const expiresAt = sessionExpiry(now, now)
  await insertSession(scope, {
    id,
    accountId: account.id,
    tokenHash,
    client,
    createdAt: now,
    expiresAt,
    endedAt: null,
  })
  return { sessionId: id, client, refreshToken, expiresAt }
}

/** Signs the access token of a session that was opened or continued; after the commit, because signing needs no lock. */
export async function withAccessToken(
  tools: Tools,
  caller: Caller,
  account: Account,
  opened: OpenedSession,
): Promise<StartedSession> {
  const accessToken = await tools.tokens.sign(caller.viewer.tenantId, account, opened)
  return {
    accessToken: accessToken.text,
    accessTokenExpiresAt: accessToken.expiresAt,
    refreshToken: opened.refreshToken,
    refreshTokenExpiresAt: opened.expiresAt,
    account,
  }
}

/** A new token of a family: the family's id, so that an old token can be recognised for ever, then 256 random bits. */
export function newRefreshToken(sessionId: string): { refreshToken: string; tokenHash: string } {
  const family = Buffer.from(sessionId.replaceAll('-', ''), 'hex')
  const refreshToken = Buffer.concat([family, randomBytes(secret_bytes)]).toString('base64url')
  return { refreshToken, tokenHash: hashOf(refreshToken) }
}

/** The family and hash of a refresh token; null for what cannot be one. */
export function readRefreshToken(token: string): { sessionId: string; tokenHash: string } | null {
  if (!refresh_token_form.test(token)) return null
  const hex = Buffer.from(token, 'base64url').subarray(0, id_bytes).toString('hex')
  const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(sessionId) ? { sessionId, tokenHash: hashOf(token) } : null
}

/** A fast hash is enough: the token is random, not chosen by a person. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
