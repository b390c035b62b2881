import type { Target } from '../shared/targets.ts'
import type { Listing } from './listing.ts'
import type { Measurement } from './measure.ts'
import type { Results } from './report.ts'
import { scarce_buyers, scarce_name, scarce_units, toldOutOfStock } from './scarce.ts'

const orders_per_s_min = 300
const alone_p50_max_ms = 15
const cpu_max_ms = 6
const statements_max = 20
const share_min_percent = 40
const drain_max_s = 5
const pages_per_s_min = 1_500
const statements_per_page_max = 4

/** The figures of a run beside what they should be. */
export function targetsOf({ counts, spread, contested, listings, limits }: Results): readonly Target[] {
  return [
    ...spread.flatMap((row) => {
      if (row.clients === 1) return [aloneOf(row)]
      return row.clients === mostOf(spread) ? [speedOf(row), cpuOf(row)] : []
    }),
    ...counts.map(({ size, statements: figure }) => {
      const what = `statements per order, ${size}x`
      return { what, figure, goal: 'at most' as const, limit: statements_max, unit: '' }
    }),
    ...limits
      .filter(({ share_percent }) => share_percent !== null)
      .map(({ title, clients, share_percent }) => ({
        what: `share of ${title}, ${clients} clients`,
        figure: share_percent ?? 0,
        goal: 'at least' as const,
        limit: share_min_percent,
        unit: '%',
      })),
    ...contested.filter(({ name }) => name === scarce_name).flatMap(saleOf),
    ...listings.filter(({ clients }) => clients === mostOf(listings)).flatMap(listingOf),
    ...(spread.length === 0 ? [] : [drainOf([...spread, ...contested])]),
  ]
}

const mostOf = (rows: readonly { readonly clients: number }[]) =>
  Math.max(...rows.map(({ clients }) => clients))

const labelOf = ({ name, clients }: Measurement) => `${name}, ${clients} clients`

function speedOf(row: Measurement): Target {
  return {
    what: `orders/s, ${labelOf(row)}`,
    figure: row.orders_per_s,
    goal: 'at least',
    limit: orders_per_s_min,
    unit: '/s',
  }
}

function aloneOf(row: Measurement): Target {
  return {
    what: `p50 alone, ${labelOf(row)}`,
    figure: row.p50_ms,
    goal: 'at most',
    limit: alone_p50_max_ms,
    unit: 'ms',
  }
}

function cpuOf(row: Measurement): Target {
  const figure = row.cpu_ours_ms + row.cpu_postgres_ms
  return { what: `CPU per order, ${labelOf(row)}`, figure, goal: 'at most', limit: cpu_max_ms, unit: 'ms' }
}

function saleOf(sale: Measurement): readonly Target[] {
  const who = `${scarce_units} in stock, ${scarce_buyers} buyers at once`
  return [
    { what: `${who}: sold`, figure: sale.confirmed, goal: 'exactly', limit: scarce_units, unit: '' },
    {
      what: `${who}: told OutOfStock`,
      figure: toldOutOfStock(sale),
      goal: 'exactly',
      limit: scarce_buyers - scarce_units,
      unit: '',
    },
  ]
}

function drainOf(rows: readonly Measurement[]): Target {
  const events = Math.round(rows.reduce((sum, row) => sum + row.events * row.confirmed, 0))
  const figure = Math.max(0, ...rows.map(({ drain_ms }) => drain_ms)) / 1000
  return {
    what: `longest drain of a row; ${events} events in all`,
    figure,
    goal: 'at most',
    limit: drain_max_s,
    unit: 's',
  }
}

function listingOf({ size, clients, requests_per_s, statements }: Listing): readonly Target[] {
  const what = `20 products, ${size}x, ${clients} clients`
  return [
    { what: `${what}: pages`, figure: requests_per_s, goal: 'at least', limit: pages_per_s_min, unit: '/s' },
    {
      what: `${what}: statements`,
      figure: statements,
      goal: 'at most',
      limit: statements_per_page_max,
      unit: '',
    },
  ]
}
