import { afterAll, beforeAll, expect, test } from 'vitest'
import { assemble } from '#deploy/embedded/assemble.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from '#tests/system/databases.ts'
import { shape_environment } from '#tests/system/shape.ts'
import { openFingerprints } from './fingerprint.ts'
import { openShop, type Shop } from './shop.ts'

// Orders that a buyer tampered with, each wrong in one thing that only several contexts together can see.

let shop: Shop
let elsewhere: Shop
let fingerprints: Awaited<ReturnType<typeof openFingerprints>>
let stop: () => Promise<void>
/** Somebody else's quote, another tenant's, and one whose prices are those of now. */
let quotes: Readonly<Record<'theirs' | 'elsewhere' | 'ours', string>>
let taken: { readonly input: ReturnType<Shop['basket']>; readonly orderId: string }

beforeAll(async () => {
  const urls = await clonedDatabases()
  const environment = { ...shape_environment, LOGISTICS_SIMULATOR: 'off' }
  const system = await assemble({ urls, environment, logger: silentLogger })
  ;[shop, elsewhere] = await Promise.all([openShop(system, 'acme'), openShop(system, 'globex')])
  quotes = {
    theirs: await quoteOf(shop, shop.customer),
    elsewhere: await quoteOf(elsewhere, elsewhere.guest),
    ours: await quoteOf(shop, shop.guest),
  }
  const input = shop.basket()
  taken = { input, orderId: (await place(input)).order.id }
  await system.drained()
  fingerprints = await openFingerprints(urls)
  stop = async () => {
    await fingerprints.close()
    await system.close()
  }
}, 60_000)
afterAll(() => stop())

async function quoteOf({ run, basket }: Shop, viewer: Viewer): Promise<string> {
  const { channelId, currency, lines } = basket()
  return (
    await run(
      'catalog',
      'quote',
      { channelId, currency, lines },
      '... on QuoteSuccess { quote { id } }',
      viewer,
    )
  ).quote.id
}

const place_document = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Refusal { message } ... on InvalidInput { problems { path } } ... on LinesUnavailable { lines { index reason } }
  ... on PlaceOrderSuccess { order { id total { gross { amount } } } } ... on OutdatedQuote { total { gross { amount } } } } }`

const place = async (input: object, viewer: Viewer = shop.guest) =>
  (await shop.ask('orders', place_document, { input }, viewer)).placeOrder

const unknown_quote =
  'There is no such quote, or it is not yours. Nothing was ordered: quote these lines, or order at the prices of now.'
const no_price = 'has no price in this channel and currency'

const cases: readonly (readonly [string, () => object, object])[] = [
  [
    'a currency the goods have no price in',
    () => ({ currency: 'JPY' }),
    {
      __typename: 'LinesUnavailable',
      message: `Nothing was ordered: lines.0 ${no_price}, lines.1 ${no_price}. Leave them out, or choose another currency.`,
      lines: [
        { index: 0, reason: 'NO_PRICE' },
        { index: 1, reason: 'NO_PRICE' },
      ],
    },
  ],
  [
    'goods that are not published, unknown, and of another tenant',
    () => ({ lines: [shop.mug, shop.hiddenVariantId, uuidv7(), elsewhere.mug].map(one) }),
    {
      __typename: 'LinesUnavailable',
      message:
        'Nothing was ordered: lines.1 is not for sale, lines.2 is nothing we know, lines.3 is nothing we know. Leave them out.',
      lines: [
        { index: 1, reason: 'NOT_PUBLISHED' },
        { index: 2, reason: 'UNKNOWN_VARIANT' },
        { index: 3, reason: 'UNKNOWN_VARIANT' },
      ],
    },
  ],
  [
    'one variant in two spellings',
    () => ({ lines: [shop.mug, shop.mug.toUpperCase()].map(one) }),
    { __typename: 'InvalidInput', problems: [{ path: 'lines.1.variantId' }] },
  ],
  [
    'several quantities that cannot be',
    () => ({
      lines: [
        { ...one(shop.mug), quantity: 0 },
        { ...one(shop.cup), quantity: 1_001 },
      ],
    }),
    {
      __typename: 'InvalidInput',
      message:
        'The input cannot be accepted; nothing was changed. lines.0.quantity: A quantity is a whole number from 1 to 1000. 1 more problem is listed.',
      problems: [{ path: 'lines.0.quantity' }, { path: 'lines.1.quantity' }],
    },
  ],
  [
    'a quote of another buyer',
    () => ({ quoteId: quotes.theirs }),
    { __typename: 'OutdatedQuote', message: unknown_quote },
  ],
  [
    'a quote of another tenant',
    () => ({ quoteId: quotes.elsewhere }),
    { __typename: 'OutdatedQuote', message: unknown_quote },
  ],
  [
    'a quote for fewer units',
    () => ({ quoteId: quotes.ours, lines: [one(shop.mug)] }),
    { __typename: 'InvalidInput', problems: [{ path: 'lines' }] },
  ],
  [
    'a channel of nobody',
    () => ({ channelId: 'nowhere' }),
    { __typename: 'InvalidInput', problems: [{ path: 'channelId' }] },
  ],
  [
    'a key that was used for something else',
    () => ({ ...taken.input, lines: [one(shop.mug)] }),
    { __typename: 'IdempotencyKeyReused' },
  ],
]

const one = (variantId: string) => ({ variantId, quantity: 1 })

test.each(cases)(
  '%s: refused with the line and the reason; nothing is reserved, charged or written',
  async (_name, change, refusal) => {
    const before = await fingerprints.take()
    expect(await place({ ...shop.basket(), ...change() })).toMatchObject(refusal)
    expect(await fingerprints.take()).toEqual(before)
  },
)

test('a key is of its buyer: the same key and goods of another one are another order, never a look at the first', async () => {
  const again = await place(taken.input)
  expect(again.order.id).toBe(taken.orderId)
  const eve = { ...taken.input, contact: { ...taken.input.contact, email: 'eve@example.com' } }
  const others = [await place(eve), await place(taken.input, shop.customer)]
  expect(new Set([taken.orderId, ...others.map(({ order }) => order.id)]).size).toBe(3)
})
