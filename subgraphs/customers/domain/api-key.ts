import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { ApiClient } from './api-client.ts'
import { createForm } from './form.ts'
import type { ApiClientRevoked, InvalidInput, TooManyApiKeys } from './refusals.ts'

/** One key of a client. The key itself is nowhere: it was shown once. */
export interface ApiKey {
  readonly id: string
  readonly clientId: string
  /** SHA-256 of the key. */
  readonly hash: string
  /** How people tell their keys apart. */
  readonly hint: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  /** About when it was last used, to the hour. */
  readonly lastUsedAt: Date | null
}

export type ApiKeyStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED'

/** Two while a key is rolled, and some to spare; more are forgotten keys that somebody else may find. */
const api_keys_active_max = 5
/** Keys that ended stay visible this long, to see what they were used for. */
export const ended_keys_kept_ms = 90 * 24 * 3600 * 1000
/** Use is written down this seldom, because a write for each request would cost more than the request. */
export const last_use_every_ms = 3600 * 1000
const overlap_minutes_max = 30 * 24 * 60
const minute_ms = 60_000

export function statusOf({ revokedAt, expiresAt }: ApiKey, now: Date): ApiKeyStatus {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'ACTIVE'
}

/** What rolling comes to. */
export interface Roll {
  /** When the keys that work now stop: at the end of the overlap, unless they would have before. */
  readonly ending: readonly { readonly id: string; readonly expiresAt: Date }[]
  /** When the new key stops; null for never. */
  readonly expiresAt: Date | null
}

/** Gives a client one more key, and its others an end. */
export function decideRoll(
  client: ApiClient,
  keys: readonly ApiKey[],
  wish: { readonly overlapMinutes: number; readonly expiresAt: Date | null },
  now: Date,
): Decision<Roll, ApiClientRevoked | TooManyApiKeys | InvalidInput> {
  if (client.revokedAt !== null) return refuse({ refusal: 'ApiClientRevoked', revokedAt: client.revokedAt })
  const form = createForm()
  const { overlapMinutes, expiresAt } = wish
  if (!Number.isInteger(overlapMinutes) || overlapMinutes < 0 || overlapMinutes > overlap_minutes_max)
    form.problem('overlapMinutes', `Give a whole number from 0 to ${overlap_minutes_max}.`)
  checkKeyExpiry(expiresAt, now, form.problem)
  const invalid = form.refusal()
  if (invalid !== null) return refuse(invalid)
  const active = keys.filter((key) => statusOf(key, now) === 'ACTIVE')
  // Without an overlap none of them is left.
  if (overlapMinutes > 0 && active.length >= api_keys_active_max)
    return refuse({ refusal: 'TooManyApiKeys', keysMax: api_keys_active_max })
  const end = new Date(now.getTime() + overlapMinutes * minute_ms)
  const ending = active.filter((key) => key.expiresAt === null || key.expiresAt > end)
  return accept({ ending: ending.map(({ id }) => ({ id, expiresAt: end })), expiresAt })
}

/** A key that would be over when it is made is a mistake. */
export function checkKeyExpiry(
  expiresAt: Date | null,
  now: Date,
  problem: (path: string, message: string) => void,
): void {
  if (expiresAt !== null && expiresAt <= now) problem('expiresAt', 'Give a time to come, or none.')
}

/** Whether it is time to write down that a key is used. */
export function isUseNews({ lastUsedAt }: ApiKey, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= last_use_every_ms
}
