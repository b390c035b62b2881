import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { customer, guest } from '#platform/testing/viewers.ts'
import { pruneQuotes } from '../commands/prune-quotes.ts'
import {
  type AddedProduct,
  countStatements,
  editor,
  orders,
  QUOTE,
  startWorld,
  UPDATE_PRICE,
  type World,
} from './world.ts'

const FOR_ORDER = `mutation ($input: QuoteForOrderInput!) { quoteForOrder(input: $input) { __typename
  ... on OrderQuote { quoteId currency pricesIncludeTax net tax gross
    lines { variantId productId categoryId sku name quantity unitGross taxRateBp net tax gross } }
  ... on LinesNotSellable { lines { index reason } } ... on QuoteExpired { message promised { gross lines { variantId gross } } }
  ... on InvalidInput { problems { path message } } } }`

let world: World
let lamp: AddedProduct
let hidden: AddedProduct
let small: string
let large: string
beforeAll(async () => {
  world = await startWorld()
  lamp = await world.addProduct('Brass Lamp', { 'LAMP-S': '9.99', 'LAMP-L': '19.99' })
  hidden = await world.addProduct('Secret', { SECRET: '1.00' }, { published: false })
  ;[small = '', large = ''] = lamp.variants.map((variant) => variant.id)
})
afterAll(() => world.stop())

/** A quote, or why there is none. */
const quote = async (lines: unknown, more = {}, viewer = guest) => {
  const answer = (await world.data(viewer, QUOTE, { input: { lines, channelId: 'web-uk', ...more } })).quote
  return answer.quote ?? answer
}
const forOrder = async (input: object) =>
  (await world.data(orders, FOR_ORDER, { input: { channelId: 'web-uk', currency: 'GBP', ...input } }))
    .quoteForOrder
const setPrice = (amount: string) =>
  world.data(editor, UPDATE_PRICE, {
    input: { variantId: small, channelId: 'web-uk', amount, reason: 'test' },
  })
const publish = (verb: string) =>
  world.data(editor, `mutation { ${verb}(input: { productId: "${lamp.id}" }) { __typename } }`)
const amounts = (net: string, tax: string, gross: string) => ({
  net: { amount: net },
  tax: { amount: tax },
  gross: { amount: gross, currency: 'GBP' },
})

describe('a quote', () => {
  test('taxes each line, adds up and says how long it holds', async () => {
    const answer = await quote([
      { variantId: small, quantity: 3 },
      { variantId: large, quantity: 1 },
    ])
    expect(answer).toEqual({
      __typename: 'Quote',
      id: expect.any(String),
      expiresAt: '2026-03-31T09:15:00.000Z',
      total: amounts('41.63', '8.33', '49.96'),
      lines: [
        {
          quantity: 3,
          variant: { id: small, sku: 'LAMP-S' },
          unitPrice: amounts('8.32', '1.67', '9.99'),
          total: amounts('24.97', '5.00', '29.97'),
        },
        {
          quantity: 1,
          variant: { id: large, sku: 'LAMP-L' },
          unitPrice: amounts('16.66', '3.33', '19.99'),
          total: amounts('16.66', '3.33', '19.99'),
        },
      ],
    })
  })

  test('takes the same variant on two lines, and its id in capitals', async () => {
    const answer = await quote([
      { variantId: small, quantity: 1 },
      { variantId: small.toUpperCase(), quantity: 1 },
    ])
    expect(answer.total.gross.amount).toBe('19.98')
  })

  test('names every line that cannot be sold', async () => {
    const unknown = uuidv7()
    const lines = [small, hidden.variants[0]?.id, unknown, 'not an id'].map((variantId) => ({
      variantId,
      quantity: 1,
    }))
    expect(await quote(lines)).toMatchObject({
      __typename: 'LinesNotSellable',
      lines: [
        { index: 1, reason: 'NOT_PUBLISHED' },
        { index: 2, variantId: unknown, reason: 'UNKNOWN_VARIANT' },
        { index: 3, variantId: 'not an id', reason: 'UNKNOWN_VARIANT' },
      ],
    })
    expect(await quote([{ variantId: small, quantity: 1 }], { currency: 'EUR' })).toMatchObject({
      lines: [{ index: 0, reason: 'NO_PRICE' }],
    })
  })

  test.each([
    ['no line', [], 'lines'],
    ['101 lines', Array.from({ length: 101 }, () => ({ variantId: 'x', quantity: 1 })), 'lines'],
    ['none of a thing', [{ variantId: 'x', quantity: 0 }], 'lines.0.quantity'],
    ['minus one', [{ variantId: 'x', quantity: -1 }], 'lines.0.quantity'],
    ['two billion', [{ variantId: 'x', quantity: 2_000_000_000 }], 'lines.0.quantity'],
  ])('of %s is refused', async (_case, lines, path) => {
    expect(await quote(lines)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
  })

  test('in an unknown channel is refused', async () => {
    const lines = [{ variantId: small, quantity: 1 }]
    for (const channelId of ['nowhere', '\u0000', '']) {
      expect(await quote(lines, { channelId })).toMatchObject({ problems: [{ path: 'channelId' }] })
    }
  })

  test.each([1.5, 3e9, '1', null])('of quantity %j is bad input', async (quantity) => {
    const response = await world.run(guest, QUOTE, {
      input: { channelId: 'web-uk', lines: [{ variantId: small, quantity }] },
    })
    expect(response.errors?.[0]?.extensions?.code).toMatch(/^BAD_USER_INPUT$|^GRAPHQL_VALIDATION_FAILED$/)
  })

  test('in an unknown currency is bad input', async () => {
    const input = { channelId: 'web-uk', currency: 'XQX', lines: [{ variantId: small, quantity: 1 }] }
    const response = await world.run(guest, QUOTE, { input })
    expect(response.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  test('costs two statements', async () => {
    const ask = () =>
      world.run(
        guest,
        `mutation { quote(input: { channelId: "web-uk", lines: [{ variantId: "${small}", quantity: 1 }] }) { __typename } }`,
      )
    expect(await countStatements(world, ask)).toBe(2)
  })
})

describe('an order', () => {
  const lines = () => [
    { variantId: small, quantity: 2 },
    { variantId: large, quantity: 1 },
  ]

  test('pays the price of now without a quote', async () => {
    expect(await forOrder({ lines: lines() })).toEqual({
      __typename: 'OrderQuote',
      quoteId: null,
      currency: 'GBP',
      pricesIncludeTax: true,
      net: 3331,
      tax: 666,
      gross: 3997,
      lines: [
        {
          variantId: small,
          productId: lamp.id,
          categoryId: null,
          sku: 'LAMP-S',
          name: 'Brass Lamp',
          quantity: 2,
          unitGross: 999,
          taxRateBp: 2000,
          net: 1665,
          tax: 333,
          gross: 1998,
        },
        expect.objectContaining({ variantId: large, quantity: 1, gross: 1999 }),
      ],
    })
  })

  test('pays exactly what its quote promised, even when the price changed and the product was hidden', async () => {
    const promised = await quote(lines())
    await setPrice('99.99')
    await publish('unpublishProduct')
    const paid = await forOrder({ quoteId: promised.id, lines: lines(), customerId: 'ann' })
    expect(await forOrder({ lines: lines() })).toMatchObject({ lines: [{ reason: 'NOT_PUBLISHED' }, {}] })
    await publish('publishProduct')
    await setPrice('9.99')
    expect(paid).toMatchObject({ quoteId: promised.id, gross: 3997 })
  })

  test('cannot pay a quote that expired, of which it is not, or of another customer', async () => {
    const promised = await quote(lines())
    const ofAnn = await quote(lines(), {}, customer('ann'))
    expect(await forOrder({ quoteId: promised.id, lines: lines().reverse() })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: 'lines' }],
    })
    expect(await forOrder({ quoteId: ofAnn.id, lines: lines(), customerId: 'bob' })).toMatchObject({
      __typename: 'QuoteExpired',
    })
    expect(await forOrder({ quoteId: ofAnn.id, lines: lines(), customerId: 'ann' })).toMatchObject({
      gross: 3997,
    })
    for (const quoteId of [uuidv7(), 'not an id']) {
      expect(await forOrder({ quoteId, lines: lines() })).toMatchObject({ __typename: 'QuoteExpired' })
    }
    world.clock.advance(15 * 60_000)
    expect(await forOrder({ quoteId: promised.id, lines: lines() })).toMatchObject({
      __typename: 'QuoteExpired',
      promised: { gross: 3997, lines: [{ gross: expect.any(Number) }, { gross: expect.any(Number) }] },
    })
    expect(await forOrder({ quoteId: ofAnn.id, lines: lines(), customerId: 'bob' })).toMatchObject({
      promised: null,
    })
  })

  test('is told which lines cannot be sold', async () => {
    const answer = await forOrder({ lines: [{ variantId: uuidv7(), quantity: 1 }] })
    expect(answer).toEqual({
      __typename: 'LinesNotSellable',
      lines: [{ index: 0, reason: 'UNKNOWN_VARIANT' }],
    })
  })

  test('costs one statement, with a quote and without', async () => {
    const promised = await quote(lines())
    expect(await countStatements(world, () => forOrder({ lines: lines() }))).toBe(1)
    expect(await countStatements(world, () => forOrder({ quoteId: promised.id, lines: lines() }))).toBe(1)
  })

  test('is priced for services only', async () => {
    for (const viewer of [guest, customer('ann'), editor]) {
      const input = { channelId: 'web-uk', currency: 'GBP', lines: [] }
      const response = await world.run(viewer, FOR_ORDER, { input })
      expect(response.errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
    }
  })
})

test('expired quotes are forgotten, in bounded rounds; the others stay', async () => {
  const count = async () => {
    const rows = await world.database.read('acme', ({ sql }) => sql`select count(*)::int as n from quotes`)
    return rows[0]?.n
  }
  world.clock.advance(25 * 3_600_000)
  while (await pruneQuotes(world.database, world.clock.now())) {
    // Until none is left over from above.
  }
  const before = await count()
  await world.database.write(
    'acme',
    ({ sql }) => sql`
    insert into quotes
    select 'acme', gen_random_uuid(), null, 'web-uk', 'GBP', true, '[]', 0, 0, 0, ${world.clock.now()} from generate_series(1, 501)`,
  )
  expect(await pruneQuotes(world.database, world.clock.now())).toBe(false)
  world.clock.advance(24 * 3_600_000)
  await quote([{ variantId: small, quantity: 1 }])
  expect(await pruneQuotes(world.database, world.clock.now())).toBe(true)
  expect(await pruneQuotes(world.database, world.clock.now())).toBe(false)
  expect(await count()).toBe(before + 1)
})
