import type { RunningProcess } from '#tests/system/distributed-shape.ts'
import { adoptedOrders, becomes, type Fault, ordersUnderWay, sometime, untilStruck } from './fault.ts'
import { type Buyers, startBuyers } from './placing.ts'
import { isAlive, type Replicated, type World } from './world.ts'

const moment_ms = { least: 0, most: 400 } as const
/** A lease, its adoption by another process, and then some, on a slow machine. */
const adopted_within_ms = 15_000

/** Processes that die, or are put to sleep, at random moments while buyers go on. */
export const death_faults: readonly Fault[] = [
  {
    number: 1,
    name: 'orders is killed (-9) and started again',
    counts: 'kills with orders under way',
    async run(world, n) {
      const buyers = startBuyers(world, 'killed')
      const struck = await untilStruck(n, () => killWhileBusy(world, buyers, 'orders'))
      return { struck, answers: await buyers.stop() }
    },
  },
  {
    number: 1,
    name: 'inventory is killed (-9) and started again',
    counts: 'kills with orders under way',
    isLong: true,
    async run(world, n) {
      const buyers = startBuyers(world, 'out-of-stock')
      const struck = await untilStruck(n, () => killWhileBusy(world, buyers, 'inventory'))
      return { struck, answers: await buyers.stop() }
    },
  },
  {
    number: 2,
    name: 'one of two orders processes is killed, then both',
    counts: 'orders that the other one adopted',
    async run(world, n) {
      const buyers = startBuyers(world, 'replicas')
      const struck = await untilStruck(n, async () => {
        const replica = await world.replica('orders')
        await buyers.untilServed()
        const before = await adoptedOrders(world)
        await ordersUnderWay(world)
        await killed(world.front('orders'))
        await becomes(async () => (await adoptedOrders(world)) > before, adopted_within_ms)
        const adopted = (await adoptedOrders(world)) - before
        await killed(replica)
        await world.revive('orders')
        return adopted
      })
      return { struck, answers: await buyers.stop() }
    },
  },
  {
    number: 3,
    name: 'orders sleeps (SIGSTOP) beyond its lease, and wakes',
    counts: 'orders that were adopted from the sleeper',
    async run(world, n) {
      await world.replica('orders')
      const buyers = startBuyers(world, 'sleepers')
      const struck = await untilStruck(n, async () => {
        await buyers.untilServed()
        const before = await adoptedOrders(world)
        await ordersUnderWay(world)
        const { child } = world.front('orders')
        child.kill('SIGSTOP')
        await becomes(async () => (await adoptedOrders(world)) > before, adopted_within_ms)
        const adopted = (await adoptedOrders(world)) - before
        child.kill('SIGCONT')
        return adopted
      })
      return { struck, answers: await buyers.stop() }
    },
  },
  {
    number: 3,
    name: 'inventory sleeps (SIGSTOP) longer than orders waits, and wakes',
    counts: 'sleeps with orders under way',
    isLong: true,
    async run(world, n) {
      const buyers = startBuyers(world, 'late-stock')
      const struck = await untilStruck(n, async () => {
        await buyers.untilServed()
        const { child } = world.front('inventory')
        child.kill('SIGSTOP')
        const isBusy = await ordersUnderWay(world)
        // ORDERS_NEIGHBOUR_TIMEOUT_MS is 2,500: the call is given up, tried again, and answered late.
        await sometime(world, 2_600, 3_200)
        child.kill('SIGCONT')
        return isBusy ? 1 : 0
      })
      return { struck, answers: await buyers.stop() }
    },
  },
]

/** At a random moment, but not between two orders: that would strike nothing. */
async function killWhileBusy(world: World, buyers: Buyers, context: Replicated): Promise<number> {
  await buyers.untilServed()
  await sometime(world, moment_ms.least, moment_ms.most)
  await ordersUnderWay(world)
  await killed(world.front(context))
  const left = await world.counts('orders', `select count(*) from orders where status = 'PENDING'`)
  await world.revive(context)
  return left > 0 ? 1 : 0
}

/** Kills a process, and waits until it is gone. */
export async function killed(running: RunningProcess): Promise<void> {
  if (!isAlive(running)) return
  const gone = new Promise((resolve) => running.child.once('exit', resolve))
  running.child.kill('SIGKILL')
  await gone
}
