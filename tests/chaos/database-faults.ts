import { setTimeout as pause } from 'node:timers/promises'
import { becomes, type Fault, ordersUnderWay, sometime, untilStruck } from './fault.ts'
import { startBuyers } from './placing.ts'
import type { Replicated, World } from './world.ts'

const moment_ms = { least: 100, most: 600 } as const
/** Writes that one process of ours sends at once: its pool is exhausted when so many wait. */
const write_lanes = 8
const crowd = 24
const exhausted_within_ms = 10_000

/** The database loses connections, or itself, or hands none out, under load. Nothing of ours is restarted. */
export const database_faults: readonly Fault[] = [
  {
    number: 12,
    name: 'database back ends are killed',
    counts: 'connections that were cut',
    async run(world, n) {
      const buyers = startBuyers(world, 'cut')
      let cut = 0
      const blows = await untilStruck(n, async () => {
        await buyers.untilServed()
        await sometime(world, moment_ms.least, moment_ms.most)
        await ordersUnderWay(world)
        const killed = (await cutConnections(world, 'orders')) + (await cutConnections(world, 'inventory'))
        cut += killed
        return killed > 0 ? 1 : 0
      })
      await buyers.untilServed()
      return { struck: blows < n ? 0 : cut, answers: await buyers.stop() }
    },
  },
  {
    number: 12,
    name: 'the database server ends at once (immediate) and starts again',
    counts: 'restarts with recovery, orders under way',
    async run(world, n) {
      const buyers = startBuyers(world, 'power')
      const struck = await untilStruck(n, async () => {
        await buyers.untilServed()
        await sometime(world, moment_ms.least, moment_ms.most)
        const isBusy = await ordersUnderWay(world)
        await world.cutPower()
        return isBusy ? 1 : 0
      })
      await buyers.untilServed()
      return { struck, answers: await buyers.stop() }
    },
  },
  {
    number: 12,
    name: 'every connection waits: the pool is exhausted',
    counts: 'times that all write connections of a process waited',
    async run(world, n) {
      const buyers = startBuyers(world, 'exhausted', ['tok_visa'], crowd)
      const struck = await untilStruck(n, (index) =>
        index % 2 === 0 ? exhaust(world, 'orders', 'orders') : exhaust(world, 'inventory', 'stock_levels'),
      )
      await buyers.untilServed()
      return { struck, answers: await buyers.stop() }
    },
  },
]

function cutConnections(world: World, context: Replicated): Promise<number> {
  return world.counts(
    context,
    `select count(pg_terminate_backend(pid)) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

/** Locks a table until all write connections of a process wait for it. */
function exhaust(world: World, context: Replicated, table: string): Promise<number> {
  return world.asOwner(context, async (sql) => {
    await sql`begin`
    await sql`lock table ${sql(table)} in access exclusive mode`
    const isExhausted = await becomes(async () => {
      const [row] = await sql<{ waiting: number }[]>`
        select count(*)::int as waiting from pg_locks where not granted and relation = ${table}::regclass`
      return (row?.waiting ?? 0) >= write_lanes
    }, exhausted_within_ms)
    await pause(200 + world.random() * 500)
    await sql`commit`
    return isExhausted ? 1 : 0
  })
}
