import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from './faults.ts'
import { type Chaos, startChaos } from './start-chaos.ts'

// The short version of `npm run chaos`: the same faults on the same shop, until each has struck once.

const seed = Math.floor(Math.random() * 1_000_000)
/** Its back ends and itself are killed, the machine never: what the operating system was given survives. */
const settings = { fsync: 'off', max_connections: 300, shared_buffers: '64MB' } as const

let starting: Promise<Chaos> | null = null
let chaos: Chaos
beforeAll(async () => {
  starting = startChaos(seed, settings)
  chaos = await starting
}, 240_000)
// Also what was started too late for the time there is.
afterAll(async () => (await starting?.catch(() => null))?.stop(), 60_000)

const short = faults.filter(({ isLong }) => isLong !== true)

test('every number of the list is among the short ones', () => {
  const numbers = (all: typeof faults) => [...new Set(all.map(({ number }) => number))]
  expect(numbers(short)).toEqual(numbers(faults))
  expect(numbers(faults)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13])
})

test.each(short)(
  '$number: $name',
  async (fault) => {
    const { struck, answers } = await fault.run(chaos.world, 1)
    await chaos.world.settled(answers)
    expect(struck, `seed ${seed}: ${fault.counts}`).toBeGreaterThan(0)
  },
  180_000,
)
