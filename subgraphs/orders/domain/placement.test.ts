import { expect, test } from 'vitest'
import { linesOnQuote, type PlacementRequest, type Quote } from './placement.ts'

const line = (variantId: string, quantity: number) => ({
  variantId,
  productId: 'p',
  categoryId: null,
  sku: variantId,
  name: variantId,
  quantity,
  unitGross: 120,
  taxRateBp: 2000,
  net: 100 * quantity,
  tax: 20 * quantity,
  gross: 120 * quantity,
})
const quote: Quote = {
  quoteId: null,
  currency: 'GBP',
  pricesIncludeTax: true,
  lines: [line('a', 1), line('b', 2)],
  net: 300,
  tax: 60,
  gross: 360,
}
const request = {
  currency: 'GBP',
  lines: [
    { variantId: 'b', quantity: 2 },
    { variantId: 'a', quantity: 1 },
  ],
} as unknown as PlacementRequest
const judge = (change: Partial<Quote>) => {
  const decided = linesOnQuote(request, { ...quote, ...change })
  return decided.accepted ? decided.facts.map((each) => each.variantId) : decided.refusal
}

test('lines come in the order of the request', () => expect(judge({})).toEqual(['b', 'a']))

const cases: readonly (readonly [string, Partial<Quote>, string])[] = [
  ['another currency', { currency: 'EUR' }, 'otherLines'],
  ['fewer lines', { lines: [line('a', 1)] }, 'otherLines'],
  ['another variant', { lines: [line('a', 1), line('c', 2)] }, 'otherLines'],
  ['another quantity', { lines: [line('a', 1), line('b', 3)] }, 'otherLines'],
  ['a total that is not the sum of the lines', { net: 301, gross: 361 }, 'sums'],
  ['a total whose parts do not add up', { gross: 361 }, 'sums'],
  ['a line that does not add up', { lines: [line('a', 1), { ...line('b', 2), tax: 41 }] }, 'sums'],
  [
    'a negative line',
    {
      lines: [
        { ...line('a', 1), net: -100, gross: -80 },
        { ...line('b', 2), net: 400, gross: 440 },
      ],
    },
    'sums',
  ],
  [
    'a fraction of a penny',
    { lines: [{ ...line('a', 1), net: 100.5, gross: 120.5 }, line('b', 2)], net: 300.5, gross: 360.5 },
    'sums',
  ],
]
test.each(cases)('%s is refused', (_name, change, refusal) => expect(judge(change)).toBe(refusal))
