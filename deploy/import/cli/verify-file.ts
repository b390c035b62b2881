import { type Ask, createAsk } from '../graph/ask.ts'
import { agrees, compare } from '../verify/compare.ts'
import { recount } from '../verify/recount.ts'
import type { LazySystem } from './system.ts'
import { comparisonText, recountText } from './texts.ts'

/** Recounts the file, asks the graph, prints both. The exit code: 0 when every figure agrees, else 1. */
export async function verifyFile(
  file: string,
  tenantId: string,
  system: LazySystem,
  signal: AbortSignal,
): Promise<number> {
  const recounted = await recount(file)
  process.stdout.write(`${recountText(recounted)}\n`)
  await system.drained()
  const ask: Ask = createAsk({ ports: system.port, tenantId, scopes: ['analytics:read'], signal })
  const figures = await compare(recounted, (query, variables) => ask('analytics', query, variables))
  process.stdout.write(`${comparisonText(figures)}\n`)
  return figures.every(agrees) ? 0 : 1
}
