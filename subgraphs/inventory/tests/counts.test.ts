import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act } from './stock-verbs.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let london: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const open = async (...variantIds: readonly string[]): Promise<string> =>
  (await act(world, 'openStockCount', { warehouseId: london, variantIds })).count.id
const record = (countId: string, found: Readonly<Record<string, number>>) =>
  act(world, 'recordStockCount', {
    countId,
    lines: Object.entries(found).map(([variantId, counted]) => ({ variantId, counted })),
  })
const close = (countId: string, more: Record<string, unknown> = {}) =>
  act(world, 'closeStockCount', { countId, ...more })
const onHand = async (variantId: string) => (await world.level(variantId, london)).onHand
const kindsOf = async (variantId: string) =>
  (
    await world.owner`select kind, on_hand_delta from stock_movements where variant_id = ${variantId} order by seq`
  ).map((row) => `${row.kind} ${row.on_hand_delta}`)

describe('a count', () => {
  test('books what differs, and nothing where the books are right', async () => {
    const [more, fewer, right] = [
      await world.stock({ [london]: 10 }),
      await world.stock({ [london]: 10 }),
      await world.stock({ [london]: 10 }),
    ]
    const countId = await open(more, fewer, right)
    expect(await record(countId, { [more]: 12, [fewer]: 7 })).toMatchObject({
      count: {
        status: 'OPEN',
        lines: [{ expected: 10, counted: 12, variance: null }, { counted: 7 }, { counted: null }],
      },
    })
    expect(await onHand(more)).toBe(10)
    await record(countId, { [right]: 10 })
    expect(await close(countId)).toMatchObject({
      count: { status: 'CLOSED', lines: [{ variance: 2 }, { variance: -3 }, { variance: 0 }] },
    })
    expect([await onHand(more), await onHand(fewer), await onHand(right)]).toEqual([12, 7, 10])
    expect(await kindsOf(fewer)).toEqual(['RECEIVE 10', 'COUNT -3'])
    expect(await kindsOf(right)).toEqual(['RECEIVE 10'])
  })

  test('takes the last finding, and goods nobody expected', async () => {
    const known = await world.stock({ [london]: 5 })
    const surprise = id()
    const countId = await open(known)
    await record(countId, { [known]: 1, [surprise]: 4 })
    await record(countId, { [known]: 6 })
    expect(await close(countId)).toMatchObject({
      count: {
        lines: [{ variance: 1 }, { expected: 0, counted: 4, variance: 4, variant: { id: surprise } }],
      },
    })
    expect([await onHand(known), await onHand(surprise)]).toEqual([6, 4])
  })

  test('names lines nobody counted, unless they are to be left out', async () => {
    const [a, b] = [await world.stock({ [london]: 5 }), await world.stock({ [london]: 5 })]
    const countId = await open(a, b)
    await record(countId, { [a]: 4 })
    expect(await close(countId)).toMatchObject({ __typename: 'StockCountIncomplete', variants: [{ id: b }] })
    expect(await close(countId, { leaveOutUncounted: true })).toMatchObject({
      count: { lines: [{ variance: -1 }, { counted: null, variance: null }] },
    })
    expect([await onHand(a), await onHand(b)]).toEqual([4, 5])
  })

  test('finds no fewer than are held for or promised to orders', async () => {
    const variantId = await world.stock({ [london]: 5 })
    await world.reserve([{ variantId, quantity: 4 }])
    const countId = await open(variantId)
    await record(countId, { [variantId]: 3 })
    expect(await close(countId)).toMatchObject({
      __typename: 'StockShortage',
      lines: [{ index: 0, requested: 2, removable: 1 }],
    })
    expect(await onHand(variantId)).toBe(5)
  })

  test('holds and promises meanwhile are no conflict: nothing left the shelf', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const countId = await open(variantId)
    await world.commit((await world.reserve([{ variantId, quantity: 2 }])).id)
    await record(countId, { [variantId]: 6 })
    expect(await close(countId)).toMatchObject({ count: { lines: [{ variance: 1 }] } })
  })
})

describe('goods that moved while they were counted', () => {
  // 10 by the books, 9 found, and meanwhile 4 arrive.
  test.each([
    ['COUNTED_BEFORE', 13, -1],
    ['COUNTED_AFTER', 9, -5],
    ['LEAVE_OUT', 14, null],
  ])('are %s', async (movedMeanwhile, expected, variance) => {
    const variantId = await world.stock({ [london]: 10 })
    const still = await world.stock({ [london]: 10 })
    const countId = await open(variantId, still)
    await record(countId, { [variantId]: 9, [still]: 9 })
    await world.receive(london, [{ variantId, quantity: 4 }])
    expect(await close(countId)).toMatchObject({
      __typename: 'StockMovedMeanwhile',
      lines: [{ variant: { id: variantId }, expected: 10, counted: 9, moved: 4 }],
    })
    expect(await close(countId, { movedMeanwhile })).toMatchObject({
      count: { lines: [{ variance }, { variance: -1 }] },
    })
    expect([await onHand(variantId), await onHand(still)]).toEqual([expected, 9])
  })

  test('are noticed also when as many came as went', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const countId = await open(variantId)
    await record(countId, { [variantId]: 10 })
    await world.receive(london, [{ variantId, quantity: 4 }])
    await act(world, 'scrapStock', {
      warehouseId: london,
      reason: 'broken',
      lines: [{ variantId, quantity: 4 }],
    })
    expect(await close(countId)).toMatchObject({ __typename: 'StockMovedMeanwhile', lines: [{ moved: 0 }] })
  })

  test('of two counts of the same goods the second is told of the first', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const [first, second] = [await open(variantId), await open(variantId)]
    await record(first, { [variantId]: 8 })
    await record(second, { [variantId]: 8 })
    const answers = await Promise.all([close(first), close(second)])
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'CloseStockCountSuccess',
      'StockMovedMeanwhile',
    ])
    expect(await onHand(variantId)).toBe(8)
  })
})

describe('the same key', () => {
  test('closes once, also at the same time', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const countId = await open(variantId)
    await record(countId, { [variantId]: 8 })
    const key = { idempotencyKey: id() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => close(countId, key)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await close(countId, { ...key, leaveOutUncounted: true })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    })
    expect(await close(countId)).toMatchObject({
      __typename: 'StockCountNotOpen',
      count: { status: 'CLOSED' },
    })
    expect(await onHand(variantId)).toBe(8)
  })
})

test('a cancelled count books nothing and takes nothing more', async () => {
  const variantId = await world.stock({ [london]: 10 })
  const countId = await open(variantId)
  await record(countId, { [variantId]: 8 })
  const cancel = async () =>
    (
      await world.ask(
        clerk,
        'mutation ($id: ID!) { cancelStockCount(input: { countId: $id }) { ... on CancelStockCountSuccess { count { status } } } }',
        { id: countId },
      )
    ).cancelStockCount
  expect(await cancel()).toEqual({ count: { status: 'CANCELLED' } })
  expect(await cancel()).toEqual({ count: { status: 'CANCELLED' } })
  expect(await record(countId, { [variantId]: 9 })).toMatchObject({ __typename: 'StockCountNotOpen' })
  expect(await close(countId)).toMatchObject({
    __typename: 'StockCountNotOpen',
    count: { status: 'CANCELLED' },
  })
  expect(await onHand(variantId)).toBe(10)
})

describe('a bad request', () => {
  const variantId = id()
  test.each([
    ['no variants', { variantIds: [] }, 'variantIds'],
    ['what is no variant', { variantIds: [variantId, 'socks'] }, 'variantIds.1'],
    ['a variant twice', { variantIds: [variantId, variantId] }, 'variantIds.1'],
    ['more than can be counted', { variantIds: Array.from({ length: 501 }, id) }, 'variantIds'],
  ])('%s', async (_name, input, path) => {
    expect(await act(world, 'openStockCount', { warehouseId: london, ...input })).toMatchObject({
      problems: [{ path }],
    })
  })

  test('fewer than nothing found, or in a count that is not', async () => {
    expect(await record(await open(variantId), { [variantId]: -1 })).toMatchObject({
      problems: [{ path: 'lines.0.counted' }],
    })
    expect(await record('socks', { [variantId]: 1 })).toMatchObject({ countId: 'socks' })
    expect(await close(id())).toMatchObject({ __typename: 'StockCountNotFound' })
    expect(await act(world, 'openStockCount', { warehouseId: id(), variantIds: [variantId] })).toMatchObject({
      __typename: 'WarehouseNotFound',
    })
  })
})
