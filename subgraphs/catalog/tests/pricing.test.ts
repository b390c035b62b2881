import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { staff } from '#platform/testing/viewers.ts'
import { editor, startWorld, UPDATE_PRICE, type World } from './world.ts'

const pricer = staff('prices:write')
const HISTORY = `query ($sku: String!, $first: Int, $after: String, $last: Int, $before: String, $channelId: ID) {
  variant(sku: $sku) { priceHistory(first: $first, after: $after, last: $last, before: $before, channelId: $channelId) {
    nodes { version reason changedBy effectiveAt channel { id } oldPrice { amount } newPrice { amount currency } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`

let world: World
let count = 0
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** A fresh product with one variant. */
async function variantAt(amount: string): Promise<{ id: string; sku: string; productId: string }> {
  const sku = `P-${++count}`
  const product = await world.addProduct(`Priced ${count}`, { [sku]: amount })
  return { id: product.variants[0]?.id ?? '', sku, productId: product.id }
}
const set = async (variantId: string, amount: string, more = {}) => {
  const input = { variantId, channelId: 'web-uk', amount, reason: 'spring', ...more }
  return (await world.data(pricer, UPDATE_PRICE, { input })).updatePrice
}
const history = async (variables: object) =>
  (await world.data(editor, HISTORY, variables as never)).variant.priceHistory

describe('a price change', () => {
  test('holds at once, is kept in the history and told to everybody', async () => {
    const { id, sku, productId } = await variantAt('10')
    const head = await world.eventLog.head()
    world.clock.advance(60_000)
    expect(await set(id, '12.50')).toEqual({
      __typename: 'UpdatePriceSuccess',
      version: 2,
      changed: true,
      price: { amount: '12.50', currency: 'GBP' },
      variant: { id },
    })
    expect(await history({ sku })).toMatchObject({
      nodes: [
        {
          version: 2,
          reason: 'spring',
          changedBy: expect.stringMatching(/^staff:/),
          channel: { id: 'web-uk' },
          effectiveAt: world.clock.now().toISOString(),
          oldPrice: { amount: '10.00' },
          newPrice: { amount: '12.50', currency: 'GBP' },
        },
        { version: 1, oldPrice: null, newPrice: { amount: '10.00' } },
      ],
      pageInfo: { hasNextPage: false },
    })
    const ours = async () => (await world.eventLog.read({ after: head, limit: 10, subjects: [id] })).events
    await expect
      .poll(async () => (await ours()).map((event) => event.data))
      .toContainEqual({
        variantId: id,
        productId,
        sku,
        channelId: 'web-uk',
        currency: 'GBP',
        oldAmount: 1000,
        newAmount: 1250,
        effectiveAt: world.clock.now().toISOString(),
        visible: true,
      })
  })

  test('moves the lowest price of the product both ways', async () => {
    const product = await world.addProduct('Siblings', { 'S-1': '10', 'S-2': '20' })
    const [one = '', two = ''] = product.variants.map((variant) => variant.id)
    const lowest = async () =>
      (
        await world.data(
          pricer,
          `{ product(id: "${product.id}") { priceFrom(channelId: "web-uk") { gross { amount } } } }`,
        )
      ).product.priceFrom.gross.amount
    await set(one, '30')
    expect(await lowest()).toBe('20.00')
    await set(two, '5')
    expect(await lowest()).toBe('5.00')
    // Both at once, again and again: the lowest price must never be worked out without the sibling's change.
    for (let round = 0; round < 10; round++) {
      await Promise.all([set(one, String(10 + round)), set(two, String(40 - round))])
      expect(await lowest()).toBe(`${10 + round}.00`)
    }
  })

  test('to the same amount changes nothing', async () => {
    const { id, sku } = await variantAt('10')
    expect(await set(id, '10.00')).toMatchObject({ version: 1, changed: false })
    expect((await history({ sku })).nodes).toHaveLength(1)
  })

  test('can be the first in a channel or currency', async () => {
    const { id } = await variantAt('10')
    expect(await set(id, '15', { channelId: 'b2b-us', expectedVersion: 0 })).toMatchObject({
      version: 1,
      price: { currency: 'USD' },
    })
    expect(await set(id, '1500', { currency: 'JPY' })).toMatchObject({
      price: { amount: '1500', currency: 'JPY' },
    })
  })

  test('expecting another version is refused with what the price is', async () => {
    const { id } = await variantAt('10')
    expect(await set(id, '11', { expectedVersion: 7 })).toMatchObject({
      __typename: 'PriceVersionConflict',
      actualVersion: 1,
      currentPrice: { amount: '10.00' },
    })
    expect(await set(id, '11', { channelId: 'b2b-us', expectedVersion: 1 })).toMatchObject({
      actualVersion: 0,
      currentPrice: null,
    })
  })

  test('of two that saw the same version, one wins', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, sku } = await variantAt('10')
      const answers = await Promise.all(
        ['11', '12', '13'].map((amount) => set(id, amount, { expectedVersion: 1 })),
      )
      const kinds = answers.map((answer) => answer.__typename).sort()
      expect(kinds).toEqual(['PriceVersionConflict', 'PriceVersionConflict', 'UpdatePriceSuccess'])
      expect((await history({ sku })).nodes.map((node: { version: number }) => node.version)).toEqual([2, 1])
    }
  })

  test.each([
    ['a negative amount', { amount: '-0.01' }, 'amount'],
    ['too many decimals', { amount: '1.001' }, 'amount'],
    ['decimals in a currency without', { amount: '1.5', currency: 'JPY' }, 'amount'],
    ['an enormous amount', { amount: '100000000.01' }, 'amount'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['an unknown channel', { channelId: 'nowhere' }, 'channelId'],
    ['a channel that is no id', { channelId: '\u0000' }, 'channelId'],
    ['an unknown variant', { variantId: uuidv7() }, 'variantId'],
    ['a variant that is no id', { variantId: "' or 1=1" }, 'variantId'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
  ])('with %s is refused', async (_case, change, path) => {
    const { id } = await variantAt('10')
    expect(await set(id, '11', change)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
  })

  test('in an unknown currency, or of no number, is bad input', async () => {
    const { id } = await variantAt('10')
    for (const change of [{ currency: 'XQX' }, { amount: '1e3' }, { amount: 'ten' }]) {
      const input = { variantId: id, channelId: 'web-uk', amount: '1', reason: 'x', ...change }
      const response = await world.run(pricer, UPDATE_PRICE, { input })
      expect(response.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
  })
})

describe('an idempotency key', () => {
  test('gives the first result again, at once and later, and changes once', async () => {
    const { id, sku } = await variantAt('10')
    const more = { idempotencyKey: 'k1' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => set(id, '11', more)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await set(id, '12')
    expect(await set(id, '11', more)).toEqual(answers[0])
    expect((await history({ sku })).nodes).toHaveLength(3)
  })

  test('with another input is refused; after a refusal it can be used again', async () => {
    const { id } = await variantAt('10')
    expect(await set(id, '-1', { idempotencyKey: 'k2' })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await set(id, '11', { idempotencyKey: 'k2' })).toMatchObject({ changed: true })
    expect(await set(id, '12', { idempotencyKey: 'k2' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    })
  })
})

describe('the history', () => {
  test('is paged in both directions, newest first', async () => {
    const { id, sku } = await variantAt('10')
    for (let n = 11; n <= 16; n++) {
      world.clock.advance(1000)
      await set(id, String(n))
    }
    const versions = (page: { nodes: { version: number }[] }) => page.nodes.map((node) => node.version)
    const first = await history({ sku, first: 3 })
    expect([versions(first), first.pageInfo.hasNextPage]).toEqual([[7, 6, 5], true])
    const second = await history({ sku, first: 10, after: first.pageInfo.endCursor })
    expect([versions(second), second.pageInfo.hasNextPage]).toEqual([[4, 3, 2, 1], false])
    const last = await history({ sku, last: 2 })
    expect([versions(last), last.pageInfo.hasPreviousPage]).toEqual([[2, 1], true])
    expect(versions(await history({ sku, last: 2, before: last.pageInfo.startCursor }))).toEqual([4, 3])
    expect(versions(await history({ sku, channelId: 'b2b-us' }))).toEqual([])
  })

  test('cannot be rewritten, not even by the owner', async () => {
    const { id } = await variantAt('10')
    const rewrite = world.database.write(
      'acme',
      ({ sql }) => sql`update price_changes set new_amount = 1 where variant_id = ${id}`,
    )
    await expect(rewrite).rejects.toThrow('append-only')
    const owner = postgres(world.ownerUrl, { max: 1 })
    await expect(owner`delete from price_changes`).rejects.toThrow('append-only')
    await expect(owner`truncate price_changes`).rejects.toThrow('append-only')
    await owner.end()
  })

  test('and the price are never negative, whoever writes', async () => {
    const { id } = await variantAt('10')
    const spoil = world.database.write(
      'acme',
      ({ sql }) => sql`update prices set amount = -1 where variant_id = ${id}`,
    )
    await expect(spoil).rejects.toThrow('price_not_negative')
  })
})
