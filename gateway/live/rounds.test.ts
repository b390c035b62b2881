import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRounds } from './rounds.ts'

test('each is visited once a round, a few at a time, until it leaves', async () => {
  const visits = new Map<number, number>()
  const bursts: number[] = []
  let burst = 0
  const endBurst = () => {
    bursts.push(burst)
    burst = 0
  }
  const rounds = createRounds<number>(500, (each) => {
    visits.set(each, (visits.get(each) ?? 0) + 1)
    if (burst === 0) setImmediate(endBurst)
    burst += 1
  })
  for (let each = 0; each < 1_000; each += 1) rounds.add(each)
  rounds.delete(7)
  expect([...rounds].length).toBe(999)
  await expect.poll(() => visits.size, { timeout: 5_000 }).toBe(999)
  rounds.stop()
  const counts = [...visits.values()]
  // A timer that is late skips no slice: nobody is a round ahead of the others by more than one.
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  expect(visits.has(7)).toBe(false)
  await sleep(10)
  expect(Math.max(...bursts)).toBeLessThan(200)
})
