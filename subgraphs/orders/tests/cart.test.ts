import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { forgetCarts } from '../commands/carts/forget-carts.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const cart_fields = `id version status lineCount unitCount currency lines { variant { id } quantity acceptBackorder }
  contact { name email } shippingAddress { name city } order { id status }`
const inputs = {
  createCart: 'CreateCartInput',
  addToCart: 'AddToCartInput',
  setCartLines: 'SetCartLinesInput',
  changeCart: 'ChangeCartInput',
  mergeCart: 'MergeCartInput',
} as const
const successes = {
  createCart: '... on CreateCartSuccess { accessToken cart',
  addToCart: '... on AddToCartSuccess { cart',
  setCartLines: '... on SetCartLinesSuccess { cart',
  changeCart: '... on ChangeCartSuccess { cart',
  mergeCart: '... on MergeCartSuccess { cart',
} as const
const invalid_input = '... on InvalidInput { problems { path } }'
const refusals = `... on CartNotFound { message } ... on CartClosed { cart { ${cart_fields} } }
  ... on CartConflict { cart { version } } ${invalid_input}`

/** A mutation of a cart, by a guest unless told otherwise. */
async function act(name: keyof typeof inputs, input: object, viewer: Viewer = guest) {
  const document = `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) {
    __typename ${successes[name]} { ${cart_fields} } } ${name === 'createCart' ? invalid_input : refusals} } }`
  return (await world.data(viewer, document, { input }))[name]
}
async function place(input: object, viewer: Viewer = guest, cardToken = 'tok_visa') {
  const document = `mutation ($input: PlaceCartInput!) { placeCart(input: $input) { __typename
    ... on PlaceOrderSuccess { accessToken order { id status total { gross { amount } } lines { quantity } } }
    ... on PaymentDeclined { reason } ... on OutOfStock { lines { requested } }
    ... on OutdatedQuote { lines { was { gross { amount } } now { gross { amount } } } } ${refusals} } }`
  const given = { idempotencyKey: uuidv7(), payment: { cardToken }, ...input }
  return (await world.data(viewer, document, { input: given })).placeCart
}
const read = async (id: string, accessToken: string | null, viewer: Viewer = guest) =>
  (
    await world.data(
      viewer,
      `query ($id: ID!, $t: String) { cart(id: $id, accessToken: $t) { ${cart_fields}
        prices { total { gross { amount } } lines { name quantity total { gross { amount } } } unavailable { reason } } } }`,
      { id, t: accessToken },
    )
  ).cart

const lines = (...units: readonly (readonly [string, number])[]) =>
  units.map(([variantId, quantity]) => ({ variantId, quantity }))
const details = {
  contact: { name: 'Ada', email: 'ada@example.com' },
  shippingAddress: { line1: '1 Mill Lane', city: 'Leeds', countryCode: 'GB' },
}
/** A guest's cart, and how the guest gets at it. */
async function opened(given = lines(['v1', 2]), viewer: Viewer = guest) {
  const input = { channelId: 'web-uk', currency: 'GBP', lines: given }
  const { cart, accessToken } = await act('createCart', input, viewer)
  return { cart, by: { cartId: cart.id as string, accessToken: accessToken as string | null } }
}
/** A cart that can be placed. */
async function ready(given = lines(['v1', 2]), viewer: Viewer = guest) {
  const { by } = await opened(given, viewer)
  const seen = await read(by.cartId, by.accessToken, viewer)
  const { cart } = await act('changeCart', { ...by, expectedVersion: seen.version, ...details }, viewer)
  return { ...by, expectedVersion: cart.version as number }
}
const ordersOf = (cartId: string) =>
  world.books`select o.id, o.status from orders o join carts c on c.order_id = o.id where c.id = ${cartId}`

describe('a cart', () => {
  test('is filled, changed and priced', async () => {
    const { cart, by } = await opened()
    expect(cart).toMatchObject({ status: 'OPEN', version: 1, lineCount: 1, unitCount: 2 })
    await act('addToCart', { ...by, lines: lines(['v1', 1], ['v2', 3]) })
    const set = await act('setCartLines', { ...by, expectedVersion: 2, lines: lines(['v2', 0], ['v3', 1]) })
    expect(set.cart.lines).toMatchObject([
      { variant: { id: 'v1' }, quantity: 3 },
      { variant: { id: 'v3' }, quantity: 1 },
    ])
    expect(await read(by.cartId, by.accessToken)).toMatchObject({
      version: 3,
      prices: {
        total: { gross: { amount: '48.00' } },
        lines: [{ quantity: 3 }, { quantity: 1 }],
        unavailable: [],
      },
    })
    world.catalog.unsellable.set('v3', 'NO_PRICE')
    expect((await read(by.cartId, by.accessToken)).prices).toMatchObject({
      total: null,
      unavailable: [{ reason: 'NO_PRICE' }],
    })
    world.catalog.unsellable.clear()
  })

  test('is changed only by who saw it as it is; adding needs no look', async () => {
    const { by } = await opened()
    await Promise.all(Array.from({ length: 8 }, () => act('addToCart', { ...by, lines: lines(['v1', 1]) })))
    expect(await read(by.cartId, by.accessToken)).toMatchObject({ version: 9, unitCount: 10 })
    const stale = { ...by, expectedVersion: 4, lines: lines(['v1', 1]) }
    expect(await act('setCartLines', stale)).toMatchObject({
      __typename: 'CartConflict',
      cart: { version: 9 },
    })
  })

  test('is only for who holds its token, or is its customer', async () => {
    const { by } = await opened()
    const ann = customer('ann')
    for (const [accessToken, viewer] of [
      [null, guest],
      ['x', guest],
      [null, ann],
      [null, staff('orders:read')],
    ] as const) {
      expect(await read(by.cartId, accessToken, viewer)).toBeNull()
      const input = { cartId: by.cartId, accessToken, lines: lines(['v1', 1]) }
      expect((await act('addToCart', input, viewer)).__typename).toBe('CartNotFound')
    }
    const hers = await opened(lines(['v1', 1]), ann)
    expect(hers.by.accessToken).toBeNull()
    expect(await read(hers.by.cartId, null)).toBeNull()
    const again = await opened(lines(['v9', 9]), ann)
    expect(again.cart).toMatchObject({ id: hers.cart.id, unitCount: 1 })
  })

  test.each([
    [{ lines: lines(['v1', 1], ['v1', 2]) }, 'lines.1.variantId'],
    [{ lines: lines(['v1', 0]) }, 'lines.0.quantity'],
    [{ lines: lines(['v1', 1_001]) }, 'lines.0.quantity'],
    [{ lines: [] }, 'lines'],
    [{ lines: lines(['v1', 999]) }, 'lines.0.quantity'],
  ])('takes no %j', async (input, path) => {
    const { by } = await opened()
    expect(await act('addToCart', { ...by, ...input })).toMatchObject({ problems: [{ path }] })
    expect(await read(by.cartId, by.accessToken)).toMatchObject({ version: 1 })
  })

  test('is forgotten 30 days after its last use, in bounded rounds', async () => {
    const { by } = await opened()
    world.clock.advance(20 * 86_400_000)
    await act('addToCart', { ...by, lines: lines(['v1', 1]) })
    const other = (await opened()).by
    world.clock.advance(11 * 86_400_000)
    await act('addToCart', { ...other, lines: lines(['v1', 1]) })
    world.clock.advance(20 * 86_400_000)
    expect(await read(by.cartId, by.accessToken)).toBeNull()
    expect(await forgetCarts({ database: world.database, now: world.clock.now })).toBe(false)
    const rows = await world.books`select id from carts where id = any(${[by.cartId, other.cartId]})`
    expect(rows.map((row) => row.id)).toEqual([other.cartId])
  })
})

describe('a guest who signs in', () => {
  test('takes the cart along, or has both as one', async () => {
    const bea = customer('bea')
    const first = await opened(lines(['v1', 2]))
    const mine = (await act('mergeCart', first.by, bea)).cart
    expect(mine).toMatchObject({ id: first.cart.id, unitCount: 2 })
    expect(await read(first.by.cartId, first.by.accessToken)).toBeNull()
    const second = await opened(lines(['v1', 3], ['v2', 1]))
    expect((await act('mergeCart', second.by, bea)).cart).toMatchObject({
      id: mine.id,
      unitCount: 6,
      lineCount: 2,
    })
    expect(await act('mergeCart', second.by, bea)).toMatchObject({
      __typename: 'CartClosed',
      cart: { status: 'MERGED' },
    })
    expect(
      (await world.run(guest, 'mutation { mergeCart(input: { cartId: "x" }) { __typename } }')).errors,
    ).toBeDefined()
  })

  test('on several devices at once has all of it once', async () => {
    const cleo = customer('cleo')
    const guests = await Promise.all(Array.from({ length: 6 }, () => opened(lines(['v1', 1]))))
    const merged = await Promise.all(guests.map(({ by }) => act('mergeCart', by, cleo)))
    expect(new Set(merged.map((answer) => answer.__typename))).toEqual(new Set(['MergeCartSuccess']))
    const { myCart } = await world.data(cleo, '{ myCart(channelId: "web-uk") { unitCount } }')
    expect(myCart.unitCount).toBe(6)
  })
})

describe('placed', () => {
  test('is an order of exactly its lines, and closed', async () => {
    const input = await ready(lines(['v1', 2], ['v2', 1]))
    const answer = await place(input)
    expect(answer.order).toMatchObject({ status: 'CONFIRMED', lines: [{ quantity: 2 }, { quantity: 1 }] })
    expect(await read(input.cartId, input.accessToken)).toMatchObject({
      status: 'PLACED',
      order: { id: answer.order.id },
    })
    expect(await place(input)).toMatchObject({
      __typename: 'CartClosed',
      cart: { order: { id: answer.order.id } },
    })
    expect((await act('addToCart', { ...input, lines: lines(['v1', 1]) })).__typename).toBe('CartClosed')
  })

  test('many times at once is one order', async () => {
    const input = await ready()
    const keyed = { ...input, idempotencyKey: uuidv7() }
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => place(input)),
      ...Array.from({ length: 5 }, () => place(keyed)),
    ])
    const placed = answers.filter((answer) => answer.__typename === 'PlaceOrderSuccess')
    expect(new Set(placed.map((answer) => answer.order.id)).size).toBe(1)
    expect(
      answers.every(({ __typename: name }) => name === 'PlaceOrderSuccess' || name === 'CartClosed'),
    ).toBe(true)
    const [row] = await world.books`
      select count(*)::int as orders from orders where contact->>'email' = 'ada@example.com' and placed_at = ${world.clock.now()}
        and id in (select order_id from carts where id = ${input.cartId})`
    expect(row?.orders).toBe(1)
  })

  test('without success is open again, for another card or fewer units', async () => {
    const dora = customer('dora')
    const input = await ready(lines(['rare', 3]), dora)
    expect((await place(input, dora, 'tok_declined')).__typename).toBe('PaymentDeclined')
    world.inventory.onHand.set('rare', 2)
    expect((await place(input, dora)).__typename).toBe('OutOfStock')
    expect(await read(input.cartId, null, dora)).toMatchObject({ status: 'OPEN', order: null })
    const { cart } = await act('setCartLines', { ...input, lines: lines(['rare', 2]) }, dora)
    expect((await place(input, dora)).__typename).toBe('CartConflict')
    expect((await place({ ...input, expectedVersion: cart.version }, dora)).order.status).toBe('CONFIRMED')
    expect(await ordersOf(input.cartId)).toHaveLength(1)
    const { myCart } = await world.data(dora, '{ myCart(channelId: "web-uk") { id } }')
    expect(myCart).toBeNull()
  })

  test('on the quote that was shown pays it', async () => {
    const input = await ready()
    const { quoteCart } = await world.data(
      guest,
      `mutation ($input: QuoteCartInput!) { quoteCart(input: $input) {
        ... on QuoteCartSuccess { quoteId expiresAt total { gross { amount } } cart { version } } } }`,
      { input },
    )
    expect(quoteCart).toMatchObject({
      total: { gross: { amount: '24.00' } },
      cart: { version: input.expectedVersion },
    })
    world.catalog.expired.set(quoteCart.quoteId, 1_100)
    expect(await place({ ...input, quoteId: quoteCart.quoteId })).toMatchObject({
      __typename: 'OutdatedQuote',
      lines: [{ was: { gross: { amount: '22.00' } }, now: { gross: { amount: '24.00' } } }],
    })
    world.catalog.expired.clear()
    expect((await place({ ...input, quoteId: quoteCart.quoteId })).order.total.gross.amount).toBe('24.00')
  })

  test('before it says who buys and where it goes is refused', async () => {
    const { by } = await opened()
    expect(await place({ ...by, expectedVersion: 1 })).toMatchObject({
      problems: [{ path: 'cart.contact' }, { path: 'cart.shippingAddress' }],
    })
    const bad = { ...by, expectedVersion: 1, contact: { name: '', email: 'x' } }
    expect(await act('changeCart', bad)).toMatchObject({
      problems: [{ path: 'contact.name' }, { path: 'contact.email' }],
    })
    const empty = await ready([])
    expect(await place(empty)).toMatchObject({ problems: [{ path: 'lines' }] })
  })
})
