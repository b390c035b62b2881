import { readFile } from 'node:fs/promises'
import type { System } from '#deploy/embedded/system.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { allProcesses } from '../shared/processes.ts'
import { askServer, onDatabase } from './shop.ts'

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
        postgres_ms: await postgresCpu(system.postgres),
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

/** CPU time of a server: the postmaster knows what its ended children used; the living ones are asked. */
export async function postgresCpu(server: EmbeddedPostgres): Promise<number> {
  const postmaster = await askServer(server, 'postgres', async (sql) => {
    const [row] = await sql<
      { folder: string }[]
    >`select setting as folder from pg_settings where name = 'data_directory'`
    return Number((await readFile(`${row?.folder}/postmaster.pid`, 'utf8')).split('\n')[0])
  })
  return allProcesses().reduce((sum, { pid, parent, own_ms, children_ms }) => {
    if (pid === postmaster) return sum + own_ms + children_ms
    return parent === postmaster ? sum + own_ms : sum
  }, 0)
}
