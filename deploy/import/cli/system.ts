import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { openSystem } from '../../embedded/system.ts'

const drained_within_ms = 600_000

/** The system, as far as the import needs it. */
export interface LazySystem {
  port(name: string): SubgraphPort
  /** Resolves when every figure in the graph has heard of every change. */
  drained(): Promise<void>
  /** Stops what was opened; a system that another process runs goes on. */
  close(): Promise<void>
}

/** The embedded system, opened when it is first asked for something: a wrong file must not even create a database. */
export function createSystem(folder?: string): LazySystem {
  let opening: ReturnType<typeof openSystem> | undefined

  function opened() {
    opening ??= openSystem(folder === undefined ? {} : { folder })
    return opening
  }

  function port(name: string): SubgraphPort {
    return {
      name,
      execute: async (request) => (await opened()).port(name).execute(request),
      subscribe: () => {
        throw new Error('the import subscribes to nothing')
      },
    }
  }

  return {
    port,
    drained: async () => (await opened()).drained(drained_within_ms),
    close: async () => {
      if (opening !== undefined) await (await opening).close()
    },
  }
}
