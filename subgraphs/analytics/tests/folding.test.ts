import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventLog } from '#platform/events/event-log.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { VariantAdded } from '#subgraphs/catalog/published.ts'
import { rebuild, rebuildTenant } from '../commands/rebuild.ts'
import { type Folding, startFolding } from './folding.ts'
import { all_figures, recount } from './recount.ts'
import { interleave, stories } from './scenario.ts'
import {
  cancelled,
  confirmed,
  imported,
  line,
  lostLine,
  order,
  parcelPlanned,
  parcelReached,
  placed,
  publish,
  returned,
  type Said,
  said,
  saidBy,
  stockIs,
  stockIsBack,
  stockIsLow,
} from './world.ts'

let analytics: Folding
beforeAll(async () => {
  analytics = await startFolding()
})
afterAll(() => analytics.stop())

const figuresOf = (tenantId: string) => analytics.ask(tenantId, all_figures)
/** A new tenant per run: nothing of an earlier run is in its figures. */
const newTenant = () => `t-${uuidv7()}`
const picks = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 50 })

/** Lets both tenants' events arrive mixed, in batches of these sizes, and everything a second time after each batch size. */
async function deliver(events: readonly Said[], sizes: readonly number[]): Promise<void> {
  const before = await analytics.log.head()
  const step = Math.ceil(events.length / sizes.length)
  for (const [i, size] of sizes.entries()) {
    await publish(analytics.log, events.slice(i * step, (i + 1) * step))
    await publish(analytics.log, events.slice(0, i * step))
    await analytics.drain(size)
    await analytics.rewind(before)
  }
  await analytics.drain(sizes[0])
}

test('figures are the recount of the unique events, however they are mixed, split into batches and delivered again', async () => {
  let runs = 0
  const property = fc.asyncProperty(
    stories,
    picks,
    picks,
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    async (told, mixOfA, mixOfB, sizes) => {
      const [a, b] = [newTenant(), newTenant()]
      const eventsOfA = saidBy(a, interleave(told, mixOfA))
      const eventsOfB = saidBy(b, interleave(told, mixOfB))
      await deliver(interleave([eventsOfA, eventsOfB], mixOfA), sizes)
      const expected = recount(eventsOfA)
      expect(tiesSorted(await figuresOf(a))).toEqual(tiesSorted(expected))
      expect(tiesSorted(await figuresOf(b))).toEqual(tiesSorted(expected))
      runs += 1
    },
  )
  await fc.assert(property, { numRuns: 25, endOnFailure: true })
  expect(runs).toBe(25)
}, 60_000)

test('a batch of every kind of event is folded in one go: one statement per table, however they are mixed', async () => {
  const tenant = newTenant()
  const mixed = (copies: number) => Array.from({ length: copies }, () => saidBy(tenant, oneOfEach())).flat()
  await analytics.drain()
  const statementsFor = async (copies: number) => {
    await publish(analytics.log, mixed(copies))
    analytics.forget()
    await analytics.drain()
    return analytics.statements.filter((text) =>
      /insert into (sales|product|order|variant|stock|ship|fold)/.test(text),
    ).length
  }
  expect(await statementsFor(1)).toBe(9)
  expect(await statementsFor(50)).toBe(9)
})

test('a rebuild gives the same figures, also when the read models were wrong', async () => {
  const tenants = [newTenant(), newTenant()]
  const events = new Map(
    tenants.map((tenant) => [
      tenant,
      saidBy(
        tenant,
        interleave(fc.sample(stories, { numRuns: 8, seed: 20_260_331 }).flat(), [3, 1, 4, 1, 5]),
      ),
    ]),
  )
  await publish(analytics.log, [...events.values()].flat())
  await analytics.drain()
  const before = await Promise.all(tenants.map(figuresOf))
  const [damaged = ''] = tenants
  await analytics.database.write(damaged, async ({ sql }) => {
    await sql`update sales set gross = gross + 1, orders = 7`
    await sql`delete from shipments`
    await sql`update stock_levels set available = 0, alert_since = now()`
  })
  expect(await figuresOf(damaged)).not.toEqual(before[0])
  const rebuilt = await rebuild(analytics.database, analytics.log)
  for (const tenantId of tenants) {
    expect(rebuilt).toContainEqual({ tenantId, eventsFolded: events.get(tenantId)?.length })
  }
  expect(await Promise.all(tenants.map(figuresOf))).toEqual(before)
  expect(tiesSorted(before[0])).toEqual(tiesSorted(recount(events.get(damaged) ?? [])))
})

test('events that are published during a rebuild are folded once, after it', async () => {
  const tenant = newTenant()
  const sale = (id: string) => saidBy(tenant, [imported(order({ lines: [line(id, 2)] }))])
  const [early, late] = [sale('v1'), sale('v2')]
  await publish(analytics.log, early)
  await analytics.drain()
  let added = 0
  const growing: EventLog = {
    ...analytics.log,
    async read(request) {
      await publish(analytics.log, late)
      added += 1
      return analytics.log.read(request)
    },
  }
  await rebuild(analytics.database, growing)
  expect(added).toBeGreaterThan(0)
  await analytics.drain()
  expect(tiesSorted(await figuresOf(tenant))).toEqual(tiesSorted(recount([...early, ...late])))
})

test('a rebuild waits for the batch that is being folded, and loses nothing of it', async () => {
  const tenant = newTenant()
  const sale = () => saidBy(tenant, [imported(order())])
  const [early, late] = [sale(), sale()]
  await publish(analytics.log, early)
  await analytics.drain()
  await publish(analytics.log, late)
  const folded = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const folding = analytics.drain(undefined, async () => {
    folded.resolve()
    await gate.promise
  })
  await folded.promise
  let isRebuilt = false
  const rebuilding = analytics.database
    .system((sql) => rebuildTenant(sql, analytics.log, tenant))
    .then(() => {
      isRebuilt = true
    })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(isRebuilt).toBe(false)
  gate.resolve()
  await Promise.all([folding, rebuilding])
  expect(tiesSorted(await figuresOf(tenant))).toEqual(tiesSorted(recount([...early, ...late])))
})

test('a rebuild that fails halfway changes nothing', async () => {
  const tenant = newTenant()
  await publish(analytics.log, saidBy(tenant, [imported(order())]))
  await analytics.drain()
  const before = await figuresOf(tenant)
  let reads = 0
  const failing = {
    ...analytics.log,
    read: async () => {
      reads += 1
      throw new Error('the log is away')
    },
  }
  await expect(rebuild(analytics.database, failing)).rejects.toThrow('the log is away')
  expect(reads).toBe(1)
  expect(await figuresOf(tenant)).toEqual(before)
})

test('a rebuild is refused when the log no longer goes back to the first event', async () => {
  const tenant = newTenant()
  await publish(analytics.log, saidBy(tenant, [imported(order())]))
  await analytics.drain()
  const before = await figuresOf(tenant)
  const trimmed = { ...analytics.log, oldest: () => analytics.log.head() }
  await expect(rebuild(analytics.database, trimmed)).rejects.toThrow('a rebuild would lose what lies between')
  expect(await figuresOf(tenant)).toEqual(before)
})

test('poison becomes a dead letter, the rest is folded, and a rebuild leaves it out as well', async () => {
  const tenant = newTenant()
  const good = saidBy(tenant, [imported(order()), imported(order({ lines: [line('v2')] }))])
  const [shapeless] = saidBy(tenant, [{ ...imported(order()), data: { orderId: 'and nothing else' } }])
  const [timeless] = saidBy(tenant, [imported(order({ placedAt: 'yesterday' }))])
  await publish(
    analytics.log,
    [good[0], shapeless, timeless, good[1]].filter((each) => each !== undefined),
  )
  await analytics.drain()
  const letters = await analytics.database.system(
    (sql) => sql`select event_id from dead_letters where tenant_id = ${tenant} order by event_id`,
  )
  expect(letters.map((row) => row.event_id)).toEqual([shapeless?.id, timeless?.id].sort())
  expect(tiesSorted(await figuresOf(tenant))).toEqual(tiesSorted(recount(good)))
  await rebuild(analytics.database, analytics.log)
  expect(tiesSorted(await figuresOf(tenant))).toEqual(tiesSorted(recount(good)))
})

function oneOfEach(): readonly Said[] {
  const bought = order()
  const parcel = { shipmentId: uuidv7(), carrierId: 'c1', eta: null }
  const added = said(VariantAdded, 'v9', '2026-03-30T12:00:00Z', {
    variantId: 'v9',
    productId: 'p9',
    categoryId: null,
    sku: 's',
    name: 'n',
  })
  const orders = [
    placed(bought),
    confirmed(bought),
    lostLine(bought),
    cancelled(bought, true),
    imported(order()),
    returned(order()),
  ]
  const stock = [stockIs('v1', 'w1', 5), stockIsLow('v1', 'w1', 5), stockIsBack('v1', 'w1', 50)]
  return [...orders, ...stock, added, parcelPlanned(parcel), parcelReached(parcel, 'DISPATCHED')]
}

/** Rows that rank equal are ordered by id in the database's collation; the recount need not know it. */
function tiesSorted(figures: object): unknown {
  const text = (row: unknown) => JSON.stringify(row)
  return Object.fromEntries(
    Object.entries(figures as Record<string, { rows?: readonly unknown[] }>).map(([name, answer]) => {
      const rows =
        answer.rows === undefined ? answer : [...answer.rows].sort((a, b) => (text(a) < text(b) ? -1 : 1))
      return [name, rows]
    }),
  )
}
