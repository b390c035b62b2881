import { type Assembly, assemble } from '#deploy/embedded/assemble.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from '#tests/system/databases.ts'
import { shape_environment } from '#tests/system/shape.ts'
import type { Base, Bases } from './bases/base.ts'
import { catalog_bases, logistics_bases } from './bases/neighbours.ts'
import { order_bases } from './bases/orders.ts'
import { purchasing_bases } from './bases/purchasing.ts'
import { stock_bases } from './bases/stock.ts'
import { openFingerprints } from './fingerprint.ts'
import type { Arguments, Strangers } from './mutants.ts'
import { type MutationUnderTest, mutationsOf } from './schema.ts'
import { openShop, type Shop } from './shop.ts'

/** The contexts whose mutations touch stock or money. */
const bases_by_context = {
  inventory: { ...stock_bases, ...purchasing_bases },
  orders: order_bases,
  catalog: catalog_bases,
  logistics: logistics_bases,
} satisfies Readonly<Record<string, Bases>>

type TestedContext = keyof typeof bases_by_context
export const tested_contexts = Object.keys(bases_by_context) as readonly TestedContext[]

export const basesOf = (context: TestedContext): Bases => bases_by_context[context]

/** A mutation with input it accepts. */
export interface Case {
  /** `inventory.receiveStock of a lot` */
  readonly name: string
  readonly context: TestedContext
  readonly mutation: MutationUnderTest
  readonly base: Base
}

/** Every base of these contexts. That every mutation has one is a test of its own. */
export const cases: readonly Case[] = tested_contexts.flatMap((context) => {
  const mutations = new Map(mutationsOf(context).map((mutation) => [mutation.name, mutation]))
  return Object.entries(basesOf(context)).map(([name, base]) => {
    const mutation = mutations.get(name.split(' ')[0] ?? '')
    if (mutation === undefined) throw new Error(`${context} has no mutation for the base ${name}`)
    return { name: `${context}.${name}`, context, mutation, base }
  })
})

export type World = Awaited<ReturnType<typeof startWorld>>

/** The assembled system with two tenants, and good arguments for every mutation in both. */
export async function startWorld() {
  const urls: DatabaseUrls = await clonedDatabases()
  const environment = { ...shape_environment, LOGISTICS_SIMULATOR: 'off' }
  const system: Assembly = await assemble({ urls, environment, logger: silentLogger })
  const [here, elsewhere] = await Promise.all([openShop(system, 'acme'), openShop(system, 'globex')])
  const made = new Map<string, readonly [Arguments, Arguments]>()
  await Promise.all(
    cases.map(async ({ name, base }) => {
      made.set(name, await Promise.all([base.good(here), base.good(elsewhere)]))
    }),
  )
  await system.drained()
  const fingerprints = await openFingerprints(urls)

  return {
    urls,
    system,
    here,
    elsewhere,
    fingerprint: fingerprints.take,
    /** The good arguments that were made for a mutation, and what looks as good and is not. */
    argumentsOf({ name, mutation }: Case): { good: Arguments; strangers: Strangers } {
      const [good, theirs] = made.get(name) ?? [{}, {}]
      const idOfAnotherType = idOf(mutation.name, here)
      return { good, strangers: { elsewhere: theirs, unknownId: uuidv7(), idOfAnotherType } }
    },
    send: (each: Case, args: Arguments, viewer: Viewer = viewerOf(each, here)): Promise<SubgraphResponse> =>
      system.port(each.context).execute({ query: each.mutation.document(), variables: { ...args }, viewer }),
    stop: async () => {
      await fingerprints.close()
      await system.close()
    },
  }
}

/** An id of something that the mutation does not ask for, and that no other mutation makes something of. */
function idOf(mutation: string, shop: Shop): string {
  if (mutation === 'setVariantTracking' || mutation === 'releaseReservation') return shop.categoryId
  return /Product$/.test(mutation) ? shop.warehouseId : shop.productId
}

export const viewerOf = ({ base }: Case, shop: Shop): Viewer => base.as?.(shop) ?? shop.keeper
