import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { act, sendTransfer, ship as shipGoods } from './stock-verbs.ts'
import { clerk, id, startWorld, type World } from './world.ts'

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
  returned: number
}
interface Moving {
  readonly id: string
  readonly to: number
  inTransit: number
}
/** What the books should say: a naive in-memory inventory of one variant. */
interface Model {
  readonly onHand: number[]
  readonly reservations: Held[]
  readonly transfers: Moving[]
}
interface Real {
  readonly variantId: string
  /** Whether the variant is tracked by lots: they must then add up after every step, too. */
  readonly tracked: boolean
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
        inTransit: model.transfers
          .filter((moving) => moving.to === index)
          .reduce((sum, moving) => sum + moving.inTransit, 0),
      })
    }
  },
})

/** Some lot or other. */
const lotOf = (tracked: boolean, quantity: number) =>
  tracked ? { lot: `lot ${quantity % 3}`, expiresOn: `2099-01-0${1 + (quantity % 3)}` } : {}

const receive = (site: number, quantity: number) =>
  step(`receive ${quantity} at ${site}`, async (model, { variantId, tracked }) => {
    await world.receive(sites[site] ?? '', [{ variantId, quantity, ...lotOf(tracked, quantity) }])
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
    model.reservations.push({
      id: reservationId,
      orderId,
      status: 'HELD',
      expires,
      parts: made.allocations,
      returned: 0,
    })
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
    for (const warehouseId of new Set(which.parts.map((part) => part.warehouseId))) {
      const parts = which.parts.filter((part) => part.warehouseId === warehouseId)
      await shipGoods(world, which.orderId, warehouseId, parts)
    }
    which.status = 'SHIPPED'
    for (const part of which.parts) move(model, sites.indexOf(part.warehouseId), -part.quantity)
  })

const move = (model: Model, site: number, units: number) => {
  model.onHand[site] = (model.onHand[site] ?? 0) + units
}

const takeBack = (nth: number, site: number, quantity: number, disposition: 'RESTOCK' | 'SCRAP') =>
  step(`return ${quantity} of ${nth} to ${disposition} at ${site}`, async (model) => {
    const which = pick(model, nth)
    if (which === undefined) return
    const lines = [{ orderLineId: which.parts[0]?.lineId, quantity }]
    const input = { orderId: which.orderId, warehouseId: sites[site], disposition, lines }
    const left = which.status === 'SHIPPED' ? which.parts.reduce((sum, part) => sum + part.quantity, 0) : 0
    const possible = which.returned + quantity <= left
    const { __typename } = await act(world, 'returnStock', input)
    expect(__typename).toBe(possible ? 'ReturnStockSuccess' : 'ReturnExceedsShipped')
    if (!possible) return
    which.returned += quantity
    if (disposition === 'RESTOCK') move(model, site, quantity)
  })

const scrap = (site: number, quantity: number) =>
  step(`scrap ${quantity} at ${site}`, async (model, { variantId }) => {
    const lines = [{ variantId, quantity }]
    const possible = free(model, site) >= quantity
    const { __typename } = await act(world, 'scrapStock', {
      warehouseId: sites[site],
      reason: 'broken',
      lines,
    })
    expect(__typename).toBe(possible ? 'ScrapStockSuccess' : 'StockShortage')
    if (possible) move(model, site, -quantity)
  })

const transfer = (from: number, quantity: number) =>
  step(`send ${quantity} from ${from}`, async (model, { variantId }) => {
    const to = 1 - from
    const lines = [{ variantId, quantity }]
    if (free(model, from) < quantity) {
      const plan = { fromWarehouseId: sites[from], toWarehouseId: sites[to], lines }
      const { transfer: draft } = await act(world, 'createTransfer', plan)
      const refused = await act(world, 'dispatchTransfer', { transferId: draft.id })
      expect(refused.__typename).toBe('StockShortage')
      return
    }
    const transferId = await sendTransfer(world, sites[from] ?? '', sites[to] ?? '', lines)
    model.transfers.push({ id: transferId, to, inTransit: quantity })
    move(model, from, -quantity)
  })

const arrive = (nth: number, received: number, lost: number) =>
  step(`${received} of transfer ${nth} arrive, ${lost} are lost`, async (model, { variantId }) => {
    const which = model.transfers[nth % Math.max(1, model.transfers.length)]
    if (which === undefined || received + lost === 0) return
    const { __typename } = await act(world, 'receiveTransfer', {
      transferId: which.id,
      lines: [{ variantId, received, lost }],
    })
    if (which.inTransit === 0) return expect(__typename).toBe('TransferStatusConflict')
    const possible = received + lost <= which.inTransit
    expect(__typename).toBe(possible ? 'ReceiveTransferSuccess' : 'TransferExceeded')
    if (!possible) return
    which.inTransit -= received + lost
    move(model, which.to, received)
  })

const count = (site: number, counted: number) =>
  step(`count ${counted} at ${site}`, async (model, { variantId, tracked }) => {
    const opened = await act(world, 'openStockCount', { warehouseId: sites[site], variantIds: [variantId] })
    const countId = opened.count.id
    const lots = tracked && counted > 0 ? { lots: [{ code: 'counted', quantity: counted }] } : {}
    await act(world, 'recordStockCount', { countId, lines: [{ variantId, counted, ...lots }] })
    const { __typename } = await act(world, 'closeStockCount', { countId })
    const possible = counted >= promised(model, site)
    expect(__typename).toBe(possible ? 'CloseStockCountSuccess' : 'StockShortage')
    if (possible) model.onHand[site] = counted
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
    fc
      .tuple(nth, site, fc.integer({ min: 1, max: 8 }), fc.constantFrom('RESTOCK' as const, 'SCRAP' as const))
      .map(([which, where, quantity, disposition]) => takeBack(which, where, quantity, disposition)),
    fc.tuple(site, fc.integer({ min: 1, max: 8 })).map(([where, quantity]) => scrap(where, quantity)),
    fc.tuple(site, fc.integer({ min: 1, max: 12 })).map(([where, quantity]) => transfer(where, quantity)),
    fc
      .tuple(nth, fc.nat({ max: 8 }), fc.nat({ max: 3 }))
      .map(([which, received, lost]) => arrive(which, received, lost)),
    fc.tuple(site, fc.nat({ max: 25 })).map(([where, found]) => count(where, found)),
    fc.integer({ min: 1_000, max: 60_000 }).map(wait),
  ]
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.commands(steps, { maxCommands: 50 }), async (tracked, commands) => {
      const variantId = id()
      if (tracked) await act(world, 'setVariantTracking', { variantId, tracking: 'LOT' })
      for (const site of sites)
        await world.receive(site, [{ variantId, quantity: 10, ...lotOf(tracked, 10) }])
      await fc.asyncModelRun(
        () => ({
          model: { onHand: [10, 10], reservations: [], transfers: [] },
          real: { variantId, tracked },
        }),
        commands,
      )
      await world.expectBooksToBalance()
    }),
    { numRuns: 40 },
  )
}, 120_000)
