import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act } from './stock-verbs.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const row = (variantId: string, delta: number, more: Record<string, unknown> = {}) => ({
  variantId,
  warehouseId: london,
  delta,
  reason: 'stocktaking',
  ...more,
})
const adjust = (errorPolicy: string, rows: readonly unknown[], more: Record<string, unknown> = {}) =>
  act(world, 'bulkAdjustStock', { errorPolicy, rows, ...more })
const bad_rows = async (variantId: string) => [
  row(variantId, -3),
  row(variantId, -1),
  row(variantId, 0),
  row(variantId, 1, { reason: ' ' }),
  row(id(), 1),
  row('socks', 1),
  row(variantId, 2),
]
const problems = ['STOCK_IN_USE', 'BAD_INPUT', 'BAD_INPUT', 'STOCK_LEVEL_NOT_FOUND', 'STOCK_LEVEL_NOT_FOUND']

describe('bulkAdjustStock', () => {
  test('names every bad row and changes nothing when it is all or nothing', async () => {
    const variantId = await world.stock({ [london]: 3 })
    const refused = await adjust('ALL_OR_NOTHING', await bad_rows(variantId))
    expect(refused.rows.map((each: { index: number }) => each.index)).toEqual([1, 2, 3, 4, 5])
    expect(refused.rows.map((each: { problem: string }) => each.problem)).toEqual(problems)
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 3 })
  })

  test('applies the good rows and tells what became of each when bad ones are skipped', async () => {
    const variantId = await world.stock({ [london]: 3 })
    const done = await adjust('SKIP_BAD_ROWS', await bad_rows(variantId))
    expect(done).toMatchObject({ applied: 2, skipped: 5 })
    expect(done.rows.map((each: { applied: boolean }) => each.applied)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
    expect(done.rows[0].level).toEqual({ onHand: 2 })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 2 })
  })

  test('is two statements to decide and save 500 rows, and once under a key', async () => {
    const variantIds = Array.from({ length: 500 }, id)
    for (let from = 0; from < 500; from += 100) {
      const lines = variantIds.slice(from, from + 100).map((variantId) => ({ variantId, quantity: 5 }))
      await world.receive(london, lines)
    }
    const rows = variantIds.map((variantId) => row(variantId, -2))
    const key = { idempotencyKey: id() }
    world.forget()
    const first = await adjust('ALL_OR_NOTHING', rows, key)
    const ours = world.statements.filter((text) => /from stock_levels|stock_movements/.test(text))
    expect(ours).toHaveLength(2)
    expect(first).toMatchObject({ applied: 500, skipped: 0 })
    expect(await adjust('ALL_OR_NOTHING', rows, key)).toEqual(first)
    expect(await adjust('SKIP_BAD_ROWS', rows, key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
    expect(await world.level(variantIds[499] ?? '', london)).toMatchObject({ onHand: 3 })
  })

  test.each([
    ['no rows', []],
    [
      'more than 500',
      Array.from({ length: 501 }, () => ({ variantId: 'v', warehouseId: 'w', delta: 1, reason: 'r' })),
    ],
  ])('refuses %s', async (_name, rows) => {
    expect(await adjust('SKIP_BAD_ROWS', rows)).toMatchObject({ problems: [{ path: 'rows' }] })
  })

  test('concurrent corrections of the same rows in opposite order do not deadlock', async () => {
    const variantIds = await Promise.all(Array.from({ length: 10 }, () => world.stock({ [london]: 50 })))
    const rows = variantIds.map((variantId) => row(variantId, -1))
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) =>
        adjust('ALL_OR_NOTHING', nth % 2 === 0 ? rows : rows.toReversed()),
      ),
    )
    expect(answers.every((answer) => answer.applied === 10)).toBe(true)
    expect(await world.level(variantIds[0] ?? '', london)).toMatchObject({ onHand: 40 })
  })
})
