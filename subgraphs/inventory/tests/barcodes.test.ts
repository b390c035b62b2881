import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act } from './stock-verbs.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let london: string
let socks: string
const piece = '4006381333931'
const dozen = '10036000291459'
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  socks = id()
  await act(world, 'assignBarcode', { gtin: piece, variantId: socks })
  await act(world, 'assignBarcode', { gtin: dozen, variantId: socks, units: 12 })
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const lookUp = async (gtin: string, viewer = clerk) =>
  (
    await world.ask(viewer, 'query ($g: String!) { barcode(gtin: $g) { gtin units variant { id } } }', {
      g: gtin,
    })
  ).barcode
const remove = async (gtin: string) =>
  (
    await world.ask(
      clerk,
      `mutation ($g: String!) { removeBarcode(input: { gtin: $g }) { __typename ... on RemoveBarcodeSuccess { barcode { gtin } }
        ... on BarcodeNotFound { message gtin } } }`,
      { g: gtin },
    )
  ).removeBarcode

describe('a barcode', () => {
  test('is looked up in every spelling', async () => {
    const found = { gtin: `0${piece}`, units: 1, variant: { id: socks } }
    expect([await lookUp(piece), await lookUp(`0${piece}`)]).toEqual([found, found])
    expect([await lookUp('96385074'), await lookUp('socks')]).toEqual([null, null])
    expect(await lookUp(piece, { ...clerk, tenantId: 'other' })).toBeNull()
  })

  test('is assigned once; repeating it changes nothing', async () => {
    const gtin = '96385074'
    const variantId = id()
    const done = { barcode: { gtin: '00000096385074', units: 1, variant: { id: variantId } } }
    expect(await act(world, 'assignBarcode', { gtin, variantId })).toMatchObject(done)
    expect(await act(world, 'assignBarcode', { gtin, variantId })).toMatchObject(done)
    for (const other of [{ variantId: id() }, { variantId, units: 6 }]) {
      expect(await act(world, 'assignBarcode', { gtin, ...other })).toMatchObject({
        __typename: 'BarcodeTaken',
        ...done,
      })
    }
    expect(await remove(gtin)).toMatchObject({ __typename: 'RemoveBarcodeSuccess' })
    expect(await remove(gtin)).toMatchObject({ __typename: 'BarcodeNotFound', gtin })
    expect(await act(world, 'assignBarcode', { gtin, variantId: socks })).toMatchObject({
      __typename: 'AssignBarcodeSuccess',
    })
    await remove(gtin)
  })

  test('goes to one variant when two people assign it at once', async () => {
    const gtin = '036000291452'
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act(world, 'assignBarcode', { gtin, variantId: id() })),
    )
    expect(answers.filter((answer) => answer.__typename === 'AssignBarcodeSuccess')).toHaveLength(1)
  })

  test.each([
    ['a wrong check digit', { gtin: '4006381333932' }, ['gtin']],
    ['what is no variant, for no units', { variantId: 'socks', units: 0 }, ['variantId', 'units']],
    ['more units than a pallet', { units: 10_001 }, ['units']],
  ])('is refused with %s', async (_name, input, paths) => {
    const refused = await act(world, 'assignBarcode', { gtin: piece, variantId: id(), ...input })
    expect(refused.problems.map((problem: { path: string }) => problem.path)).toEqual(paths)
  })

  test('is told of its variant, many variants in one statement', async () => {
    const representations = [socks, ...Array.from({ length: 99 }, id)].map((each) => ({
      __typename: 'Variant',
      id: each,
    }))
    world.forget()
    const { _entities } = await world.ask(
      clerk,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Variant { barcodes { gtin units } } } }',
      { r: representations },
    )
    expect(_entities[0].barcodes).toEqual([
      { gtin: `0${piece}`, units: 1 },
      { gtin: dozen, units: 12 },
    ])
    expect(world.statements.filter((text) => text.includes('from barcodes'))).toHaveLength(1)
  })

  test.each([
    ['gtin_has_14_digits', '4006381333931', 1],
    ['barcode_stands_for_units', '00000096385074', 0],
  ])('that cannot be is refused by the database: %s', async (constraint, gtin, units) => {
    const broken = world.owner`insert into barcodes (tenant_id, gtin, variant_id, units, assigned_at, assigned_by)
      values (${test_tenant}, ${gtin}, ${id()}, ${units}, now(), 'test')`
    await expect(broken).rejects.toMatchObject({ constraint_name: constraint })
  })
})

describe('scanReceive', () => {
  const receive = (lines: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
    act(world, 'scanReceive', { warehouseId: london, lines, ...more })

  test('takes in what barcodes stand for, once per key', async () => {
    const key = { idempotencyKey: id() }
    const before = (await world.level(socks, london))?.onHand ?? 0
    const lines = [{ barcode: piece, times: 3 }, { barcode: dozen }]
    const first = await receive(lines, key)
    expect(first).toMatchObject({ levels: [{ onHand: before + 15, variant: { id: socks } }] })
    expect(await receive(lines, key)).toEqual(first)
    expect(await receive([{ barcode: piece }], key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
    expect(await world.level(socks, london)).toMatchObject({ onHand: before + 15 })
  })

  test('names every barcode that leads nowhere, and takes in nothing', async () => {
    const refused = await receive([{ barcode: piece }, { barcode: '96385074' }, { barcode: 'socks' }])
    expect(refused).toMatchObject({
      __typename: 'BarcodesUnknown',
      lines: [
        { index: 1, barcode: '96385074', reason: 'NOT_ASSIGNED' },
        { index: 2, barcode: 'socks', reason: 'NOT_A_GTIN' },
      ],
    })
  })

  test('more than a warehouse can keep is refused, not an overflow', async () => {
    const lines = [{ barcode: dozen, times: 1_000_000 }]
    await act(world, 'assignBarcode', { gtin: '00012345600012', variantId: id(), units: 10_000 })
    expect(await receive([...lines, { barcode: '00012345600012', times: 1_000_000 }])).toMatchObject({
      problems: [{ path: 'lines.1.quantity' }],
    })
  })

  test.each([
    ['no lines', [], 'lines'],
    ['a scan of nothing', [{ barcode: piece, times: 0 }], 'lines.0.times'],
    ['a text that is no barcode', [{ barcode: 'x'.repeat(101) }], 'lines.0.barcode'],
  ])('%s is refused', async (_name, lines, path) => {
    expect(await receive(lines)).toMatchObject({ problems: [{ path }] })
  })

  test('nowhere is refused', async () => {
    expect(await receive([{ barcode: piece }], { warehouseId: id() })).toMatchObject({
      __typename: 'WarehouseNotFound',
    })
  })
})

describe('scanStockCount', () => {
  test('adds scan to scan, each once, also when people scan at once', async () => {
    const variantId = await world.stock({ [london]: 30 })
    const gtin = '5901234123457'
    await act(world, 'assignBarcode', { gtin, variantId })
    const { count } = await act(world, 'openStockCount', { warehouseId: london, variantIds: [variantId] })
    const scan = (times: number, more = {}) =>
      act(world, 'scanStockCount', {
        countId: count.id,
        lines: [{ barcode: gtin, times }, { barcode: gtin }],
        ...more,
      })
    const key = { idempotencyKey: id() }
    expect(await scan(3, key)).toMatchObject({ count: { lines: [{ counted: 4 }] } })
    expect(await scan(3, key)).toMatchObject({ count: { lines: [{ counted: 4 }] } })
    await Promise.all(Array.from({ length: 6 }, () => scan(1)))
    expect(await act(world, 'closeStockCount', { countId: count.id })).toMatchObject({
      count: { lines: [{ expected: 30, counted: 16, variance: -14 }] },
    })
    expect(await scan(1)).toMatchObject({ __typename: 'StockCountNotOpen' })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 16 })
  })
})
