import { type ColdPlan, measureColdPlan } from './cold-plan.ts'
import { type LoadResult, load } from './load.ts'
import type { Peer } from './peers.ts'
import { type GatewayProcess, type Subgraphs, startGatewayProcess } from './processes.ts'
import { type BenchQuery, heavy, small } from './queries.ts'

/** What one query costs a gateway. */
export interface QueryFigures extends LoadResult {
  readonly cpu_ms_per_operation: number
  readonly subgraph_requests_per_operation: number
  readonly subgraph_kb_per_operation: number
}

export interface PeerFigures {
  readonly heavy: QueryFigures
  readonly small: QueryFigures
  /** The heavy query, as many equal ones in a row as run at once. Only of our own gateway, with shared reads and without. */
  readonly equal: QueryFigures | null
  readonly cold: ColdPlan | { readonly failed: string }
  readonly memory_now_mb: number
  readonly memory_max_mb: number
}

export interface MeasureOptions {
  readonly seconds: number
  readonly concurrency: number
}

const equal_shard = '7654321'
const warm_up_share = 0.5

/** Runs one gateway: first its answers are compared, then it is measured. `expected` is what another gateway answered. */
export async function measurePeer(
  peer: Peer,
  port: number,
  subgraphs: Subgraphs,
  expected: Map<string, string>,
  options: MeasureOptions,
): Promise<PeerFigures> {
  const probe = { query: small.text, variables: { shard: equal_shard } }
  const gateway = await startGatewayProcess(peer, port, probe)
  try {
    for (const query of [heavy, small]) await compare(peer, gateway, query, expected)
    const heavyFigures = await measureQuery(gateway, subgraphs, heavy, options)
    const { now_mb, max_mb } = gateway.memory()
    const smallFigures = await measureQuery(gateway, subgraphs, small, {
      ...options,
      seconds: options.seconds / 2,
    })
    const isOurs = peer.name === 'ours' || peer.name === 'sharing'
    const crowd = { ...options, repeats: options.concurrency }
    const equalFigures = isOurs ? await measureQuery(gateway, subgraphs, heavy, crowd) : null
    const cold = await measureColdPlan(gateway.url).catch((error: unknown) => ({ failed: String(error) }))
    return {
      heavy: heavyFigures,
      small: smallFigures,
      equal: equalFigures,
      cold,
      memory_now_mb: now_mb,
      memory_max_mb: max_mb,
    }
  } finally {
    await gateway.stop()
  }
}

async function measureQuery(
  gateway: GatewayProcess,
  subgraphs: Subgraphs,
  query: BenchQuery,
  { seconds, ...how }: MeasureOptions & { readonly repeats?: number },
): Promise<QueryFigures> {
  await load({ url: gateway.url, query, seconds: seconds * warm_up_share, ...how })
  await subgraphs.takeCounts()
  const cpuBefore = gateway.cpuSeconds()
  const result = await load({ url: gateway.url, query, seconds, ...how })
  const cpu = gateway.cpuSeconds() - cpuBefore
  const { bytes = 0, ...requests } = await subgraphs.takeCounts()
  const asked = Object.values(requests).reduce((total, each) => total + each, 0)
  return {
    ...result,
    cpu_ms_per_operation: (cpu * 1_000) / result.operations,
    subgraph_requests_per_operation: asked / result.operations,
    subgraph_kb_per_operation: bytes / 1_000 / result.operations,
  }
}

/** Throws when a gateway's answer is not, field by field, what the others gave. */
async function compare(
  peer: Peer,
  { url }: GatewayProcess,
  { name, text }: BenchQuery,
  expected: Map<string, string>,
): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query: text, variables: { shard: equal_shard } })
  // Twice, because a gateway may do another thing when it has seen the operation.
  for (let time = 0; time < 2; time += 1) {
    const answer = await (await fetch(url, { method: 'POST', headers, body })).json()
    const found = canonical(answer)
    const wanted = expected.get(name)
    expected.set(name, wanted ?? found)
    if (wanted !== undefined && wanted !== found)
      throw new Error(`${peer.title} gives another answer to the ${name} query.`)
  }
}

/** JSON with the fields of every object in one order; extensions are not part of the answer. */
function canonical(answer: unknown): string {
  const { data, errors } = answer as Record<string, unknown>
  return JSON.stringify({ data, errors }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
