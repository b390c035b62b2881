import { throughSocket } from '#platform/database/address.ts'
import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { askProcess } from '../shared/ask-process.ts'
import { postgresCpu } from './meters.ts'
import type { BenchOptions } from './options.ts'
import { type Rows, readRows, rowsPerOrder, totalOf } from './rows.ts'
import type { Measured } from './scenarios.ts'

export interface LimitRequest {
  /** Connection URLs by database. */
  readonly urls: Readonly<Record<LimitDatabase, string>>
  readonly clients: number
  readonly duration_ms: number
  readonly variantIds: readonly string[]
  /** The rows that the answer needs, or also those that are written because of it: the event log and what consumers make of it. */
  readonly writes: 'answer' | 'all'
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
  const found: LimitRow[] = []
  for (const writes of rounds) {
    for (const clients of numbers) {
      const before = { rows: await readRows(server), postgres_ms: await postgresCpu(server) }
      // Without the first two, which the contested rows are about.
      const request: LimitRequest = {
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
      found.push({
        title: titles[writes],
        writes,
        clients,
        orders_per_s,
        cpu_ms: Math.round(((cpu_ms + postgres_ms) / Math.max(1, orders)) * 100) / 100,
        rows: rowsPerOrder(before.rows, await readRows(server), orders),
        share_percent: ours === undefined ? null : Math.round((ours.orders_per_s / orders_per_s) * 100),
      })
    }
  }
  return found
}

/** One line for a person. */
export function lineOfLimit({ title, clients, orders_per_s, cpu_ms, rows, share_percent }: LimitRow): string {
  const share = share_percent === null ? '' : `; ours are ${share_percent} % of it`
  const figures = `${orders_per_s} orders/s, ${cpu_ms} ms CPU and ${totalOf(rows)} rows per order`
  return `  ${title.padEnd(30)} ${String(clients).padStart(4)} clients: ${figures}${share}\n`
}
