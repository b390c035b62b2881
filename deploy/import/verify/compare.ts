import { parseAmount } from '#platform/money/money.ts'
import { shop } from '../settings.ts'
import { queries } from './queries.ts'
import type { Figures, Recount } from './recount.ts'

/** One figure, from the file and from the graph. Amounts are in pence. */
export interface ComparedFigure {
  readonly name: string
  readonly file: number | string
  readonly graph: number | string
}

/** Asks the graph and gives the `data` of its answer. */
export type AskGraph = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>

const top_products = 20
/** The graph answers for at most so many days at once. */
const days_max = 400
const day_ms = 24 * 3_600_000

interface GraphFigures extends Omit<Figures, 'gross' | 'refunds'> {
  readonly gross: GraphMoney
  readonly refunds: GraphMoney
}

interface GraphMoney {
  readonly amount: string
  readonly currency: string
}

/**
 * Holds the figures of a file against those of the graph: the whole, by day, by country, and the best products by
 * gross. Every figure is listed, whether it agrees or not. The channel must hold nothing else. Throws when the file
 * covers more than 400 days.
 */
export async function compare(recounted: Recount, ask: AskGraph): Promise<readonly ComparedFigure[]> {
  const days = [...recounted.days.keys()]
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) throw new Error('the file has nothing that is imported')
  const span_days = (Date.parse(to) - Date.parse(from)) / day_ms + 1
  if (span_days > days_max)
    throw new Error(`the file covers ${span_days} days; the graph answers for ${days_max} at most`)
  const range = { from, to, channelId: shop.id, currency: shop.currency }

  const summary = (await ask(queries.summary, range)).salesSummary as GraphFigures
  const byDay = rowsOf<GraphFigures & { day: string }>(await ask(queries.byDay, range), 'salesByDay')
  const byCountry = rowsOf<GraphFigures & { country: string }>(
    await ask(queries.byCountry, range),
    'salesByCountry',
  )
  const counts = rowsOf<{ day: string; imported: number }>(
    await ask(queries.orderCounts, { from, to }),
    'orderCounts',
  )
  const top = rowsOf<TopProduct>(
    await ask(queries.topProducts, { ...range, first: top_products }),
    'topProducts',
  )

  return [
    ...figuresOf('all', recounted.total, summary),
    ...tableOf('day', recounted.days, new Map(byDay.map((row) => [row.day, row]))),
    ...importedOf(recounted.days, new Map(counts.map(({ day, imported }) => [day, imported]))),
    ...tableOf('country', recounted.countries, new Map(byCountry.map((row) => [row.country, row]))),
    ...productsOf(recounted, top),
  ]
}

/** Whether both sides say the same. */
export function agrees({ file, graph }: ComparedFigure): boolean {
  return file === graph
}

function rowsOf<Row>(data: Record<string, unknown>, field: string): readonly Row[] {
  return (data[field] as { rows: readonly Row[] }).rows
}

const none = { orders: 0, returns: 0, units: 0, gross: 0, refunds: 0 } as const

/** A row on either side only is compared with zeros. */
function tableOf(
  name: string,
  file: ReadonlyMap<string, Figures>,
  graph: ReadonlyMap<string, GraphFigures>,
): readonly ComparedFigure[] {
  const keys = [...new Set([...file.keys(), ...graph.keys()])].sort()
  return keys.flatMap((key) => figuresOf(`${name} ${key}`, file.get(key) ?? none, graph.get(key)))
}

function figuresOf(name: string, file: Figures, graph: GraphFigures | undefined): readonly ComparedFigure[] {
  return [
    { name: `${name}: orders`, file: file.orders, graph: graph?.orders ?? 0 },
    { name: `${name}: returns`, file: file.returns, graph: graph?.returns ?? 0 },
    { name: `${name}: units`, file: file.units, graph: graph?.units ?? 0 },
    { name: `${name}: gross`, file: file.gross, graph: graph === undefined ? 0 : pence(graph.gross) },
    { name: `${name}: refunds`, file: file.refunds, graph: graph === undefined ? 0 : pence(graph.refunds) },
  ]
}

function importedOf(
  file: ReadonlyMap<string, Figures>,
  graph: ReadonlyMap<string, number>,
): readonly ComparedFigure[] {
  return [...file].map(([day, { orders }]) => ({
    name: `day ${day}: imported orders`,
    file: orders,
    graph: graph.get(day) ?? 0,
  }))
}

interface TopProduct {
  readonly sku: string
  readonly units: number
  readonly gross: GraphMoney
  readonly refundedUnits: number
  readonly refunds: GraphMoney
}

/** Equal amounts may be ranked either way, so a rank is compared by its amount, and the product on it by its own figures. */
function productsOf({ products }: Recount, top: readonly TopProduct[]): readonly ComparedFigure[] {
  const best = [...products.values()].map(({ gross }) => gross).filter((gross) => gross > 0)
  best.sort((a, b) => b - a)
  return [
    { name: 'top products: rows', file: Math.min(top_products, best.length), graph: top.length },
    ...top.flatMap((row, index) => {
      const name = `top product ${index + 1} ${row.sku}`
      const file = products.get(row.sku)
      return [
        { name: `${name}: gross of the rank`, file: best[index] ?? 0, graph: pence(row.gross) },
        { name: `${name}: gross`, file: file?.gross ?? 0, graph: pence(row.gross) },
        { name: `${name}: units`, file: file?.units ?? 0, graph: row.units },
        { name: `${name}: refunds`, file: file?.refunds ?? 0, graph: pence(row.refunds) },
        { name: `${name}: refunded units`, file: file?.refundedUnits ?? 0, graph: row.refundedUnits },
      ]
    }),
  ]
}

/** Another currency, or no amount, is shown as it is: it equals no number. */
function pence({ amount, currency }: GraphMoney): number | string {
  if (currency !== shop.currency) return `${amount} ${currency}`
  return parseAmount(amount, currency)?.minor ?? amount
}
