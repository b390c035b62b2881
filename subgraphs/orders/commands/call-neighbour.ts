import { serviceViewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { within } from './within.ts'

/**
 * One internal operation of a neighbour, as the service `orders`: the value of its only field. Throws when there is no
 * whole answer in time; the effect is unknown then.
 */
export async function callNeighbour<Answer>(
  port: SubgraphPort,
  timeout_ms: number,
  tenantId: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const viewer = serviceViewer('orders', tenantId)
  const response = await within(timeout_ms, port.name, (signal) =>
    port.execute({ query, variables, viewer, signal }),
  )
  const failure = response.errors?.[0]
  if (failure !== undefined) throw new Error(`${port.name}: ${failure.message}`)
  const answer = Object.values(response.data ?? {})[0]
  if (answer == null) throw new Error(`${port.name}: the answer is empty`)
  return answer as Answer
}
