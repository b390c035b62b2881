import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { comparisonText } from '../cli/texts.ts'
import { agrees, compare } from './compare.ts'
import { type Figures, type Recount, recount } from './recount.ts'

const slice = fileURLToPath(new URL('../fixtures/slice.csv', import.meta.url))
let found: Recount

beforeAll(async () => {
  found = await recount(slice)
})

test('recounts the slice', () => {
  expect(found).toMatchObject({ rows: 206, quarantined: 21, grossOfFile: 880_523 })
  expect(found.total).toEqual({ orders: 37, returns: 6, units: 2_427, gross: 1_018_592, refunds: 21_508 })
  expect(found.facts).toMatchObject({ invoices: 54, cancellations: 7, customers: 8, countries: 8 })
})

test('a day is a day in London', () => {
  const figures = (day: string) => found.days.get(day)
  expect([...found.days.keys()]).toEqual([...found.days.keys()].sort())
  expect(figures('2010-06-30')).toEqual({ orders: 2, returns: 1, units: 173, gross: 97_707, refunds: 1_200 })
  expect(figures('2010-07-01')).toEqual({ orders: 4, returns: 1, units: 258, gross: 83_056, refunds: 2_250 })
})

test('days, countries and all add up to the same', () => {
  const sumOf = (figures: Iterable<Figures>, name: keyof Figures) =>
    [...figures].reduce((sum, each) => sum + each[name], 0)
  for (const name of ['orders', 'returns', 'units', 'gross', 'refunds'] as const) {
    expect(sumOf(found.days.values(), name)).toBe(found.total[name])
    expect(sumOf(found.countries.values(), name)).toBe(found.total[name])
  }
})

test('charges are part of the gross but no products', () => {
  expect([...found.products.keys()].filter((sku) => !/^(9000|90010|ZZGS)/.test(sku))).toEqual([])
  const goods = [...found.products.values()].reduce((sum, { gross }) => sum + gross, 0)
  expect(goods).toBeLessThan(found.total.gross)
})

test('a graph that says the same agrees in every figure', async () => {
  const figures = await compare(found, graphSaying(found))
  expect(figures.filter((figure) => !agrees(figure))).toEqual([])
  expect(figures).toHaveLength(5 + 11 * 6 + 6 * 5 + 1 + 11 * 5)
  expect(comparisonText(figures)).toMatch(/157 figures were compared: all agree\.$/)
})

test('a penny too much on one day is seen', async () => {
  const days = new Map(found.days)
  const day = days.get('2010-03-28')
  if (day === undefined) throw new Error('the slice has that day')
  days.set('2010-03-28', { ...day, gross: day.gross + 1 })
  const figures = await compare(found, graphSaying({ ...found, days }))
  expect(figures.filter((figure) => !agrees(figure))).toEqual([
    { name: 'day 2010-03-28: gross', file: 139_473, graph: 139_474 },
  ])
  expect(comparisonText(figures)).toMatch(/1 differ \(marked ≠\)\.$/)
})

test('what only one side has is seen', async () => {
  const countries = new Map(found.countries)
  countries.delete('Korea')
  countries.set('Atlantis', { orders: 1, returns: 0, units: 0, gross: 5, refunds: 0 })
  const figures = await compare(found, graphSaying({ ...found, countries }))
  expect(figures.filter((figure) => !agrees(figure)).map(({ name }) => name)).toEqual([
    'country Atlantis: orders',
    'country Atlantis: gross',
    'country Korea: orders',
    'country Korea: units',
    'country Korea: gross',
  ])
})

/** Answers as the graph would if these were its figures. */
function graphSaying({ total, days, countries, products }: Recount) {
  const money = (pence: number) => ({ amount: (pence / 100).toFixed(2), currency: 'GBP' })
  const told = <F extends { gross: number; refunds: number }>(figures: F) => ({
    ...figures,
    gross: money(figures.gross),
    refunds: money(figures.refunds),
  })
  const top = [...products].filter(([, { gross }]) => gross > 0).sort(([, a], [, b]) => b.gross - a.gross)
  const answers = {
    salesSummary: told(total),
    salesByDay: { rows: [...days].map(([day, figures]) => ({ day, ...told(figures) })) },
    salesByCountry: { rows: [...countries].map(([country, figures]) => ({ country, ...told(figures) })) },
    orderCounts: { rows: [...days].map(([day, { orders }]) => ({ day, imported: orders })) },
    topProducts: { rows: top.slice(0, 20).map(([sku, figures]) => ({ sku, ...told(figures) })) },
  }
  return async () => answers
}
