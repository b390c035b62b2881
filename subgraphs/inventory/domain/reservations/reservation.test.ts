import { describe, expect, test } from 'vitest'
import { ship } from '../stock/shipping.ts'
import { commit, expire, isSameRequest, type Reservation, release } from './reservation.ts'

const end = new Date('2026-03-31T09:15:00Z')
const before = new Date(end.getTime() - 1)
const part = {
  lineId: 'l',
  variantId: 'v',
  warehouseId: 'w',
  quantity: 3,
  shipped: 0,
  released: 0,
  backordered: 0,
  served: 0,
}
const base = { id: 'r', orderId: 'o', allocations: [part, { ...part, lineId: 'm', quantity: 1 }], shipped: 0 }
const held = { ...base, status: 'HELD', expiresAt: end } as const
const committed = { ...base, status: 'COMMITTED' } as const
const ended = (status: 'RELEASED' | 'EXPIRED') => ({ ...base, status })
const moved = (kind: string) => [{ kind, variantId: 'v', warehouseId: 'w', quantity: 4 }]

const outcome = (decision: ReturnType<typeof release>) =>
  decision.accepted ? [decision.facts.reservation.status, decision.facts.movements] : decision.refusal.reason

describe('commit', () => {
  test.each<[string, Reservation, Date, unknown]>([
    ['held', held, before, ['COMMITTED', moved('COMMIT')]],
    ['held until now', held, end, 'EXPIRED'],
    ['committed', committed, end, ['COMMITTED', []]],
    ['released', ended('RELEASED'), before, 'RELEASED'],
    ['expired', ended('EXPIRED'), before, 'EXPIRED'],
  ])('%s', (_name, reservation, now, expected) => {
    expect(outcome(commit(reservation, now))).toEqual(expected)
  })
})

describe('release', () => {
  test.each<[string, Reservation, unknown]>([
    ['held', held, ['RELEASED', moved('RELEASE')]],
    ['committed', committed, ['RELEASED', moved('UNCOMMIT')]],
    ['committed and partly shipped', { ...committed, shipped: 1 }, 'SHIPPED'],
    ['released', ended('RELEASED'), ['RELEASED', []]],
    ['expired', ended('EXPIRED'), ['EXPIRED', []]],
  ])('%s', (_name, reservation, expected) => {
    expect(outcome(release(reservation))).toEqual(expected)
  })
})

test('expiry gives back what is held', () => {
  expect(expire(held)).toMatchObject({ reservation: { status: 'EXPIRED' }, movements: moved('EXPIRE') })
})

describe('a shipment', () => {
  const line = (quantity: number, lineId = 'l') => ({ lineId, variantId: 'v', quantity })
  const shipped = (from: typeof committed, lines: readonly ReturnType<typeof line>[], warehouseId = 'w') => {
    const decision = ship(from, { warehouseId, lines })
    return decision.accepted
      ? decision.facts.allocations.map((each) => each.shipped)
      : decision.refusal.lineId
  }

  test.each([
    ['everything', [line(3), line(1, 'm')], 'w', [3, 1]],
    ['a part', [line(2)], 'w', [2]],
    ['a line in two boxes', [line(1), line(2)], 'w', [3]],
    ['more than was promised', [line(4)], 'w', 'l'],
    ['more than was promised, in two boxes', [line(2), line(2)], 'w', 'l'],
    ['from another warehouse', [line(1)], 'x', 'l'],
    ['a line nobody knows', [line(1, 'n')], 'w', 'n'],
  ])('%s', (_name, lines, warehouseId, expected) => {
    expect(shipped(committed, lines, warehouseId)).toEqual(expected)
  })

  test('after an earlier one holds only the rest', () => {
    const partly = { ...committed, allocations: [{ ...part, shipped: 2 }] }
    expect([shipped(partly, [line(1)]), shipped(partly, [line(2)])]).toEqual([[3], 'l'])
  })
})

test.each([
  [
    'the same',
    [
      { lineId: 'l', variantId: 'v', quantity: 3 },
      { lineId: 'm', variantId: 'v', quantity: 1 },
    ],
    true,
  ],
  [
    'another order of lines',
    [
      { lineId: 'm', variantId: 'v', quantity: 1 },
      { lineId: 'l', variantId: 'v', quantity: 3 },
    ],
    true,
  ],
  [
    'another quantity',
    [
      { lineId: 'l', variantId: 'v', quantity: 2 },
      { lineId: 'm', variantId: 'v', quantity: 1 },
    ],
    false,
  ],
  ['a line less', [{ lineId: 'l', variantId: 'v', quantity: 3 }], false],
  [
    'another variant',
    [
      { lineId: 'l', variantId: 'x', quantity: 3 },
      { lineId: 'm', variantId: 'v', quantity: 1 },
    ],
    false,
  ],
])('a repeated request with %s lines', (_name, lines, expected) => {
  expect(isSameRequest(held, lines)).toBe(expected)
})
