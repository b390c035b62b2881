import type { Measurement } from './measure.ts'

const columns: readonly {
  readonly head: string
  readonly width: number
  readonly of: (row: Measurement) => string | number
}[] = [
  { head: 'orders', width: 16, of: ({ name }) => name },
  { head: 'clients', width: 8, of: ({ clients }) => clients },
  { head: 'orders/s', width: 9, of: (row) => row.orders_per_s.toFixed(0) },
  { head: 'p50 ms', width: 8, of: (row) => row.p50_ms.toFixed(1) },
  { head: 'p95', width: 8, of: (row) => row.p95_ms.toFixed(1) },
  { head: 'p99', width: 8, of: (row) => row.p99_ms.toFixed(1) },
  { head: 'CPU ours', width: 9, of: (row) => row.cpu_ours_ms.toFixed(2) },
  { head: 'CPU pg', width: 8, of: (row) => row.cpu_postgres_ms.toFixed(2) },
  { head: 'stmts', width: 7, of: ({ statements }) => statements?.toFixed(1) ?? '' },
  { head: 'WAL B', width: 8, of: ({ wal_bytes }) => wal_bytes },
  { head: 'events', width: 7, of: (row) => row.events.toFixed(1) },
  { head: 'drain ms', width: 9, of: ({ drain_ms }) => drain_ms },
  { head: 'refused, errors', width: 16, of: ({ refused, errors }) => textOf({ ...refused, ...errors }) },
]

/** The table's head; figures are per confirmed order, background work included. */
export function headOf(): string {
  return `${columns.map(({ head, width }) => head.padStart(width)).join(' ')}\n`
}

export function lineOf(row: Measurement): string {
  return `${columns.map(({ of, width }) => String(of(row)).padStart(width)).join(' ')}\n`
}

function textOf(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts)
  return entries.length === 0 ? '0' : entries.map(([name, count]) => `${count} ${name}`).join(', ')
}
