import { Pool } from 'undici'
import { first_shard } from './data.ts'
import type { BenchQuery } from './queries.ts'

export interface LoadOptions {
  readonly url: string
  readonly query: BenchQuery
  readonly seconds: number
  readonly concurrency: number
  /** How many requests in a row are equal; 1, unless it is said. */
  readonly repeats?: number
}

export interface LoadResult {
  readonly operations: number
  readonly failures: number
  readonly seconds: number
  readonly requests_per_second: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  readonly answer_bytes: number
}

/** However fast a gateway is, a run ends after this many operations. */
const operations_max = 400_000
const round_trip_limit_ms = 30_000

let next_shard = first_shard

/** The body of a request nobody has sent before. */
export function uniqueBody(text: string): string {
  next_shard += 1
  return JSON.stringify({ query: text, variables: { shard: String(next_shard) } })
}

/** Bodies of which so many in a row are equal, and the others are not. */
function bodiesOf(text: string, repeats: number): () => string {
  let body = ''
  let asked = 0
  return () => {
    if (asked++ % repeats === 0) body = uniqueBody(text)
    return body
  }
}

/**
 * Asks as many times as it can with so many requests at once. An answer counts as a failure when its status is not 200 or
 * its length is not that of the first one (the shard's number is all that differs).
 */
export async function load({
  url,
  query,
  seconds,
  concurrency,
  repeats = 1,
}: LoadOptions): Promise<LoadResult> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1, bodyTimeout: round_trip_limit_ms })
  const nextBody = bodiesOf(query.text, repeats)
  const latencies: number[] = []
  const started = performance.now()
  const end = started + seconds * 1_000
  let answer_bytes = 0
  let failures = 0

  async function ask(): Promise<void> {
    const asked = performance.now()
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: 'POST',
      headers,
      body: nextBody(),
    })
    let bytes = 0
    for await (const chunk of body) bytes += (chunk as Buffer).length
    latencies.push(performance.now() - asked)
    if (answer_bytes === 0) answer_bytes = bytes
    if (statusCode !== 200 || bytes !== answer_bytes) failures += 1
  }
  const worker = async () => {
    while (performance.now() < end && latencies.length < operations_max) await ask()
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const took = (performance.now() - started) / 1_000
  await pool.close()
  latencies.sort((one, other) => one - other)
  const quantile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
  return {
    operations: latencies.length,
    failures,
    seconds: took,
    requests_per_second: latencies.length / took,
    p50_ms: quantile(0.5),
    p95_ms: quantile(0.95),
    p99_ms: quantile(0.99),
    answer_bytes,
  }
}
