import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { customer } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const ada = customer('0190aaaa-0000-7000-8000-00000000ada0')

describe('a basket that can be served', () => {
  test('is confirmed, paid and its stock committed in one request', async () => {
    const { order, accessToken } = await world.place(basket())
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED' })
    expect(order.number).toMatch(/^ORD-[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(accessToken).toHaveLength(32)
    expect(world.inventory.statusOf(order.id)).toBe('COMMITTED')
    expect(await world.providerOf(order.id)).toMatchObject({
      status: 'CAPTURED',
      captured: 2400,
      requests: 1,
    })
    expect(await world.order(order.id)).toMatchObject({
      fulfillmentStatus: 'UNFULFILLED',
      total: {
        net: { amount: '20.00' },
        tax: { amount: '4.00' },
        gross: { amount: '24.00', currency: 'GBP' },
      },
      lines: [
        { sku: 'SKU-v1', quantity: 2, committedQuantity: 2, fulfilledQuantity: 0, variant: { id: 'v1' } },
      ],
      payment: {
        authorised: { amount: '24.00' },
        captured: { amount: '24.00' },
        refunded: { amount: '0.00' },
      },
      timeline: [{ type: 'PLACED' }, { type: 'CONFIRMED' }],
      parkedReason: null,
    })
  })

  test('says so to the neighbours, with allocations and nothing personal', async () => {
    const { order } = await world.place(basket())
    const events = await world.events(order.id)
    expect(events.map((event) => event.type)).toEqual([
      'orders.OrderPlaced.v1',
      'orders.OrderConfirmed.v1',
      'orders.OrderChanged.v1',
    ])
    expect(events[1]?.data).toMatchObject({
      allocations: [{ variantId: 'v1', warehouseId: 'w1', quantity: 2 }],
      lines: [{ variantId: 'v1', productId: 'p-v1', categoryId: 'c1', quantity: 2, gross: 2400 }],
      countryCode: 'GB',
    })
    expect(JSON.stringify(events)).not.toMatch(/ada|Mill Lane|LS1|tok_/i)
  })

  test("is the customer's own, without an access token", async () => {
    const { order, accessToken } = await world.place(basket(), ada)
    expect(accessToken).toBeNull()
    const { myOrders } = await world.data(ada, '{ myOrders { nodes { id customer { id } } } }')
    expect(myOrders.nodes).toEqual([{ id: order.id, customer: { id: ada.customerId } }])
  })

  test('forgets the card token once it is settled', async () => {
    const { order } = await world.place(basket())
    const [row] = await world.books`select card_token from payments where order_id = ${order.id}`
    expect(row?.card_token).toBeNull()
  })
})

describe('a refusal', () => {
  test('out of stock names every short line at once, and nothing is held or paid', async () => {
    world.inventory.onHand.set('scarce', 1).set('gone', 0)
    const lines = ['scarce', 'v1', 'gone'].map((variantId) => ({ variantId, quantity: 3 }))
    const input = basket({ lines })
    const answer = await world.place(input)
    expect(answer).toMatchObject({
      __typename: 'OutOfStock',
      lines: [
        { variantId: 'scarce', requested: 3, available: 1 },
        { variantId: 'gone', requested: 3, available: 0 },
      ],
    })
    const [row] = await world.books`
      select id, status, payment_status, cancellation->>'reason' as reason from orders
      where idempotency_key = ${input.idempotencyKey}`
    expect(row).toMatchObject({ status: 'CANCELLED', payment_status: 'VOIDED', reason: 'OUT_OF_STOCK' })
    expect(await world.providerOf(row?.id)).toBeNull()
    expect((await world.events(row?.id)).map((event) => event.type)).toEqual([
      'orders.OrderPlaced.v1',
      'orders.OrderCancelled.v1',
      'orders.OrderChanged.v1',
    ])
  })

  const declines: readonly (readonly [string, string])[] = [
    ['tok_declined', 'CARD_DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['tok_stolen_from_nowhere', 'UNKNOWN_CARD'],
  ]
  test.each(declines)('%s declines, and the stock goes back', async (cardToken, reason) => {
    const answer = await world.place(basket({}, cardToken))
    expect(answer).toMatchObject({
      __typename: 'PaymentDeclined',
      reason,
      order: { status: 'CANCELLED', paymentStatus: 'FAILED' },
    })
    expect(world.inventory.statusOf(answer.order.id)).toBe('RELEASED')
    expect(await world.order(answer.order.id)).toMatchObject({
      cancelReason: 'PAYMENT_DECLINED',
      fulfillmentStatus: 'CANCELLED',
      lines: [{ committedQuantity: 0, cancelledQuantity: 2 }],
    })
  })

  test('lines that are not for sale', async () => {
    world.catalog.unsellable.set('hidden', 'NOT_PUBLISHED')
    const answer = await world.place(
      basket({
        lines: [
          { variantId: 'v1', quantity: 1 },
          { variantId: 'hidden', quantity: 1 },
        ],
      }),
    )
    expect(answer).toMatchObject({
      __typename: 'LinesUnavailable',
      message: 'Nothing was ordered: lines.1 is not for sale. Leave it out.',
      lines: [{ index: 1, variantId: 'hidden', reason: 'NOT_PUBLISHED' }],
    })
  })

  test('an expired quote is paid as it was shown while no price moved', async () => {
    world.catalog.expired.set('q-same', 1_200)
    const { order } = await world.place(basket({ quoteId: 'q-same' }))
    expect(order.status).toBe('CONFIRMED')
  })

  test.each([
    ['says what moved, line by line', 1_100, { gross: { amount: '22.00' } }],
    ['that nobody remembers says what the lines cost now', null, null],
  ])('an expired quote %s', async (_name, promised, was) => {
    world.catalog.expired.set('q-old', promised)
    const input = basket({ quoteId: 'q-old' })
    expect(await world.place(input)).toMatchObject({
      __typename: 'OutdatedQuote',
      total: { gross: { amount: '24.00' } },
      moved: [{ index: 0, quantity: 2, was, now: { gross: { amount: '24.00' } } }],
    })
    expect(
      await world.books`select 1 from orders where idempotency_key = ${input.idempotencyKey}`,
    ).toHaveLength(0)
  })

  test('an expired quote for lines that are not for sale any more names them', async () => {
    world.catalog.unsellable.set('gone', 'NOT_PUBLISHED')
    world.catalog.expired.set('q-gone', 1_200)
    const lines = [{ variantId: 'gone', quantity: 1 }]
    expect((await world.place(basket({ quoteId: 'q-gone', lines }))).__typename).toBe('LinesUnavailable')
  })

  test('a quote for other lines is not paid', async () => {
    world.catalog.quotes.set('q-other', [{ variantId: 'v1', quantity: 1 }])
    const answer = await world.place(basket({ quoteId: 'q-other' }))
    expect(answer).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: 'quoteId' }] })
  })
})

describe('a provider that does not answer well', () => {
  test('tok_timeout: the lost reply is asked for by key, and the card is charged once', async () => {
    const { order } = await world.place(basket({}, 'tok_timeout'))
    expect(order).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'CAPTURED' })
    expect(await world.providerOf(order.id)).toMatchObject({
      status: 'CAPTURED',
      captured: 2400,
      requests: 1,
    })
  })

  test('tok_error: an error is tried again under the same key', async () => {
    const { order } = await world.place(basket({}, 'tok_error'))
    expect(order.status).toBe('CONFIRMED')
    expect(await world.providerOf(order.id)).toMatchObject({
      status: 'CAPTURED',
      captured: 2400,
      requests: 2,
    })
  })

  test('tok_unreachable: after the last try everything is given back, and a late charge is refused', async () => {
    const answer = await world.place(basket({}, 'tok_unreachable'))
    expect(answer).toMatchObject({ __typename: 'OrderNotCompleted', notCompleted: 'PAYMENT_UNAVAILABLE' })
    expect(world.inventory.statusOf(answer.order.id)).toBe('RELEASED')
    expect(await world.providerOf(answer.order.id)).toMatchObject({ status: 'VOIDED', captured: 0 })
  })
})

test('the database refuses what must never be', async () => {
  const { order } = await world.place(basket())
  const { books } = world
  const broken = (statement: string) => books.unsafe(statement.replace('$id', `'${order.id}'`))
  await expect(broken(`update order_lines set fulfilled = 1 where order_id = $id`)).rejects.toThrow(
    'every_unit_is_somewhere',
  )
  await expect(broken(`update payments set refunded = 9999 where order_id = $id`)).rejects.toThrow(
    'refunded_within_captured',
  )
  await expect(broken(`update payments set captured = 9999 where order_id = $id`)).rejects.toThrow(
    'captured_within_authorised',
  )
  await expect(broken(`update payment_effects set amount = 1 where order_id = $id`)).rejects.toThrow(
    'append-only',
  )
  await expect(broken(`update orders set status = 'CANCELLED' where id = $id`)).rejects.toThrow(
    'terminal_is_paid_or_compensated',
  )
})

test('catalog away: nothing is ordered, and trying again works', async () => {
  const input = basket()
  world.catalog.state.failing = 1
  const response = await world.respond(input)
  expect(response.errors?.[0]?.extensions?.code).toBe('UNAVAILABLE')
  expect((await world.place(input)).order.status).toBe('CONFIRMED')
})

test('a quote that does not add up is not sold on', async () => {
  world.catalog.state.garbage = true
  const response = await world.respond(basket())
  world.catalog.state.garbage = false
  expect(response.errors?.[0]?.extensions?.code).toBe('UNAVAILABLE')
})

test('no order is left with work when all is answered', async () => {
  await eventually(async () => {
    const rows = await world.books`select id from orders where lease_until is not null or status = 'PENDING'`
    expect(rows).toHaveLength(0)
  })
})
