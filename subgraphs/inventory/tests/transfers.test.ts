import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { act, sendTransfer, type Units } from './stock-verbs.ts'
import { clerk, id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

const create = (lines: readonly Units[], more: Record<string, unknown> = {}) =>
  act(world, 'createTransfer', { fromWarehouseId: london, toWarehouseId: paris, lines, ...more })
const receive = (transferId: string, lines: readonly Record<string, unknown>[], more = {}) =>
  act(world, 'receiveTransfer', { transferId, lines, ...more })
const inTransit = async (variantId: string, warehouseId: string) =>
  (
    await world.ask(
      clerk,
      'query ($v: ID!, $w: ID!) { stockLevel(variantId: $v, warehouseId: $w) { inTransit } }',
      { v: variantId, w: warehouseId },
    )
  ).stockLevel?.inTransit
const cancel = async (transferId: string) =>
  (
    await world.ask(
      clerk,
      `mutation ($id: ID!) { cancelTransfer(input: { transferId: $id }) { __typename ... on CancelTransferSuccess { transfer { status } }
        ... on TransferStatusConflict { transfer { status } } } }`,
      { id: transferId },
    )
  ).cancelTransfer

describe('a transfer', () => {
  test('moves nothing while it is a draft, then leaves, is in transit and arrives', async () => {
    const variantId = await world.stock({ [london]: 20, [paris]: 1 })
    const { transfer } = await create([{ variantId, quantity: 8 }], { note: 'spring' })
    expect(transfer).toMatchObject({
      status: 'DRAFT',
      note: 'spring',
      from: { id: london },
      to: { id: paris },
    })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 20, available: 20 })

    const sent = await act(world, 'dispatchTransfer', { transferId: transfer.id })
    expect(sent.transfer).toMatchObject({ status: 'DISPATCHED', lines: [{ dispatched: 8, inTransit: 8 }] })
    expect(await world.level(variantId, london)).toMatchObject({ onHand: 12 })
    expect(await world.level(variantId, paris)).toMatchObject({ onHand: 1, available: 1 })
    expect([await inTransit(variantId, london), await inTransit(variantId, paris)]).toEqual([0, 8])

    expect(await receive(transfer.id, [{ variantId, received: 5 }])).toMatchObject({
      transfer: {
        status: 'PARTLY_RECEIVED',
        closedAt: null,
        lines: [{ received: 5, lost: 0, inTransit: 3 }],
      },
    })
    expect(await receive(transfer.id, [{ variantId, received: 1, lost: 2 }])).toMatchObject({
      transfer: { status: 'RECEIVED', lines: [{ dispatched: 8, received: 6, lost: 2, inTransit: 0 }] },
    })
    expect(await world.level(variantId, paris)).toMatchObject({ onHand: 7 })
    expect(await inTransit(variantId, paris)).toBe(0)
  })

  test('is named by the movements it makes', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 5 }])
    await receive(transferId, [{ variantId, received: 5 }])
    const { stockMovements } = await world.ask(
      clerk,
      'query ($v: ID!) { stockMovements(variantId: $v, first: 2) { nodes { kind onHandDelta transfer { id } count { id } } } }',
      { v: variantId },
    )
    expect(stockMovements.nodes).toEqual([
      { kind: 'TRANSFER_IN', onHandDelta: 5, transfer: { id: transferId }, count: null },
      { kind: 'TRANSFER_OUT', onHandDelta: -5, transfer: { id: transferId }, count: null },
    ])
  })

  test('takes nothing that is held for or promised to orders; every short line is named', async () => {
    const [a, b, c] = [await world.stock({ [london]: 5 }), await world.stock({ [london]: 5 }), id()]
    await world.reserve([{ variantId: a, quantity: 3 }])
    const lines = [a, b, c].map((variantId) => ({ variantId, quantity: 4 }))
    const { transfer } = await create(lines)
    expect(await act(world, 'dispatchTransfer', { transferId: transfer.id })).toMatchObject({
      __typename: 'StockShortage',
      lines: [
        { index: 0, requested: 4, removable: 2, variant: { id: a }, warehouse: { id: london } },
        { index: 2, requested: 4, removable: 0, variant: { id: c } },
      ],
    })
    expect(await world.level(b, london)).toMatchObject({ onHand: 5 })
  })

  test('cannot be received beyond what is on its way', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const other = id()
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 3 }])
    const lines = [
      { variantId, received: 2, lost: 2 },
      { variantId: other, received: 1 },
    ]
    expect(await receive(transferId, lines)).toMatchObject({
      __typename: 'TransferExceeded',
      lines: [
        { index: 0, reported: 4, inTransit: 3 },
        { index: 1, reported: 1, inTransit: 0, variant: { id: other } },
      ],
    })
    expect(await inTransit(variantId, paris)).toBe(3)
  })

  test('is cancelled as a draft only, and then stays so', async () => {
    const variantId = await world.stock({ [london]: 5 })
    const { transfer } = await create([{ variantId, quantity: 3 }])
    expect(await cancel(transfer.id)).toMatchObject({ transfer: { status: 'CANCELLED' } })
    expect(await cancel(transfer.id)).toMatchObject({ __typename: 'CancelTransferSuccess' })
    expect(await act(world, 'dispatchTransfer', { transferId: transfer.id })).toMatchObject({
      __typename: 'TransferStatusConflict',
      transfer: { status: 'CANCELLED' },
    })
    const sent = await sendTransfer(world, london, paris, [{ variantId, quantity: 3 }])
    expect(await cancel(sent)).toMatchObject({ transfer: { status: 'DISPATCHED' } })
    expect(await receive(transfer.id, [{ variantId, received: 1 }])).toMatchObject({
      __typename: 'TransferStatusConflict',
    })
  })
})

describe('the same key', () => {
  test('dispatches and receives once, also at the same time', async () => {
    const variantId = await world.stock({ [london]: 9 })
    const { transfer } = await create([{ variantId, quantity: 9 }])
    const key = { idempotencyKey: id() }
    const many = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: 8 }, work))
    const sent = await many(() => act(world, 'dispatchTransfer', { transferId: transfer.id, ...key }))
    expect(new Set(sent.map((each) => JSON.stringify(each))).size).toBe(1)
    const arrived = await many(() => receive(transfer.id, [{ variantId, received: 4 }], key))
    expect(new Set(arrived.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(await world.level(variantId, paris)).toMatchObject({ onHand: 4 })
    expect(await receive(transfer.id, [{ variantId, received: 5 }], key)).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    })
  })

  test('of different people who receive at once: never more than was on its way', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 10 }])
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => receive(transferId, [{ variantId, received: 3 }])),
    )
    const names = answers.map((answer) => answer.__typename)
    expect(names.filter((name) => name === 'ReceiveTransferSuccess')).toHaveLength(3)
    expect(names.filter((name) => name === 'TransferExceeded')).toHaveLength(5)
    expect(await world.level(variantId, paris)).toMatchObject({ onHand: 9 })
  })
})

describe('a bad request', () => {
  const variantId = id()
  test.each([
    ['no lines', { lines: [] }, 'lines'],
    ['nothing of a variant', { lines: [{ variantId, quantity: 0 }] }, 'lines.0.quantity'],
    ['what is no variant', { lines: [{ variantId: 'socks', quantity: 1 }] }, 'lines.0.variantId'],
    ['a variant twice', { lines: [1, 2].map((quantity) => ({ variantId, quantity })) }, 'lines.1.variantId'],
    ['a note that is too long', { note: 'x'.repeat(201) }, 'note'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
  ])('%s', async (_name, input, path) => {
    expect(await create([{ variantId, quantity: 1 }], input)).toMatchObject({ problems: [{ path }] })
  })

  test('to where it is already, and to nowhere', async () => {
    const line = [{ variantId, quantity: 1 }]
    expect(await create(line, { toWarehouseId: london })).toMatchObject({
      problems: [{ path: 'toWarehouseId' }],
    })
    for (const nowhere of [id(), 'nowhere']) {
      expect(await create(line, { toWarehouseId: nowhere })).toMatchObject({ warehouseId: nowhere })
    }
  })

  test('an arrival of nothing, of less than nothing, of what nobody sent', async () => {
    expect(await receive(id(), [{ variantId }])).toMatchObject({ problems: [{ path: 'lines.0' }] })
    expect(await receive(id(), [{ variantId, received: 2, lost: -1 }])).toMatchObject({
      problems: [{ path: 'lines.0.lost' }],
    })
    expect(await receive('socks', [{ variantId, received: 1 }])).toMatchObject({ transferId: 'socks' })
  })
})

describe('the database refuses', () => {
  test.each([
    ['transfer_balances', 'received = received + 1'],
    ['transfer_parts_not_negative', 'in_transit = -1, received = dispatched + 1'],
    ['transfer_dispatches_all_or_nothing', 'dispatched = 1, in_transit = 1'],
  ])('%s', async (constraint, change) => {
    const variantId = await world.stock({ [london]: 5 })
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 3 }])
    const broken = world.owner.unsafe(
      `update transfer_lines set ${change} where transfer_id = '${transferId}'`,
    )
    await expect(broken).rejects.toMatchObject({ constraint_name: constraint })
  })
})

test('lists are filtered by status and by either end, newest first', async () => {
  const here = await world.openWarehouse()
  const variantId = await world.stock({ [here]: 9 })
  const first = await sendTransfer(world, here, paris, [{ variantId, quantity: 1 }])
  world.clock.advance(1_000)
  const second = (await create([{ variantId, quantity: 1 }], { toWarehouseId: here })).transfer.id
  const list = async (filter: string) =>
    (
      await world.ask(
        clerk,
        `{ stockTransfers(warehouseId: "${here}" ${filter}) { nodes { id } pageInfo { hasNextPage } } }`,
      )
    ).stockTransfers
  const idsOf = async (filter: string) => (await list(filter)).nodes.map((node: { id: string }) => node.id)
  expect(await idsOf('')).toEqual([second, first])
  expect(await idsOf(', status: DISPATCHED')).toEqual([first])
  expect(await list(', first: 1')).toMatchObject({ pageInfo: { hasNextPage: true } })
})
