import { expect, test } from 'vitest'
import { inLanes, inParts } from './lanes.ts'

async function* numbers(count: number, onTaken: (number: number) => void = () => {}) {
  for (let number = 0; number < count; number += 1) {
    onTaken(number)
    yield number
  }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

test('works on every item, never on more than there are lanes', async () => {
  const done = new Set<number>()
  let now = 0
  let most = 0
  await inLanes(numbers(50), 3, async (number) => {
    now += 1
    most = Math.max(most, now)
    await soon()
    done.add(number)
    now -= 1
  })
  expect(done.size).toBe(50)
  expect(most).toBe(3)
})

test('reads no further than the work has come', async () => {
  let taken = 0
  let done = 0
  await inLanes(
    numbers(20, () => {
      taken += 1
      expect(taken - done).toBeLessThanOrEqual(2)
    }),
    2,
    async () => {
      await soon()
      done += 1
    },
  )
  expect(taken).toBe(20)
})

test('takes no further item after a failure, and throws it when the other lanes have stopped', async () => {
  let now = 0
  let taken = 0
  const work = inLanes(
    numbers(100, () => {
      taken += 1
    }),
    3,
    async (number) => {
      now += 1
      await soon()
      now -= 1
      if (number === 5) throw new Error('the sixth')
    },
  )
  await expect(work).rejects.toThrow('the sixth')
  expect(now).toBe(0)
  expect(taken).toBeLessThan(12)
})

test('cuts a list into parts', async () => {
  expect(await Array.fromAsync(inParts([1, 2, 3, 4, 5], 2))).toEqual([[1, 2], [3, 4], [5]])
  expect(await Array.fromAsync(inParts([], 2))).toEqual([])
})
