import { expect, test } from 'vitest'
import { basketsOf, withinStock } from './basket.ts'

const sizes = (rows: Parameters<typeof basketsOf>[0]) =>
  basketsOf(rows).map((basket) => basket.map(({ sku, quantity }) => `${sku} ${quantity}`))

test.each([
  [
    'rows of a product are one line',
    [
      ['a', 2],
      ['b', 1],
      ['a', 3],
    ],
    [['a 5', 'b 1']],
  ],
  [
    'more than a line may hold goes into further orders',
    [
      ['a', 2_300],
      ['b', 1],
    ],
    [['a 1000', 'b 1'], ['a 1000'], ['a 300']],
  ],
  ['exactly what a line may hold is one order', [['a', 1_000]], [['a 1000']]],
  ['nothing is no order', [], []],
] as const)('%s', (_name, rows, expected) => {
  expect(sizes(rows.map(([sku, quantity]) => ({ sku, quantity })))).toEqual(expected)
})

test('more products than an order may hold are several orders, and nothing is lost', () => {
  const rows = Array.from({ length: 250 }, (_, index) => ({ sku: `p${index}`, quantity: index + 1_000 }))
  const baskets = basketsOf(rows)
  expect(Math.max(...baskets.map((basket) => basket.length))).toBe(100)
  const sum = (all: readonly { readonly quantity: number }[]) =>
    all.reduce((units, row) => units + row.quantity, 0)
  expect(sum(baskets.flat())).toBe(sum(rows))
})

test('what cannot be had is left out, what is not named stays', () => {
  const basket = [
    { sku: 'a', quantity: 5 },
    { sku: 'b', quantity: 5 },
    { sku: 'c', quantity: 5 },
  ]
  expect(
    withinStock(
      basket,
      new Map([
        ['a', 0],
        ['b', 2],
      ]),
    ),
  ).toEqual([
    { sku: 'b', quantity: 2 },
    { sku: 'c', quantity: 5 },
  ])
})
