import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let sites: readonly string[]
beforeAll(async () => {
  world = await startWorld()
  sites = [await world.openWarehouse({ priority: 1 }), await world.openWarehouse({ priority: 2 })]
})
afterAll(() => world.stop())

interface Held {
  readonly id: string
  readonly orderId: string
  status: 'HELD' | 'COMMITTED' | 'SHIPPED' | 'GONE'
  readonly expires: number
  readonly parts: readonly { lineId: string; variantId: string; warehouseId: string; quantity: number }[]
}
/** What the books should say: a naive in-memory inventory of one variant. */
interface Model {
  readonly onHand: number[]
  readonly reservations: Held[]
}
interface Real {
  readonly variantId: string
}
type Step = fc.AsyncCommand<Model, Real>

const promised = (model: Model, site: number) =>
  model.reservations
    .filter((each) => each.status === 'HELD' || each.status === 'COMMITTED')
    .flatMap((each) => each.parts)
    .filter((part) => part.warehouseId === sites[site])
    .reduce((sum, part) => sum + part.quantity, 0)
const free = (model: Model, site: number) => (model.onHand[site] ?? 0) - promised(model, site)
const pick = (model: Model, nth: number) => model.reservations[nth % Math.max(1, model.reservations.length)]

const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  toString: () => name,
  run: async (model, real) => {
    await run(model, real)
    for (const [index, site] of sites.entries()) {
      const level = await world.level(real.variantId, site)
      const of = (status: Held['status']) =>
        model.reservations
          .filter((each) => each.status === status)
          .flatMap((each) => each.parts)
          .filter((part) => part.warehouseId === site)
          .reduce((sum, part) => sum + part.quantity, 0)
      expect(level).toMatchObject({
        onHand: model.onHand[index],
        reserved: of('HELD'),
        committed: of('COMMITTED'),
        available: free(model, index),
      })
    }
  },
})

const receive = (site: number, quantity: number) =>
  step(`receive ${quantity} at ${site}`, async (model, { variantId }) => {
    await world.receive(sites[site] ?? '', [{ variantId, quantity }])
    model.onHand[site] = (model.onHand[site] ?? 0) + quantity
  })

const adjust = (site: number, delta: number) =>
  step(`adjust ${delta} at ${site}`, async (model, { variantId }) => {
    const input = { idempotencyKey: id(), variantId, warehouseId: sites[site], delta, reason: 'counted' }
    const { adjustStock } = await world.ask(
      clerk,
      'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }',
      { input },
    )
    const possible = free(model, site) + delta >= 0
    expect(adjustStock.__typename).toBe(possible ? 'AdjustStockSuccess' : 'StockInUse')
    if (possible) model.onHand[site] = (model.onHand[site] ?? 0) + delta
  })

const reserve = (quantity: number) =>
  step(`reserve ${quantity}`, async (model, { variantId }) => {
    const [reservationId, orderId] = [id(), id()]
    const made = await world.reserve([{ variantId, quantity }], { reservationId, orderId, holdSeconds: 100 })
    const possible = free(model, 0) + free(model, 1) >= quantity
    expect(made.__typename).toBe(possible ? 'StockReservation' : 'InsufficientStock')
    if (!possible) return
    const expires = world.clock.now().getTime() + 100_000
    model.reservations.push({ id: reservationId, orderId, status: 'HELD', expires, parts: made.allocations })
  })

const commit = (nth: number) =>
  step(`commit ${nth}`, async (model) => {
    const which = pick(model, nth)
    if (which === undefined) return
    const answer = await world.commit(which.id)
    expect(answer.__typename).toBe(which.status === 'GONE' ? 'ReservationClosed' : 'StockReservation')
    if (which.status === 'HELD') which.status = 'COMMITTED'
  })

const release = (nth: number) =>
  step(`release ${nth}`, async (model) => {
    const which = pick(model, nth)
    if (which === undefined) return
    const answer = await world.release(which.id)
    expect(answer.__typename).toBe(which.status === 'SHIPPED' ? 'ReservationClosed' : 'StockReservation')
    if (which.status !== 'SHIPPED') which.status = 'GONE'
  })

const wait = (duration_ms: number) =>
  step(`wait ${duration_ms}`, async (model) => {
    world.clock.advance(duration_ms)
    while (await world.sweep()) {
      // In batches.
    }
    for (const each of model.reservations) {
      if (each.status === 'HELD' && each.expires <= world.clock.now().getTime()) each.status = 'GONE'
    }
    // The subgraph's own sweep may hold some of them right now.
    await eventually(async () => {
      const left =
        await world.owner`select 1 from reservations where status = 'HELD' and expires_at <= ${world.clock.now()}`
      expect(left).toHaveLength(0)
    })
  })

const ship = (nth: number) =>
  step(`ship ${nth}`, async (model) => {
    const which = pick(model, nth)
    if (which === undefined || which.status !== 'COMMITTED') return
    const data = {
      trackingNumber: 'T',
      customerId: null,
      carrierId: id(),
      status: 'DISPATCHED',
      previousStatus: 'PICKED',
      occurredAt: '',
      eta: null,
    }
    await world.eventLog.append(
      [...new Set(which.parts.map((part) => part.warehouseId))].map((warehouseId) => ({
        specversion: '1.0',
        id: id(),
        source: 'logistics',
        type: ShipmentStatusChanged.type,
        subject: id(),
        time: world.clock.now().toISOString(),
        tenant: test_tenant,
        traceparent: null,
        data: {
          ...data,
          shipmentId: id(),
          orderId: which.orderId,
          warehouseId,
          lines: which.parts.filter((part) => part.warehouseId === warehouseId),
        },
      })),
    )
    await eventually(async () => {
      const [row] = await world.owner`select shipped from reservations where id = ${which.id}`
      expect(row?.shipped).toBe(which.parts.reduce((sum, part) => sum + part.quantity, 0))
    })
    which.status = 'SHIPPED'
    for (const part of which.parts) {
      const site = sites.indexOf(part.warehouseId)
      model.onHand[site] = (model.onHand[site] ?? 0) - part.quantity
    }
  })

test('whatever happens in whatever order, the levels are what a naive inventory says and the fold of the ledger', async () => {
  const site = fc.integer({ min: 0, max: 1 })
  const nth = fc.nat({ max: 9 })
  const steps = [
    fc.tuple(site, fc.integer({ min: 1, max: 20 })).map(([where, quantity]) => receive(where, quantity)),
    fc
      .tuple(
        site,
        fc.integer({ min: -15, max: 15 }).filter((delta) => delta !== 0),
      )
      .map(([where, delta]) => adjust(where, delta)),
    fc.integer({ min: 1, max: 12 }).map(reserve),
    fc.integer({ min: 1, max: 12 }).map(reserve),
    nth.map(commit),
    nth.map(release),
    nth.map(ship),
    fc.integer({ min: 1_000, max: 60_000 }).map(wait),
  ]
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 40 }), async (commands) => {
      const variantId = await world.stock({ [sites[0] ?? '']: 10, [sites[1] ?? '']: 10 })
      await fc.asyncModelRun(
        () => ({ model: { onHand: [10, 10], reservations: [] }, real: { variantId } }),
        commands,
      )
      await world.expectBooksToBalance()
    }),
    { numRuns: 40 },
  )
}, 60_000)
