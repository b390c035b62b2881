import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Viewer } from '#platform/auth/viewer.ts'

/** Who a partner's key belongs to. The keys themselves are kept, hashed, by whoever issues them. */
export interface ApiKeys {
  /** The partner's viewer; null when the key is unknown or revoked. Rejects with UNAVAILABLE when it cannot be found out. */
  verify(key: string): Promise<Viewer | null>
}

const remembered_keys_max = 10_000
/** A revoked key works this much longer at most. */
const known_key_ms = 30_000
/** Guessing costs the issuer nothing, and a new key works at the latest after this. */
const unknown_key_ms = 5_000
/** Longer is no key, and is not hashed. */
const key_characters_max = 512

/** Asks the issuer once in a while for each key. What is remembered is the key's hash, so that a memory dump has no keys. */
export function rememberApiKeys(keys: ApiKeys): ApiKeys {
  const remembered = new LRUCache<string, { readonly viewer: Viewer | null }>({ max: remembered_keys_max })

  return {
    async verify(key) {
      if (key.length > key_characters_max) return null
      const hash = createHash('sha256').update(key).digest('base64')
      const known = remembered.get(hash)
      if (known !== undefined) return known.viewer
      const viewer = await keys.verify(key)
      remembered.set(hash, { viewer }, { ttl: viewer === null ? unknown_key_ms : known_key_ms })
      return viewer
    },
  }
}
