import { throughSocket } from '#platform/database/address.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { askProcess } from '../shared/ask-process.ts'
import { postgresCpu } from './meters.ts'
import type { BenchOptions } from './options.ts'
import { type Rows, readRows, rowsPerOrder, totalOf } from './rows.ts'
import type { Measured } from './scenarios.ts'
import { askServer } from './shop.ts'

export interface LimitRequest {
  /** Connection URLs by database. */
  readonly urls: Readonly<Record<LimitDatabase, string>>
  readonly clients: number
  readonly duration_ms: number
  readonly variantIds: readonly string[]
  /** The rows that the answer needs, or also those that are written because of it: the event log and what consumers make of it. */
  readonly writes: 'answer' | 'all'
  /** The size of a fact's body. */
  readonly fact_bytes: number
}

export interface LimitResult {
  readonly orders: number
  readonly elapsed_ms: number
  readonly cpu_ms: number
}

/** What SQL by hand reaches, and which share of it we do. */
export interface LimitRow {
  readonly title: string
  readonly writes: LimitRequest['writes']
  readonly clients: number
  readonly orders_per_s: number
  /** Of the clients and of Postgres, per order. */
  readonly cpu_ms: number
  readonly rows: Rows
  /** Of its orders per second: what we did at the largest size, with as many buyers. */
  readonly share_percent: number | null
  /** Our CPU time per order over its. */
  readonly cpu_ratio: number | null
}

export const limit_databases = [
  'catalog',
  'inventory',
  'orders',
  'logistics',
  'analytics',
  'customers',
  'events',
] as const
export type LimitDatabase = (typeof limit_databases)[number]

const titles = { answer: 'SQL by hand, the answer only', all: 'SQL by hand, all rows' } as const
const rounds = ['answer', 'all'] as const

/**
 * The limit: the rows of an order by hand-made SQL, from one process with a connection per client and database, nothing else running.
 */
export async function benchLimits(
  server: EmbeddedPostgres,
  { clients: numbers, seconds }: BenchOptions,
  { spread, variantIds }: Pick<Measured, 'spread' | 'variantIds'>,
): Promise<readonly LimitRow[]> {
  const urls = Object.fromEntries(
    limit_databases.map((name) => [name, throughSocket(server.adminUrl(name), server.socketFolder)]),
  ) as Record<LimitDatabase, string>
  const fact_bytes = await askServer(server, 'events', async (sql) => {
    const [row] = await sql<
      { bytes: number }[]
    >`select coalesce(avg(length(data::text)), 0)::int as bytes from event_log`
    return row?.bytes ?? 0
  })
  const found: LimitRow[] = []
  for (const writes of rounds) {
    for (const clients of numbers) {
      // Else the facts that nobody moved would be moved, and paid for, in the next row.
      for (const name of ['inventory', 'orders']) await askServer(server, name, (sql) => sql`truncate outbox`)
      const before = { rows: await readRows(server), postgres_ms: await postgresCpu(server) }
      // Without the first two, which the contested rows are about.
      const request: LimitRequest = {
        fact_bytes,
        urls,
        clients,
        duration_ms: seconds * 1000,
        variantIds: variantIds.slice(2),
        writes,
      }
      const result = await askProcess<LimitResult>(new URL('limit-client.ts', import.meta.url), request)
      const { orders, elapsed_ms, cpu_ms } = result
      const postgres_ms = (await postgresCpu(server)) - before.postgres_ms
      const orders_per_s = Math.round((orders / elapsed_ms) * 1000)
      const ours = spread.filter((row) => row.clients === clients).at(-1)
      const limit_ms = (cpu_ms + postgres_ms) / Math.max(1, orders)
      found.push({
        title: titles[writes],
        writes,
        clients,
        orders_per_s,
        cpu_ms: round(limit_ms),
        rows: rowsPerOrder(before.rows, await readRows(server), orders),
        share_percent: ours === undefined ? null : Math.round((ours.orders_per_s / orders_per_s) * 100),
        cpu_ratio: ours === undefined ? null : round((ours.cpu_ours_ms + ours.cpu_postgres_ms) / limit_ms),
      })
    }
  }
  return found
}

/** One line for a person. */
export function lineOfLimit(limit: LimitRow): string {
  const { title, clients, orders_per_s, cpu_ms, rows, share_percent, cpu_ratio } = limit
  const share =
    share_percent === null ? '' : `; ours are ${share_percent} % of it, at ${cpu_ratio} × its CPU per order`
  const figures = `${orders_per_s} orders/s, ${cpu_ms} ms CPU and ${totalOf(rows)} rows per order`
  return `  ${title.padEnd(30)} ${String(clients).padStart(4)} clients: ${figures}${share}\n`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
