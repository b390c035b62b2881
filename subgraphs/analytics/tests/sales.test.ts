import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folding, startFolding, toldOf } from './folding.ts'
import { cancelled, confirmed, imported, line, order, placed, returned, type Said } from './world.ts'

let analytics: Folding
beforeAll(async () => {
  analytics = await startFolding()
})
afterAll(() => analytics.stop())

/** What a new tenant is told of these events. */
const told = (events: readonly Said[], query: string) => toldOf(analytics, events, query)

const march = '(from: "2026-03-01", to: "2026-03-31")'

test('an order that is only placed is not a sale; a confirmed one is, on the day it was placed', async () => {
  const bought = order({ placedAt: '2026-03-10T10:00:00Z', lines: [line('v1', 2), line(null, 1, 500)] })
  const query = `salesByDay${march} { rows {
    day currency orders units net { amount currency } tax { amount } gross { amount } averageOrder { amount } } }`
  expect(await told([placed(bought)], query)).toEqual({ salesByDay: { rows: [] } })
  const sale = { day: '2026-03-10', currency: 'GBP', orders: 1, units: 2 }
  const amounts = {
    net: { amount: '6.17', currency: 'GBP' },
    tax: { amount: '1.23' },
    gross: { amount: '7.40' },
    averageOrder: { amount: '7.40' },
  }
  expect(await told([placed(bought), confirmed(bought, '2026-03-12T10:00:00Z')], query)).toEqual({
    salesByDay: { rows: [{ ...sale, ...amounts }] },
  })
})

test('a confirmed order that is cancelled stays sold on its day and is a refund on the day of the cancellation', async () => {
  const bought = order({ placedAt: '2026-03-10T10:00:00Z' })
  const query = `salesByDay${march} { rows { day orders gross { amount } refunds { amount } returns averageOrder { amount } } }
    topProducts${march} { rows { sku name units gross { amount } refundedUnits refunds { amount } } }`
  const sold = {
    orders: 1,
    gross: { amount: '1.20' },
    refunds: { amount: '0.00' },
    returns: 0,
    averageOrder: { amount: '1.20' },
  }
  const back = {
    orders: 0,
    gross: { amount: '0.00' },
    refunds: { amount: '1.20' },
    returns: 1,
    averageOrder: null,
  }
  expect(await told([confirmed(bought), cancelled(bought, true, '2026-03-15T10:00:00Z')], query)).toEqual({
    salesByDay: {
      rows: [
        { day: '2026-03-10', ...sold },
        { day: '2026-03-15', ...back },
      ],
    },
    topProducts: {
      rows: [
        {
          sku: 'sku-v1',
          name: 'name of v1',
          units: 1,
          gross: { amount: '1.20' },
          refundedUnits: 1,
          refunds: { amount: '1.20' },
        },
      ],
    },
  })
})

test('a cancellation of an order that was never confirmed refunds nothing', async () => {
  const bought = order()
  const query = `salesSummary${march} { orders refunds { amount } returns averageOrder { amount } }`
  expect(await told([placed(bought), cancelled(bought, false)], query)).toEqual({
    salesSummary: { orders: 0, refunds: { amount: '0.00' }, returns: 0, averageOrder: null },
  })
})

test('imported orders and returns count; the country is the name given, else the code', async () => {
  const events = [
    imported(order({ country: 'EIRE', countryCode: 'IE', lines: [line('v1', 3)] })),
    imported(order({ countryCode: 'DE' })),
    imported(order({ countryCode: null })),
    returned(order({ country: 'EIRE' })),
  ]
  const query = `salesByCountry${march} { rows { country orders units gross { amount } refunds { amount } returns } }`
  const one = { orders: 1, units: 1, gross: { amount: '1.20' }, refunds: { amount: '0.00' }, returns: 0 }
  expect(await told(events, query)).toEqual({
    salesByCountry: {
      rows: [
        {
          country: 'EIRE',
          orders: 1,
          units: 3,
          gross: { amount: '3.60' },
          refunds: { amount: '1.20' },
          returns: 1,
        },
        { country: 'DE', ...one },
        { country: 'Unspecified', ...one },
      ],
    },
  })
})

test('amounts of different currencies are never added', async () => {
  const events = [
    imported(order({ currency: 'GBP' })),
    imported(order({ currency: 'JPY', channelId: 'web-jp' })),
    imported(order({ currency: 'JPY', channelId: 'web-jp' })),
  ]
  const query = `
    all: salesByDay${march} { rows { currency orders gross { amount } } }
    yen: salesSummary(from: "2026-03-01", to: "2026-03-31", currency: "JPY") { currency orders gross { amount } averageOrder { amount } }
    own: salesSummary${march} { currency orders }
    uk: salesByDay(from: "2026-03-01", to: "2026-03-31", channelId: "web-uk") { rows { currency } }
    channels: salesByChannel${march} { rows { channel { id } orders } }
    top: topProducts(from: "2026-03-01", to: "2026-03-31", currency: "JPY") { rows { units gross { amount currency } } }`
  expect(await told(events, query)).toEqual({
    all: {
      rows: [
        { currency: 'GBP', orders: 1, gross: { amount: '1.20' } },
        { currency: 'JPY', orders: 2, gross: { amount: '240' } },
      ],
    },
    yen: { currency: 'JPY', orders: 2, gross: { amount: '240' }, averageOrder: { amount: '120' } },
    own: { currency: 'GBP', orders: 1 },
    uk: { rows: [{ currency: 'GBP' }] },
    channels: {
      rows: [
        { channel: { id: 'web-uk' }, orders: 1 },
        { channel: { id: 'web-jp' }, orders: 2 },
      ],
    },
    top: { rows: [{ units: 2, gross: { amount: '240', currency: 'JPY' } }] },
  })
})

test('top products rank by units or by gross, over whole months and the days around them', async () => {
  const on = (placedAt: string, ...lines: Parameters<typeof line>[]) =>
    imported(order({ placedAt, lines: lines.map((each) => line(...each)) }))
  const events = [
    on('2026-01-30T12:00:00Z', ['v1', 100, 1]),
    on('2026-01-31T12:00:00Z', ['v1', 5, 100]),
    on('2026-02-15T12:00:00Z', ['v2', 4, 900], ['v1', 1, 1]),
    on('2026-03-01T12:00:00Z', ['v3', 7, 300]),
    on('2026-03-02T12:00:00Z', ['v2', 100, 1]),
  ]
  const range = 'from: "2026-01-31", to: "2026-03-01"'
  const query = `
    units: topProducts(${range}, by: UNITS) { rows { variant { id } units } }
    gross: topProducts(${range}, by: GROSS, first: 2) { rows { variant { id } gross { amount } } }
    one: salesByProduct(${range}, variantId: "v1") { rows { day units gross { amount } refundedUnits refunds { amount } } }`
  const nothing = { refundedUnits: 0, refunds: { amount: '0.00' } }
  expect(await told(events, query)).toEqual({
    units: {
      rows: [
        { variant: { id: 'v3' }, units: 7 },
        { variant: { id: 'v1' }, units: 6 },
        { variant: { id: 'v2' }, units: 4 },
      ],
    },
    gross: {
      rows: [
        { variant: { id: 'v2' }, gross: { amount: '9.00' } },
        { variant: { id: 'v3' }, gross: { amount: '3.00' } },
      ],
    },
    one: {
      rows: [
        { day: '2026-01-31', units: 5, gross: { amount: '1.00' }, ...nothing },
        { day: '2026-02-15', units: 1, gross: { amount: '0.01' }, ...nothing },
      ],
    },
  })
})
