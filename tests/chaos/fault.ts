import { setTimeout as pause } from 'node:timers/promises'
import type { Answered, World } from './world.ts'

/** What became of one fault. */
export interface Struck {
  /** How often the fault really happened. */
  readonly struck: number
  /** What buyers were told meanwhile: it has to be true at the end. */
  readonly answers: readonly Answered[]
}

/** A way to hurt a running shop. */
export interface Fault {
  /** Its number in the list of faults to survive (docs/chaos.md). */
  readonly number: number
  readonly name: string
  /** What `struck` counts. */
  readonly counts: string
  /** Only in the command: its number has another one in the tests, and processes take long to start. */
  readonly isLong?: boolean
  /** Strikes until it has struck `n` times, or its bounds are reached. */
  run(world: World, n: number): Promise<Struck>
}

/** A blow may miss: nothing was under way just then. So many are tried for each that has to hit. */
const blows_per_strike_max = 12

/** Repeats a blow, which tells how often it struck, until it has struck often enough; gives up after a bounded number. */
export async function untilStruck(n: number, blow: (index: number) => Promise<number>): Promise<number> {
  let struck = 0
  for (let index = 0; struck < n && index < n * blows_per_strike_max; index += 1) struck += await blow(index)
  return struck
}

/** Waits so long, at random within the bounds. */
export function sometime(world: World, least_ms: number, most_ms: number): Promise<void> {
  return pause(least_ms + world.random() * (most_ms - least_ms))
}

const look_every_ms = 20

/** Looks until something is so; false when it is not within the time. */
export async function becomes(is: () => Promise<boolean>, within_ms: number): Promise<boolean> {
  const deadline = Date.now() + within_ms
  while (!(await is())) {
    if (Date.now() > deadline) return false
    await pause(look_every_ms)
  }
  return true
}

const under_way_within_ms = 5_000

/** Waits until somebody works on an order; false when nobody does for a while. */
export function ordersUnderWay(world: World): Promise<boolean> {
  return becomes(
    () =>
      world
        .counts('orders', `select count(*) from orders where status = 'PENDING'`)
        .then((count) => count > 0),
    under_way_within_ms,
  )
}

/** Orders that were taken over: an order is born with fence 1, and each adoption raises it. */
export function adoptedOrders(world: World): Promise<number> {
  return world.counts('orders', 'select count(*) from orders where fence > 1')
}

/** Does work for each number below `n`, all at once. */
export function atOnce<T>(n: number, work: (index: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: n }, (_, index) => work(index)))
}
