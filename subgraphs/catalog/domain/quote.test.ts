import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Channel } from './channel.ts'
import { price_minor_max } from './price.ts'
import { line_total_max, priceLines, quantity_max, readLines, type Sellable, taxed } from './quote.ts'
import { honourQuote, type StandingQuote } from './standing-quote.ts'

const channel = (taxRateBp: number, pricesIncludeTax: boolean): Channel => ({
  id: 'web-uk',
  name: 'Web',
  currency: 'GBP',
  country: 'GB',
  taxRateBp,
  pricesIncludeTax,
})
const sellable = (variantId: string, amount: number | null, published = true): Sellable => ({
  variantId,
  productId: `product of ${variantId}`,
  categoryId: null,
  sku: variantId,
  name: variantId,
  published,
  amount,
})
const offer = (...sellables: Sellable[]) => new Map(sellables.map((each) => [each.variantId, each]))

const anyChannel = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.boolean())
  .map(([rate, incl]) => channel(rate, incl))
const anyLine = fc
  .record({
    amount: fc.integer({ min: 0, max: price_minor_max }),
    quantity: fc.integer({ min: 1, max: quantity_max }),
  })
  .filter(({ amount, quantity }) => amount * quantity <= line_total_max)

describe('a priced basket', () => {
  test('adds up to the cent, line by line and over all', () => {
    fc.assert(
      fc.property(anyChannel, fc.array(anyLine, { minLength: 1, maxLength: 100 }), (where, lines) => {
        const sellables = lines.map(({ amount }, index) => sellable(`v${index}`, amount))
        const asked = lines.map(({ quantity }, index) => ({ variantId: `v${index}`, quantity }))
        const decision = priceLines(asked, offer(...sellables), where, 'GBP')
        if (!decision.accepted) throw new Error('refused')
        const { facts } = decision
        for (const line of facts.lines) expect(line.net + line.tax).toBe(line.gross)
        for (const part of ['net', 'tax', 'gross'] as const) {
          expect(facts[part]).toBe(facts.lines.reduce((sum, line) => sum + line[part], 0))
        }
        const entered = lines.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0)
        expect(where.pricesIncludeTax ? facts.gross : facts.net).toBe(entered)
      }),
    )
  })

  test('rounds the tax of each line half up, exactly', () => {
    fc.assert(
      fc.property(anyChannel, anyLine, (where, { amount, quantity }) => {
        const decision = priceLines(
          [{ variantId: 'v', quantity }],
          offer(sellable('v', amount)),
          where,
          'GBP',
        )
        if (!decision.accepted) throw new Error('refused')
        const rate = BigInt(where.taxRateBp)
        const base = where.pricesIncludeTax ? 10_000n + rate : 10_000n
        const total = BigInt(amount) * BigInt(quantity)
        expect(BigInt(decision.facts.tax)).toBe((2n * total * rate + base) / (2n * base))
      }),
    )
  })

  test.each([
    [999, 2000, true, 167],
    [250, 2000, true, 42],
    [10, 500, false, 1],
    [9, 500, false, 0],
    [0, 2000, true, 0],
    [1000, 0, false, 0],
  ])('the tax on %i at %i bp, included: %s, is %i', (amount, rate, included, tax) => {
    expect(taxed(amount, 'GBP', channel(rate, included)).tax.minor).toBe(tax)
  })

  test('names every line that cannot be sold, and why', () => {
    const known = offer(sellable('a', 100), sellable('b', 100, false), sellable('c', null))
    const asked = ['b', 'a', 'c', 'x'].map((variantId) => ({ variantId, quantity: 1 }))
    const decision = priceLines(asked, known, channel(2000, true), 'GBP')
    expect(decision).toEqual({
      accepted: false,
      refusal: {
        kind: 'LinesNotSellable',
        lines: [
          { index: 0, variantId: 'b', reason: 'NOT_PUBLISHED' },
          { index: 2, variantId: 'c', reason: 'NO_PRICE' },
          { index: 3, variantId: 'x', reason: 'UNKNOWN_VARIANT' },
        ],
      },
    })
  })

  test('refuses a line too large to be counted exactly', () => {
    const asked = [{ variantId: 'v', quantity: quantity_max }]
    const decision = priceLines(asked, offer(sellable('v', price_minor_max)), channel(2000, true), 'GBP')
    expect(decision).toMatchObject({ refusal: { problems: [{ path: 'lines.0.quantity' }] } })
  })

  test.each([
    [[], ['lines']],
    [Array.from({ length: 101 }, () => 1), ['lines']],
    [[0], ['lines.0.quantity']],
    [
      [1, -1, quantity_max + 1, 1.5],
      ['lines.1.quantity', 'lines.2.quantity', 'lines.3.quantity'],
    ],
  ])('of quantities %j is refused at %j', (quantities, paths) => {
    const decision = readLines(quantities.map((quantity) => ({ variantId: 'v', quantity })))
    expect(decision.accepted ? [] : decision.refusal.problems.map((problem) => problem.path)).toEqual(paths)
  })
})

describe('a quote is honoured', () => {
  const now = new Date('2026-03-31T09:00:00Z')
  const quote: StandingQuote = {
    id: 'q',
    customerId: 'ann',
    channelId: 'web-uk',
    currency: 'GBP',
    pricesIncludeTax: true,
    lines: [],
    net: 0,
    tax: 0,
    gross: 0,
    expiresAt: new Date('2026-03-31T09:00:01Z'),
  }
  const request = { channelId: 'web-uk', currency: 'GBP', lines: [], customerId: 'ann' }
  const kind = (given: StandingQuote | null, change = {}, at = now) => {
    const decision = honourQuote(given, { ...request, ...change }, at)
    return decision.accepted ? 'honoured' : decision.refusal.kind
  }

  test('for its customer, until it expires', () => {
    expect(kind(quote)).toBe('honoured')
    expect(kind(quote, {}, quote.expiresAt)).toBe('QuoteExpired')
    expect(kind(null)).toBe('QuoteExpired')
    expect(kind(quote, { customerId: 'bob' })).toBe('QuoteExpired')
    expect(kind(quote, { customerId: null })).toBe('QuoteExpired')
    expect(kind({ ...quote, customerId: null })).toBe('honoured')
  })

  test.each([{ channelId: 'b2b-us' }, { currency: 'USD' }, { lines: [{ variantId: 'v', quantity: 1 }] }])(
    'not with another %j',
    (change) => expect(kind(quote, change)).toBe('InvalidInput'),
  )
})
