import { LRUCache } from 'lru-cache'
import { serviceViewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'

/** How people call warehouses, by id. Never fails: a warehouse nobody can name is called `Warehouse`. */
export type WarehousePlaces = (tenantId: string, ids: readonly string[]) => Promise<(id: string) => string>

const unnamed = 'Warehouse'
const known_places_max = 1_000
const known_for_ms = 10 * 60_000
/** After inventory could not tell, it is left alone for a while. */
const unknown_for_ms = 5_000
const asked_at_once_max = 100
const answer_within_ms = 1_000

const warehouse_names = `query WarehouseNames($warehouses: [_Any!]!) {
  _entities(representations: $warehouses) { ... on Warehouse { id name } }
}`

/** Asks inventory for the names of warehouses, and remembers them for some minutes. */
export function createWarehousePlaces(inventory: () => SubgraphPort, logger: Logger): WarehousePlaces {
  const known = new LRUCache<string, string>({ max: known_places_max, ttl: known_for_ms })

  async function ask(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    try {
      const { data, errors } = await inventory().execute({
        query: warehouse_names,
        variables: { warehouses: ids.map((id) => ({ __typename: 'Warehouse', id })) },
        viewer: serviceViewer('logistics', tenantId),
        signal: AbortSignal.timeout(answer_within_ms),
      })
      if (errors !== undefined) logger.debug({ errors }, 'inventory could not name every warehouse')
      const found = (data?._entities ?? []) as readonly ({
        readonly id: string
        readonly name: string
      } | null)[]
      return new Map(found.flatMap((each) => (each === null ? [] : [[each.id, each.name]])))
    } catch (error) {
      logger.debug({ err: error }, 'inventory could not be asked for warehouses')
      return new Map()
    }
  }

  return async (tenantId, ids) => {
    const keyOf = (id: string) => JSON.stringify([tenantId, id])
    const missing = ids.filter((id) => known.get(keyOf(id)) === undefined).slice(0, asked_at_once_max)
    if (missing.length > 0) {
      const names = await ask(tenantId, missing)
      for (const id of missing) {
        const name = names.get(id)
        known.set(keyOf(id), name ?? unnamed, { ttl: name === undefined ? unknown_for_ms : known_for_ms })
      }
    }
    return (id) => known.get(keyOf(id)) ?? unnamed
  }
}
