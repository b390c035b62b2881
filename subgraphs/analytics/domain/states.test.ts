import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageOrder, onTimeRate } from './average.ts'
import { countEveryStatus } from './shipment-counts.ts'
import { laterState, planned, reached } from './shipments.ts'
import { alertClosed, alertOpened, laterLevel, levelNow } from './stock.ts'

const level = { variantId: 'v1', warehouseId: 'w1', available: 4 }
const [monday, tuesday] = ['2026-03-30T10:00:00Z', '2026-03-31T10:00:00Z']
const calendar = { store: 'Europe/London', channels: new Map<string, string>() }
const parcel = { shipmentId: 's1', carrierId: 'c1', eta: tuesday }

test('a level that changes leaves an open alert open', () => {
  const both = laterLevel(alertOpened(level, monday, 1), levelNow({ ...level, available: 2 }, tuesday, 2))
  expect(both).toMatchObject({
    available: 2,
    changedAt: tuesday,
    position: 2,
    alertSince: monday,
    alertPosition: 1,
  })
})

test('an alert that is closed is closed', () => {
  expect(laterLevel(alertOpened(level, monday, 1), alertClosed(level, tuesday, 2)).alertSince).toBeNull()
})

test('what is said of a level does not depend on the order it is put together in', () => {
  const says = fc.constantFrom(levelNow, alertOpened, alertClosed)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(says, fc.nat(50)), { minLength: 2, maxLength: 8 }),
      fc.nat(7),
      (story, cut) => {
        const all = story.map(([say, available], i) => say({ ...level, available }, monday, i + 1))
        const inOrder = all.reduce(laterLevel)
        const turned = [...all.slice(cut), ...all.slice(0, cut)]
        expect(turned.reduce(laterLevel)).toEqual(inOrder)
      },
    ),
  )
})

test('the promise is the first ETA, and the delivery the first word of it', () => {
  const story = [
    planned(parcel, 1),
    reached({ ...parcel, eta: monday, status: 'DISPATCHED', occurredAt: monday }, calendar, 2),
    reached({ ...parcel, status: 'DELIVERED', occurredAt: tuesday }, calendar, 3),
  ]
  const together = {
    status: 'DELIVERED',
    promisedAt: tuesday,
    dispatchedAt: monday,
    deliveredAt: tuesday,
    deliveredDay: '2026-03-31',
  }
  expect(story.reduce(laterState)).toMatchObject(together)
  expect(story.toReversed().reduce(laterState)).toMatchObject(together)
})

test.each([
  [100, 3, 33],
  [101, 2, 51],
  [0, 1, 0],
  [5, 0, null],
])('%i over %i orders is %s on average', (gross, orders, average) =>
  expect(averageOrder(gross, orders)).toBe(average),
)

test('nothing promised is no rate', () => {
  expect(onTimeRate(0, 0)).toBeNull()
  expect(onTimeRate(1, 4)).toBe(0.25)
})

test('every status is counted', () => {
  expect(countEveryStatus([{ status: 'PICKED', count: 2 }]).map(({ count }) => count)).toEqual([
    0, 2, 0, 0, 0, 0, 0,
  ])
})
