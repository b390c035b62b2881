import { expect, onTestFinished, test } from 'vitest'
import { createRevocationLog } from '#gateway/testing/revocation-log.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { followRevocations } from './revocations.ts'

function following() {
  const log = createRevocationLog()
  const clock = { now_ms: 1_000_000 }
  const revocations = followRevocations(log.source, {
    logger: silentLogger,
    every_ms: 5,
    now: () => clock.now_ms,
  })
  onTestFinished(() => revocations.stop())
  const isRevoked = (id: string, asked_at_ms = 0) => revocations.isRevoked({ id, asked_at_ms })
  return { ...log, ...revocations, clock, isRevoked }
}

test('what was taken back is known soon, over pages, and nothing else', async () => {
  const { add, isRevoked } = following()
  for (let each = 0; each < 10; each += 1) add(`s${each}`)
  await eventually(() => expect(isRevoked('s9')).toBe(true))
  expect(Array.from({ length: 10 }, (_, each) => isRevoked(`s${each}`))).toEqual(Array(10).fill(true))
  expect(isRevoked('s10')).toBe(false)
})

test('a session is over for good; what is asked about a client after its change holds', async () => {
  const { add, isRevoked, clock } = following()
  add('s1')
  add('c1', 'API_CLIENT')
  await eventually(() => expect(isRevoked('c1', clock.now_ms)).toBe(true))
  expect(isRevoked('s1', clock.now_ms + 1)).toBe(true)
  expect(isRevoked('c1', clock.now_ms - 1)).toBe(true)
  expect(isRevoked('c1', clock.now_ms + 1)).toBe(false)
})

test('what is told again is no news, another change is', async () => {
  const { add, looks, onNews, isRevoked, clock } = following()
  let news = 0
  onNews(() => {
    news += 1
  })
  add('c1', 'API_CLIENT')
  await eventually(() => expect(news).toBe(1))
  const before = looks()
  clock.now_ms += 100
  await eventually(() => expect(looks()).toBeGreaterThan(before + 3))
  expect([news, isRevoked('c1', clock.now_ms - 50)]).toEqual([1, false])
  add('c1', 'API_CLIENT')
  await eventually(() => expect(news).toBe(2))
  expect(isRevoked('c1', clock.now_ms - 50)).toBe(true)
})

test('an outage of the source forgets nothing, and it is told how old the news are', async () => {
  const { add, isRevoked, setDown, looks, clock, age_seconds } = following()
  add('s1')
  await eventually(() => expect(isRevoked('s1')).toBe(true))
  setDown(true)
  const before = looks()
  clock.now_ms += 30_000
  await eventually(() => expect(looks()).toBeGreaterThan(before + 1))
  expect([isRevoked('s1'), age_seconds()]).toEqual([true, 30])
  add('s2')
  setDown(false)
  await eventually(() => expect(isRevoked('s2')).toBe(true))
  expect(age_seconds()).toBe(0)
})
