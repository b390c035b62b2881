import { LRUCache } from 'lru-cache'
import type { RateLimiter } from './rate-limiter.ts'

interface Bucket {
  permits: number
  filled_at_ms: number
}

/** Buckets kept. A forgotten bucket is a full one, so this also bounds what a flood of addresses can make us remember. */
const buckets_max = 100_000

/** Token buckets in this process. An amount beyond what the bucket holds empties a full one. */
export function createMemoryLimiter(now: () => number = Date.now): RateLimiter {
  const buckets = new LRUCache<string, Bucket>({ max: buckets_max })

  return {
    take(key, amount, { permits, seconds }) {
      const now_ms = now()
      const wanted = Math.min(amount, permits)
      const bucket = buckets.get(key) ?? { permits, filled_at_ms: now_ms }
      const refilled = ((now_ms - bucket.filled_at_ms) / 1000) * (permits / seconds)
      bucket.permits = Math.min(permits, bucket.permits + refilled)
      bucket.filled_at_ms = now_ms
      buckets.set(key, bucket)
      if (bucket.permits >= wanted) {
        bucket.permits -= wanted
        return { isAllowed: true }
      }
      const missing = wanted - bucket.permits
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil((missing * seconds) / permits)) }
    },
  }
}
