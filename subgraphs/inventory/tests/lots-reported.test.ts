import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { purchasingIn } from './purchasing-world.ts'
import { act } from './stock-verbs.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let purchasing: ReturnType<typeof purchasingIn>
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  purchasing = purchasingIn(world)
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const day = (days: number) =>
  new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const tracked = async (tracking: string): Promise<string> => {
  const variantId = id()
  await act(world, 'setVariantTracking', { variantId, tracking })
  return variantId
}
const lotsOf = async (variantId: string, warehouseId = london) => {
  const { stockLevel } = await world.ask(
    clerk,
    `query ($v: ID!, $w: ID!) { stockLevel(variantId: $v, warehouseId: $w) { lots { code expiresOn quantity } } }`,
    { v: variantId, w: warehouseId },
  )
  return stockLevel.lots.map((lot: { code: string | null; expiresOn: string | null; quantity: number }) =>
    [lot.code, lot.quantity, ...(lot.expiresOn === null ? [] : [lot.expiresOn])].join(' '),
  )
}
/** An order of one line, and its delivery with what is said of the units. */
const delivered = async (variantId: string, quantity: number, more: object) => {
  const order = await purchasing.sent(await purchasing.supplier(), london, [{ variantId, quantity }])
  return purchasing.receive(order, [quantity], {
    lines: [{ lineId: order.lines[0].id, quantity, ...more }],
  })
}
const counting = async (variantId: string) =>
  (await act(world, 'openStockCount', { warehouseId: london, variantIds: [variantId] })).count.id
const found = (countId: string, variantId: string, counted: number, more: object) =>
  act(world, 'recordStockCount', { countId, lines: [{ variantId, counted, ...more }] })
const close = (countId: string, more: object = {}) => act(world, 'closeStockCount', { countId, ...more })

describe('a delivery of a purchase order', () => {
  test('brings the lots it names', async () => {
    const variantId = await tracked('LOT')
    const lots = [
      { code: 'A', expiresOn: day(30), quantity: 4 },
      { code: 'B', quantity: 6 },
    ]
    expect(await delivered(variantId, 10, { lots })).toMatchObject({ receipt: {} })
    expect(await lotsOf(variantId)).toEqual([`A 4 ${day(30)}`, 'B 6'])
  })

  test('brings the serial numbers it names', async () => {
    const variantId = await tracked('SERIAL')
    await delivered(variantId, 2, { serials: ['s1', 's2'] })
    expect(await lotsOf(variantId)).toEqual(['s1 1', 's2 1'])
    expect(await delivered(variantId, 1, { serials: ['s2'] })).toMatchObject({
      problems: [{ path: 'lines.0.serials', message: 'The serial number s2 is in stock already.' }],
    })
  })

  test.each([
    ['LOT', {}, 'lines.0.lots'],
    ['LOT', { lots: [{ code: 'A', quantity: 4 }] }, 'lines.0.lots'],
    [
      'LOT',
      {
        lots: [
          { code: 'A', quantity: 2 },
          { code: 'A', quantity: 3 },
        ],
      },
      'lines.0.lots',
    ],
    [
      'LOT',
      {
        lots: [
          { code: 'A', quantity: 6 },
          { code: 'B', quantity: -1 },
        ],
      },
      'lines.0.lots',
    ],
    ['LOT', { lots: [{ code: '', quantity: 5 }] }, 'lines.0.lots'],
    ['LOT', { serials: ['1', '2', '3', '4', '5'] }, 'lines.0.serials'],
    ['SERIAL', {}, 'lines.0.serials'],
    ['SERIAL', { serials: ['1', '2'] }, 'lines.0.serials'],
    ['SERIAL', { lots: [{ code: 'A', quantity: 5 }] }, 'lines.0.serials'],
    ['NONE', { lots: [{ code: 'A', quantity: 5 }] }, 'lines.0'],
  ])(
    'of a variant kept by %s with %j is refused at %s, and nothing arrives',
    async (tracking, more, path) => {
      const variantId = await tracked(tracking)
      const answer = await delivered(variantId, 5, more)
      expect(answer.__typename).toBe('InvalidInput')
      expect(answer.problems.map((problem: { path: string }) => problem.path)).toContain(path)
      const [moved] = await world.owner`select 1 from stock_movements where variant_id = ${variantId}`
      expect(moved).toBeUndefined()
    },
  )
})

describe('a count', () => {
  const stocked = async () => {
    const variantId = await tracked('LOT')
    await world.receive(london, [{ variantId, quantity: 5, lot: 'A', expiresOn: day(9) }])
    await world.receive(london, [{ variantId, quantity: 5, lot: 'B' }])
    return variantId
  }

  test('books lot by lot, also when the sum is right', async () => {
    const variantId = await stocked()
    const countId = await counting(variantId)
    const lots = [
      { code: 'A', expiresOn: day(9), quantity: 3 },
      { code: 'C', quantity: 7 },
    ]
    expect(await found(countId, variantId, 10, { lots })).toMatchObject({
      __typename: 'RecordStockCountSuccess',
    })
    expect(await close(countId)).toMatchObject({ count: { lines: [{ variance: 0 }] } })
    expect(await lotsOf(variantId)).toEqual([`A 3 ${day(9)}`, 'C 7'])
  })

  test('gives units of a lot nobody knew their lot', async () => {
    const variantId = await stocked()
    await act(world, 'bulkAdjustStock', {
      rows: [{ variantId, warehouseId: london, delta: 2, reason: 'found' }],
    })
    const countId = await counting(variantId)
    await found(countId, variantId, 12, {
      lots: [
        { code: 'A', expiresOn: day(9), quantity: 5 },
        { code: 'B', quantity: 7 },
      ],
    })
    await close(countId)
    expect(await lotsOf(variantId)).toEqual([`A 5 ${day(9)}`, 'B 7'])
  })

  test('of nothing names no lots; of something it must', async () => {
    const variantId = await stocked()
    const countId = await counting(variantId)
    expect(await found(countId, variantId, 10, {})).toMatchObject({ problems: [{ path: 'lines.0.lots' }] })
    expect(
      await found(countId, variantId, 5, { lots: [{ code: 'A', expiresOn: day(1), quantity: 5 }] }),
    ).toMatchObject({ problems: [{ path: 'lines.0.lots' }] })
    await found(countId, variantId, 0, {})
    await close(countId)
    expect(await lotsOf(variantId)).toEqual([])
  })

  test('of goods that moved meanwhile: before, after, or again where a missing lot is gone', async () => {
    const scrap = (variantId: string, lot: string, quantity: number) =>
      act(world, 'scrapStock', {
        warehouseId: london,
        reason: 'broken',
        lines: [{ variantId, quantity, lot }],
      })
    for (const [movedMeanwhile, gone, after] of [
      ['COUNTED_BEFORE', 'B', [`A 4 ${day(9)}`, 'B 3']],
      ['COUNTED_AFTER', 'B', [`A 4 ${day(9)}`, 'B 5']],
    ] as const) {
      const variantId = await stocked()
      const countId = await counting(variantId)
      const lots = [
        { code: 'A', expiresOn: day(9), quantity: 4 },
        { code: 'B', quantity: 5 },
      ]
      await found(countId, variantId, 9, { lots })
      await scrap(variantId, gone, 2)
      expect((await close(countId)).__typename).toBe('StockMovedMeanwhile')
      await close(countId, { movedMeanwhile })
      expect(await lotsOf(variantId)).toEqual(after)
    }
    const variantId = await stocked()
    const countId = await counting(variantId)
    await found(countId, variantId, 5, { lots: [{ code: 'B', quantity: 5 }] })
    await scrap(variantId, 'A', 1)
    expect((await close(countId, { movedMeanwhile: 'COUNTED_BEFORE' })).__typename).toBe(
      'StockMovedMeanwhile',
    )
    await close(countId, { movedMeanwhile: 'COUNTED_AFTER' })
    expect(await lotsOf(variantId)).toEqual(['B 5'])
  })

  test('of serial numbers: one that is in another warehouse is not here too', async () => {
    const variantId = await tracked('SERIAL')
    await world.receive(london, [{ variantId, quantity: 2, serials: ['1', '2'] }])
    await world.receive(paris, [{ variantId, quantity: 1, serials: ['3'] }])
    const countId = await counting(variantId)
    expect(await found(countId, variantId, 2, { serials: ['1', '3'] })).toMatchObject({
      problems: [{ path: 'lines.0.serials' }],
    })
    await found(countId, variantId, 2, { serials: ['1', '4'] })
    await close(countId)
    expect(await lotsOf(variantId)).toEqual(['1 1', '4 1'])
  })
})
