import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createConcurrencyLimit } from './concurrency-limit.ts'

test('what is beyond the limit waits in order, what is beyond the line is refused', async () => {
  const limit = createConcurrencyLimit({ running_max: 1, waiting_max: 2 })
  const order: number[] = []
  const first = await limit.enter(undefined)
  const waiting = [1, 2].map(async (number) => {
    const leave = await limit.enter(undefined)
    order.push(number)
    leave?.()
  })
  expect(await limit.enter(undefined)).toBeNull()
  expect([limit.running(), limit.waiting()]).toEqual([1, 2])
  first?.()
  await Promise.all(waiting)
  expect(order).toEqual([1, 2])
  expect([limit.running(), limit.waiting()]).toEqual([0, 0])
})

test('who gives up leaves the line', async () => {
  const limit = createConcurrencyLimit({ running_max: 1, waiting_max: 1 })
  const first = await limit.enter(undefined)
  const leaving = new AbortController()
  const waiting = limit.enter(leaving.signal)
  leaving.abort()
  expect(await waiting).toBeNull()
  expect(limit.waiting()).toBe(0)
  first?.()
  first?.()
  expect(limit.running()).toBe(0)
})

test('never more than the limit, and nobody is forgotten', async () => {
  const schedule = fc.array(fc.record({ work_ticks: fc.nat(5), gives_up: fc.boolean() }), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(schedule, fc.integer({ min: 1, max: 4 }), async (tasks, running_max) => {
      const limit = createConcurrencyLimit({ running_max, waiting_max: 100 })
      let most = 0
      await Promise.all(
        tasks.map(async ({ work_ticks, gives_up }) => {
          const leaving = new AbortController()
          const entered = limit.enter(leaving.signal)
          if (gives_up) leaving.abort()
          const leave = await entered
          most = Math.max(most, limit.running())
          for (let tick = 0; tick < work_ticks; tick += 1) await Promise.resolve()
          leave?.()
        }),
      )
      expect(most).toBeLessThanOrEqual(running_max)
      expect([limit.running(), limit.waiting()]).toEqual([0, 0])
    }),
  )
})
