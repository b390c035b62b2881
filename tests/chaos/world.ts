import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import type { ContextName } from '#deploy/embedded/contexts.ts'
import { ask, demo_tenant, shopkeeper } from '#deploy/embedded/demo/ask.ts'
import { urlFor } from '#platform/database/provision.ts'
import { eventually } from '#platform/testing/eventually.ts'
import type { DistributedShape, RunningProcess } from '#tests/system/distributed-shape.ts'
import { confirmAtBank, type Placement, place } from './placing.ts'
import { unsettled } from './settled.ts'

/** An answer to one placement; `status` null when there was none, or an error. */
export interface Answered {
  readonly key: string
  readonly type: string
  readonly id: string | null
  readonly status: string | null
  readonly accessToken: string | null
  /** Where the buyer has to prove who they are. */
  readonly bankUrl: string | null
  /** The order's first line; null where there is no other. */
  readonly lineId: string | null
}

/** A shop in the distributed shape, to be hurt: two processes of orders and two of inventory, one of every other context. */
export interface World {
  readonly shape: DistributedShape
  /** Variants with plenty of stock. */
  readonly variantIds: readonly string[]
  readonly warehouseIds: readonly string[]
  /** From 0 to 1, the same row of numbers for the same seed. */
  random(): number
  /** A name that no other blow has: keys begin with it. */
  name(what: string): string
  place(key: string, change?: Partial<Placement>): Promise<Answered>
  /** Places under one key, and does what the bank asks, until it is known what came of it. */
  insist(key: string, change?: Partial<Placement>): Promise<Answered>
  /** As the owner of a context's database. */
  asOwner<T>(context: ContextName, work: (sql: postgres.Sql) => Promise<T>): Promise<T>
  /** The number that a query of one number gives. */
  counts(context: ContextName, query: string): Promise<number>
  /** The process that clients and neighbours call. */
  front(context: Replicated): RunningProcess
  /** The other process of a context, started again when it is dead: it takes part in the background work. */
  replica(context: Replicated): Promise<RunningProcess>
  /** Asks the process that is called to end, and waits until it has. */
  stop(context: Replicated): Promise<void>
  /** Starts the process that is called again, after its end. */
  revive(context: Replicated, environment?: Readonly<Record<string, string>>): Promise<void>
  /** Ends the database server without a goodbye, and starts it again. */
  cutPower(): Promise<void>
  /** Resolves when all promises hold, nothing is under way, and what was acknowledged is true. Throws what is not. */
  settled(answers: readonly Answered[]): Promise<void>
}

export type Replicated = 'orders' | 'inventory'

/** Short leases and a slow card that is not too slow, so that a fault finds something under way and is over soon. */
export const chaos_environment: Partial<Record<ContextName, Readonly<Record<string, string>>>> = {
  orders: {
    ORDERS_LEASE_MS: '1500',
    ORDERS_SIMULATOR_SLOW_MS: '600',
    ORDERS_PROVIDER_TIMEOUT_MS: '2000',
    ORDERS_ACTION_POLL_MS: '1000',
  },
}

const settled_within_ms = 60_000
const insist_times_max = 120
const ask_again_after_ms = 250
const plenty = 100_000
const variants_max = 50

/** Fills the shelves of a shop, and starts the second processes. */
export async function createWorld(
  shape: DistributedShape,
  adminUrl: (database: string) => string,
  seed: number,
  cutPower: World['cutPower'],
): Promise<World> {
  const { variantIds, warehouseIds } = await fillShelves(shape)
  const replicas = new Map<Replicated, RunningProcess>()
  const random = seeded(seed)
  let names = 0

  async function asOwner<T>(context: ContextName, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const database = new URL(shape.urls.contexts[context]).pathname.slice(1)
    const sql = postgres(urlFor(adminUrl('postgres'), { database }), { max: 1, onnotice: () => undefined })
    try {
      return await work(sql)
    } finally {
      await sql.end({ timeout: 5 })
    }
  }

  async function insist(key: string, change?: Partial<Placement>): Promise<Answered> {
    let answer = await place(shape.url, variantIds, key, change)
    for (let i = 0; i < insist_times_max && !isKnown(answer); i += 1) {
      if (answer.bankUrl !== null) await confirmAtBank(answer.bankUrl)
      await pause(ask_again_after_ms)
      answer = await place(shape.url, variantIds, key, change)
    }
    if (!isKnown(answer)) throw new Error(`nobody says what came of it: ${JSON.stringify(answer)}`)
    return answer
  }

  async function settled(answers: readonly Answered[]): Promise<void> {
    await eventually(async () => {
      const wrong = await unsettled(shape.urls)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    }, settled_within_ms)
    const told = answers.filter((answer) => answer.id !== null && answer.status !== 'PENDING')
    const rows = await asOwner(
      'orders',
      (sql) => sql<{ id: string; status: string }[]>`
        select id, status from orders where id = any(${told.map(({ id }) => id ?? '')}::uuid[])`,
    )
    const known = new Map(rows.map(({ id, status }) => [id, outcomeOf(status)]))
    const broken = told.filter(({ id, status }) => known.get(id ?? '') !== outcomeOf(status))
    if (broken.length > 0) throw new Error(`acknowledged, and not true: ${JSON.stringify(broken)}`)
  }

  const world: World = {
    ...{ shape, variantIds, warehouseIds, random, asOwner, insist, settled, cutPower },
    name: (what) => `${what}-${seed}-${names++}`,
    place: (key, change) => place(shape.url, variantIds, key, change),
    counts: (context, query) =>
      asOwner(context, async (sql) => Number(Object.values((await sql.unsafe(query))[0] ?? {})[0] ?? 0)),
    front(context) {
      const running = shape.processes.get(context)
      if (running === undefined) throw new Error(`there is no process of ${context}`)
      return running
    },
    async stop(context) {
      const running = world.front(context)
      if (!isAlive(running)) return
      const gone = new Promise((resolve) => running.child.once('exit', resolve))
      running.child.kill('SIGTERM')
      await gone
    },
    async replica(context) {
      const known = replicas.get(context)
      if (known !== undefined && isAlive(known)) return known
      const started = await shape.replica(context, chaos_environment[context])
      replicas.set(context, started)
      return started
    },
    revive: (context, environment = {}) =>
      shape.restart(context, { ...chaos_environment[context], ...environment }),
  }
  await Promise.all([world.replica('orders'), world.replica('inventory')])
  return world
}

export function isAlive({ child }: RunningProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

const known_types = new Set(['PaymentDeclined', 'OutOfStock', 'OrderNotCompleted', 'IdempotencyKeyReused'])

function isKnown({ type, status }: Answered): boolean {
  return known_types.has(type) || (type === 'PlaceOrderSuccess' && status !== 'PENDING')
}

/** An order that was confirmed may be complete by now. */
function outcomeOf(status: string | null): string | null {
  return status === 'COMPLETED' ? 'CONFIRMED' : status
}

async function fillShelves({ port }: DistributedShape) {
  const { variants } = await ask<{ variants: { nodes: readonly { id: string }[] } }>(
    port('catalog'),
    `{ variants(first: ${variants_max}) { nodes { id } } }`,
  )
  const { warehouses } = await ask<{ warehouses: { nodes: readonly { id: string }[] } }>(
    port('inventory'),
    '{ warehouses(first: 10) { nodes { id } } }',
    {},
    shopkeeper,
  )
  const variantIds = variants.nodes.map(({ id }) => id)
  const warehouseIds = warehouses.nodes.map(({ id }) => id)
  for (const warehouseId of warehouseIds) {
    const lines = variantIds.map((variantId) => ({ variantId, quantity: plenty }))
    const input = { idempotencyKey: `plenty-${demo_tenant}-${warehouseId}`, warehouseId, lines }
    await ask(
      port('inventory'),
      `mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) {
        __typename ... on InvalidInput { message problems { path message } } } }`,
      { input },
    )
  }
  return { variantIds, warehouseIds }
}

/** Mulberry32, by Tommy Ettinger (public domain). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
