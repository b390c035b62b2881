import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type Folding, startFolding, toldOf } from './folding.ts'
import {
  cancelled,
  confirmed,
  imported,
  line,
  order,
  parcelPlanned,
  parcelReached,
  placed,
  type Said,
  stockIs,
  stockIsBack,
  stockIsLow,
} from './world.ts'

let analytics: Folding
beforeAll(async () => {
  analytics = await startFolding()
})
afterAll(() => analytics.stop())

/** What a new tenant is told of these events. */
const told = (events: readonly Said[], query: string) => toldOf(analytics, events, query)

const march = '(from: "2026-03-01", to: "2026-03-31")'

test('every step of an order counts on its own day, cancellations with their reasons', async () => {
  const [a, b] = [order({ placedAt: '2026-03-10T10:00:00Z' }), order({ placedAt: '2026-03-10T11:00:00Z' })]
  const events = [
    placed(a),
    placed(b),
    confirmed(a, '2026-03-11T10:00:00Z'),
    cancelled(b, false, '2026-03-11T10:00:00Z', 'PAYMENT_DECLINED'),
    imported(order({ placedAt: '2026-03-11T10:00:00Z' })),
  ]
  const query = `orderCounts${march} { rows { day placed confirmed cancelled imported cancellations { reason count } } }`
  expect(await told(events, query)).toEqual({
    orderCounts: {
      rows: [
        { day: '2026-03-10', placed: 2, confirmed: 0, cancelled: 0, imported: 0, cancellations: [] },
        {
          day: '2026-03-11',
          placed: 0,
          confirmed: 1,
          cancelled: 1,
          imported: 1,
          cancellations: [{ reason: 'PAYMENT_DECLINED', count: 1 }],
        },
      ],
    },
  })
})

test('low stock is what is below the threshold now, with the start of an open alert', async () => {
  const events = [
    stockIs('v1', 'w1', 10),
    stockIs('v2', 'w1', 9, '2026-03-01T10:00:00Z'),
    stockIs('v3', 'w1', 50),
    stockIsLow('v3', 'w1', 3, '2026-03-02T10:00:00Z'),
    stockIs('v3', 'w1', 2, '2026-03-03T10:00:00Z'),
    stockIsLow('v4', 'w2', 1),
    stockIsBack('v4', 'w2', 8, '2026-03-04T10:00:00Z'),
    stockIs('v5', 'w2', 0),
    stockIs('v5', 'w2', 40),
  ]
  const row = '{ rows { variant { id } warehouse { id } available since changedAt } }'
  const query = `standard: lowStock ${row} second: lowStock(warehouseId: "w2") ${row}
    eleven: lowStock(threshold: 11) { rows { available } }`
  const level = (
    id: string,
    warehouse: string,
    available: number,
    since: string | null,
    changedAt: string,
  ) => ({
    variant: { id },
    warehouse: { id: warehouse },
    available,
    since,
    changedAt,
  })
  const back = level('v4', 'w2', 8, null, '2026-03-04T10:00:00.000Z')
  expect(await told(events, query)).toEqual({
    standard: {
      rows: [
        level('v3', 'w1', 2, '2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'),
        back,
        level('v2', 'w1', 9, null, '2026-03-01T10:00:00.000Z'),
      ],
    },
    second: { rows: [back] },
    eleven: { rows: [2, 8, 9, 10].map((available) => ({ available })) },
  })
})

test('slow movers have stock and sell little', async () => {
  const events = [
    imported(order({ lines: [line('v1', 9)] })),
    imported(order({ lines: [line('v2', 1)] })),
    ...['v1', 'v2', 'v3'].map((id) => stockIs(id, 'w1', 5)),
    stockIs('v2', 'w2', 5),
    stockIs('v4', 'w1', 0),
  ]
  const query = `slowMovers${march} { rows { variant { id } sku name units available } }`
  expect(await told(events, query)).toEqual({
    slowMovers: {
      rows: [
        { variant: { id: 'v3' }, sku: null, name: null, units: 0, available: 5 },
        { variant: { id: 'v2' }, sku: 'sku-v2', name: 'name of v2', units: 1, available: 10 },
        { variant: { id: 'v1' }, sku: 'sku-v1', name: 'name of v1', units: 9, available: 5 },
      ],
    },
  })
})

test('shipments are counted where they stand, and carriers by the promises they kept', async () => {
  const parcel = (carrierId: string, eta: string | null) => ({ shipmentId: uuidv7(), carrierId, eta })
  const [early, late, under] = [
    parcel('c1', '2026-03-12T12:00:00Z'),
    parcel('c1', '2026-03-12T12:00:00Z'),
    parcel('c2', null),
  ]
  const told_late = { ...under, eta: '2026-03-20T12:00:00Z' }
  const events = [
    ...[early, late, under].map((each) => parcelPlanned(each)),
    parcelReached(early, 'DISPATCHED', '2026-03-11T12:00:00Z'),
    parcelReached(early, 'DELIVERED', '2026-03-12T12:00:00Z'),
    // The carrier moved its estimate; the promise stays.
    parcelReached({ ...late, eta: '2026-03-14T12:00:00Z' }, 'DISPATCHED', '2026-03-11T12:00:00Z'),
    parcelReached(late, 'DELIVERED', '2026-03-13T12:00:00Z'),
    parcelReached(told_late, 'DISPATCHED', '2026-03-18T12:00:00Z'),
    parcelReached(told_late, 'DELIVERED', '2026-03-19T12:00:00Z'),
    parcelPlanned(parcel('c2', null)),
  ]
  const query = `shipmentCounts { status count }
    carrierPerformance${march} { rows { carrier { id } delivered onTime onTimeRate averageTransitHours } }`
  const { shipmentCounts, carrierPerformance } = await told(events, query)
  expect(shipmentCounts.filter((each: { count: number }) => each.count > 0)).toEqual([
    { status: 'PLANNED', count: 1 },
    { status: 'DELIVERED', count: 3 },
  ])
  expect(shipmentCounts).toHaveLength(7)
  expect(carrierPerformance.rows).toEqual([
    { carrier: { id: 'c1' }, delivered: 2, onTime: 1, onTimeRate: 0.5, averageTransitHours: 36 },
    { carrier: { id: 'c2' }, delivered: 1, onTime: 1, onTimeRate: 1, averageTransitHours: 24 },
  ])
})
