import { readFileSync } from 'node:fs'
import { type GraphQLObjectType, isNonNullType, isObjectType, isUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clerk, id, orders, startWorld, type World } from './world.ts'

let world: World
let london: string
let variantId: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse({ code: 'LDN' })
  variantId = await world.stock({ [london]: 5 })
})
afterAll(() => world.stop())

const viewer = { ...clerk, scopes: new Set(['inventory:read', 'inventory:write', 'service']) }

/** Every field of a type, as deep as it goes without coming back to a type it is in. */
function everything(type: GraphQLObjectType, within: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = world.subgraph.schema.getType(String(field.type).replaceAll(/[[\]!]/g, ''))
    if (isUnionType(named)) return []
    if (!isObjectType(named)) return [field.name]
    if (within.includes(named.name) || named.name === type.name) return []
    return [`${field.name} { ${everything(named, [...within, type.name])} }`]
  })
  return ['__typename', ...fields].join(' ')
}
/** Every field of every member of a union; aliases keep members apart that call different things the same. */
const everyMember = (name: string) => {
  const union = world.subgraph.schema.getType(name)
  if (!isUnionType(union)) throw new Error(`${name} is no union`)
  return [
    '__typename',
    ...union.getTypes().map((type) => `... on ${type.name} { ${everything(type)} }`),
  ].join(' ')
}
const object = (name: string) => world.subgraph.schema.getType(name) as GraphQLObjectType

describe('every required field is answered', () => {
  test('of reads', async () => {
    const made = await world.reserve([{ variantId, quantity: 1 }])
    const data = await world.ask(
      viewer,
      `query ($v: ID!, $w: ID!, $r: ID!) {
        warehouses { ${everything(object('WarehouseConnection'))} }
        warehouse(id: $w) { ${everything(object('Warehouse'))} }
        stockLevel(variantId: $v, warehouseId: $w) { ${everything(object('StockLevel'))} }
        stockMovements(variantId: $v) { ${everything(object('StockMovementConnection'))} }
        reservation(id: $r) { ${everything(object('StockReservation'))} }
        lowStockAlerts { ${everything(object('LowStockAlertConnection'))} }
        _entities(representations: [{ __typename: "Variant", id: $v }, { __typename: "Warehouse", id: $w }]) {
          ... on Variant { ${everything(object('Variant'))} } ... on Warehouse { ${everything(object('Warehouse'))} } }
      }`,
      { v: variantId, w: london, r: made.id },
    )
    for (const list of [data.warehouses, data.stockMovements, data.lowStockAlerts])
      expect(list.edges.length).toBeGreaterThan(0)
    expect(data.warehouse.levels.nodes.length).toBeGreaterThan(0)
    expect(data.reservation.allocations).toHaveLength(1)
  })

  const level = () => ({ variantId, warehouseId: london })
  const mutations: readonly (readonly [string, string, () => object, string])[] = [
    [
      'openWarehouse',
      'OpenWarehouse',
      () => ({ code: 'NEW', name: 'New', country: 'GB', region: 'uk' }),
      'OpenWarehouseSuccess',
    ],
    [
      'openWarehouse',
      'OpenWarehouse',
      () => ({ code: 'LDN', name: 'New', country: 'GB', region: 'uk' }),
      'WarehouseCodeTaken',
    ],
    [
      'openWarehouse',
      'OpenWarehouse',
      () => ({ code: '', name: 'New', country: 'GB', region: 'uk' }),
      'InvalidInput',
    ],
    [
      'receiveStock',
      'ReceiveStock',
      () => ({ idempotencyKey: 'a', warehouseId: london, lines: [{ variantId, quantity: 1 }] }),
      'ReceiveStockSuccess',
    ],
    [
      'receiveStock',
      'ReceiveStock',
      () => ({ idempotencyKey: 'a', warehouseId: london, lines: [{ variantId, quantity: 1 }] }),
      'ReceiveStockSuccess',
    ],
    [
      'receiveStock',
      'ReceiveStock',
      () => ({ idempotencyKey: 'a', warehouseId: london, lines: [{ variantId, quantity: 2 }] }),
      'IdempotencyKeyReused',
    ],
    [
      'receiveStock',
      'ReceiveStock',
      () => ({ idempotencyKey: 'b', warehouseId: id(), lines: [{ variantId, quantity: 2 }] }),
      'WarehouseNotFound',
    ],
    [
      'adjustStock',
      'AdjustStock',
      () => ({ ...level(), idempotencyKey: 'a', delta: 1, reason: 'found' }),
      'AdjustStockSuccess',
    ],
    [
      'adjustStock',
      'AdjustStock',
      () => ({ ...level(), idempotencyKey: 'b', delta: -99, reason: 'lost' }),
      'StockInUse',
    ],
    [
      'adjustStock',
      'AdjustStock',
      () => ({ ...level(), variantId: id(), idempotencyKey: 'b', delta: 1, reason: 'found' }),
      'StockLevelNotFound',
    ],
    [
      'setSafetyStock',
      'SetSafetyStock',
      () => ({ ...level(), safetyStock: 0, expectedVersion: 1 }),
      'SetSafetyStockSuccess',
    ],
    [
      'setSafetyStock',
      'SetSafetyStock',
      () => ({ ...level(), safetyStock: 0, expectedVersion: 1 }),
      'StockSettingsConflict',
    ],
    [
      'setLowStockThreshold',
      'SetLowStockThreshold',
      () => ({ ...level(), lowStockThreshold: 3, expectedVersion: 2 }),
      'SetLowStockThresholdSuccess',
    ],
    ['reserveStock', 'ReserveStock', () => reservation(1), 'StockReservation'],
    ['reserveStock', 'ReserveStock', () => reservation(999), 'InsufficientStock'],
    ['reserveStock', 'ReserveStock', () => reservation(0), 'InvalidInput'],
  ]
  const reservation = (quantity: number) => ({
    reservationId: id(),
    orderId: id(),
    lines: [{ lineId: 'a', variantId, quantity }],
  })

  test.each(mutations)('of %s (%s → %4$s)', async (field, type, input, expected) => {
    const data = await world.ask(
      viewer,
      `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${everyMember(`${type}Result`)} } }`,
      {
        input: input(),
      },
    )
    expect(data[field].__typename).toBe(expected)
  })

  test.each(['commitReservation', 'releaseReservation'])('of %s', async (field) => {
    const result = `${field.charAt(0).toUpperCase()}${field.slice(1)}Result`
    const answers = async (reservationId: string) =>
      (
        await world.ask(
          viewer,
          `mutation ($id: ID!) { ${field}(input: { reservationId: $id }) { ${everyMember(result)} } }`,
          { id: reservationId },
        )
      )[field]
    expect((await answers((await world.reserve([{ variantId, quantity: 1 }])).id)).__typename).toBe(
      'StockReservation',
    )
    expect((await answers('no id')).__typename).toBe('ReservationClosed')
  })
})

describe('the schema', () => {
  test('describes every type, field, argument and enum value', () => {
    const undescribed = Object.values(world.subgraph.schema.getTypeMap()).flatMap((type) => {
      if (
        /^_|__/.test(type.name) ||
        type.astNode?.kind === undefined ||
        /^(Query|Mutation|Subscription)$/.test(type.name)
      )
        return []
      const fields =
        'getFields' in type ? Object.values(type.getFields()) : 'getValues' in type ? type.getValues() : []
      const missing = fields
        .filter((field) => !field.name.startsWith('_') && !field.description)
        .map((field) => `${type.name}.${field.name}`)
      return type.description ? missing : [type.name, ...missing]
    })
    expect(undescribed).toEqual([])
  })

  test('ends with the shared block', () => {
    const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
    const shared = readFileSync(new URL('../../../platform/scalars/shared.graphql', import.meta.url), 'utf8')
    expect(text.endsWith(`# --- shared: platform/scalars/shared.graphql ---\n${shared}`)).toBe(true)
  })

  test('every mutation but internal ones answers with a union that can refuse', () => {
    for (const field of Object.values(world.subgraph.schema.getMutationType()?.getFields() ?? {})) {
      expect(isNonNullType(field.type), field.name).toBe(true)
      if (field.name !== 'importOpeningStock') expect(String(field.type), field.name).toMatch(/Result!$/)
    }
  })
})

test('the documents of a neighbour are answered as the contract says', async () => {
  const fields = `... on StockReservation { id status expiresAt allocations { lineId variantId warehouseId quantity } }
    ... on ReservationClosed { message status }`
  const reservationId = id()
  const input = {
    reservationId,
    orderId: id(),
    destinationCountry: 'GB',
    lines: [{ lineId: 'a', variantId, quantity: 1 }],
  }
  const document = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { __typename ${fields}
    ... on InsufficientStock { message lines { lineId variantId requested available } }
    ... on InvalidInput { problems { path message } } } }`
  expect((await world.ask(orders, document, { input })).reserveStock).toMatchObject({
    __typename: 'StockReservation',
    id: reservationId,
    allocations: [{ lineId: 'a', variantId, warehouseId: london, quantity: 1 }],
  })
})
