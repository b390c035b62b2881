import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startTestRedis } from '#gateway/testing/redis-server.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { createMemoryLimiter } from './memory-limiter.ts'
import type { OutageMode } from './outage-mode.ts'
import type { Rate } from './rate-limiter.ts'
import { connectRedisLimiter } from './redis-limiter.ts'

const rate: Rate = { permits: 2, seconds: 60 }
const allowed = { isAllowed: true }
const refused = (retryAfterSeconds: number) => ({ isAllowed: false, retryAfterSeconds })

/** A busy machine answers late, and would be taken for an outage. */
const patience_ms = 30_000

/** A limiter that is connected. */
async function gateway(url: string, outage: OutageMode = 'local', answer_limit_ms = patience_ms) {
  const limiter = connectRedisLimiter({ url, outage, logger: silentLogger, answer_limit_ms })
  onTestFinished(() => limiter.close())
  await eventually(() => expect(limiter.isSound()).toBe(true))
  return limiter
}

test('gateways take from one bucket, which fills evenly by the clock of the store', async () => {
  const redis = await startTestRedis()
  const [one, two] = [await gateway(redis.url), await gateway(redis.url)]
  expect(await one.take('a', 1, rate)).toEqual(allowed)
  expect(await two.take('a', 1, rate)).toEqual(allowed)
  expect(await one.take('a', 1, rate)).toEqual(refused(30))
  expect(await two.take('b', 1, rate)).toEqual(allowed)
  redis.clock.now_ms += 29_000
  expect(await two.take('a', 1, rate)).toEqual(refused(1))
  redis.clock.now_ms += 1_000
  expect(await one.take('a', 1, rate)).toEqual(allowed)
})

test('of many takes at once by many gateways, as many pass as there are permits', async () => {
  const redis = await startTestRedis()
  const gateways = await Promise.all(Array.from({ length: 4 }, () => gateway(redis.url, 'closed')))
  const takes = gateways.flatMap((each) =>
    Array.from({ length: 25 }, () => each.take('hot', 1, { permits: 30, seconds: 60 })),
  )
  const verdicts = await Promise.all(takes)
  expect(verdicts.filter(({ isAllowed }) => isAllowed)).toHaveLength(30)
})

test('it counts as one gateway alone does: any takes, any rates, any pauses', async () => {
  const redis = await startTestRedis()
  const shared = await gateway(redis.url)
  const alone = createMemoryLimiter(() => redis.clock.now_ms)
  const seed = Math.floor(Math.random() * 1e9)
  let state = seed
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor(state / 65_536) % below
  }
  for (let step = 0; step < 300; step += 1) {
    // Powers of two and eighths of seconds are exact: Lua and we must agree to the last bit.
    const some: Rate = { permits: 2 ** random(5), seconds: 2 ** random(7) }
    const name = `${some.permits}/${some.seconds}/${random(3)}`
    const amount = 1 + random(25)
    redis.clock.now_ms += 125 * random(40)
    expect(await shared.take(name, amount, some), `seed ${seed}, step ${step}`).toEqual(
      await alone.take(name, amount, some),
    )
  }
})

test('a bucket is forgotten when it would be full', async () => {
  const redis = await startTestRedis()
  const { take } = await gateway(redis.url)
  await take('a', 2, rate)
  expect(redis.keys()).toEqual(['rate a'])
  redis.clock.now_ms += 60_000
  expect(redis.keys()).toEqual([])
  expect(await take('a', 2, rate)).toEqual(allowed)
})

test('the script is sent once, and again when the store has forgotten it', async () => {
  const redis = await startTestRedis()
  const { take } = await gateway(redis.url)
  for (let each = 0; each < 5; each += 1) await take(`a${each}`, 1, rate)
  expect(redis.commands.get('EVAL')).toBe(1)
  redis.forgetScripts()
  expect(await take('b', 1, rate)).toEqual(allowed)
  expect(redis.commands.get('EVAL')).toBe(2)
})

describe('while the store is away', () => {
  const outcomes: readonly [OutageMode, (take: () => Promise<unknown>) => Promise<void>][] = [
    [
      'local',
      async (take) => {
        expect([await take(), await take(), await take()]).toEqual([allowed, allowed, refused(30)])
      },
    ],
    [
      'open',
      async (take) => {
        expect([await take(), await take(), await take()]).toEqual([allowed, allowed, allowed])
      },
    ],
    [
      'closed',
      async (take) => {
        await expect(take()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
      },
    ],
  ]

  test.each(outcomes)(
    '%s: it is as it was configured, and over when the store is back',
    async (mode, expected) => {
      const redis = await startTestRedis()
      const limiter = await gateway(redis.url, mode)
      await limiter.take('a', 1, rate)
      await redis.stop()
      await eventually(() => expect(limiter.isSound()).toBe(false))
      await expected(async () => limiter.take('b', 1, rate))
      await redis.restart()
      await eventually(() => expect(limiter.isSound()).toBe(true), 10_000)
      expect(await limiter.take('a', 1, rate)).toEqual(allowed)
      expect(await limiter.take('a', 1, rate)).toEqual(refused(30))
    },
  )

  test.each(outcomes)(
    '%s: a store that hangs is waited for once, not by everybody',
    async (mode, expected) => {
      const redis = await startTestRedis()
      const limiter = await gateway(redis.url, mode, 20)
      redis.hang(true)
      await Promise.resolve(limiter.take('first', 1, rate)).catch(() => undefined)
      expect(limiter.isSound()).toBe(false)
      const before = redis.commands.size
      await expected(async () => limiter.take('b', 1, rate))
      expect(redis.commands.size).toBe(before)
    },
  )

  test('a gateway starts without it', async () => {
    const redis = await startTestRedis()
    await redis.stop()
    const said: string[] = []
    const stream = { write: (line: string) => void said.push(JSON.parse(line).msg) }
    const limiter = connectRedisLimiter({ url: redis.url, outage: 'local', logger: pino({}, stream) })
    onTestFinished(() => limiter.close())
    expect(await limiter.take('a', 1, rate)).toEqual(allowed)
    await eventually(() => expect(said).toEqual(['the shared store of rates does not answer']))
    await redis.restart()
    await eventually(() => expect(limiter.isSound()).toBe(true), 10_000)
  })
})
