import { readdir, readFile } from 'node:fs/promises'
import type { System } from '#deploy/embedded/system.ts'
import { onDatabase } from './shop.ts'

/** What was used up to an instant. */
export interface Reading {
  /** CPU time of this process: gateway, subgraphs and their background work. */
  readonly ours_ms: number
  /** CPU time of Postgres, with its children that have ended. */
  readonly postgres_ms: number
  readonly wal_bytes: number
  readonly statements: number
  readonly events: number
}

const ticks_per_second = 100

/** Counts statements and reads the meters of a system. CPU time of Postgres comes from `/proc`, so Linux only. */
export function createMeters() {
  const counted = { statements: 0 }
  return {
    onStatement: () => {
      counted.statements += 1
    },
    async read(system: System): Promise<Reading> {
      const { user, system: kernel } = process.cpuUsage()
      return {
        ours_ms: (user + kernel) / 1000,
        postgres_ms: await postgresCpu(system),
        wal_bytes: await walOf(system),
        statements: counted.statements,
        events: await system.eventLog.head(),
      }
    },
  }
}

function walOf(system: System): Promise<number> {
  return onDatabase(system, 'postgres', async (sql) => {
    const [row] = await sql<{ bytes: string }[]>`select pg_current_wal_lsn() - '0/0'::pg_lsn as bytes`
    return Number(row?.bytes ?? 0)
  })
}

/** The postmaster knows what its ended children used; the living ones are asked. */
async function postgresCpu(system: System): Promise<number> {
  const postmaster = await onDatabase(system, 'postgres', async (sql) => {
    const [row] = await sql<
      { folder: string }[]
    >`select setting as folder from pg_settings where name = 'data_directory'`
    return Number((await readFile(`${row?.folder}/postmaster.pid`, 'utf8')).split('\n')[0])
  })
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(pids.map(statOf))
  const ticks = stats.reduce((sum, stat) => {
    if (stat?.pid === postmaster) return sum + stat.own + stat.children
    return stat?.parent === postmaster ? sum + stat.own : sum
  }, 0)
  return (ticks * 1000) / ticks_per_second
}

/** `man 5 proc`: after the name in brackets come state, ppid, …; utime, stime, cutime and cstime are fields 14 to 17. */
async function statOf(pid: string) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { pid: Number(pid), parent: field(4), own: field(14) + field(15), children: field(16) + field(17) }
}
