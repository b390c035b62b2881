import { askProcess } from '../shared/ask-process.ts'
import { createMeters } from './meters.ts'
import type { World } from './world.ts'

/** Visitors of a shop, each asking for the next page of 20 products when the last one has come. */
export interface ListingRequest {
  readonly url: string
  readonly clients: number
  /** Stop after so long, or when so many were sent. */
  readonly duration_ms: number
  readonly requests_max: number
}

export interface ListingResult {
  /** Pages with 20 products, each with the price and the stock it has. */
  readonly right: number
  /** Anything else, by what was wrong with it. */
  readonly wrong: Readonly<Record<string, number>>
  readonly elapsed_ms: number
  readonly latencies_ms: readonly number[]
  /** How many different pages were asked for, and how many were asked for at first to find them. */
  readonly pages: number
  readonly walked: number
}

/** One row of the table of listings. Per page. */
export interface Listing {
  readonly size: number
  readonly clients: number
  readonly pages: number
  readonly right: number
  readonly wrong: Readonly<Record<string, number>>
  readonly requests_per_s: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  readonly cpu_ours_ms: number
  readonly cpu_postgres_ms: number
  readonly statements: number
}

export function runListing(request: ListingRequest): Promise<ListingResult> {
  return askProcess(new URL('listing-client.ts', import.meta.url), request)
}

/** Measures a load of visitors; statements were counted before. */
export async function measureListing(
  { system, url }: World,
  load: Omit<ListingRequest, 'url'>,
  { size, statements }: Pick<Listing, 'size' | 'statements'>,
): Promise<Listing> {
  const meters = createMeters()
  await system.drained()
  const before = await meters.read(system)
  const { right, wrong, pages, elapsed_ms, latencies_ms } = await runListing({ url, ...load })
  const after = await meters.read(system)
  const sorted = [...latencies_ms].sort((one, other) => one - other)
  const quantile = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const perPage = (key: 'ours_ms' | 'postgres_ms') => round((after[key] - before[key]) / Math.max(1, right))
  return {
    size,
    clients: load.clients,
    pages,
    right,
    wrong,
    requests_per_s: round((right / elapsed_ms) * 1000),
    p50_ms: quantile(0.5),
    p95_ms: quantile(0.95),
    p99_ms: quantile(0.99),
    cpu_ours_ms: perPage('ours_ms'),
    cpu_postgres_ms: perPage('postgres_ms'),
    statements,
  }
}

/** One line for a person. */
export function lineOfListing(row: Listing): string {
  const { size, clients, requests_per_s, p50_ms, p95_ms, p99_ms, cpu_ours_ms, cpu_postgres_ms, statements } =
    row
  const cpu = `CPU ours ${cpu_ours_ms} ms, CPU pg ${cpu_postgres_ms} ms, ${statements} statements`
  const wrong = Object.entries(row.wrong).map(([what, count]) => `; ${count} × ${what}`)
  const speed = `${requests_per_s.toFixed(0)} pages/s, p50 ${p50_ms} ms, p95 ${p95_ms}, p99 ${p99_ms}`
  return `  ${`${size}x`.padStart(5)} ${String(clients).padStart(4)} clients: ${speed}, ${cpu}${wrong.join('')}\n`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
