import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { shipped } from './shipments.ts'
import { returnable_max } from './stand-ins.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  // 12.99 for one: a third of it is not a whole number of pence.
  world = await startWorld()
  world.catalog.state.unit = 1_299
})
afterAll(() => world.stop())

const clerk = staff('orders:write', 'orders:read')
const fields = `id number status reason total { amount } deduction { amount } addition { amount }
  lines { id quantity restockedQuantity scrappedQuantity total { amount } orderLine { id returnedQuantity } }`
const refusals = `... on Refusal { message } ... on InvalidInput { problems { path } }`
const operations = {
  requestReturn: `mutation($input: RequestReturnInput!) { requestReturn(input: $input) { __typename ${refusals}
    ... on RequestReturnSuccess { return { ${fields} } }
    ... on ReturnExceedsFulfilled { lines { index orderLineId requested returnable } } } }`,
  approveReturn: `mutation($input: ApproveReturnInput!) { approveReturn(input: $input) { __typename ${refusals}
    ... on ApproveReturnSuccess { return { ${fields} } } ... on ReturnNotOpen { status } } }`,
  rejectReturn: `mutation($input: RejectReturnInput!) { rejectReturn(input: $input) { __typename ${refusals}
    ... on RejectReturnSuccess { return { ${fields} decisionNote } } ... on ReturnNotOpen { status } } }`,
  receiveReturn: `mutation($input: ReceiveReturnInput!) { receiveReturn(input: $input) { __typename ${refusals}
    ... on ReceiveReturnSuccess { return { ${fields} } order { status paymentStatus returns { id status } } }
    ... on ReturnNotOpen { status } ... on RefundNotPossible { reason refundable { amount } } } }`,
} as const
let keys = 0

async function call(name: keyof typeof operations, input: object, viewer = clerk) {
  const key =
    name === 'requestReturn' || name === 'receiveReturn' ? { idempotencyKey: `return-${++keys}` } : {}
  return (await world.data(viewer, operations[name], { input: { ...key, ...input } }))[name]
}
const announce = (
  order: { id: string; lineId: string },
  quantity: number,
  change: object = {},
  viewer = clerk,
) =>
  call(
    'requestReturn',
    { orderId: order.id, reason: 'too small', lines: [{ orderLineId: order.lineId, quantity }], ...change },
    viewer,
  )

/** An approved return of so many units. */
async function approved(order: { id: string; lineId: string }, quantity: number) {
  const { return: announced } = await announce(order, quantity)
  await call('approveReturn', { returnId: announced.id })
  return announced as { id: string; lines: [{ id: string }] }
}
const arrive = (
  back: { id: string; lines: [{ id: string }] },
  restock: number,
  scrap: number,
  change: object = {},
) =>
  call('receiveReturn', {
    returnId: back.id,
    warehouseId: 'w1',
    lines: [{ returnLineId: back.lines[0].id, restock, scrap }],
    ...change,
  })

test('from the request to the refund, in parts, without losing a cent', async () => {
  const order = await shipped(world)
  const { return: announced } = await announce(order, 2, { accessToken: order.accessToken }, guest)
  expect(announced).toMatchObject({ status: 'REQUESTED', reason: 'too small', total: { amount: '25.98' } })
  expect(announced.number).toMatch(/^RET-[0-9A-Z]{8}$/)
  expect((await arrive(announced, 1, 1)).status).toBe('REQUESTED')
  const { return: decided } = await call('approveReturn', { returnId: announced.id })
  expect(decided.status).toBe('APPROVED')

  const { return: ended, order: after } = await arrive(announced, 1, 1)
  expect(ended).toMatchObject({
    status: 'COMPLETED',
    total: { amount: '25.98' },
    lines: [
      {
        restockedQuantity: 1,
        scrappedQuantity: 1,
        total: { amount: '25.98' },
        orderLine: { returnedQuantity: 2 },
      },
    ],
  })
  expect(after).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PARTIALLY_REFUNDED' })
  const booked = [...world.inventory.takenBack.values()].filter((each) => each.orderId === order.id)
  expect(booked.map(({ disposition, warehouseId, lines }) => [disposition, warehouseId, lines])).toEqual([
    ['RESTOCK', 'w1', [{ orderLineId: order.lineId, quantity: 1 }]],
    ['SCRAP', 'w1', [{ orderLineId: order.lineId, quantity: 1 }]],
  ])

  await arrive(await approved(order, 1), 1, 0)
  expect(await world.providerOf(order.id)).toMatchObject({ captured: 3897, refunded: 3897 })
  expect((await world.order(order.id)).paymentStatus).toBe('REFUNDED')
  expect(
    (await world.order(order.id)).timeline.map((entry: { type: string }) => entry.type).slice(3, 9),
  ).toEqual([
    'RETURN_REQUESTED',
    'RETURN_APPROVED',
    'RETURN_RECEIVED',
    'RETURN_BOOKED',
    'REFUNDED',
    'RETURN_REQUESTED',
  ])
  const refunded = (await world.events(order.id)).filter(({ type }) => type === 'orders.OrderRefunded.v1')
  expect(
    refunded.map(({ data }) => [
      data.reason,
      data.gross,
      (data.lines as { quantity: number; net: number }[])[0],
    ]),
  ).toEqual([
    ['RETURN', 2598, expect.objectContaining({ quantity: 2, gross: 2598 })],
    ['RETURN', 1299, expect.objectContaining({ quantity: 1, gross: 1299 })],
  ])
})

test('what does not arrive is not given back and can be announced again; fees and additions count', async () => {
  const order = await shipped(world)
  const back = await approved(order, 3)
  const { return: ended } = await arrive(back, 1, 0, { deduction: '2.50', addition: '1' })
  expect(ended).toMatchObject({
    status: 'COMPLETED',
    total: { amount: '11.49' },
    deduction: { amount: '2.50' },
    addition: { amount: '1.00' },
    lines: [{ quantity: 3, restockedQuantity: 1, orderLine: { returnedQuantity: 1 } }],
  })
  expect((await announce(order, 3)).lines).toEqual([
    { index: 0, orderLineId: order.lineId, requested: 3, returnable: 2 },
  ])
  expect((await announce(order, 2)).__typename).toBe('RequestReturnSuccess')
})

test('a return of which nothing arrives ends with nothing', async () => {
  const order = await shipped(world)
  const { return: ended } = await arrive(await approved(order, 1), 0, 0)
  expect(ended).toMatchObject({ status: 'COMPLETED', total: { amount: '0.00' } })
  expect(await world.providerOf(order.id)).toMatchObject({ refunded: 0 })
})

describe('a rejected return', () => {
  test('says why, and its units can be announced again', async () => {
    const order = await shipped(world)
    const { return: announced } = await announce(order, 3)
    const { return: rejected } = await call('rejectReturn', { returnId: announced.id, note: 'worn' })
    expect(rejected).toMatchObject({
      status: 'REJECTED',
      decisionNote: 'worn',
      lines: [{ orderLine: { returnedQuantity: 0 } }],
    })
    expect((await call('rejectReturn', { returnId: announced.id })).__typename).toBe('RejectReturnSuccess')
    expect(await call('approveReturn', { returnId: announced.id })).toMatchObject({
      __typename: 'ReturnNotOpen',
      status: 'REJECTED',
    })
    expect((await announce(order, 3)).__typename).toBe('RequestReturnSuccess')
  })
})

describe('who and what', () => {
  test('not another customer, nor a guest without the token; deciding is for staff', async () => {
    const order = await shipped(world)
    for (const viewer of [customer('0190bbbb-0000-7000-8000-0000000000b0'), guest, staff('orders:read')])
      expect((await announce(order, 1, {}, viewer)).__typename).toBe('OrderNotFound')
    for (const name of ['approveReturn', 'rejectReturn'] as const) {
      const { errors } = await world.run(guest, operations[name], { input: { returnId: 'x' } })
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
      expect((await call(name, { returnId: order.id })).__typename).toBe('ReturnNotFound')
    }
  })

  test('bad input is named', async () => {
    const order = await shipped(world)
    const line = { orderLineId: order.lineId, quantity: 1 }
    expect((await announce(order, 0)).problems).toEqual([{ path: 'lines.0.quantity' }])
    expect((await announce(order, 1, { lines: [] })).problems).toEqual([{ path: 'lines' }])
    expect((await announce(order, 1, { lines: [line, line] })).problems).toEqual([
      { path: 'lines.1.orderLineId' },
    ])
    const back = await approved(order, 2)
    expect((await arrive(back, 2, 1)).problems).toEqual([{ path: 'lines.0' }])
    expect((await arrive(back, 1, 0, { warehouseId: 'nowhere' })).problems).toEqual([{ path: 'warehouseId' }])
    expect((await arrive(back, 1, 0, { deduction: '13' })).problems).toEqual([{ path: 'deduction' }])
    expect(await arrive(back, 1, 0, { addition: '1000' })).toMatchObject({
      reason: 'EXCEEDS_CAPTURED',
      refundable: { amount: '38.97' },
    })
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 0 })
  })

  test('goods that did not leave do not come back', async () => {
    const { order } = await world.place(basket())
    const [line] = (await world.order(order.id)).lines
    expect((await announce({ id: order.id, lineId: line.id }, 1)).__typename).toBe('ReturnExceedsFulfilled')
  })

  test('a key gives one return and one receipt', async () => {
    const order = await shipped(world)
    const first = await announce(order, 1, { idempotencyKey: 'one-return' })
    expect(await announce(order, 1, { idempotencyKey: 'one-return' })).toEqual(first)
    expect((await announce(order, 2, { idempotencyKey: 'one-return' })).__typename).toBe(
      'IdempotencyKeyReused',
    )
    const back = await approved(order, 1)
    const ended = await arrive(back, 1, 0, { idempotencyKey: 'one-receipt' })
    expect(await arrive(back, 1, 0, { idempotencyKey: 'one-receipt' })).toEqual(ended)
    expect(await arrive(back, 1, 0)).toMatchObject({ __typename: 'ReturnNotOpen', status: 'COMPLETED' })
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 1299 })
  })
})

describe('races', () => {
  test('ten announcements at once: no more than left', async () => {
    const order = await shipped(world)
    const answers = await Promise.all(Array.from({ length: 10 }, () => announce(order, 1)))
    expect(answers.filter((answer) => answer.__typename === 'RequestReturnSuccess')).toHaveLength(3)
  })

  test('ten receipts of one return at once: booked and refunded once', async () => {
    const order = await shipped(world)
    const back = await approved(order, 2)
    const answers = await Promise.all(Array.from({ length: 10 }, () => arrive(back, 2, 0)))
    expect(answers.filter((answer) => answer.__typename === 'ReceiveReturnSuccess')).toHaveLength(1)
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 2598 })
  })

  test('the database itself refuses more than left', async () => {
    const order = await shipped(world)
    const refused = world.books`update order_lines set returned = 4 where id = ${order.lineId}`
    await expect(refused).rejects.toThrow(/returned_within_fulfilled/)
  })
})

describe('mishaps', () => {
  test.each(['happens', 'does not happen'] as const)(
    'inventory fails three times, its effect %s',
    async (effect) => {
      const order = await shipped(world)
      const back = await approved(order, 1)
      world.inventory.fail('returnStock', 3, effect)
      expect((await arrive(back, 1, 0)).return.status).toBe('COMPLETED')
      expect(world.inventory.takenBack.get(`return:${back.id}:RESTOCK`)?.lines).toHaveLength(1)
    },
  )

  test('the provider fails a while: the money is given back when it is back', async () => {
    const order = await shipped(world, 3, 'tok_refund_error_3')
    expect((await arrive(await approved(order, 1), 0, 1)).return.status).toBe('COMPLETED')
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 1299 })
  })

  test('inventory never shipped so much: parked and visible, no money moved', async () => {
    const order = await shipped(world, returnable_max + 1)
    const back = await approved(order, returnable_max + 1)
    expect((await arrive(back, returnable_max + 1, 0)).return.status).toBe('RECEIVED')
    await eventually(async () => {
      expect((await world.order(order.id)).parkedReason).toMatch(
        /inventory does not take RET-\w+ back: More came back/,
      )
    })
    expect(await world.providerOf(order.id)).toMatchObject({ refunded: 0 })
  })
})
