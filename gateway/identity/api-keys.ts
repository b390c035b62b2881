import { LRUCache } from 'lru-cache'
import { type ApiKeyParts, readApiKey } from '#platform/auth/api-key.ts'
import type { Grant, Identity } from './identity.ts'

/** Who a partner's key belongs to, as whoever keeps the keys' hashes says. The key itself is never sent there. */
export interface ApiKeyDirectory {
  /** Null when no such key works. Rejects with UNAVAILABLE when it cannot be found out. */
  find(parts: ApiKeyParts): Promise<Identity | null>
}

/** Who a key belongs to, asked for once in a while. */
export interface ApiKeys {
  /** Null when no such key works. Rejects with UNAVAILABLE when it cannot be found out. */
  verify(key: string): Promise<Identity | null>
}

/** A partner has a few keys, and a gateway a few thousand partners. */
const known_keys_max = 10_000
/** Guessers fill only this. */
const unknown_keys_max = 10_000
/** A revoked key works this much longer at most, should nobody tell us of it. */
const known_key_ms = 30_000
/** Guessing costs the directory nothing, and a new key works at the latest after this. */
const unknown_key_ms = 5_000
/** After an answer that did not come, what is known of a key is good for this long, and nobody waits. */
const rest_ms = 5_000
/** While the directory does not answer, a key goes on as it was known for this long: an outage there is not one here. */
const outage_max_ms = 5 * 60_000

interface Known {
  readonly identity: Identity
  readonly asked_at_ms: number
  /** Set when the directory did not answer. */
  rests_until_ms: number
}

/**
 * Remembers what a directory says. A mistyped key is refused by its checksum; requests that come with one key at once ask
 * once; what `isRevoked` says of a grant counts at once. What is remembered is the key's hash, so that a memory dump
 * has no keys.
 */
export function rememberApiKeys(
  directory: ApiKeyDirectory,
  isRevoked: (grant: Grant) => boolean = () => false,
  now: () => number = Date.now,
): ApiKeys {
  const known = new LRUCache<string, Known>({ max: known_keys_max })
  const unknown = new LRUCache<string, number>({ max: unknown_keys_max })
  const asking = new Map<string, Promise<Identity | null>>()

  /** What is known of a key, if it is young enough; while the directory rests, an older one is. */
  function remembered(hash: string, age_max_ms: number): Identity | null {
    const entry = known.get(hash)
    if (entry === undefined) return null
    const { identity, asked_at_ms, rests_until_ms } = entry
    if (now() - asked_at_ms > (now() < rests_until_ms ? outage_max_ms : age_max_ms)) return null
    const isOver = identity.viewer.expiresAt !== null && identity.viewer.expiresAt * 1000 <= now()
    return isOver || (identity.grant !== null && isRevoked(identity.grant)) ? null : identity
  }

  async function ask(parts: ApiKeyParts): Promise<Identity | null> {
    const asked_at_ms = now()
    try {
      const identity = await directory.find(parts)
      if (identity === null) {
        known.delete(parts.hash)
        unknown.set(parts.hash, asked_at_ms)
      } else {
        known.set(parts.hash, { identity, asked_at_ms, rests_until_ms: 0 })
      }
      return identity
    } catch (error) {
      const before = remembered(parts.hash, outage_max_ms)
      if (before === null) throw error
      const entry = known.get(parts.hash)
      if (entry !== undefined) entry.rests_until_ms = now() + rest_ms
      return before
    }
  }

  return {
    async verify(key) {
      const parts = readApiKey(key)
      if (parts === null) return null
      const { hash } = parts
      const before = remembered(hash, known_key_ms)
      if (before !== null) return before
      if (now() - (unknown.get(hash) ?? Number.NEGATIVE_INFINITY) <= unknown_key_ms) return null
      const running = asking.get(hash) ?? ask(parts).finally(() => asking.delete(hash))
      asking.set(hash, running)
      return running
    },
  }
}
