import { countEveryStatus } from '../domain/shipment-counts.ts'
import { carrierRecords, lowLevels, orderCounts, shipmentTotals } from '../store/operations-reader.ts'
import { salesOfVariant, slowMovers, topProducts } from '../store/product-reader.ts'
import { salesByChannel, salesByCountry, salesByDay, salesSummary } from '../store/sales-reader.ts'
import { firstOf, idOf, rangeOf, thresholdOf } from './arguments.ts'
import type { Context } from './context.ts'
import type { Resolvers } from './types.generated.ts'

const breakdown_rows_max = 500
const carriers_max = 100

export const Query: Resolvers['Query'] = {
  figuresAsOf: (_parent, _arguments, context) => context.asOf(),

  salesByDay(_parent, given, context) {
    const filter = salesFilterOf(given)
    return withAsOf(context, () => context.read((scope) => salesByDay(scope, filter)))
  },
  salesByCountry(_parent, given, context) {
    const filter = salesFilterOf(given)
    return withAsOf(context, () => context.read((scope) => salesByCountry(scope, filter, breakdown_rows_max)))
  },
  salesByChannel(_parent, given, context) {
    const filter = salesFilterOf(given)
    return withAsOf(context, () => context.read((scope) => salesByChannel(scope, filter, breakdown_rows_max)))
  },
  async salesSummary(_parent, given, context) {
    const filter = { ...salesFilterOf(given), currency: await currencyOf(given, context) }
    await context.asOf()
    return context.read((scope) => salesSummary(scope, filter))
  },

  async topProducts(_parent, given, context) {
    const first = firstOf(given.first)
    const filter = { ...salesFilterOf(given), currency: await currencyOf(given, context) }
    return withAsOf(context, () => context.read((scope) => topProducts(scope, filter, given.by, first)))
  },
  slowMovers(_parent, given, context) {
    const range = rangeOf(given)
    const first = firstOf(given.first)
    return withAsOf(context, () => context.read((scope) => slowMovers(scope, range, first)))
  },
  async salesByProduct(_parent, given, context) {
    const variantId = idOf('variantId', given.variantId)
    const filter = { ...salesFilterOf(given), currency: await currencyOf(given, context) }
    return withAsOf(context, () => context.read((scope) => salesOfVariant(scope, variantId, filter)))
  },

  orderCounts(_parent, given, context) {
    const range = rangeOf(given)
    return withAsOf(context, () => context.read((scope) => orderCounts(scope, range)))
  },
  lowStock(_parent, given, context) {
    const threshold = thresholdOf(given.threshold)
    const first = firstOf(given.first)
    const warehouseId = idOf('warehouseId', given.warehouseId ?? null)
    return withAsOf(context, () => context.read((scope) => lowLevels(scope, threshold, warehouseId, first)))
  },
  shipmentCounts: async (_parent, _arguments, context) =>
    countEveryStatus(await context.read(shipmentTotals)),
  carrierPerformance(_parent, given, context) {
    const range = rangeOf(given)
    return withAsOf(context, () => context.read((scope) => carrierRecords(scope, range, carriers_max)))
  },
}

interface GivenFilter {
  readonly from: string
  readonly to: string
  readonly channelId?: string | null | undefined
  readonly currency?: string | null | undefined
}

function salesFilterOf(given: GivenFilter) {
  return {
    ...rangeOf(given),
    channelId: idOf('channelId', given.channelId ?? null),
    currency: given.currency ?? null,
  }
}

async function currencyOf(given: GivenFilter, context: Context): Promise<string> {
  return given.currency ?? (await context.settings()).currency
}

/** Freshness is read first: the rows then hold at least what it says. */
async function withAsOf<Row>(context: Context, read: () => Promise<readonly Row[]>) {
  const asOf = await context.asOf()
  return { asOf, rows: await read() }
}
