import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act } from './stock-verbs.ts'
import { clerk, startWorld, type World } from './world.ts'

let world: World
let near: string
let far: string
let first: string
beforeAll(async () => {
  world = await startWorld()
  near = await world.openWarehouse({ country: 'FR', region: 'eu-west', priority: 50 })
  far = await world.openWarehouse({ country: 'JP', region: 'ap-east', priority: 90 })
  first = await world.openWarehouse({ country: 'US', region: 'us-east', priority: 1 })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const settings = async () =>
  (await world.ask(clerk, '{ stockSettings { allocationPolicies version } }')).stockSettings
const choose = async (...policies: readonly string[]) =>
  act(world, 'setAllocationPolicies', { policies, expectedVersion: (await settings()).version })
/** Units from each warehouse for an order of ten to France, of a variant of which there are 6 near, 10 far, 9 first. */
const served = async (quantity: number) => {
  const variantId = await world.stock({ [near]: 6, [far]: 10, [first]: 9 })
  const { allocations } = await world.reserve([{ variantId, quantity }], { destinationCountry: 'FR' })
  const at = (site: string) =>
    allocations.find((part: { warehouseId: string }) => part.warehouseId === site)?.quantity ?? 0
  return [at(near), at(far), at(first)]
}

describe('warehouses are chosen', () => {
  test('by default: one that has it all, then the fewest, the nearest first', async () => {
    expect(await settings()).toEqual({
      allocationPolicies: ['SINGLE_WAREHOUSE', 'FEWEST_PARCELS', 'NEAREST'],
      version: 0,
    })
    expect(await served(9)).toEqual([0, 0, 9])
    expect(await served(12)).toEqual([6, 0, 6])
  })

  test.each([
    [['NEAREST'], 6, [6, 0, 0]],
    [['NEAREST'], 8, [0, 0, 8]],
    [['PRIORITY'], 6, [0, 0, 6]],
    [['PRIORITY'], 16, [6, 1, 9]],
    [['SINGLE_WAREHOUSE', 'PRIORITY'], 10, [0, 10, 0]],
    [['SINGLE_WAREHOUSE', 'PRIORITY'], 11, [2, 0, 9]],
    [['FEWEST_PARCELS', 'NEAREST'], 12, [6, 0, 6]],
  ])('by %s', async (policies, quantity, expected) => {
    expect(await choose(...policies)).toMatchObject({ settings: { allocationPolicies: policies } })
    expect(await served(quantity)).toEqual(expected)
  })

  test.each([
    [['SINGLE_WAREHOUSE', 'NEAREST'], 1],
    [['NEAREST'], 2],
  ])(
    'by %s: %i parcels for what one warehouse has and a nearer one has in part',
    async (policies, parcels) => {
      await choose(...policies)
      const lines = [await world.stock({ [near]: 5, [first]: 5 }), await world.stock({ [first]: 5 })]
      const { allocations } = await world.reserve(
        lines.map((variantId) => ({ variantId, quantity: 2 })),
        { destinationCountry: 'FR' },
      )
      expect(new Set(allocations.map((part: { warehouseId: string }) => part.warehouseId)).size).toBe(parcels)
    },
  )

  test('of another organisation as it chose', async () => {
    await choose('NEAREST')
    const theirs = (await world.ask({ ...clerk, tenantId: 'other' }, '{ stockSettings { version } }'))
      .stockSettings
    expect(theirs).toEqual({ version: 0 })
  })
})

describe('a choice is refused', () => {
  test.each([
    ['that serves not every order', ['SINGLE_WAREHOUSE']],
    ['of nothing', []],
    ['that repeats itself', ['NEAREST', 'NEAREST']],
  ])('%s', async (_name, policies) => {
    expect(await choose(...policies)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'policies' }],
    })
  })

  test('when somebody chose meanwhile', async () => {
    const { version } = await settings()
    const chosen = await Promise.all(
      Array.from({ length: 5 }, () =>
        act(world, 'setAllocationPolicies', { policies: ['PRIORITY'], expectedVersion: version }),
      ),
    )
    expect(chosen.filter((each) => each.__typename === 'SetAllocationPoliciesSuccess')).toHaveLength(1)
    expect(chosen.filter((each) => each.settings.version === version + 1)).toHaveLength(5)
  })
})
