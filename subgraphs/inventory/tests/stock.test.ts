import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { staff } from '#platform/testing/viewers.ts'
import { clerk, id, open_document, startWorld, type World } from './world.ts'

let world: World
let london: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ code: 'LDN' })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const adjust_document = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename
  ... on AdjustStockSuccess { level { onHand available updatedAt } } ... on StockInUse { message removable level { onHand } }
  ... on StockLevelNotFound { message variantId } ... on InvalidInput { problems { path } } ... on IdempotencyKeyReused { message } } }`
const adjust = async (variantId: string, delta: number, more: Record<string, unknown> = {}) => {
  const input = { idempotencyKey: id(), variantId, warehouseId: london, delta, reason: 'counted', ...more }
  return (await world.ask(clerk, adjust_document, { input })).adjustStock
}
const set = async (field: 'setLowStockThreshold' | 'setSafetyStock', input: Record<string, unknown>) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`
  const document = `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename
    ... on ${type}Success { level { safetyStock lowStockThreshold settingsVersion available } }
    ... on StockSettingsConflict { message level { settingsVersion } } ... on InvalidInput { problems { path } } } }`
  return (await world.ask(clerk, document, { input: { warehouseId: london, expectedVersion: 1, ...input } }))[
    field
  ]
}

describe('openWarehouse', () => {
  const open = async (input: Record<string, unknown>) => {
    const given = { code: 'NEW', name: 'New', country: 'GB', region: 'eu-west', ...input }
    return (await world.ask(clerk, open_document, { input: given })).openWarehouse
  }

  test('opens it with a default priority', async () => {
    expect(await open({ code: 'BRS' })).toMatchObject({
      warehouse: { code: 'BRS', country: 'GB', region: 'eu-west', priority: 100 },
    })
  })

  test('refuses a code that is taken', async () => {
    expect(await open({ code: 'LDN' })).toMatchObject({ __typename: 'WarehouseCodeTaken', code: 'LDN' })
  })

  test.each([
    ['code', { code: 'no spaces' }],
    ['name', { name: ' ' }],
    ['region', { region: 'Europe' }],
    ['priority', { priority: -1 }],
  ])('refuses a bad %s', async (path, input) => {
    expect(await open(input)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
  })
})

describe('receiveStock', () => {
  test('adds to what is on hand, lines of one variant together', async () => {
    const variantId = id()
    const received = await world.receive(london, [
      { variantId, quantity: 3 },
      { variantId, quantity: 4 },
    ])
    expect(received).toMatchObject({
      levels: [{ onHand: 7, available: 7, settingsVersion: 1, variant: { id: variantId } }],
    })
    await world.receive(london, [{ variantId, quantity: 5 }])
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 12, lowStock: false })
  })

  test('the same key receives once and answers the same; with other input it is refused', async () => {
    const variantId = id()
    const again = (quantity: number) =>
      world.receive(london, [{ variantId, quantity }], { idempotencyKey: 'delivery 1' })
    const first = await again(3)
    await world.receive(london, [{ variantId, quantity: 1 }])
    expect(await again(3)).toEqual(first)
    expect(await again(4)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 4 })
  })

  test('the same key at the same time receives once', async () => {
    const variantId = id()
    const key = { idempotencyKey: id() }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => world.receive(london, [{ variantId, quantity: 3 }], key)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 3 })
  })

  test('the key of another person is another key', async () => {
    const variantId = id()
    const other = { ...staff('inventory:write'), subject: id() }
    await world.receive(london, [{ variantId, quantity: 3 }], { idempotencyKey: 'mine' })
    await world.receive(london, [{ variantId, quantity: 3 }], { idempotencyKey: 'mine' }, other)
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 6 })
  })

  test('a key whose stored answer was cleared away still receives once', async () => {
    const variantId = id()
    const key = { idempotencyKey: id() }
    await world.receive(london, [{ variantId, quantity: 3 }], key)
    await world.owner`delete from idempotency_keys`
    expect(await world.receive(london, [{ variantId, quantity: 3 }], key)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 3 })
  })

  test('all lines or none: a bad line is named and nothing is written', async () => {
    const variantId = id()
    const refused = await world.receive(london, [
      { variantId, quantity: 1 },
      { variantId, quantity: 0 },
      { variantId: 'socks', quantity: 1 },
      { variantId: id(), quantity: 1_000_001 },
    ])
    expect(refused).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'lines.1.quantity' }, { path: 'lines.2.variantId' }, { path: 'lines.3.quantity' }],
    })
    expect(await world.level(variantId, london)).toBeNull()
  })

  test('a refusal inside the transaction leaves no trace', async () => {
    const [full, fresh] = [id(), id()]
    await world.receive(london, [{ variantId: full, quantity: 1 }])
    for (let i = 0; i < 10; i++) {
      const lines = Array.from({ length: 100 }, () => ({
        variantId: full,
        quantity: i === 9 ? 999_999 : 1_000_000,
      }))
      await world.receive(london, lines)
    }
    const refused = await world.receive(london, [
      { variantId: fresh, quantity: 1 },
      { variantId: full, quantity: 1_000 },
    ])
    expect(refused).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: 'lines.1.quantity' }] })
    expect(await world.level(fresh, london)).toBeNull()
  })

  test.each(['no id', id()])('an unknown warehouse (%s) is refused', async (warehouseId) => {
    expect(await world.receive(warehouseId, [{ variantId: id(), quantity: 1 }])).toMatchObject({
      __typename: 'WarehouseNotFound',
      warehouseId,
    })
  })

  test('too many lines and long words are refused', async () => {
    const lines = Array.from({ length: 101 }, () => ({ variantId: id(), quantity: 1 }))
    expect(await world.receive(london, lines)).toMatchObject({ problems: [{ path: 'lines' }] })
    const more = { reason: 'x'.repeat(201), idempotencyKey: ' ' }
    expect(await world.receive(london, lines.slice(1), more)).toMatchObject({
      problems: [{ path: 'idempotencyKey' }, { path: 'reason' }],
    })
  })
})

describe('adjustStock', () => {
  test('adds and takes away', async () => {
    const variantId = await world.stock({ [london]: 5 })
    expect(await adjust(variantId, 3)).toMatchObject({ level: { onHand: 8 } })
    expect(await adjust(variantId, -6)).toMatchObject({ level: { onHand: 2 } })
  })

  test('the same key adjusts once', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const key = { idempotencyKey: id() }
    expect(await adjust(variantId, -2, key)).toEqual(await adjust(variantId, -2, key))
    expect(await adjust(variantId, -1, key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 3 })
  })

  test('never takes what orders wait for', async () => {
    const variantId = await world.stock({ [london]: 5 })
    await world.reserve([{ variantId, quantity: 2 }])
    await world.commit((await world.reserve([{ variantId, quantity: 1 }])).id)
    expect(await adjust(variantId, -3)).toMatchObject({
      __typename: 'StockInUse',
      removable: 2,
      level: { onHand: 5 },
    })
    expect(await adjust(variantId, -2)).toMatchObject({ level: { onHand: 3, available: 0 } })
  })

  test('what was never kept there is not found', async () => {
    expect(await adjust(id(), 1)).toMatchObject({ __typename: 'StockLevelNotFound' })
    expect(await adjust('socks', 1)).toMatchObject({ __typename: 'StockLevelNotFound' })
  })

  test.each([
    ['delta', 0, {}],
    ['delta', 1_000_001, {}],
    ['reason', 1, { reason: ' ' }],
    ['idempotencyKey', 1, { idempotencyKey: 'x'.repeat(129) }],
  ])('refuses a bad %s', async (path, delta, more) => {
    const variantId = await world.stock({ [london]: 5 })
    expect(await adjust(variantId, delta, more)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path }],
    })
  })
})

describe('settings', () => {
  test('safety stock is kept back, and promises made before stay', async () => {
    const variantId = await world.stock({ [london]: 20 })
    await world.reserve([{ variantId, quantity: 15 }])
    expect(await set('setSafetyStock', { variantId, safetyStock: 9 })).toMatchObject({
      level: { safetyStock: 9, settingsVersion: 2, available: 0 },
    })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 20, reserved: 15, available: 0 })
  })

  test('a stale version is refused, movements do not age it', async () => {
    const variantId = await world.stock({ [london]: 20 })
    await adjust(variantId, 1)
    expect(await set('setLowStockThreshold', { variantId, lowStockThreshold: 3 })).toMatchObject({
      level: { lowStockThreshold: 3, settingsVersion: 2 },
    })
    expect(await set('setSafetyStock', { variantId, safetyStock: 1 })).toMatchObject({
      __typename: 'StockSettingsConflict',
      level: { settingsVersion: 2 },
    })
  })

  test('negative settings and unknown levels are refused', async () => {
    const variantId = await world.stock({ [london]: 1 })
    expect(await set('setSafetyStock', { variantId, safetyStock: -1 })).toMatchObject({
      problems: [{ path: 'safetyStock' }],
    })
    expect(await set('setLowStockThreshold', { variantId, lowStockThreshold: -1 })).toMatchObject({
      problems: [{ path: 'lowStockThreshold' }],
    })
    expect(await set('setSafetyStock', { variantId: id(), safetyStock: 1 })).toMatchObject({
      __typename: 'StockLevelNotFound',
    })
  })
})
