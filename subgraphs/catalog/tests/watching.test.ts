import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { guest } from '#platform/testing/viewers.ts'
import { type AddedProduct, editor, startWorld, stranger, UPDATE_PRICE, type World } from './world.ts'

const WATCH = `subscription ($variantIds: [ID!], $skus: [String!], $channelId: ID, $after: String) {
  priceChanged(variantIds: $variantIds, skus: $skus, channelId: $channelId, after: $after) {
    cursor channelId channel { name } oldPrice { amount } newPrice { amount currency } effectiveAt
    variant { sku price(channelId: "web-uk") { gross { amount } } } } }`

let world: World
let lamp: AddedProduct
let mug: AddedProduct
let hidden: AddedProduct
beforeAll(async () => {
  world = await startWorld()
  lamp = await world.addProduct('Brass Lamp', { LAMP: '10' })
  mug = await world.addProduct('Mug', { MUG: '10' })
  hidden = await world.addProduct('Hidden', { HIDDEN: '10' }, { published: false })
  // What was said about the first prices must be in the log before anybody listens from now on.
  await eventually(async () =>
    expect((await world.eventLog.read({ after: 0, limit: 10 })).events).toHaveLength(6),
  )
})
afterAll(() => world.stop())

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals
type Update = any

function watch(variables: Record<string, unknown>, viewer: Viewer = guest) {
  const stream = world.subgraph.port.subscribe({ query: WATCH, variables, viewer })[Symbol.asyncIterator]()
  const pending = stream.next()
  let started: Promise<IteratorResult<SubgraphResponse>> | null = pending
  const next = async (): Promise<Update> => {
    const { value } = await (started ?? stream.next())
    started = null
    return value?.data?.priceChanged ?? value?.errors?.[0]
  }
  return { next, stop: () => stream.return?.() }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))
const set = async (product: AddedProduct, amount: string, channelId = 'web-uk') => {
  const input = { variantId: product.variants[0]?.id, channelId, amount, reason: 'test' }
  expect((await world.data(editor, UPDATE_PRICE, { input })).updatePrice.__typename).toBe(
    'UpdatePriceSuccess',
  )
}

test('a guest hears of the variants asked for, with the price of each moment', async () => {
  const watching = watch({ skus: ['LAMP'] })
  await settle()
  await set(mug, '11')
  await set(lamp, '12')
  expect(await watching.next()).toMatchObject({
    channelId: 'web-uk',
    channel: { name: 'Web UK' },
    oldPrice: { amount: '10.00' },
    newPrice: { amount: '12.00', currency: 'GBP' },
    variant: { sku: 'LAMP', price: { gross: { amount: '12.00' } } },
  })
  await set(lamp, '13')
  // Read anew for each event: a price remembered from the one before would be wrong.
  expect(await watching.next()).toMatchObject({
    newPrice: { amount: '13.00' },
    variant: { price: { gross: { amount: '13.00' } } },
  })
  await watching.stop()
})

test('goes on after a cursor without a gap or a repeat', async () => {
  const first = watch({ variantIds: [lamp.variants[0]?.id] })
  await settle()
  await set(lamp, '20')
  const { cursor } = await first.next()
  await first.stop()
  await set(lamp, '21')
  await set(lamp, '22')
  const second = watch({ variantIds: [lamp.variants[0]?.id], after: cursor })
  expect((await second.next()).newPrice.amount).toBe('21.00')
  expect((await second.next()).newPrice.amount).toBe('22.00')
  await second.stop()
})

test('guests do not hear of what is not published, staff do; nobody of another retailer', async () => {
  const [asGuest, asEditor, asStranger] = [watch({}), watch({}, editor), watch({}, stranger)]
  await settle()
  await set(hidden, '30')
  await set(mug, '31')
  expect((await asEditor.next()).variant.sku).toBe('HIDDEN')
  expect((await asGuest.next()).variant.sku).toBe('MUG')
  const silent = await Promise.race([asStranger.next(), settle().then(() => 'silence')])
  expect(silent).toBe('silence')
  for (const each of [asGuest, asEditor, asStranger]) await each.stop()
})

test('can be of one channel', async () => {
  const watching = watch({ channelId: 'b2b-us' })
  await settle()
  await set(mug, '40')
  await set(mug, '41', 'b2b-us')
  expect(await watching.next()).toMatchObject({
    channelId: 'b2b-us',
    oldPrice: null,
    newPrice: { amount: '41.00', currency: 'USD' },
  })
  await watching.stop()
})

test.each([
  [{ after: 'rubbish' }],
  [{ variantIds: Array.from({ length: 101 }, () => 'x') }],
  [{ skus: ['HIDDEN'] }],
  [{ skus: [] }],
])('%j is refused', async (variables) => {
  expect((await watch(variables).next()).extensions.code).toBe('BAD_USER_INPUT')
})
