import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { id, startWorld, type World } from './world.ts'

let world: World
let sites: readonly string[]
beforeAll(async () => {
  world = await startWorld()
  sites = await Promise.all([1, 2, 3].map((priority) => world.openWarehouse({ priority })))
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

type Answer = {
  readonly __typename: string
  readonly id?: string
  readonly allocations?: readonly { readonly quantity: number }[]
}
const count = (answers: readonly Answer[], name: string) =>
  answers.filter((answer) => answer.__typename === name).length
const times = <T>(n: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, index) => work(index)))

/** A deadlock is a transaction that was rolled back, and would be run again unseen by the client. */
const rolledBack = () => world.statements.filter((text) => text.trim() === 'rollback').length

describe('a hot variant', () => {
  test.each([
    ['one warehouse', [20]],
    ['three warehouses', [9, 7, 4]],
  ])('in %s: 32 buyers at a time, 96 in all, 20 units: exactly 20 sold', async (_name, units) => {
    for (let round = 0; round < 3; round++) {
      const variantId = await world.stock(
        Object.fromEntries(units.map((each, index) => [sites[index], each])),
      )
      const buyer = async (): Promise<readonly Answer[]> => {
        const answers: Answer[] = []
        for (let i = 0; i < 3; i++) {
          const made = await world.reserve([{ variantId, quantity: 1 }])
          answers.push(made.__typename === 'StockReservation' ? await world.commit(made.id) : made)
        }
        return answers
      }
      const answers = (await times(32, buyer)).flat()
      expect(count(answers, 'StockReservation')).toBe(20)
      expect(count(answers, 'InsufficientStock')).toBe(76)
      for (const site of sites.slice(0, units.length)) {
        const level = await world.level(variantId, site)
        expect(level).toMatchObject({ committed: level.onHand, reserved: 0, available: 0 })
      }
    }
  })

  test('buyers of several units never get a part of them', async () => {
    const variantId = await world.stock({ [sites[0] ?? '']: 10, [sites[1] ?? '']: 10 })
    const answers = await times(32, (): Promise<Answer> => world.reserve([{ variantId, quantity: 3 }]))
    expect(count(answers, 'StockReservation')).toBe(6)
    for (const { allocations = [] } of answers.filter((each) => each.__typename === 'StockReservation')) {
      expect(allocations.reduce((sum, part) => sum + part.quantity, 0)).toBe(3)
    }
  })
})

test('baskets in opposite order: all are served, and nobody deadlocks', async () => {
  const variants = await times(6, () => world.stock({ [sites[0] ?? '']: 1_000, [sites[1] ?? '']: 1_000 }))
  world.forget()
  const answers = await times(120, async (index): Promise<Answer> => {
    const basket = index % 2 === 0 ? variants : variants.toReversed()
    const lines = [...basket.slice(index % 5), ...basket.slice(0, index % 5)]
    const made = await world.reserve(lines.map((variantId) => ({ variantId, quantity: 1 })))
    if (index % 3 === 0) return world.release(made.id)
    return index % 3 === 1 ? world.commit(made.id) : made
  })
  expect(count(answers, 'StockReservation')).toBe(120)
  expect(rolledBack()).toBe(0)
})

test('receipts, imports and reservations of the same variants do not deadlock either', async () => {
  const variants = await times(5, () => world.stock({ [sites[0] ?? '']: 100 }))
  const fresh = Array.from({ length: 5 }, () => id())
  world.forget()
  await times(60, async (index) => {
    const lines = (index % 2 === 0 ? [...variants, ...fresh] : [...fresh, ...variants].toReversed()).map(
      (variantId) => ({ variantId, quantity: 1 }),
    )
    if (index % 3 === 0) return world.receive(sites[0] ?? '', lines)
    return world.reserve(lines.filter((line) => variants.includes(line.variantId)))
  })
  expect(rolledBack()).toBe(0)
  for (const variantId of fresh)
    expect(await world.level(variantId, sites[0] ?? '')).toMatchObject({ onHand: 20 })
})

describe('one reservation', () => {
  test.each([
    ['there is enough for one', 2],
    ['there is enough for all', 100],
  ])('asked for 20 times at once is made once, when %s', async (_name, units) => {
    const variantId = await world.stock({ [sites[0] ?? '']: units })
    const request = { reservationId: id(), orderId: id() }
    const answers = await times(20, () => world.reserve([{ lineId: 'a', variantId, quantity: 2 }], request))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await world.level(variantId, sites[0] ?? '')).toMatchObject({ reserved: 2 })
  })

  test('reserved and released at the same time ends released, in every order', async () => {
    for (let round = 0; round < 30; round++) {
      const variantId = await world.stock({ [sites[0] ?? '']: 2 })
      const reservationId = id()
      const reserve = () => world.reserve([{ variantId, quantity: 2 }], { reservationId })
      const release = () => world.release(reservationId)
      const [made] =
        round % 2 === 0
          ? await Promise.all([reserve(), release()])
          : (await Promise.all([release(), reserve()])).toReversed()
      expect(['StockReservation', 'ReservationClosed']).toContain(made.__typename)
      expect(await world.release(reservationId)).toMatchObject({ status: 'RELEASED' })
      expect(await world.level(variantId, sites[0] ?? '')).toMatchObject({ reserved: 0, available: 2 })
    }
  })

  test('committed and released at the same time is one or the other', async () => {
    for (let round = 0; round < 20; round++) {
      const variantId = await world.stock({ [sites[0] ?? '']: 2 })
      const { id: reservationId } = await world.reserve([{ variantId, quantity: 2 }])
      const [committed] = await Promise.all([world.commit(reservationId), world.release(reservationId)])
      expect(['StockReservation', 'ReservationClosed']).toContain(committed.__typename)
      expect(await world.level(variantId, sites[0] ?? '')).toMatchObject({
        reserved: 0,
        committed: 0,
        available: 2,
      })
    }
  })
})

test('expiry against commit: exactly one wins, and the stock agrees', async () => {
  // The sweep's clock is ahead of the buyers' by a second, as clocks of two machines may be: both sides find the hold to be theirs.
  const ahead = () => new Date(world.clock.now().getTime() + 1_000)
  const outcomes = { committed: 0, expired: 0 }
  for (let round = 0; round < 60; round++) {
    const variantId = await world.stock({ [sites[0] ?? '']: 3 })
    const { id: reservationId } = await world.reserve([{ variantId, quantity: 3 }], { holdSeconds: 1 })
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
    const commit = async () => {
      if (round % 2 === 0) await wait()
      return world.commit(reservationId)
    }
    const sweep = async () => {
      if (round % 2 === 1) await wait()
      return world.sweep(ahead)
    }
    const [answer] = await Promise.all([commit(), sweep()])
    const [row] = await world.owner`select status from reservations where id = ${reservationId}`
    const level = await world.level(variantId, sites[0] ?? '')
    if (answer.__typename === 'StockReservation') {
      outcomes.committed += 1
      expect(row?.status).toBe('COMMITTED')
      expect(level).toMatchObject({ reserved: 0, committed: 3, available: 0 })
    } else {
      outcomes.expired += 1
      expect(row?.status).toBe('EXPIRED')
      expect(level).toMatchObject({ reserved: 0, committed: 0, available: 3 })
    }
  }
  expect(outcomes.committed, 'the commit won sometimes').toBeGreaterThan(0)
  expect(outcomes.expired, 'the sweep won sometimes').toBeGreaterThan(0)
})

test('two sweeps at once give each hold back once', async () => {
  const variantId = await world.stock({ [sites[0] ?? '']: 150 })
  await times(150, () => world.reserve([{ variantId, quantity: 1 }], { holdSeconds: 1 }))
  const ahead = () => new Date(world.clock.now().getTime() + 1_000)
  for (let i = 0; i < 3; i++) await times(3, () => world.sweep(ahead))
  expect(await world.level(variantId, sites[0] ?? '')).toMatchObject({
    onHand: 150,
    reserved: 0,
    available: 150,
  })
})
