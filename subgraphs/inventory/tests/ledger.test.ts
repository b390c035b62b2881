import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let london: string
let variantId: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  variantId = await world.stock({ [london]: 5 })
})
afterAll(() => world.stop())

describe('the ledger is never rewritten', () => {
  test.each([
    ['update', "update stock_movements set reason = 'x'"],
    ['update of nothing', "update stock_movements set reason = 'x' where false"],
    ['delete', 'delete from stock_movements'],
    ['truncate', 'truncate stock_movements'],
  ])('%s is refused, to the owner too', async (_name, statement) => {
    await expect(world.owner.unsafe(statement)).rejects.toThrow(/append-only/)
    const asApplication = world.database.write(test_tenant, ({ sql }) => sql.unsafe(statement))
    await expect(asApplication).rejects.toThrow(/append-only|permission denied/)
  })
})

describe('the database refuses what must not be', () => {
  const set = (change: string) =>
    world.owner.unsafe(`update stock_levels set ${change} where variant_id = '${variantId}'`)
  test.each([
    ['on_hand_not_negative', 'on_hand = -1'],
    ['reserved_not_negative', 'reserved = -1'],
    ['committed_not_negative', 'committed = -1'],
    ['reserved_and_committed_within_on_hand', 'reserved = 3, committed = 3'],
    ['safety_stock_not_negative', 'safety_stock = -1'],
    ['low_stock_threshold_not_negative', 'low_stock_threshold = -1'],
  ])('%s', async (constraint, change) => {
    await expect(set(change)).rejects.toMatchObject({ constraint_name: constraint })
  })

  const append = (
    kind: string,
    onHand: number,
    reserved: number,
    committed: number,
    backordered = 0,
  ) => world.owner`
    insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta,
      backordered_delta, actor, recorded_at)
    values (${test_tenant}, ${variantId}, ${london}, ${kind}, ${onHand}, ${reserved}, ${committed}, ${backordered}, 'test', now())`
  test.each([
    ['an unknown kind', 'GIFT', 1, 0, 0],
    ['nothing received', 'RECEIVE', 0, 0, 0],
    ['a promise without a hold', 'COMMIT', 0, 0, 1],
    ['a shipment that stays on hand', 'SHIP', 0, 0, -1],
    ['a release that takes', 'RELEASE', 0, 1, 0],
    ['a return that takes', 'RETURN', -1, 0, 0],
    ['a departure that adds', 'TRANSFER_OUT', 1, 0, 0],
    ['an arrival that takes', 'TRANSFER_IN', -1, 0, 0],
    ['a count that finds no difference', 'COUNT', 0, 0, 0],
    ['a count that touches promises', 'COUNT', 1, 0, 1],
    ['scrap that adds', 'SCRAP', 1, 0, 0],
  ] as const)('%s', async (_name, kind, onHand, reserved, committed) => {
    const moved = append(kind, onHand, reserved, committed)
    await expect(moved).rejects.toMatchObject({ constraint_name: 'deltas_fit_kind' })
  })

  test.each([
    ['a receipt that makes buyers wait', 'RECEIVE', 1, 0, 0, 1],
    ['a backorder that nobody waits for', 'BACKORDER', 0, 0, 0, 0],
    ['an allocation that serves fewer than it promises', 'ALLOCATE', 0, 0, 2, -1],
  ] as const)('%s', async (_name, kind, onHand, reserved, committed, backordered) => {
    const moved = append(kind, onHand, reserved, committed, backordered)
    await expect(moved).rejects.toMatchObject({ constraint_name: 'backordered_delta_fits_kind' })
  })

  test('a movement of a level that is not', async () => {
    const insert = world.owner`
      insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta,
      actor, recorded_at)
      values (${test_tenant}, ${id()}, ${london}, 'RECEIVE', 1, 0, 0, 'test', now())`
    await expect(insert).rejects.toMatchObject({ constraint_name: 'movements_are_of_a_level' })
  })
})
