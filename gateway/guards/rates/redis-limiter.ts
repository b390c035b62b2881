import { createClient, defineScript } from '@redis/client'
import { fault } from '#platform/faults/codes.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { createMemoryLimiter } from './memory-limiter.ts'
import type { OutageMode } from './outage-mode.ts'
import type { RateLimiter, Verdict } from './rate-limiter.ts'
import { take_script } from './take-script.ts'

export interface RedisLimiterOptions {
  /** `redis://` or, with TLS, `rediss://`. */
  readonly url: string
  readonly outage: OutageMode
  readonly logger: Logger
  /** A request waits for Redis this long. */
  readonly answer_limit_ms?: number
}

/** Counts together with other gateways. */
export interface SharedLimiter extends RateLimiter {
  isSound(): boolean
  close(): void
}

/** A hundred times what an answer takes; beyond it Redis is taken to be away. */
const answer_default_limit_ms = 250
/** After an answer that did not come, nobody waits for Redis for this long. */
const rest_ms = 1_000
const connect_limit_ms = 2_000
/** A connection that says nothing for longer than three of its pings is made anew. */
const ping_every_ms = 3_000
const silence_max_ms = 10_000
const reconnect_min_ms = 100
const reconnect_max_ms = 5_000
/** Requests that wait for an answer at once; each waits a quarter of a second at most. */
const waiting_max = 10_000

const take = defineScript({
  SCRIPT: take_script,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser, key: string, amount: number, permits: number, seconds: number) {
    parser.pushKey(`rate ${key}`)
    parser.push(String(amount), String(permits), String(seconds))
  },
  transformReply: (reply: unknown) => Number(reply),
})

/**
 * Token buckets in Redis, or anything that speaks its protocol and runs its scripts. Connects in the background, and again
 * when the connection is lost: until then `outage` says what happens.
 */
export function connectRedisLimiter({
  url,
  outage,
  logger,
  answer_limit_ms = answer_default_limit_ms,
}: RedisLimiterOptions): SharedLimiter {
  const client = createClient({
    url,
    // Understood by every server since the first.
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    disableOfflineQueue: true,
    commandsQueueMaxLength: waiting_max,
    pingInterval: ping_every_ms,
    socket: { connectTimeout: connect_limit_ms, socketTimeout: silence_max_ms, reconnectStrategy },
    scripts: { take },
  })
  const fallback = createFallback(outage)
  /** Null until we have connected, or failed to. */
  let isDown: boolean | null = null
  let rests_until_ms = 0

  function fail(error: unknown): void {
    if (isDown === true) return
    isDown = true
    logger.warn({ err: error, outage }, 'the shared store of rates does not answer')
  }

  function recover(): void {
    rests_until_ms = 0
    if (isDown === false) return
    isDown = false
    logger.info('rates are counted together with the other gateways')
  }

  client.on('ready', recover)
  client.on('error', fail)
  client.connect().catch(fail)

  return {
    async take(key, amount, rate) {
      if (!client.isReady || Date.now() < rests_until_ms) return fallback.take(key, amount, rate)
      try {
        const wait_seconds = await within(
          answer_limit_ms,
          client.take(key, amount, rate.permits, rate.seconds),
        )
        recover()
        return wait_seconds === 0
          ? { isAllowed: true }
          : { isAllowed: false, retryAfterSeconds: wait_seconds }
      } catch (error) {
        rests_until_ms = Date.now() + rest_ms
        fail(error)
        return fallback.take(key, amount, rate)
      }
    },
    isSound: () => isDown === false,
    close: () => client.destroy(),
  }
}

function createFallback(outage: OutageMode): RateLimiter {
  if (outage === 'local') return createMemoryLimiter()
  return {
    take(): Verdict {
      if (outage === 'open') return { isAllowed: true }
      throw fault('UNAVAILABLE', 'Requests cannot be counted right now. Try again in a moment.')
    },
  }
}

/** Twice as long each time, up to a bound, spread so that not every gateway returns at once. */
function reconnectStrategy(retries: number): number {
  const full = Math.min(reconnect_max_ms, reconnect_min_ms * 2 ** Math.min(retries, 10))
  return full * (0.5 + Math.random() / 2)
}

async function within<Answer>(limit_ms: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limit_ms} ms`)), limit_ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
    // What comes too late is nobody's any more.
    answer.catch(() => undefined)
  }
}
