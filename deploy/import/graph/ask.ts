import { setTimeout as wait } from 'node:timers/promises'
import { serviceViewer, type Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort, SubgraphResponse } from '#platform/subgraph/port.ts'

const attempts_max = 6
const first_delay_ms = 200

/** Codes that ask the caller to come again. */
const passing_codes: ReadonlySet<unknown> = new Set(['TRY_AGAIN', 'UNAVAILABLE', 'RATE_LIMITED'])

/** A subgraph answered no where the import cannot do without it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
}

/** Asks one subgraph one thing, and gives the `data` of its answer. */
export type Ask = (
  context: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>

export interface AskOptions {
  readonly ports: (name: string) => SubgraphPort
  readonly tenantId: string
  /** What the import may do besides internal operations. */
  readonly scopes?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks as the import, which is a service of the tenant. Answers that say "later" are asked again, 6 times in all:
 * every operation of the import may be repeated. Throws ImportRefused on any other error.
 */
export function createAsk({ ports, tenantId, scopes = [], signal }: AskOptions): Ask {
  const service = serviceViewer('import', tenantId)
  const viewer: Viewer = { ...service, scopes: new Set([...service.scopes, ...scopes]) }

  return async (context, query, variables) => {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted()
      const response = await answerOf(ports(context), { query, variables, viewer })
      const data = response.data
      if (data !== null && data !== undefined && response.errors === undefined) return data
      if (attempt === attempts_max || !isPassing(response)) {
        const messages = (response.errors ?? []).map(({ message }) => message)
        throw new ImportRefused(`${context} could not go on: ${messages.join(' ') || 'it gave no answer'}`)
      }
      await wait(first_delay_ms * 2 ** (attempt - 1))
    }
  }
}

/** A subgraph that cannot be reached rejects with a fault: the same as an answer with that error. */
async function answerOf(
  port: SubgraphPort,
  request: Parameters<SubgraphPort['execute']>[0],
): Promise<SubgraphResponse> {
  try {
    return await port.execute(request)
  } catch (error) {
    const { message, extensions } = error as Error & { readonly extensions?: Record<string, unknown> }
    if (extensions?.code === undefined) throw error
    return { errors: [{ message, extensions }] }
  }
}

function isPassing({ errors = [] }: SubgraphResponse): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => passing_codes.has(extensions?.code))
}
