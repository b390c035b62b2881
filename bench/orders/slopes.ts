import type { Measurement } from './measure.ts'

/** What more data does to the same orders: figures of a larger size over those of the smallest, with as many buyers. */
export interface Slope {
  readonly size: number
  readonly first: number
  readonly clients: number
  readonly orders_per_s: number
  readonly p50: number
  readonly cpu: number
  readonly wal: number
  /** Null where statements were not counted. */
  readonly statements: number | null
}

export interface Sized extends Measurement {
  readonly size: number
}

export function slopesOf(rows: readonly Sized[]): readonly Slope[] {
  return rows.flatMap((row) => {
    const first = rows.find(({ clients }) => clients === row.clients)
    if (first === undefined || first === row) return []
    const cpu = (of: Measurement) => of.cpu_ours_ms + of.cpu_postgres_ms
    const { statements: counted } = row
    const statements = counted === null || first.statements === null ? null : ratio(counted, first.statements)
    return [
      {
        size: row.size,
        first: first.size,
        clients: row.clients,
        orders_per_s: ratio(row.orders_per_s, first.orders_per_s),
        p50: ratio(row.p50_ms, first.p50_ms),
        cpu: ratio(cpu(row), cpu(first)),
        wal: ratio(row.wal_bytes, first.wal_bytes),
        statements,
      },
    ]
  })
}

/** One line for a person. */
export function lineOfSlope({ size, first, clients, statements, ...slope }: Slope): string {
  const counted = statements === null ? '' : `, statements × ${statements}`
  const figures = `orders/s × ${slope.orders_per_s}, p50 × ${slope.p50}, CPU × ${slope.cpu}, WAL × ${slope.wal}`
  return `  ${`${size}x against ${first}x`.padStart(16)} ${String(clients).padStart(4)} clients: ${figures}${counted}\n`
}

function ratio(now: number, then: number): number {
  return Math.round((now / Math.max(then, 0.001)) * 100) / 100
}
