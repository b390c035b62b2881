import fc from 'fast-check'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { shipment_statuses } from '#subgraphs/logistics/published.ts'
import {
  cancelled,
  confirmed,
  gaveBack,
  imported,
  line,
  lostLine,
  type Order,
  order,
  parcelPlanned,
  parcelReached,
  placed,
  returned,
  type Said,
  stockIs,
  stockIsBack,
  stockIsLow,
} from './world.ts'

const variants = ['v1', 'v2', 'v3', 'v4']
/** Around both changes of the clock and the ends of months, where days are easily got wrong. */
const instant = fc
  .date({ min: new Date('2026-01-02T00:00:00Z'), max: new Date('2026-06-29T00:00:00Z'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date, new Date('2026-03-29T00:30:00Z'), new Date('2026-04-30T23:30:00Z')))
  .map((date) => date.toISOString())
const variantId = fc.constantFrom(...variants)
const anyLine = fc
  .tuple(
    fc.option(variantId, { freq: 5 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 9_999 }),
  )
  .map(([id, quantity, unitGross]) => line(id, quantity, quantity * unitGross))
const anyOrder = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    placedAt: instant,
    channelId: fc.constantFrom('web-uk', 'shop'),
    countryCode: fc.constantFrom('GB', 'DE', null),
    country: fc.constantFrom('EIRE', null, null),
  })
  .map((facts) => order(facts))

const lives: readonly ((order: Order, later: string, reason: string) => readonly Said[])[] = [
  (each) => [placed(each)],
  (each, later) => [placed(each), confirmed(each, later)],
  (each, later, reason) => [placed(each), cancelled(each, false, later, reason)],
  (each, later, reason) => [placed(each), confirmed(each, later), cancelled(each, true, later, reason)],
  (each, later) => [placed(each), confirmed(each, later), gaveBack(each, later), gaveBack(each, later, true)],
  (each, later, reason) => [
    placed(each),
    confirmed(each, later),
    gaveBack(each, later, true),
    cancelled(each, true, later, reason, 77),
  ],
  (each, later) => [
    placed(each),
    confirmed(each, later),
    lostLine(each, later, false),
    gaveBack(each, later),
  ],
  (each, later, reason) => {
    const [lost] = each.lines
    const rest = { ...each, lines: each.lines.slice(1) }
    return [
      placed(each),
      confirmed(each, later),
      lostLine(each, later),
      cancelled(rest, true, later, reason, lost?.gross),
    ]
  },
  (each) => [imported(each)],
  (each, later) => [returned(each, later)],
]
const orderLife = fc
  .tuple(anyOrder, fc.constantFrom(...lives), instant, fc.constantFrom('PAYMENT_DECLINED', 'OUT_OF_STOCK'))
  .map(([each, life, later, reason]) => life(each, later, reason))

const says = [stockIs, stockIsLow, stockIsBack]
/** All that is said of a variant's stock is one subject's story. */
const stockLife = fc
  .tuple(
    fc.uuid(),
    fc.array(fc.tuple(fc.constantFrom(...says), fc.constantFrom('w1', 'w2'), fc.nat(500), instant), {
      maxLength: 6,
    }),
  )
  .map(([id, story]) =>
    story.map(([say, warehouseId, available, time]) => say(id, warehouseId, available, time)),
  )
const parcelLife = fc
  .tuple(
    fc.constantFrom('c1', 'c2'),
    fc.option(instant),
    fc.subarray(shipment_statuses.slice(1), { maxLength: 6 }),
    instant,
  )
  .map(([carrierId, eta, statuses, at]) => {
    const parcel = { shipmentId: uuidv7(), carrierId, eta }
    return [parcelPlanned(parcel), ...statuses.map((status) => parcelReached(parcel, status, at))]
  })

/** Stories, each the events of one subject in their order. */
export const stories = fc.array(fc.oneof({ arbitrary: orderLife, weight: 4 }, stockLife, parcelLife), {
  minLength: 1,
  maxLength: 25,
})

/** Tells the stories mixed with one another, each in its own order. `picks` decides the mix. */
export function interleave(told: readonly (readonly Said[])[], picks: readonly number[]): readonly Said[] {
  const rest = told.map((story) => [...story])
  const mixed: Said[] = []
  for (let i = 0; ; i++) {
    const open = rest.filter((story) => story.length > 0)
    if (open.length === 0) return mixed
    const next = open[(picks[i % picks.length] ?? 0) % open.length]?.shift()
    if (next !== undefined) mixed.push(next)
  }
}
