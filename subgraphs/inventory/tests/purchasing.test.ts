import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { purchasingIn } from './purchasing-world.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let buy: ReturnType<typeof purchasingIn>
let london: string
let acme: string
beforeAll(async () => {
  world = await startWorld()
  buy = purchasingIn(world)
  london = await world.openWarehouse({ code: 'LDN' })
  acme = await buy.supplier({ code: 'ACME', minimumOrder: '10', leadTimeDays: 4.2 })
})
afterEach(async () => {
  await world.expectBooksToBalance()
  await buy.expectDeliveriesToBalance()
})
afterAll(() => world.stop())

const item = (variantId: string, more: object = {}) =>
  buy.run('setSupplierItem', { supplierId: acme, variantId, unitCost: '1.25', expectedVersion: 0, ...more })

describe('suppliers', () => {
  test('have a code of their own and terms that one at a time may change', async () => {
    expect(
      await buy.run('addSupplier', { code: 'ACME', name: 'Another', currency: 'EUR', leadTimeDays: 1 }),
    ).toMatchObject({ __typename: 'SupplierCodeTaken' })
    const supplierId = await buy.supplier({ currency: 'JPY' })
    const terms = { supplierId, name: 'New', leadTimeDays: 3, leadTimeDeviationDays: 1, minimumOrder: '500' }
    const changes = await Promise.all(
      [1, 2, 3].map(() => buy.run('changeSupplier', { ...terms, expectedVersion: 1 })),
    )
    expect(changes.map((each) => each.__typename).sort()).toEqual([
      'ChangeSupplierSuccess',
      'SupplierConflict',
      'SupplierConflict',
    ])
    expect(changes.find((each) => each.supplier.name === 'New').supplier).toMatchObject({
      version: 2,
      minimumOrder: { amount: '500', currency: 'JPY' },
    })
    expect(
      await buy.run('changeSupplier', { ...terms, minimumOrder: '0.5', expectedVersion: 2 }),
    ).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: 'minimumOrder' }] })
    expect(await buy.run('changeSupplier', { ...terms, supplierId: 'x', expectedVersion: 2 })).toMatchObject({
      __typename: 'SupplierNotFound',
    })
  })

  test('sell variants at a cost', async () => {
    const variantId = id()
    expect(await item(variantId, { packSize: 6 })).toMatchObject({
      item: {
        version: 1,
        packSize: 6,
        unitCost: { amount: '1.25', currency: 'GBP' },
        supplier: { code: 'ACME' },
      },
    })
    expect(await item(variantId)).toMatchObject({
      __typename: 'SupplierItemConflict',
      current: { version: 1 },
    })
    expect(await item(variantId, { unitCost: '1.3', expectedVersion: 1 })).toMatchObject({
      item: { version: 2 },
    })
    const { supplier } = await world.ask(
      clerk,
      'query ($id: ID!) { supplier(id: $id) { code items(first: 1) { nodes { unitCost { amount } } pageInfo { hasNextPage } } } }',
      { id: acme },
    )
    expect(supplier.items.nodes).toEqual([{ unitCost: { amount: '1.30' } }])
    const gone = { supplierId: acme, variantId, expectedVersion: 2 }
    expect(await buy.run('removeSupplierItem', gone)).toMatchObject({
      __typename: 'RemoveSupplierItemSuccess',
    })
    expect(await buy.run('removeSupplierItem', gone)).toMatchObject({
      __typename: 'SupplierItemConflict',
      current: null,
    })
  })

  test.each([
    ['a code', { code: 'NO SPACES' }, 'code'],
    ['days', { leadTimeDays: -1 }, 'leadTimeDays'],
    ['days beyond a year', { leadTimeDays: 366 }, 'leadTimeDays'],
    ['an amount', { minimumOrder: '-1' }, 'minimumOrder'],
    ['a name', { name: ' ' }, 'name'],
  ])('%s that is none is refused', async (_name, more, path) => {
    const input = { code: 'NEW', name: 'New', currency: 'GBP', leadTimeDays: 1, ...more }
    expect(await buy.run('addSupplier', input)).toMatchObject({ problems: [{ path }] })
  })

  test('are listed by code, page by page', async () => {
    const query = `query ($after: String) { suppliers(first: 1, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } } }`
    const codes: string[] = []
    let after: string | null = null
    do {
      const { suppliers } = await world.ask(clerk, query, { after })
      codes.push(...suppliers.nodes.map((each: { code: string }) => each.code))
      after = suppliers.pageInfo.hasNextPage ? suppliers.pageInfo.endCursor : null
    } while (after !== null)
    expect(codes.length).toBeGreaterThan(1)
    expect(codes).toEqual([...codes].sort())
  })
})

describe('a purchase order', () => {
  test('is drafted, revised, sent, received in parts, and then closed', async () => {
    const [a, b] = [id(), id()]
    await item(a)
    const lines = [
      { variantId: a, quantity: 10 },
      { variantId: b, quantity: 4, unitCost: '3' },
    ]
    const input = { idempotencyKey: id(), supplierId: acme, warehouseId: london, lines }
    const { purchaseOrder: draft } = await buy.run('draftPurchaseOrder', input)
    expect(draft).toMatchObject({ status: 'DRAFT', version: 1, sentAt: null, total: { amount: '24.50' } })
    expect(draft.number).toMatch(/^PO-\d{6}$/)
    const purchaseOrderId = draft.id
    const revised = await buy.run('revisePurchaseOrder', {
      purchaseOrderId,
      expectedVersion: 1,
      note: 'urgent',
      lines: [lines[1], { ...lines[0], quantity: 20 }],
    })
    expect(revised.purchaseOrder).toMatchObject({ version: 2, note: 'urgent', total: { amount: '37.00' } })
    expect(await world.level(a, london)).toBe(null)
    const { purchaseOrder: order } = await buy.run('sendPurchaseOrder', {
      purchaseOrderId,
      expectedVersion: 2,
    })
    // The clock stands at 31 March 2026, and 4.2 days are 5.
    expect(order).toMatchObject({ status: 'SENT', version: 3, expectedOn: '2026-04-05' })
    const first = await buy.receive(order, [1, 20])
    expect(first).toMatchObject({
      purchaseOrder: { status: 'PARTLY_RECEIVED', version: 4 },
      levels: [
        { onHand: 1, incoming: 3, variant: { id: b } },
        { onHand: 20, incoming: 0, variant: { id: a } },
      ],
    })
    world.clock.advance(1)
    const last = await buy.receive(order, [3, 0], { note: 'DN-7' })
    expect(last.purchaseOrder).toMatchObject({ status: 'RECEIVED', closingReason: null })
    expect(last.purchaseOrder.receipts).toHaveLength(2)
    expect(last.purchaseOrder.receipts[1]).toMatchObject({ note: 'DN-7', lines: [{ quantity: 3 }] })
    expect(await buy.receive(order, [1, 0])).toMatchObject({
      __typename: 'PurchaseOrderInOtherState',
      status: 'RECEIVED',
    })
  })

  test('is drafted once per key, and numbered one after another', async () => {
    const input = {
      idempotencyKey: id(),
      supplierId: acme,
      warehouseId: london,
      lines: [{ variantId: id(), quantity: 1, unitCost: '1' }],
    }
    const answers = await Promise.all([1, 2, 3].map(() => buy.run('draftPurchaseOrder', input)))
    expect(new Set(answers.map((each) => each.purchaseOrder.id)).size).toBe(1)
    expect(await buy.run('draftPurchaseOrder', { ...input, note: 'x' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    })
    const drafts = await Promise.all([1, 2, 3, 4].map(() => buy.draft(acme, london, input.lines)))
    const numbers = drafts.map((each) => Number(each.number.slice(3))).sort((x, y) => x - y)
    expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3])
  })

  test('below the minimum of its supplier is not sent', async () => {
    const draft = await buy.draft(acme, london, [{ variantId: id(), quantity: 3 }])
    const given = { purchaseOrderId: draft.id, expectedVersion: 1 }
    expect(await buy.run('sendPurchaseOrder', given)).toMatchObject({
      __typename: 'BelowMinimumOrder',
      total: { amount: '7.50' },
      minimum: { amount: '10.00', currency: 'GBP' },
    })
    expect(await buy.order(draft.id)).toMatchObject({ status: 'DRAFT', version: 1 })
  })

  test('of which some lines are cancelled waits for the rest, and keeps what came', async () => {
    const lines = [1, 2, 3].map(() => ({ variantId: id(), quantity: 10 }))
    const order = await buy.sent(acme, london, lines)
    const given = { purchaseOrderId: order.id, reason: 'sold out' }
    const lineIds = [order.lines[0].id]
    expect(await buy.run('cancelPurchaseOrder', { ...given, expectedVersion: 2, lineIds })).toMatchObject({
      purchaseOrder: { status: 'SENT', version: 3, total: { amount: '50.00' } },
    })
    await buy.receive(order, [0, 4, 10])
    expect(await buy.run('cancelPurchaseOrder', { ...given, expectedVersion: 3 })).toMatchObject({
      __typename: 'PurchaseOrderConflict',
      purchaseOrder: { version: 4 },
    })
    const { purchaseOrder } = await buy.run('cancelPurchaseOrder', { ...given, expectedVersion: 4 })
    expect(purchaseOrder).toMatchObject({ status: 'RECEIVED', closingReason: 'sold out' })
    const counts = purchaseOrder.lines.map((line: Record<string, number>) => [line.received, line.cancelled])
    expect(counts).toEqual([
      [0, 10],
      [4, 6],
      [10, 0],
    ])
  })

  test('that was never received is cancelled', async () => {
    const order = await buy.sent(acme, london, [{ variantId: id(), quantity: 10 }])
    const given = { purchaseOrderId: order.id, expectedVersion: 2, reason: 'changed our mind' }
    expect(await buy.run('cancelPurchaseOrder', given)).toMatchObject({
      purchaseOrder: { status: 'CANCELLED' },
    })
    expect(await buy.run('cancelPurchaseOrder', { ...given, expectedVersion: 3 })).toMatchObject({
      __typename: 'PurchaseOrderInOtherState',
    })
    expect(await buy.receive(order, [1])).toMatchObject({ status: 'CANCELLED' })
  })

  test.each([
    ['a supplier', { supplierId: id() }, { __typename: 'SupplierNotFound' }],
    ['a warehouse', { warehouseId: id() }, { __typename: 'WarehouseNotFound' }],
    ['a cost', { lines: [{ variantId: id(), quantity: 1 }] }, { problems: [{ path: 'lines.0.unitCost' }] }],
    [
      'a quantity',
      { lines: [{ variantId: id(), quantity: 0, unitCost: '1' }] },
      { problems: [{ path: 'lines.0.quantity' }] },
    ],
    ['lines', { lines: [] }, { problems: [{ path: 'lines' }] }],
    ['a key', { idempotencyKey: '' }, { problems: [{ path: 'idempotencyKey' }] }],
    ['a day', { expectedOn: '0000-01-01' }, { problems: [{ path: 'expectedOn' }] }],
    ['a tolerance', { tolerancePercent: 101 }, { problems: [{ path: 'tolerancePercent' }] }],
  ])('without %s is refused', async (_name, more, expected) => {
    const lines = [{ variantId: id(), quantity: 1, unitCost: '1' }]
    const input = { idempotencyKey: id(), supplierId: acme, warehouseId: london, lines, ...more }
    expect(await buy.run('draftPurchaseOrder', input)).toMatchObject(expected)
  })

  test('that orders a variant twice is refused', async () => {
    const line = { variantId: id(), quantity: 1, unitCost: '1' }
    const input = { idempotencyKey: id(), supplierId: acme, warehouseId: london, lines: [line, line] }
    expect(await buy.run('draftPurchaseOrder', input)).toMatchObject({
      problems: [{ path: 'lines.1.variantId' }],
    })
  })
})

describe('what is incoming', () => {
  test('can be promised from the day it is due, once safety stock is filled', async () => {
    const variantId = await world.stock({ [london]: 10 })
    await world.reserve([{ variantId, quantity: 4 }])
    await buy.draft(acme, london, [{ variantId, quantity: 1_000 }])
    await buy.sent(acme, london, [{ variantId, quantity: 20 }], { expectedOn: '2026-04-10' })
    const paris = await world.openWarehouse()
    await buy.sent(acme, paris, [{ variantId, quantity: 5 }], { expectedOn: '2026-04-20' })
    const on = async (date: string, site?: string) => (await buy.promisable(variantId, date, site)).quantity
    expect(await Promise.all([on('2026-04-09'), on('2026-04-10'), on('2026-04-20')])).toEqual([6, 26, 31])
    expect(await on('2026-04-20', paris)).toBe(5)
    const safety = `mutation ($v: ID!, $w: ID!) { setSafetyStock(input: { variantId: $v, warehouseId: $w, safetyStock: 9, expectedVersion: 1 }) { __typename } }`
    await world.ask(clerk, safety, { v: variantId, w: london })
    expect(await Promise.all([on('2026-04-09'), on('2026-04-10'), on('2026-04-20')])).toEqual([0, 17, 22])
    expect(await buy.promisable(variantId, '2026-04-20')).toMatchObject({
      available: 0,
      incoming: 25,
      arrivals: [
        { dueOn: '2026-04-10', quantity: 20, warehouse: { id: london } },
        { dueOn: '2026-04-20', quantity: 5, warehouse: { id: paris } },
      ],
    })
    expect(await buy.promisable('no id', '2026-04-20')).toMatchObject({ quantity: 0, arrivals: [] })
  })
})
