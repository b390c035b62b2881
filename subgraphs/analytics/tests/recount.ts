import { formatAmount } from '#platform/money/money.ts'
import { shipment_statuses } from '#subgraphs/logistics/published.ts'
import type { Said } from './world.ts'

/** Asks for every figure of the first half of 2026. */
export const all_figures = `query($from: Date = "2026-01-01", $to: Date = "2026-06-30") {
  salesByDay(from: $from, to: $to) { rows {
    day currency orders units net { amount } tax { amount } gross { amount } refunds { amount } returns } }
  salesByCountry(from: $from, to: $to) { rows { country currency orders gross { amount } refunds { amount } } }
  salesByChannel(from: $from, to: $to) { rows { channel { id } currency orders gross { amount } } }
  salesSummary(from: $from, to: $to) { orders units gross { amount } refunds { amount } returns }
  topProducts(from: $from, to: $to, by: UNITS, first: 100) { rows {
    variant { id } sku name units gross { amount } refundedUnits refunds { amount } } }
  orderCounts(from: $from, to: $to) { rows {
    day placed confirmed cancelled imported cancellations { reason count } } }
  lowStock(threshold: 1000000, first: 100) { rows { variant { id } warehouse { id } available since } }
  shipmentCounts { status count }
}`

const zone = 'Europe/London'
/** The Swedes write days the ISO way. */
const day = (instant: string) => new Date(instant).toLocaleDateString('sv-SE', { timeZone: zone })
const pounds = (minor: number) => ({ amount: formatAmount({ minor, currency: 'GBP' }) })
const goods = (event: Said) =>
  event.data.lines.filter((line: { variantId: string | null }) => line.variantId !== null)
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const unitsOf = (event: Said) => sum(goods(event).map((line: { quantity: number }) => line.quantity))

/**
 * The answer to `all_figures`, counted anew from the unique events by filtering them for every row. Knows only what the tests
 * generate: one time zone, pounds, and events of one subject in their order.
 */
export function recount(events: readonly Said[]) {
  const named = (name: string) => events.filter((event) => event.type === name)
  const sales = [...named('orders.OrderConfirmed.v1'), ...named('orders.OrderImported.v1')]
  const cancelled = named('orders.OrderCancelled.v1')
  const refunds = [
    ...cancelled.filter((event) => event.data.wasConfirmed),
    ...named('orders.OrderRefunded.v1'),
    ...named('orders.OrderLinesCancelled.v1').filter((event) => event.data.letGo !== undefined),
    ...named('orders.ReturnImported.v1'),
  ]
  const refundDay = (event: Said) =>
    day(event.data.returnedAt ?? event.data.refundedAt ?? event.data.cancelledAt)
  const country = (event: Said) => event.data.country ?? event.data.countryCode ?? 'Unspecified'
  const gross = (some: readonly Said[]) =>
    sum(some.map(({ data }) => data.letGo ?? data.givenBack ?? data.gross))
  const field = (some: readonly Said[], name: string) => sum(some.map((event) => event.data[name]))

  const salesDays = distinct([...sales.map((event) => day(event.data.placedAt)), ...refunds.map(refundDay)])
  const countries = distinct([...sales, ...refunds].map(country))
  const channels = distinct([...sales, ...refunds].map((event) => event.data.channelId as string))
  const best = (a: { gross: { amount: string } }, b: { gross: { amount: string } }) =>
    Number(b.gross.amount) - Number(a.gross.amount)
  return {
    salesByDay: {
      rows: salesDays.map((each) => {
        const sold = sales.filter((event) => day(event.data.placedAt) === each)
        const back = refunds.filter((event) => refundDay(event) === each)
        return {
          day: each,
          currency: 'GBP',
          orders: sold.length,
          units: sum(sold.map(unitsOf)),
          net: pounds(field(sold, 'net')),
          tax: pounds(field(sold, 'tax')),
          gross: pounds(gross(sold)),
          refunds: pounds(gross(back)),
          returns: back.length,
        }
      }),
    },
    salesByCountry: {
      rows: countries
        .map((each) => {
          const sold = sales.filter((event) => country(event) === each)
          const back = refunds.filter((event) => country(event) === each)
          return {
            country: each,
            currency: 'GBP',
            orders: sold.length,
            gross: pounds(gross(sold)),
            refunds: pounds(gross(back)),
          }
        })
        .sort(best),
    },
    salesByChannel: {
      rows: channels
        .map((each) => {
          const sold = sales.filter((event) => event.data.channelId === each)
          return { channel: { id: each }, currency: 'GBP', orders: sold.length, gross: pounds(gross(sold)) }
        })
        .sort(best),
    },
    salesSummary: {
      orders: sales.length,
      units: sum(sales.map(unitsOf)),
      gross: pounds(gross(sales)),
      refunds: pounds(gross(refunds)),
      returns: refunds.length,
    },
    topProducts: { rows: topProducts(sales, refunds) },
    orderCounts: { rows: orderCounts(events) },
    lowStock: { rows: levels(events) },
    shipmentCounts: shipmentCounts(events),
  }
}

function topProducts(sales: readonly Said[], refunds: readonly Said[]) {
  const ids = distinct(sales.flatMap(goods).map((line: { variantId: string }) => line.variantId))
  const of = (some: readonly Said[], id: string, name: string) =>
    sum(
      some
        .flatMap(goods)
        .filter((line) => line.variantId === id)
        .map((line) => line[name]),
    )
  return ids
    .map((id) => ({
      variant: { id },
      sku: `sku-${id}`,
      name: `name of ${id}`,
      units: of(sales, id, 'quantity'),
      gross: pounds(of(sales, id, 'gross')),
      refundedUnits: of(refunds, id, 'quantity'),
      refunds: pounds(of(refunds, id, 'gross')),
    }))
    .sort((a, b) => b.units - a.units)
}

function orderCounts(events: readonly Said[]) {
  const steps = {
    OrderPlaced: 'placedAt',
    OrderConfirmed: 'confirmedAt',
    OrderCancelled: 'cancelledAt',
    OrderImported: 'placedAt',
  }
  const taken = events.flatMap((event) => {
    const step = event.type.split('.')[1] as keyof typeof steps
    return step in steps
      ? [{ step, day: day(event.data[steps[step]]), reason: event.data.reason as string }]
      : []
  })
  return distinct(taken.map((each) => each.day)).map((each) => {
    const today = taken.filter((one) => one.day === each)
    const count = (step: string) => today.filter((one) => one.step === step).length
    const why = today.filter((one) => one.step === 'OrderCancelled').map((one) => one.reason)
    const cancellations = distinct(why)
      .map((reason) => ({ reason, count: why.filter((one) => one === reason).length }))
      .sort((a, b) => b.count - a.count)
    return {
      day: each,
      placed: count('OrderPlaced'),
      confirmed: count('OrderConfirmed'),
      cancelled: count('OrderCancelled'),
      imported: count('OrderImported'),
      cancellations,
    }
  })
}

function levels(events: readonly Said[]) {
  const said = events.filter((event) => event.type.startsWith('inventory.'))
  const keys = distinct(said.map((event) => `${event.data.variantId} ${event.data.warehouseId}`))
  return keys
    .map((key) => {
      const own = said.filter((event) => `${event.data.variantId} ${event.data.warehouseId}` === key)
      const alert = own.findLast((event) => event.type !== 'inventory.StockLevelChanged.v1')
      const [variant = '', warehouse = ''] = key.split(' ')
      const since = alert?.type === 'inventory.LowStockDetected.v1' ? alert.time : null
      return {
        variant: { id: variant },
        warehouse: { id: warehouse },
        available: own.at(-1)?.data.available as number,
        since,
      }
    })
    .sort((a, b) => a.available - b.available)
}

function shipmentCounts(events: readonly Said[]) {
  const said = events.filter((event) => event.type.startsWith('logistics.'))
  const ids = distinct(said.map((event) => event.subject))
  const now = ids.map((id) => said.findLast((event) => event.subject === id)?.data.status ?? 'PLANNED')
  return shipment_statuses.map((status) => ({ status, count: now.filter((each) => each === status).length }))
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}
